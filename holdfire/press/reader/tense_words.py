"""What tells of the past and what of the future in a language: the shape of a word list. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Verbs and helpers in lower case.

    ahead: will, scheduled; ahead_with_to: agreed (to meet); begins: verbs whose present tense tells of the future (opens on Monday);
    until: words of a deadline; said: verbs and nouns of an utterance; past_endings: -ed, for words of five letters or more.
    """

    ahead: frozenset[str]
    ahead_with_to: frozenset[str]
    begins: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    never_past: frozenset[str]  # words with the ending that are no verbs
    adjectives: frozenset[str]  # participles that mostly stand before a noun
    passive: frozenset[str]  # be, in “will be held”
    until: frozenset[str]
    meant_for: frozenset[str]  # elections for 7 December
    helpers: frozenset[str]  # will, would: the verb behind them tells nothing more
    lasted: frozenset[str]
    said: frozenset[str]
    said_in: frozenset[str]
    infinitive: frozenset[str]
    have_to: frozenset[str]
    perfect_helpers: frozenset[str]
    perfect: frozenset[str]  # had: before the day that was named last
