"""A sentence as plain words, numbers and marks, each with its stretch of the text. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from holdfire.press.reader.text import Sentence, Text

_WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+[^\W\d_]*|[^\w\s]")
LONGEST = 4000  # signs of a sentence that are read


@dataclass(slots=True)
class Word:
    """word: in lower case with straight apostrophes; glued: no blank stands in front; capital: it begins with one."""

    start: int
    end: int
    word: str
    glued: bool
    capital: bool
    upper: bool

    @property
    def letters(self) -> bool:
        """Is it a word rather than a number or a mark?"""
        return self.word[0].isalpha()


def plain_words(body: str, start: int, end: int) -> list[Word]:
    """The words of a stretch, in order.

    >>> [one.word for one in plain_words("Kazakhstan’s U.S.-led 7th round.", 0, 32)]
    ["kazakhstan's", 'u.s.', '-', 'led', '7th', 'round', '.']
    """
    found, last = [], -1
    for one in _WORD.finditer(body, start, end):
        raw = one.group()
        found.append(
            Word(
                one.start(),
                one.end(),
                raw.lower().replace("’", "'"),
                one.start() == last,
                raw[0].isupper(),
                len(raw) > 1 and raw.isupper(),
            )
        )
        last = one.end()
    return found


class Lines:
    """A text's sentences as words, each cut once."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._cut: dict[int, list[Word]] = {}

    def of(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence; of one without end only the first 4,000 signs."""
        if sentence.start not in self._cut:
            end = min(sentence.end, sentence.start + LONGEST)
            self._cut[sentence.start] = plain_words(self._text.body, sentence.start, end)
        return self._cut[sentence.start]
