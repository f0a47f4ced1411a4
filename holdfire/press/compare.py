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
from math import inf
from typing import Literal

from holdfire.press import scopes
from holdfire.press.bounds import Bounds, bounds
from holdfire.press.scopes import Lies, Time

State = Literal["agree", "overlap", "contradict", "not_comparable"]
NOWHERE: Mapping[str, frozenset[str]] = {}
PARTS = ("part", "whole")
SCOPES = ("whose", "territory", "time")


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
    # Worked out once: on a board each figure is held against hundreds. bounds: the numbers that its wording does not rule out;
    # time: the days that it counts over; named: the number that its words name: best, else low, else high.
    bounds: Bounds = field(init=False, repr=False, compare=False)
    time: Time = field(init=False, repr=False, compare=False)
    named: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bounds", bounds(self.low, self.best, self.high))
        object.__setattr__(self, "time", scopes.span(self.since, self.until, self.as_of, self.said))
        object.__setattr__(
            self, "named", next(one for one in (self.best, self.low, self.high) if one is not None)
        )

    @property
    def plain(self) -> bool:
        """Is it one number, exact or round, and no range?"""
        return self.best is not None and {self.low, self.high} <= {None, self.best}


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
    state, why, lies = judge(a, b, holds)
    part, whole = (a, b) if "part" in lies else (b, a)
    smaller = (
        _steps(("part", "whole"), lies, a, b)
        if why == "crossing"
        else _steps(("part", "whole"), lies, part, whole, "part")
    )
    assumed = _steps(("assumed",), lies, a, b)
    if why == "other":
        return Comparison(state, _steps(("other",), lies, a, b))
    if why in ("crossing", "part"):
        return Comparison(state, (*smaller, *assumed))
    values: dict[str, object] = {"apart": abs(a.named - b.named), "unit": a.unit}
    if why in ("part_exceeds_whole", "may_have_grown"):
        values |= {"part": part.key, "whole": whole.key}
    if state == "not_comparable" and not lies:
        values = {"a": getattr(a, why.removeprefix("other_")), "b": getattr(b, why.removeprefix("other_"))}
    return Comparison(state, (Reason(why, values), *smaller, *assumed), apart(state, a, b))


def apart(state: State, a: Stated, b: Stated) -> float | None:
    """Between the numbers that two figures name, where they can be compared."""
    return None if state == "not_comparable" else abs(a.named - b.named)


def judge(
    a: Stated, b: Stated, holds: Mapping[str, frozenset[str]] = NOWHERE
) -> tuple[State, str, tuple[Lies, ...]]:
    """What two figures are to each other, what decides it, and how whose, territory and time lie: without the reasons in full.

    A board of 300 figures asks this 45,000 times.
    """
    if a.quantity != b.quantity:
        return "not_comparable", "other_quantity", ()
    if a.unit != b.unit:
        return "not_comparable", "other_unit", ()
    lies = lie(a, b, holds)
    return *decide(a, b, lies), lies


def lie(a: Stated, b: Stated, holds: Mapping[str, frozenset[str]] = NOWHERE) -> tuple[Lies, Lies, Lies]:
    """How whose, territory and time of two figures lie to each other; it is the same for all figures of these two scopes."""
    return (
        scopes.whose(a.whose, b.whose),
        scopes.territory(a.territory, b.territory, holds),
        scopes.period(a.time, b.time),
    )


def decide(a: Stated, b: Stated, lies: tuple[Lies, Lies, Lies]) -> tuple[State, str]:
    """What two figures of one quantity and unit are to each other, and what decides it, by how their scopes lie."""
    if "other" in lies:
        return "not_comparable", "other"
    if "part" in lies and "whole" in lies:
        return "not_comparable", "crossing"
    if "part" not in lies and "whole" not in lies:
        found = _numbers(a, b)
    else:
        part, whole = (a, b) if "part" in lies else (b, a)
        found = _part_of(part, whole, lies[0] not in PARTS and lies[1] not in PARTS)
    larger, smaller = (a, b) if a.bounds.above(b.bounds) else (b, a)
    if found[0] == "contradict" and _may_count_more(larger, smaller):
        return "not_comparable", "may_count_more"
    return found


def _may_count_more(larger: Stated, smaller: Stated) -> bool:
    """Is the larger silent where the smaller names a group, a place or a beginning? Then it may be the whole of which that is a part.

    “More than 330,000 people” is no word against “12 in the town”, nor against “12 civilians”, nor against “12 in October”.
    """
    group = bool(smaller.whose) and smaller.whose not in scopes.EVERYBODY
    return (
        (group and not larger.whose)
        or bool(smaller.territory and not larger.territory)
        or bool(smaller.time.first and not larger.time.first)
    )


def _numbers(a: Stated, b: Stated) -> tuple[State, str]:
    """Two figures of one scope."""
    if not a.bounds.meets(b.bounds):
        return "contradict", "numbers_apart"
    if (a.low, a.best, a.high) == (b.low, b.best, b.high):
        return "agree", "same_numbers"
    if a.plain and b.plain:
        return "agree", "same_when_rounded"
    # Why two different numbers can both hold: a wording without an end, or intervals that meet.
    open_end = inf in (a.bounds.high, b.bounds.high) or 0 in (a.bounds.low, b.bounds.low)
    return "overlap", "open_end" if open_end else "intervals_meet"


def _part_of(part: Stated, whole: Stated, in_time_alone: bool) -> tuple[State, str]:
    if part.unit != "share" and part.bounds.above(whole.bounds):
        return "contradict", "part_exceeds_whole"
    if in_time_alone and part.time.first == whole.time.first:
        if part.bounds.meets(whole.bounds):
            return _numbers(part, whole)
        return "not_comparable", "may_have_grown"
    return "not_comparable", "part"


def _steps(
    ways: tuple[Lies, ...], lies: tuple[Lies, ...], a: Stated, b: Stated, called: str = ""
) -> tuple[Reason, ...]:
    """For whose, territory and time where one of these is so: a reason with what both say."""
    return tuple(
        Reason(f"{called or how}_{name}", {"a": getattr(a, name), "b": getattr(b, name)})
        for name, how in zip(SCOPES, lies, strict=False)
        if how in ways
    )
