"""What goes into qualifying: cases in columns, and clauses. Pure.

A case is one incident as one version of it tells: by one maker's lines, with one attribution. What a version leaves open is
in the case as open: a span of days, several acts, a share between 0 and 1, an actor -1, a name that also covers others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from holdfire.agreements.event_types import PARENT

Bools = NDArray[np.bool_]
UNKNOWN = -1  # an actor that nobody names
ACTS = 1 << len(PARENT)  # above every mask of acts
CLOSE = 1e-6  # how far shares that make up a whole may be from 1: they are float32
LEAST, GREATEST = -(1 << 31), (1 << 31) - 1  # what a column of days, actors or zones holds


@dataclass(frozen=True, slots=True, eq=False)
class Cases:
    """n cases, the m actors and the p places that they name; a single number stands for a column of one.

    start, end (n,): first and last day since 1970-01-01 on which it may have happened. acts (n,): bits of the sub-event types
    that it may be (`acts_mask`); 0: nobody says. placed (n,): False: nobody says where.
    actor_case (m,): number of the case, ascending; actor: number of the actor, -1 unknown; actor_sure: the name means exactly
    this actor; actor_acted: True: may have done it, False: only the other side. A case without such rows: nobody says who.
    place_case (p,): number of the case, ascending; place_zone: number of the zone; share_low, share_high: the least and the
    greatest part of the place that may lie within it, 0 to 1. A zone without a row has no part of the place.
    Raises ValueError for what cannot be, naming the row.
    """

    start: ArrayLike
    end: ArrayLike
    acts: ArrayLike
    actor_case: ArrayLike
    actor: ArrayLike
    actor_sure: ArrayLike
    actor_acted: ArrayLike
    place_case: ArrayLike
    place_zone: ArrayLike
    share_low: ArrayLike
    share_high: ArrayLike
    placed: ArrayLike

    def __post_init__(self) -> None:
        for table in (_CASES, _ACTORS, _PLACES):
            for name, dtype in table.items():
                given = np.atleast_1d(np.asarray(getattr(self, name)))
                object.__setattr__(self, name, _kept(name, given, dtype))
            _even({name: getattr(self, name) for name in table})
        _check_cases(self)
        _check_actors(self)
        _check_places(self)

    def __len__(self) -> int:
        return len(np.atleast_1d(self.start))


_CASES = {"start": np.int32, "end": np.int32, "acts": np.int32, "placed": np.bool_}
_ACTORS = {"actor_case": np.int32, "actor": np.int32, "actor_sure": np.bool_, "actor_acted": np.bool_}
_PLACES = {"place_case": np.int32, "place_zone": np.int32, "share_low": np.float32, "share_high": np.float32}


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause forbids where and to whom, when it holds, and whom it leaves out.

    acts: bits of sub-event types, 0: any act. zones: numbers of zones that do not overlap, (): everywhere; inside: within them,
    False: outside of all of them. binds: numbers of actors, empty: anybody. periods: for each version of the terms the periods
    in which it holds, (first, last) in days since 1970-01-01, both included. designated: (actor, first, last), groups that the
    agreement's exemption leaves out on those days. Raises ValueError for what cannot be, naming the clause.
    """

    id: str
    acts: int = 0
    zones: tuple[int, ...] = ()
    inside: bool = True
    binds: frozenset[int] = frozenset()
    periods: tuple[tuple[tuple[int, int], ...], ...] = ()
    designated: tuple[tuple[int, int, int], ...] = ()

    def __post_init__(self) -> None:
        spans = [span for version in self.periods for span in version]
        spans += [(first, last) for _, first, last in self.designated]
        for first, last in spans:
            if not LEAST <= first <= last <= GREATEST:
                raise ValueError(f"clause {self.id} has a period of days {first} to {last}, which cannot be")
        if not 0 <= self.acts < ACTS:
            raise ValueError(f"clause {self.id} forbids acts {self.acts}, which are not on the list")
        numbers = {*self.zones, *self.binds, *(actor for actor, _, _ in self.designated)}
        if numbers and not 0 <= min(numbers) <= max(numbers) <= GREATEST:
            raise ValueError(f"clause {self.id} names a zone or an actor with a number that cannot be")


def _kept(name: str, given: NDArray[Any], dtype: Any) -> NDArray[Any]:
    """The column in the type that it is kept in. Raises ValueError where a value would become another one."""
    with np.errstate(invalid="ignore"):
        kept = given.astype(dtype, copy=False)
    if given.dtype != kept.dtype and given.dtype.kind in "iuf" and kept.dtype.kind != "f":
        _refuse(kept != given, f"column {name}: row", f"is no {kept.dtype} number")
    return kept


def _even(columns: dict[str, NDArray[Any]]) -> None:
    """Refuses columns of one table whose shapes differ."""
    (leader, first), *others = columns.items()
    if first.ndim != 1:
        raise ValueError(f"column {leader} has shape {first.shape}, not one dimension")
    for name, other in others:
        if other.shape != first.shape:
            raise ValueError(f"column {name} has shape {other.shape}, not {first.shape} as {leader}")


def _check_cases(cases: Any) -> None:
    _refuse(cases.end < cases.start, "case", "ends before it starts")
    _refuse((cases.acts < 0) | (cases.acts >= ACTS), "case", "has acts that are not on the list")


def _check_actors(cases: Any) -> None:
    _check_owner(cases.actor_case, len(cases), "actor row")
    _refuse(cases.actor < UNKNOWN, "actor row", "has an actor below -1")


def _check_places(cases: Any) -> None:
    owner, zone, low, high = (getattr(cases, name) for name in _PLACES)
    _check_owner(owner, len(cases), "place row")
    _refuse(zone < 0, "place row", "has a zone below 0")
    whole = (low >= 0) & (low <= high) & (high <= 1 + CLOSE)  # False for NaN too
    _refuse(~whole, "place row", "has shares that are not 0 <= low <= high <= 1")
    _refuse(~cases.placed[owner], "place row", "places a case that nobody places")
    _refuse(_repeated(owner, zone), "place row", "names a zone of its case a second time")


def _check_owner(owner: NDArray[np.int32], cases: int, what: str) -> None:
    _refuse((owner < 0) | (owner >= cases), what, f"names a case that is none of the {cases}")
    _refuse(np.diff(owner, prepend=owner[:1]) < 0, what, "stands after a later case; rows are sorted by case")


def _repeated(owner: NDArray[np.int32], zone: NDArray[np.int32]) -> Bools:
    """Which rows name a pair of case and zone that an earlier row named."""
    pair = owner.astype(np.int64) << 32 | zone
    repeated = np.zeros(len(pair), np.bool_)
    if (np.diff(pair) > 0).all():  # already in order: the usual case, and much the quicker
        return repeated
    order = np.argsort(pair, kind="stable")
    repeated[order[1:]] = np.diff(pair[order]) == 0
    return repeated


def _refuse(faulty: Bools, what: str, why: str) -> None:
    if faulty.any():
        raise ValueError(f"{what} {int(np.argmax(faulty))} {why}")
