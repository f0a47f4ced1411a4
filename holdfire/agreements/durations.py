"""Days counted from a day: ISO 8601 spans, working days, and when a day ends at a place. Pure.

The day of the event is not counted, and a span of weeks, months or years ends on the day of the same name or number, or on
the month's last where it has none such: Regulation (EEC, Euratom) 1182/71, article 3 (1) and (2). That a last day which is a
holiday moves on (3 (4)) is no part of this: no calendar of holidays is taken for granted; who counts working days says which
days are none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SPAN = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
DAY = timedelta(days=1)


def after(day: date, span: str) -> date:
    """The last day of a span that begins with an event on `day`: after(date(2017, 5, 4), "P2W") is 18 May 2017.

    Years and months first, then weeks and days. Raises ValueError for what is no span, OverflowError for a day that the
    calendar lacks.
    """
    found = SPAN.fullmatch(span)
    if found is None or span == "P":
        raise ValueError(f"no span of days: {span!r}")
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    return _months(day, 12 * years + months) + timedelta(weeks=weeks, days=days)


def _months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if year > date.max.year:
        raise OverflowError("a day that the calendar lacks")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_day(day: date, n: int, weekend: Collection[int], holidays: Collection[date] = ()) -> date:
    """The n-th working day after `day` (n from 1). weekend: ISO 8601 numbers of days of the week, Monday is 1.

    Raises ValueError where no day of the week is left to work on, OverflowError for a day that the calendar lacks.
    """
    if n < 1 or not {*range(1, 8)} - {*weekend}:
        raise ValueError("working days are counted from 1, in weeks that have some")
    end = _weekday(day, n, weekend)
    for free in sorted({*holidays}):
        if day < free <= end and free.isoweekday() not in weekend:
            end = _weekday(end, 1, weekend)
    return end


def _weekday(day: date, n: int, weekend: Collection[int]) -> date:
    """The n-th day after `day` that is in no weekend: whole weeks at once, so that a long span takes no longer than a short one."""
    weeks, rest = divmod(n - 1, 7 - len({*weekend}))
    day += timedelta(weeks=weeks)
    for _ in range(rest + 1):
        day += DAY
        while day.isoweekday() in weekend:
            day += DAY
    return day


def shifted(day: date, days: int) -> date:
    """So many days later or earlier, or the first or last day of the calendar where it does not reach so far."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def zone_of(name: str) -> ZoneInfo | None:
    """A time zone by its name in the tz database (Asia/Almaty); None for a name that is not there."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # KeyError: ZoneInfoNotFoundError; OSError: a folder, as "Asia"
        return None


def day_at(moment: datetime, zone: str) -> date:
    """Which day it is at a place at a moment; in UTC where the zone is not known."""
    return moment.astimezone(zone_of(zone) or UTC).date()


def ends(day: date, zone: str) -> datetime | None:
    """The moment, in UTC, at which a day is over at a place; None where the zone is not known or the calendar ends."""
    place = zone_of(zone)
    try:
        return datetime.combine(day + DAY, time.min, place).astimezone(UTC) if place else None
    except OverflowError:
        return None
