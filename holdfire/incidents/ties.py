"""A report that would go as well with one event as with another is left to a person. Pure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.clusters import Evidence
from holdfire.incidents.prepared import Bits, Index

CLOSE = 0.5  # bits: the likelier one is less than one and a half times as likely


def decided(n: int, a: Index, b: Index, bits: Bits, evidence: Evidence) -> NDArray[np.bool_]:
    """Which of the pairs are not a toss-up.

    a, b: pairs of n reports; bits: their evidence. A report's best pairs are a toss-up where the two best are close and their other
    ends are not of one event: then all pairs of it that are as close to the best are.
    """
    report, partner, pair = np.concatenate([a, b]), np.concatenate([b, a]), np.tile(np.arange(len(a)), 2)
    order = np.lexsort((partner, -bits[pair], report))
    report, partner, pair = report[order], partner[order], pair[order]
    first = np.flatnonzero(np.diff(report, prepend=-1))
    second = first[np.append(report[1:] == report[:-1], False)[first]] + 1
    close = second[bits[pair[second - 1]] - bits[pair[second]] < CLOSE]
    torn = close[evidence(partner[close - 1], partner[close]) < 0]
    best = np.full(n, np.inf)
    best[report[torn]] = bits[pair[torn - 1]]
    return np.asarray((bits <= best[a] - CLOSE) & (bits <= best[b] - CLOSE))
