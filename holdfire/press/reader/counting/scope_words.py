"""What a language's words for the scope of a figure are made of: the shape of a word list. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """within, joined: small words in front of a date and between two; texts: agreements that have a date. toward: in front of a place where those go who left; as_of, since: in front of a date; conflict: what a text is about;

    ends: where what is said behind a figure belongs to something else; spoken: between a verb of speaking and the day of it.
    """

    toward: frozenset[str]
    as_of: frozenset[str]
    since: frozenset[str]
    began: tuple[str, ...]
    within: frozenset[str]
    joined: frozenset[str]
    texts: frozenset[str]
    since_then: tuple[str, ...]
    conflict: tuple[str, ...]
    links: tuple[str, ...]
    ends: tuple[str, ...]
    spoken: frozenset[str]
