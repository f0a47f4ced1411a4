"""The kernel's answers worked out another way: exact fractions, point by point, edge by edge; no GEOS, no NumPy judgement."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from holdfire.zones.columns import Events, Version
from holdfire.zones.polygons import Polygons

Point = tuple[float, float]


def area(*parts: Sequence[Sequence[Point]]) -> Polygons:
    """An area from polygons of rings of points; rings are closed here."""
    return Polygons(tuple(tuple(np.array([*ring, ring[0]], float) for ring in part) for part in parts))


def square(west: float, south: float, east: float, north: float) -> list[Point]:
    """The corners of a box."""
    return [(west, south), (east, south), (east, north), (west, north)]


def star(chance: random.Random, x: float, y: float, radius: float, corners: int) -> list[Point]:
    """A ragged outline around a point."""
    turns = sorted(chance.uniform(0, 2 * math.pi) for _ in range(corners))
    lengths = [radius * (1 + 0.3 * math.sin(5 * turn) + 0.1 * chance.uniform(-1, 1)) for turn in turns]
    return [(x + r * math.cos(turn), y + r * math.sin(turn)) for turn, r in zip(turns, lengths, strict=True)]


def holds(polygons: Polygons, x: float, y: float) -> bool:
    """Whether a point lies in an area or on its line; 180 and -180 are one meridian, a pole is one point."""
    if abs(y) == 90 and any(y in ring[:, 1] for ring in polygons.rings()):
        return True
    return any(_holds(polygons, other, y) for other in ({x, -x} if abs(x) == 180 else {x}))


def rows(events: Events, versions: Sequence[Version]) -> set[tuple[int, int]]:
    """Pairs of exact event and version in force that holds it."""
    columns = [np.asarray(c).tolist() for c in (events.longitude, events.latitude, events.start, events.end)]
    return {
        (i, j)
        for i, (x, y, start, end) in enumerate(zip(*columns, strict=True))
        for j, version in enumerate(versions)
        if _shared(start, end, version) and holds(version.polygons, x, y)
    }


def _shared(start: int, end: int, version: Version) -> bool:
    days = range(start, end + 1)
    return any(
        (version.valid_from is None or version.valid_from <= day)
        and (version.valid_until is None or day <= version.valid_until)
        for day in days
    )


def _holds(polygons: Polygons, x: float, y: float) -> bool:
    for part in polygons.parts:
        where = [_where(ring, x, y) for ring in part]
        if 0 in where or (where[0] > 0 and all(side < 0 for side in where[1:])):
            return True
    return False


def _where(ring: Any, x: float, y: float) -> int:
    """1 within a ring, 0 on it, -1 outside: a ray to the east, counted in exact arithmetic."""
    within = False
    for (ax, ay), (bx, by) in pairwise(ring.tolist()):
        if not min(ay, by) <= y <= max(ay, by):  # comparing floats is exact
            continue
        turn = _turn(*map(Fraction, (ax, ay, bx, by, x, y)))
        if turn == 0 and min(ax, bx) <= x <= max(ax, bx):
            return 0
        if (ay > y) != (by > y) and (turn > 0) == (by > ay):
            within = not within
    return 1 if within else -1


def _turn(ax: Fraction, ay: Fraction, bx: Fraction, by: Fraction, x: Fraction, y: Fraction) -> Fraction:
    """Above 0 where a point lies left of an edge, below 0 where it lies right, 0 in line with it."""
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
