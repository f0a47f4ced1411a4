"""What the map asks for: cells far out, places near, and never more than a thin line takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from holdfire.incidents import map_data, maps
from holdfire.incidents.tests.build import report, zone
from holdfire.testing import browser_of, say

HERE = "/map/data/incidents?span=all&bbox=36,35,38,37&zoom="


Asked = Callable[[float], dict[str, Any]]


@pytest.fixture
def asked(record: str) -> Asked:
    """What the map is told at a zoom."""
    browser = browser_of("read")
    return lambda zoom: browser.get(f"{HERE}{zoom}").json()


def test_a_place_tells_what_is_known_and_leaves_out_the_rest(asked: Asked) -> None:
    """A point has the words of the list; what nobody says is left out, and a place named in the title stands once."""
    say(*zone("north"), report("a/1", event_type="battles"))
    (one,) = asked(12)["features"]["features"]
    assert one["geometry"]["coordinates"] == [36.8, 35.86]
    assert one["properties"] == {
        "id": "incident:a/1",
        "title": "Battles, Saraqib",
        "day": "2017-05-05",
        "url": "/incidents/a/1/",
        "assessment": "unverified",
        "type": "battles",
        "relation": "inside",
        "where": "north",
    }


def test_few_places_are_drawn_however_far_out_and_many_are_counted(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cells take over where there are more places than a reader could tell apart."""
    say(*(report(f"a/{n}", place={"lon": 36.5 + n / 50}) for n in range(9)))
    assert asked(3)["kind"] == "points"
    monkeypatch.setattr(map_data, "FEW", 8)
    assert (asked(3)["kind"], asked(9)["kind"]) == ("hexes", "points")
    assert asked(3)["total"] == asked(9)["total"] == 9


def test_an_answer_that_is_too_large_is_given_in_cells(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places that would not fit through a thin line are counted instead, and none is lost."""
    say(*(report(f"a/{n}", place={"lon": 36.5 + n / 50}) for n in range(9)))
    monkeypatch.setattr(map_data, "LARGEST", 500)
    assert (asked(12)["kind"], asked(12)["total"]) == ("hexes", 9)
    monkeypatch.setattr(maps, "MAX_CELLS", 2)
    assert len(asked(12)["hexes"]) <= 2 and asked(12)["total"] == 9


def test_the_largest_answer_in_cells_fits() -> None:
    """As many cells as are ever sent take less than the limit, each with large numbers."""
    cell = maps.Cell("862c8c2dfffffff", 123_456, 12_345, 12_345)
    said = map_data.hexes(maps.MapCells(6, [cell] * maps.MAX_CELLS))
    assert len(orjson.dumps(said)) < map_data.LARGEST
