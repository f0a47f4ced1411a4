"""Dates with two ends: from 3 May to 6 June, September 14-15, 2014-2016, Monday to Wednesday. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from holdfire.press.reader.dating import days
from holdfire.press.reader.dating.absolute import resolved, year_of
from holdfire.press.reader.dating.seen import NOT_A_DATE, Parts, Seen


def span(seen: Seen) -> str | None:
    """a/b, each end as finely as it is written."""
    middle = _middle(seen)
    if middle is None:
        return NOT_A_DATE
    left, right = seen.parts(seen.first, middle), seen.parts(middle + 1, seen.end)
    if left.month is None and left.year is None and left.day is None:
        return _weekdays(left, right, seen)
    left, right = _filled(left, right)
    if right.month and right.day and year_of(right, seen) is None and year_of(left, seen) is None:
        return _without_year(left, right, seen)
    left, right = _years(left, right, seen)
    return days.interval(resolved(left, seen), resolved(right, seen)) or NOT_A_DATE


def days_listed(seen: Seen) -> str | None:
    """3, 4 and 5 May: from the first to the last."""
    numbers = [at for at in range(seen.first, seen.end) if seen.signs.signs[at] in "DO"]
    whole = seen.parts()
    first, last = (seen.parts(at, at + 1).day for at in (numbers[0], numbers[-1]))
    return (
        days.interval(resolved(replace(whole, day=first), seen), resolved(replace(whole, day=last), seen))
        or NOT_A_DATE
    )


def school_year(seen: Seen) -> str | None:
    """2014-15"""
    first, last = int(seen.word(0)), int(seen.word(2))
    return (
        f"{first}/{first + 1}"
        if last == (first + 1) % 100 and seen.signs.glued(seen.first + 1)
        else NOT_A_DATE
    )


def _middle(seen: Seen) -> int | None:
    """The word that parts the two ends: to, until, a dash, a slash, and."""
    ends = "DOMKmYWw"
    for at in range(seen.first + 1, seen.end - 1):
        sign = seen.signs.signs[at]
        prefix = sign == "-" and seen.signs.signs[at - 1] == "E"
        listed = sign == "-" and seen.signs.signs[at + 1] == "a"
        if (
            sign in "r-/a"
            and not prefix
            and not listed
            and any(seen.signs.signs[i] in ends for i in range(seen.first, at))
        ):
            return at
    return None


def _filled(left: Parts, right: Parts) -> tuple[Parts, Parts]:
    """Month and day as far as one end leaves them to the other: 3-4 May, May 3-4."""
    if left.month is None and right.month is not None:
        left = replace(left, month=right.month)
    if right.month is None and right.day is not None:
        right = replace(right, month=left.month)
    return left, right


def _years(left: Parts, right: Parts, seen: Seen) -> tuple[Parts, Parts]:
    """The year that one end leaves to the other; over the turn of a year the left one is a year earlier."""
    before, after = year_of(left, seen), year_of(right, seen)
    if after is None and before is None:
        text = resolved(right, seen)
        after = int(text[:4]) if text and text[:4].isdigit() else None
    order = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
    if before is None and after is not None:
        before = after - 1 if order else after
    elif after is None and before is not None:
        after = before + 1 if order else before
    return replace(left, year=before), replace(right, year=after)


def _without_year(left: Parts, right: Parts, seen: Seen) -> str | None:
    last = resolved(right, seen)
    if last is None:
        return NOT_A_DATE
    if last.startswith("--"):
        return days.interval(resolved(left, seen), last) or NOT_A_DATE
    year = int(last[:4])
    crossing = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
    return days.interval(resolved(replace(left, year=year - crossing), seen), last) or NOT_A_DATE


def _weekdays(left: Parts, right: Parts, seen: Seen) -> str | None:
    """Monday to Wednesday: looking ahead from the first of them, looking back from the last."""
    if seen.base is None or left.weekday is None or right.weekday is None:
        return None
    length = (right.weekday - left.weekday) % 7
    if seen.way.towards > 0:
        first: date | None = days.moved(seen.base, (left.weekday - seen.base.weekday()) % 7)
        return days.interval(first, first and days.moved(first, length))
    last = days.moved(seen.base, -((seen.base.weekday() - right.weekday) % 7))
    return days.interval(last and days.moved(last, -length), last)
