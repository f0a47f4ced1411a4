"""Ordinals and numerals that count meetings: sixth, 6th, twenty-first, VI, six. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.round_words import RoundWords

MOST = 200
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"X": 10, "IX": 9, "IV": 4, "V": 5, "I": 1}


def ordinal(line: Sequence[Word], at: int, words: RoundWords) -> tuple[int, int]:
    """The value of the ordinal that begins at a word, and the word behind it; 0 where none does."""
    if at >= len(line):
        return 0, at
    word = line[at].word
    if word in words.ordinals:
        return words.ordinals[word], at + 1
    if word[0].isdigit():
        digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
        ends = word[len(digits) :] in words.ordinal_endings
        return (int(digits), at + 1) if ends and len(digits) < 4 and 0 < int(digits) <= MOST else (0, at)
    if (
        line[at].upper
        and at + 1 < len(line)
        and (line[at + 1].word in words.meetings or line[at + 1].word in words.rounds)
    ):
        return roman(word.upper()), at + 1  # the XII round
    if at + 2 < len(line) and line[at + 1].word == "-":
        joined = f"{word}-{line[at + 2].word}"
        if joined in words.ordinals:
            return words.ordinals[joined], at + 3
    return 0, at


def numeral(raw: str, words: RoundWords) -> int:
    """6, VI, six; 0 where it is none."""
    if raw.isdigit():
        return int(raw) if len(raw) < 3 and raw.isascii() else 0
    return words.numbers.get(raw.lower(), 0) or roman(raw)


def roman(raw: str) -> int:
    """VI is 6; 0 where it is no Roman numeral up to 39."""
    found = _ROMAN.fullmatch(raw)
    if not raw or found is None:
        return 0
    tens, ones = found.groups()
    value = 10 * len(tens)
    if ones in ("IX", "IV"):
        return value + _VALUES[ones]
    return value + (5 if ones.startswith("V") else 0) + ones.count("I")
