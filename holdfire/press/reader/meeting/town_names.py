"""Names of towns in a sentence, as the places of meetings: in Astana, in the Kazakh capital, Astana, in the resort of Montreux. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from holdfire.press.reader import territories
from holdfire.press.reader.english import peoples, world
from holdfire.press.reader.english.rounds import MEETING_TOWNS
from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.round_words import RoundWords

REACH = 6  # words between “in” and the kind of place


@cache
def countries() -> frozenset[str]:
    """Countries and large regions in lower case, which are no towns."""
    known = (*territories.names("en")[0], *world.COUNTRIES, *world.REGIONS, *world.SHORT)
    towns = {name.lower() for name in world.CAPITALS} | MEETING_TOWNS
    return frozenset(name.lower() for name in known) - towns


@cache
def meeting_towns() -> frozenset[str]:
    """Capitals and other cities in lower case where states meet."""
    return frozenset(name.lower() for name in world.CAPITALS) | MEETING_TOWNS


@cache
def nationalities() -> frozenset[str]:
    """Words for peoples in lower case, which are no towns."""
    return frozenset(name.lower() for name in peoples.PEOPLES)


def is_name(token: Word, words: RoundWords) -> bool:
    """Can it stand in the name of a town?"""
    return token.letters and token.capital and bare(token.word) not in words.never_names


def bare(word: str) -> str:
    """Without the ending of a possessive."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def name_from(line: Sequence[Word], at: int, words: RoundWords, stop: int | None = None) -> tuple[str, int]:
    """The name that begins at a word, in lower case, and the word behind it; nothing where none does. stop: no further."""
    line = line if stop is None else line[:stop]
    if at >= len(line) or not is_name(line[at], words):
        return "", at
    name, end = bare(line[at].word), at + 1
    while end < len(line) and end - at < 6 and not line[end - 1].word.endswith("'s"):
        token, follows = line[end], line[end + 1] if end + 1 < len(line) else None
        if is_name(token, words) and not _initials(token):
            name, end = f"{name} {bare(token.word)}", end + 1
        elif token.word == "-" and token.glued and follows and follows.glued and follows.capital:
            name, end = f"{name}-{bare(follows.word)}", end + 2
        elif token.word in words.particles and follows and follows.word == "-" and end + 2 < len(line):
            name, end = f"{name} {token.word}-{bare(line[end + 2].word)}", end + 3
        else:
            break
    return name, end


def _initials(token: Word) -> bool:
    return (token.end - token.start < 5 and "." in token.word) or token.upper


def placed(line: Sequence[Word], first: int, end: int, words: RoundWords) -> Iterator[tuple[str, int]]:
    """Each town that “in” or “at” leads to, with the word behind it; countries too."""
    for at in range(first, min(end, len(line))):
        hosted = line[at].word == words.by and at > 0 and line[at - 1].word in words.hosts
        if line[at].word not in words.at and not hosted:
            continue
        name, behind = _named_kind(line, at + 1, words)
        if not name:
            name, behind = name_from(line, at + 1, words)
        if name and not town(name) and line[behind - 1].word.endswith("'s"):  # in Belarus's Brest region
            name, behind = name_from(line, behind, words)
        if name:
            yield name, behind


def _named_kind(line: Sequence[Word], first: int, words: RoundWords) -> tuple[str, int]:
    """The name behind “the Kazakh capital,” or “the Swiss resort of”."""
    for at in range(first, min(first + REACH, len(line))):
        if not line[at].letters and line[at].word != "-":
            return "", first
        if line[at].word in words.kinds:
            behind = at + 1
            while behind < len(line) and line[behind].word in {",", *words.of, *words.kinds}:
                behind += 1
            return name_from(line, behind, words)
        if line[at].word in words.at or line[at].word in words.of:
            return "", first
    return "", first


def is_country(name: str) -> bool:
    """Is it a country or a large region?"""
    return name in countries()


def town(name: str) -> bool:
    """Is it a town, rather than a country or the word for a people?"""
    return name not in countries() and not set(name.replace("-", " ").split()) & nationalities()
