"""Days, months and years as the reader writes them: 2017-10-30, 2017-10, 2017, --10-30, a/b. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIRST_YEAR, LAST_YEAR = 1, 9999


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar; None where there is no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and number >= 1):
        return None
    return date(year, month, number) if number <= calendar.monthrange(year, month)[1] else None


def moved(start: date, days: int) -> date | None:
    """So many days on; None beyond the calendar."""
    ordinal = start.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def shifted(start: date, months: int) -> date | None:
    """So many months on, the last day of the month where it has no such day; None beyond the calendar."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def month(one: date | None) -> str | None:
    """2017-10"""
    return one.isoformat()[:7] if one else None


def year(one: date | None) -> str | None:
    """2017"""
    return one.isoformat()[:4] if one else None


def interval(since: date | str | None, until: date | str | None) -> str | None:
    """a/b; None where either is not known."""
    return f"{since}/{until}" if since and until else None


def week(one: date) -> tuple[date, date]:
    """Monday and Sunday of a day's week."""
    monday = one - timedelta(days=one.weekday())
    return monday, monday + timedelta(days=6)


def as_day(iso: str | None) -> date | None:
    """The day that an ISO text gives; the last one of an interval of days."""
    last = (iso or "").rpartition("/")[2]
    return date.fromisoformat(last) if _ISO_DAY.fullmatch(last) else None
