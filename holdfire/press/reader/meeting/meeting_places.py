"""Of which process a counted meeting is, as its sentence tells. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.meeting.meeting_owners import owner
from holdfire.press.reader.meeting.meetings import Meeting
from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.processes import of
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.meeting.town_names import is_country, name_from, placed, town

REACH = 22  # words behind the meeting in which its place stands


def process_in_sentence(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """The town after which it is called, else in which it is held, else another name as written; nothing where none is told."""
    for named in (one.called, _town_of(one.body, words)):
        if named and town(named):
            return named
    told = owner(line, one.first, words) or _behind(line, one, words)
    if told:
        return told
    return _before(line, one, words)


def _town_of(body: str, words: RoundWords) -> str:
    """The Minsk contact group, the Manama Dialogue: after which it is called."""
    first, _, rest = body.partition(" ")
    low = first.lower()
    plain = first[:1].isupper() and not first.isupper() and first.isalpha() and low not in words.never_names
    generic = low in words.peace_bodies | words.bodies | words.peace | words.before_talks
    return low if plain and not generic and (rest.islower() or rest.lower() in words.forums) else ""


def country_in_sentence(line: Sequence[Word], words: RoundWords) -> str:
    """The country where the talks are, for want of a town: peace talks in Kuwait."""
    there = next((name for name, _ in placed(line, 0, len(line), words) if is_country(name)), "")
    return there or next((name for name in _gone(line, words) if is_country(name)), "")


def _gone(line: Sequence[Word], words: RoundWords) -> Iterator[str]:
    """Names of where people go: to Kuwait for a second round"""
    for at, one in enumerate(line):
        if one.word in words.moving:
            name, behind = name_from(line, at + 1, words)
            if name and behind < len(line) and line[behind].word in words.to_meet:
                yield name


def _behind(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """Talks between the government and the rebels in Havana; the seventh meeting kicked off in Astana"""
    end = min(one.noun + REACH, len(line))
    if one.noun + 2 < len(line) and line[one.noun + 1].word == "(":
        name, _ = name_from(line, one.noun + 2, words)
        if name and town(name):
            return name
    for at in range(one.noun + 1, end):
        if (line[at].word in words.ending and not one.stand_in) or line[at].word == ";":
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
    gone = _gone_to(line, one.first, words)
    if gone:
        return gone
    for at in range(one.first - 1, max(-1, one.first - 8), -1):
        if line[at].word in words.hosts:
            return _subject(line, at, words)
    return ""


def _gone_to(line: Sequence[Word], first: int, words: RoundWords) -> str:
    """They will return to Jeddah for a fourth round; both left Istanbul after the second round"""
    found = ""
    for at in range(max(0, first - REACH), first):
        if line[at].word not in words.moving:
            continue
        name, behind = name_from(line, at + 1, words)
        follows = line[behind].word if behind < len(line) else ""
        if name and town(name) and follows in words.to_meet:
            found = name
    return found


def _subject(line: Sequence[Word], verb: int, words: RoundWords) -> str:
    """The town that hosts"""
    for at in range(max(0, verb - 6), verb):
        name, _ = name_from(line, at, words)
        if name and town(name):
            return name
    return ""


def as_written(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """For want of any place, the talks themselves: six-party talks, exploratory talks."""
    head = next((at for at in range(one.end - 1, one.noun, -1) if line[at].word in words.talks), -1)
    if one.stand_in:
        return ""
    if head < 0:
        return _of_name(line, one, words)
    first = head
    while first > one.noun + 1 and (line[first - 1].letters or line[first - 1].word == "-"):
        if line[first - 1].word in words.not_adjectives:
            break
        first -= 1
    shown = ""
    for word in line[first : head + 1]:
        shown += word.word if word.glued or not shown else f" {word.word}"
    return shown


def _of_name(line: Sequence[Word], one: Meeting, words: RoundWords) -> str:
    """The 59th round of the GID"""
    at = one.noun + 1
    if not one.counted or at >= len(line) or line[at].word not in words.of:
        return ""
    at += 1 + (at + 1 < len(line) and line[at + 1].word in words.articles)
    return name_from(line, at, words)[0]
