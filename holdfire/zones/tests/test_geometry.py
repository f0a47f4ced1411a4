"""Geometry from outside: each fault is named, with its place and how to mend it."""

import json
import time
from typing import Any

import numpy as np
import pytest

from holdfire.record.problems import Problem, Refused
from holdfire.zones.geometry import parse
from holdfire.zones.polygons import to_geojson

BOX = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]
HOLE = [[36.2, 35.2], [36.4, 35.2], [36.4, 35.4], [36.2, 35.4], [36.2, 35.2]]
EIGHT = [[36, 35], [37, 36], [37, 35], [36, 36], [36, 35]]


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def problems(geometry: Any, **near: Any) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as caught:
        parse(geometry, **near)
    return caught.value.problems


def only(geometry: Any, **near: Any) -> Problem:
    (problem,) = problems(geometry, **near)
    return problem


def moved(ring: list[list[Any]], index: int, *position: Any) -> list[Any]:
    return [list(position) if i == index else vertex for i, vertex in enumerate(ring)]


def collection(*members: Any) -> dict[str, Any]:
    return {"type": "GeometryCollection", "geometries": list(members)}


def test_what_is_well_comes_back_as_it_was() -> None:
    """A sound polygon with a hole, a MultiPolygon, and a collection of both are read to the last bit."""
    one = parse(polygon(BOX, HOLE[::-1]))
    assert to_geojson(one) == polygon(BOX, HOLE[::-1])
    other = [[[x + 5, y] for x, y in BOX]]
    two = parse({"type": "MultiPolygon", "coordinates": [[BOX], other]})
    assert parse(collection(polygon(BOX), collection(polygon(*other)))) == two
    assert two.vertices == 10
    assert two.bounds == (36, 35, 42, 36)


def test_rings_are_wound_as_the_standard_asks() -> None:
    """Written out, outlines run counterclockwise and holes clockwise, however they came."""
    assert to_geojson(parse(polygon(BOX[::-1], HOLE))) == polygon(BOX, HOLE[::-1])


@pytest.mark.parametrize(
    ("geometry", "code", "words", "where"),
    [
        (None, "HF-4004", "There is nothing where an object is expected.", "geometry"),
        ([], "HF-4004", "There is a list where an object is expected.", "geometry"),
        ({"type": "Polygon"}, "HF-4004", "nothing where a list", "geometry.coordinates"),
        ({}, "HF-4005", "It has no type.", "geometry.type"),
        ({"type": "LineString", "coordinates": BOX}, "HF-4005", "It is a LineString.", "geometry.type"),
        (polygon(), "HF-4011", "The polygon has no ring.", "geometry.coordinates"),
        (polygon([]), "HF-4011", "ring 1 has no vertices.", "geometry.coordinates[0]"),
        ({"type": "MultiPolygon", "coordinates": []}, "HF-4011", "no polygon", "geometry"),
        (collection(), "HF-4011", "no polygon", "geometry"),
        (polygon("36 35"), "HF-4004", "ring 1 is no list of positions.", "geometry.coordinates[0]"),
        (polygon(moved(BOX, 2, "37", 36)), "HF-4007", "ring 1, vertex 3 holds '37'.", "geometry.coordinates[0][2]"),
        (polygon(moved(BOX, 2, True, 36)), "HF-4007", "ring 1, vertex 3 holds True.", "geometry.coordinates[0][2]"),
        (polygon(moved(BOX, 1, None, 36)), "HF-4007", "vertex 2 holds None.", "geometry.coordinates[0][1]"),
        (polygon(moved(BOX, 2, float("nan"), 36)), "HF-4007", "vertex 3 is (nan, 36.0).", "geometry.coordinates[0][2]"),
        (polygon(moved(BOX, 2, 37, float("inf"))), "HF-4007", "vertex 3 is (37.0, inf).", "geometry.coordinates[0][2]"),
        (polygon(moved(BOX, 2, 10**400, 36)), "HF-4007", "beyond all measure", "geometry.coordinates[0]"),
        (polygon([[*v, 600] for v in BOX]), "HF-4008", "ring 1, vertex 1 has 3 numbers", "geometry.coordinates[0][0]"),
        (polygon(moved(BOX, 3, 36)), "HF-4008", "ring 1, vertex 4 has 1 numbers", "geometry.coordinates[0][3]"),
        (polygon([5, 6]), "HF-4004", "ring 1, vertex 1 is no list", "geometry.coordinates[0][0]"),
        (polygon(moved(BOX, 2, 500, 36)), "HF-4009", "longitude 500.0 at ring 1, vertex 3", "geometry.coordinates[0][2]"),
        (polygon(moved(BOX, 2, 37, 500)), "HF-4009", "latitude 500.0 at ring 1, vertex 3", "geometry.coordinates[0][2]"),
        (polygon(BOX, HOLE[:-1]), "HF-4012", "ring 2 begins at (36.2, 35.2) and ends at (36.2, 35.4).", "geometry.coordinates[1][3]"),
        (polygon([[36, 35], [37, 36], [36, 35]]), "HF-4013", "ring 1 has 3 positions", "geometry.coordinates[0]"),
        (polygon([[36, 35], [37, 36], [36.5, 35.5], [36, 35]]), "HF-4014", "ring 1 runs back on itself", "geometry.coordinates[0]"),
        (polygon([[170, 0], [-170, 0], [-170, 9], [170, 9], [170, 0]]), "HF-4019", "leaps from longitude 170.0 to -170.0 between vertex 1 and 2", "geometry.coordinates[0][1]"),
        (polygon([[170, 0], [190, 0], [190, 9], [170, 9], [170, 0]]), "HF-4019", "longitude 190.0 at ring 1, vertex 2 lies beyond", "geometry.coordinates[0][1]"),
    ],
)  # fmt: skip
def test_each_fault_alone(geometry: Any, code: str, words: str, where: str) -> None:
    """Each fault is refused under its own code, in words, with the path to it."""
    problem = only(geometry)
    assert (problem.code, problem.where) == (code, where)
    assert words in problem.sentence
    assert problem.mend


def test_every_faulty_ring_is_named() -> None:
    """Several faults in one geometry are all told, with polygon and ring, at most twenty of them."""
    found = problems({"type": "MultiPolygon", "coordinates": [[BOX], [BOX[:-1], moved(HOLE, 0, 36, 95)]]})
    assert [p.code for p in found] == ["HF-4012", "HF-4010"]
    assert found[0].sentence.startswith("polygon 2, ring 1 begins")
    assert len(problems(polygon(*[BOX[:-1]] * 50))) == 20


def test_swapped_axes_are_suspected_by_the_world() -> None:
    """A latitude beyond 90 beside a small longitude asks whether the two are swapped."""
    problem = only(polygon([[y, x + 85] for x, y in BOX]))
    assert problem.code == "HF-4010"
    assert problem.sentence == (
        "latitude 121.0 at ring 1, vertex 1: latitude runs from -90 to 90; are longitude and latitude swapped?"
    )


def test_swapped_axes_are_suspected_by_the_neighbourhood() -> None:
    """An area that misses its expected neighbourhood, and would meet it with axes swapped, is refused as swapped."""
    syria = (35.5, 32.0, 42.5, 37.5)
    assert parse(polygon(BOX), near=syria)
    turned = polygon([[y - 3, x + 3] for x, y in BOX])
    problem = only(turned, near=syria)
    assert problem.code == "HF-4010"
    assert "longitude 32 to 33, latitude 39 to 40" in problem.sentence
    assert parse(turned)
    assert parse(polygon([[x - 100, y] for x, y in BOX]), near=syria)


@pytest.mark.parametrize(
    ("geometry", "code", "words"),
    [
        (polygon(EIGHT), "HF-4015", "ring 1 crosses itself at longitude 36.5, latitude 35.5, between the edges from vertex 1 and from vertex 3."),
        (polygon(BOX, EIGHT), "HF-4015", "longitude 36.5, latitude 35.5"),
        (polygon(BOX, [[x + 0.7, y] for x, y in HOLE]), "HF-4015", "crosses ring"),
        (polygon([[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2], [0, 0]]), "HF-4016", "ring 1 touches itself at longitude 2, latitude 2"),
        (polygon(BOX, [[x + 5, y] for x, y in HOLE]), "HF-4017", "ring 2 is a hole that lies outside its outline"),
        (polygon(BOX, HOLE, [[36.25, 35.25], [36.3, 35.25], [36.3, 35.3], [36.25, 35.25]]), "HF-4017", "hole within another hole"),
        (polygon(BOX, [[36, 35.5], [36.5, 35], [37, 35.5], [36.5, 36], [36, 35.5]]), "HF-4017", "cuts its polygon apart"),
        ({"type": "MultiPolygon", "coordinates": [[BOX], [[[x + 0.5, y] for x, y in BOX]]]}, "HF-4018", "polygon 1 and polygon 2 overlap"),
        ({"type": "MultiPolygon", "coordinates": [[BOX], [HOLE]]}, "HF-4018", "overlap"),
    ],
)  # fmt: skip
def test_crossings_say_where(geometry: Any, code: str, words: str) -> None:
    """What crosses, touches or overlaps itself is refused with the point and the ring."""
    problem = only(geometry)
    assert problem.code == code
    assert words in problem.sentence
    assert problem.where and problem.where.startswith("geometry.coordinates[")


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_a_crs_that_says_what_is_so(name: str) -> None:
    """A “crs” that names WGS 84 is let pass."""
    assert parse({**polygon(BOX), "crs": {"type": "name", "properties": {"name": name}}})


@pytest.mark.parametrize(
    "crs",
    [
        {"type": "name", "properties": {"name": "EPSG:32637"}},
        {"type": "link", "properties": {"href": "http://127.0.0.1:9/crs"}},
        "EPSG:3857",
    ],
)
def test_another_crs_is_refused(crs: Any) -> None:
    """Another coordinate system is refused; a link to one is not followed."""
    problem = only({**polygon(BOX), "crs": crs})
    assert (problem.code, problem.where) == ("HF-4020", "geometry.crs")


@pytest.mark.parametrize("depth", [5, 10, 1_000, 100_000, 1_000_000])
def test_nested_collections_are_refused(depth: int) -> None:
    """Collections nested any number deep are refused in a moment, with no crash; four are allowed."""
    bomb: Any = polygon(BOX)
    assert parse(collection(collection(collection(bomb))))
    for _ in range(depth - 1):
        bomb = collection(bomb)
    problem = only(bomb)
    assert problem.code == "HF-4003"
    while bomb.get("geometries"):  # taken apart by hand: freeing it in one go would recurse
        bomb = bomb["geometries"].pop()


def test_ten_million_vertices_are_refused_unseen() -> None:
    """Ten million vertices are refused by count alone, one ring or many."""
    ring = [[36.0, 35.0]] * 10_000_000
    started = time.process_time()
    assert only(polygon(ring)).code == "HF-4006"
    assert only(polygon(*[BOX] * 100_001)).code == "HF-4006"
    assert only({"type": "MultiPolygon", "coordinates": [[BOX]] * 2_500_000}).code == "HF-4006"
    print(f"refused in {time.process_time() - started:.2f} s")


def test_a_large_outline_is_read() -> None:
    """An outline of 100,000 vertices is read; one more is refused."""
    turn = np.linspace(0, 2 * np.pi, 100_000)
    ring = np.stack([37 + np.cos(turn), 35 + np.sin(turn)], axis=1)
    ring[-1] = ring[0]
    assert parse(polygon(ring.tolist())).vertices == 100_000
    assert only(polygon([*ring.tolist(), ring[0].tolist()])).code == "HF-4006"


def test_a_comb_is_refused_before_it_keeps_a_core_busy() -> None:
    """An outline of long slanting teeth, each beside all others, is refused: checking it would take minutes."""
    count = 90_000
    step = np.arange(count) * 1e-5
    base = np.stack([step, -step], axis=1)
    teeth = base + np.where(np.arange(count) % 2, 5.0, 0.0)[:, None]
    ring = [*teeth.tolist(), [2, -2], [-1, -2], [-1, 0], teeth[0].tolist()]
    assert only(polygon(ring)).code == "HF-4021"


def test_problems_can_be_stored() -> None:
    """The path to a fault is plain text that programs and people can both follow."""
    problem = only(json.loads(json.dumps(polygon(BOX, HOLE[:-1]))), where="features[3].geometry")
    assert problem.where == "features[3].geometry.coordinates[1][3]"
