"""What one monitor's count of one day is, by all prints of it together. Pure.

Each way in which prints give the count is a version, and which of them is right stays open. What a version allows for an
area follows from its split:

- parts that add up to the total leave nothing for other areas;
- parts below the total leave a rest, which may lie in any area, a named one too (a part left out, or printed too small);
- parts above the total were somewhere printed too large, by the excess at most;
- no split, and any part of the total may lie anywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """From low to high, both included. high None: no upper bound is known."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Printed:
    """One print's count of one monitor. total None: not given, which is not zero; confirmed: by the other monitor."""

    statement: str
    total: int | None
    areas: Mapping[str, int] = field(default_factory=dict)
    confirmed: int | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One way in which the count is given, for all areas or for a part of them.

    printed: the number as prints give it, None where they give none for it; holds: what it can be. areas: what it can be in
    each named area, parts: as printed there; others: the most that an area which is not named can hold, None without bound.
    """

    printed: Span | None
    holds: Span
    areas: Mapping[str, Span]
    parts: Mapping[str, int]
    others: int | None

    @property
    def split(self) -> bool:
        """It says something of where."""
        return bool(self.parts) or self.others == 0

    @property
    def complete(self) -> bool:
        """Its parts add up to its total."""
        return self.others == 0 and all(span.low == span.high for span in self.areas.values())

    def area(self, name: str) -> Span:
        """What the count can be in an area."""
        return self.areas.get(name, Span(0, self.others))


@dataclass(frozen=True, slots=True)
class Told:
    """One monitor's count of one day as all prints together give it. confirmed: at least so many by the other monitor."""

    versions: tuple[Version, ...]
    statements: tuple[str, ...] = ()
    prints: int = 1
    confirmed: int = 0

    @property
    def total(self) -> Span | None:
        """The count as printed, from the lowest print to the highest; None where no print gives one."""
        return hull(version.printed for version in self.versions)

    @property
    def holds(self) -> Span:
        """What the count can be."""
        return hull(version.holds for version in self.versions) or Span(0, None)

    @property
    def areas(self) -> dict[str, Span]:
        """Each area that a print names, as printed; a complete split that leaves it out says 0."""
        names = sorted({name for version in self.versions for name in version.parts})
        found = {name: hull(one.printed for one in narrow(self, {name}).versions) for name in names}
        return {name: span for name, span in found.items() if span}

    @property
    def complete(self) -> bool:
        """Every version is split, and its parts add up to its total."""
        return all(version.complete for version in self.versions)


def hull(spans: Iterable[Span | None]) -> Span | None:
    """The narrowest span that holds all of these; None where there are none."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    highs = [span.high for span in known if span.high is not None]
    return Span(min(span.low for span in known), max(highs) if len(highs) == len(known) else None)


def plus(*parts: int | None) -> int | None:
    """A sum of upper bounds: without bound where one of them is."""
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def lowest(*bounds: int | None) -> int | None:
    """The strictest of several upper bounds."""
    return min((bound for bound in bounds if bound is not None), default=None)


def version(total: int | None, parts: Mapping[str, int]) -> Version:
    """What a printed total and split say; without a total the parts are at least what was counted."""
    named = sum(parts.values())
    if total is None:
        open_ended = {name: Span(count, None) for name, count in parts.items()}
        return Version(Span(named, None), Span(named, None), open_ended, parts, None)
    rest = total - named
    areas = {name: Span(max(0, count + min(rest, 0)), count + max(rest, 0)) for name, count in parts.items()}
    return Version(Span(total, total), Span(total, total), areas, parts, max(rest, 0))


def told(prints: Sequence[Printed]) -> Told | None:
    """One monitor's count by all prints of it; None where no print gives a number. The order of the prints plays no part."""
    said = [one for one in prints if one.total is not None or one.areas]
    if not said:
        return None
    confirmed = [one.confirmed for one in said if one.confirmed is not None]
    return Told(
        tuple(version(total, dict(parts)) for total, parts in _distinct(said)),
        tuple(sorted({one.statement for one in said})),
        len(said),
        min(confirmed, default=0),
    )


Said = tuple[int | None, frozenset[tuple[str, int]]]


def _distinct(prints: Sequence[Printed]) -> list[Said]:
    """The ways in which the prints differ: one that only leaves out what another gives is no other way.

    A split without a total is taken with each total that another print gives and that it fits into.
    """
    totals = {one.total for one in prints if one.total is not None}
    found: set[Said] = set()
    for one in prints:
        fits = {total for total in totals if sum(one.areas.values()) <= total}
        own: set[int | None] = {one.total} if one.total is not None or not fits else {*fits}
        found |= {(total, frozenset(one.areas.items())) for total in own}
    kept = [one for one in found if not any(_shorter(one, other) for other in found)]
    return sorted(kept, key=lambda one: (one[0] is None, one[0] or 0, sorted(one[1])))


def _shorter(one: Said, other: Said) -> bool:
    return one != other and one[0] in (None, other[0]) and one[1] <= other[1]


def narrow(told: Told, inside: Collection[str], touching: Collection[str] = ()) -> Told:
    """A whole count within some ground: areas wholly inside count fully, of those that only touch it any part may.

    How many the other monitor confirmed is not said by area, so nothing of it is kept.
    """
    ground = frozenset(inside), frozenset(touching) - frozenset(inside)
    return Told(
        tuple(_narrowed(one, *ground) for one in told.versions),
        told.statements,
        told.prints,
    )


def _narrowed(one: Version, inside: frozenset[str], touching: frozenset[str]) -> Version:
    sure = [one.parts[name] for name in inside if name in one.parts]
    maybe = [one.parts[name] for name in touching if name in one.parts]
    excess = max(0, sum(one.parts.values()) - one.holds.low)
    named = bool(sure or maybe) or one.others == 0
    areas = {name: one.areas[name] for name in inside if name in one.areas}
    areas |= {name: Span(0, one.areas[name].high) for name in touching if name in one.areas}
    return Version(
        Span(sum(sure), sum(sure) + sum(maybe)) if named else None,
        Span(
            max(0, sum(sure) - excess),
            lowest(one.holds.high, plus(sum(sure) + sum(maybe), one.others)),
        ),
        areas,
        {name: one.parts[name] for name in areas},
        one.others,
    )
