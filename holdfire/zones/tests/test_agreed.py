"""What makers' lines of one zone share, and on what they differ."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from holdfire.zones.agreed import shared
from holdfire.zones.geodesy import area_km2
from holdfire.zones.polygons import Polygons, to_shapely


def box(west: float, south: float, east: float, north: float) -> Polygons:
    """A rectangle."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return Polygons(((np.array(ring, float),),))


def test_two_lines_give_an_agreed_and_a_contested_part() -> None:
    """What is in both, and what is in one of them, each with its area on the ellipsoid."""
    found = shared([("b", box(36.5, 34, 37.5, 35)), ("a", box(36, 34, 37, 35))])
    assert found.makers == ("a", "b")
    assert found.agreed_km2 == pytest.approx(area_km2(box(36.5, 34, 37, 35)), rel=1e-12)
    assert found.contested_km2 == pytest.approx(area_km2(box(36, 34, 37, 35)), rel=1e-9)
    dense = shapely.segmentize(shapely.box(36.5, 34, 37, 35), 0.001)
    geodesic = abs(Geod(ellps="WGS84").geometry_area_perimeter(dense)[0]) / 1e6
    assert found.agreed_km2 == pytest.approx(geodesic, rel=1e-6)


def test_three_makers_agree_only_on_what_all_three_draw() -> None:
    """Ground within two of three lines is contested."""
    found = shared([("a", box(0, 0, 3, 1)), ("b", box(1, 0, 4, 1)), ("c", box(2, 0, 5, 1))])
    assert found.agreed_km2 == pytest.approx(area_km2(box(2, 0, 3, 1)))
    assert found.contested_km2 == pytest.approx(area_km2(box(0, 0, 4, 1)))


def test_one_maker_or_none_contests_nothing() -> None:
    """Several lines of one maker are one area; where there is no line there is no ground."""
    found = shared([("a", box(0, 0, 2, 1)), ("a", box(1, 0, 3, 1))])
    assert found.contested_km2 == 0
    assert found.agreed_km2 == pytest.approx(area_km2(box(0, 0, 3, 1)))
    assert (shared([]).makers, shared([]).agreed_km2, shared([]).contested.parts) == ((), 0, ())


def test_lines_that_lie_apart_or_only_touch_share_nothing() -> None:
    """A common side or corner has no area."""
    for other in (box(1, 0, 2, 1), box(1, 1, 2, 2), box(5, 5, 6, 6)):
        found = shared([("a", box(0, 0, 1, 1)), ("b", other)])
        assert (found.agreed.parts, found.agreed_km2) == ((), 0)
        assert found.contested_km2 == pytest.approx(area_km2(box(0, 0, 1, 1)) + area_km2(other))


def test_a_line_within_another_leaves_a_ring() -> None:
    """The hole belongs to what is agreed, and is taken out of what is contested."""
    outer, inner = box(0, 0, 3, 3), box(1, 1, 2, 2)
    found = shared([("a", outer), ("b", inner)])
    assert found.contested_km2 == pytest.approx(area_km2(outer) - area_km2(inner))
    assert [len(part) for part in found.contested.parts] == [2]


def test_slivers_between_two_drawings_of_one_line_are_no_contested_ground() -> None:
    """The same line, typed with a corner a millimetre off."""
    found = shared([("a", box(36, 34, 37, 35)), ("b", box(36, 34, 37 + 1e-10, 35))])
    assert found.contested.parts == ()


SIDES = st.tuples(*[st.integers(0, 8)] * 4).map(lambda s: (s[0], s[1], s[0] + 1 + s[2], s[1] + 1 + s[3]))


@given(st.lists(st.tuples(st.sampled_from("abc"), SIDES), min_size=1, max_size=6))
def test_both_parts_make_up_all_ground_and_order_does_not_matter(
    drawn: list[tuple[str, tuple[int, int, int, int]]],
) -> None:
    """Agreed and contested do not overlap, and together they are the union of all lines."""
    lines = [(maker, box(*sides)) for maker, sides in drawn]
    found, turned = shared(lines), shared(lines[::-1])
    agreed, contested = to_shapely([found.agreed, found.contested])
    union = shapely.union_all(to_shapely([area for _, area in lines]))
    assert shapely.intersection(agreed, contested).area == 0
    assert shapely.symmetric_difference(shapely.union(agreed, contested), union).area == pytest.approx(0)
    assert found.agreed_km2 == pytest.approx(turned.agreed_km2)
    assert found.contested_km2 == pytest.approx(turned.contested_km2)
