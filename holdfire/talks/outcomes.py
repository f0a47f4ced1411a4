"""What a round was to bring beside what it brought, and who sat there beside who was to. Pure.

Each line says what is told of it: a plan of which nobody tells the end stays open, it is neither adopted nor refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

# unsaid: planned, and nobody tells what became of it; to_come: planned for a round that is not over.
Result = Literal["adopted", "disputed", "unsaid", "to_come", "not_adopted"]
Sat = Literal["held", "unsaid", "planned", "disputed"]

TYPES = ("agreement", "statement", "mechanism", "working_group", "area", "maps", "document", "none")
ROLES = ("guarantor", "host", "side", "observer", "mediator")
RESULTS: tuple[Result, ...] = ("disputed", "adopted", "unsaid", "to_come", "not_adopted")


@dataclass(frozen=True, slots=True)
class Said:
    """Who says something: the statement's id, whose version it is, who signed it, where it was found."""

    statement: str
    holder: str
    organisation: str
    publisher: str

    @property
    def transcribed(self) -> bool:
        """Typed in by somebody else than the one whose version it is."""
        return self.holder != self.organisation


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement's outcome; link: id of the statement that it is, where the record holds it."""

    said: Said
    type: str
    state: str
    title: str
    name: str = ""
    agreement: str = ""
    link: str = ""
    group: str = ""
    zone: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is said of one thing: planned, adopted, not adopted; result: what these leave."""

    type: str
    title: str
    result: Result
    planned: tuple[Claim, ...]
    adopted: tuple[Claim, ...]
    refused: tuple[Claim, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All of them."""
        return (*self.adopted, *self.refused, *self.planned)

    def links(self, field: str) -> list[str]:
        """What the claims name as agreement, link, group or zone, each once."""
        return sorted({value for claim in self.claims if (value := getattr(claim, field))})

    @property
    def members(self) -> list[str]:
        """Everybody whom a claim names as a member."""
        return sorted({member for claim in self.claims for member in claim.members})


@dataclass(frozen=True, slots=True)
class Chair:
    """One statement's seat: who, in which role, planned or held."""

    said: Said
    participant: str
    role: str
    state: str


@dataclass(frozen=True, slots=True)
class Seat:
    """All that is said of one participant; unsaid: planned, and nobody tells whether they came."""

    participant: str
    roles: tuple[str, ...]
    sat: Sat
    planned: tuple[Chair, ...]
    held: tuple[Chair, ...]

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """All of them."""
        return (*self.held, *self.planned)


def outcomes(claims: Iterable[Claim], over: bool) -> list[Outcome]:
    """Claims about one thing brought together, what is disputed first. over=False: what it brought is not told yet."""
    told = sorted((c for c in claims if over or c.state == "planned"), key=lambda claim: claim.said.statement)
    found = [_outcome(group, over) for group in _together(told)]
    return sorted(found, key=lambda one: (RESULTS.index(one.result), TYPES.index(one.type), one.title))


def _keys(claim: Claim) -> set[tuple[str, ...]]:
    """Claims that share one of these are about one thing."""
    keys = {
        ("name", claim.name),
        ("agreement", claim.agreement),
        ("title", claim.type, claim.title.casefold()),
    }
    return {key for key in keys if key[1]}


def _together(claims: Sequence[Claim]) -> list[list[Claim]]:
    groups: list[tuple[set[tuple[str, ...]], list[Claim]]] = []
    for claim in claims:
        keys, members = _keys(claim), [claim]
        for group in [group for group in groups if group[0] & keys]:
            groups.remove(group)
            keys, members = keys | group[0], group[1] + members
        groups.append((keys, members))
    return [members for _keys_of, members in groups]


def _outcome(claims: list[Claim], over: bool) -> Outcome:
    by = {
        state: tuple(c for c in claims if c.state == state) for state in ("planned", "adopted", "not_adopted")
    }
    best = by["adopted"] or by["not_adopted"] or by["planned"]
    titles = Counter(claim.title for claim in best)
    return Outcome(
        type=best[0].type,
        title=min(titles, key=lambda title: (-titles[title], title)),
        result=_result(bool(by["adopted"]), bool(by["not_adopted"]), over),
        planned=by["planned"],
        adopted=by["adopted"],
        refused=by["not_adopted"],
    )


def _result(adopted: bool, refused: bool, over: bool) -> Result:
    if adopted and refused:
        return "disputed"
    if adopted or refused:
        return "adopted" if adopted else "not_adopted"
    return "unsaid" if over else "to_come"


def seats(chairs: Iterable[Chair], begun: bool) -> list[Seat]:
    """Who sat there and who was to, by role and name. begun=False: nobody sits there yet, and only plans are told."""
    by: dict[str, list[Chair]] = {}
    for chair in sorted(chairs, key=lambda chair: chair.said.statement):
        if begun or chair.state == "planned":
            by.setdefault(chair.participant, []).append(chair)
    found = [_seat(participant, told, begun) for participant, told in by.items()]
    return sorted(found, key=lambda seat: (ROLES.index(seat.roles[0]), seat.participant))


def _seat(participant: str, chairs: list[Chair], begun: bool) -> Seat:
    planned = tuple(chair for chair in chairs if chair.state == "planned")
    held = tuple(chair for chair in chairs if chair.state == "held")
    roles = tuple(sorted({chair.role for chair in held or planned}, key=ROLES.index))
    sat: Sat = "disputed" if len(roles) > 1 else "held" if held else "unsaid" if begun else "planned"
    return Seat(participant, roles, sat, planned, held)
