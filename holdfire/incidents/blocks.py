"""Which pairs of reports are looked at: those that lie near enough for what their precision allows. Pure.

A million reports never meet pairwise. Reports are grouped by how vague their place and their days are; each group meets each other
one within a window of its own, by a tree over km and days, and every report meets the `MOST` nearest of each group at most; of what one
source says of one spot and day only the first `FROM_ONE` are met, so that nobody can crowd out what others report. What is
so vague, in so crowded surroundings, that no evidence could carry it is left out before (`hopeless`).
"""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from holdfire.incidents import features
from holdfire.incidents.columns import Reports
from holdfire.incidents.prepared import Bits, Index, Prepared

MOST = 24  # nearest reports of each group that a report meets
FROM_ONE = 6  # reports of one source, spot and day that others meet
SPOT = 100  # spots in a degree: about a km
SIGMAS = 3.5  # how many spreads apart two points may lie
SLACK = 3  # days by which a span may be off
WIDE = (4.0, 20.0)  # spread in km: a point; near a place; a district and more
LONG = (3.0, 10.0)  # days: a day or a night; a week; a month and more
KEYS = 1e6  # apart from each other, two names of places are never within a window
THREADS = 5_000  # questions that are worth the start of threads

Pairs = tuple[Index, Index]


def candidates(prepared: Prepared, least: float) -> tuple[Index, Index, NDArray[np.bool_], NDArray[np.bool_]]:
    """Pairs i < j in order, each once; by report, whether it met only the nearest ones, and whether it was too vague to meet any.

    least: bits that a pair must be able to reach.
    """
    vague = hopeless(prepared, least)
    cut = np.zeros(len(vague), bool)
    found = [np.empty(0, np.int64)]
    days = (prepared.reports.first.astype(np.float64) + prepared.reports.last) / 2
    meant = np.flatnonzero(prepared.placed & ~vague)
    groups = _groups(prepared, meant)
    met = _met_by_others(prepared.reports)
    for one, other in combinations_with_replacement(groups, 2):
        axes = np.column_stack(
            [prepared.points / _km(prepared, one, other), days / _days(prepared, one, other)]
        )
        found.append(_met(axes, one[met[one]], other, cut))
    named = np.flatnonzero((prepared.reports.place >= 0) & ~vague)
    lost = named[~prepared.placed[named]]
    if len(lost):
        axes = np.column_stack([prepared.reports.place * KEYS, days / _days(prepared, lost, named)])
        found.append(_met(axes, named[met[named]], lost, cut))
    keys = _each_once(np.concatenate(found))
    return keys // len(vague), keys % len(vague), cut, vague


def _met_by_others(reports: Reports) -> NDArray[np.bool_]:
    """All but what goes beyond the first `FROM_ONE` of one source, spot and day; the rows are in order of their content."""
    lon, lat = (
        np.nan_to_num(np.floor(axis * SPOT), nan=1e6).astype(np.int64) for axis in (reports.lon, reports.lat)
    )
    same: list[NDArray[Any]] = [lon, lat, reports.place, reports.first, reports.last, reports.source]
    order = np.lexsort(same)
    begins = np.any([np.diff(column[order], prepend=column[order[:1]] - 1) != 0 for column in same], axis=0)
    at = np.arange(len(order))
    nth = at - np.maximum.accumulate(np.where(begins, at, 0))
    found = np.empty(len(order), bool)
    found[order] = nth < FROM_ONE
    return found


def _each_once(keys: Index) -> Index:
    """In order. By sorting: numpy's own way, by hashing, takes ten times as long on keys like these."""
    keys.sort()
    return keys[np.diff(keys, prepend=-1) > 0]


def hopeless(prepared: Prepared, least: float) -> NDArray[np.bool_]:
    """Reports that not even their own double could carry to so many bits."""
    own = np.arange(len(prepared.reports))
    bits = _double(prepared, own)
    return np.asarray(bits < least)


def _double(prepared: Prepared, own: Index) -> Bits:
    total = np.zeros(len(own))
    for feature in features.TABLE:
        if feature.name in ("place", "time", "crowding", "name"):
            total += feature.bits(prepared, own, own)
        elif feature.name != "source":
            total += np.maximum(feature.bits(prepared, own, own), 0)
    return total


def _groups(prepared: Prepared, rows: Index) -> list[Index]:
    """Rows by vagueness, the most precise ones first."""
    wide = np.searchsorted(WIDE, np.sqrt(prepared.spread[rows]))
    long = np.searchsorted(LONG, prepared.length[rows])
    number = wide * (len(LONG) + 1) + long
    return [rows[number == one] for one in np.unique(number)]


def _km(prepared: Prepared, one: Index, other: Index) -> float:
    spread = prepared.spread[one].max() + prepared.spread[other].max()
    return float(SIGMAS * np.sqrt(features.POINT + spread))


def _days(prepared: Prepared, one: Index, other: Index) -> float:
    return float((prepared.length[one].max() + prepared.length[other].max()) / 2 - 1 + SLACK) + 0.01


def _met(axes: NDArray[np.float64], into: Index, of: Index, cut: NDArray[np.bool_]) -> Index:
    """Each of the second group with its nearest ones of the first, within 1 on every axis, as keys i * n + j."""
    most = min(MOST + 1, len(into))
    ranks = np.arange(1, most + 1)
    tree = cKDTree(axes[into], balanced_tree=False)
    workers = -1 if len(of) > THREADS else 1
    apart, at = tree.query(axes[of], k=ranks, p=np.inf, distance_upper_bound=1.0, workers=workers)
    there = np.isfinite(apart)
    cut[of[there.all(axis=1) & (most > MOST)]] = True
    i, j = np.broadcast_to(of[:, None], at.shape)[there], into[at[there]]
    apart_rows = i != j
    low, high = np.minimum(i, j)[apart_rows], np.maximum(i, j)[apart_rows]
    return np.asarray(low.astype(np.int64) * len(axes) + high)
