"""The forms in which a list may have a name that a text bends: Arabic particles written onto it, Slavic endings. Pure.

No grammar of these languages: a form counts only where a list has it, so a wrong one finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from holdfire.places.letters import script_of

_PARTED = re.compile(r"(\w{3,})['’]\w{1,4}$")  # Turkish parts endings from names
_AND = ("و", "ف")
_TO = ("ب", "ل", "ك")
_ENDINGS = ("", "а", "я", "ь", "и", "ы", "о", "е")
_LONGEST_ENDING = 2
_SHORTEST = 4  # letters of a word that is taken apart


def bases(word: str) -> Iterator[str]:
    """A word, then what it may be a form of.

    >>> list(bases("Aden")), "مصر" in bases("وبمصر"), "Кения" in bases("Кении")
    (['Aden'], True, True)
    """
    yield word
    if parted := _PARTED.match(word):
        yield parted[1]
    if len(word) < _SHORTEST or word.isascii():
        return
    script = script_of(word)
    if script == "arabic":
        yield from _without_particles(word)
    elif script == "cyrillic":
        for cut in range(1, _LONGEST_ENDING + 1):
            yield from (word[:-cut] + ending for ending in _ENDINGS)


def led(word: str) -> bool:
    """Is a word written together with the Arabic for “in”, “to”?

    >>> led("بالعراق"), led("العراق")
    (True, False)
    """
    return word.removeprefix("و").startswith(("بال", "لل", "ب"))


def _without_particles(word: str) -> Iterator[str]:
    starts = [word, word[1:]] if word.startswith(_AND) else [word]
    for start in starts:
        if start != word:
            yield start
        if start.startswith("لل"):
            yield "ا" + start[1:]  # the article loses its first letter behind this particle
        elif start.startswith(_TO):
            yield start[1:]
