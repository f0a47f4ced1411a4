"""The five questions that qualifying asks of a case, each answered yes, no, or both where it is not known. Pure.

Every function takes a stretch of the cases, shape (k,), and what one clause says, and gives (k,) answers: bit YES where the
answer may be yes, bit NO where it may be no.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.cases import CLOSE, UNKNOWN, Bools, Cases, Clause
from holdfire.agreements.spans import Spans

YES, NO, BOTH = 1, 2, 3
Answers = NDArray[np.uint8]
Ints = NDArray[np.int32]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A stretch of the cases. Rows of actors and places name their case by its number within the stretch.

    An unsure name may mean anybody, so it stands as UNKNOWN: both answer every question alike.
    """

    start: Ints
    end: Ints
    acts: Ints
    placed: Bools
    actor_case: Rows
    actor: Ints
    acted: Bools
    place_case: Rows
    zone: Ints
    low: NDArray[np.float32]
    high: NDArray[np.float32]

    @classmethod
    def of(cls, cases: Cases, first: int, last: int) -> Part:
        """Cases first … last - 1."""
        many = slice(first, last)
        start, end, acts, placed = (
            np.asarray(c)[many] for c in (cases.start, cases.end, cases.acts, cases.placed)
        )
        actors, actor_case = _rows(np.asarray(cases.actor_case), first, last)
        places, place_case = _rows(np.asarray(cases.place_case), first, last)
        sure, named, acted = (
            np.asarray(c)[actors] for c in (cases.actor_sure, cases.actor, cases.actor_acted)
        )
        actor = np.where(sure, named, np.int32(UNKNOWN))
        zone, low, high = (
            np.asarray(c)[places] for c in (cases.place_zone, cases.share_low, cases.share_high)
        )
        return cls(start, end, acts, placed, actor_case, actor, acted, place_case, zone, low, high)

    def __len__(self) -> int:
        return len(self.start)


def force(part: Part, clause: Clause) -> Answers:
    """Did the clause hold? Yes where every version of the terms holds on all the case's days, no where none does on any."""
    sure, may = np.ones(len(part), np.bool_), np.zeros(len(part), np.bool_)
    for periods in clause.periods:
        spans = Spans.of((0, *period) for period in periods)
        sure &= spans.hold(0, part.start, part.end)
        may |= spans.meet(0, part.start, part.end)
    return _answers(may, ~sure) if clause.periods else np.full(len(part), BOTH, np.uint8)


def act(part: Part, clause: Clause) -> Answers:
    """Does the clause forbid it? Yes where it forbids every act that this may be, no where none; nobody says: both."""
    if not clause.acts:
        return np.full(len(part), YES, np.uint8)
    silent = part.acts == 0
    return _answers(silent | (part.acts & clause.acts != 0), silent | (part.acts & ~clause.acts != 0))


def place(part: Part, clause: Clause) -> Answers:
    """Was it on the clause's ground? Yes where all of the place is, no where nothing of it is; nobody says where: both."""
    if not clause.zones:
        return np.full(len(part), YES, np.uint8)
    rows = np.flatnonzero(np.isin(part.zone, np.array(clause.zones)))
    owner = part.place_case[rows]
    least = np.bincount(owner, part.low[rows], len(part))
    within, without = ~part.placed, ~part.placed | (least < 1 - CLOSE)
    within[owner[part.high[rows] > 0]] = True
    return _answers(within, without) if clause.inside else _answers(without, within)


def exempt(part: Part, clause: Clause) -> Answers:
    """Does the exemption leave it out? Yes where some side is designated on all the case's days.

    No where nobody is who took part, or where on none of the days anybody at all is designated.
    """
    if not clause.designated:
        return np.full(len(part), NO, np.uint8)
    rows = np.flatnonzero(np.isin(part.actor, _named(actor for actor, _, _ in clause.designated)))
    owner, actor = part.actor_case[rows], part.actor[rows].astype(np.int64)
    spans = Spans.of(clause.designated)
    start, end = part.start[owner], part.end[owner]
    sure = _any(owner[spans.hold(actor, start, end)], len(part))
    some = _any(owner[spans.meet(actor, start, end)], len(part))
    anybody = Spans.of((0, first, last) for _, first, last in clause.designated)
    unsaid = _any(part.actor_case[part.actor == UNKNOWN], len(part)) | ~_any(part.actor_case, len(part))
    return _answers(sure | some | (unsaid & anybody.meet(0, part.start, part.end)), ~sure)


def party(part: Part, clause: Clause) -> Answers:
    """Is who did it bound? Yes where everybody is who may have done it, no where nobody is; nobody says who: both."""
    if not clause.binds:
        return np.full(len(part), YES, np.uint8)
    owner, actor = part.actor_case[part.acted], part.actor[part.acted]
    bound = np.isin(actor, _named(clause.binds))
    unknown = actor == UNKNOWN
    unsaid = ~_any(owner, len(part))
    may, may_not = _any(owner[bound | unknown], len(part)), _any(owner[~bound], len(part))
    return _answers(unsaid | may, unsaid | may_not)


def _rows(owner: Ints, first: int, last: int) -> tuple[slice, Rows]:
    """Which rows belong to cases first … last - 1, and the case of each within them."""
    begin, end = np.searchsorted(owner, [first, last])
    return slice(begin, end), owner[begin:end].astype(np.intp) - first


def _named(numbers: Iterable[int]) -> NDArray[np.int64]:
    return np.array(sorted(set(numbers)), np.int64)


def _any(owner: Rows, cases: int) -> Bools:
    """Which cases own one of these rows."""
    found = np.zeros(cases, np.bool_)
    found[owner] = True
    return found


def _answers(may: Bools, may_not: Bools) -> Answers:
    """Bits from whether it may be yes and whether it may be no."""
    bits: Answers = may.astype(np.uint8) * np.uint8(YES) | may_not.astype(np.uint8) * np.uint8(NO)
    return bits
