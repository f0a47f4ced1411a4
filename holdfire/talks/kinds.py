"""What may be said about talks: a process, its numbered rounds, who sat there in which role, and what came out."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from holdfire.agreements.kinds import (
    MOST,
    AgreementRef,
    Label,
    OrganisationRef,
    PlaceRef,
    StatementId,
    Text,
    ZoneRef,
)
from holdfire.parties.kinds import Language
from holdfire.record.kinds import Body, Kind, register
from holdfire.talks import rules

ProcessRef = Annotated[str, StringConstraints(pattern=r"^process:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
Item = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")]

SeatRole = Literal["guarantor", "host", "side", "observer", "mediator"]
RoundState = Literal["planned", "held"]
OutcomeType = Literal[
    "statement", "agreement", "mechanism", "working_group", "area", "maps", "document", "none"
]
OutcomeState = Literal["planned", "adopted", "not_adopted"]


class Process(Body):
    """A series of talks."""

    title: Label
    names: dict[Language, Label] = Field(default_factory=dict)
    led_by: tuple[OrganisationRef, ...] = ()
    beside: ProcessRef | None = None
    basis: AgreementRef | None = None


class Round(Body):
    """One numbered meeting; a source may give only the day on which it began or ended."""

    process: ProcessRef
    number: int = Field(ge=1, le=MOST)
    state: RoundState = "held"
    starts: date | None = None
    ends: date | None = None
    place: PlaceRef | None = None
    host: OrganisationRef | None = None

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Self:
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("a round ends on the day it starts, or later")
        return self


class Session(Body):
    """A meeting within a round."""

    type: Literal["plenary", "expert_consultation"]
    format: Literal["bilateral", "trilateral", "all"] | None = None
    on: date | None = None
    days_before_plenary: int | None = Field(default=None, ge=0, le=60)


class Participation(Body):
    """An organisation took part, or meant to, in a role: in one round, or in the process as a whole."""

    organisation: OrganisationRef
    role: SeatRole
    state: RoundState = "held"


class AgendaItem(Body):
    """A point of a round's agenda."""

    item: Item
    title: Label


class Position(Body):
    """Where an organisation stood on a point of the agenda, with whom and against whom."""

    item: Item
    organisation: OrganisationRef
    stance: Literal["supports", "opposes", "reserves", "differs"]
    says: Text | None = None
    alongside: tuple[OrganisationRef, ...] = ()
    against: tuple[OrganisationRef, ...] = ()


class Outcome(Body):
    """What a round brought, or was meant to bring.

    name: by which a plan and what became of it find each other; without it they do by the agreement, or by type and title.
    agreement, statement, group, zone: what it is, where the record holds that; group is the working group that was formed.
    """

    type: OutcomeType
    state: OutcomeState
    title: Label
    name: Item | None = None
    agreement: AgreementRef | None = None
    statement: StatementId | None = None
    group: OrganisationRef | None = None
    zone: ZoneRef | None = None
    members: tuple[OrganisationRef, ...] = ()


register(Kind("process", Process, "process", "report"))
register(Kind("round", Round, "round", "report", rules.round_is_where_it_says))
register(Kind("session", Session, "round", "report"))
register(Kind("participation", Participation, None, "report", rules.participates_in_talks))
register(Kind("agenda_item", AgendaItem, "round", "report"))
register(Kind("position", Position, "round", "report"))
register(Kind("outcome", Outcome, "round", "report"))
