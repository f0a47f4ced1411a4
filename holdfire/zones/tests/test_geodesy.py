"""Areas on the ellipsoid, held against geodesic polygons and the ellipsoid's own surface."""

import random

import pytest
import shapely

from holdfire.zones.geodesy import GEOD, area_km2
from holdfire.zones.polygons import Polygons
from holdfire.zones.tests.brute import area, square, star


def geodesic(polygons: Polygons, step: float) -> float:
    """Square kilometres by pyproj, the straight edges cut into short ones."""
    total = 0.0
    for part in polygons.parts:
        for number, ring in enumerate(part):
            x, y = shapely.get_coordinates(shapely.segmentize(shapely.linearrings(ring), step)).T
            size = abs(GEOD.polygon_area_perimeter(x, y)[0])
            total += size if number == 0 else -size
    return total / 1e6


def _step(polygons: Polygons) -> float:
    west, _, east, _ = polygons.bounds
    return min(0.005, (east - west) / 500)


@pytest.mark.parametrize(
    "polygons",
    [
        area([square(36, 35, 37, 36)]),
        area([square(36, 35, 37, 36), square(36.2, 35.2, 36.4, 35.4)], [square(40, -10, 41, -9)]),
        area([star(random.Random(4), 37, 35, 0.01, 30)]),
        area([[(10, 40), (60, 41), (55, 70)]]),
        area([[(-10, -80), (100, -70), (50, 80)]]),
        area([square(-180, 80, 180, 90)]),
    ],
    ids=["degree", "holes", "village", "continent", "hemispheres", "cap"],
)
def test_area_agrees_with_geodesic_polygons(polygons: Polygons) -> None:
    """Areas with holes and parts agree with geodesic polygons to a hundred-millionth, from village to polar cap."""
    assert area_km2(polygons) == pytest.approx(geodesic(polygons, _step(polygons)), rel=1e-8)


def test_the_whole_world() -> None:
    """The whole map has the surface of the WGS 84 ellipsoid."""
    assert area_km2(area([square(-180, -90, 180, 90)])) == pytest.approx(510_065_621.724, rel=1e-11)
