"""Of which process a counted meeting is, as its sentence tells. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.meetings import Meeting
from holdfire.press.reader.plain_words import Word
from holdfire.press.reader.processes import of
from holdfire.press.reader.round_words import RoundWords
from holdfire.press.reader.town_names import is_country, name_from, placed, town

REACH = 22  # words behind the meeting in which its place stands


def process_in_sentence(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """The town after which it is called, else in which it is held, else another name as written; nothing where none is told."""
    named = one.called
    if named and town(named):
        return named
    behind = _behind(line, one, words)
    if behind:
        return behind
    return _before(line, one, words)


def country_in_sentence(line: Sequence[Word], words: RoundWords) -> str:
    """The country where the talks are, for want of a town: peace talks in Kuwait."""
    return next((name for name, _ in placed(line, 0, len(line), words) if is_country(name)), "")


def _behind(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """Talks between the government and the rebels in Havana; the seventh meeting kicked off in Astana"""
    end = min(one.noun + REACH, len(line))
    for at in range(one.noun + 1, end):
        if line[at].word in words.ending or line[at].word == ";":
            end = at
            break
    return next((name for name, _ in placed(line, one.noun, end, words) if town(name)), "")


def _before(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """In Astana, the seventh round began; Doha hosts the second round; talks in Geneva ended their fifth round"""
    names = of(line[: one.first], words)
    if names:
        return names[-1]
    there = [name for name, _ in placed(line, max(0, one.first - REACH), one.first, words) if town(name)]
    if there:
        return there[-1]
    for at in range(one.first - 1, max(-1, one.first - 8), -1):
        if line[at].word in words.hosts:
            return _subject(line, at, words)
    return ""


def _subject(line: Sequence[Word], verb: int, words: RoundWords) -> str:
    """The town that hosts"""
    for at in range(max(0, verb - 6), verb):
        name, _ = name_from(line, at, words)
        if name and town(name):
            return name
    return ""
