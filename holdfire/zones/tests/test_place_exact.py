"""Placing points: every answer agrees with exact arithmetic."""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.zones.columns import Events, Relation, Version
from holdfire.zones.place import place
from holdfire.zones.polygons import Polygons
from holdfire.zones.tests.brute import area, holds, rows, square, star

FRAME = area([square(0, 0, 4, 4), square(1, 1, 3, 3)])
TWO = area([square(0, 0, 1, 1)], [square(2, 0, 3, 1), square(2.25, 0.25, 2.5, 0.5)])
STAIR = area([[(0, 0), (3, 0), (3, 1), (2, 1), (2, 2), (1, 2), (1, 3), (0, 3)]])
SLANT = area([[(0, 0), (3, 1), (4, 4), (1, 3)]])


def found(events: Events, versions: list[Version]) -> set[tuple[int, int]]:
    result = place(events, versions)
    assert (result.relation == Relation.INSIDE).all()
    assert (result.share == 1).all()
    order = list(zip(result.event.tolist(), result.boundary.tolist(), strict=True))
    assert order == sorted(set(order))
    return set(order)


def points(xy: list[tuple[float, float]]) -> Events:
    x, y = (np.array(column, float) for column in zip(*xy, strict=True))
    return Events(x, y, np.zeros(len(x)), np.zeros(len(x)))


@pytest.mark.parametrize("polygons", [FRAME, TWO, STAIR, SLANT], ids=["hole", "multi", "stair", "slant"])
@pytest.mark.parametrize("repeat", [1, 40])
def test_a_lattice_over_vertices_and_edges(polygons: Polygons, repeat: int) -> None:
    """Points on vertices, on edges, in holes and between parts fall as exact arithmetic says, by coarse and fine grid."""
    lattice = [(x / 4, y / 4) for x in range(-2, 19) for y in range(-2, 19)] * repeat
    events, versions = points(lattice), [Version("a", "o", polygons)]
    expected = {i for i, (x, y) in enumerate(lattice) if holds(polygons, x, y)}
    assert {event for event, _ in found(events, versions)} == expected
    assert 0 < len(expected) < len(lattice)


def test_the_line_belongs_to_the_area() -> None:
    """A point on an outline, on a vertex or on the rim of a hole is inside; a point within a hole is not."""
    events = points([(0, 2), (4, 4), (1, 2), (3, 3), (2, 2)])
    assert found(events, [Version("a", "o", FRAME)]) == {(0, 0), (1, 0), (2, 0), (3, 0)}


def test_random_stars_and_dates() -> None:
    """Of points strewn over overlapping ragged outlines, with days, every pair is found and no other."""
    chance = random.Random(7)
    versions = []
    for number in range(12):
        outline = star(chance, chance.uniform(36, 38), chance.uniform(34, 36), 0.4, 60)
        first = chance.randrange(0, 60)
        versions.append(Version(str(number), "o", area([outline]), first, first + chance.randrange(0, 40)))
    corners = [tuple(v) for version in versions for v in version.polygons.parts[0][0][:5].tolist()]
    spots = [(chance.uniform(35.5, 38.5), chance.uniform(33.5, 36.5)) for _ in range(3000)] + corners
    x, y = np.array(spots).T
    start = np.array([chance.randrange(0, 100) for _ in spots])
    events = Events(x, y, start, start + np.array([chance.randrange(0, 30) for _ in spots]))
    assert found(events, versions) == rows(events, versions)


coordinates = st.integers(-40, 40).map(lambda n: n / 8) | st.floats(-5, 5).filter(
    lambda v: v == 0 or abs(v) > 1e-9
)
corners = st.tuples(coordinates, coordinates)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(corners, min_size=3, max_size=3, unique=True),
    st.lists(corners, min_size=1, max_size=30),
    st.data(),
)
def test_triangles_anywhere(
    triangle: list[tuple[float, float]], spots: list[tuple[float, float]], data: st.DataObject
) -> None:
    """Triangles of any shape, slivers too, hold exactly the points that exact arithmetic says, their own corners included."""
    polygons = area([triangle])
    middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(triangle)]
    spots = spots + triangle + middle
    expected = {(i, 0) for i, (x, y) in enumerate(spots) if holds(polygons, x, y)}
    assert found(points(spots), [Version("a", "o", polygons)]) == expected


def test_numbers_of_very_different_size() -> None:
    """Beside a corner that misses the equator by less than an atom, a point is still on the side on which it is."""
    sliver = area([[(0.0, -0.125), (0.0, -3e-225), (0.375, 0.95)]])
    spots = [(0.1875, 0.475), (0.0, 0.0), (0.0, -3e-225), (0.0, -1e-300)]
    assert found(points(spots), [Version("a", "o", sliver)]) == {(2, 0)}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 600), st.floats(1e-6, 60))
def test_grids_of_any_size(seed: int, count: int, spread: float) -> None:
    """However many points there are and however near or far from the area they lie, the grid changes no answer."""
    chance = random.Random(seed)
    outline = star(chance, 37, 35, chance.choice([1e-4, 0.3, 20]), 25)
    ring = area([outline])
    at = chance.choice(outline)
    spots = [
        (at[0] + chance.uniform(-spread, spread), at[1] + chance.uniform(-spread, spread))
        for _ in range(count)
    ]
    spots = [(x, y) for x, y in spots if abs(y) <= 90] + [at]
    versions = [Version("a", "o", ring), Version("b", "p", area([square(30, 30, 40, 40)]))]
    events = points(spots)
    assert found(events, versions) == rows(events, versions)
