"""Negotiated texts that an article names: the Stockholm Agreement, a special memorandum that was signed. Pure.

A text with a proper name is one wherever it stands. One that is only described counts where the sentence has it signed, adopted or
in force, not where it is planned, wished for or missing. Resolutions, laws and bare “agreement” (the act of agreeing) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from holdfire.press.reader.english.agreements import WORDS
from holdfire.press.reader.found import Agreement
from holdfire.press.reader.meeting.agreement_words import AgreementWords
from holdfire.press.reader.meeting.ordinals import roman
from holdfire.press.reader.meeting.plain_words import Lines, Word
from holdfire.press.reader.meeting.town_names import town
from holdfire.press.reader.text import Sentence, Text

LONGEST_NAME = 9  # words on either side of its noun


def find(text: Text, words: AgreementWords = WORDS) -> tuple[Agreement, ...]:
    """Each mention of a negotiated text, with its name as written, without article and quotation marks."""
    lines = Lines(text)
    found: list[Agreement] = []
    for sentence in _sentences(text, words):
        line = lines.of(sentence)
        end = 0
        for at in range(len(line)):
            stretch = _text_at(line, at, words) if at >= end else None
            if stretch:
                first, end = stretch
                start, stop = line[first].start, line[end - 1].end
                found.append(Agreement(start, stop, text.body[start:stop]))
    return tuple(found)


@lru_cache(maxsize=8)
def _nouns(words: AgreementWords) -> re.Pattern[str]:
    nouns = "|".join(sorted(words.nouns | words.named_only))
    return re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)


def _sentences(text: Text, words: AgreementWords) -> Iterator[Sentence]:
    last = -1
    for hit in _nouns(words).finditer(text.body):
        sentence = text.sentence(hit.start())
        if sentence.start != last and hit.start() < sentence.end:
            last = sentence.start
            yield sentence


def _text_at(line: Sequence[Word], at: int, words: AgreementWords) -> tuple[int, int] | None:
    """The stretch of words that name or describe a text whose noun stands here."""
    one = line[at]
    if one.word not in words.nouns and one.word not in words.named_only:
        return None
    if one.capital:
        return _proper(line, at, words)
    if one.word in words.named_only:
        return None
    return _named(line, at, words) or _described(line, at, words)


def _proper(line: Sequence[Word], noun: int, words: AgreementWords) -> tuple[int, int] | None:
    """Comprehensive Peace Agreement, Agreement on a Firm and Lasting Peace"""
    if noun + 1 < len(line) and line[noun + 1].capital and line[noun + 1].word in words.nouns:
        return None  # the noun of the name is the next one: Framework Agreement
    first = _back_over_capitals(line, noun, words)
    end = _tail(line, noun + 1, words)
    if end < len(line) and line[end].capital and line[end].word in words.bodies:
        return None
    if any(one.word in words.institutions for one in line[first:noun]):
        return None  # Government of National Accord
    bare = first == noun and end == noun + 1
    if bare or (line[noun].word in words.named_only and first == noun):
        return None
    if line[noun].word in {"statement", "plan"} and not any(
        line[at].word in words.joint for at in range(first, noun)
    ):
        return None
    return first, end


def _back_over_capitals(line: Sequence[Word], noun: int, words: AgreementWords) -> int:
    """Where the capitals in front of the noun begin, hyphens and “of”, “for”, “and” between two of them included."""
    at = first = noun
    while at > 0 and noun - at < LONGEST_NAME:
        before = line[at - 1]
        if before.letters and before.capital and before.word not in words.not_names:
            first = at = at - 1
        elif (
            at > 1
            and before.word in {"-", "–", "of", "and", "for", "es", "el", "al", "de"}
            and _joins(line, at - 1, words)
        ):
            at -= 1
        else:
            break
    return first


def _joins(line: Sequence[Word], at: int, words: AgreementWords) -> bool:
    """Does a hyphen or small word stand between two capitals of one name?"""
    before, behind = line[at - 1], line[at + 1]
    if not (before.capital and behind.capital and before.word not in words.not_names):
        return False
    return line[at].word not in {"-", "–"} or (line[at].glued and behind.glued)


def _tail(line: Sequence[Word], end: int, words: AgreementWords) -> int:
    """Behind “for Peace in Darfur”: small words count only where a capital follows."""
    if end >= len(line) or line[end].word not in words.tails:
        return end
    reached, at = end, end
    while at < len(line) and at - end < 2 * LONGEST_NAME:
        one = line[at]
        if one.letters and one.capital and not one.word[0].isdigit() and one.word not in words.times:
            reached = at + 1
        elif not (one.word in words.within or (one.word == "-" and one.glued)):
            break
        at += 1
    return reached


def _named(line: Sequence[Word], noun: int, words: AgreementWords) -> tuple[int, int] | None:
    """Minsk agreements, Pretoria peace agreement: a town in front of the noun and what kind of text it is."""
    at = noun
    while at > 0 and noun - at < 3 and not line[at - 1].capital and line[at - 1].word in words.kinds:
        at -= 1
    first = _back_over_capitals(line, at, words)
    if first == at or (
        line[noun].word in {"document", "statement", "understanding", "understandings", "declaration"}
        and at < noun
    ):
        return None
    name = " ".join(one.word for one in line[first:at] if one.letters)
    if (
        any(one.upper and not roman(one.word.upper()) for one in line[first:at])
        or not town(name)
        or name in words.times
    ):
        return None
    return (first, noun + 1) if _place_like(line, first, words) else None


def _place_like(line: Sequence[Word], first: int, words: AgreementWords) -> bool:
    """The name of a text follows an article or opens the sentence or a phrase, not the name of somebody."""
    if first == 0:
        return True
    before = line[first - 1]
    return before.word in words.not_names or not (before.capital or before.word.endswith("'s"))


def _described(line: Sequence[Word], noun: int, words: AgreementWords) -> tuple[int, int] | None:
    """A special memorandum, the ceasefire agreement: where it is concluded or in force."""
    first = noun
    while first > 0 and noun - first < 5 and _of_its_kind(line, first - 1, words):
        first -= 1
    while first < noun and line[first].word in words.within | {"-"}:
        first += 1
    word = line[noun].word
    if word in words.with_joint and not any(line[at].word in words.joint for at in range(first, noun)):
        return None
    if word not in words.alone and first == noun:
        return None
    end = noun + 3 if _of_understanding(line, noun) else noun + 1
    return (first, end) if _stands(line, first, end, words) else None


def _of_its_kind(line: Sequence[Word], at: int, words: AgreementWords) -> bool:
    word = line[at].word
    if word == "-":
        return line[at].glued
    if (at and line[at - 1].word == "-" and line[at - 1].glued) or (
        at + 1 < len(line) and line[at + 1].word == "-"
    ):
        return True
    if word == "of":
        return line[at - 1].word == "cessation"
    return word in words.kinds and not (line[at].capital and at > 0)


def _of_understanding(line: Sequence[Word], noun: int) -> bool:
    return noun + 2 < len(line) and line[noun + 1].word == "of" and line[noun + 2].word == "understanding"


def _stands(line: Sequence[Word], first: int, end: int, words: AgreementWords) -> bool:
    """Is it signed, adopted or in force, and not only planned?"""
    before = {one.word for one in line[max(0, first - words.reach) : first]}
    behind = {one.word for one in line[end : end + 5]}
    if before & words.open or behind & {"not", "never", "yet"} or line[first].word in words.open:
        return False
    article = line[first - 1].word if first else ""
    if before & words.concluded or behind & words.concluded:
        return True
    if first > 1 and line[first - 2].word == words.under and article in words.articles:
        return True
    dated = (
        end + 1 < len(line)
        and line[end].word in words.tails
        and (line[end + 1].word[0].isdigit() or line[end + 1].word in words.times)
    )
    return article in words.definite and (dated or bool((before | behind) & words.in_force))
