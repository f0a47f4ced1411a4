"""Which reports belong together: pairs joined in order of score, never across a contradiction. Pure.

Two clusters are joined by the best pair between them that is left, unless some report of the one contradicts some report of the
other. A contradiction stands whatever else joins either side, so the outcome is that of taking all pairs one after the other; all
pairs that are the best one of both their sides are taken at once.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.prepared import Index

Contradict = Callable[
    [Index, Index], NDArray[np.bool_]
]  # pairs of reports → whether they may never be together


def clusters(n: int, a: Index, b: Index, together: Index, contradict: Contradict) -> Index:
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
        one, other = np.minimum(one, other), np.maximum(one, other)
        into, gone = one[taken], other[taken]
        refused = _refused(label, into, gone, contradict)
        moved = np.arange(n)
        moved[gone[~refused]] = into[~refused]
        label = moved[label]
        dead = into[refused] * n + gone[refused]
        edges = edges[~np.isin(one * n + other, dead)]


def _best_of_both(n: int, one: Index, other: Index) -> NDArray[np.bool_]:
    """Edges, the best first, that come first for both of the clusters they would join."""
    first = np.full(n, len(one))
    order = np.arange(len(one))
    np.minimum.at(first, one, order)
    np.minimum.at(first, other, order)
    return np.asarray((first[one] == order) & (first[other] == order))


def _refused(label: Index, into: Index, gone: Index, contradict: Contradict) -> NDArray[np.bool_]:
    """Whether some pair across the two clusters of each edge contradicts."""
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
    found = np.zeros(len(into), bool)
    found[edge[contradict(i, j)]] = True
    return found
