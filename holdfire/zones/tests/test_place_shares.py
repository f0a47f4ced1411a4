"""Placing what is vague: shares of discs and administrative polygons, held against closed forms."""

import math
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.zones.columns import Events, Placements, Relation, Version
from holdfire.zones.geodesy import GEOD, area_km2
from holdfire.zones.place import place
from holdfire.zones.polygons import Polygons
from holdfire.zones.shares import disc_boxes, discs
from holdfire.zones.tests.brute import area, square, star

NORTH = Version("north", "o", area([square(-20, 0, 90, 80)]))


def disc(x: float, y: float, radius: float, *polygons: Polygons) -> Placements:
    return place(
        Events(x, y, 0, 0, radius), [Version(str(i), "o", p) for i, p in enumerate(polygons)], outside=True
    )


@pytest.mark.parametrize("radius", [100.0, 25_000.0, 245_000.0, 1_000_000.0])
@pytest.mark.parametrize("part", [-0.9, -0.5, 0.0, 0.3, 0.8])
def test_a_half_plane(radius: float, part: float) -> None:
    """Of a disc cut by the equator, the share is that of the circle's segment: right to 1e-4 (on the sphere, by caps)."""
    latitude = math.degrees(part * radius / 6_356_000)
    offset = GEOD.inv(37, 0, 37, latitude)[2] * math.copysign(1, part)
    angle, away = radius / 6_371_000, offset / 6_371_000
    expected = _segment(angle, away)
    assert disc(37, latitude, radius, NORTH.polygons).share[0] == pytest.approx(
        expected, abs=1e-4 + angle**2 / 50
    )


def _segment(angle: float, away: float) -> float:
    """The part of a spherical cap north of the equator, its centre `away` north of it (all in radians)."""
    steps = 200_000
    radii = (np.arange(steps) + 0.5) * angle / steps
    reach = np.clip(np.tan(away) / np.tan(radii), -1, 1)
    weight = np.sin(radii)
    return float((weight * (1 - np.arccos(reach) / np.pi)).sum() / weight.sum())


@pytest.mark.parametrize("ratio", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("latitude", [0.0, 35.0, -70.0])
def test_concentric(ratio: float, latitude: float) -> None:
    """Of a disc around a smaller disc, the share is the square of the ratio of their radii: right to 1e-4."""
    radius = 25_000.0
    turn = np.arange(2048) * 360 / 2048
    same = np.ones(2048)
    longitudes, latitudes, _ = GEOD.fwd(same * 37, same * latitude, turn, same * ratio * radius)
    inner = area([list(zip(longitudes, latitudes, strict=True))])
    found = disc(37, latitude, radius, inner)
    assert found.relation.tolist() == [Relation.STRADDLING]
    assert found.share[0] == pytest.approx(ratio**2, abs=1e-4)


@pytest.mark.parametrize("radius", [1_000.0, 25_000.0, 245_000.0])
@pytest.mark.parametrize("latitude", [0.0, 35.0, 60.0])
def test_a_disc_has_its_true_size(radius: float, latitude: float) -> None:
    """The drawn disc has the area of a disc of that true radius."""
    ring = discs(np.array([37.0]), np.array([latitude]), np.array([radius]))[0].exterior.coords
    drawn = area_km2(Polygons(((np.array(ring),),)))
    cap = 2 * math.pi * 6371.0**2 * (1 - math.cos(radius / 6_371_000))
    assert drawn == pytest.approx(
        cap, rel=0.007
    )  # the earth's radius of curvature differs by so much from the mean
    longitudes, latitudes = np.array(ring)[:-1].T
    reach = GEOD.inv(np.full(256, 37.0), np.full(256, latitude), longitudes, latitudes)[2]
    assert reach == pytest.approx(np.full(256, radius), rel=2e-4)


def test_certain_answers_are_exact() -> None:
    """A disc wholly within is inside with share 1; one wholly apart is outside with share 0."""
    found = disc(
        37,
        35,
        25_000,
        area([square(36, 34, 38, 36)]),
        area([square(36, 40, 38, 41)]),
        area([square(36, 35.3, 38, 36)]),
    )
    assert found.relation.tolist() == [Relation.INSIDE, Relation.OUTSIDE, Relation.OUTSIDE]
    assert found.share.tolist() == [1, 0, 0]


def test_parts_and_holes() -> None:
    """The share in an area and the share in a hole that fits it add up to the share in the area without the hole."""
    whole, hole = square(36, 34, 37, 36), square(36.8, 34.9, 36.95, 35.1)
    found = disc(37, 35, 25_000, area([whole]), area([whole, hole]), area([hole]))
    assert found.share[0] == pytest.approx(found.share[1] + found.share[2], abs=1e-6)
    assert found.share[0] == pytest.approx(0.5, abs=1e-4)


def test_an_administrative_polygon() -> None:
    """An event known to its district alone gets the part of the district's area, whatever its coordinates say."""
    district = area([square(36, 0, 38, 1)])
    half, far = (
        Version("half", "o", area([square(36, 0, 37, 1)])),
        Version("far", "o", area([square(50, 0, 51, 1)])),
    )
    all_of_it = Version("all", "o", area([square(35, -1, 39, 2)]))
    events = Events([np.nan, 50.5], [np.nan, 0.5], [0, 0], [0, 0], area=[0, 0])
    found = place(events, [half, far, all_of_it], [district], distances=True)
    assert found.boundary.tolist() == [0, 2, 0, 2]
    assert found.relation.tolist() == [Relation.STRADDLING, Relation.INSIDE] * 2
    assert found.share.tolist() == pytest.approx([0.5, 1, 0.5, 1])
    assert found.distance is not None
    assert np.isnan(found.distance).tolist() == [True, True, False, False]


def test_many_discs_at_once_are_each_the_same_alone() -> None:
    """Discs that share a place, in any number and order, each get the row they get alone; points among them too."""
    chance = random.Random(3)
    boundaries = [
        Version(str(i), "o", area([star(chance, 37 + i / 4, 35, 0.3, 40)]), i, i + 3) for i in range(5)
    ]
    spots = [
        (chance.choice([36.9, 37.2, 37.6]), chance.choice([34.8, 35.1]), chance.choice([0.0, 5e3, 25e3]))
        for _ in range(60)
    ]
    x, y, radius = np.array(spots).T
    start = np.array([chance.randrange(0, 9) for _ in spots])
    together = place(Events(x, y, start, start + 1, radius), boundaries)
    alone = [place(Events(x[i], y[i], start[i], start[i] + 1, radius[i]), boundaries) for i in range(60)]
    for name in ("boundary", "relation", "share", "covered"):
        assert getattr(together, name).tolist() == [v for one in alone for v in getattr(one, name).tolist()]


@settings(max_examples=200, deadline=None)
@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(1, 2_000_000))
def test_a_disc_anywhere_is_whole(x: float, y: float, radius: float) -> None:
    """Wherever on earth a disc lies, the world holds all of it, its box holds it, and two halves hold it together."""
    found = disc(
        x,
        y,
        radius,
        area([square(-180, -90, 180, 90)]),
        area([square(-180, -90, 180, 10)]),
        area([square(-180, 10, 180, 90)]),
    )
    assert found.share[0] == 1
    assert found.share[1] + found.share[2] == pytest.approx(1, abs=1e-6)
    west, south, east, north = discs(np.array([x]), np.array([y]), np.array([radius]))[0].bounds
    box = disc_boxes(np.array([x]), np.array([y]), np.array([radius]))[0]
    assert box[0] <= west
    assert box[1] <= south
    assert box[2] >= east
    assert box[3] >= north
