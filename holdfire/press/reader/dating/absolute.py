"""Days, months and years that a text names, and which year is meant where it names none. Pure."""

from __future__ import annotations

from datetime import date

from holdfire.press.reader.dating import days
from holdfire.press.reader.dating.seen import NOT_A_DATE, Parts, Seen

WRONG_WAY = 345  # days: looking against the tense costs so much; a day of next week beats one of last year
UNTOLD_AHEAD = 60
WRONG_WEEKDAY = 2000
LONG_AGO = 300  # days: a date with a year that is nearer than this leaves its year to none
NEWS = 14  # days: a date so near to the day of the utterance is news, not part of a story told from long ago


def day(seen: Seen) -> str | None:
    """30 October 2017"""
    parts = seen.parts()
    if seen.sign(0) == "L" and parts.year is None and seen.base:
        return _iso(_last_before(parts, seen.base)) or NOT_A_DATE
    return resolved(parts, seen) or NOT_A_DATE


def month(seen: Seen) -> str | None:
    """March 2011, last September"""
    parts = seen.parts()
    assert parts.month is not None  # the form has one
    written = year_of(parts, seen)
    if written is not None:
        return f"{written}-{parts.month:02}"
    if seen.base is None:
        return _month_carried(parts, seen)
    before = (seen.base.month - parts.month) % 12
    if "L" in seen.line:
        return days.month(days.shifted(seen.base.replace(day=1), -(before or 12)))
    if "N" in seen.line:
        return days.month(days.shifted(seen.base.replace(day=1), (-before % 12) or 12))
    if "H" in seen.line:
        return f"{seen.base.year}-{parts.month:02}"
    if seen.carried and abs((seen.carried - seen.base).days) > 366:
        return _month_carried(parts, seen)
    return _month_near(seen.base, parts.month, seen.way.towards)


def resolved(parts: Parts, seen: Seen) -> str | None:
    """A day, month or year in ISO; None where there is no such day."""
    written = year_of(parts, seen)
    if parts.month is None:
        return str(written) if written else None
    if parts.day is None:
        return f"{written}-{parts.month:02}" if written else _month_or_none(parts, seen)
    if written:
        return _iso(days.day(written, parts.month, parts.day))
    if seen.carried:
        found = _follows(parts, seen.carried, seen.way.perfect, seen.same_year)
        plain = nearest(parts, seen.base, seen.way.towards) if seen.base else None
        if seen.base and not seen.same_year and (seen.base - seen.carried).days < LONG_AGO:
            return _iso(plain)
        if not (plain and seen.base and abs((seen.base - plain).days) <= NEWS) and found:
            return found.isoformat()
    if seen.base is None:
        return f"--{parts.month:02}-{parts.day:02}" if days.day(2000, parts.month, parts.day) else None
    return _iso(nearest(parts, seen.base, seen.way.towards))


def year(seen: Seen) -> str | None:
    """2014, early 2018"""
    return str(year_of(seen.parts(), seen))


def year_of(parts: Parts, seen: Seen) -> int | None:
    """The year as written, also as “last year”."""
    if parts.year is None and parts.relative_year is not None and seen.base:
        return seen.base.year + parts.relative_year
    return parts.year


def nearest(parts: Parts, base: date, towards: int) -> date | None:
    """The day without a year that the tense and the nearness to `base` speak for, and the weekday where one is written."""
    assert parts.month is not None and parts.day is not None
    found = [days.day(base.year + step, parts.month, parts.day) for step in (-1, 0, 1)]
    there = [one for one in found if one]
    if not there and (parts.month, parts.day) == (2, 29):
        there = [one for step in range(-4, 5) if (one := days.day(base.year + step, 2, 29))]
    return min(there, key=lambda one: _cost(one, base, towards, parts.weekday), default=None)


def _cost(one: date, base: date, towards: int, weekday: int | None) -> int:
    away = (one - base).days
    against = WRONG_WAY if away * towards < 0 else UNTOLD_AHEAD if away > 0 and not towards else 0
    return abs(away) + against + (WRONG_WEEKDAY if weekday not in {None, one.weekday()} else 0)


def _last_before(parts: Parts, base: date) -> date | None:
    assert parts.month is not None and parts.day is not None
    for step in range(5):
        found = days.day(base.year - step, parts.month, parts.day)
        if found and found < base:
            return found
    return None


def _follows(parts: Parts, carried: date, before: bool, same_year: bool) -> date | None:
    """The day as a story goes on from one with a year: the first on or after it, with “had” the last before it."""
    assert parts.month is not None and parts.day is not None
    one = days.day(carried.year, parts.month, parts.day)
    if one is None or same_year:
        return one
    if before and one > carried:
        return days.day(carried.year - 1, parts.month, parts.day)
    return days.day(carried.year + 1, parts.month, parts.day) if one < carried and not before else one


def _month_or_none(parts: Parts, seen: Seen) -> str | None:
    assert parts.month is not None
    return _month_near(seen.base, parts.month, seen.way.towards) if seen.base else _month_carried(parts, seen)


def _month_carried(parts: Parts, seen: Seen) -> str:
    assert parts.month is not None
    if seen.carried is None:
        return f"--{parts.month:02}"
    later = parts.month < seen.carried.month and not seen.same_year and not seen.way.perfect
    return f"{seen.carried.year + later}-{parts.month:02}"


def _month_near(base: date, number: int, towards: int) -> str:
    def cost(year: int) -> int:
        away = ((year - base.year) * 12 + number - base.month) * 30
        return abs(away) + (
            WRONG_WAY if away * towards < 0 else UNTOLD_AHEAD if away > 0 and not towards else 0
        )

    return f"{min((base.year - 1, base.year, base.year + 1), key=cost)}-{number:02}"


def _iso(one: date | None) -> str | None:
    return one.isoformat() if one else None


def digits(seen: Seen) -> str | None:
    """30.10.2017, 30/10/17, 2017-10-30: the day first unless that cannot be."""
    first, second, third = (int(one) for one in _split(seen.word(0)))
    if first > 31:
        return _iso(days.day(first, second, third)) or NOT_A_DATE
    if third < 100 and len(_split(seen.word(0))[2]) == 2 and "-" not in seen.word(0):
        third += 2000 if third < 70 else 1900
    if third < 1600:
        return NOT_A_DATE
    return _iso(days.day(third, second, first) or days.day(third, first, second)) or NOT_A_DATE


def _split(word: str) -> list[str]:
    return word.replace(".", "-").replace("/", "-").split("-")


def day_alone(seen: Seen) -> str | None:
    """On the 30th: of the month of the utterance or the one beside it, as the tense has it."""
    number = seen.parts().day
    if seen.base is None or number is None:
        return None
    found = []
    for step in (-1, 0, 1):
        month_start = days.shifted(seen.base.replace(day=1), step)
        if month_start and (one := days.day(month_start.year, month_start.month, number)):
            found.append(one)
    base, towards = seen.base, seen.way.towards
    named = days.as_day(seen.anchor)
    there = days.day(named.year, named.month, number) if named else None
    if named and there and there > named and (towards >= 0 or there <= base):
        return there.isoformat()  # opened on 5 February and closed on the 16th
    return _iso(min(found, key=lambda one: _cost(one, base, towards, None), default=None)) or NOT_A_DATE
