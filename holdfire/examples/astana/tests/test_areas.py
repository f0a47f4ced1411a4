"""The hand-drawn areas against places whose side of the line is known. Coordinates were typed from OCHA's gazetteer, towns
that it does not hold from common maps; no agreed map exists."""

from __future__ import annotations

import pytest
from shapely import Point, Polygon

from holdfire.examples.astana.files import geojson

INSIDE = {
    "idlib": {
        "Idlib": (36.628, 35.937),
        "Ma'arrat an-Nu'man": (36.733, 35.653),
        "Jisr ash-Shughur": (36.333, 35.817),
        "Saraqib": (36.822, 35.844),
        "Khan Shaykhun": (36.622, 35.447),
        "Kafr Zita": (36.608, 35.351),
    },
    "north-homs": {
        "Ar-Rastan": (36.730, 34.922),
        "Talbiseh": (36.768, 34.886),
        "Taldou": (36.583, 34.870),
    },
    "eastern-ghouta": {
        "Duma": (36.402, 33.571),
        "Harasta": (36.366, 33.569),
        "Arbin": (36.368, 33.535),
        "Kafr Batna": (36.393, 33.522),
    },
    "south": {
        "Nawa": (36.051, 32.864),
        "Tafas": (36.067, 32.736),
        "Jasim": (36.041, 32.977),
        "Busra ash-Sham": (36.433, 32.475),
        "Dar'a al-Balad": (36.102, 32.612),
    },
}
OUTSIDE = {
    "idlib": {"Aleppo": (37.161, 36.212), "Hama": (36.745, 35.139), "Latakia": (35.797, 35.535)},
    "north-homs": {"Homs": (36.719, 34.732), "As-Salamiyah": (37.015, 35.089)},
    "eastern-ghouta": {
        "Damascus old city": (36.304, 33.511),
        "Jaramana": (36.351, 33.491),
        "At Tall": (36.283, 33.650),
    },
    "south": {
        "As-Suwayda": (36.577, 32.720),
        "Izra'": (36.272, 32.900),
        "Al-Qunaytirah crossing": (35.824, 33.124),
    },
}
FEATURES = geojson("zones.geojson")
DRAWN = {f["properties"]["zone"]: f for f in FEATURES if f["properties"]["organisation"] == "desk"}


def outline(zone: str) -> Polygon:
    """The desk's area of a zone."""
    return Polygon(DRAWN[zone]["geometry"]["coordinates"][0])


def cases(places: dict[str, dict[str, tuple[float, float]]]) -> list[tuple[str, str, tuple[float, float]]]:
    """Zone, name and point of each place."""
    return [(zone, name, point) for zone, named in places.items() for name, point in named.items()]


@pytest.mark.parametrize(("zone", "name", "point"), cases(INSIDE))
def test_a_place_that_the_sources_put_in_an_area_lies_in_it(
    zone: str, name: str, point: tuple[float, float]
) -> None:
    """The drawn area holds every town that it is known to hold."""
    assert outline(zone).contains(Point(point)), name


@pytest.mark.parametrize(("zone", "name", "point"), cases(OUTSIDE))
def test_a_place_that_lay_outside_every_area_lies_in_none(
    zone: str, name: str, point: tuple[float, float]
) -> None:
    """The drawn area leaves out the towns next to it, and no other area takes them in."""
    assert [other for other in DRAWN if outline(other).contains(Point(point))] == [], name


def test_each_area_is_a_plain_ring_of_ten_to_thirty_vertices() -> None:
    """Drawn by hand, closed, and crossing itself nowhere."""
    assert set(DRAWN) == set(INSIDE)
    for zone, feature in DRAWN.items():
        (ring,) = feature["geometry"]["coordinates"]
        assert 10 <= len(ring) - 1 <= 30, zone
        assert ring[0] == ring[-1], zone
        assert outline(zone).is_valid, zone


def test_no_map_was_agreed_so_every_boundary_is_an_approximation() -> None:
    """The basis says how far to trust a line, and each counts from the day the memorandum came into force."""
    said = {(f["properties"]["basis"], f["properties"]["valid_from"]) for f in FEATURES}
    assert said == {("approximation", "2017-05-05")}


def test_ground_is_contested_where_a_demonstration_delegation_draws_another_line() -> None:
    """The rival boundary is marked as demonstration, and overlaps the desk's in part."""
    (rival,) = [f for f in FEATURES if f["properties"]["organisation"] != "desk"]
    assert rival["properties"]["organisation"].startswith("demo-")
    assert "demonstration" in rival["properties"]["label"].lower()
    drawn = Polygon(rival["geometry"]["coordinates"][0])
    assert drawn.overlaps(outline(rival["properties"]["zone"]))
