"""Incidents, reports and placements as the API takes and gives them; columns as in `models`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import BeforeValidator, ValidationInfo, field_validator

from holdfire.agreements.event_types import EventType, SubEventType, Violence
from holdfire.incidents import cursor
from holdfire.incidents.asked import month, window
from holdfire.incidents.filters import Filters, read_box
from holdfire.incidents.kinds import Assessed
from holdfire.record.clock import opening_day
from holdfire.record.schemas import Moment, StatementOut, Word

Listed = Annotated[
    list[str], BeforeValidator(lambda words: words.split() if isinstance(words, str) else words)
]

# As `verdicts.ANSWERS`.
Answer = Literal["breach", "rival", "undetermined", "exempt", "not_covered", "not_in_force"]


class FiltersIn(Schema):
    """What a list is narrowed to: the same names and values as in the address of the page of incidents."""

    on: date | None = Field(None, description="Last day of the span; the day on which the pages open.")
    span: Literal["1", "7", "30", "all"] = Field("all", description="How many days up to `on`, or all days.")
    type: list[Literal[EventType, "unknown"]] = Field([], description="Event types, any of them.")
    assessment: list[Literal[Assessed, "contested"]] = Field([], description="Assessments, any of them.")
    contested: bool | None = Field(None, description="Whether its versions contradict each other.")
    zone: str | None = Field(None, description="Placed in it by anybody, wholly or in part: zone:idlib.")
    killed: int | None = Field(None, ge=0, le=10_000_000, description="At least so many by anybody's count.")
    verdict: Answer | None = Field(None, description="What it is by every answer under a clause, or rival.")
    agreement: str | None = Field(
        None, description="Asked under a clause of this agreement: agreement:astana-4."
    )
    clause: str | None = Field(None, description="Asked under this clause: clause:astana-4/2.")
    month: str | None = Field(
        None, pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", description="Instead of the span: 2017-05."
    )
    box: str | None = Field(
        None, description="west,south,east,north in degrees; west beyond east crosses the 180th meridian."
    )

    @field_validator("box")
    @classmethod
    def is_box(cls, text: str | None) -> str | None:
        """Four numbers that are degrees."""
        if text is not None:
            read_box(text)
        return text

    def filters(self) -> Filters:
        """As the queries take them."""
        whole = month(self.month or "")
        first, last = whole or window(self.on or opening_day(), self.span)
        return Filters(
            first=first,
            last=last,
            types=tuple(self.type),
            assessments=tuple(self.assessment),
            contested=self.contested,
            zone=self.zone,
            killed=self.killed,
            box=None if self.box is None else read_box(self.box),
            verdict=self.verdict,
            agreement=self.agreement,
            clause=self.clause,
        )


class ListIn(FiltersIn):
    """What a list of incidents is asked."""

    known: str | None = Field(None, description="Read the record as known then: a day (its end) or a moment.")
    sort: Literal["newest", "oldest", "deadliest", "latest"] = Field(
        "newest",
        description="`latest`: what the record came to know last. `oldest` leaves out those without a day.",
    )
    limit: int = Field(50, ge=1, le=500, description="How many at once, at most 500.")
    after: str | None = Field(
        None, description="Where the page begins, as `next` of the page before writes it."
    )

    @field_validator("after")
    @classmethod
    def is_cursor(cls, text: str | None, info: ValidationInfo) -> str | None:
        """As `next` writes it in the same order."""
        if text is not None:
            cursor.read(text, info.data.get("sort", "newest"))
        return text


class IncidentOut(Schema):
    """An incident as the record reads it: intervals run over every report and account; null where nobody says, or where they
    differ. `contested` names the points on which they cannot all be right."""

    key: str
    title: Word
    place_name: Word
    first_day: date | None
    last_day: date | None
    date_prec: int | None
    event_type: Annotated[EventType | None, BeforeValidator(lambda word: word or None)]
    sub_event_type: Annotated[SubEventType | None, BeforeValidator(lambda word: word or None)]
    violence: Annotated[Violence | None, BeforeValidator(lambda word: word or None)]
    lon: float | None
    lat: float | None
    radius_m: float | None
    where_prec: int | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    killed_most: int | None
    wounded_low: int | None
    wounded_high: int | None
    civilians_low: int | None
    civilians_high: int | None
    n_reports: int
    n_accounts: int
    n_sources: int
    n_first_sources: int
    assessment: Literal[Assessed, "contested"]
    contested: Listed


class IncidentPage(Schema):
    """One page of a list."""

    items: list[IncidentOut]
    count: int = Field(description="How many there are on all pages.")
    next: str | None = Field(description="Address of the next page; null on the last.")


class PlacementOut(Schema):
    """How an incident lies to a zone as an organisation draws it; what is not listed fell outside."""

    incident: str = Field(alias="key")
    zone: str
    organisation: str
    relation: Literal["inside", "straddling"]
    share_low: float = Field(description="The least part of it that any report puts inside, 0 to 1.")
    share_high: float
    distance_m: float | None = Field(description="To the line, by the most precise report; negative within.")
    boundaries: list[str] = Field(description="Statements that hold the lines used.")
    first_day: date
    last_day: date


class DescribesOut(Schema):
    """An organisation says that a report describes an incident."""

    incident: str
    organisation: str


class EventOut(Schema):
    """A statement in the history of an incident; `standing`: its maker neither superseded nor withdrew it
    (a withdrawal itself never stands)."""

    statement: str
    kind: str
    about: str
    organisation: str
    leaf: int
    received: Moment
    standing: bool


class IncidentDetail(Schema):
    """All that is said of an incident, version beside version. describes: by report, the organisations that say it belongs here;
    none where the report bears the incident's own name."""

    incident: IncidentOut
    describes: dict[str, list[str]]
    reports: list[StatementOut]
    accounts: list[StatementOut]
    assessments: list[StatementOut]
    attributions: list[StatementOut]
    placements: list[PlacementOut]
    history: list[EventOut]


class SideOut(Schema):
    """Somebody who took part, as an answer has it. actor: whom the names mean, null where nobody says; sure: they mean exactly
    this one; acted: false for those who were only the other side."""

    names: list[str]
    actor: str | None
    sure: bool
    acted: bool


class HeldOut(Schema):
    """Whose version it is, and whom they quote."""

    organisation: str
    claimed_by: str | None


class ShareOut(Schema):
    """How much of the stated place and days lies within a zone, by the line of the answer."""

    zone: str
    share_low: float
    share_high: float


class StepOut(Schema):
    """A question; answer is null where an earlier one has decided. statements: what the answer rests on."""

    step: Literal["force", "act", "place", "exempt", "party"]
    answer: Literal["yes", "no", "unknown"] | None
    statements: list[str]


class AnswerOut(Schema):
    """What an incident is under one reading (`scope`, `exemptions`: statements) of a clause, by one maker's lines (null: it needs
    none), with one answer to who did it. could_be: the verdicts that are possible; several where it is undetermined."""

    verdict: Literal["breach", "exempt", "not_covered", "not_in_force", "undetermined"]
    could_be: list[Literal["breach", "exempt", "not_covered", "not_in_force"]]
    agreement: str
    clause: str
    scope: str
    exemptions: list[str]
    line_by: str | None
    zones: list[ShareOut]
    sides: list[SideOut]
    denied: bool
    held_by: list[HeldOut]
    steps: list[StepOut]


class QualificationOut(Schema):
    """Every answer for an incident, what weighs most first. verdict: what it counts as, rival where answers under one clause differ,
    null where no clause asks about it."""

    incident: str
    verdict: Answer | None
    answers: list[AnswerOut]


class ReportOut(Schema):
    """A report: its standing versions, and who says which incident it describes; nobody: the one that bears its own name."""

    key: str
    versions: list[StatementOut]
    describes: list[DescribesOut]
