"""What do two monitors' counts of one day jointly say? Pure.

The number of distinct incidents that the two counted is a + b - overlap, and what nobody says of the overlap stays open:

- at most min(a, b) were counted by both, so at least max(a, b) are distinct; at most a + b, where none was;
- an incident counted by both lies in one area, so where both are split, at most the sum over areas of the smaller count
  can be the same, and the sum of the larger one is the floor;
- what is linked (a report of each decided to be the same event) or confirmed by the other monitor was counted by both.

Where prints differ, the interval holds for each of them. Missing is not zero: one count alone leaves the upper end open.
An incident belongs to the bulletin of one day: sums over days add what each day counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

from holdfire.bulletins.told import Printed, Span, Told, Version, lowest, narrow, plus, told

__all__ = ["Day", "Joint", "Printed", "Reason", "Span", "State", "Told", "day", "joint", "narrow", "told"]

State = Literal["agreed", "undetermined", "contested", "only_one", "missing"]
Reason = tuple[str, Mapping[str, Any]]
MANY = 400  # pairs of versions of a day; with more, as somebody may make on purpose, the totals alone bound


@dataclass(frozen=True, slots=True)
class Joint:
    """Two counts of the same ground and day side by side, and what they say together.

    state: agreed; contested: apart by any print; undetermined: whether they differ depends on which print is right, or on
    what a print leaves out; only_one; missing: neither is told. a, b: as printed. apart: how far they differ, where both
    are told. interval: how many distinct incidents they can mean; by_totals: from the totals alone, by_areas: with the
    splits, None where one of them is not split. linked: how many are known to be counted by both.
    """

    state: State
    a: Span | None
    b: Span | None
    apart: Span | None
    interval: Span
    by_totals: Span
    by_areas: Span | None
    linked: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a whole, and area by area: every area that one of the two names."""

    joint: Joint
    areas: Mapping[str, Joint]


def day(a: Told | None, b: Told | None, linked: int = 0, together: Told | None = None) -> Day:
    """Two monitors' counts of one day. linked: how many reports of one are decided to be the same event as one of the other.

    together: a count of both monitors in one sum, as some prints give it, for days on which a count of its own is missing.
    """
    names = sorted({name for one in (a, b) if one for name in one.areas})
    return Day(joint(a, b, linked, together), {name: _area(a, b, name) for name in names})


def _area(a: Told | None, b: Told | None, name: str) -> Joint:
    return joint(a and narrow(a, {name}), b and narrow(b, {name}))


def joint(a: Told | None, b: Told | None, linked: int = 0, together: Told | None = None) -> Joint:
    """As `day`, for one ground; see `told.narrow` for a part of it."""
    first, second = a.total if a else None, b.total if b else None
    between = _apart(first, second)
    totals, areas, found, shared, why = _bounds(a, b, linked, together)
    return Joint(
        _state(first, second, between), first, second, between, found, totals, areas, shared, tuple(why)
    )


def _apart(a: Span | None, b: Span | None) -> Span | None:
    if a is None or b is None:
        return None
    least = [a.low - b.high if b.high is not None else 0, b.low - a.high if a.high is not None else 0]
    most = None if a.high is None or b.high is None else max(a.high - b.low, b.high - a.low)
    return Span(max(0, *least), most)


def _state(a: Span | None, b: Span | None, between: Span | None) -> State:
    if between is None:
        return "missing" if a is b else "only_one"
    if between.high == 0:
        return "agreed"
    return "contested" if between.low else "undetermined"


Bounds = tuple[Span, Span | None, Span, int, list[Reason]]


def _bounds(a: Told | None, b: Told | None, linked: int, together: Told | None) -> Bounds:
    """The interval by totals, by areas and by all that is known, how many are known to be shared, and why."""
    if a is None or b is None:
        alone = a or b
        known = Span(alone.holds.low if alone else 0, None)
        found, why = _alone(alone, together)
        return known, None, found, 0, why + _told_why(a, b)
    few = len(a.versions) * len(b.versions) <= MANY
    pairs = list(product(a.versions, b.versions)) if few else []
    totals = Span(max(a.holds.low, b.holds.low), plus(a.holds.high, b.holds.high))
    floor = min((_floor(*pair) for pair in pairs), default=totals.low)
    split = few and all(one.split for one in (*a.versions, *b.versions))
    areas = Span(floor, totals.high) if split else None
    shared, low, why = _shared(a, b, linked, floor, totals.low)
    highs = [_high(*pair, shared) for pair in pairs] if few else [totals.high]
    high = None if None in highs else max(top for top in highs if top is not None)
    return totals, areas, Span(low, high), shared, why + _split_why(a, b, floor, totals) + _told_why(a, b)


def _alone(alone: Told | None, together: Told | None) -> tuple[Span, list[Reason]]:
    """One count, or none, and what a sum of both adds: at least its half is distinct, at most all of it."""
    low = alone.holds.low if alone else 0
    if together is None:
        return Span(low, None), []
    both = together.holds
    rest = both.low - alone.holds.high if alone and alone.holds.high is not None else 0
    found = Span(max(low, (both.low + 1) // 2, rest), both.high)
    if found.high is not None and found.low > found.high:
        return Span(low, None), [("sum_contradicts", {"sum": both})]
    return found, [("only_sum", {"sum": both})]


def _floor(a: Version, b: Version) -> int:
    """The fewest distinct incidents: in each area the larger count, both filled up to their totals.

    What one count still lacks is put where the other leaves room, and one such incident can serve both where both have
    some. Exact: where each count is any whole numbers within its areas' spans that add up to its total, no union is smaller.
    """
    names = {*a.areas, *b.areas}
    boxes = [(a.area(name), b.area(name)) for name in names] + [(Span(0, a.others), Span(0, b.others))]
    least = [max(x.low, y.low) for x, y in boxes]
    lacks = [
        max(0, one.holds.low - sum(_upto(pair[at], level) for pair, level in zip(boxes, least, strict=True)))
        for at, one in enumerate((a, b))
    ]
    rooms = [_room(x, y, level) for (x, y), level in zip(boxes, least, strict=True)]
    common = lowest(plus(*rooms), *lacks)
    return sum(least) + sum(lacks) - (common or 0)


def _upto(span: Span, level: int) -> int:
    return level if span.high is None else min(span.high, level)


def _room(x: Span, y: Span, level: int) -> int | None:
    """How many more of an area could be counted by both."""
    top = lowest(x.high, y.high)
    return None if top is None else max(0, top - level)


def _high(a: Version, b: Version, shared: int) -> int | None:
    """The most distinct incidents of a pair of versions; no more are shared than their floor allows."""
    most = plus(a.holds.high, b.holds.high)
    return None if most is None else most - min(shared, most - _floor(a, b))


def _shared(a: Told, b: Told, linked: int, floor: int, larger: int) -> tuple[int, int, list[Reason]]:
    """How many were surely counted by both, the floor that follows, and why.

    Links beyond what the counts allow narrow as far as they can. A monitor that confirms more than it counted confirms what
    it did not count, so its confirmations say nothing here; and where they only break the areas, the areas say nothing.
    """
    confirmed = max(a.confirmed, b.confirmed)
    most = plus(a.holds.high, b.holds.high)
    why: list[Reason] = [("linked", {"number": linked})] if linked else []
    if most is not None and linked > most - floor:
        why.append(("linked_beyond", {"number": linked, "most": most - floor}))
    if not confirmed:
        return linked, floor, why
    if most is not None and confirmed > most - larger:
        return linked, floor, [*why, ("confirms_more", {"number": confirmed, "most": most - larger})]
    if most is not None and confirmed > most - floor:
        return (
            linked,
            larger,
            [*why, ("confirmed_elsewhere", {"number": confirmed, "most": most - floor})],
        )
    return max(linked, confirmed), floor, [*why, ("confirmed", {"number": confirmed})]


def _split_why(a: Told, b: Told, floor: int, totals: Span) -> list[Reason]:
    why: list[Reason] = [("totals", {"low": totals.low, "high": totals.high})]
    if floor > totals.low:
        most = None if totals.high is None else totals.high - floor
        why.append(("areas", {"low": floor, "same_at_most": most}))
    return why


def _told_why(a: Told | None, b: Told | None) -> list[Reason]:
    """What the prints leave open, in the words `of`: a, b."""
    why: list[Reason] = []
    for name, one in (("a", a), ("b", b)):
        if one is None or one.total is None:
            why.append(("not_told", {"of": name}))
        elif len(one.versions) > 1:
            why.append(("prints_differ", {"of": name, "versions": len(one.versions), "prints": one.prints}))
        if one and not all(version.split for version in one.versions):
            why.append(("not_split", {"of": name}))
        elif one and not one.complete:
            why.append(("split_in_part", {"of": name}))
    return why
