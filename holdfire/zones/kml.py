"""Areas as KML 2.2 (OGC 07-147r2): placemarks with polygons, their properties as ExtendedData. Pure.

Read as a stream, so that neither nesting nor a million elements fill the memory; a DTD or an entity is refused unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from holdfire.record.problems import Refused
from holdfire.zones.faults import EMPTY, NOT_KML, TOO_DEEP, TOO_LARGE, TOO_MANY
from holdfire.zones.features import Feature
from holdfire.zones.prescan import MAX_BYTES, MAX_PIECES

MAX_DEPTH = 64
_NUMBER = re.compile(
    r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII
)  # one way to read each, or it never ends
_TEXTS = frozenset({"name", "begin", "end", "value", "SimpleData", "coordinates"})
_PERIOD = {"begin": "valid_from", "end": "valid_until"}


def read_kml(data: bytes) -> list[Feature]:
    """The placemarks of KML bytes. Raises Refused for what is too large, too deep, no KML, or holds a DTD."""
    if len(data) > MAX_BYTES:
        raise Refused([TOO_LARGE.at(f"It has {len(data):,} bytes; at most {MAX_BYTES:,} are read.", "file")])
    reader = _Reader()
    try:
        parseString(data, reader, forbid_dtd=True)
    except DefusedXmlException:
        raise Refused([NOT_KML.at("It declares a DTD or entities, which are not read.", "file")]) from None
    except (SAXException, LookupError, ValueError) as error:
        fault = error.getMessage() if isinstance(error, SAXException) else str(error)
        raise Refused([NOT_KML.at(f"It is no well-formed XML: {fault}.", "file")]) from None
    if not reader.features:
        raise Refused([EMPTY.at("It holds no placemark.", "file")])
    return reader.features


def write_kml(features: Iterable[Feature]) -> bytes:
    """KML of features whose geometries are Polygon or MultiPolygon; what says “valid_…” also becomes a TimeSpan."""
    placemarks = "".join(_placemark(feature) for feature in features)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n{placemarks}</Document></kml>\n'
    )
    return text.encode()


def _placemark(feature: Feature) -> str:
    said = feature.properties
    days = "".join(f"<{tag}>{escape(said[key])}</{tag}>" for tag, key in _PERIOD.items() if said.get(key))
    data = "".join(
        f"<Data name={quoteattr(key)}><value>{escape(text)}</value></Data>"
        for key, text in said.items()
        if key != "name"
    )
    shape = feature.geometry
    parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    polygons = "".join(f"<Polygon>{_rings(part)}</Polygon>" for part in parts)
    return (
        f"<Placemark><name>{escape(said.get('name', ''))}</name>"
        f"{f'<TimeSpan>{days}</TimeSpan>' if days else ''}<ExtendedData>{data}</ExtendedData>"
        f"<MultiGeometry>{polygons}</MultiGeometry></Placemark>\n"
    )


def _rings(rings: list[Any]) -> str:
    sides = ["outerBoundaryIs", *["innerBoundaryIs"] * (len(rings) - 1)]
    return "".join(
        f"<{side}><LinearRing><coordinates>{' '.join(f'{x!r},{y!r}' for x, y in ring)}"
        f"</coordinates></LinearRing></{side}>"
        for side, ring in zip(sides, rings, strict=True)
    )


class _Reader(ContentHandler):
    """Collects placemarks from a stream of elements; namespaces are left out of account."""

    def __init__(self) -> None:
        super().__init__()
        self.features: list[Feature] = []
        self.path: list[str] = []
        self.text: list[str] | None = None
        self.key = ""
        self.said: dict[str, str] = {}
        self.polygons: list[list[Any]] = []
        self.other = ""
        self.commas = 0
        self.elements = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 the base class calls it so
        tag = name.rpartition(":")[2]
        self.path.append(tag)
        self.elements += 1
        if self.elements > MAX_PIECES:
            raise Refused([TOO_MANY.at(f"It holds more than {MAX_PIECES:,} elements.", "file")])
        if len(self.path) > MAX_DEPTH:
            raise Refused([TOO_DEEP.at(f"Elements nest more than {MAX_DEPTH} deep.", "file")])
        if tag == "Placemark":
            self.said, self.polygons, self.other = {}, [], ""
        elif tag == "Polygon":
            self.polygons.append([])
        elif tag in ("Data", "SimpleData"):
            self.key = attrs.get("name", "")
        if tag in _TEXTS and "Placemark" in self.path:
            self.text = []

    def characters(self, content: str) -> None:
        if self.text is not None:
            self.text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        tag = self.path.pop()
        if self.text is not None and tag in _TEXTS:
            self._take(tag, "".join(self.text).strip())
            self.text = None
        if tag == "Placemark":
            self.features.append(Feature(len(self.features) + 1, self.said, self._geometry()))

    def _take(self, tag: str, text: str) -> None:
        if tag == "coordinates":
            self._ring(text)
        elif tag in ("value", "SimpleData") and text:
            self.said[self.key] = text
        elif tag == "name" and self.path[-1] == "Placemark":
            self.said["name"] = text
        elif tag in _PERIOD and text:
            self.said.setdefault(_PERIOD[tag], text)

    def _ring(self, text: str) -> None:
        if "Polygon" not in self.path:
            self.other = self.path[-1]
            return
        self.commas += text.count(",")
        if self.commas > 2 * MAX_PIECES:
            raise Refused([TOO_MANY.at(f"It holds more than {MAX_PIECES:,} positions.", "file")])
        ring = [_position(token) for token in text.split()]
        rings = self.polygons[-1]
        rings.insert(0 if "outerBoundaryIs" in self.path else len(rings), ring)

    def _geometry(self) -> dict[str, Any]:
        if self.polygons and not self.other:
            return {"type": "MultiPolygon", "coordinates": self.polygons}
        return {"type": self.other or "placemark without a polygon"}


def _position(token: str) -> list[Any]:
    """Longitude and latitude; an altitude of 0, which many programs write, says nothing and is left out."""
    numbers = [float(part) if _NUMBER.fullmatch(part) else part for part in token.split(",")]
    return numbers[:2] if len(numbers) == 3 and numbers[2] == 0 else numbers
