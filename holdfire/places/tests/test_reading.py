"""What the record says of a place, whatever order its statements came in."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from holdfire.places.reading import place, place_names
from holdfire.record.statement import Source, Statement

SQUARE = [[36_000_000, 32_000_000, 0, 10_000, 10_000, 0, 0, -10_000, -10_000, 0]]


def said(number: int, body: dict[str, Any], kind: str = "place", **other: Any) -> Statement:
    """A statement about place:SY12 whose id begins with `number`."""
    details = {"valid_from": None, "source": None} | other
    return Statement(
        id=f"{number:064x}",
        kind=kind,
        about="place:SY12",
        body=body,
        organisation="organisation:desk",
        attributed_to=None,
        valid_until=None,
        supersedes=None,
        leaf=number,
        received=datetime(2020, 1, 1, tzinfo=UTC),
        **details,
    )


def body(name: str = "Dar'a", lang: str = "en", kind: str = "official", **other: Any) -> dict[str, Any]:
    """The body of a place with one name."""
    named = {"names": [{"text": name, "lang": lang, "kind": kind}], "level": "governorate"}
    return named | {"codes": {}, "parents": []} | other


SAID = [
    said(1, body(lon=36.1, lat=32.6, parents=["SY"])),
    said(
        2,
        body("Deraa", kind="variant", lon=36.9, lat=32.6, parents=["XX"]),
        source=Source("A", date="2016-09-05"),
    ),
    said(3, body("درعا", "ar", codes={"pcode": "SY12"})),
    said(4, body("Dar'a", kind="reference", level="district"), valid_from="2015"),
    said(5, {"polygons": [SQUARE]}, "place.area"),
]


@given(st.randoms(use_true_random=False))
def test_a_reading_does_not_depend_on_the_order_of_arrival(rng: random.Random) -> None:
    """The same statements in any order give the same rows."""
    shuffled = rng.sample(SAID, len(SAID))
    assert place("place:SY12", shuffled) == place("place:SY12", SAID)
    named = [statement for statement in shuffled if statement.kind == "place"]
    assert place_names("place:SY12", named) == place_names(
        "place:SY12", [s for s in SAID if s.kind == "place"]
    )


def test_the_latest_source_is_shown_and_disagreement_is_named() -> None:
    """Level, parent and point are those with the latest date; the row says on what its sources differ."""
    row = place("place:SY12", SAID)
    assert (row["name"], row["level"], row["parent"], row["lon"]) == (
        "Dar'a",
        "governorate",
        "place:XX",
        36.9,
    )
    assert row["differs"] == ["level", "parents", "point"]
    assert [name["kind"] for name in row["names"]] == ["official", "official", "variant"]
    assert (row["west"], row["north"], row["codes"]) == (36.0, 32.01, {"pcode": "SY12"})


def test_an_area_alone_makes_a_place_of_that_code() -> None:
    """Unknown stays unknown: without a name the code is shown, without a level it is “other”."""
    row = place("place:SY12", [SAID[-1]])
    assert (row["name"], row["names"], row["level"], row["parent"]) == ("SY12", [], "other", "")
