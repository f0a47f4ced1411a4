"""How far from a boundary's line? Pure.

The line is straight in longitude and latitude between vertices, as the area itself has it; the distance is that of the
shortest geodesic on WGS 84. Where an area was cut at the 180th meridian or runs to a pole, the cut is no line.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from holdfire.zones.geodesy import GEOD, metres_per_degree, to_space
from holdfire.zones.polygons import Floats, Polygons

PIECE = 0.1  # degrees: pieces so short that their chord through space stands in for them when the nearest is sought
BLOCK = 8  # pieces whose common ball is looked at first
STEPS = (
    3  # towards the foot of the perpendicular; each divides the error by more than a thousand within 300 km
)
PAIRS = 1 << 19  # pairs of point and block held at a time


class Line:
    """The line around an area, cut into short pieces with a place in space, in blocks with a ball around each."""

    def __init__(self, polygons: Polygons) -> None:
        start, end = _pieces(*_real(*_edges(polygons)))
        self._start, self._along = start, end - start
        self._foot = to_space(start)
        self._chord = to_space(end) - self._foot
        first = np.arange(0, len(start), BLOCK)
        self._first = first
        if len(first):
            low = np.minimum(
                np.minimum.reduceat(self._foot, first), np.minimum.reduceat(self._foot + self._chord, first)
            )
            high = np.maximum(
                np.maximum.reduceat(self._foot, first), np.maximum.reduceat(self._foot + self._chord, first)
            )
            self._centre, self._radius = (low + high) / 2, np.linalg.norm(high - low, axis=1) / 2

    def distance(self, x: Floats, y: Floats) -> Floats:
        """Metres from points to the nearest place on the line, at least 0; infinity where there is no line."""
        if not len(self._start):
            return np.full(len(x), np.inf)
        points = np.stack([x, y], axis=1)
        step = max(1, PAIRS // len(self._first))
        parts = (self._some(points[i : i + step]) for i in range(0, len(points), step))
        return np.concatenate([np.empty(0), *parts])

    def _some(self, points: Floats) -> Floats:
        piece, part = self._nearest(to_space(points))
        start, along = self._start[piece], self._along[piece]
        for _ in range(STEPS):
            foot = start + part[:, None] * along
            azimuth, _, metres = GEOD.inv(foot[:, 0], foot[:, 1], points[:, 0], points[:, 1])
            part = np.clip(part + _stride(foot[:, 1], along, np.deg2rad(azimuth), metres), 0, 1)
        foot = start + part[:, None] * along
        distance: Floats = GEOD.inv(foot[:, 0], foot[:, 1], points[:, 0], points[:, 1])[2]
        return distance

    def _nearest(self, space: Floats) -> tuple[NDArray[np.int64], Floats]:
        """The nearest piece of each point and how far along it, measured straight through space."""
        to_centre = _lengths(space[:, None, :] - self._centre[None, :, :])
        limit = (to_centre + self._radius).min(axis=1)
        point, block = np.nonzero(to_centre - self._radius <= limit[:, None])
        piece = np.minimum(self._first[block][:, None] + np.arange(BLOCK), len(self._start) - 1)
        offset, chord = space[point][:, None, :] - self._foot[piece], self._chord[piece]
        square = np.maximum(np.einsum("ijk,ijk->ij", chord, chord), 1e-12)
        part = np.clip(np.einsum("ijk,ijk->ij", offset, chord) / square, 0, 1)
        metres = _lengths(offset - part[:, :, None] * chord)
        within = metres.argmin(axis=1)
        row = np.arange(len(point))
        least = metres[row, within]
        first = np.searchsorted(point, np.arange(len(space)))
        best = np.flatnonzero(least == np.minimum.reduceat(least, first)[point])
        chosen = best[np.searchsorted(point[best], np.arange(len(space)))]
        return piece[chosen, within[chosen]], part[chosen, within[chosen]]


def _lengths(vectors: Floats) -> Floats:
    lengths: Floats = np.sqrt(np.einsum("ijk,ijk->ij", vectors, vectors))
    return lengths


def _stride(latitude: Floats, along: Floats, azimuth: Floats, metres: Floats) -> Floats:
    """How much of a piece to go on, from a foot on it, to stand square to a point in that direction and distance."""
    per_longitude, per_latitude = metres_per_degree(latitude)
    east, north = along[:, 0] * per_longitude, along[:, 1] * per_latitude
    ahead = metres * (np.sin(azimuth) * east + np.cos(azimuth) * north)
    stride: Floats = ahead / np.maximum(east**2 + north**2, 1e-12)
    return stride


def _edges(polygons: Polygons) -> tuple[Floats, Floats]:
    rings = list(polygons.rings())
    if not rings:
        return np.empty((0, 2)), np.empty((0, 2))
    return np.concatenate([ring[:-1] for ring in rings]), np.concatenate([ring[1:] for ring in rings])


def _real(start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """Without the edges along a pole, and without the cuts at the 180th meridian that have the area on both sides."""
    kept: NDArray[np.bool_] = np.minimum(np.abs(start[:, 1]), np.abs(end[:, 1])) < 90
    east = (start[:, 0] == 180) & (end[:, 0] == 180)
    west = (start[:, 0] == -180) & (end[:, 0] == -180)
    seam = east | west
    if not (east.any() and west.any()):
        return start[kept], end[kept]
    levels = np.unique(np.concatenate([start[seam, 1], end[seam, 1]]))
    single = _under(levels, start[east, 1], end[east, 1]) != _under(levels, start[west, 1], end[west, 1])
    low, high = levels[:-1][single], levels[1:][single]
    middle = np.full(len(low), 180.0)
    kept = kept & ~seam
    return (
        np.concatenate([start[kept], np.stack([middle, low], axis=1)]),
        np.concatenate([end[kept], np.stack([middle, high], axis=1)]),
    )


def _under(levels: Floats, start: Floats, end: Floats) -> NDArray[np.bool_]:
    """Which stretches between neighbouring levels some edge covers."""
    low, high = np.minimum(start, end)[:, None], np.maximum(start, end)[:, None]
    covered: NDArray[np.bool_] = np.any((low <= levels[:-1]) & (high >= levels[1:]), axis=0)
    return covered


def _pieces(start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """The edges cut into pieces of at most PIECE degrees each way."""
    count = np.maximum(np.ceil(np.abs(end - start).max(axis=1, initial=0) / PIECE), 1).astype(np.int64)
    edge = np.repeat(np.arange(len(start)), count)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    step = ((end - start) / count[:, None])[edge]
    begin = start[edge] + number[:, None] * step
    return begin, begin + step
