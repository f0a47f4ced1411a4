"""The times that a text names, and which day, month, year or interval each of them is. Pure.

Rules: what has no year takes the one that the tense and the day of the utterance speak for; relative words count from the day of
the utterance where the text gives it, else from the day of publication; what cannot be told has no value rather than a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from holdfire.press.reader.dating import absolute, date_languages, relative, seasons, spans
from holdfire.press.reader.dating.carried import carried
from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.datelines import base_of, dateline, line_of_its_own
from holdfire.press.reader.dating.forms import seen
from holdfire.press.reader.dating.seen import NOT_A_DATE, Seen
from holdfire.press.reader.dating.signs import signs
from holdfire.press.reader.dating.tense_words import TenseWords
from holdfire.press.reader.dating.utterance_days import UtteranceDays
from holdfire.press.reader.found import Date
from holdfire.press.reader.text import Text

MEANS: Mapping[str, Callable[[Seen], str | None]] = {
    "span": spans.span,
    "days": spans.days_listed,
    "school_year": spans.school_year,
    "day": absolute.day,
    "digits": absolute.digits,
    "day_alone": absolute.day_alone,
    "month": absolute.month,
    "month_alone": absolute.month,
    "year": absolute.year,
    "year_plain": absolute.year,
    "season": seasons.season,
    "part": seasons.part,
    "first_months": seasons.first_months,
    "weekday": relative.weekday,
    "weekday_of": relative.weekday_of,
    "day_of": relative.day_of,
    "two_days": relative.two_days,
    "near": relative.near,
    "last_night": relative.last_night,
    "today": relative.today,
    "back": relative.back,
    "on": relative.on,
    "unit": relative.unit,
    "within": relative.within,
    "ago": relative.ago,
    "from_now": relative.from_now,
    "in_time": relative.in_time,
    "step": relative.step,
}


def find(text: Text, words: DateWords | None = None, tense: TenseWords | None = None) -> tuple[Date, ...]:
    """Every time that the text names, in order, with its value in ISO; None where the text leaves it untold.

    words, tense: those of the text's language unless given.
    """
    own_words, own_tense = date_languages.of(text.language)
    words, tense = words or own_words, tense or own_tense
    line = signs(text.body, words)
    rows = list(seen(text, line, words, tense))
    rows, base = _headed(text, rows)
    said = UtteranceDays(text, base)
    said.note(rows, _resolve)
    resolved: list[tuple[Seen, str | None]] = []
    anchor: str | None = None
    for means, one in rows:
        year, same = carried(text, resolved, one)
        whole = replace(one, base=said.of(one), anchor=anchor, carried=year, same_year=same)
        iso = _resolve(means, whole)
        if iso != NOT_A_DATE:
            resolved.append((whole, iso))
            anchor = iso or anchor
    return tuple(Date(line.starts[one.first], line.ends[one.end - 1], iso) for one, iso in resolved)


def _resolve(means: str, one: Seen) -> str | None:
    return MEANS[means](one)


def _headed(text: Text, rows: list[tuple[str, Seen]]) -> tuple[list[tuple[str, Seen]], date | None]:
    """The dates without those in lines of their own, and the day from which relative words count."""
    heads, lines, kept = [], [], []
    for means, one in rows:
        known = replace(one, base=text.published)
        if means in {"day", "digits"} and line_of_its_own(one):
            lines.append(_resolve(means, known))
            continue
        kept.append((means, one))
        if means == "day" and dateline(one):
            heads.append(_resolve(means, known))
    return kept, base_of(text, heads, lines)
