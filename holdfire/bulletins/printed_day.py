"""The day that a bulletin bears, as its text has it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from holdfire.bulletins.phrases import month, weekday

_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_FORMS = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[^\W\d_]{{3,}})\.?{_YEAR}\b"),
    re.compile(rf"\b(?P<name>[^\W\d_]{{3,}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}\b"),
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day in a text. dated: the text gives its year; weekday: the one that the text names beside it, Monday is 0."""

    day: date
    start: int
    end: int
    dated: bool
    weekday: int | None


def printed_day(text: str, near: date) -> Printed | None:
    """The first whole date, else the first without a year, which is then the last such day up to `near`."""
    found = min(_days(text, near), key=lambda one: (not one.dated, one.start), default=None)
    return found and replace(found, weekday=_weekday(text, found.start, found.end))


def _days(text: str, near: date) -> Iterator[Printed]:
    for form in _FORMS:
        for one in form.finditer(text):
            said = one.groupdict()
            number = month(said["name"]) if said.get("name") else int(said["month"])
            day = number and _day(said.get("year"), number, int(said["day"]), near)
            if day:
                yield Printed(day, one.start(), one.end(), bool(said.get("year")), None)


def _day(year: str | None, month: int, day: int, near: date) -> date | None:
    years = [int(year)] if year else [near.year, near.year - 1, near.year - 2, near.year - 3, near.year - 4]
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if year or found <= near:
            return found
    return None


def _weekday(text: str, start: int, end: int) -> int | None:
    """The day of the week that stands beside the date, if one does; else the only one that the text names."""
    beside = [*_WORD.findall(text[max(0, start - 24) : start])[-2:], *_WORD.findall(text[end : end + 24])[:2]]
    near = [number for word in beside if (number := weekday(word)) is not None]
    named = near or list({number for word in _WORD.findall(text) if (number := weekday(word)) is not None})
    return named[0] if len(named) == 1 else None
