"""Figures on one axis: where each whisker and dot lies, in per cent of the width. Pure.

What the words say is drawn solid; what “around” leaves room for is drawn thin; an end that nobody gives runs open to the edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf

from holdfire.press.compare import Stated

ROOM = 0.06  # of the largest number, kept free behind it, so that an open end can be seen


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

    left, width: of the line between the ends; rounded: the ends follow from “around”; opens: where it runs on without an end.
    """

    dot: float | None
    floor: float | None
    ceiling: float | None
    left: float
    width: float
    rounded: bool
    opens: bool


def axis(figures: Sequence[Stated], mirrored: bool = False) -> Axis:
    """An axis with room for every number that is named."""
    most = max((end for one in figures for end in (one.named, one.high or 0, _end(one))), default=1) or 1
    top = most * (1 + ROOM)
    step = _step(top)
    count = int(top / step)
    drawn = Axis(top, mirrored, ())
    return Axis(top, mirrored, tuple((drawn.x(i * step), i * step) for i in range(count + 1)))


def _end(figure: Stated) -> float:
    return 0.0 if isinf(figure.bounds.high) else figure.bounds.high


def _step(top: float) -> float:
    """From one number of the axis to the next: 1, 2 or 5 of a power of ten, at most six of them."""
    power = 10.0 ** len(str(int(top))) if top >= 1 else 1.0
    steps = [times * power / scale for scale in (1000, 100, 10, 1) for times in (1, 2, 5)]
    return next((step for step in steps if top <= 6 * step), power)


def whisker(figure: Stated, on: Axis) -> Whisker:
    """Where a figure lies."""
    room = figure.bounds
    ends = sorted((on.x(room.low), on.x(min(room.high, on.top))))
    exact = figure.low is not None and figure.low == figure.high
    return Whisker(
        dot=None if figure.best is None and not exact else on.x(figure.named),
        floor=on.x(figure.low) if figure.low is not None and not exact else None,
        ceiling=on.x(figure.high) if figure.high is not None and not exact else None,
        left=ends[0],
        width=round(ends[1] - ends[0], 2),
        rounded=figure.plain and not exact,
        opens=isinf(room.high),
    )
