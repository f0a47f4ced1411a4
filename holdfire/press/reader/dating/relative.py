"""Dates that count from the day of the utterance, or from the date that the text named last. Pure."""

from __future__ import annotations

from datetime import date

from holdfire.press.reader.dating import days
from holdfire.press.reader.dating.seen import NOT_A_DATE, Seen

MOST = 4000  # units: beyond this nobody counts from today
DAYS = {"day": 1, "week": 7, "fortnight": 14}


def weekday(seen: Seen) -> str | None:
    """The nearest in the direction of the tense, the day itself included; last and next leave it out."""
    wanted, base = seen.parts().weekday, seen.base
    if base is None or wanted is None:
        return None
    back, ahead = (base.weekday() - wanted) % 7, (wanted - base.weekday()) % 7
    if "L" in seen.line or "P" in seen.line:
        return _iso(days.moved(base, -(back or 7)))
    if "N" in seen.line:
        return _iso(days.moved(base, ahead or 7))
    looks_ahead = seen.way.towards > 0 or (seen.way.towards == 0 and "H" in seen.line)
    return _iso(days.moved(base, ahead if looks_ahead else -back))


def weekday_of(seen: Seen) -> str | None:
    """Wednesday last week"""
    wanted = seen.parts().weekday
    if seen.unit() != "week":
        return NOT_A_DATE
    if seen.base is None or wanted is None:
        return None
    monday = days.week(seen.base)[0]
    return _iso(days.moved(monday, 7 * seen.step() + wanted))


def near(seen: Seen) -> str | None:
    """Yesterday, today, tomorrow"""
    return _iso(days.moved(seen.base, seen.words.near[seen.word(0)])) if seen.base else None


def two_days(seen: Seen) -> str | None:
    """The day before yesterday, the day after tomorrow"""
    return _iso(days.moved(seen.base, -2 if "B" in seen.line else 2)) if seen.base else None


def last_night(seen: Seen) -> str | None:
    """Last night"""
    return _iso(days.moved(seen.base, -1)) if seen.base else None


def today(seen: Seen) -> str | None:
    """This morning"""
    return _iso(seen.base)


def day_of(seen: Seen) -> str | None:
    """The 15th of this month"""
    number = seen.parts().day
    if seen.unit() != "month" or number is None:
        return NOT_A_DATE
    there = days.shifted(seen.base.replace(day=1), seen.step()) if seen.base else None
    return (_iso(days.day(there.year, there.month, number)) or NOT_A_DATE) if there else None


def back(seen: Seen) -> str | None:
    """The past 24 hours, the last three days: up to the day of the utterance"""
    count, unit = seen.count(), seen.unit()
    if not 0 < count <= MOST or unit == "weekend" or (unit == "year" and count > 1):
        return NOT_A_DATE  # the past six years is how long something went on
    return _until_now(seen.base, count, unit) if seen.base else None


def on(seen: Seen) -> str | None:
    """The next 48 hours: from the day of the utterance"""
    count, unit = seen.count(), seen.unit()
    if not 0 < count <= MOST or unit in {"weekend", "year"}:
        return NOT_A_DATE
    return days.interval(seen.base, _moved(seen.base, count, unit)) if seen.base else None


def unit(seen: Seen) -> str | None:
    """Last month, next week, this year, the past week, the end of the month"""
    kind, step = seen.unit(), seen.step()
    line = seen.line
    if seen.signs.sign(seen.end) == "o" or kind == "hour":
        return NOT_A_DATE  # the last week of March
    if kind in {"day", "fortnight"}:
        past = kind == "day" and "j" not in line and ("P" in line or "hL" in line) and seen.sign(-1) != "c"
        return _until_now(seen.base, 24, "hour") if past and seen.base else NOT_A_DATE
    if kind != "weekend" and ("P" in line or "hL" in line) and "j" not in line:
        return _past(seen, kind)
    if seen.base is None:
        return None
    if kind == "week":
        there = days.moved(seen.base, 7 * step)
        return days.interval(*days.week(there)) if there else None
    if kind == "weekend":
        return _weekend(seen, seen.base, step)
    moved = days.shifted(seen.base.replace(day=1), step * (12 if kind == "year" else 1))
    return days.year(moved) if kind == "year" else days.month(moved)


def _past(seen: Seen, kind: str) -> str | None:
    return _until_now(seen.base, 1, kind) if seen.base else None


def _weekend(seen: Seen, base: date, step: int) -> str | None:
    """Saturday and Sunday; “the weekend” is the one in the direction of the tense."""
    saturday = days.moved(days.week(base)[0], 5)
    shift = step
    if step == 0 and "H" not in seen.line and seen.way.towards <= 0 and base.weekday() < 5:
        shift = -1
    if step < 0 and base.weekday() >= 5:
        shift = -1
    there = days.moved(saturday, 7 * shift) if saturday else None
    return days.interval(there, days.moved(there, 1)) if there else None


def _until_now(base: date, count: int, unit: str) -> str | None:
    if unit == "hour":
        return days.interval(days.moved(base, -max(1, round(count / 24))), base)
    if unit in DAYS:
        return days.interval(days.moved(base, 1 - DAYS[unit] * count), base)
    return days.interval(days.shifted(base, -count * (12 if unit == "year" else 1)), base)


def _moved(base: date, count: int, unit: str) -> date | None:
    if unit == "hour":
        return days.moved(base, max(1, round(count / 24)) if count > 0 else -max(1, round(-count / 24)))
    if unit in DAYS:
        return days.moved(base, DAYS[unit] * count)
    return days.shifted(base, count * (12 if unit == "year" else 1))


def _as_fine(one: date | None, unit: str) -> str | None:
    """A day for days and weeks, a month for months, a year for years."""
    return days.month(one) if unit == "month" else days.year(one) if unit == "year" else _iso(one)


def ago(seen: Seen) -> str | None:
    """Three weeks ago is a day, three months ago a month, three years ago a year"""
    count, unit = seen.count(), seen.unit()
    if not 0 < count <= MOST or unit in {"hour", "weekend"}:
        return NOT_A_DATE
    return _as_fine(_moved(seen.base, -count, unit), unit) if seen.base else None


def from_now(seen: Seen) -> str | None:
    """Two weeks from now"""
    count, unit = seen.count(), seen.unit()
    if not 0 < count <= MOST or unit in {"hour", "weekend"}:
        return NOT_A_DATE
    return _as_fine(_moved(seen.base, count, unit), unit) if seen.base else None


def in_time(seen: Seen) -> str | None:
    """In two weeks, where the text looks ahead; else it is how long something took"""
    return from_now(seen) if seen.way.towards > 0 else NOT_A_DATE


def within(seen: Seen) -> str | None:
    """Within 30 days: up to the deadline; where the text looks back it is how long something took"""
    count, unit = seen.count(), seen.unit()
    follows = seen.signs.sign(seen.end)
    if (seen.way.towards < 0 and not seen.way.said) or not 0 < count <= MOST or unit == "weekend":
        return NOT_A_DATE
    if follows in "oGf" and follows:
        return NOT_A_DATE  # within 30 days of an event that has no date here
    if seen.base is None:
        return None
    return days.interval(seen.base, _moved(seen.base, count, unit))


def step(seen: Seen) -> str | None:
    """A day earlier, two weeks later, the previous day, the following month: from the date that the text named last"""
    count, unit, line = seen.count(), seen.unit(), seen.line
    if (
        seen.signs.word(seen.end) in seen.words.than
        or seen.word(-1) in seen.words.negations
        or not 0 < count <= MOST
        or unit in {"hour", "weekend"}
    ):
        return NOT_A_DATE
    sign = 1 if set(line) & set("lGFN") else -1
    if seen.anchor is None and sign > 0:
        return NOT_A_DATE  # later than what?
    anchor = days.as_day(seen.anchor)
    if anchor is None and seen.anchor:
        return _from_coarse(seen.anchor, sign * count, unit)
    start = anchor or seen.base
    if start is None:
        return None
    moved = _moved(start, sign * count, unit)
    if set(line) & set("VF") and unit == "week" and moved:
        return days.interval(*days.week(moved))
    return _as_fine(moved, unit)


def _from_coarse(anchor: str, count: int, unit: str) -> str | None:
    """From a month, a year or a day without a year."""
    if anchor.startswith("--") and "/" not in anchor and len(anchor) == 7:
        start = days.day(2001, int(anchor[2:4]), int(anchor[5:7]))
        moved = _moved(start, count, unit) if start else None
        return "--" + moved.isoformat()[5:] if moved and unit in DAYS else None
    last = anchor.rpartition("/")[2]
    if len(last) == 7 and unit in {"month", "year"} and last[:4].isdigit():
        return days.month(_moved(date(int(last[:4]), int(last[5:]), 1), count, unit))
    if len(last) == 4 and unit == "year":
        return days.year(_moved(date(int(last), 1, 1), count, unit))
    return None


def _iso(one: date | None) -> str | None:
    return one.isoformat() if one else None
