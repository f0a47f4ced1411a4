"""Names and numbers in a text, each with the place where it stands. Pure.

A name is found in any grammatical case: both the text and the names that are looked for are cut to their stems, an Arabic article
and marks aside. A name that is one half of a compound ("the A-B commission") is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from holdfire.bulletins.phrases import OTHER_UNIT, SMALL, TENS
from holdfire.places.names import words

MOST_WORDS = 6  # of one name
LONGEST = 240  # signs of one name
MOST_DIGITS = 9  # of a number that counts anything
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")
_NEAR = re.compile(r"[\s\u00ad]+|[-‐‑–]")
_ENDING = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|[оеиы]и|ая|яя|ое|ее|ые|ую|юю|ым|им|ых|их|ах|ях|ам|ям|ом|ем|ью|[аяоеиыуюь])$"
)
_CYRILLIC = re.compile(r"[а-я]")
_DIGITS = re.compile(
    r"(?<![\w.,٫-])\d{1,3}(?:[, \u00a0\u202f٬']\d{3})+(?![\d.,]*\d)|(?<![\d.,٫])\d+(?![.,٫]?\d)"
)
_NUMBER_WORD = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(TENS)})(?:[\s-](?P<unit>{'|'.join(SMALL)}))?|(?P<small>{'|'.join(sorted(SMALL, key=len, reverse=True))}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A name or a number in a text: what it means, and from where to where it stands."""

    value: str | int
    start: int
    end: int


@lru_cache(maxsize=100_000)
def stem(text: str) -> str:
    """The form of a name under which its cases are one.

    >>> stem("Эль-Кунейтре") == stem("Кунейтра"), stem("Российской частью") == stem("российская часть"), stem("Dar'a")
    (True, True, 'dara')
    """
    return "".join(_cut(word) for word in words(text)).replace("'", "")


def _cut(word: str) -> str:
    if not _CYRILLIC.search(word):
        return word
    cut = _ENDING.sub("", word)
    cut = cut.rstrip("иь") if len(cut) > 4 else cut  # what a name in -ия keeps of it in some cases
    return cut if len(cut) >= 3 else word


def names(text: str, wanted: Mapping[str, Iterable[str]]) -> list[Spot]:
    """Where the text names somebody or something; wanted: forms by what they mean, in any case. Longer names win."""
    forms = {stem(form): key for key, said in wanted.items() for form in said if stem(form)}
    found = list(_WORD.finditer(text))
    longest = min(
        MOST_WORDS, max((len(_WORD.findall(form)) for said in wanted.values() for form in said), default=0)
    )
    spots, at = [], 0
    while at < len(found):
        taken = 0
        for count in range(min(longest, len(found) - at), 0, -1):
            start, end = found[at].start(), found[at + count - 1].end()
            key = forms.get(stem(text[start:end])) if _joined(text, found[at : at + count]) else None
            if key is not None:
                taken = count
                if not _compound(text, start, end):
                    spots.append(Spot(key, start, end))
                break
        at += taken or 1
    return spots


def _joined(text: str, found: list[re.Match[str]]) -> bool:
    if found[-1].end() - found[0].start() > LONGEST:
        return False
    return all(_NEAR.fullmatch(text[one.end() : other.start()]) for one, other in pairwise(found))


def _compound(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return bool(re.fullmatch(r"[^\W\d_][-‐‑–]", before) or re.fullmatch(r"[-‐‑–][^\W\d_]", after))


def numbers(text: str) -> list[Spot]:
    """The whole numbers of a text, in digits of any script or in words; what is measured in hours, tonnes and the like is left out."""
    digits = ((re.sub(r"\D", "", one[0]), one) for one in _DIGITS.finditer(text))
    found = [Spot(int(said), one.start(), one.end()) for said, one in digits if len(said) <= MOST_DIGITS]
    for one in _NUMBER_WORD.finditer(text):
        small = one["small"] or one["unit"]
        value = (TENS[one["tens"].casefold()] if one["tens"] else 0) + (
            SMALL[small.casefold()] if small else 0
        )
        found.append(Spot(value, one.start(), one.end()))
    return sorted(found, key=lambda spot: spot.start)


def counts(text: str) -> list[Spot]:
    """The numbers that may count violations: no years, hours or tonnes."""
    return [
        spot
        for spot in numbers(text)
        if not OTHER_UNIT.match(text, spot.end) and not (1900 <= int(spot.value) <= 2100)
    ]
