"""Which ground of a zone do all makers' lines share, and on which do they differ? Pure.

Agreed is what lies within every maker's line, contested the rest of what lies within any. Lines are straight in longitude and
latitude, as everywhere here, so both parts have exact corners; their sizes are measured on the ellipsoid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import shapely

from holdfire.zones.geodesy import area_km2
from holdfire.zones.polygons import Polygons, to_shapely

SIMPLE = 1e-9  # square degrees: slivers that two drawings of one line leave are no contested ground


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """The two parts, and their areas in square kilometres. makers: whose lines were laid over each other."""

    makers: tuple[str, ...]
    agreed: Polygons
    contested: Polygons
    agreed_km2: float
    contested_km2: float


def shared(lines: Iterable[tuple[str, Polygons]]) -> Shared:
    """Lay lines of one zone and one day over each other. lines: each with its maker; several of one maker are one area.

    A single maker agrees with itself: all of its ground is agreed, none contested. No line at all: both are empty.

    >>> import numpy as np
    >>> square = lambda west: Polygons(((np.array([[west, 0], [west + 2, 0], [west + 2, 1], [west, 1], [west, 0.0]]),),))
    >>> found = shared([("a", square(0)), ("b", square(1))])
    >>> found.makers, round(found.agreed_km2), round(found.contested_km2)
    (('a', 'b'), 12308, 24617)
    """
    by_maker: dict[str, list[Polygons]] = defaultdict(list)
    for maker, area in lines:
        by_maker[maker].append(area)
    makers = tuple(sorted(by_maker))
    if not makers:
        return Shared((), Polygons(()), Polygons(()), 0.0, 0.0)
    areas = [shapely.union_all(to_shapely(by_maker[maker])) for maker in makers]
    common = shapely.intersection_all(areas)
    agreed = _polygons(common)
    contested = _polygons(shapely.difference(shapely.union_all(areas), common))
    return Shared(makers, agreed, contested, area_km2(agreed), area_km2(contested))


def _polygons(geometry: Any) -> Polygons:
    """What has an area in a result of GEOS: lines and points along which areas touch are left out, and so are slivers."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return Polygons(
        tuple(
            tuple(shapely.get_coordinates(ring) for ring in shapely.get_rings(part))
            for part in parts
            if part.geom_type == "Polygon" and part.area > SIMPLE
        )
    )
