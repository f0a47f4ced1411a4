"""Do two figures contradict? First whether they can be compared at all, then agree, overlap or contradict, with the reasons. Pure.

Two figures can be compared where they count the same thing in the same unit, of the same people, in the same territory, over the
same time. A part can be held against its whole in one way alone: it cannot be larger. And a running total that was named later may
have grown, so a later and larger number contradicts nothing.

What an article does not say is taken as the same, and told among the reasons: nobody knows whether “more than 300,000 victims”
counts fighters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from holdfire.press import scopes
from holdfire.press.bounds import Bounds, bounds
from holdfire.press.scopes import Lies, Time

State = Literal["agree", "overlap", "contradict", "not_comparable"]
NOWHERE: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as it is compared. territory: key of a place; since, until: partial ISO dates; “” is not said.

    said: when it was said or published, at the latest; voice: the original speaker or outlet, one for all its reprints.
    """

    key: str
    quantity: str
    unit: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    whose: str = ""
    territory: str = ""
    since: str = ""
    until: str = ""
    as_of: date | None = None
    said: date | None = None
    voice: str = ""

    @property
    def bounds(self) -> Bounds:
        """The numbers that its wording does not rule out."""
        return bounds(self.low, self.best, self.high)

    @property
    def named(self) -> float:
        """The number that its words name: best, else low, else high."""
        return next(one for one in (self.best, self.low, self.high) if one is not None)

    @property
    def plain(self) -> bool:
        """Is it one number, exact or round, and no range?"""
        return self.best is not None and {self.low, self.high} <= {None, self.best}

    @property
    def time(self) -> Time:
        """The days that it counts over."""
        return scopes.span(self.since, self.until, self.as_of, self.said)


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a comparison: a name that the page has words for, and the values that it speaks of."""

    name: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two figures are to each other. apart: between the numbers that they name, where they can be compared."""

    state: State
    reasons: tuple[Reason, ...]
    apart: float | None = None


def compare(a: Stated, b: Stated, holds: Mapping[str, frozenset[str]] = NOWHERE) -> Comparison:
    """Hold two figures against each other. holds: for each territory all that it lies in.

    >>> toll = Stated("claim:a/1", "killed", "persons", best=400_000)
    >>> compare(toll, Stated("claim:b/1", "killed", "persons", low=330_000)).state
    'overlap'
    """
    if a.quantity != b.quantity:
        return _apart("other_quantity", a=a.quantity, b=b.quantity)
    if a.unit != b.unit:
        return _apart("other_unit", a=a.unit, b=b.unit)
    lies: dict[str, Lies] = {
        "whose": scopes.whose(a.whose, b.whose),
        "territory": scopes.territory(a.territory, b.territory, holds),
        "time": scopes.period(a.time, b.time),
    }
    other = [name for name, how in lies.items() if how == "other"]
    if other:
        return Comparison("not_comparable", tuple(_reason(f"other_{name}", name, a, b) for name in other))
    assumed = tuple(_reason(f"assumed_{name}", name, a, b) for name, how in lies.items() if how == "assumed")
    ways = set(lies.values()) - {"same", "assumed"}
    if ways == {"part", "whole"}:
        crossing = (_reason(f"{how}_{name}", name, a, b) for name, how in lies.items() if how in ways)
        return Comparison("not_comparable", (*crossing, *assumed))
    if not ways:
        return _same_scope(a, b, assumed)
    part, whole = (a, b) if ways == {"part"} else (b, a)
    smaller = tuple(name for name, how in lies.items() if how in ways)
    return _part_of(part, whole, smaller, assumed)


def _same_scope(a: Stated, b: Stated, assumed: tuple[Reason, ...]) -> Comparison:
    apart = abs(a.named - b.named)
    values = {"apart": apart, "unit": a.unit}
    if not a.bounds.meets(b.bounds):
        return Comparison("contradict", (Reason("numbers_apart", values), *assumed), apart)
    if (a.low, a.best, a.high) == (b.low, b.best, b.high):
        return Comparison("agree", (Reason("same_numbers", values), *assumed), apart)
    if a.plain and b.plain:
        return Comparison("agree", (Reason("same_when_rounded", values), *assumed), apart)
    return Comparison("overlap", (Reason(_room(a, b), values), *assumed), apart)


def _room(a: Stated, b: Stated) -> str:
    """Why two different numbers can both hold: a wording without an end, or intervals that meet."""
    ends = {a.bounds.high, b.bounds.high}
    return "open_end" if float("inf") in ends or 0 in {a.bounds.low, b.bounds.low} else "intervals_meet"


def _part_of(
    part: Stated, whole: Stated, smaller: tuple[str, ...], assumed: tuple[Reason, ...]
) -> Comparison:
    values = {"part": part.key, "whole": whole.key, "apart": abs(part.named - whole.named), "unit": part.unit}
    steps = tuple(_reason(f"part_{name}", name, part, whole) for name in smaller)
    if part.unit != "share" and part.bounds.above(whole.bounds):
        return Comparison("contradict", (Reason("part_exceeds_whole", values), *steps, *assumed))
    if smaller == ("time",) and part.time.first == whole.time.first:
        if part.bounds.meets(whole.bounds):
            return _same_scope(part, whole, (*steps, *assumed))
        return Comparison("not_comparable", (Reason("may_have_grown", values), *steps, *assumed))
    return Comparison("not_comparable", (*steps, *assumed))


def _apart(name: str, **values: object) -> Comparison:
    return Comparison("not_comparable", (Reason(name, values),))


def _reason(name: str, scope: str, a: Stated, b: Stated) -> Reason:
    return Reason(name, {"a": getattr(a, scope), "b": getattr(b, scope)})
