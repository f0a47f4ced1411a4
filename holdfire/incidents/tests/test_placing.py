"""Placing incidents: shares of several versions, areas that names mean."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from holdfire.incidents.models import Placement
from holdfire.incidents.placing import Ground, place
from holdfire.incidents.tests.build import report, zone
from holdfire.record.statement import Draft
from holdfire.testing import say
from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Version
from holdfire.zones.polygons import Polygons

EAST, WEST = (36.0, 37.0), (35.0, 36.0)
DAY = date(2017, 5, 5)


def square(sides: tuple[float, float]) -> Polygons:
    west, east = sides
    ring = np.array([[west, 35.0], [east, 35.0], [east, 36.0], [west, 36.0], [west, 35.0]])
    return Polygons(((ring,),))


def version(name: str, sides: tuple[float, float], first: str, last: str | None = None) -> Version:
    days = [None if day is None else date.fromisoformat(day).toordinal() - 719_163 for day in (first, last)]
    return Version(name, "organisation:desk", square(sides), *days)


def ground(*versions: Version, zones: tuple[str, ...] = ("zone:a",), area: int = -1) -> Ground:
    names = zones * len(versions) if len(zones) == 1 else zones
    return Ground(Atlas(versions), names, [square(EAST)], lambda *_: area)


def row(
    lon: float | None = 36.5, *, last: date = DAY, places: list[Any] | None = None, radius: float = 0.0
) -> dict[str, Any]:
    return {"first_day": DAY, "last_day": last, "lon": lon, "lat": 35.5, "radius_m": radius, "places": places}


def one(found: dict[str, Any]) -> dict[str, Any]:
    [only] = found["x"]
    assert isinstance(only, dict)
    return only


def test_an_event_over_two_versions_is_wholly_inside() -> None:
    """Days that fall to one version and days that fall to the next add up to the whole event."""
    here = ground(version("v1", EAST, "2017-05-01", "2017-05-05"), version("v2", EAST, "2017-05-06"))
    found = one(place({"x": row(last=date(2017, 5, 7))}, here))
    assert (found["relation"], found["share_low"], found["boundaries"]) == ("inside", 1.0, ["v1", "v2"])


def test_an_event_that_begins_before_the_line_is_partly_inside() -> None:
    """Days before the line was in force count as outside."""
    found = one(place({"x": row(last=date(2017, 5, 8))}, ground(version("v1", EAST, "2017-05-07"))))
    assert (found["relation"], found["share_low"], found["share_high"]) == ("straddling", 0.5, 0.5)


def test_rival_lines_are_kept_apart() -> None:
    """Two organisations' lines of one zone give a row each."""
    other = Version("v2", "organisation:other", square(WEST))
    here = Ground(Atlas([version("v1", EAST, "2017-05-01"), other]), ["zone:a", "zone:a"], [], lambda *_: -1)
    found = place({"x": row(36.0)}, here)["x"]
    assert found is not None
    assert [part["part"] for part in found] == ["zone:a organisation:desk", "zone:a organisation:other"]
    assert [part["distance_m"] for part in found] == [pytest.approx(0.0, abs=1e-6)] * 2


def test_what_nobody_places_has_no_row() -> None:
    """Outside of everything, without a point, without a day or without any line there is no row."""
    here = ground(version("v1", EAST, "2017-05-01"))
    rows = {
        "out": row(35.5),
        "nowhere": row(None),
        "undated": {**row(), "first_day": None, "last_day": None},
        "gone": None,
    }
    assert place(rows, here) == dict.fromkeys(rows)
    assert place({"x": row()}, ground(zones=())) == {"x": None}


def test_reports_that_disagree_give_an_interval() -> None:
    """The share runs from the lowest to the highest that any version gives; a version outside makes it zero."""
    days = [DAY.isoformat()] * 2
    spots = [[36.5, 35.5, 0.0, 1, "", [], *days], [35.2, 35.5, 0.0, 1, "", [], *days]]
    found = one(place({"x": row(places=spots)}, ground(version("v1", EAST, "2017-05-01"))))
    assert (found["relation"], found["share_low"], found["share_high"]) == ("straddling", 0.0, 1.0)


def test_an_area_takes_the_place_of_the_point() -> None:
    """Where the place means an administrative area, its polygon is placed, wherever its point lies."""
    spots = [[35.2, 35.5, 65_000.0, 4, "", ["East"], DAY.isoformat(), DAY.isoformat()]]
    found = one(place({"x": row(35.2, places=spots)}, ground(version("v1", EAST, "2017-05-01"), area=0)))
    assert (found["relation"], found["share_low"]) == ("inside", 1.0)


def area(key: str, name: str, west: int) -> list[Draft]:
    ring = [west * 10**6, 35 * 10**6, 10**6, 0, 0, 10**6, -(10**6), 0, 0, -(10**6)]
    return [
        Draft(
            "place",
            f"place:{key}",
            {"names": [{"text": name, "lang": "en", "kind": "official"}], "level": "governorate"},
        ),
        Draft("place.area", f"place:{key}", {"polygons": [[ring]]}),
    ]


@pytest.mark.parametrize("first", ["places", "reports"])
def test_a_named_governorate_is_found_in_any_spelling(record: str, first: str) -> None:
    """A report that is known to its governorate is placed by that area's polygon, whichever of the two came first."""
    square_degree = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]
    spot = {"lon": 36.5, "lat": 35.5, "where_prec": 4}
    reports = [
        report("a/1", place={**spot, "within": ["Hamah Governorate", "Syria"]}),
        report("a/2", place={**spot, "within": ["Hama province"], "lon": 10.0}),
        report("a/3", place={**spot, "within": ["Homs"]}),
        report(
            "a/4",
            place={"name": "somewhere", "lon": None, "lat": None, "where_prec": None, "area": "place:SY05"},
        ),
    ]
    places = [*area("SY05", "Hama", 36), *area("SY01", "Damascus", 36)]
    say(*zone("hama", ring=square_degree))
    for drafts in (places, reports) if first == "places" else (reports, places):
        say(*drafts)
    placed = {row.key: row.relation for row in Placement.objects.now()}
    # The second lies far from Hama, the third names no known area: their own point and radius stand.
    assert placed == {"incident:a/1": "inside", "incident:a/3": "straddling", "incident:a/4": "inside"}
