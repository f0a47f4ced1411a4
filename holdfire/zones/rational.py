"""Whether an area holds a point, in arithmetic that never rounds. Pure. For the few points that leave rounding a say."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from holdfire.zones.polygons import Floats, Polygons


def holds(polygons: Polygons, x: float, y: float) -> bool:
    """Whether a point lies in an area or on its line."""
    for outline, *holes in polygons.parts:
        side = _side(outline, x, y)
        if side == 0:
            return True
        if side > 0:
            sides = [_side(hole, x, y) for hole in holes]
            if 0 in sides or max(sides, default=-1) < 0:
                return True
    return False


def _side(ring: Floats, x: float, y: float) -> int:
    """1 within a ring, 0 on it, -1 outside: edges that a ray to the east crosses are counted."""
    low, high = np.minimum(ring[:-1, 1], ring[1:, 1]), np.maximum(ring[:-1, 1], ring[1:, 1])
    within = False
    for edge in np.flatnonzero((low <= y) & (y <= high)):
        (ax, ay), (bx, by) = ring[edge].tolist(), ring[edge + 1].tolist()
        turn = _turn(*map(Fraction, (ax, ay, bx, by, x, y)))
        if turn == 0 and min(ax, bx) <= x <= max(ax, bx):
            return 0
        if (ay > y) != (by > y) and (turn > 0) == (by > ay):
            within = not within
    return 1 if within else -1


def _turn(ax: Fraction, ay: Fraction, bx: Fraction, by: Fraction, x: Fraction, y: Fraction) -> Fraction:
    """Above 0 where a point lies left of an edge from a to b, below 0 where it lies right, 0 in line with it."""
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
