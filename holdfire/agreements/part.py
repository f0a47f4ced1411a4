"""A stretch of the cases, laid out once for all the questions that clauses ask of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.cases import UNKNOWN, Cases, Clause
from holdfire.agreements.spans import Bools, Days

Ids = NDArray[np.int32]
Rows = NDArray[np.intp]
Shares = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """The actors and zones that clauses name, ascending. All others are alike: no answer tells them apart."""

    actors: Ids
    zones: Ids

    @classmethod
    def by(cls, clauses: Iterable[Clause]) -> Named:
        """All that these clauses name."""
        actors: set[int] = set()
        zones: set[int] = set()
        for clause in clauses:
            actors |= clause.binds | {actor for actor, _, _ in clause.designated}
            zones |= set(clause.zones)
        return cls(np.array(sorted(actors), np.int32), np.array(sorted(zones), np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Who is surely said to have taken part, one row a case and actor, sorted by actor, with the days of the case.

    actor: its place among those named; others are left out.
    """

    actor: Rows
    case: Rows
    start: Days
    end: Days


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """k cases in a row; rows of others name them by their number within the stretch, actors and zones by their place in `named`.

    A name that is not sure may mean anybody, so it is kept as a side that is unsaid: both answer every question alike.
    """

    named: Named
    start: Days
    end: Days
    acts: NDArray[np.int32]
    placed: Bools
    sides: Sides
    unsaid: Bools  # (k,) some side is unknown or not sure, or nobody says who took part
    doer: Rows  # who surely may have done it; one past the last of `named`: somebody else
    doer_case: Rows
    unsaid_doer: Bools  # (k,) the same of those who may have done it
    zone: Rows
    place_case: Rows
    low: Shares
    high: Shares

    def __len__(self) -> int:
        return len(self.start)


def part(cases: Cases, first: int, last: int, named: Named) -> Part:
    """Cases first … last - 1."""
    many = slice(first, last)
    start, end, acts, placed = (
        np.asarray(c)[many] for c in (cases.start, cases.end, cases.acts, cases.placed)
    )
    rows, owner = _rows(np.asarray(cases.actor_case), first, last)
    given, sure, acted = (np.asarray(c)[rows] for c in (cases.actor, cases.actor_sure, cases.actor_acted))
    actor = _place_in(named.actors, given)
    known = sure & (given != UNKNOWN)
    doers = np.flatnonzero(known & acted)
    places, place_case = _rows(np.asarray(cases.place_case), first, last)
    zone, low, high = (np.asarray(c)[places] for c in (cases.place_zone, cases.share_low, cases.share_high))
    return Part(
        named=named,
        start=start,
        end=end,
        acts=acts,
        placed=placed,
        sides=_sides(actor, owner, np.flatnonzero(known & (actor < len(named.actors))), start, end),
        unsaid=~own(owner, len(start)) | own(owner[~known], len(start)),
        doer=actor[doers],
        doer_case=owner[doers],
        unsaid_doer=~own(owner[acted], len(start)) | own(owner[acted & ~known], len(start)),
        zone=_place_in(named.zones, zone),
        place_case=place_case,
        low=low,
        high=high,
    )


def own(owner: Rows, cases: int) -> Bools:
    """Which cases own one of these rows."""
    found = np.zeros(cases, np.bool_)
    found[owner] = True
    return found


def _rows(owner: Ids, first: int, last: int) -> tuple[slice, Rows]:
    """Which rows belong to cases first … last - 1, and the case of each within them."""
    begin, end = np.searchsorted(owner, [first, last])
    return slice(begin, end), owner[begin:end].astype(np.intp) - first


def _place_in(ids: Ids, column: Ids) -> Rows:
    """The place of each number in ascending ids, their length for one that is not among them."""
    place = np.searchsorted(ids, column)
    return np.where(np.append(ids, UNKNOWN)[place] == column, place, len(ids))


def _sides(actor: Rows, owner: Rows, those: Rows, start: Days, end: Days) -> Sides:
    # numbers of 16 bits or less are sorted by counting, in a tenth of the time
    few = actor[those].astype(np.min_scalar_type(int(actor.max(initial=0))))
    those = those[np.argsort(few, kind="stable")]
    case = owner[those]
    return Sides(actor[those], case, start[case], end[case])
