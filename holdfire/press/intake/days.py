"""Days as pages print them beside a story: `29 September 2017 17:36 (UTC+04:00)`, `Published: Oct 30, 2017`. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from holdfire.press.intake.day_words import AROUND_DAYS, CHANGED, MONTHS, WEEKDAYS

LONGEST = 120  # signs of a line that holds a day and nothing else
# Ambiguous where both numbers are 12 or less: then it is no day, rather than the wrong one.
_FORMS = (
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4})\b"),
    re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?:of |de )?(?P<name>[^\W\d_]{3,12})[.,-]{0,2} ?(?:de )?(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<name>[^\W\d_]{3,12})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b"),
)  # fmt: skip
_TIME = re.compile(
    r"(?<![^\W_T])T?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]m\b", re.IGNORECASE
)
_ZONE = re.compile(r"\b(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}\b", re.IGNORECASE)
_NUMBER = {
    name.replace("-", " "): number
    for names in MONTHS.values()
    for number, forms in enumerate(names, 1)
    for name in forms.split()
}
# Arabic-Indic and Persian digits, as pages in those languages print them.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day in a line. weekday, timed: the line names the day of the week, a time of day; changed: it tells of a change."""

    day: date
    start: int
    end: int
    weekday: bool = False
    timed: bool = False
    changed: bool = False


def first_day(line: str) -> Printed | None:
    """The first day with its year in a line; None where none stands there, or where day and month cannot be told apart."""
    plain = line.translate(_DIGITS)
    found = sorted(
        (one for form in _FORMS for one in form.finditer(plain)), key=lambda one: (one.start(), -one.end())
    )
    return next((read for one in found if (read := _read(one))), None)


def _read(one: re.Match[str]) -> Printed | None:
    said = one.groupdict()
    month = _NUMBER.get(said["name"].casefold()) if said.get("name") else int(said.get("month") or 0)
    day = int(said.get("day") or 0)
    if said.get("one"):
        first, second = int(said["one"]), int(said["two"])
        day, month = (first, second) if first > 12 or first == second else (second, first)
        if first <= 12 and second <= 12 and first != second:
            return None
    try:
        return Printed(date(int(said["year"]), month or 0, day), one.start(), one.end())
    except ValueError:
        return None


def day_line(line: str) -> Printed | None:
    """The day of a line that holds a day, its time and words such as “Published”, and nothing else.

    >>> day_line("29 September 2017 17:36 (UTC+04:00)").day.isoformat()
    '2017-09-29'
    >>> day_line("On 29 September 2017 they met.") is None
    True
    """
    if len(line) > LONGEST:
        return None
    found = first_day(line)
    if found is None:
        return None
    plain = line.translate(_DIGITS)
    around = f"{plain[: found.start]} {plain[found.end :]}"
    rest = _TIME.sub(" ", _ZONE.sub(" ", around))
    second = first_day(rest)  # “Published … Updated …” in one line
    if second is not None:
        rest = f"{rest[: second.start]} {rest[second.end :]}"
    words = [word.strip(".").casefold() for word in re.findall(r"[^\W_][^\s,;:|()/•·–—-]*", rest)]
    if any(word not in AROUND_DAYS and word not in WEEKDAYS for word in words):
        return None
    before = {word.casefold() for word in re.findall(r"[^\W\d_]+", plain[: found.start])}
    return Printed(
        found.day,
        found.start,
        found.end,
        weekday=any(word in WEEKDAYS for word in words),
        timed=bool(_TIME.search(around)),
        changed=bool(before & CHANGED),
    )
