"""A text as a string of signs, one for each word, so that the forms of dates are short patterns over words. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from holdfire.press.reader.dating.date_words import DateWords

# A date in digits, a number with separators or a time, a number with what is written on to it, a word, an empty line, a mark.
_TOKEN = re.compile(
    r"\d{1,4}(?P<between>[./-])\d{1,2}(?P=between)\d{2,4}(?!\d)"
    r"|\d{1,3}(?:[,.٬]\d{3})+(?!\d)|\d+[:.]\d+(?!\d)|\d+[^\W\d_]*|[^\W\d_]+(?:\u200c[^\W\d_]+)*|\n[ \t]*\n|[^\w\s]"
)
_MARKS = {
    **dict.fromkeys("-–—−‑", "-"),
    **dict.fromkeys(",،", ","),
    **{mark: mark for mark in ".()/"},
    **dict.fromkeys("'’", "'"),
}
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Signs:
    """signs: one for each word; words: in lower case; capitals: begins with a capital; starts, ends: where it stands."""

    body: str
    signs: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    persons: frozenset[str] = frozenset()  # months that are somebody's name in this text: Theresa May

    def word(self, at: int) -> str:
        """The word at a place; nothing beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def sign(self, at: int) -> str:
        """The sign at a place; nothing beyond either end."""
        return self.signs[at] if 0 <= at < len(self.signs) else ""

    def capital(self, at: int) -> bool:
        """Does the word begin with a capital?"""
        return 0 <= at < len(self.starts) and self.body[self.starts[at]].isupper()

    def glued(self, at: int) -> bool:
        """Does the word follow the one before it without a blank?"""
        return 0 < at < len(self.starts) and self.ends[at - 1] == self.starts[at]

    def first_from(self, place: int) -> int:
        """The first word that begins at or behind a place in the text."""
        return bisect_left(self.starts, place)


@lru_cache(maxsize=16)
def lexicon(words: DateWords) -> Mapping[str, str]:
    """Every word's sign."""
    found = {**words.other}
    found |= dict.fromkeys(words.near, "T") | dict.fromkeys(words.numbers, "n")
    found |= {
        word: "v" if unit == "year" else "k" if unit == "weekend" else "u"
        for word, unit in words.units.items()
    }
    found |= (
        dict.fromkeys(words.ordinal_words, "R")
        | dict.fromkeys(words.seasons, "S")
        | dict.fromkeys(words.parts, "Q")
    )
    found |= dict.fromkeys(words.short_months, "m") | dict.fromkeys(words.short_weekdays, "w")
    found |= {word: "K" if word in words.doubtful else "M" for word in words.months}
    found |= dict.fromkeys(words.weekdays, "W")
    return found


@lru_cache(maxsize=16)
def _joined(words: DateWords) -> frozenset[str]:
    """First words of names of two words (the Levantine months)."""
    return frozenset(word.split()[0] for word in lexicon(words) if " " in word)


def signs(body: str, words: DateWords) -> Signs:
    """A text's words with their signs."""
    known, first_halves = lexicon(words), _joined(words)
    found = Signs(body, "", [], [], [])
    line: list[str] = []
    for token in _TOKEN.finditer(body):
        raw = token.group()
        word = raw.lower()
        if first_halves and found.words and found.words[-1] in first_halves:
            both = f"{found.words[-1]} {word}"
            if both in known:
                found.words[-1], line[-1], found.ends[-1] = both, known[both], token.end()
                continue
        sign = known.get(word, "")
        if not sign:
            sign = (
                _of_number(raw, words)
                if raw[0].isdigit()
                else _MARKS.get(raw, "x" if raw[0].isalpha() else "p")
            )
        elif word in words.capitals and raw == word:
            sign = "x"
        line.append(sign)
        found.words.append(word)
        found.starts.append(token.start())
        found.ends.append(token.end())
    whole = Signs(body, "".join(line), found.words, found.starts, found.ends)
    return replace(whole, persons=frozenset(_named_like_months(whole)))


def _named_like_months(found: Signs) -> Iterator[str]:
    """Months behind a capitalised word and without a day or year: Theresa May."""
    at = found.signs.find("K", 1)
    while at > 0:
        if found.signs[at - 1] == "x" and found.capital(at - 1) and found.sign(at + 1) not in {"D", "O", "Y"}:
            yield found.words[at]
        at = found.signs.find("K", at + 1)


def _of_number(raw: str, words: DateWords) -> str:
    digits = _DIGITS.match(raw)
    assert digits is not None  # it begins with one
    length, rest = digits.end(), raw[digits.end() :]
    if length == len(raw):
        value = int(raw) if length < 5 else 0
        if length <= 2 and 1 <= value <= 31:
            return "D"
        return "Y" if length == 4 and 1600 <= value <= 2199 else "#"
    if rest[0] in "./-" and _DIGITS.sub("", raw) in {"..", "//", "--"}:
        return "X"
    if rest.lower() in words.ordinals and length <= 2 and 1 <= int(digits[0]) <= 31:
        return "O"
    return "x" if rest[0].isalpha() else "#"


def number(raw: str) -> int:
    """The number that a word in digits begins with."""
    digits = _DIGITS.match(raw)
    return int(digits[0]) if digits and digits.end() < 6 else 0
