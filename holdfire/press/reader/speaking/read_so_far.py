"""What has been read of a text so far: who came up, who was given which words, and by whom they were carried. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from holdfire.press.reader.found import Span
from holdfire.press.reader.speaking.cast import Cast, Figurant, folded
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.referring import Meant
from holdfire.press.reader.speaking.tokens import Line
from holdfire.press.reader.text import Text


@dataclass(frozen=True, slots=True)
class Given:
    """Words given to somebody, before speakers are numbered."""

    who: Figurant
    words: Span
    form: str
    attribution: Span
    through: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    text: Text
    words: Lexicon
    cast: Cast
    meant: Meant
    counted: Counter[str]  # how often each word stands in the text
    given: list[Given] = field(default_factory=list)
    spoke: list[Figurant] = field(default_factory=list)  # in the order of the text
    last: tuple[Figurant, Span, tuple[str, ...]] | None = None
    before: Line | None = None  # the sentence before, where nobody is given its words
    about: tuple[Figurant, Span, tuple[str, ...]] | None = None  # whom that sentence is about


def speaks(reading: Reading, who: Figurant, chain: tuple[str, ...]) -> None:
    """Notes one of those who speak, with those who carry it."""
    if not who.said:
        who.said = True
        reading.spoke.append(who)
    who.through.extend(one for one in chain if one not in who.through)


def is_outlet(text: Text, name: str) -> bool:
    """Is this the outlet that prints the article?"""
    if not text.outlet:
        return False
    mine, other = folded(text.outlet), folded(name)
    return bool(mine and other) and (set(mine) <= set(other) or set(other) <= set(mine))


def known_names(reading: Reading, line: Line) -> set[str]:
    """Capitalised words of the sentence that are a person’s, or come again in the text: who is told something is then no outlet."""
    persons, counted = reading.cast.person_words, reading.counted
    told = {one.low for one in line if one.cap and (counted[one.low] > 1 or one.low in persons)}
    return told - reading.words.outlets
