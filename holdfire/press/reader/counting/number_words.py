"""What a language's words for numbers are made of: the shape of a word list. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """small, tens, scales: values by word; vague: counts that say no number ("dozens"), by their least value.

    starts: the words with which a number can begin. hedges: what stands in front of a number, hedged_after behind it: phrase → about, nearly, least, most; "" is no hedge.
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    vague: Mapping[str, int]
    few: frozenset[Phrase]
    fractions: Mapping[str, float]
    percent: frozenset[Phrase]
    hedges: Mapping[Phrase, str]
    hedged_after: Mapping[Phrase, str]
    passing: frozenset[Phrase]
    one: frozenset[str]
    both: str
    half: str
    of: str
    up_to: frozenset[str]
    either: str
    between: str
    out_of: frozenset[Phrase]
    months: frozenset[str]
    before_year: frozenset[str]
    changed: frozenset[str]
    origin: str
    verbal: frozenset[str]
    phrasal: frozenset[str]
    starts: frozenset[str]
    verbal_after: frozenset[str]  # “climbed past 300”, not “the past 300”
    no_verb: frozenset[str]
    whole: frozenset[str]  # behind a part of what was told: “a third have”
