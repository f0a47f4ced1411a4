"""Rounds on a line of time, in per cent of its width, so that it needs no script and can be drawn in either direction. Pure.

Below the line stands a column for each round, all of one width; `centre` is where a round's column has its middle.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holdfire.agreements.durations import shifted
from holdfire.talks.days import Days, Phase

Told = tuple[date | None, date | None]  # the first and the last day as somebody gives them
NOTHING: Mapping[int, Collection[Told]] = {}

NARROWEST = 0.5  # per cent: a meeting of one day must still be seen
MONTHS = (
    (14, 1),
    (40, 3),
    (120, 12),
)  # so many months on the line at most: label each, each third, each January


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days; open: on the side where a version gives no day it is drawn as running into the unknown."""

    x: float
    width: float
    middle: float
    open_start: bool = False
    open_end: bool = False
    row: int = 0

    @property
    def y(self) -> int:
        """The height of a version's bar, in pixels from the top."""
        return 74 + 7 * self.row


@dataclass(frozen=True, slots=True)
class Mark:
    """A round: its place on the line (None where no day is told), its band of days, its versions where they differ.

    beside: days that others claim for it (an article, say), which are no version of the round's and do not move it.
    """

    number: int
    phase: Phase
    held: bool
    x: float | None
    centre: float
    band: Bar | None
    versions: tuple[Bar, ...]
    differ: bool
    beside: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """months: place and day of each label, the line's beginning and the months that fit; now: the day asked about, None where it is off the line."""

    marks: tuple[Mark, ...]
    months: tuple[tuple[float, date], ...]
    now: float | None
    rows: int

    @property
    def foot(self) -> int:
        """Where the versions' bars end, in pixels from the top: the axis lies at 62, a bar for each version below."""
        return 74 + 7 * self.rows

    @property
    def height(self) -> int:
        """Of the whole drawing, with the leaders that run to the columns, in pixels."""
        return self.foot + 30


def line(
    rounds: Sequence[tuple[int, Days]],
    on: date,
    mirrored: bool = False,
    beside: Mapping[int, Collection[Told]] = NOTHING,
) -> Line | None:
    """Lay out numbered rounds; mirrored: time runs from right to left. None where no round has a day.

    beside: for a round's number the first and last days that others claim for it, either None.
    """
    ends = [day for _number, days in rounds for day in (days.first, days.last) if day]
    ends += [day for told in beside.values() for days in told for day in days if day]
    if not ends:
        return None
    room = max(3, (max(ends) - min(ends)).days // 20)  # so that the outermost marks are whole
    scale = _Scale(shifted(min(ends), -room), shifted(max(ends), room), mirrored)
    marks = tuple(
        _mark(scale, i, len(rounds), number, days, beside.get(number, ()))
        for i, (number, days) in enumerate(rounds)
    )
    now = scale.at(on) if scale.first <= on < scale.last else None
    return Line(marks, scale.months(), now, max(len(mark.versions) + len(mark.beside) for mark in marks))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    mirrored: bool

    def at(self, day: date, share: float = 0.5) -> float:
        """The place of a moment of a day, its noon if not said otherwise."""
        whole = (self.last - self.first).days
        return self.turn(100 * ((day - self.first).days + share) / whole)

    def turn(self, x: float) -> float:
        return round(100 - x if self.mirrored else x, 2)

    def bar(self, first: date, last: date, row: int = 0, *, opens: bool = False, closes: bool = True) -> Bar:
        ends = sorted((self.at(first, 0), self.at(last, 1)))
        width = max(ends[1] - ends[0], NARROWEST)
        return Bar(ends[0], round(width, 2), round(ends[0] + width / 2, 2), opens, not closes, row)

    def months(self) -> tuple[tuple[float, date], ...]:
        starts, day = [], _month_after(self.first)
        while day < self.last:
            starts.append(day)
            day = _month_after(day)
        step = next((step for most, step in MONTHS if len(starts) <= most), 60 * (1 + len(starts) // 1200))
        kept = [day for day in starts if (12 * day.year + day.month - 1) % step == 0]
        narrow = kept and (kept[0] - self.first).days * 16 < (self.last - self.first).days
        return tuple((self.at(day, 0), day) for day in (kept if narrow else [self.first, *kept]))


def _month_after(day: date) -> date:
    later = shifted(day.replace(day=1), 32)
    return later if later == date.max else later.replace(day=1)


def _mark(scale: _Scale, index: int, n: int, number: int, days: Days, beside: Collection[Told]) -> Mark:
    centre = scale.turn(100 * (index + 0.5) / n)
    if days.first is None or days.last is None:
        return Mark(number, days.phase, days.held, None, centre, None, (), days.differ)
    band = scale.bar(days.first, days.last)
    dated = [(version.starts, version.ends) for version in days.versions if version.starts or version.ends]
    # One bar for each pair of days, however many sources give it.
    told = dict.fromkeys(dated) if days.differ else {}
    bars = tuple(_version(scale, one, row) for row, one in enumerate(told))
    others = dict.fromkeys(one for one in beside if one[0] or one[1])
    below = tuple(_version(scale, one, len(bars) + row) for row, one in enumerate(others))
    return Mark(number, days.phase, days.held, band.middle, centre, band, bars, days.differ, below)


def _version(scale: _Scale, told: Told, row: int) -> Bar:
    first, last = told[0] or told[1], told[1] or told[0]
    assert first is not None and last is not None
    return scale.bar(first, last, row, opens=told[0] is None, closes=told[1] is not None)
