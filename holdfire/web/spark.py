"""Bars of counts, one a day: solid for what is certain, grey above it for what is possible. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT, TOP, BASE = 180.0, 28.0, 2.0, 24.0
LEAST = 4  # so many fill the height at least: one report alone must not look like a peak


class Bars(NamedTuple):
    """Paths in a drawing of WIDTH by HEIGHT; each may be empty. today: the mark under the last day."""

    certain: str
    possible: str
    unknown: str
    today: str


def bars(
    certain: Sequence[float | None], possible: Sequence[float | None] | None = None, top: float = 0
) -> Bars:
    """The bars of some days; a day without a value is drawn as unknown, never as zero.

    `possible` counts from zero like `certain`, so possible >= certain, value by value; both of one length. top: the count that
    fills the height, so that several drawings share one scale; the highest of their own where they are higher than that.
    """
    both = list(zip(certain, certain if possible is None else possible, strict=True))
    top = max([LEAST, top, *(high for _low, high in both if high is not None)])
    step = WIDTH / max(1, len(both))
    sure, maybe, gaps = "", "", ""
    for day, (low, high) in enumerate(both):
        if low is None or high is None:
            gaps += _box(day, step, BASE, TOP)
        else:
            level = BASE - (BASE - TOP) * low / top
            sure += _box(day, step, BASE, level)
            maybe += _box(day, step, level, BASE - (BASE - TOP) * high / top)
    today = _box(len(both) - 1, step, HEIGHT, BASE + 1.5) if both else ""
    return Bars(sure, maybe, gaps, today)


def _box(day: int, step: float, foot: float, head: float) -> str:
    if foot == head:
        return ""
    return f"M{day * step + step * 0.12:.1f} {foot:.1f}V{head:.1f}h{step * 0.76:.1f}V{foot:.1f}Z"
