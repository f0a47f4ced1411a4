"""Seasons, halves and quarters of a year, as months from and to. Pure."""

from __future__ import annotations

from datetime import date

from holdfire.press.reader.dating import days
from holdfire.press.reader.dating.seen import NOT_A_DATE, Seen
from holdfire.press.reader.dating.signs import number as number_in


def season(seen: Seen) -> str | None:
    """The summer of 2016, last winter: seasons of the northern half of the world; a winter is that of its December."""
    at, parts = seen.find("S"), seen.parts()
    first = seen.words.seasons[seen.signs.words[at]] if at is not None else 1
    if parts.year:
        return _months(date(parts.year, first, 1), 3)
    if seen.base is None:
        return None
    year = seen.base.year + (parts.relative_year or 0)
    start: date | None = date(year, first, 1)
    if parts.relative_year is None:
        start = _in_direction(seen, first)
    return _months(start, 3) if start else NOT_A_DATE


def _in_direction(seen: Seen, first: int) -> date | None:
    assert seen.base is not None  # asked only with a day of the utterance
    this = date(seen.base.year, first, 1)
    ended = days.shifted(this, 3)
    if "L" in seen.line:
        return this if ended and ended <= seen.base else days.shifted(this, -12)
    if "N" in seen.line:
        return this if this > seen.base else days.shifted(this, 12)
    return this


def part(seen: Seen) -> str | None:
    """The first half of 2017, the third quarter of last year"""
    at, parts = seen.find("Q"), seen.parts()
    which = seen.find("RO")
    if at is None or which is None:
        return NOT_A_DATE
    word = seen.signs.words[which]
    number, length = (
        seen.words.ordinal_words.get(word) or number_in(word),
        seen.words.parts[seen.signs.words[at]],
    )
    year = parts.year
    if year is None and parts.relative_year is not None:
        if seen.base is None:
            return None
        year = seen.base.year + parts.relative_year
    if year is None or not 1 <= number <= 12 // length:
        return NOT_A_DATE
    return _months(date(year, 1 + (number - 1) * length, 1), length)


def first_months(seen: Seen) -> str | None:
    """The first eight months of 2017"""
    parts, count = seen.parts(), seen.count_of("nD")
    if (
        seen.unit() != "month"
        or not 1 < count < 12
        or seen.words.ordinal_words.get(seen.word("h" in seen.line[:1])) != 1
    ):
        return NOT_A_DATE
    year = parts.year
    if year is None:
        if seen.base is None or parts.relative_year is None:
            return None
        year = seen.base.year + parts.relative_year
    return _months(date(year, 1, 1), count)


def _months(start: date, count: int) -> str | None:
    return days.interval(days.month(start), days.month(days.shifted(start, count - 1)))
