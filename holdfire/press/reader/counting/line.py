"""A sentence cut into words, numbers and signs, each with its stretch of the text: what counting needs. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Digits keep the separators that group or divide them; a date or a time in digits is one token of its own.
_TOKEN = re.compile(
    r"(?P<mixed>\d{1,4}(?:[-./:]\d{1,4}){2}|\d{1,2}:\d{2})(?!\d)"
    r"|(?P<number>(?<![-–\w])\d{1,3}(?:[,'’٬\u00a0\u202f ]\d{3})+(?:[.٫]\d+)?(?!\d)|\d+(?:[.٫,]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*(?:\.(?:[^\W\d_]\.)+)?)"
    r"|(?P<sign>\S)"
)


@dataclass(slots=True)
class Token:
    """A word, number or sign. word: in lower case with straight apostrophes; glued: no blank stands in front of it."""

    start: int
    end: int
    word: str
    kind: str  # mixed, number, word or sign
    glued: bool
    capital: bool


def tokens(body: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch, in order.

    >>> [one.word for one in tokens("Some 1,200 aren't home—30-odd are.", 0, 34)]
    ['some', '1,200', "aren't", 'home', '—', '30', '-', 'odd', 'are', '.']
    """
    found: list[Token] = []
    last = -1
    for one in _TOKEN.finditer(body, start, end):
        written = one.group()
        plain = written.lower().replace("’", "'")
        kind = one.lastgroup or "sign"
        found.append(Token(one.start(), one.end(), plain, kind, one.start() == last, written[0].isupper()))
        last = one.end()
    return found
