"""Meetings called by a town and a number: “Astana 4”, Geneva II, Astana-7. Pure.

A number behind a name is many things (Minsk II is an agreement, Phase 4 none of both): it is a meeting where the text names talks
of that town, or says so beside it, and does not call it an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from holdfire.press.reader.found import Round
from holdfire.press.reader.meeting.ordinals import numeral
from holdfire.press.reader.meeting.plain_words import Word, plain_words
from holdfire.press.reader.meeting.processes import Processes
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.meeting.town_names import is_name, meeting_towns, name_from
from holdfire.press.reader.text import Text

# The name begins where a word does, and is no longer than names are: one endless word must not be looked at from each of its letters.
_NUMBERED = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{2,60}[ \u00a0]?[-–‑ \u00a0][ ]?(\d{1,2}|[IVX]{1,5})\b(?![.,:]?\d)"
)
MOST = 500  # names with a number that are looked at: no piece of news has so many
AROUND = 60  # signs beside it that are looked at


@dataclass(frozen=True, slots=True)
class Named:
    """A town and a number. line: the words around; first: where the name begins; at: the number."""

    line: Sequence[Word]
    first: int
    at: int
    town: str
    number: int


def seen(text: Text, words: RoundWords) -> list[Named]:
    """Every name with a number behind it that can be one of a meeting."""
    found: list[Named] = []
    for hit in _NUMBERED.finditer(text.body):
        if (
            len(found) == MOST
            or not text.body[hit.start()].isupper()
            or text.body[hit.start() : hit.start(1)].strip(" -–‑").lower()
            in words.not_processes | words.never_names | words.talks | words.meetings | set(words.rounds)
        ):
            continue
        sentence = text.sentence(hit.start())
        line = plain_words(
            text.body, max(sentence.start, hit.start() - AROUND), min(sentence.end, hit.end() + AROUND)
        )
        at = next((at for at, one in enumerate(line) if one.end == hit.end()), 0)
        number = numeral(hit[1], words)
        first = _first(line, at, words)
        if number and first is not None and _is_free(line, at, hit[1]):
            found.append(Named(line, first, at, name_from(line, first, words, at)[0], number))
    return found


def meant(text: Text, names: Sequence[Named], known: Processes, words: RoundWords) -> list[Round]:
    """Those of them that are meetings."""
    return [
        Round(one.line[one.first].start, one.line[one.at].end, one.town, one.number)
        for one in names
        if _meeting(one, known.has(one.town), words) and not _agreed(text, one.town, words)
    ]


def _first(line: Sequence[Word], at: int, words: RoundWords) -> int | None:
    """Where the name in front of the number begins."""
    end = at - 1 if at and line[at - 1].word in {"-", "–", "‑"} else at
    first = end
    while first > 0 and is_name(line[first - 1], words) and end - first < 3:
        first -= 1
    return first if first < end else None


def _is_free(line: Sequence[Word], at: int, numeral: str) -> bool:
    """Not “In Geneva I met”, not “Astana 4:30”."""
    follows = line[at + 1] if at + 1 < len(line) else None
    if numeral in {"I", "X", "V"}:
        return follows is not None and (
            not follows.letters or follows.word in {"talks", "conference", "peace", "process"}
        )
    return not (follows and follows.word in {"%", "°"})


def _meeting(one: Named, known: bool, words: RoundWords) -> bool:
    """Do the words beside it call it talks, and not an agreement?"""
    line, at = one.line, one.at
    after = line[at + 1 : at + 4]
    if any(word.word == words.such_as for word in after[:2]):  # Minsk-2, as the agreement is called
        after = line[at + 1 : at + 9]
    near = {word.word for word in (*line[max(0, one.first - 6) : one.first], *after)}
    if near & words.texts:
        return False
    beside = near & (words.talks | words.meetings | set(words.rounds))
    if not (known or beside or _sure(one, after, words)):
        return False
    follows = line[at + 1] if at + 1 < len(line) else None
    if follows is None or not follows.letters or line[at].upper or line[at - 1].word in {"-", "–", "‑"}:
        return True
    return follows.word in words.after_number and follows.word not in words.people


def _sure(one: Named, after: Sequence[Word], words: RoundWords) -> bool:
    """Astana V: no paper; Arusha IV adjourns: a city where states meet, or what only meetings do."""
    if one.number < 2:
        return False
    does = next((word.word for word in after if word.letters), "")
    alone = not one.first or not one.line[one.first - 1].letters
    return does in words.sure_verbs if one.town not in meeting_towns() else alone or does in words.sure_verbs


def _agreed(text: Text, name: str, words: RoundWords) -> bool:
    """Does the text call an agreement after the town?"""
    low = text.body.lower()
    return any(f"{name} {noun}" in low for noun in words.texts)
