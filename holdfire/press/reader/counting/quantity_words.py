"""What a language's words for counted things are made of: the shape of a word list. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from holdfire.press.reader.counting.small_words import SmallWords

Phrase = tuple[str, ...]


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def phrases_of(text: str) -> frozenset[Phrase]:
    """Phrases that bars part, as tuples of words."""
    return frozenset(tuple(one.split()) for one in text.split("|"))


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted. unit: persons, buildings …, "" for what makes no figure; quantity: one that the noun alone tells.

    weak: the noun alone tells it only where nothing else does.
    """

    unit: str
    whose: str | None = None
    quantity: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that tells a quantity. roles: letters for where its number stands.

    a: as its object (“killed 85”), p: as what it is done to (“85 were killed”), s: as its subject (“85 died”), d: as what is
    so (“85 dead”), o: behind “of” (“deaths of 85”), t: it is a total (“toll”). needs: words that must follow somewhere.
    units: to which of them it applies; none named: to persons.
    """

    quantity: str
    roles: frozenset[str]
    units: frozenset[str] = frozenset()
    needs: str = ""


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """cues, nouns by phrase; needed: words by the name that a cue's `needs` gives; the rest as their names say."""

    cues: Mapping[Phrase, tuple[Cue, ...]]
    cue_starts: frozenset[str]
    nouns: Mapping[Phrase, Noun]
    needed: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, str]  # “civilian deaths”: whose
    no_figure: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    breaks: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    joints: frozenset[Phrase]
    subsets: frozenset[Phrase]
    pronouns: frozenset[str]
    connectors: frozenset[str]
    totals: frozenset[str]
    compared: frozenset[Phrase]
    same: frozenset[Phrase]
    possessives: frozenset[str]
    recorded: frozenset[str]
    of: str
    small: SmallWords
    modals: frozenset[str]
    unsure: frozenset[Phrase]
    denials: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    wished: frozenset[str]
    done: frozenset[str]
    to: str
    strong: frozenset[str]
    relief: frozenset[str]
    none: frozenset[Phrase] = field(default_factory=frozenset)
    silent: frozenset[str] = field(default_factory=frozenset)
