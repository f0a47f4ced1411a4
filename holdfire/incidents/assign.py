"""One to one: of all ways to give each report of one source at most one of another, the one with the most evidence. Pure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, min_weight_full_bipartite_matching

from holdfire.incidents.prepared import Bits, Index

DENSE = 1_000_000  # cells of a table that is solved as such; larger ones are solved as lists of pairs


def one_to_one(a: Index, b: Index, gain: Bits, source: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which pairs are chosen. gain: evidence above 0 for each pair; pairs of one source are never chosen.

    A pair of sources is a problem of its own, and in it each block of reports that pairs connect.
    """
    chosen = np.zeros(len(a), bool)
    some = np.flatnonzero(source[a] != source[b])
    if not len(some):
        return chosen
    left, right = _sides(a[some], b[some], source)
    block, rows, columns = _blocks(left, right, source)
    alone = np.bincount(block)[block] == 1
    chosen[some[alone]] = True
    rest = np.flatnonzero(~alone)
    rest = rest[np.argsort(block[rest], kind="stable")]
    ends = np.flatnonzero(np.diff(block[rest], append=-1)) + 1
    for first, last in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=False):
        edges = rest[first:last]
        if len(edges):
            chosen[some[edges[_best(rows[edges], columns[edges], gain[some[edges]])]]] = True
    return chosen


def _sides(a: Index, b: Index, source: NDArray[np.int32]) -> tuple[Index, Index]:
    """The report of the source with the smaller number, and the other one."""
    swap = source[a] > source[b]
    return np.where(swap, b, a), np.where(swap, a, b)


def _blocks(left: Index, right: Index, source: NDArray[np.int32]) -> tuple[Index, Index, Index]:
    """For each pair the block that it belongs to and the numbers of its two reports, which differ from problem to problem."""
    sources = int(source.max()) + 1
    problem = source[left].astype(np.int64) * sources + source[right]
    problem = np.unique(problem, return_inverse=True)[1]
    n = int(max(left.max(), right.max())) + 1
    numbers = np.unique(np.concatenate([problem * n + left, problem * n + right]), return_inverse=True)[1]
    rows, columns = numbers[: len(left)], numbers[len(left) :]
    size = int(numbers.max()) + 1
    graph = csr_array((np.ones(len(rows), bool), (rows, columns)), shape=(size, size))
    return connected_components(graph, directed=False)[1][rows].astype(np.int64), rows, columns


def _best(rows: Index, columns: Index, gain: Bits) -> Index:
    """The chosen ones among the pairs of one block."""
    i, j = (np.unique(side, return_inverse=True)[1] for side in (rows, columns))
    height, width = int(i.max()) + 1, int(j.max()) + 1
    if height * width <= DENSE:
        table = np.zeros((height, width))
        table[i, j] = gain
        row, column = linear_sum_assignment(table, maximize=True)
    else:
        row, column = _sparse(i, j, gain, height, width)
    number = np.full(height, -1)
    number[row] = column
    return np.flatnonzero((number[i] == j) & (gain > 0))


def _sparse(i: Index, j: Index, gain: Bits, height: int, width: int) -> tuple[Index, Index]:
    """Each row may also take a column of its own that is worth nothing: so there always is a full matching."""
    own = np.arange(height)
    values = np.concatenate([gain + 1, np.ones(height)])
    at = (np.concatenate([i, own]), np.concatenate([j, width + own]))
    row, column = min_weight_full_bipartite_matching(
        csr_array((values, at), shape=(height, width + height)), maximize=True
    )
    taken = column < width
    return row[taken], column[taken]
