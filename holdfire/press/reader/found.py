"""What the reader finds in a text. `start` and `end` count the signs of the text: the exact words are `text[start:end]`. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, the end left out."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Does the other one lie within it?"""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Do the two have a sign in common?"""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Date(Span):
    """A time that the text names. iso: a day, month, year or interval a/b; None where it cannot be told."""

    iso: str | None


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place as written. acts: it stands for a government or a party here, or names a process."""

    name: str
    acts: bool = False


@dataclass(frozen=True, slots=True)
class Round(Span):
    """A numbered meeting of a process (`astana`, `geneva`)."""

    process: str
    number: int


@dataclass(frozen=True, slots=True)
class Agreement(Span):
    """A negotiated text, as written."""

    name: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body to whom the text gives a statement: as first written in full, other forms in `also`."""

    name: str
    office: str | None = None
    also: tuple[str, ...] = ()
    # Who carries the words to the outlet, nearest to the speaker first, the outlet left out: over all that is said.
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance(Span):
    """What a speaker says: the words of the claim. attribution: the words that give it to the speaker."""

    speaker: int  # index into the speakers
    form: Literal["quote", "paraphrase"]
    attribution: Span
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number for a quantity that a monitor follows. low, best, high in `unit`s; what the text does not say is None.

    since, until: the period that was counted over, ISO or None at an open end; as_of: up to when a total is counted.
    """

    quantity: str
    low: float | None
    best: float | None
    high: float | None
    unit: str
    whose: str | None = None
    territory: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    said_by: int | None = None  # index into the speakers
