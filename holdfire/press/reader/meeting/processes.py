"""Which processes a text names, and where: “the Geneva talks”, “talks in Jeddah”, “the Astana process”. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from holdfire.press.reader.meeting.plain_words import Lines, Word, plain_words
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.meeting.town_names import name_from, placed, town
from holdfire.press.reader.text import Text

BETWEEN = 2  # words between a name and its talks: the Geneva peace talks
REACH = 10  # words between talks and their place: talks between the government and the rebels in Havana


@dataclass(frozen=True, slots=True)
class Processes:
    """Names in the order of the text, with the first sign of their sentence."""

    starts: tuple[int, ...]
    names: tuple[str, ...]
    titled: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()  # the town of the date line

    def near(self, start: int) -> str:
        """The first of the nearest sentence before a place that names any, else that of the title, else of what follows."""
        at = bisect_left(self.starts, start)
        if at:
            return self.names[bisect_left(self.starts, self.starts[at - 1])]
        return next(iter((*self.titled, *self.headed, *self.names)), "")

    def has(self, name: str) -> bool:
        """Does the text name talks so?"""
        return name in self.names or name in self.titled


@lru_cache(maxsize=8)
def _talks(words: RoundWords) -> re.Pattern[str]:
    nouns = "|".join(sorted({*words.talks, *words.formats, *words.rounds}))
    return re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)


def processes(text: Text, words: RoundWords, lines: Lines) -> Processes:
    """Every process that a text names, countries left out."""
    starts: list[int] = []
    names: list[str] = []
    sentence = -1
    for hit in _talks(words).finditer(text.body):
        here = text.sentence(hit.start())
        if here.start == sentence or hit.start() >= here.end:
            continue
        sentence = here.start
        for name in of(lines.of(here), words):
            starts.append(here.start)
            names.append(name)
    title = (text.title or "")[:500]
    return Processes(
        tuple(starts), tuple(names), tuple(of(plain_words(title, 0, len(title)), words)), _headed(text, words)
    )


_DATE_LINE = re.compile(
    r"\s*([^\W\d_][^\n:(,]{1,40}?)(?:,[^\n:(]{1,40}?)?(?:\([^\n)]{1,40}\)\s*)?\s*(?::|\s[-–—]{1,2}\s|--|[–—])"
)


def _headed(text: Text, words: RoundWords) -> tuple[str, ...]:
    """GENEVA, 20 October (Agency) —, Nakhon Pathom, Thailand:"""
    found = _DATE_LINE.match(text.body) or _DATE_LINE.match(text.dateline or "")
    if found is None:
        return ()
    line = plain_words(found[1], 0, len(found[1]))
    name = " ".join(one.word for one in line)
    return (name,) if all(one.capital for one in line) and len(line) < 5 and town(name) else ()


def of(line: Sequence[Word], words: RoundWords) -> list[str]:
    """The processes that a sentence names."""
    found: list[tuple[int, str]] = []
    talks = [at for at, one in enumerate(line) if one.word in words.talks or one.word in words.formats]
    for at in talks:
        name = called(line, at, words)
        if name and town(name):
            found.append((at, name))
            continue
        there = next((name for name, _ in placed(line, at, at + REACH, words) if town(name)), "")
        if there and line[at].word in words.talks:
            found.append((at, there))
    return [name for _, name in found]


def called(line: Sequence[Word], noun: int, words: RoundWords) -> str:
    """The name that talks bear in front of them: the Geneva peace talks; not UN-led talks."""
    at = noun - 1
    for _ in range(BETWEEN):
        if at >= 0 and line[at].letters and _between(line[at], words):
            at -= 1
    formatted = at > 1 and line[at].word in words.formats and line[at - 1].word == "-"
    at -= 2 * formatted  # Astana-format talks
    end = at + 1
    while at >= 0 and noun - at < 9 and _in_name(line, at, words):
        at -= 1
    name, behind = name_from(line, at + 1, words, end)
    if behind != end or (not formatted and end < len(line) and line[end].word == "-"):
        return ""  # UN-led talks
    return name


def _between(one: Word, words: RoundWords) -> bool:
    """May it stand between the name and its talks?"""
    return one.word in words.peace or (one.word in words.before_talks and not one.capital)


def _in_name(line: Sequence[Word], at: int, words: RoundWords) -> bool:
    one = line[at]
    if one.word == "-":
        return one.glued and at + 1 < len(line) and line[at + 1].capital
    plain = one.letters and one.capital and not one.upper and one.word not in words.ordinals
    return plain and one.word not in words.never_names | words.peace
