"""What may be said about incidents: reports, what they describe, which are of one event, accounts, assessments, attributions.

Units: days are ISO 8601 of the Gregorian calendar, coordinates degrees of WGS 84, radii metres, casualties persons. What a source
does not say is left out; 0 is written only where the source says that there were none.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from holdfire.agreements.event_types import EventType, SubEventType, Violence
from holdfire.incidents import rules
from holdfire.record.kinds import Body, Kind, register

Label = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
TimeOfDay = Annotated[
    str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-][0-9]{2}:[0-9]{2})$")
]
Persons = Annotated[int, Field(ge=0, le=10_000_000, strict=True)]
Thousandths = Annotated[int, Field(ge=0, le=1000, strict=True)]
Code = Annotated[int, Field(strict=True)]
PlaceRef = Annotated[str, StringConstraints(pattern=r"^place:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
ReportRef = Annotated[str, StringConstraints(pattern=r"^report:[A-Za-z0-9][A-Za-z0-9._~/+-]{0,199}$")]
IncidentRef = Annotated[str, StringConstraints(pattern=r"^incident:[A-Za-z0-9][A-Za-z0-9._~/+-]{0,199}$")]
ActorRef = Annotated[str, StringConstraints(pattern=r"^(organisation|group):[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]

Observed = Literal["seen", "heard", "recorded", "told", "read"]
Confidence = Literal["low", "medium", "high"]
Assessed = Literal["unverified", "corroborated", "confirmed", "refuted", "unverifiable"]


class Place(Body):
    """Where: the name as the source has it, the point with its precision (UCDP `where_prec`), the area that it means."""

    name: Label | None = None
    names: dict[Language, Label] | None = None
    within: tuple[Label, ...] | None = None  # names of the areas around it, smallest first
    lon: float | None = None
    lat: float | None = None
    where_prec: Code | None = None
    radius_m: Annotated[float, Field(gt=0, le=1_000_000)] | None = None
    area: PlaceRef | None = None


class Count(Body):
    """Persons: “at least 7” is a low alone, “up to 7” a high alone, “7” a low and a high, an estimate a best."""

    low: Persons | None = None
    best: Persons | None = None
    high: Persons | None = None


class Casualties(Body):
    """By group. `killed` counts everybody; the others are parts of it or other people, as the source splits them."""

    killed: Count | None = None
    wounded: Count | None = None
    civilians_killed: Count | None = None
    killed_a: Count | None = None
    killed_b: Count | None = None
    killed_unknown: Count | None = None


class Actor(Body):
    """Who did it, or took part on a side, as somebody claims; and who denies that."""

    name: Label
    actor: ActorRef | None = None
    side: Literal["a", "b"] | None = None
    claimed_by: Label | None = None
    denied_by: tuple[Label, ...] | None = None
    confidence: Confidence | None = None


class Account(Body):
    """An organisation's version of an incident, in words and figures."""

    title: Label | None = None
    text: Words | None = None
    language: Language | None = None
    start: Day | None = None
    end: Day | None = None
    date_prec: Code | None = None
    time: TimeOfDay | None = None
    place: Place | None = None
    event_type: EventType | None = None
    sub_event_type: SubEventType | None = None
    violence: Violence | None = None
    actors: tuple[Actor, ...] | None = None
    denied_by: tuple[Label, ...] | None = None  # who denies what is told here, or the blame in it
    target: Label | None = None
    casualties: Casualties | None = None
    observed: Observed | None = None
    notes: Words | None = None


class Report(Account):
    """What one source says happened. The days are the first and the last on which it may have happened."""

    start: Day
    date_prec: Code
    quotes: tuple[Words, ...] | None = None  # the articles it rests on, as it cites them
    first_sources: tuple[Label, ...] | None = None  # who said it first, where the source names several
    codes: dict[Label, Label] | None = None  # the source's own codes: scheme, code


class Describes(Body):
    """The report describes this incident. Without such a statement it describes the incident that bears its own name."""

    incident: IncidentRef


class Pair(Body):
    """Two reports tell of one event (`same`), or of two (`distinct`). About the one whose name sorts first; `other` is the other.

    Where a rule proposed it: which rules, the score that they gave (thousandths), and the threshold that it had to reach.
    """

    other: ReportRef
    reason: Words | None = None
    rules: Label | None = None
    score: Thousandths | None = None
    threshold: Thousandths | None = None


class Assessment(Body):
    """How far an organisation has verified an incident or a report, and why it says so."""

    state: Assessed
    reason: Words


class Attribution(Body):
    """Who had which part in an incident: a claim among rival claims, or (`denies`) the denial of one."""

    name: Label
    actor: ActorRef | None = None
    role: Literal["perpetrator", "participant", "supporter", "target"]
    confidence: Confidence
    claimed_by: Label | None = None
    denies: bool = False


register(Kind("report", Report, "report", "report", rules.may_report))
register(Kind("describes", Describes, "report", "report"))
register(Kind("same", Pair, "report", "assess", rules.is_a_pair))
register(Kind("distinct", Pair, "report", "assess", rules.is_a_pair))
register(Kind("account", Account, "incident", "report", rules.may_account))
register(Kind("assessment", Assessment, None, "assess", rules.may_assess))
register(Kind("attribution", Attribution, "incident", "assess"))
