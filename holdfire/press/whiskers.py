"""Figures on one axis: where each whisker and dot lies, in per cent of the width. Pure.

What the words say is drawn solid; what “around” leaves room for is drawn thin; an end that nobody gives runs open to the edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, isinf, log10
from statistics import median

from holdfire.press.compare import Stated

ROOM = 0.06  # of the largest number, kept free behind it, so that an open end can be seen
LEAST = 1e-9  # an axis is never shorter
DWARFED = 20  # times the median number: beyond it a number leaves the others no room


@dataclass(frozen=True, slots=True)
class Axis:
    """From 0 to `top`. ticks: place in per cent and the number there."""

    top: float
    mirrored: bool
    ticks: tuple[tuple[float, float], ...]

    def x(self, number: float) -> float:
        """The place of a number, in per cent from the left."""
        along = 100 * min(1.0, number / self.top)
        return round(100 - along if self.mirrored else along, 2)


@dataclass(frozen=True, slots=True)
class Whisker:
    """dot: the number named as best; floor, ceiling: a number named as the least or the most.

    left, width: of the line between the ends; rounded: the ends follow from “around”; opens: where it runs on without an end;
    beyond: whether the number named lies behind the end of the axis.
    """

    dot: float | None
    floor: float | None
    ceiling: float | None
    left: float
    width: float
    rounded: bool
    opens: bool
    beyond: bool = False


def axis(figures: Sequence[Stated], mirrored: bool = False, upto: float | None = None) -> Axis:
    """An axis with room for every number that is named. upto: where the reader wants it to end."""
    most = max((end for one in figures for end in (one.named, one.high or 0, _end(one))), default=0)
    top = (upto or max(most, LEAST if most else 1)) * (1 + ROOM)
    step = _step(top)
    drawn = Axis(top, mirrored, ())
    return Axis(top, mirrored, tuple((drawn.x(i * step), i * step) for i in range(int(top / step) + 1)))


def closer(figures: Sequence[Stated]) -> float | None:
    """Where an axis may end to tell most figures apart, where one number dwarfs them: None where none does."""
    named = sorted(one.named for one in figures if one.named)
    if not named:
        return None
    near = [number for number in named if number <= DWARFED * median(named)]
    return near[-1] if near and named[-1] > DWARFED * near[-1] else None


def _end(figure: Stated) -> float:
    return 0.0 if isinf(figure.bounds.high) else figure.bounds.high


def _step(top: float) -> float:
    """From one number of the axis to the next: 1, 2 or 5 of a power of ten, at most six of them."""
    power = 10.0 ** floor(log10(top / 6))
    return next(times * power for times in (1, 2, 5, 10) if top <= 6 * times * power or times == 10)


def whisker(figure: Stated, on: Axis) -> Whisker:
    """Where a figure lies."""
    room = figure.bounds
    ends = sorted((on.x(room.low), on.x(min(room.high, on.top))))
    exact = figure.low is not None and figure.low == figure.high
    beyond = figure.named > on.top
    return Whisker(
        dot=None if beyond or (figure.best is None and not exact) else on.x(figure.named),
        floor=None if beyond or figure.low is None or exact else on.x(figure.low),
        ceiling=None if beyond or figure.high is None or exact or figure.high > on.top else on.x(figure.high),
        left=ends[0],
        width=round(ends[1] - ends[0], 2),
        rounded=figure.plain and not exact,
        opens=isinf(room.high),
        beyond=beyond,
    )
