"""Periods of days, asked whether they hold a span of days. Pure. First and last days belong to periods and spans."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int32]
Bools = NDArray[np.bool_]
Periods = list[tuple[int, int]]


def merged(periods: Iterable[tuple[int, int]]) -> Periods:
    """The same days in disjoint periods. Those that touch are one: from the 5th, a last day, to the 6th no day is left out.

    >>> merged([(6, 9), (1, 5), (20, 30), (25, 27)])
    [(1, 9), (20, 30)]
    """
    apart: Periods = []
    for first, last in sorted(periods):
        if apart and first <= apart[-1][1] + 1:
            apart[-1] = (apart[-1][0], max(apart[-1][1], last))
        else:
            apart.append((first, last))
    return apart


def hold(periods: Periods, start: Days, end: Days) -> Bools:
    """Whether every day from start to end is in one of the merged periods; shapes (n,)."""
    held = np.zeros(len(start), np.bool_)
    for first, last in periods:
        held |= (start >= first) & (end <= last)
    return held


def meet(periods: Periods, start: Days, end: Days) -> Bools:
    """Whether at least one day from start to end is in one of the merged periods; shapes (n,)."""
    met = np.zeros(len(start), np.bool_)
    for first, last in periods:
        met |= (end >= first) & (start <= last)
    return met
