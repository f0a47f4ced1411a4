"""Reading GeoJSON files of places (RFC 7946): a FeatureCollection of polygons, points or names alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from holdfire.places import areas
from holdfire.places.rules import BAD_AREA, EMPTY, NOT_PLACES, TOO_BIG, UNKNOWN_GRID
from holdfire.places.tables import Row, Table
from holdfire.record.problems import Refused

MAX_FILE = 32 * 2**20  # lists of numbers take many times their text in memory
_DEGREES = ("crs84", "epsg:4326", "epsg::4326")


def read(file: Path) -> Table:
    """The features of a GeoJSON file. Raises Refused where it is too big or no FeatureCollection in WGS 84."""
    size = file.stat().st_size
    if size > MAX_FILE:
        limit = f"The file has {size / 2**20:,.0f} MB; at most {MAX_FILE // 2**20} MB of GeoJSON are taken"
        raise Refused([TOO_BIG.at(f"{limit} (a zipped shapefile of the same may be larger).")])
    try:
        found = orjson.loads(file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise Refused([NOT_PLACES.at(f"The file is no JSON: {error}.", f"line {error.lineno}")]) from error
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        raise Refused([NOT_PLACES.at("The JSON is no FeatureCollection.")])
    if not features:
        raise Refused([EMPTY.at("The FeatureCollection holds no feature.")])
    _check_grid(found.get("crs"))
    return Table(_columns(features), _rows(features), len(features))


def _check_grid(crs: Any) -> None:
    """The old member `crs` may only repeat what GeoJSON is in anyway; nothing it names is fetched."""
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if not name.lower().endswith(_DEGREES):
        raise Refused([UNKNOWN_GRID.at(f"The file is in coordinates called “{name[:80]}”.", "crs")])


def _columns(features: list[Any]) -> list[str]:
    return list(dict.fromkeys(key for feature in features for key in _properties(feature)))


def _properties(feature: Any) -> dict[str, Any]:
    found = feature.get("properties") if isinstance(feature, dict) else None
    return found if isinstance(found, dict) else {}


def _rows(features: list[Any]) -> Iterator[Row]:
    for number, feature in enumerate(features, 1):
        try:
            yield _row(number, feature)
        except areas.BadArea as error:
            yield Row(number, problem=BAD_AREA.at(str(error), f"feature {number}"))


def _row(number: int, feature: Any) -> Row:
    columns = _properties(feature)
    shape = feature.get("geometry") if isinstance(feature, dict) else None
    if shape is None:
        return Row(number, columns)
    kind, numbers = (shape.get("type"), shape.get("coordinates")) if isinstance(shape, dict) else (None, None)
    if kind == "Point":
        lon, lat = _ring([numbers])[0].tolist()
        return Row(number, columns | {"lon": repr(lon), "lat": repr(lat)})
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(numbers, list):
        raise areas.BadArea(f"The geometry is a {str(kind)[:40]}; places are Polygon, MultiPolygon or Point.")
    polygons = [numbers] if kind == "Polygon" else numbers
    if not all(isinstance(rings, list) and rings for rings in polygons) or not polygons:
        raise areas.BadArea("A polygon has no ring.")
    area, mended = areas.mend(areas.nested([[_ring(ring) for ring in rings] for rings in polygons]))
    return Row(number, columns, area, mended)


def _ring(ring: Any) -> areas.Ring:
    """A ring as numbers; heights are left out, anything but numbers is refused."""
    if not isinstance(ring, list) or len(ring) > areas.MAX_VERTICES:
        raise areas.BadArea(f"A ring is no list of at most {areas.MAX_VERTICES:,} positions.")
    for at, position in enumerate(ring, 1):
        if not isinstance(position, list) or len(position) < 2 or {type(n) for n in position} - {int, float}:
            raise areas.BadArea(f"Position {at} of a ring is no longitude and latitude.")
    return np.array([position[:2] for position in ring], np.float64)
