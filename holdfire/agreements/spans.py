"""Periods of days, of one or many owners, asked whether they hold a span of days. Pure.

Periods that touch or overlap are one: a term that ends on the 5th and one that begins on the 6th leave no day out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.cases import DAYS, Bools

Keys = NDArray[np.int64]
WIDE = 1 << 33  # more than there are days, so that a key tells owner and day


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Disjoint periods, ordered by owner and day; each end is a key of owner and day. A sentinel stands at either end."""

    first: Keys
    last: Keys

    @classmethod
    def of(cls, periods: Iterable[tuple[int, int, int]]) -> Spans:
        """From (owner, first day, last day), both days included, in any order."""
        merged: list[list[int]] = []
        for owner, first, last in sorted(periods):
            begin, end = owner * WIDE + first - DAYS[0], owner * WIDE + last - DAYS[0]
            if merged and begin <= merged[-1][1] + 1:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([begin, end])
        ends = np.array([[-1, -1], *merged, [np.iinfo(np.int64).max] * 2], np.int64)
        return cls(ends[:, 0].copy(), ends[:, 1].copy())

    def hold(self, owner: Keys | int, start: NDArray[np.int32], end: NDArray[np.int32]) -> Bools:
        """Whether every day from start to end is in a period of the owner; shapes (n,)."""
        before = np.searchsorted(self.first, _keys(owner, start), "right") - 1
        held: Bools = self.last[before] >= _keys(owner, end)
        return held

    def meet(self, owner: Keys | int, start: NDArray[np.int32], end: NDArray[np.int32]) -> Bools:
        """Whether at least one day from start to end is in a period of the owner; shapes (n,)."""
        after = np.searchsorted(self.last, _keys(owner, start), "left")
        met: Bools = self.first[after] <= _keys(owner, end)
        return met


def _keys(owner: Keys | int, day: NDArray[np.int32]) -> Keys:
    return day.astype(np.int64) + (owner * WIDE - DAYS[0])
