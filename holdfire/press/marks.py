"""By what a reprint is known: one mark for each sentence, and what two pieces have in common. Pure.

A mark is the first 16 hexadecimal digits of the SHA-256 of a sentence's letters and digits, in small letters: spelling of
quotes, blanks and stops does not matter to it. The words cannot be had from it, but a guessed sentence can be tried against it.
Short sentences have none, since two writers may well come to the same six words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from holdfire.press.reader.text import Text

SHORTEST = 8  # words of a sentence that has a mark
SAME = (
    0.8  # share of the shorter piece's marks that stand in the other one, from which on the two are one piece
)
MOST = 2000  # marks of an article that the record takes

Verdict = Literal["same", "reprinted", "none"]


def mark(sentence: str) -> str | None:
    """The mark of a sentence; None where it has fewer than eight words.

    >>> mark("“Half the population has been driven from their homes,” he said.")
    '3dc603192f48a165'
    """
    words = [word for word in sentence.split() if any(sign.isalnum() for sign in word)]
    if len(words) < SHORTEST:
        return None
    plain = "".join(sign for sign in sentence.casefold() if sign.isalnum())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def by_sentence(text: Text) -> tuple[str | None, ...]:
    """The mark of every sentence of a text, in order."""
    return tuple(mark(text.words(one)) for one in text.sentences)


def marks(text: Text) -> tuple[str, ...]:
    """The marks of a text in order, the first 2,000 of them, those that occur twice once."""
    return tuple(dict.fromkeys(filter(None, by_sentence(text))))[:MOST]


@dataclass(frozen=True, slots=True)
class Shared:
    """What of one piece stands in another: indexes into its sentences and paragraphs, and how many marks each has.

    paragraphs: those of which at least one marked sentence stands in the other piece; whole: those of which all do.
    """

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    whole: tuple[int, ...]
    common: int
    here: int
    there: int

    @property
    def of_shorter(self) -> float:
        """The share of the shorter piece's marks that both have; 0 where it has none."""
        shorter = min(self.here, self.there)
        return self.common / shorter if shorter else 0.0


def shared(text: Text, other: Sequence[str]) -> Shared:
    """Which sentences and paragraphs of a text stand in a piece with these marks."""
    own, theirs = by_sentence(text), frozenset(other)
    found = tuple(index for index, one in enumerate(own) if one in theirs)
    touched = {text.sentences[index].paragraph for index in found}
    alien = {
        text.sentences[index].paragraph
        for index, one in enumerate(own)
        if one is not None and one not in theirs
    }
    kept = {one for one in own if one is not None}
    return Shared(
        found, tuple(sorted(touched)), tuple(sorted(touched - alien)), len(kept & theirs), len(kept), len(theirs)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kinship:
    """Are two pieces one? common: marks that both have; here, there: marks that each has."""

    verdict: Verdict
    common: int
    here: int
    there: int

    @property
    def reason(self) -> str:
        """The rule and its numbers, in a sentence."""
        shorter = min(self.here, self.there)
        if not shorter:
            return "A piece without a sentence of eight words or more cannot be compared."
        told = f"{self.common} of the {shorter} longer sentences of the shorter piece stand in the other one"
        if self.verdict == "same":
            return f"{told}: at least 4 in 5, so it is the same piece."
        if self.verdict == "reprinted":
            return f"{told}: fewer than 4 in 5, so some of it is reprinted."
        return f"{told}."


def kinship(here: Sequence[str], there: Sequence[str]) -> Kinship:
    """The same piece, reprinted in part, or neither, by the marks of two pieces; the order of the two does not matter.

    The same: at least 4 in 5 of the shorter one's marks stand in the longer one, and it is no mere extract of it: it has at
    least half as many marks, or else what they share is a reprint. One shared sentence makes a reprint: eight equal words
    in a row are no chance.
    """
    first, second = frozenset(here), frozenset(there)
    common, shorter, longer = len(first & second), *sorted((len(first), len(second)))
    same = shorter > 0 and common >= SAME * shorter and 2 * shorter >= longer
    verdict: Verdict = "same" if same else "reprinted" if common else "none"
    return Kinship(verdict, common, len(first), len(second))
