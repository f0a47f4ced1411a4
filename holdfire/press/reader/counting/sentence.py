"""A sentence made ready for counting: its tokens, the numbers in it, and the words that tell a quantity. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting import numbers
from holdfire.press.reader.counting.line import Token, tokens
from holdfire.press.reader.counting.number_words import NumberWords
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Cue, Phrase, QuantityWords
from holdfire.press.reader.english.numbers import ENGLISH as NUMBERS
from holdfire.press.reader.english.quantities import ENGLISH

LONGEST = 6  # words of a phrase
HYPHENS = frozenset("-‑‐")
QUOTES = frozenset("\"“”„«»'‘’")


@dataclass(frozen=True, slots=True)
class Told:
    """The cues that a phrase gives, and the token behind it."""

    cues: tuple[Cue, ...]
    last: int


@dataclass(slots=True)
class Sentence:
    """line: tokens; numbers in order; holder: for each token the index of the number that it is part of, or -1."""

    line: list[Token]
    numbers: list[Number]
    holder: list[int]
    told: dict[int, Told]
    words: QuantityWords

    def word(self, at: int) -> str:
        """The word of a token in lower case; nothing beyond the ends."""
        return self.line[at].word if 0 <= at < len(self.line) else ""

    def number(self, at: int) -> Number | None:
        """The number that a token is part of."""
        index = self.holder[at] if 0 <= at < len(self.line) else -1
        return self.numbers[index] if index >= 0 else None

    def phrase_before(self, at: int, phrases: frozenset[Phrase], longest: int = 4) -> int:
        """How many tokens right before one are one of the phrases, the longest first; 0 for none."""
        for length in range(min(longest, at), 0, -1):
            if tuple(token.word for token in self.line[at - length : at]) in phrases:
                return length
        return 0


def sentence(
    body: str, start: int, end: int, words: QuantityWords = ENGLISH, counting: NumberWords = NUMBERS
) -> Sentence:
    """A stretch of the text as a sentence to count in."""
    line = tokens(body, start, end)
    found = numbers.find(line, counting)
    holder = [-1] * len(line)
    for index, one in enumerate(found):
        holder[one.first : one.last] = [index] * (one.last - one.first)
    return Sentence(line, found, holder, {}, words)


def prepare(one: Sentence) -> None:
    """Mark where a phrase tells a quantity; the longest phrase at a place wins, and none begins within another."""
    at = 0
    while at < len(one.line):
        if one.line[at].word not in one.words.cue_starts:
            at += 1
            continue
        phrase, ends = forward(one, at)
        for length in range(len(phrase), 0, -1):
            cues = one.words.cues.get(tuple(phrase[:length]))
            if cues and not (
                _goes_on(one, ends[length - 1]) or two_verbs(one, phrase[:length], ends[length - 1])
            ):
                one.told[at] = Told(cues, ends[length - 1])
                at = ends[length - 1] - 1
                break
        at += 1


def two_verbs(one: Sentence, phrase: list[str], at: int) -> bool:
    """“shot three dead and wounded 12”: the second word has a number of its own."""
    return len(phrase) > 2 and phrase[-2] == "and" and one.number(at) is not None


def _goes_on(one: Sentence, at: int) -> bool:
    """“home-based”: a hyphen makes another word of it."""
    hyphen = one.word(at) in HYPHENS and one.line[at].glued
    return hyphen and at + 1 < len(one.line) and one.line[at + 1].glued and one.line[at + 1].kind == "word"


def forward(one: Sentence, at: int) -> tuple[list[str], list[int]]:
    """The next words from a token on, hyphens and quotation marks left out, and the token behind each."""
    phrase: list[str] = []
    ends: list[int] = []
    while at < len(one.line) and len(phrase) < LONGEST:
        word = one.line[at].word
        if not (phrase and word in HYPHENS and one.line[at].glued):
            if one.line[at].kind != "word":
                break
            phrase.append(word)
            ends.append(at + 1)
        at += 1
    return phrase, ends
