"""Placing at the 180th meridian and at the poles."""

import numpy as np
import pytest

from holdfire.zones.columns import Events, Relation, Version
from holdfire.zones.geodesy import GEOD
from holdfire.zones.place import place
from holdfire.zones.tests.brute import area, rows, square

CHUKOTKA = area([square(170, 60, 180, 70)], [square(-180, 60, -170, 70)])
WEST_ONLY = area([square(-180, 0, -170, 10)])
CAP = area([square(-180, 80, 180, 90)])
BOTTOM = area([square(-180, -90, 0, -80)])
VERSIONS = [Version(str(i), "o", p) for i, p in enumerate([CHUKOTKA, WEST_ONLY, CAP, BOTTOM])]


def test_both_names_of_the_180th_meridian() -> None:
    """A point on the 180th meridian is the same point whether it is written 180 or -180."""
    found = place(Events([180, -180], [5, 5], [0, 0], [0, 0]), VERSIONS)
    assert found.event.tolist() == [0, 1]
    assert found.boundary.tolist() == [1, 1]


def test_a_pole_is_one_point() -> None:
    """A pole belongs to every area that reaches it, whatever longitude it is given."""
    found = place(Events([0, 77, 100], [90, 90, -90], [0] * 3, [0] * 3), VERSIONS)
    assert list(zip(found.event.tolist(), found.boundary.tolist(), strict=True)) == [(0, 2), (1, 2), (2, 3)]


def test_among_ordinary_points() -> None:
    """Points on the seam keep their order among ordinary ones, and all agree with exact arithmetic."""
    x = np.array([175, 180, -175, -180, 10, 180, -60, 0, 0])
    y = np.array([65, 65, 65, 65, 85, 90, -85, 90, -80])
    events = Events(x, y, np.zeros(9), np.zeros(9))
    found = place(events, VERSIONS)
    order = list(zip(found.event.tolist(), found.boundary.tolist(), strict=True))
    assert order == sorted(rows(events, VERSIONS))


def test_a_disc_across_the_180th_meridian() -> None:
    """A disc over the 180th meridian is whole: inside an area on both sides, and half in an area on one side."""
    events = Events([179.99, 180], [65, 5], [0, 0], [0, 0], [50_000, 50_000])
    found = place(events, VERSIONS)
    assert found.boundary.tolist() == [0, 1]
    assert found.relation.tolist() == [Relation.INSIDE, Relation.STRADDLING]
    assert found.share[1] == pytest.approx(0.5, abs=1e-4)


@pytest.mark.parametrize("latitude", [90.0, 89.9])
def test_a_disc_over_a_pole(latitude: float) -> None:
    """A disc over a pole lies within a cap that is larger, and an eighth of the cap's plane holds an eighth of it."""
    eighth = Version("eighth", "o", area([square(0, 80, 45, 90)]))
    found = place(Events(10, latitude, 0, 0, 300_000), [Version("cap", "o", CAP), eighth])
    assert found.relation.tolist() == [Relation.INSIDE, Relation.STRADDLING]
    if latitude == 90:
        assert found.share[1] == pytest.approx(1 / 8, abs=5e-3)


def test_the_cut_at_180_is_no_line() -> None:
    """Distance is measured to the real line: the cut of an area at 180° and the map's edge at a pole are none."""
    found = place(Events([180, 0], [65, 90], [0, 0], [0, 0]), VERSIONS, distances=True)
    assert found.boundary.tolist() == [0, 2]
    assert found.distance is not None
    to_parallel = GEOD.inv(180, 65, 170, 65)[2]
    assert -to_parallel <= found.distance[0] < -400_000
    assert found.distance[1] == pytest.approx(-GEOD.inv(0, 90, 0, 80)[2], abs=0.01)


def test_a_border_on_180_that_is_real() -> None:
    """A border that runs along the 180th meridian with no area beyond it is a line like any other."""
    found = place(Events(-179.9, 5, 0, 0), VERSIONS, distances=True)
    assert found.distance is not None
    assert found.distance[0] == pytest.approx(-GEOD.inv(-179.9, 5, 180, 5)[2], abs=0.1)
