"""A GeoJSON geometry from outside → an area, or every fault in it with its place. Pure.

The geometry is decoded JSON (`prescan.load` decodes bytes safely). Its shape, depth, size and every number are checked here
before GEOS sees anything, since GEOS can be killed by nesting and misled by what is no number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfire.record.problems import Problem, Refused
from holdfire.zones import faults
from holdfire.zones.polygons import Box, Floats, Polygons
from holdfire.zones.ring import read_ring, swapped
from holdfire.zones.validity import crossings

MAX_DEPTH = 4
MAX_VERTICES = 100_000
MAX_PROBLEMS = 20

# The names under which WGS 84 in longitude and latitude is written into files that still carry a “crs”.
_WGS84 = frozenset(
    {
        "urn:ogc:def:crs:ogc:1.3:crs84",
        "urn:ogc:def:crs:ogc::crs84",
        "ogc:crs84",
        "crs84",
        "epsg:4326",
        "urn:ogc:def:crs:epsg::4326",
    }
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One polygon as it came: where it stands, and what stands there as its rings."""

    where: str
    rings: Any


def parse(geometry: Any, *, near: Box | None = None, where: str = "geometry") -> Polygons:
    """The area of a decoded GeoJSON geometry: Polygon, MultiPolygon, or a collection of these.

    near: where it is expected to lie (west, south, east, north); a geometry that misses it, and would meet it with
    longitude and latitude swapped, is refused as swapped. where: how the geometry is named in the problems.
    Raises Refused with one problem HF-40xx for each fault, at most 20.
    """
    parts = list(_parts(geometry, where))
    if not parts:
        raise Refused([faults.EMPTY.at("There is no polygon in it.", where)])
    _count(parts, where)
    problems: list[Problem] = []
    area = Polygons(
        tuple(_rings(part, number, len(parts) > 1, problems) for number, part in enumerate(parts))
    )
    if problems:
        raise Refused(problems[:MAX_PROBLEMS])
    if near is not None and (problem := swapped(area, near, where)):
        raise Refused([problem])
    if problem := crossings(area, [part.where for part in parts]):
        raise Refused([problem])
    return area


def check_crs(thing: Mapping[str, Any], where: str) -> Problem | None:
    """Whether a GeoJSON object claims another coordinate system; a link to one is never followed."""
    crs = thing.get("crs")
    if crs is None:
        return None
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    name = properties.get("name") if isinstance(properties, Mapping) else None
    if isinstance(name, str) and name.lower() in _WGS84:
        return None
    said = (
        f"names “{name[:60]}”" if isinstance(name, str) else "names no coordinate system that is known here"
    )
    return faults.OTHER_CRS.at(f"Its “crs” {said}.", f"{where}.crs")


def _parts(geometry: Any, where: str) -> Iterator[_Part]:
    """The polygons of a geometry in order, found without recursion."""
    waiting: list[tuple[Any, str, int]] = [(geometry, where, 1)]
    while waiting:
        thing, path, depth = waiting.pop()
        if depth > MAX_DEPTH:
            sentence = f"Collections nest more than {MAX_DEPTH} deep."
            raise Refused([faults.TOO_DEEP.at(sentence, path)])
        kind, members = _open(thing, path)
        if kind == "GeometryCollection":
            listed = [(member, f"{path}.geometries[{i}]", depth + 1) for i, member in enumerate(members)]
            waiting.extend(reversed(listed))
        elif kind == "MultiPolygon":
            yield from (_Part(f"{path}.coordinates[{i}]", rings) for i, rings in enumerate(members))
        else:
            yield _Part(f"{path}.coordinates", members)


def _open(thing: Any, path: str) -> tuple[str, list[Any]]:
    """The type of a geometry and the list of its members, checked."""
    if not isinstance(thing, Mapping):
        raise Refused([faults.NOT_GEOMETRY.at(f"There is {_said(thing)} where an object is expected.", path)])
    if problem := check_crs(thing, path):
        raise Refused([problem])
    kind = thing.get("type")
    if kind not in ("Polygon", "MultiPolygon", "GeometryCollection"):
        named = f"is a {kind[:40]}" if isinstance(kind, str) else "has no type"
        raise Refused([faults.WRONG_TYPE.at(f"It {named}.", f"{path}.type")])
    name = "geometries" if kind == "GeometryCollection" else "coordinates"
    members = thing.get(name)
    if not isinstance(members, list | tuple):
        sentence = f"There is {_said(members)} where a list is expected."
        raise Refused([faults.NOT_GEOMETRY.at(sentence, f"{path}.{name}")])
    if len(members) > MAX_VERTICES:
        sentence = f"It has {len(members):,} members; at most {MAX_VERTICES:,}."
        raise Refused([faults.TOO_MANY.at(sentence, f"{path}.{name}")])
    return kind, list(members)


def _count(parts: list[_Part], where: str) -> None:
    """Refuse too many vertices by the lengths of the rings alone, before a single one is looked at."""
    total = 0
    for part in parts:
        for ring in part.rings if isinstance(part.rings, list | tuple) else ():
            total += len(ring) if isinstance(ring, list | tuple) else 1
            if total > MAX_VERTICES:
                sentence = f"It has more than {MAX_VERTICES:,} vertices."
                raise Refused([faults.TOO_MANY.at(sentence, where)])


def _rings(part: _Part, number: int, several: bool, problems: list[Problem]) -> tuple[Floats, ...]:
    """The rings of one polygon; faults are added to `problems`."""
    if not isinstance(part.rings, list | tuple):
        sentence = f"There is {_said(part.rings)} where a list of rings is expected."
        problems.append(faults.NOT_GEOMETRY.at(sentence, part.where))
        return ()
    if not part.rings:
        problems.append(faults.EMPTY.at("The polygon has no ring.", part.where))
    rings = []
    for index, given in enumerate(part.rings):
        if len(problems) >= MAX_PROBLEMS:
            break
        found = read_ring(given, faults.words(number, index, several=several), f"{part.where}[{index}]")
        if isinstance(found, Problem):
            problems.append(found)
        else:
            rings.append(found)
    return tuple(rings)


def _said(thing: Any) -> str:
    names = {
        type(None): "nothing",
        str: "text",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
    }
    return names.get(type(thing), "an object")
