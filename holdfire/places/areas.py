"""Areas of places: from rings of numbers to the steps that a statement holds, and to bytes for the table. Pure.

No text or bytes from outside reach the geometry library: it is given arrays that were counted and checked before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from holdfire.places.tangle import tangled

Ring = NDArray[np.float64]  # shape (n, 2): longitude, latitude in degrees
Steps = list[list[list[int]]]

MICRO = 1_000_000  # a millionth of a degree is at most 11 cm
MAX_VERTICES = 100_000
MAX_RINGS = 10_000


class BadArea(ValueError):
    """An outline that cannot be used; the message is a sentence that says what and where."""


def assemble(rings: Sequence[Ring]) -> Any:
    """A shapely MultiPolygon of the rings of a shapefile record: clockwise rings are outlines, the others holes.

    A hole belongs to the outline that holds it; one that lies in none is taken for an outline that was drawn the wrong
    way round. Raises BadArea.
    """
    check(rings)
    lines = shapely.polygons([shapely.linearrings(ring) for ring in rings])
    hole = shapely.is_ccw(shapely.get_exterior_ring(lines))
    if hole.all():
        hole[:] = False
    outlines, holes = lines[~hole], lines[hole]
    at, home = shapely.STRtree(outlines).query(holes, predicate="within")
    inside: dict[int, list[Any]] = {}
    for hole_at, outline_at in dict(zip(at.tolist(), home.tolist(), strict=True)).items():
        inside.setdefault(outline_at, []).append(shapely.get_exterior_ring(holes[hole_at]))
    parts = [
        shapely.polygons(shapely.get_exterior_ring(outline), inside.get(n))
        for n, outline in enumerate(outlines)
    ]
    return shapely.multipolygons([*parts, *np.delete(holes, at)])


def nested(polygons: Sequence[Sequence[Ring]]) -> Any:
    """A shapely MultiPolygon of polygons that say themselves which ring is the outline (GeoJSON). Raises BadArea."""
    check([ring for rings in polygons for ring in rings])
    return shapely.multipolygons([shapely.polygons(outline, holes or None) for outline, *holes in polygons])


def check(rings: Sequence[Ring]) -> None:
    """Refuse what the geometry library should not be asked to handle: too much, not finite, unclosed, off the world."""
    if not rings:
        raise BadArea("The area has no outline.")
    vertices = sum(len(ring) for ring in rings)
    if vertices > MAX_VERTICES or len(rings) > MAX_RINGS:
        raise BadArea(
            f"The area has {vertices:,} vertices in {len(rings):,} rings; at most {MAX_VERTICES:,} in {MAX_RINGS:,} are taken."
        )
    for number, ring in enumerate(rings, 1):
        fault = _ring_fault(ring)
        if fault:
            raise BadArea(f"Ring {number} {fault}.")
    if sentence := tangled(rings):
        raise BadArea(sentence)


def _ring_fault(ring: Ring) -> str | None:
    if not np.isfinite(ring).all():
        return f"has a coordinate that is no number, at vertex {int(np.argmin(np.isfinite(ring).all(axis=1))) + 1}"
    outside = (np.abs(ring) > (180.0, 90.0)).any(axis=1)
    if outside.any():
        at = int(np.argmax(outside))
        return f"leaves the world at vertex {at + 1}: longitude {ring[at, 0]:g}, latitude {ring[at, 1]:g}"
    if len(ring) < 4:
        return f"has {len(ring)} vertices; a closed ring has at least 4"
    if not np.array_equal(ring[0], ring[-1]):
        return "is not closed: its last vertex is not its first"
    return None


def mend(area: Any) -> tuple[Any, str | None]:
    """The area on the grid of millionths of a degree with no line crossing another, and what had to be put right.

    Raises BadArea where nothing that covers ground is left.
    """
    said = None if shapely.is_valid(area) else f"As published: {shapely.is_valid_reason(area)}"
    sound = area if said is None else shapely.make_valid(area, method="structure", keep_collapsed=False)
    snapped = shapely.set_precision(sound, 1 / MICRO)
    parts = [part for part in shapely.get_parts(snapped) if part.geom_type == "Polygon" and not part.is_empty]
    if not parts:
        raise BadArea("The outline covers no ground.")
    return shapely.multipolygons(parts), said


def to_steps(area: Any) -> Steps:
    """The polygons of an area as a statement holds them; see `kinds.Area`."""
    return [
        [_steps(shapely.get_coordinates(ring)) for ring in (part.exterior, *part.interiors)]
        for part in shapely.get_parts(area)
    ]


def _steps(ring: Ring) -> list[int]:
    whole = np.rint(ring * MICRO).astype(np.int64)
    whole[1:] -= whole[:-1].copy()
    flat: list[int] = whole.ravel().tolist()
    return flat


def from_steps(polygons: Steps) -> Any:
    """The inverse of `to_steps`. Raises BadArea for what is no area."""
    return nested([[_ring(steps) for steps in rings] or _none() for rings in polygons])


def _ring(steps: list[int]) -> Ring:
    if len(steps) % 2 or len(steps) > 2 * MAX_VERTICES:
        raise BadArea(
            f"A ring has {len(steps):,} numbers; it takes pairs, of at most {MAX_VERTICES:,} vertices."
        )
    if any(abs(step) > 360 * MICRO for step in steps):
        raise BadArea("A ring has a step that is wider than the world.")
    ring: Ring = np.array(steps, np.int64).reshape(-1, 2).cumsum(axis=0) / MICRO
    return ring


def _none() -> list[Ring]:
    raise BadArea("A polygon has no ring.")


def fault(polygons: Steps) -> str | None:
    """What is wrong with the polygons of a statement, in a sentence."""
    try:
        area = from_steps(polygons)
    except BadArea as error:
        return str(error)
    return None if shapely.is_valid(area) else f"The outline is at fault: {shapely.is_valid_reason(area)}."


def to_wkb(area: Any) -> bytes:
    """The area as bytes for the table: a little-endian MultiPolygon of two dimensions."""
    data: bytes = shapely.to_wkb(area, byte_order=1, output_dimension=2, include_srid=False)
    return data
