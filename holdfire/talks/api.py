"""The API of talks: processes with their rounds, and one round with all that is told of it."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.parties import access
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_known
from holdfire.record.schemas import Word
from holdfire.talks import told
from holdfire.talks.days import Phase
from holdfire.talks.outcomes import Result, Sat

router = Router(tags=["talks"])


class SaidOut(Schema):
    """Who says it: the statement, whose version it is, who signed it, where it was found."""

    statement: str
    holder: str
    organisation: str
    publisher: Word


class RoundVersionOut(SaidOut):
    """A round's days as one statement gives them; null: it does not say."""

    state: str
    starts: date | None
    ends: date | None
    place: Word
    host: Word


class DaysOut(Schema):
    """`first` and `last` span all versions; `differ`: not all of them can be right; `held`: somebody says that it took place."""

    first: date | None
    last: date | None
    differ: bool
    phase: Phase = Field(
        description="How far the round is on the day asked about, as far as the versions leave no doubt."
    )
    held: bool
    versions: list[RoundVersionOut]


class ChairOut(Schema):
    """One statement's seat."""

    role: str
    state: str
    said: SaidOut


class SeatOut(Schema):
    """A participant. `sat`: held, planned, disputed (roles differ), or unsaid: planned, and nobody tells whether they came."""

    participant: str
    roles: list[str]
    sat: Sat
    chairs: list[ChairOut]


class ClaimOut(Schema):
    """One statement's outcome. `link`: the statement that it is; `group`: the working group that it forms."""

    type: str
    state: str
    title: str
    agreement: Word
    link: Word
    group: Word
    zone: Word
    members: list[str]
    said: SaidOut


class RoundOutcomeOut(Schema):
    """All that is said of one thing, planned or adopted. `unsaid`: planned, and nobody tells what became of it."""

    type: str
    title: str
    result: Result
    claims: list[ClaimOut]


class StandOut(Schema):
    """Where a participant stood, as one statement tells it."""

    participant: str
    stance: str
    words: Word
    alongside: list[str]
    against: list[str]
    said: SaidOut


class PointOut(Schema):
    """A point of the agenda; `silent`: who sat there and of whom no position is told."""

    item: str
    title: str
    dissent: bool
    positions: list[StandOut]
    silent: list[str]

    @staticmethod
    def resolve_positions(point: Any) -> list[Any]:
        """The positions of all camps, one after the other."""
        return [stand for camp in point.camps for _who, stands in camp.stands for stand in stands]


class SessionOut(Schema):
    """A meeting within a round."""

    type: str
    format: Word
    on: date | None
    days_before_plenary: int | None
    said: SaidOut


class ShortRoundOut(Schema):
    """A round, its days and what came out."""

    key: str
    process: str
    number: int
    days: DaysOut
    outcomes: list[RoundOutcomeOut]


class RoundOut(ShortRoundOut):
    """A round as of the day asked about; `later`: statements left out, since they tell what came after that day."""

    seats: list[SeatOut]
    points: list[PointOut]
    sessions: list[SessionOut]
    later: int


class ProcessOut(Schema):
    """A series of talks: its titles by all versions, who sits there as a whole, and its rounds."""

    key: str
    titles: list[str]
    seats: list[SeatOut]
    rounds: list[ShortRoundOut]

    @staticmethod
    def resolve_titles(process: Any) -> list[str]:
        """Each title once."""
        return sorted({row.title for row in process.versions})


@router.get("/talks", response=list[ProcessOut], summary="Talks")
@paginate
def talks(request: HttpRequest, on: date | None = None, known: str | None = None) -> Any:
    """Every process with its rounds as of `on`; `known` reads the record as known then: a day (its end is meant) or a moment."""
    access.require(request, "read")
    return told.processes(on or opening_day(), leaf_known(known))


@router.get("/talks/{path:process}/{int:number}", response=RoundOut, summary="One round of talks")
def one_round(
    request: HttpRequest, process: str, number: int, on: date | None = None, known: str | None = None
) -> Any:
    """One round with its seats, sessions, agenda, positions and outcomes, each with its statements."""
    access.require(request, "read")
    found = told.round_(f"round:{process}/{number}", on or opening_day(), leaf_known(known))
    if found is None:
        raise Http404
    return found
