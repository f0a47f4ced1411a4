"""One row of the chart of two ledgers: where a day and a number stand in it. Pure.

Lengths are units of the drawing, which is `WIDTH` wide and scales with the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

WIDTH = 1000
EDGE = 38  # kept free where a row begins: the numbers of the scale stand there
END = 8  # and where it ends
LABEL = 34  # the name of a month needs so much


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale, or the beginning of a month. day, value: what it says; named: there is room to say it."""

    at: float
    value: int = 0
    day: date = date.min
    named: bool = True
    with_year: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """One row's days or weeks (step: how many days each) and the numbers up to top, between ground and head."""

    first: date
    number: int
    step: int
    top: int
    head: float
    ground: float
    mirrored: bool

    @property
    def wide(self) -> float:
        """Of a column."""
        return (WIDTH - EDGE - END) / self.number

    def place(self, day: date) -> int:
        """In which column a day stands, from 0; beyond the row: less, or `number` and more."""
        return (day - self.first).days // self.step

    def x(self, column: float) -> float:
        """Where a column begins, in reading direction."""
        along = EDGE + column * self.wide
        return round(WIDTH - along if self.mirrored else along, 1)

    def middle(self, day: date) -> float:
        """Of a day's column."""
        return self.x(self.place(day) + 0.5)

    def y(self, value: int) -> float:
        """How high a number stands."""
        return round(self.ground - (self.ground - self.head) * value / self.top, 1)

    def has(self, day: date) -> bool:
        """Whether it stands in this row."""
        return 0 <= self.place(day) < self.number


def stride(top: int) -> int:
    """From one line of the scale to the next, so that at most five of them reach a number: 1, 2, 5, 10, 20, 50 …"""
    steps = (times * 10**tens for tens in count() for times in (1, 2, 5))
    return int(next(step for step in steps if top <= 5 * step))


def months(scale: Scale) -> Iterator[Tick]:
    """The first day of each month, named where there is room since the last name, with the year where it is new."""
    day = scale.first.replace(day=1)
    last = scale.first + timedelta(days=scale.number * scale.step - 1)
    free, year = -1.0, 0
    while day <= last:
        shown = max(day, scale.first)
        along = max(0.0, (shown - scale.first).days / scale.step) * scale.wide
        room = WIDTH - EDGE - END - along
        dated = day.year != year
        named = along >= free and room >= LABEL * (1 + dated)
        if day >= scale.first or named:
            yield Tick(scale.x(along / scale.wide), day=day, named=named, with_year=dated)
        if named:
            free, year = along + LABEL * (1 + dated) + 4, day.year
        day = (day + timedelta(days=32)).replace(day=1)
