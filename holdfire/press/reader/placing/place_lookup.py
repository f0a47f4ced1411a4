"""Places in languages whose grammar the finder does not know: by the names of countries and by the record's alone. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from holdfire.press.reader import territories
from holdfire.press.reader.found import Place
from holdfire.press.reader.gazetteer import WORDS, Gazetteer, of
from holdfire.press.reader.placing.inflected import bases, led
from holdfire.press.reader.placing.named_words import WORD
from holdfire.press.reader.text import Text

# Words behind which a country is where something happens. Without one it may as well act, and is marked so.
_WITHIN = {
    "ar": "في من إلى الى داخل شمال جنوب شرق غرب عبر قرب",
    "fa": "در از به شمال جنوب شرق غرب",
    "ru": "в во из на под у через севере юге востоке западе",
    "uk": "в у з із на під через півночі півдні сході заході",
    "fr": "en au aux dans depuis vers",
    "es": "en desde hacia",
    "de": "in im aus nach",
}


def by_name(text: Text, known: Gazetteer) -> tuple[Place, ...]:
    """The longest known name at each word, in the order of the text."""
    language = text.language.partition("-")[0]
    return tuple(_walk(text, known, _countries(language), frozenset(_WITHIN.get(language, "").split())))


@cache
def _countries(language: str) -> Gazetteer:
    return of((name, "territory:") for part in territories.names(language) for name in part)


def _walk(text: Text, known: Gazetteer, countries: Gazetteer, within: frozenset[str]) -> Iterator[Place]:
    said, at = list(WORD.finditer(text.body)), 0
    while at < len(said):
        size, country = _longest(text.body, said, at, known, countries)
        if size:
            start, end = said[at].start(), said[at + size - 1].end()
            inside = led(said[at][0]) or (at > 0 and said[at - 1][0].casefold() in within)
            yield Place(start, end, text.body[start:end], country and bool(within) and not inside)
        at += max(size, 1)


def _longest(
    body: str, said: Sequence[re.Match[str]], at: int, known: Gazetteer, countries: Gazetteer
) -> tuple[int, bool]:
    """How many words the longest name here has, 0 for none, and whether it is a country's."""
    first = said[at]
    if first[0][0].islower():
        return 0, False
    for form in bases(first[0]):
        most = min(max(known.most(form), countries.most(form)), WORDS, len(said) - at)
        for size in range(most, 0, -1):
            name = form + body[first.end() : said[at + size - 1].end()]
            if countries.known(name):
                return size, True
            if known.has_place(name):
                return size, False
    return 0, False
