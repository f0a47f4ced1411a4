"""A body as fields of a form and back again, whatever its kind."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from holdfire.record.body_fields import Field, fields, read
from holdfire.record.kinds import Body


class Actor(Body):
    """Somebody."""

    name: str
    side: Literal["a", "b"] | None = None


class Told(Body):
    """A body with every shape that a body has."""

    start: str
    killed: int | None = None
    share: float | None = None
    sure: bool = False
    words: list[str] = []
    counts: list[int] = []
    actors: list[Actor] = []
    names: dict[str, str] = {}
    note: str | None = None


WHOLE = {
    "start": "2017-05-04",
    "killed": 3,
    "share": 0.5,
    "sure": True,
    "words": ["x", "y"],
    "counts": [1, 2],
    "actors": [{"name": "A", "side": "a"}, {"name": "B"}],
    "names": {"en": "Z", "ar": "ز"},
}


def typed(body: dict[str, Any], **changes: str) -> dict[str, Any]:
    """What comes of a form in which somebody changed some fields."""
    found = fields(body, Told)
    assert found is not None
    return read(found, {field.path: field.value for field in found} | changes)


def test_nothing_changed() -> None:
    """A form that is handed in as it was says what was said."""
    assert typed(WHOLE) == WHOLE


def test_fields_have_paths_types_and_words() -> None:
    """Each leaf is a field with its path in words; what the kind could also say is there, empty; closed lists are told."""
    found = {field.path: field for field in fields(WHOLE, Told) or []}
    assert found["actors.0.side"].choices == ("a", "b")
    assert found["actors.0.side"].label == "actors 1 · side"
    assert found["sure"].choices == ("true", "false")
    assert (found["counts"].many, found["counts"].type, found["counts"].value) == (True, "integer", "1\n2")
    assert found["note"] == Field("note", "", "string")


def test_typed_values_become_what_the_kind_asks_for() -> None:
    """Numbers in any digits, yes and no, and a value a line; what cannot be read stays as typed, to be named."""
    changed = {"killed": "٤", "share": "۰٫۲۵", "sure": "false", "counts": "7\n\n8", "note": "new"}
    assert typed(WHOLE, **changed) == {
        **WHOLE,
        "killed": 4,
        "share": 0.25,
        "sure": False,
        "counts": [7, 8],
        "note": "new",
    }
    assert typed(WHOLE, killed="many")["killed"] == "many"


def test_what_is_emptied_is_left_out() -> None:
    """An empty field says nothing, and an entry of a list with nothing in it is gone."""
    assert typed(WHOLE, killed="", **{"actors.0.name": "", "actors.0.side": ""}) == {
        **{name: value for name, value in WHOLE.items() if name != "killed"},
        "actors": [{"name": "B"}],
    }


@pytest.mark.parametrize(
    "body",
    [
        {"start": "x", "geometry": {"coordinates": [[[1.0, 2.0], [3.0, 4.0]]]}},
        {"start": "x" * 20_001},
        {"start": "x", "names": {f"n{n}": "x" for n in range(81)}},
        {"start": "x", "names": {"a.b": "x"}},
    ],
)
def test_too_large_for_a_form(body: dict[str, Any]) -> None:
    """Geometries, very long texts and very many fields are corrected elsewhere."""
    assert fields(body, Told) is None
