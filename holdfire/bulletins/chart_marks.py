"""The marks of the chart of two ledgers: dumb-bells, joint intervals, sums, counts alone. Pure.

Whatever nobody counted is drawn as unknown, never as zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfire.bulletins.chart_scale import Scale
from holdfire.bulletins.told import Span

ABOVE = 8  # from the ground to the line that tells which days have a bulletin
STRIP = 9  # height of the line that tells which days have a bulletin
OPEN = 26  # how far a count alone points up: there is no upper end


@dataclass(frozen=True, slots=True)
class Unit:
    """A day, or a week by its first day. a, b: both counts; jointly: distinct incidents of them; summed: printed only as one sum.

    whole: it has both counts, for a week on each of its days.
    """

    first: date
    a: Span | None = None
    b: Span | None = None
    jointly: Span | None = None
    summed: Span | None = None
    whole: bool = False

    @property
    def top(self) -> int:
        """The highest number that is drawn of it."""
        known = [one for one in (self.a, self.b, self.jointly, self.summed) if one]
        return max((one.low if one.high is None else one.high for one in known), default=0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A day with something to show. a, b: where its shapes stand, two where prints differ; left, wide: its column."""

    unit: Unit
    x: float
    left: float
    wide: float
    a: tuple[float, ...]
    b: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """What many days share, each as one path."""

    bands: str
    gaps: str
    spread: str
    sums: str
    opens: str
    told: str
    partly: str


def column(scale: Scale, day: date, least: float = 6) -> tuple[float, float]:
    """The left edge and the width of a day's column, wide enough to be seen."""
    wide = max(scale.wide, least)
    return round(scale.middle(day) - wide / 2, 1), round(wide, 1)


def mark(unit: Unit, scale: Scale) -> Mark:
    left, wide = column(scale, unit.first, 7)
    return Mark(unit, scale.middle(unit.first), left, wide, _ends(unit.a, scale), _ends(unit.b, scale))


def _ends(span: Span | None, scale: Scale) -> tuple[float, ...]:
    """Where a count stands: once, or lowest and highest where prints differ."""
    if span is None:
        return ()
    return tuple(scale.y(value) for value in dict.fromkeys((span.low, span.high)) if value is not None)


def paths(marks: Sequence[Mark], scale: Scale) -> Paths:
    return Paths(
        bands="".join(_band(one, scale) for one in marks),
        gaps="".join(_gap(one, scale) for one in marks),
        spread="".join(_spread(one) for one in marks),
        sums="".join(_sum(one, scale) for one in marks),
        opens="".join(_open(one, scale) for one in marks),
        told="".join(_cell(one, scale) for one in marks if one.unit.whole),
        partly="".join(_cell(one, scale) for one in marks if not one.unit.whole),
    )


def _box(x: float, wide: float, head: float, foot: float) -> str:
    return f"M{x - wide / 2:.1f} {foot:.1f}V{head:.1f}h{wide:.1f}V{foot:.1f}z"


def _band(mark: Mark, scale: Scale) -> str:
    """From the fewest to the most distinct incidents, where both ends are known."""
    jointly = mark.unit.jointly
    if jointly is None or jointly.high is None or jointly.low == jointly.high:
        return ""
    return _box(mark.x, max(4.0, min(scale.wide * 0.8, 7.0)), scale.y(jointly.high), scale.y(jointly.low))


def _gap(mark: Mark, scale: Scale) -> str:
    """The difference: between the nearest ends, where prints differ."""
    a, b = mark.unit.a, mark.unit.b
    if a is None or b is None:
        return ""
    low, high = (a, b) if a.low <= b.low else (b, a)
    if low.high is None or low.high >= high.low:
        return ""
    return f"M{mark.x:.1f} {scale.y(low.high):.1f}V{scale.y(high.low):.1f}"


def _spread(mark: Mark) -> str:
    """From the lowest to the highest print of one count."""
    spans = (ends for ends in (mark.a, mark.b) if len(ends) > 1)
    return "".join(f"M{mark.x:.1f} {ends[0]:.1f}V{ends[1]:.1f}" for ends in spans)


def _sum(mark: Mark, scale: Scale) -> str:
    """A dash at each sum that is printed instead of two counts."""
    ends = _ends(mark.unit.summed, scale) if mark.unit.a is None or mark.unit.b is None else ()
    return "".join(f"M{mark.x - 5:.1f} {y:.1f}h10" for y in ends)


def _open(mark: Mark, scale: Scale) -> str:
    """A count alone points up: nobody knows how far."""
    alone = mark.a or mark.b
    if (mark.a and mark.b) or not alone or mark.unit.summed:
        return ""
    return f"M{mark.x:.1f} {min(alone):.1f}v-{OPEN}"


def _cell(mark: Mark, scale: Scale) -> str:
    return _box(mark.x, max(4.0, min(scale.wide, 7.0)), scale.ground + ABOVE, scale.ground + ABOVE + STRIP)
