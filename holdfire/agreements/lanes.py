"""Versions on a line of days: where each mark stands and where its words go, so that none covers another. Pure.

Lengths are whole units of the drawing, which is `WIDTH` wide. Time runs with the reading direction: `mirrored` turns a lane round,
words and all, so that they stay readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from holdfire.agreements.durations import shifted

WIDTH = 620
EDGE = 64  # kept free on both sides, so that the words of the outermost marks have room
ENDS = 8  # how far the line itself stays away from the sides
WORD = 118  # a day in words takes at most so much, on a phone too
STEP = 20  # from one row of words to the next
NEAR = 17  # from the middle of the line to the first row of words
STACK = 15  # from one mark to the next where several stand on one day
SHORTEST = 14  # days that a line shows at least: a gap of one day must not look like one of a month
SHARED = 60  # days that one scale may span, so that lanes can be compared with each other
TERM = 40  # height of a term with its words
THICK = 12  # of its bar
PERIOD = 272  # a first and a last day in words take at most so much


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that a line shows, both ends included."""

    first: date
    last: date

    def x(self, day: date, mirrored: bool = False) -> int:
        """Where a day stands."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        x = round(EDGE + share * (WIDTH - 2 * EDGE))
        return WIDTH - x if mirrored else x


@dataclass(frozen=True, slots=True)
class Mark:
    """One version: its place and the number of its shape."""

    x: int
    y: int
    shape: int


@dataclass(frozen=True, slots=True)
class Word:
    """A day in words: the middle of its baseline."""

    x: int
    y: int
    day: date


@dataclass(frozen=True, slots=True)
class Bar:
    """A term: its place, the shapes of those who state it, its ends. opens: it has no end, and runs out of the drawing."""

    x: int
    y: int
    width: int
    shapes: tuple[int, ...]
    first: date
    last: date | None
    mirrored: bool = False

    @property
    def opens(self) -> bool:
        return self.last is None

    @property
    def middle(self) -> int:
        """The middle of its words, which stay within the drawing."""
        return min(max(self.x + self.width // 2, PERIOD // 2), WIDTH - PERIOD // 2)

    @property
    def under(self) -> int:
        """The baseline of its words."""
        return self.y + THICK + 16

    @property
    def at(self) -> tuple[Mark, ...]:
        """The shapes of those who state it, at the beginning of the bar."""
        steps = [12 + n * 18 for n in range(len(self.shapes))]
        along = [self.x + (self.width - step if self.mirrored else step) for step in steps]
        return tuple(Mark(x, self.y + THICK // 2, shape) for x, shape in zip(along, self.shapes, strict=True))


@dataclass(frozen=True, slots=True)
class Lane:
    """A drawing. now: where the asked day stands; away: days from the nearer end of the line to it where it lies beyond."""

    height: int
    base: int
    marks: tuple[Mark, ...] = ()
    words: tuple[Word, ...] = ()
    bars: tuple[Bar, ...] = ()
    gap: tuple[int, int] | None = None
    now: int | None = None
    away: int = 0
    mirrored: bool = False

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def end(self) -> int:
        """Where the line ends."""
        return WIDTH - ENDS

    @property
    def foot(self) -> int:
        """How far down the mark of the asked day reaches."""
        return self.height - 2


def scale(days: Iterable[date], on: date) -> Scale:
    """A scale over some days; the asked day is on it where it lies near them, so that it can be seen beside them."""
    known = sorted(days) or [on]
    first, last = known[0], known[-1]
    reach = max((last - first).days, SHORTEST)
    near = shifted(first, -reach) <= on <= shifted(last, reach)
    first, last = (min(first, on), max(last, on)) if near else (first, last)
    short = max(SHORTEST - (last - first).days, 0)
    return Scale(shifted(first, -(short // 2)), shifted(last, short - short // 2))


def scales(rows: Sequence[Sequence[date]], on: date) -> list[Scale]:
    """A scale for each row of days: the same for all where it does not become too wide to tell days apart."""
    every = [day for row in rows for day in row]
    if every and (max(every) - min(every)).days <= SHARED:
        return [scale(every, on)] * len(rows)
    return [scale(row, on) for row in rows]


def lane(said: Mapping[date, Sequence[int]], on: date, drawn: Scale, mirrored: bool = False) -> Lane:
    """Marks on a line. said: by day, the numbers of the shapes of those who state it."""
    days = sorted(said)
    at = [drawn.x(day, mirrored) for day in days]
    columns = _columns(at, [said[day] for day in days])
    tall = max(map(len, columns.values()), default=1)
    rows = _rows([drawn.x(day) for day in days])
    above = max((row for row in rows if row > 0), default=0)
    below = -min((row for row in rows if row < 0), default=0)
    half = (tall - 1) * STACK // 2
    base = half + NEAR + max(above, 1) * STEP - STEP // 4
    return Lane(
        height=base + half + (NEAR + below * STEP - STEP // 4 if below else NEAR),
        base=base,
        marks=tuple(
            Mark(x, base + n * STACK - (len(shapes) - 1) * STACK // 2, shape)
            for x, shapes in columns.items()
            for n, shape in enumerate(shapes)
        ),
        words=tuple(
            Word(x, _baseline(row, base, half), day) for x, row, day in zip(at, rows, days, strict=True)
        ),
        gap=(at[0], at[-1]) if len(days) > 1 else None,
        now=_now(drawn, on, mirrored),
        away=_away(drawn, on),
        mirrored=mirrored,
    )


def terms(
    said: Sequence[tuple[tuple[int, ...], date, date | None]], on: date, mirrored: bool = False
) -> Lane:
    """Terms below each other. said: shapes, first day, last day (None: it has no end)."""
    ends = [day for _shapes, first, last in said for day in (first, last) if day is not None]
    drawn = scale(ends, on)
    bars = []
    for n, (shapes, first, last) in enumerate(said):
        start, end = drawn.x(first), WIDTH - ENDS if last is None else drawn.x(last)
        x = WIDTH - end if mirrored else start
        bars.append(Bar(x, n * TERM + 4, max(end - start, 3), shapes, first, last, mirrored))
    return Lane(
        height=len(bars) * TERM + 4,
        base=0,
        bars=tuple(bars),
        now=_now(drawn, on, mirrored),
        away=_away(drawn, on),
        mirrored=mirrored,
    )


def _columns(at: Sequence[int], said: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """The shapes at each place: over a long time two days may fall on one, and no mark may cover another."""
    columns: dict[int, list[int]] = {}
    for x, shapes in zip(at, said, strict=True):
        columns.setdefault(x, []).extend(shapes)
    return columns


def _rows(at: Sequence[int]) -> list[int]:
    """The row of each word, in the order of the line: 1, 2 … above it, -1, -2 … below, the nearest that has room."""
    ends: dict[int, int] = {}
    rows = []
    for x in at:
        row = next(row for n in count(1) for row in (n, -n) if x - WORD // 2 >= ends.get(row, 0))
        ends[row] = x + WORD // 2
        rows.append(row)
    return rows


def _baseline(row: int, base: int, half: int) -> int:
    away = half + NEAR + (abs(row) - 1) * STEP
    return base - away if row > 0 else base + away + STEP // 2


def _now(drawn: Scale, on: date, mirrored: bool) -> int | None:
    return drawn.x(on, mirrored) if drawn.first <= on <= drawn.last else None


def _away(drawn: Scale, on: date) -> int:
    """Negative: so many days before the first day of the line."""
    if on > drawn.last:
        return (on - drawn.last).days
    return (on - drawn.first).days if on < drawn.first else 0
