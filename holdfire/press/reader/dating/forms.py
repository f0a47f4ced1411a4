"""Where a text has words in the form of a date. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.dated_names import counts_people, stands_alone
from holdfire.press.reader.dating.seen import Seen
from holdfire.press.reader.dating.signs import Signs
from holdfire.press.reader.dating.tense import way
from holdfire.press.reader.dating.tense_words import TenseWords
from holdfire.press.reader.text import Text


@lru_cache(maxsize=16)
def _pattern(words: DateWords, spans: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All forms in one, with what each group means. spans: with those of two ends."""
    forms = [form for form in words.forms if spans or form.means not in {"span", "days"}]
    return re.compile("|".join(f"({form.signs})" for form in forms)), tuple(form.means for form in forms)


def seen(text: Text, line: Signs, words: DateWords, tense: TenseWords) -> Iterator[tuple[str, Seen]]:
    """What each date means and the words that it stands in, those left out that only look like one."""
    place, spans = 0, True
    while True:
        pattern, means_of = _pattern(words, spans)
        match = pattern.search(line.signs, place)
        if match is None:
            return
        means = means_of[(match.lastindex or 1) - 1]
        one = _seen(text, line, words, tense, match)
        if counts_people(one):
            means, one = "month_alone", replace(one, end=one.first + 1)
        if stands_alone(one, means):
            yield means, one
            place, spans = one.end, True
        elif means in {"span", "days"}:
            place, spans = one.first, False
        else:
            place, spans = one.end, True


def _seen(text: Text, line: Signs, words: DateWords, tense: TenseWords, match: re.Match[str]) -> Seen:
    first, end = match.span()
    sentence = text.sentence(line.starts[first])
    bounds = line.first_from(sentence.start), line.first_from(sentence.end)
    return Seen(line, first, end, words, None, way(line, first, end, bounds, tense))
