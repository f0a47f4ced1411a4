"""Where a sentence counts a meeting: the sixth round of talks, the 6th and 7th rounds, round three, the second meeting on X. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from holdfire.press.reader.ordinals import numeral, ordinal
from holdfire.press.reader.plain_words import Word
from holdfire.press.reader.processes import called
from holdfire.press.reader.round_words import RoundWords

ADJECTIVES = 5  # words between the ordinal and its noun
BEHIND = 9  # words of what the round is of


@dataclass(frozen=True, slots=True)
class Meeting:
    """Words first…end of a sentence; noun: where “round” stands; numbers: several in “the 6th and 7th rounds”.

    of_talks: the words say that it is one of talks; counted: it is called a round; called: the name in front of its noun.
    """

    first: int
    noun: int
    end: int
    numbers: tuple[int, ...]
    of_talks: bool
    counted: bool
    called: str


def meetings(line: Sequence[Word], words: RoundWords) -> Iterator[Meeting]:
    """Every counted meeting of a sentence."""
    others = any(one.word in words.other for one in line)
    at = 0
    while at < len(line):
        one = _counted(line, at, words) or _numbered(line, at, words)
        if one and _of_a_process(line, one, words, others):
            yield one
        at = one.end if one else at + 1


def _counted(line: Sequence[Word], first: int, words: RoundWords) -> Meeting | None:
    """Ordinals and their noun: the sixth and seventh rounds of indirect talks."""
    numbers, at = _ordinals(line, first, words)
    if not numbers:
        return None
    noun = _noun(line, at, words)
    if noun is None and _stands_for_one(line, first, at, words):
        return Meeting(first, at - 1, at, numbers, True, True, "")
    if noun is None or (
        words.rounds.get(line[noun].word, False) != (len(numbers) > 1) and line[noun].word in words.rounds
    ):
        return None
    return _whole(line, first, noun, noun + 1, numbers, words)


def _stands_for_one(line: Sequence[Word], first: int, behind: int, words: RoundWords) -> bool:
    """After five rounds of talks in Doha, a sixth is due."""
    if not first or line[first - 1].word not in words.articles or behind >= len(line):
        return False
    before = [at for at in range(first) if line[at].word in words.rounds]
    of_talks = any(one.word in words.talks for one in line[:first])
    return bool(before) and of_talks and line[behind].word in words.going_on


def _numbered(line: Sequence[Word], noun: int, words: RoundWords) -> Meeting | None:
    """Round three, Round VI, round No. 7"""
    if line[noun].word not in words.rounds and not (
        line[noun].word in words.meetings and noun + 1 < len(line) and line[noun + 1].word == ","
    ):
        return None
    if words.rounds.get(line[noun].word, False):
        return None
    at = noun + 1
    while at < len(line) and at < noun + 3 and line[at].word in {"no", "number", "."}:
        at += 1
    if at >= len(line):
        return None
    number, at = _value(line, at, words)
    follows = line[at + 1] if at + 1 < len(line) else None
    fits = (
        follows is None
        or follows.word in words.after_number
        or not (follows.letters or follows.word[0].isdigit())
    )
    if not number or not fits or (follows and follows.word == ":" and follows.glued):
        return None
    return _whole(line, noun, noun, at + 1, (number,), words)


def _value(line: Sequence[Word], at: int, words: RoundWords) -> tuple[int, int]:
    """Three, VI, 23, twenty-three, or “, the fifth”; and its last word."""
    if (
        line[at].word == ","
        and at + 2 < len(line)
        and line[at + 1].word in words.articles | words.possessives
    ):
        value, behind = ordinal(line, at + 2, words)
        alone = behind >= len(line) or not line[behind].letters
        return (value, behind - 1) if value and alone else (0, at)
    value = numeral(line[at].word.upper() if line[at].capital else line[at].word, words)
    if value in {20, 30, 40, 50} and at + 2 < len(line) and line[at + 1].word == "-":
        return value + numeral(line[at + 2].word, words), at + 2
    return value, at


def _ordinals(line: Sequence[Word], first: int, words: RoundWords) -> tuple[tuple[int, ...], int]:
    """The ordinals that stand together, and the word behind them."""
    value, at = ordinal(line, first, words)
    numbers: list[int] = []
    while value:
        numbers.append(value)
        step = at
        while step < len(line) and step < at + 2 and line[step].word in {",", *words.joining}:
            step += 1
        value, behind = ordinal(line, step, words) if step > at else (0, at)
        at = behind if value else at
    return tuple(numbers), at


def _noun(line: Sequence[Word], at: int, words: RoundWords) -> int | None:
    """The noun that is counted, over adjectives and names."""
    for step in range(at, min(at + ADJECTIVES + 3, len(line))):
        one = line[step]
        if one.word in words.rounds or (one.word in words.meetings and not _goes_on(line, step, words)):
            table = step + 1 < len(line) and line[step + 1].word == "-" and line[step + 1].glued
            return None if table else step
        joined = one.word in {"-", ","} or one.word in words.joining
        if not (joined or one.letters) or one.word in words.not_adjectives or one.word in words.numbers:
            return None
    return None


def _goes_on(line: Sequence[Word], at: int, words: RoundWords) -> bool:
    """Is it the first part of “talks round”?"""
    return at + 1 < len(line) and line[at + 1].word in words.rounds | dict.fromkeys(words.meetings)


def _whole(
    line: Sequence[Word], first: int, noun: int, behind: int, numbers: tuple[int, ...], words: RoundWords
) -> Meeting:
    """With what it is a round of."""
    of_talks = any(one.word in words.talks for one in line[first : noun + 1])
    of_talks = of_talks or any(one.word in words.peace for one in line[first:noun])
    name = called(line, noun, words)
    end = behind
    if behind < len(line) and line[behind].word in words.talks:  # second-round talks
        of_talks, end = True, behind + 1
    elif behind < len(line) and line[behind].word in words.of:
        for at in range(behind + 1, min(behind + 1 + BEHIND, len(line))):
            one = line[at]
            if one.word in words.talks or one.word in words.formats:
                of_talks, end, name = True, at + 1, called(line, at, words) or name
                if not (at + 1 < len(line) and line[at + 1].word in words.talks):
                    break
            elif not (one.letters or one.word == "-") or one.word in words.at | words.ending:
                break
    counted = line[noun].word in words.rounds or (
        noun + 1 < len(line) and noun + 1 < behind and line[noun + 1].word == ","
    )
    return Meeting(first, noun, end, numbers, of_talks, counted, name)


def _of_a_process(line: Sequence[Word], one: Meeting, words: RoundWords, others: bool) -> bool:
    """Is it a round of talks rather than of elections, a meeting of a process rather than any?"""
    if one.counted:
        of = one.end < len(line) and line[one.end].word in words.of
        named = of and one.end + 1 < len(line) and line[one.end + 1].capital
        return one.of_talks or bool(one.called) or (not others and (not of or named))
    adjectives = {line[at].word for at in range(one.first, one.noun)}
    if not one.of_talks and any(word.word in words.assemblies for word in line):
        return False  # the 28th session of the Human Rights Council
    if one.called:
        return True
    if 1 in one.numbers or line[one.noun].word in words.talks:
        return bool(adjectives & words.peace) and (
            line[one.noun].word not in words.talks or 1 not in one.numbers
        )
    return bool(adjectives & words.peace) or one.of_talks or _on(line, one, words)


def _on(line: Sequence[Word], one: Meeting, words: RoundWords) -> bool:
    """The sixth meeting on X, in X; the fourteenth meeting will take place"""
    return (one.end < len(line) and line[one.end].word in words.going_on) or (
        one.end < len(line) and line[one.end].word in {"on", "of", "between", "in", "at"}
    )
