"""Processes and rounds as pages, files and API tell them: what the queries find, put together for a day and a state of knowledge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from holdfire.talks import models, queries
from holdfire.talks.days import Days, days
from holdfire.talks.outcomes import Chair, Claim, Outcome, Said, Seat, outcomes, seats
from holdfire.talks.points import Item, Point, Stand, points

Row = TypeVar("Row")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting within a round, as one statement gives it."""

    said: Said
    type: str
    format: str
    on: date | None
    days_before_plenary: int | None


@dataclass(frozen=True, slots=True)
class Round:
    """A round as of a day: `later` counts the statements that tell what came after that day, and are left out."""

    key: str
    process: str
    number: int
    days: Days
    seats: list[Seat]
    outcomes: list[Outcome]
    points: list[Point]
    sessions: list[Session]
    later: int

    @property
    def adopted(self) -> list[Outcome]:
        """What came out."""
        return [one for one in self.outcomes if one.result == "adopted"]

    @property
    def unsaid(self) -> list[Outcome]:
        """What was planned, and nobody tells what became of it."""
        return [one for one in self.outcomes if one.result == "unsaid"]

    @property
    def dissent(self) -> list[Point]:
        """Points on which participants differed."""
        return [point for point in self.points if point.dissent]

    def each(self, field: str) -> list[str]:
        """The places or hosts that its versions name, each once."""
        return sorted({value for version in self.days.versions if (value := getattr(version, field))})


@dataclass(frozen=True, slots=True)
class Process:
    """A series of talks: every version of its description, its rounds by number, who sits there as a whole."""

    key: str
    versions: list[models.Process]
    rounds: list[Round]
    seats: list[Seat]

    @property
    def name(self) -> str:
        """The part of its key that stands in addresses."""
        return self.key.partition(":")[2]


def processes(on: date, leaf: int | None = None) -> list[Process]:
    """Every process of which a description or a round stands; those with rounds first."""
    described = _by(queries.processes(leaf), lambda row: row)
    rounds: dict[str, list[Round]] = defaultdict(list)
    for one in _rounds(on, leaf, None):
        rounds[one.process].append(one)
    whole = _by(queries.participants(None, leaf), _chair)
    found = [
        Process(key, described.get(key, []), rounds[key], seats(whole.get(key, []), True))
        for key in {*described, *rounds}
    ]
    return sorted(found, key=lambda process: (not process.rounds, process.key))


def round_(key: str, on: date, leaf: int | None = None) -> Round | None:
    """One round, or None where nobody stated it."""
    return next(iter(_rounds(on, leaf, key)), None)


def _rounds(on: date, leaf: int | None, key: str | None) -> list[Round]:
    versions = _by(queries.rounds(None, leaf, key), lambda row: row)
    chairs = _by(queries.participants(key, leaf), _chair)
    claims = _by(queries.outcomes(key, leaf), _claim)
    items, stands = _by(queries.agenda(key, leaf), _item), _by(queries.positions(key, leaf), _stand)
    sessions = _by(queries.sessions(key, leaf), _session)
    found = []
    for name, rows in versions.items():
        when = days([queries.version(row) for row in rows], on)
        sat = seats(chairs.get(name, []), when.begun)
        stood = stands.get(name, [])
        told = stood if when.begun else []
        found.append(
            Round(
                key=name,
                process=rows[0].process,
                number=rows[0].number,
                days=when,
                seats=sat,
                outcomes=outcomes(claims.get(name, []), when.over),
                points=points(items.get(name, []), told, (seat.participant for seat in sat)),
                sessions=sessions.get(name, []),
                later=_later(when, claims.get(name, []), chairs.get(name, []), stood),
            )
        )
    return sorted(found, key=lambda one: (one.process, one.number))


def _later(when: Days, claims: list[Claim], chairs: list[Chair], stands: list[Stand]) -> int:
    came = 0 if when.over else sum(claim.state != "planned" for claim in claims)
    sat = 0 if when.begun else sum(chair.state != "planned" for chair in chairs) + len(stands)
    return came + sat


class _Keyed(Protocol):
    key: str


Found = TypeVar("Found", bound=_Keyed)


def _by(rows: Iterable[Found], make: Callable[[Found], Made]) -> dict[str, list[Made]]:
    found: dict[str, list[Made]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(make(row))
    return found


Version = models.Participation | models.Outcome | models.AgendaItem | models.Position | models.Session


def _said(row: Version) -> Said:
    return Said(row.part, row.holder, row.organisation, row.publisher)


def _chair(row: models.Participation) -> Chair:
    return Chair(_said(row), row.participant, row.role, row.state)


def _claim(row: models.Outcome) -> Claim:
    links = (row.name, row.agreement, row.statement, row.group, row.zone)
    return Claim(_said(row), row.type, row.state, row.title, *links, tuple(row.members))


def _item(row: models.AgendaItem) -> Item:
    return Item(_said(row), row.item, row.title)


def _stand(row: models.Position) -> Stand:
    return Stand(
        _said(row), row.item, row.participant, row.stance, row.says, tuple(row.alongside), tuple(row.against)
    )


def _session(row: models.Session) -> Session:
    return Session(_said(row), row.type, row.format, row.on, row.days_before_plenary)
