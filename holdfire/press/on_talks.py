"""What articles say of rounds and agreed areas, beside what the organisations themselves state. Pure.

An article's word never moves a round or redraws a list: it stands beside, and where it differs that is told, with from whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

# same: fits every source that gives days; differs: fits none; partly: fits some; alone: no source gives days; silent: it gives none.
Fits = Literal["same", "partly", "differs", "alone", "silent"]


@dataclass(frozen=True, slots=True)
class Stated:
    """The days of a round as one source gives them."""

    source: str
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Words:
    """A confirmed claim: who said it, in which article, and what it touches. key: claim:…; mark: of its sentence; title: of the article."""

    key: str
    statement: str
    article: str
    outlet: str
    speaker: str
    speaks_for: str
    says: str
    starts: date | None = None
    ends: date | None = None
    touches: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    mark: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class OfRound:
    """What one claim says of a round; against: the sources whose days it does not fit. also: the same words reprinted."""

    words: Words
    fits: Fits
    against: tuple[str, ...]
    also: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """The areas that one claim names for an agreement: of those the record knows, and what it leaves out; places as listed.

    others: places that another list names and this one does not.
    """

    words: Words
    named: tuple[str, ...]
    left_out: tuple[str, ...]
    places: tuple[str, ...]
    others: tuple[str, ...]
    also: tuple[Words, ...] = ()


def of_round(round_: str, claims: Iterable[Words], sources: Sequence[Stated]) -> tuple[OfRound, ...]:
    """What is claimed of a round: those that differ first, then those that give days, then the rest."""
    found = [
        _of_round(first, also, sources)
        for first, also in voices(claim for claim in claims if round_ in claim.touches)
    ]
    order = {"differs": 0, "partly": 1, "alone": 2, "same": 3, "silent": 4}
    return tuple(sorted(found, key=lambda one: (order[one.fits], one.words.key)))


def _of_round(words: Words, also: tuple[Words, ...], sources: Sequence[Stated]) -> OfRound:
    if words.starts is None and words.ends is None:
        return OfRound(words, "silent", (), also)
    dated = [one for one in sources if one.starts or one.ends]
    against = tuple(dict.fromkeys(one.source for one in dated if not _together(words, one)))
    fits: Fits = "alone" if not dated else "same"
    if against:
        fits = "partly" if any(_together(words, one) for one in dated) else "differs"
    return OfRound(words, fits, against, also)


def _together(words: Words, source: Stated) -> bool:
    """Can both be right: the same first day and the same last day, where both give it, and no end before a beginning?"""
    starts = {one for one in (words.starts, source.starts) if one}
    ends = {one for one in (words.ends, source.ends) if one}
    return len(starts) < 2 and len(ends) < 2 and not (starts and ends and max(starts) > min(ends))


def lists(agreement: str, zones: Sequence[str], claims: Iterable[Words]) -> tuple[Listed, ...]:
    """The lists of areas that claims give for an agreement. zones: those that the record holds under it."""
    naming = [one for one in claims if agreement in one.touches and set(one.touches) & set(zones)]
    every = dict.fromkeys(place for one in naming for place in one.where)
    return tuple(
        Listed(
            first,
            tuple(zone for zone in zones if zone in first.touches),
            tuple(zone for zone in zones if zone not in first.touches),
            first.where,
            tuple(place for place in every if first.where and place not in first.where),
            also,
        )
        for first, also in voices(naming)
    )


def voices(claims: Iterable[Words]) -> list[tuple[Words, tuple[Words, ...]]]:
    """Claims with their reprints: the same sentence in several articles is one voice."""
    found: dict[str, list[Words]] = {}
    for one in claims:
        found.setdefault(one.mark or one.statement, []).append(one)
    return [(first, tuple(also)) for first, *also in found.values()]
