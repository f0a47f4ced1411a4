"""What people type into forms: words, days, numbers and coordinates, in any of three sets of digits and several ways of writing."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import dates, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from holdfire.incidents.rules import NOT_A_DAY
from holdfire.record import numerals
from holdfire.record.canonical import tidy
from holdfire.record.problems import Entry, define

NOT_A_COUNT = define(
    "HF-5201", "Not a number of people", "Write whole digits, or leave it empty and say “not known”."
)
NOT_DEGREES = define("HF-5202", "Not degrees", "Write degrees with a decimal point, such as 36.7212.")
TWO_WAYS = define(
    "HF-5203", "A day that can be read in two ways", "Write the month as a word, or the day as 2017-10-30."
)
TOO_LONG = define("HF-5204", "Longer than there is room for", "Shorten it, or attach a document.")
NOT_OFFERED = define("HF-5205", "Not one of the answers", "Choose one of the answers that are shown.")
NOT_TEXT = define("HF-5206", "Signs that are no text", "Type the words again instead of pasting them.")

NOT_A_TIME = define("HF-5207", "Not a time of day", "Write hours and minutes, such as 06:30.")

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})")
_WEEKDAY = re.compile(r"\A[^\W\d_]+[.,،]?\s+(?=\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([^\W\d].*?)[.,،]?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d].*?)\.?\s+(\d{1,2})[,،]?\s+(\d{4})")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_DEGREES = re.compile(r"[+-]?\d{1,3}([.,]\d{1,15})?")
# The months as they are called in Syria, Lebanon, Jordan, Palestine and Iraq.
_LEVANT = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
           "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول")  # fmt: skip


def fault(entry: Entry, sentence: str | Promise, **values: Any) -> ValidationError:
    """What is wrong with a field, with the code of the catalogue; what was typed keeps its own direction of writing."""
    apart = {
        name: f"\u2068{value}\u2069" if isinstance(value, str) else value for name, value in values.items()
    }
    return ValidationError(str(sentence), code=entry.code, params=apart)


class Words(forms.CharField):
    """Text as the record keeps it: Unicode NFC, line feeds, no more than fits."""

    def __init__(self, longest: int = 2000, **given: Any) -> None:
        super().__init__(required=False, **given)
        self.longest = longest

    def clean(self, value: Any) -> str:
        text = tidy(str(value or "")).strip()
        if len(text) > self.longest:
            said = _("It has %(n)s characters; there is room for %(most)s.")
            raise fault(TOO_LONG, said, n=len(text), most=self.longest)
        if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
            raise fault(NOT_TEXT, _("The text holds signs that cannot be kept."))
        return text


class Choice(forms.ChoiceField):
    """One of the answers that are offered, or none."""

    def __init__(self, choices: Any, **given: Any) -> None:
        super().__init__(choices=choices, required=False, **given)

    def validate(self, value: Any) -> None:
        if value and not self.valid_value(value):
            raise fault(NOT_OFFERED, _("“%(said)s” is none of the answers."), said=str(value)[:40])


class Count(forms.CharField):
    """A number of people; None where nothing was typed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, **given)

    def clean(self, value: Any) -> int | None:
        text = str(value or "")
        try:
            number = numerals.number(text)
        except ValueError:
            number = -1.0
        if number is None:
            return None
        if not number.is_integer() or not 0 <= number <= 10_000_000:
            raise fault(NOT_A_COUNT, _("“%(said)s” is no number of people."), said=text.strip()[:40])
        return int(number)


class Degrees(forms.CharField):
    """Degrees with a point or a comma, since no thousands stand in them; None where nothing was typed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, **given)

    def clean(self, value: Any) -> float | None:
        text = numerals.to_ascii(str(value or ""))
        if text and not _DEGREES.fullmatch(text):
            raise fault(NOT_DEGREES, _("“%(said)s” is not a number of degrees."), said=text[:40])
        return float(text.replace(",", ".")) if text else None


class Day(forms.CharField):
    """A day as people write it: 2017-10-30, 30.10.2017, 30 Oct 2017, ٣٠ تشرين الأول ٢٠١٧; None where nothing was typed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, **given)

    def clean(self, value: Any) -> date | None:
        text = " ".join(numerals.to_ascii(tidy(str(value or ""))).split())
        return read_day(text) if text else None


class Time(Words):
    """A time of day; kept as 06:30."""

    def clean(self, value: Any) -> str:
        text = numerals.to_ascii(super().clean(value))
        if not text:
            return ""
        found = _TIME.fullmatch(text)
        if not found:
            raise fault(NOT_A_TIME, _("“%(said)s” is no time of day."), said=text[:40])
        return f"{int(found[1]):02d}:{found[2]}"


def read_day(text: str) -> date:
    """The day that a text in ASCII digits means; raises ValidationError where it means none, or two."""
    plain = _WEEKDAY.sub("", text, count=1) if not _MONTH_FIRST.fullmatch(text) else text
    if found := _ISO.fullmatch(plain):
        year, month, day = map(int, found.groups())
    elif found := _SHORT.fullmatch(plain):
        day, month, year = _short(text, found[1], found[2], found[3], found[4])
    elif found := _DAY_FIRST.fullmatch(plain):
        day, month, year = int(found[1]), _month(text, found[2]), int(found[3])
    elif found := _MONTH_FIRST.fullmatch(plain):
        day, month, year = int(found[2]), _month(text, found[1]), int(found[3])
    else:
        raise _no_day(text)
    return _of_the_calendar(text, year, month, day)


def _short(text: str, first: str, mark: str, second: str, year: str) -> tuple[int, int, int]:
    """Points are written day first everywhere; with other marks the day must be tellable from the month."""
    one, two = int(first), int(second)
    if mark != "." and two > 12 >= one:
        one, two = two, one
    elif mark != "." and one <= 12 and two <= 12 and one != two:
        said = _("“%(said)s” can be %(one)s or %(two)s.")
        days = {"one": f"{year}-{two:02d}-{one:02d}", "two": f"{year}-{one:02d}-{two:02d}"}
        raise fault(TWO_WAYS, said, said=text, **days)
    return one, two, int(year)


def _of_the_calendar(text: str, year: int, month: int, day: int) -> date:
    if not (1 <= month <= 12 and year):
        raise _no_day(text)
    last = calendar.monthrange(year, month)[1]
    if day > last and day <= 31:
        said = _("“%(said)s” does not exist: %(month)s %(year)s has %(last)s days.")
        raise fault(NOT_A_DAY, said, said=text[:40], month=dates.MONTHS[month], year=year, last=last)
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_day(text) from None


def _no_day(text: str) -> ValidationError:
    return fault(NOT_A_DAY, _("“%(said)s” is no day of the calendar."), said=text[:40])


def _month(text: str, name: str) -> int:
    found = months().get(name.casefold().rstrip("."))
    if found is None:
        raise _no_day(text)
    return found


def months() -> dict[str, int]:
    """The names of the months, long and short, in English, in the reader's language, and as the Levant has them."""
    found = {name: number for number, name in enumerate(_LEVANT, start=1)}
    for language in ("en", translation.get_language() or "en"):
        with translation.override(language):
            for names in (dates.MONTHS, dates.MONTHS_3, dates.MONTHS_AP, dates.MONTHS_ALT):
                found |= {str(name).casefold().rstrip("."): number for number, name in names.items()}
    return found
