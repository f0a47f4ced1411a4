"""What a language calls negotiated texts by: the shape of a word list. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class AgreementWords:
    """Words in lower case.

    nouns: texts in general; named_only: texts with a proper name alone (Initiative); alone: nouns that stand for a text without
    anything before them (memorandum); kinds: what may stand before a noun (ceasefire, joint); telling: those of them that make a
    text of any noun; concluded: verbs and nouns of its conclusion; in_force: what is said of texts that stand; open: words that
    leave it a plan, a wish or a failure.
    """

    nouns: frozenset[str]
    named_only: frozenset[str]
    alone: frozenset[str]
    with_joint: frozenset[str]  # statement: a text with “joint” alone
    joint: frozenset[str]
    kinds: frozenset[str]
    concluded: frozenset[str]
    in_force: frozenset[str]
    open: frozenset[str]
    tails: frozenset[str]  # of, on, for: what a name goes on with
    within: frozenset[str]  # and, the, in: small words within a name
    not_names: frozenset[str]
    bodies: frozenset[str]  # Agreement Commission is no text
    articles: frozenset[str]
    under: str
    times: frozenset[str]  # months and weekdays, which end a name
    institutions: frozenset[str]
    definite: frozenset[str]
    reach: int = 9
