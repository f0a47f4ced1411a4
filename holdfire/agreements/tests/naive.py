"""Qualifying worked out another way: one case at a time, day by day and name by name, over every world left possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from holdfire.agreements.cases import UNKNOWN, Cases, Clause

NOBODY_NAMED = 10**6  # an actor that no clause speaks of
SOME_ACT = 1 << 40  # an act that is on no list


@dataclass(frozen=True)
class Side:
    """Somebody who is said to have taken part."""

    actor: int
    sure: bool = True
    acted: bool = True


@dataclass(frozen=True)
class Told:
    """A case in one piece. shares: zone, least and greatest part of the place within it."""

    start: int
    end: int
    acts: int = 0
    sides: tuple[Side, ...] = ()
    shares: tuple[tuple[int, float, float], ...] = ()
    placed: bool = True


def cases(told: Sequence[Told]) -> Cases:
    """The columns that say the same."""
    sides = [(n, side) for n, one in enumerate(told) for side in one.sides]
    shares = [(n, *share) for n, one in enumerate(told) for share in one.shares]
    return Cases(
        start=[one.start for one in told],
        end=[one.end for one in told],
        acts=[one.acts for one in told],
        actor_case=[n for n, _ in sides],
        actor=[side.actor for _, side in sides],
        actor_sure=[side.sure for _, side in sides],
        actor_acted=[side.acted for _, side in sides],
        place_case=[share[0] for share in shares],
        place_zone=[share[1] for share in shares],
        share_low=[share[2] for share in shares],
        share_high=[share[3] for share in shares],
        placed=[one.placed for one in told],
    )


def force(told: Told, clause: Clause) -> set[bool]:
    """It happened on one of the days, and one of the versions is right."""
    days = range(told.start, told.end + 1)
    return {_on(day, version) for day in days for version in clause.periods} or {True, False}


def act(told: Told, clause: Clause) -> set[bool]:
    """It was one of the acts; where nobody says, it may be any at all."""
    every = [*(1 << bit for bit in range(25)), SOME_ACT]
    maybe = [bit for bit in every if told.acts & bit] if told.acts else every
    if not clause.acts:
        return {True}
    return {bool(clause.acts & bit) for bit in maybe}


def place(told: Told, clause: Clause) -> set[bool]:
    """It lay on the ground as a whole, or some of it elsewhere."""
    if not clause.zones:
        return {True}
    shares = [(low, high) for zone, low, high in told.shares if zone in clause.zones]
    found = set()
    if not told.placed or any(high > 0 for _, high in shares):
        found.add(clause.inside)
    if not told.placed or sum(low for low, _ in shares) < 1:
        found.add(not clause.inside)
    return found


def exempt(told: Told, clause: Clause) -> set[bool]:
    """Each side is somebody, on one of the days; one side that is designated exempts."""
    sides = told.sides or (Side(UNKNOWN),)
    each = [
        {
            _on(day, [(first, last) for actor, first, last in clause.designated if actor == somebody])
            for day in range(told.start, told.end + 1)
            for somebody in _who(side, clause)
        }
        for side in sides
    ]
    return {any(world) for world in product(*each)}


def party(told: Told, clause: Clause) -> set[bool]:
    """One of those who may have done it did it, and is somebody."""
    if not clause.binds:
        return {True}
    doers = [side for side in told.sides if side.acted] or [Side(UNKNOWN)]
    return {somebody in clause.binds for side in doers for somebody in _who(side, clause)}


def answers(told: Told, clause: Clause) -> list[set[bool]]:
    """What each question may be answered."""
    return [ask(told, clause) for ask in (force, act, place, exempt, party)]


def could_be(each: Iterable[set[bool]]) -> set[str]:
    """Every verdict of a world in which the questions have one of their answers."""
    return {in_world(*world) for world in product(*each)}


def in_world(force: bool, act: bool, place: bool, exempt: bool, party: bool) -> str:
    """What it is where all is known, straight from the definition."""
    if not force:
        return "not_in_force"
    if not act or not place:
        return "not_covered"
    if exempt:
        return "exempt"
    return "breach" if party else "not_covered"


def _on(day: int, periods: Iterable[tuple[int, int]]) -> bool:
    return any(first <= day <= last for first, last in periods)


def _who(side: Side, clause: Clause) -> set[int]:
    """Who this side may be: the one named, or anybody."""
    anybody = {NOBODY_NAMED, *clause.binds, *(actor for actor, _, _ in clause.designated)}
    # where all that are named are bound, somebody else is not, and the other way round
    return {side.actor} if side.sure and side.actor != UNKNOWN else anybody
