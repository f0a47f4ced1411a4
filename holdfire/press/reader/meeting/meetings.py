"""Where a sentence counts a meeting: the sixth round of talks, the 6th and 7th rounds, round three, the second meeting on X. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from holdfire.press.reader.meeting.meeting_bodies import ASSEMBLY, body_of
from holdfire.press.reader.meeting.meeting_owners import owned_by_talks, owner
from holdfire.press.reader.meeting.ordinals import numeral, ordinal
from holdfire.press.reader.meeting.plain_words import Word
from holdfire.press.reader.meeting.processes import called
from holdfire.press.reader.meeting.round_words import RoundWords
from holdfire.press.reader.meeting.standing_in import at_a_time, one_of, stands_for_one, such, within_a_time
from holdfire.press.reader.meeting.town_names import bare

ADJECTIVES = 5  # words between the ordinal and its noun
BEHIND = 9  # words of what the round is of


@dataclass(frozen=True, slots=True)
class Meeting:
    """Words first…end of a sentence; noun: where “round” stands; numbers: several in “the 6th and 7th rounds”.

    of_talks: the words say that it is one of talks; counted: it is called a round; called: the name in front of its noun;
    body: who meets, as written; stand_in: an ordinal alone.
    """

    first: int
    noun: int
    end: int
    numbers: tuple[int, ...]
    of_talks: bool
    counted: bool
    called: str
    body: str = ""
    stand_in: bool = False


def meetings(line: Sequence[Word], words: RoundWords, going: bool, after: bool = False) -> Iterator[Meeting]:
    """Every counted meeting of a sentence. going: the text is about talks; after: the sentence before counts one."""
    contest = not going or any(one.word in words.contests for one in line)
    at = 0
    while at < len(line):
        one = _counted(line, at, words, after) or _numbered(line, at, words)
        if one and _of_a_process(line, one, words, contest):
            after = True
            yield one
        at = one.end if one else at + 1


def _counted(line: Sequence[Word], first: int, words: RoundWords, after: bool) -> Meeting | None:
    """Ordinals and their noun: the sixth and seventh rounds of indirect talks."""
    numbers, at = _ordinals(line, first, words)
    if not numbers:
        return None
    if stands_for_one(line, first, at, words, after) or at_a_time(line, first, at, words):
        return Meeting(first, at - 1, at, numbers, True, True, "", body_of(line, first, at - 1, words), True)
    noun = _noun(line, such(line, at, words), words)
    if (
        noun is None
        and at < len(line)
        and line[at].word in words.only_of_talks
        and owned_by_talks(line, first, words)
    ):
        return _whole(line, first, at, at + 1, numbers, words)  # the Moscow format's eleventh edition
    if noun is None:
        noun = one_of(line, at, words)
        return (
            None
            if noun is None
            else replace(_whole(line, first, noun, noun + 1, numbers, words), counted=True)
        )
    many = words.rounds.get(line[noun].word)
    if many is not None and many != (len(numbers) > 1):
        return None
    if within_a_time(line, noun + 1, words) and line[noun].word not in words.rounds:
        return None
    one = _whole(line, first, noun, noun + 1, numbers, words)
    return replace(one, stand_in=True) if line[at].word == words.such else one


def _numbered(line: Sequence[Word], noun: int, words: RoundWords) -> Meeting | None:
    """Round three, Round VI, round No. 7"""
    leads = line[noun + 1].word if noun + 1 < len(line) else ""
    if line[noun].word not in words.rounds and not (
        line[noun].word in words.meetings and leads in {",", "-", "–", "—", "no", "number", "nr", "№", "#"}
    ):
        return None
    if words.rounds.get(line[noun].word, False):
        return None
    at = noun + 1
    while at < len(line) and at < noun + 3 and line[at].word in {"no", "nr", "number", ".", "№", "#"}:
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
    return replace(_whole(line, noun, noun, at + 1, (number,), words), counted=True)


def _value(line: Sequence[Word], at: int, words: RoundWords) -> tuple[int, int]:
    """Three, VI, 23, twenty-three, or “, the fifth”; and its last word."""
    if (
        line[at].word in {",", "-", "–", "—"}
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
        if one.word in words.only_of_talks:
            return step if _of_talks_alone(line, step, words) else None
        if one.word in words.ordinals or one.word in words.possessives or not _adjective(one, words):
            return None
    return None


def _adjective(one: Word, words: RoundWords) -> bool:
    """May it stand between an ordinal and its noun?"""
    if one.word in {"-", ",", "+"} or one.word in words.joining or one.word.isdigit():
        return True
    return one.letters and one.word not in words.not_adjectives and one.word not in words.numbers


def _of_talks_alone(line: Sequence[Word], at: int, words: RoundWords) -> bool:
    """A set of nuclear talks, the second phase of the Abuja negotiations; not the second phase of a withdrawal."""
    if at + 1 >= len(line) or line[at + 1].word not in words.of | words.at:
        return False
    for step in range(at + 2, min(at + 7, len(line))):
        if line[step].word in words.talks:
            return True
        if not line[step].letters and line[step].word != "-":
            return False
    return False


def _goes_on(line: Sequence[Word], at: int, words: RoundWords) -> bool:
    """Is it the first part of “talks round”?"""
    return at + 1 < len(line) and (line[at + 1].word in words.meetings or line[at + 1].word in words.rounds)


def _whole(
    line: Sequence[Word], first: int, noun: int, behind: int, numbers: tuple[int, ...], words: RoundWords
) -> Meeting:
    """With what it is a round of."""
    of_talks = any(one.word in words.talks - words.weak_talks for one in line[first : noun + 1])
    of_talks = of_talks or any(one.word in words.peace for one in line[first:noun])
    name = called(line, noun, words) or _called_by_owner(line, first, noun, words)
    of_talks = of_talks or owned_by_talks(line, first, words)
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
    counted = line[noun].word in words.rounds or line[noun].word in words.only_of_talks
    counted = counted or (noun + 1 < len(line) and noun + 1 < behind and line[noun + 1].word == ",")
    body = body_of(line, first, noun, words)
    return Meeting(first, noun, end, numbers, of_talks, counted, name, body)


def _called_by_owner(line: Sequence[Word], first: int, noun: int, words: RoundWords) -> str:
    """Istanbul's second round; not a person's second meeting"""
    sits = line[noun].word in words.rounds or line[noun].word in words.sittings
    return owner(line, first, words) if sits or owned_by_talks(line, first, words) else ""


def _of_a_process(line: Sequence[Word], one: Meeting, words: RoundWords, contest: bool) -> bool:
    """Is it a round of talks rather than of elections, a meeting of a process rather than any?"""
    if one.stand_in:
        return one.body != ASSEMBLY
    if one.counted:
        of = one.end < len(line) and line[one.end].word in words.of
        named = of and one.end + 1 < len(line) and line[one.end + 1].capital
        contest = contest and not (one.end < len(line) and line[one.end].word == "between")
        free = not contest and not _of_others(line, one, words) and (not of or named)
        called = bool(one.called) and (
            not of or named or one.first > one.noun or not _of_others(line, one, words)
        )
        return one.of_talks or called or free or _negotiates(one)
    if one.body == ASSEMBLY and not one.of_talks:
        return False  # the 28th session of the Human Rights Council
    if one.called and not _elsewhere(line, one, words):
        return True
    adjectives = {line[at].word for at in range(one.first, one.noun)}
    peace = bool(adjectives & words.peace)
    if line[one.noun].word in words.talks and not _elsewhere(line, one, words):
        return 1 not in one.numbers and (peace or _negotiates(one) or _on(line, one, words))
    if _elsewhere(line, one, words):
        return False
    return (
        peace
        or one.of_talks
        or _negotiates(one)
        or bool(adjectives & words.joint_adjectives)
        or (1 not in one.numbers and _on(line, one, words))
    )


def _negotiates(one: Meeting) -> bool:
    return one.body not in ("", ASSEMBLY)


def _of_others(line: Sequence[Word], one: Meeting, words: RoundWords) -> bool:
    """Is it a round of strikes, of shots?"""
    end = one.end
    if end < len(line) and line[end].word in words.of:
        end = min(end + BEHIND, len(line))
    return any(word.word in words.other for word in line[max(0, one.first - 3) : end])


def _elsewhere(line: Sequence[Word], one: Meeting, words: RoundWords) -> bool:
    """A meeting of others than those who negotiate: a BRICS summit, a conference of cardiologists."""
    end = one.end
    if end < len(line) and line[end].word in {"of", "on", "for"}:
        end = min(end + BEHIND // 2, len(line))
    near = line[max(0, one.first - 2) : end]
    others = words.elsewhere | words.assemblies | words.other
    return not one.of_talks and any(
        bare(word.word) in others or (word.upper and not one.body) for word in near
    )


def _on(line: Sequence[Word], one: Meeting, words: RoundWords) -> bool:
    """The sixth meeting on X, in X; the fourteenth meeting will take place; the third meeting of the two delegations"""
    follows = line[one.end].word if one.end < len(line) else "."
    if follows == "," and one.end + 1 < len(line) and line[one.end + 1].word in words.hosts | words.at:
        return True
    if not follows[0].isalpha():
        return any(word.word in words.hosts for word in line[max(0, one.first - 6) : one.first])
    if one.first and line[one.first - 1].word in words.possessives and line[one.noun].word in words.talks:
        return True
    if follows in words.of:
        return any(word.word in words.parties for word in line[one.end : one.end + 6])
    return follows in words.going_on or follows in {"on", "between", "in", "at"}
