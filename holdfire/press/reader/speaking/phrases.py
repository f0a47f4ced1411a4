"""A group of words that names somebody. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "person", "body", "outlet", "role", "many", "stated", "country", "capital", "pronoun", "place", "other"
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `end` name somebody; `until`: with what is added behind a comma. name, office: stretches of tokens."""

    first: int
    end: int
    until: int
    sort: Sort
    name: tuple[int, int] | None = None
    office: tuple[int, int] | None = None
    owner: Phrase | None = None
    alias: tuple[int, int] | None = None
    definite: bool = False
    sure: bool = False  # a person without doubt
