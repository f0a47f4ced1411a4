"""Files of areas by what is in them. Pure but for reading the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import orjson

from holdfire.record.problems import Refused
from holdfire.zones.faults import EMPTY, NOT_AREAS, TOO_LARGE
from holdfire.zones.features import Feature, read_geojson, write_geojson
from holdfire.zones.kml import read_kml, write_kml
from holdfire.zones.layers import read_shapes, write_shapes
from holdfire.zones.prescan import MAX_BYTES

_ENDINGS = {".geojson": "GeoJSON", ".json": "GeoJSON", ".kml": "KML", ".zip": "a ZIP archive"}
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")


def read(file: Path) -> list[Feature]:
    """The features of a GeoJSON file, a KML file or a zipped shapefile. Raises Refused where it is none of them."""
    with file.open("rb") as stream:
        start = stream.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start:
        raise Refused([EMPTY.at("The file is empty.", "file")])
    held = _held(start)
    named = _ENDINGS.get(file.suffix.lower(), held)
    if named != held:
        raise Refused([NOT_AREAS.at(f"“{file.name}” is called {file.suffix} but holds {held}.", "file")])
    if held == "a ZIP archive":
        return read_shapes(file)
    if file.stat().st_size > MAX_BYTES:
        size = f"It has {file.stat().st_size:,} bytes; at most {MAX_BYTES:,} are read."
        raise Refused([TOO_LARGE.at(size, "file")])
    return read_kml(file.read_bytes()) if held == "KML" else read_geojson(file.read_bytes())


def _held(start: bytes) -> str:
    if start.startswith(_STARTS):
        return "a ZIP archive"
    if start[:1] == b"<":
        return "KML"
    if start[:1] in (b"{", b"["):
        return "GeoJSON"
    raise Refused([NOT_AREAS.at("It holds neither GeoJSON nor KML nor a ZIP archive.", "file")])


WRITERS: dict[str, Callable[[Sequence[Feature]], bytes]] = {
    "geojson": lambda features: orjson.dumps(write_geojson(features)) + b"\n",
    "kml": write_kml,
    "shp": write_shapes,
}
