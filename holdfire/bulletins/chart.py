"""Two ledgers on a shared line of days: where each mark stands. Pure.

Lengths are units of the drawing, which is `WIDTH` wide and scales with the page. Time runs with the reading direction: `mirrored`
turns the drawing round; words keep their anchors. Many days make several rows of one scale, so that neighbours stay apart.
Whatever nobody counted is drawn as unknown, never as zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from holdfire.bulletins.chart_marks import ABOVE, STRIP, Mark, Paths, Unit, column, mark, paths
from holdfire.bulletins.chart_scale import EDGE, END, WIDTH, Scale, Tick, months, stride

__all__ = ["Drawing", "Mark", "Row", "Unit", "drawing"]

HEAD = 34  # above a row: the words of lines across it
TALL, LOW = 280, 150  # height of the scale: of one row alone, of one of several
FOOT = 44  # from the ground of a row to its end: strip and months
ROOMY = 130  # so many marks stand readably in one row
ROW = 100  # marks a row, where there are several
BIG, SMALL = 13, 10  # the square that a mark stands in: in one row, in several
WORDS = 330  # the words of a line across take at most so much
LEAST = 5  # the scale reaches so far at least: one event alone must not look like a peak


@dataclass(frozen=True, slots=True)
class Across:
    """A line across a row at a day. words: the baseline of its words; before: they end there, else they begin."""

    x: float
    day: date
    said: object
    words: int = 0
    before: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the drawing. head, ground: top and bottom of its scale; chosen: the column of the asked day, if it has one."""

    head: float
    ground: float
    ticks: tuple[Tick, ...]
    months: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    paths: Paths
    lines: tuple[Across, ...]
    chosen: tuple[float, float] | None

    @property
    def strip(self) -> float:
        """The top of the line that tells which days have a bulletin."""
        return self.ground + ABOVE

    @property
    def tall(self) -> float:
        """The height of its scale."""
        return self.ground - self.head

    @property
    def deep(self) -> float:
        """From the top of its scale to the foot of the strip."""
        return self.strip + STRIP - self.head

    @property
    def under(self) -> float:
        """The baseline of the months' names."""
        return self.ground + 32


@dataclass(frozen=True, slots=True)
class Drawing:
    """All rows, with the size of a mark."""

    rows: tuple[Row, ...]
    height: float
    size: int
    mirrored: bool

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def start(self) -> float:
        """Where the numbers of the scale stand."""
        return WIDTH - EDGE + 8 if self.mirrored else EDGE - 8

    @property
    def span(self) -> tuple[float, float]:
        """Both ends of the ground of a row."""
        return (END, WIDTH - EDGE) if self.mirrored else (EDGE, WIDTH - END)

    @property
    def along(self) -> float:
        """The length of the ground."""
        return WIDTH - EDGE - END


def drawing(
    units: Sequence[Unit],
    first: date,
    last: date,
    step: int = 1,
    lines: Sequence[tuple[date, object]] = (),
    chosen: date | None = None,
    mirrored: bool = False,
) -> Drawing:
    """Draw what is told of days from first to last. step: 7 where each unit is a week that begins on the weekday of `first`.

    units: in order of time, those with something told; lines: days with whatever they are drawn for.
    """
    scales = _scales(units, first, last, step, mirrored)
    drawn = tuple(_row(one, units, lines, chosen) for one in scales)
    return Drawing(drawn, scales[-1].ground + FOOT, BIG if len(drawn) == 1 else SMALL, mirrored)


def _scales(units: Sequence[Unit], first: date, last: date, step: int, mirrored: bool) -> list[Scale]:
    """One row where that stays readable, else several of the same length."""
    rows = 1 if len(units) <= ROOMY else ceil(len(units) / ROW)
    columns, tall = (last - first).days // step + 1, TALL if rows == 1 else LOW
    each = ceil(columns / rows)
    top = max([LEAST, *(one.top for one in units)])
    heads = [HEAD + n * (HEAD + tall + FOOT) for n in range(ceil(columns / each))]
    return [
        Scale(first + timedelta(days=n * each * step), each, step, top, head, head + tall, mirrored)
        for n, head in enumerate(heads)
    ]


def _row(
    scale: Scale, units: Sequence[Unit], lines: Sequence[tuple[date, object]], chosen: date | None
) -> Row:
    here = [one for one in units if scale.has(one.first)]
    marks = tuple(mark(one, scale) for one in here)
    step = stride(scale.top)
    return Row(
        head=scale.head,
        ground=scale.ground,
        ticks=tuple(Tick(scale.y(value), value) for value in range(0, scale.top + 1, step)),
        months=tuple(months(scale)),
        marks=marks,
        paths=paths(marks, scale),
        lines=tuple(_across(scale, lines)),
        chosen=column(scale, chosen) if chosen and scale.has(chosen) else None,
    )


def _across(scale: Scale, lines: Iterable[tuple[date, object]]) -> Iterator[Across]:
    """Lines at days of this row, the words of each a step below those before it, on the side that has more room."""
    here = sorted((one for one in lines if scale.has(one[0])), key=lambda one: one[0])
    for n, (day, said) in enumerate(here):
        x = scale.middle(day)
        yield Across(x, day, said, round(scale.head) - 20 + 16 * n, before=x > WORDS)
