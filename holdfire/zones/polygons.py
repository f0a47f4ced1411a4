"""Areas as numbers: polygons of rings of longitude and latitude. Pure.

Edges are straight lines in longitude and latitude, as RFC 7946 (section 3.1.1) has them. An area that crosses the 180th
meridian is cut there into parts. A ring is closed: its last vertex repeats its first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, slots=True, eq=False)
class Polygons:
    """Polygons of rings; the first ring of each is its outline, the others are holes. A ring has shape (n, 2)."""

    parts: tuple[tuple[Floats, ...], ...]

    def rings(self) -> Iterator[Floats]:
        """Every ring, outlines and holes, in order."""
        for part in self.parts:
            yield from part

    @property
    def vertices(self) -> int:
        """How many vertices all rings have, the closing ones counted."""
        return sum(len(ring) for ring in self.rings())

    @property
    def bounds(self) -> Box:
        """West, south, east, north; NaN for no polygon at all. Parts on both sides of 180° give the whole width."""
        if not self.parts:
            return (np.nan, np.nan, np.nan, np.nan)
        outlines = np.concatenate([part[0] for part in self.parts])
        (west, south), (east, north) = outlines.min(axis=0), outlines.max(axis=0)
        return (float(west), float(south), float(east), float(north))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Polygons):
            return NotImplemented
        mine, theirs = ([len(part) for part in value.parts] for value in (self, other))
        return mine == theirs and all(
            np.array_equal(a, b) for a, b in zip(self.rings(), other.rings(), strict=True)
        )

    __hash__ = None  # type: ignore[assignment]


def to_shapely_parts(polygons: Polygons) -> NDArray[np.object_]:
    """Each polygon as a shapely Polygon, built from numbers: no text or bytes ever reach GEOS."""
    return _draw(list(polygons.rings()), [len(part) for part in polygons.parts])


def to_shapely(areas: Sequence[Polygons]) -> NDArray[np.object_]:
    """Areas as shapely MultiPolygons, all in one go; an area without a polygon becomes an empty one."""
    shapes: NDArray[np.object_] = np.full(len(areas), shapely.MultiPolygon(), object)
    rings = [ring for area in areas for ring in area.rings()]
    if rings:
        parts = _draw(rings, [len(part) for area in areas for part in area.parts])
        shapely.multipolygons(parts, indices=_numbers([len(area.parts) for area in areas]), out=shapes)
    return shapes


def _draw(rings: list[Floats], rings_a_part: list[int]) -> NDArray[np.object_]:
    lines = shapely.linearrings(np.concatenate(rings), indices=_numbers([len(ring) for ring in rings]))
    parts: NDArray[np.object_] = shapely.polygons(lines, indices=_numbers(rings_a_part))
    return parts


def _numbers(sizes: list[int]) -> NDArray[np.intp]:
    """0, 0, 0, 1, 1 … for sizes 3, 2 …"""
    return np.repeat(np.arange(len(sizes)), sizes)


def to_geojson(polygons: Polygons) -> dict[str, Any]:
    """A GeoJSON Polygon or MultiPolygon; outlines run counterclockwise, holes clockwise (RFC 7946, 3.1.6)."""
    parts = [
        [_wound(ring, counterclockwise=number == 0).tolist() for number, ring in enumerate(part)]
        for part in polygons.parts
    ]
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def planar_area(ring: Floats) -> float:
    """Signed area of a ring in square degrees, positive where it runs counterclockwise."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def _wound(ring: Floats, counterclockwise: bool) -> Floats:
    return ring if (planar_area(ring) > 0) == counterclockwise else ring[::-1]
