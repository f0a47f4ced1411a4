"""The five questions that qualifying asks of a case, each answered yes, no, or both where it is not known. Pure.

Every function takes a stretch of k cases and one clause, and gives answers of shape (k,): bit YES where the answer may be yes,
bit NO where it may be no.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.cases import CLOSE, Clause
from holdfire.agreements.part import Ids, Part, own
from holdfire.agreements.spans import Bools, Periods, hold, meet, merged

YES, NO, BOTH = 1, 2, 3
Answers = NDArray[np.uint8]


def force(part: Part, clause: Clause) -> Answers:
    """Did the clause hold? Yes where every version of the terms holds on all the case's days, no where none does on any.

    A version without periods never holds; no version at all: nobody says.
    """
    if not clause.periods:
        return np.full(len(part), BOTH, np.uint8)
    versions = [merged(version) for version in clause.periods]
    sure = np.logical_and.reduce([hold(version, part.start, part.end) for version in versions])
    some_day = merged(period for version in versions for period in version)
    return _answers(meet(some_day, part.start, part.end), ~sure)


def act(part: Part, clause: Clause) -> Answers:
    """Does the clause forbid it? Yes where it forbids every act that this may be, no where none; nobody says: both."""
    if not clause.acts:
        return np.full(len(part), YES, np.uint8)
    silent = part.acts == 0
    forbidden, other = part.acts & clause.acts, part.acts & ~clause.acts
    return _answers(silent | (forbidden != 0), silent | (other != 0))


def place(part: Part, clause: Clause) -> Answers:
    """Was it on the clause's ground? Yes where all of the place is, no where nothing of it is; nobody says where: both."""
    if not clause.zones:
        return np.full(len(part), YES, np.uint8)
    rows = np.flatnonzero(_among(part.named.zones, clause.zones)[part.zone])
    owner = part.place_case[rows]
    least = np.bincount(owner, part.low[rows], len(part))
    within, without = ~part.placed, ~part.placed | (least < 1 - CLOSE)
    within[owner[part.high[rows] > 0]] = True
    return _answers(within, without) if clause.inside else _answers(without, within)


def exempt(part: Part, clause: Clause) -> Answers:
    """Does the exemption leave it out? Yes where some side is designated on all the case's days.

    No where nobody who took part is designated on any of them, and where nobody in the world is.
    """
    sure, may = np.zeros(len(part), np.bool_), np.zeros(len(part), np.bool_)
    for rows, periods in _designated(part, clause):
        case, start, end = part.sides.case[rows], part.sides.start[rows], part.sides.end[rows]
        sure[case[hold(periods, start, end)]] = True
        may[case[meet(periods, start, end)]] = True
    anybody = merged((first, last) for _, first, last in clause.designated)
    return _answers(may | (part.unsaid & meet(anybody, part.start, part.end)), ~sure)


def party(part: Part, clause: Clause) -> Answers:
    """Is who did it bound? Yes where everybody is who may have done it, no where nobody is; nobody says who: both."""
    if not clause.binds:
        return np.full(len(part), YES, np.uint8)
    bound = _among(part.named.actors, clause.binds)[part.doer]
    may, may_not = own(part.doer_case[bound], len(part)), own(part.doer_case[~bound], len(part))
    return _answers(part.unsaid_doer | may, part.unsaid_doer | may_not)


def _among(ids: Ids, some: Iterable[int]) -> Bools:
    """For each of the ids, and for what is not among them, whether it is one of some."""
    among = np.zeros(len(ids) + 1, np.bool_)
    among[np.searchsorted(ids, np.fromiter(some, np.int32))] = True
    return among


def _designated(part: Part, clause: Clause) -> Iterator[tuple[slice, Periods]]:
    """For each group that is designated: the rows of sides that are it, and its periods."""
    groups: dict[int, Periods] = {}
    for actor, first, last in clause.designated:
        groups.setdefault(actor, []).append((first, last))
    places = np.searchsorted(part.named.actors, np.fromiter(groups, np.int32))
    begins, ends = (np.searchsorted(part.sides.actor, places, side) for side in ("left", "right"))
    for begin, end, periods in zip(begins, ends, groups.values(), strict=True):
        yield slice(begin, end), merged(periods)


def _answers(may: Bools, may_not: Bools) -> Answers:
    """Bits from whether it may be yes and whether it may be no."""
    return may.view(np.uint8) * np.uint8(YES) | may_not.view(np.uint8) * np.uint8(NO)
