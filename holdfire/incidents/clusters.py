"""Which reports belong together: pairs joined in order of score, never across a contradiction. Pure.

Two clusters are joined by the best pair between them that is left, where all pairs of reports across the two, taken together, speak
for it; and never where one of them contradicts. So a vague report between two events does not make one of them. Every pair has its
turn once, the best first. All pairs that are the best one left of both their sides have it at once: what comes before them in order
touches neither side, so the outcome is that of taking one after the other.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.prepared import Bits, Index

Evidence = Callable[[Index, Index], Bits]  # pairs of reports → bits; -inf: they may never be together


def clusters(n: int, a: Index, b: Index, together: Index, evidence: Evidence) -> Index:
    """A number for each of n reports, the same for those that belong together.

    a, b: pairs, the best one first. together: numbers to begin with (decisions of people).
    """
    label = together.copy()
    edges = np.arange(len(a))
    while True:
        edges = edges[label[a[edges]] != label[b[edges]]]
        if not len(edges):
            return label
        one, other = label[a[edges]], label[b[edges]]
        taken = _best_of_both(n, one, other)
        into, gone = np.minimum(one, other)[taken], np.maximum(one, other)[taken]
        joined = _evidence(label, into, gone, evidence) >= 0
        moved = np.arange(n)
        moved[gone[joined]] = into[joined]
        label = moved[label]
        edges = edges[~taken]


def _best_of_both(n: int, one: Index, other: Index) -> NDArray[np.bool_]:
    """Edges, the best first, that come first for both of the clusters they would join."""
    first = np.full(n, len(one))
    order = np.arange(len(one))
    np.minimum.at(first, one, order)
    np.minimum.at(first, other, order)
    return np.asarray((first[one] == order) & (first[other] == order))


def _evidence(label: Index, into: Index, gone: Index, evidence: Evidence) -> Bits:
    """For each edge the bits of all pairs across its two clusters."""
    rows = np.flatnonzero(np.isin(label, np.concatenate([into, gone])))
    rows = rows[np.argsort(label[rows], kind="stable")]
    start, end = (
        [np.searchsorted(label[rows], side, how) for how in ("left", "right")] for side in (into, gone)
    )
    widths = end[1] - end[0]
    size = (start[1] - start[0]) * widths
    edge = np.repeat(np.arange(len(into)), size)
    nth = np.arange(len(edge)) - np.repeat(np.cumsum(size) - size, size)
    i = rows[start[0][edge] + nth // widths[edge]]
    j = rows[end[0][edge] + nth % widths[edge]]
    return np.bincount(edge, evidence(i, j), len(into)).astype(np.float64)
