"""Does an area cross itself, and where: the one question about a geometry that GEOS answers, from numbers. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import shapely

from holdfire.places.tangle import tangled
from holdfire.record.problems import Entry, Problem
from holdfire.zones import faults
from holdfire.zones.polygons import Floats, Polygons, to_shapely, to_shapely_parts

_REASON = re.compile(r"^([^\[]*)(?:\[(\S+) (\S+)\])?$")
_ENTRIES: dict[str, tuple[Entry, str]] = {
    "Self-intersection": (faults.CROSSES, "crosses itself"),
    "Ring Self-intersection": (faults.TOUCHES, "touches itself"),
    "Hole lies outside shell": (faults.BAD_HOLE, "is a hole that lies outside its outline"),
    "Holes are nested": (faults.BAD_HOLE, "is a hole within another hole"),
    "Interior is disconnected": (faults.BAD_HOLE, "is a hole that cuts its polygon apart"),
    "Nested shells": (faults.OVERLAP, "lies within another polygon"),
    "Duplicate Rings": (faults.OVERLAP, "stands there twice"),
}


def crossings(area: Polygons, where: Sequence[str]) -> Problem | None:
    """The first place where an area crosses, touches or overlaps itself, or None. `where` names each polygon."""
    several = len(area.parts) > 1
    if sentence := tangled(list(area.rings())):
        return faults.TANGLED.at(sentence, where[0])
    for number, reason in enumerate(shapely.is_valid_reason(to_shapely_parts(area))):
        if reason != "Valid Geometry":
            return _within(reason, area.parts[number], number, several, where[number])
    reason = shapely.is_valid_reason(to_shapely([area])[0]) if several else "Valid Geometry"
    return None if reason == "Valid Geometry" else _between(reason, area, where)


def _within(reason: str, part: Sequence[Floats], number: int, several: bool, where: str) -> Problem:
    """A fault within one polygon: which ring, where, and between which edges."""
    text, point = _parse(reason)
    entry, verb = _ENTRIES.get(text, (faults.CROSSES, f"is not valid ({text})"))
    index, edges = _nearest(part, point)
    first, last = edges[0], edges[-1]
    between = (
        f"between the edges from vertex {first + 1} and from vertex {last + 1}"
        if len(edges) > 1
        else f"at the edge from vertex {first + 1}"
    )
    hit_by = [ring for ring in range(len(part)) if ring != index and _touches(part[ring], point)]
    if text == "Self-intersection" and len(edges) == 1 and hit_by:
        verb = f"crosses ring {hit_by[0] + 1}"
    sentence = f"{faults.words(number, index, several=several)} {verb} at {_place(point)}, {between}."
    return entry.at(sentence, f"{where}[{index}][{first}]")


def _between(reason: str, area: Polygons, where: Sequence[str]) -> Problem:
    """A fault between polygons that are each well by themselves."""
    _, point = _parse(reason)
    hit = [i for i, part in enumerate(area.parts) if any(_touches(ring, point) for ring in part)]
    named = " and ".join(f"polygon {i + 1}" for i in hit) or "two polygons"
    return faults.OVERLAP.at(
        f"{named} overlap or share a line at {_place(point)}.", where[hit[0] if hit else 0]
    )


def _parse(reason: str) -> tuple[str, Floats]:
    found = _REASON.match(reason)
    assert found is not None
    return found[1], np.array([found[2] or "nan", found[3] or "nan"], np.float64)


def _place(point: Floats) -> str:
    return f"longitude {point[0]:.6g}, latitude {point[1]:.6g}"


def _nearest(part: Sequence[Floats], point: Floats) -> tuple[int, list[int]]:
    """The ring of a polygon that a point lies on, and which of its edges, counted from 0."""
    found = [_distances(ring, point) for ring in part]
    index = int(np.argmin([d.min() for d in found]))
    close = np.flatnonzero(found[index] <= found[index].min() + 1e-9)
    return index, [int(edge) for edge in close]


def _touches(ring: Floats, point: Floats) -> bool:
    return bool(_distances(ring, point).min() <= 1e-9)


def _distances(ring: Floats, point: Floats) -> Floats:
    """Distance in degrees from a point to each edge of a ring."""
    start, along = ring[:-1] - point, np.diff(ring, axis=0)
    square = np.maximum((along**2).sum(axis=1), 1e-300)
    part = np.clip(-(start * along).sum(axis=1) / square, 0, 1)
    distance: Floats = np.hypot(*(start + part[:, None] * along).T)
    return distance
