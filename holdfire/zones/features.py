"""What a file of areas comes down to, whatever its format: features, each with properties and a geometry. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from holdfire.record.problems import Problem, Refused
from holdfire.zones.faults import EMPTY, NOT_JSON
from holdfire.zones.geometry import check_crs
from holdfire.zones.prescan import load


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its number in the file from 1, its properties as text, its geometry as decoded GeoJSON.

    problem: why it cannot be used.
    """

    number: int
    properties: Mapping[str, str] = field(default_factory=dict)
    geometry: Any = None
    problem: Problem | None = None


def read_geojson(data: bytes) -> list[Feature]:
    """The features of GeoJSON bytes: a FeatureCollection, a Feature, or a geometry alone. Raises Refused."""
    found = load(data)
    if not isinstance(found, dict):
        raise Refused([NOT_JSON.at("The JSON is no GeoJSON object.", "file")])
    if problem := check_crs(found, "file"):
        raise Refused([problem])
    kind = found.get("type")
    listed = found.get("features") if kind == "FeatureCollection" else [found]
    if not isinstance(listed, list):
        raise Refused([NOT_JSON.at("The FeatureCollection has no list of features.", "file")])
    if not listed:
        raise Refused([EMPTY.at("The FeatureCollection holds no feature.", "file")])
    return [_feature(number, thing) for number, thing in enumerate(listed, 1)]


def write_geojson(features: Iterable[Feature]) -> dict[str, Any]:
    """A FeatureCollection; numbers are left out, since their order says them."""
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": dict(feature.properties), "geometry": feature.geometry}
            for feature in features
        ],
    }


def _feature(number: int, thing: Any) -> Feature:
    if not isinstance(thing, dict):
        return Feature(number, problem=NOT_JSON.at("It is no GeoJSON object.", f"feature {number}"))
    if thing.get("type") != "Feature":
        return Feature(number, {}, thing)
    if problem := check_crs(thing, f"feature {number}"):
        return Feature(number, problem=problem)
    properties = thing.get("properties")
    said = properties if isinstance(properties, dict) else {}
    return Feature(
        number, {key: text for key, value in said.items() if (text := _text(value))}, thing.get("geometry")
    )


def _text(value: Any) -> str:
    """A property as text; what is neither text nor number says nothing here."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
