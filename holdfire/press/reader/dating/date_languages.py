"""The languages whose dates are read, by their code. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from holdfire.press.reader.arabic import dates as arabic
from holdfire.press.reader.dating.date_words import DateWords
from holdfire.press.reader.dating.tense_words import TenseWords
from holdfire.press.reader.english.dates import WORDS
from holdfire.press.reader.english.tense import TENSE
from holdfire.press.reader.persian import dates as persian
from holdfire.press.reader.russian import dates as russian
from holdfire.press.reader.turkish import dates as turkish

ENGLISH = (WORDS, TENSE)
BY_LANGUAGE: Mapping[str, tuple[DateWords, TenseWords]] = {
    "en": ENGLISH,
    "ru": (russian.WORDS, russian.TENSE),
    "tr": (turkish.WORDS, turkish.TENSE),
    "ar": (arabic.WORDS, arabic.TENSE),
    "fa": (persian.WORDS, persian.TENSE),
}


def of(language: str) -> tuple[DateWords, TenseWords]:
    """The word lists of a language (BCP 47); the English ones where it has none."""
    return BY_LANGUAGE.get(language.partition("-")[0].lower(), ENGLISH)
