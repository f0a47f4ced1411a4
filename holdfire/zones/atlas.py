"""Boundary versions made ready for placing: built once, asked often. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from holdfire.zones import rational
from holdfire.zones.columns import Ints, Version
from holdfire.zones.line import Line
from holdfire.zones.polygons import Floats, to_shapely

NEAR = 1e-9  # degrees, a tenth of a millimetre: rounding reaches less than a thousandth of that
_ALWAYS = np.iinfo(np.int32)
_NOWHERE = (np.inf, np.inf, -np.inf, -np.inf)


class Atlas:
    """Boundary versions in columns, with their shapes ready for many questions.

    shapes: shape (versions,), prepared shapely areas; bounds: shape (versions, 4), west, south, east, north; first, last: the days of their periods, both belonging to it.
    """

    def __init__(self, versions: Sequence[Version]) -> None:
        self.versions = tuple(versions)
        self.shapes = to_shapely([version.polygons for version in self.versions])
        shapely.prepare(self.shapes)
        bounds: Floats = shapely.bounds(self.shapes).reshape(-1, 4)
        self.bounds = np.where(np.isnan(bounds), _NOWHERE, bounds)
        self.first = _days([v.valid_from for v in self.versions], _ALWAYS.min)
        self.last = _days([v.valid_until for v in self.versions], _ALWAYS.max)
        self._safe = _safe(self.bounds)
        self._lines: dict[int, Line] = {}
        self._rims: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self.versions)

    def line(self, boundary: int) -> Line:
        """The line around a version's area."""
        if boundary not in self._lines:
            self._lines[boundary] = Line(self.versions[boundary].polygons)
        return self._lines[boundary]

    def holds(self, boundary: int, x: Floats, y: Floats) -> NDArray[np.bool_]:
        """Which points lie in an area or on its line.

        Longitude 180 and -180 are one meridian, and each pole is one point whatever its longitude.
        """
        inside = self.encloses(boundary, x, y)
        edge = np.flatnonzero(on_seam(x, y))
        if len(edge):
            _, south, _, north = self.bounds[boundary]
            twin = self.encloses(boundary, np.copysign(180.0, -x[edge]), y[edge])
            pole = np.where(y[edge] > 0, north == 90, south == -90) & (np.abs(y[edge]) == 90)
            inside[edge] |= (twin & (np.abs(x[edge]) == 180)) | pole
        return inside

    def encloses(self, boundary: int, x: Floats, y: Floats) -> NDArray[np.bool_]:
        """The same on the flat map, where each pair of numbers is a point of its own. Exact."""
        inside: NDArray[np.bool_] = shapely.intersects_xy(self.shapes[boundary], x, y)
        if not self._safe[boundary]:
            polygons = self.versions[boundary].polygons
            for i in np.flatnonzero(shapely.dwithin(self._rim(boundary), shapely.points(x, y), NEAR)):
                inside[i] = rational.holds(polygons, float(x[i]), float(y[i]))
        return inside

    def _rim(self, boundary: int) -> Any:
        """The line as a prepared shapely geometry."""
        if boundary not in self._rims:
            self._rims[boundary] = shapely.boundary(self.shapes[boundary])
            shapely.prepare(self._rims[boundary])
        return self._rims[boundary]


def _safe(bounds: Floats) -> NDArray[np.bool_]:
    """Which areas GEOS is sure to judge exactly.

    It decides on which side of an edge a point lies by products of differences in twice the precision of a float. That is
    exact where the differences are floats themselves, as they are between numbers of one sign none of which is smaller than
    the distance between them. Areas near the equator or Greenwich are not of that kind; of theirs, points next to the line
    are judged in fractions.
    """
    west, south, east, north = bounds.T
    safe: NDArray[np.bool_] = np.ones(len(bounds), bool)
    for low, high in ((west, east), (south, north)):
        safe &= high - low <= np.where(low * high > 0, np.minimum(np.abs(low), np.abs(high)), 0)
    return safe


def on_seam(x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Which points have a second pair of coordinates: those on the 180th meridian and the poles."""
    seam: NDArray[np.bool_] = (np.abs(x) == 180) | (np.abs(y) == 90)
    return seam


def _days(days: list[int | None], open_: int) -> Ints:
    return np.array([open_ if day is None else day for day in days], np.int32)
