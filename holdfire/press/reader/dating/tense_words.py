"""What tells of the past and what of the future in a language: the shape of a word list. Pure."""

from __future__ import annotations

from dataclasses import dataclass

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Verbs and helpers in lower case; a language leaves out what it does not need.

    ahead: will, scheduled; ahead_with_to: agreed (to meet); begins: verbs whose present tense tells of the future (opens on Monday);
    until: words of a deadline; said: verbs and nouns of an utterance; endings count in words of five letters or more.
    """

    ahead: frozenset[str]
    past: frozenset[str]
    said: frozenset[str]
    past_endings: tuple[str, ...] = ()
    ahead_endings: tuple[str, ...] = ()
    ahead_with_to: frozenset[str] = NONE
    begins: frozenset[str] = NONE
    never_past: frozenset[str] = NONE  # words with the ending that are no verbs
    adjectives: frozenset[str] = NONE  # participles that mostly stand before a noun
    passive: frozenset[str] = NONE  # be, in “will be held”
    until: frozenset[str] = NONE
    meant_for: frozenset[str] = NONE  # elections for 7 December
    helpers: frozenset[str] = NONE  # will, would: the verb behind them tells nothing more
    lasted: frozenset[str] = NONE
    said_in: frozenset[str] = NONE
    infinitive: frozenset[str] = NONE
    have_to: frozenset[str] = NONE
    perfect_helpers: frozenset[str] = NONE
    perfect: frozenset[str] = NONE  # had: before the day that was named last
