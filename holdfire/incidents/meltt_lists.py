"""Which records of one data set stand on the list of which record of another, and in which order. Pure.

The first two questions of the "meltt" rules (`meltt.py` tells where they come from): is the pair near enough in place and days
and do its categories agree, and in which order does a record look at those that are. The order decides what is chosen.

Records are found through a grid of cubes over the unit sphere, so that neither a pole nor longitude 180 is a border, and
through sorted days within each cube; lists are handed out block by block, so memory grows with records and never with pairs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]

KM_PER_DEGREE = 111.111  # of the central angle; meltt's own figure
BLOCK = 1 << 13  # records at a time
PAIRS = 1 << 20  # pairs looked at at a time, but for a single record that alone has more
FINEST = 1e-4  # edge of the smallest cube, in radii of the globe (0.6 km): cells stay countable where a window is 0 km
_AROUND = [(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The records of all data sets: days (both inclusive), degrees, and for each taxonomy the labels, shape (n, levels)."""

    start: Numbers
    end: Numbers
    lon: Floats
    lat: Floats
    labels: tuple[NDArray[np.integer[Any]], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What a pair must keep to: km and days, both inclusive; a weight for each taxonomy; how many may stay unmatched."""

    km: float
    days: int
    weights: tuple[float, ...]
    partial: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Entries of lists: a record, one on its list, the score (0 is best); a record's entries together, in their order."""

    a: Numbers
    b: Numbers
    score: Floats

    def __len__(self) -> int:
        return len(self.a)


def lists(table: Table, a: Numbers, b: Numbers, window: Window) -> Iterator[Pairs]:
    """The lists of the records `a` among the records `b`, both sorted by start, in blocks in the order of `a`.

    First those that start before it, the nearest first, then those of the same day and after it, the nearest first; of equals,
    the one that stands nearer in `b`. Start and end must both lie within the window.
    """
    ground = _Ground.of(table, b, window.km)
    for block, here, there in _found(ground, table, a, window):
        near = np.abs(table.end[block[here]] - table.end[b[there]]) <= window.days
        here, there = here[near], there[near]
        back = table.start[b[there]] < table.start[block[here]]
        order = np.lexsort((np.where(back, -there, there), ~back, here))
        yield accepted(table, block[here[order]], b[there[order]], window)


def meetings(table: Table, episodes: Numbers, events: Numbers, window: Window) -> Iterator[Pairs]:
    """Which events an episode could hold: from the window before its start to the window after its end.

    As meltt looks, which stops by the start: of the events later than start and window, only the very next one is looked at.
    """
    ground = _Ground.of(table, events, window.km)
    for block, here, there in _found(ground, table, episodes, window):
        late = np.searchsorted(table.start[events], table.start[block] + window.days, "right")
        last = np.flatnonzero(late < len(events))
        held = table.start[events[late[last]]] - table.end[block[last]] <= window.days
        here, there = np.concatenate([here, last[held]]), np.concatenate([there, late[last[held]]])
        order = np.lexsort((there, here))
        yield accepted(table, block[here[order]], events[there[order]], window)


def accepted(table: Table, a: Numbers, b: Numbers, window: Window) -> Pairs:
    """Those of the pairs near enough in place whose categories agree, with their scores."""
    near = np.flatnonzero(distance(table, a, b) <= window.km)
    a, b = a[near], b[near]
    total, matched = np.zeros(len(a)), np.zeros(len(a), np.int64)
    for weight, labels in zip(window.weights, table.labels, strict=True):
        same = labels[a] == labels[b]
        found = same.any(axis=1)
        matched += found
        total += np.where(found, weight * same.argmax(axis=1) / max(1, labels.shape[1] - 1), 0.0)
    missed = len(table.labels) - matched
    kept = np.flatnonzero((missed == 0) | ((missed == window.partial) & (window.partial > 0)))
    return Pairs(a[kept], b[kept], (total + missed)[kept] / len(table.labels))


def distance(table: Table, a: Numbers, b: Numbers) -> Floats:
    """Kilometres between records: the central angle in its stable form, in degrees, times 111.111."""
    north, other = np.radians(table.lat[a]), np.radians(table.lat[b])
    turn = np.radians(table.lon[b] - table.lon[a])
    across = np.cos(other) * np.sin(turn)
    along = np.cos(north) * np.sin(other) - np.sin(north) * np.cos(other) * np.cos(turn)
    inward = np.sin(north) * np.sin(other) + np.cos(north) * np.cos(other) * np.cos(turn)
    degrees: Floats = np.degrees(np.arctan2(np.hypot(across, along), inward))
    return degrees * KM_PER_DEGREE


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """Where records lie: those with a place, by cube and day."""

    edge: float
    side: int  # cubes along an axis
    cubes: Numbers  # that hold something, sorted
    keys: Numbers  # of each record: rank of its cube and day, sorted
    place: Numbers  # of each record in `keys`: where it stands in the list that was given
    first: int
    span: int

    @classmethod
    def of(cls, table: Table, records: Numbers, km: float) -> _Ground:
        angle = min(float(np.radians(km / KM_PER_DEGREE)), np.pi)
        edge = max(2 * np.sin(angle / 2), FINEST) * (1 + 1e-6)
        side = 2 * int(np.ceil(1 / edge)) + 5
        known = np.flatnonzero(np.isfinite(table.lon[records]) & np.isfinite(table.lat[records]))
        cube = _cubes(table, records[known], edge) @ np.array([side * side, side, 1])
        day = table.start[records[known]]
        first, last = (int(day.min()), int(day.max())) if len(day) else (0, 0)
        cubes, rank = np.unique(cube, return_inverse=True)
        key = rank * (last - first + 1) + day - first
        order = np.argsort(key, kind="stable")
        return cls(edge, side, cubes, key[order], known[order], first, last - first + 1)


def _cubes(table: Table, records: Numbers, edge: float) -> Numbers:
    """The cube of each record, shape (n, 3), counted from 1 so that every neighbour has a number too."""
    lon, lat = np.radians(table.lon[records]), np.radians(table.lat[records])
    point = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
    return np.floor(point / edge).astype(np.int64) + int(np.ceil(1 / edge)) + 2


Found = tuple[Numbers, Numbers, Numbers]


def _found(ground: _Ground, table: Table, a: Numbers, window: Window) -> Iterator[Found]:
    """Blocks of `a`, and for each the pairs of neighbouring cubes and near days: place in the block, place in the ground's list."""
    for first in range(0, len(a), BLOCK):
        yield from _expanded(
            ground, a[first : first + BLOCK], *_runs(ground, table, a[first : first + BLOCK], window)
        )


def _runs(ground: _Ground, table: Table, block: Numbers, window: Window) -> tuple[Numbers, Numbers]:
    """For each record and each cube around it, the run of keys within its days: first and count, shape (n, 27)."""
    known = np.isfinite(table.lon[block]) & np.isfinite(table.lat[block])
    low = np.zeros((len(block), len(_AROUND)), np.int64)
    count = np.zeros_like(low)
    those = np.flatnonzero(known)
    if not len(ground.cubes) or not len(those):
        return low, count
    cubes = _cubes(table, block[those], ground.edge)
    day = table.start[block[those]] - ground.first
    since, until = np.clip(day - window.days, 0, ground.span), np.clip(day + window.days + 1, 0, ground.span)
    for number, step in enumerate(_AROUND):
        code = (cubes + step) @ np.array([ground.side**2, ground.side, 1])
        rank = np.minimum(np.searchsorted(ground.cubes, code), len(ground.cubes) - 1)
        start = np.searchsorted(ground.keys, rank * ground.span + since)
        stop = np.searchsorted(ground.keys, rank * ground.span + until)
        low[those, number] = start
        count[those, number] = np.where(ground.cubes[rank] == code, stop - start, 0)
    return low, count


def _expanded(ground: _Ground, block: Numbers, low: Numbers, count: Numbers) -> Iterator[Found]:
    """The pairs of the runs; a block with too many is handed out in halves."""
    if len(block) > 1 and count.sum() > PAIRS:
        half = len(block) // 2
        yield from _expanded(ground, block[:half], low[:half], count[:half])
        yield from _expanded(ground, block[half:], low[half:], count[half:])
        return
    each = count.ravel()
    here = np.repeat(np.arange(len(block)), count.sum(axis=1))
    offset = np.arange(len(here)) - np.repeat(np.cumsum(each) - each, each)
    yield block, here, ground.place[np.repeat(low.ravel(), each) + offset]
