"""Who meets: the body whose session is counted, by its name as written: the Joint Military Commission, the follow-up committee. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.round_words import RoundWords

BEFORE = 14  # words in front of the meeting in which its body stands: “The Joint Commission, set up in May, held its sixth session”
BEHIND = 12
NAME = 7  # words of a name
ASSEMBLY = "-"  # a body that passes laws or judges: its sessions are no talks


def body_of(line: Sequence[Word], first: int, noun: int, words: RoundWords) -> str:
    """Name of the body as written; ASSEMBLY for one that does not negotiate; nothing where none is told."""
    for at in _places(line, first, noun, words):
        word = line[at].word
        if word in words.assemblies:
            return ASSEMBLY
        if word in words.bodies or word in words.forums:
            return _named(line, at, words)
    return ""


def _places(line: Sequence[Word], first: int, noun: int, words: RoundWords) -> Iterator[int]:
    """Where to look: between ordinal and noun, behind “of” and “by”, in front."""
    yield from range(first, noun)
    behind = noun + 1
    if behind < len(line) and (line[behind].word in words.of or line[behind].word == words.by):
        for at in range(behind + 1, min(behind + BEHIND, len(line))):
            if line[at].word in words.at or not (line[at].letters or line[at].word in "-+'\"“”"):
                break
            yield at
    for at in range(first - 1, max(-1, first - BEFORE), -1):
        if line[at].word == ";":
            return
        yield at
    for at in range(behind, min(behind + BEHIND, len(line))):
        if line[at].word in words.bodies | words.forums:
            yield at


def _named(line: Sequence[Word], head: int, words: RoundWords) -> str:
    """The name that ends in this word: what stands in front up to the article; nothing where it is a bare “the committee”."""
    first = head
    while first > 0 and head - first < NAME and _in_name(line[first - 1], words):
        first -= 1
    while first < head and line[first].word in "-–":
        first += 1
    parts = {one.word for one in line[first:head]}
    if first == head or (line[head].word in words.bodies and not parts & words.peace_bodies):
        return ""
    return " ".join(_shown(one) for one in line[first : head + 1]).replace(" - ", "-").replace(" + ", "+")


def _shown(one: Word) -> str:
    return one.word.upper() if one.upper else one.word.capitalize() if one.capital else one.word


def _in_name(one: Word, words: RoundWords) -> bool:
    if one.word in "-+" or one.word.isdigit():
        return True
    return (
        one.letters
        and one.word not in words.not_adjectives
        and one.word not in words.possessives
        and one.word not in words.ordinals
        and one.word not in words.joining
        and (one.capital or one.word not in words.talks | words.meetings)
        and not one.word.endswith("'s")
    )
