"""Distance to the line, held against a line cut into metres and measured by geodesics."""

import random
from itertools import pairwise

import numpy as np
import pytest

from holdfire.zones.columns import Events, Version
from holdfire.zones.geodesy import GEOD
from holdfire.zones.line import Line
from holdfire.zones.place import place
from holdfire.zones.polygons import Polygons
from holdfire.zones.tests.brute import area, square, star


def nearest(polygons: Polygons, x: float, y: float, step: float) -> float:
    """The shortest of the geodesics to points every so many degrees along the line."""
    best = np.inf
    for ring in polygons.rings():
        for a, b in pairwise(ring):
            number = max(2, int(np.abs(b - a).max() / step) + 1)
            spots = a + (b - a) * np.linspace(0, 1, number)[:, None]
            best = min(
                best, GEOD.inv(spots[:, 0], spots[:, 1], np.full(number, x), np.full(number, y))[2].min()
            )
    return float(best)


@pytest.mark.parametrize(
    ("polygons", "reach", "step", "right_to"),
    [
        (area([star(random.Random(1), 37, 35, 0.5, 80), square(36.95, 34.95, 37.05, 35.05)]), 1.0, 1e-4, 1.0),
        (area([[(10, 40), (60, 41), (55, 70)]]), 40.0, 1e-2, 25.0),
        (area([star(random.Random(2), 37, 84, 5.0, 30)]), 5.0, 1e-3, 10.0),
    ],
    ids=["town", "continent", "arctic"],
)
def test_distance_is_that_of_the_shortest_geodesic(
    polygons: Polygons, reach: float, step: float, right_to: float
) -> None:
    """The distance is that of the shortest geodesic to the line, near and far, along holes too."""
    chance = random.Random(9)
    spots = [
        (
            37 + chance.uniform(-reach, reach),
            chance.uniform(35, 85) if reach > 4 else 35 + chance.uniform(-1, 1),
        )
        for _ in range(25)
    ]
    x, y = np.array(spots).T
    metres = Line(polygons).distance(x, y)
    for i, (longitude, latitude) in enumerate(spots):
        expected = nearest(polygons, longitude, latitude, step)
        assert metres[i] <= expected + 1e-3
        assert metres[i] == pytest.approx(expected, abs=right_to)


def test_sign_and_zero() -> None:
    """Distance is negative within an area, positive outside, 0 on the line, and measured from a disc's centre."""
    home = Version("home", "o", area([square(0, 0, 2, 2)]))
    events = Events([1, 2, 3, 2.1], [1, 1, 1, 1], [0] * 4, [0] * 4, [0, 0, 0, 50_000])
    found = place(events, [home], outside=True, distances=True)
    assert found.distance is not None
    inside, on, outside, centre = found.distance.tolist()
    assert inside == pytest.approx(-GEOD.inv(1, 1, 1, 0)[2], rel=1e-3)
    assert abs(on) < 1e-6
    assert outside == pytest.approx(GEOD.inv(3, 1, 2, 1)[2], rel=1e-4)
    assert centre == pytest.approx(GEOD.inv(2.1, 1, 2, 1)[2], rel=1e-4)


def test_an_area_without_a_line() -> None:
    """Nothing has no line: its distance is infinite."""
    assert Line(Polygons(())).distance(np.array([1.0]), np.array([1.0])).tolist() == [np.inf]
