"""Ordinals that stand for a meeting named beside them: “the talks, the fifth since May”, “for a ninth time”, “a sixth is due”. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.meeting.ordinals import ordinal
from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.round_words import RoundWords

AROUND = 14  # words in front of the ordinal in which its meeting is named
WINDOW = 5  # words behind it in which a span of time makes it a count
_DASHES = frozenset(",-–—(:")


def stands_for_one(line: Sequence[Word], first: int, behind: int, words: RoundWords, after: bool) -> bool:
    """Does the ordinal at `first`, whose last word comes before `behind`, stand for a meeting told in front? after: one was counted."""
    if not first or not (line[first - 1].word in words.articles or line[first - 1].word in words.possessives):
        return False
    if within_a_time(line, behind, words):
        return False
    follows = line[behind].word if behind < len(line) else "."
    if after and line[first - 1].word == "the" and (follows in words.going_on or follows == ","):
        return first < 2 or not line[first - 2].letters or line[first - 2].word in words.joining
    before = line[max(0, first - 1 - AROUND) : first - 1]
    meets = any(
        one.word in words.talks or one.word in words.meetings or one.word in words.rounds for one in before
    )
    if not meets:
        return False
    if line[first - 1].word == "a" or line[first - 1].word == "an":
        rounds = any(one.word in words.rounds for one in before)
        return rounds and follows in words.going_on
    lead = line[first - 2].word if first > 1 else ""
    fits = follows in words.stands_before or not (follows[0].isalpha() or follows[0].isdigit())
    return fits and (lead in words.being or lead in _DASHES)


def at_a_time(line: Sequence[Word], first: int, behind: int, words: RoundWords) -> bool:
    """“met for the eighth time in Muscat”, “are to meet a third time”"""
    if behind >= len(line) or line[behind].word != "time" or within_a_time(line, behind + 1, words):
        return False
    near = line[max(0, first - AROUND) : behind + AROUND]
    meets = any(one.word in words.meeting_verbs for one in near)
    bodies = words.bodies | words.forums
    parties = any(one.word in words.parties or one.word in bodies for one in near)
    first_time = ordinal(line, first, words)[0] == 1
    return (
        meets
        and parties
        and (not first_time or any(one.word in bodies or one.word == "groups" for one in near))
    )


def within_a_time(line: Sequence[Word], at: int, words: RoundWords) -> bool:
    """“the second such meeting in a month”: a count of some time, not the number of a meeting."""
    end = min(at + WINDOW, len(line))
    for step in range(at, end):
        if line[step].word in words.spans_before:
            span = next(
                (one for one in line[step + 1 : step + 5] if one.capital or one.word in words.spans), None
            )
            return span is not None and not span.capital
        if not line[step].letters:
            return False
    return False


def such(line: Sequence[Word], at: int, words: RoundWords) -> int:
    """The word behind “such”, “direct”: where the noun of “the third such meeting” may stand."""
    return at + 1 if at < len(line) and line[at].word == words.such else at


def one_of(line: Sequence[Word], at: int, words: RoundWords) -> int | None:
    """The noun of “the 23rd of their meetings”."""
    if at + 2 >= len(line) or line[at].word not in words.of:
        return None
    nouns = words.meetings | words.talks | set(words.rounds)
    return next((step for step in range(at + 2, min(at + 5, len(line))) if line[step].word in nouns), None)
