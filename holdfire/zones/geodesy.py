"""Areas and lengths on the WGS 84 ellipsoid. Pure.

An area is bounded by lines that are straight in longitude and latitude, so its size is the line integral of Q(latitude)
along its rings, Q being the area between equator and parallel per radian of longitude (Snyder 1987, eq. 3-12). Against
geodesic polygons (pyproj.Geod) whose edges are cut into short pieces, the two agree to better than 1e-9.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from holdfire.zones.polygons import Floats, Polygons

GEOD = Geod(ellps="WGS84")
A = float(GEOD.a)  # equatorial radius, metres
E2 = float(GEOD.es)  # eccentricity squared
_E = float(np.sqrt(E2))

# Gauss-Legendre over an edge: two points keep 1e-10 up to one degree of latitude, 24 points up to pole to pole.
_SHORT = np.polynomial.legendre.leggauss(2)
_LONG = np.polynomial.legendre.leggauss(24)


def area_km2(polygons: Polygons) -> float:
    """The area in square kilometres, holes taken out."""
    rings = list(polygons.rings())
    if not rings:
        return 0.0
    sizes = ring_areas(np.concatenate(rings), np.cumsum([0, *map(len, rings)]))
    signs = np.concatenate([[1.0, *[-1.0] * (len(part) - 1)] for part in polygons.parts])
    return float(np.dot(sizes, signs)) / 1e6


def ring_areas(coordinates: Floats, offsets: Sequence[int] | NDArray[np.int64]) -> Floats:
    """The area within each of several closed rings, in square metres, never negative.

    coordinates: shape (n, 2), degrees, ring after ring; offsets: shape (rings + 1,), where each begins.
    """
    offsets = np.asarray(offsets, np.int64)
    steps = np.diff(coordinates, axis=0)
    edges = _strips(coordinates[:-1, 1], steps[:, 1]) * np.deg2rad(steps[:, 0])
    total = np.concatenate([[0.0], np.cumsum(_without_joins(edges, offsets))])
    areas: Floats = np.abs(total[offsets[1:] - 1] - total[offsets[:-1]])
    return areas


def _without_joins(edges: Floats, offsets: NDArray[np.int64]) -> Floats:
    """Between the last vertex of one ring and the first of the next there is no edge."""
    edges = edges.copy()
    edges[offsets[1:-1] - 1] = 0.0
    return edges


def _strips(latitude: Floats, rise: Floats) -> Floats:
    """The mean of Q, in square metres per radian, over edges that start at a latitude and rise by so many degrees."""
    out = _mean(latitude, rise, *_SHORT)
    tall = np.flatnonzero(np.abs(rise) > 1)
    out[tall] = _mean(latitude[tall], rise[tall], *_LONG)
    return out


def _mean(latitude: Floats, rise: Floats, nodes: Floats, weights: Floats) -> Floats:
    out = np.zeros(len(latitude))
    for node, weight in zip(nodes, weights, strict=True):
        out += weight / 2 * _strip(np.sin(np.deg2rad(latitude + (node + 1) / 2 * rise)))
    return out


def _strip(sine: Floats) -> Floats:
    """Q: the area between the equator and a parallel, per radian of longitude."""
    strip: Floats = A**2 * (1 - E2) / 2 * (sine / (1 - E2 * sine**2) + np.arctanh(_E * sine) / _E)
    return strip


def metres_per_degree(latitude: Floats) -> tuple[Floats, Floats]:
    """Metres that one degree of longitude and one of latitude measure at a latitude (degrees)."""
    sine = np.sin(np.deg2rad(latitude))
    root = np.sqrt(1 - E2 * sine**2)
    east = np.deg2rad(A * np.cos(np.deg2rad(latitude)) / root)
    north = np.deg2rad(A * (1 - E2) / root**3)
    return east, north


def to_space(points: Floats) -> Floats:
    """Points in longitude and latitude, shape (n, 2), as places in space: shape (n, 3), metres from the centre."""
    longitude, latitude = np.deg2rad(points).T
    normal = A / np.sqrt(1 - E2 * np.sin(latitude) ** 2)
    flat = normal * np.cos(latitude)
    return np.stack(
        [flat * np.cos(longitude), flat * np.sin(longitude), normal * (1 - E2) * np.sin(latitude)], axis=1
    )
