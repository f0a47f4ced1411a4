"""Lines and posts as GeoJSON for the map and for files: who drew each, when it is in force, how large it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Any

import shapely

from holdfire.parties import queries as parties
from holdfire.zones import queries
from holdfire.zones.models import Boundary
from holdfire.zones.polygons import to_shapely

SIMPLE = 1e-9  # square degrees: slivers that two drawings of one line leave are no contested ground


def features(rows: Iterable[Boundary], leaf: int | None, language: str) -> list[dict[str, Any]]:
    """One GeoJSON feature for each line."""
    labels, marks = parties.labels(leaf), parties.marks(leaf)
    names = queries.all_names(leaf, language)
    return [
        {
            "type": "Feature",
            "geometry": queries.geojson(row),
            "properties": {
                "kind": "boundary",
                "zone": row.key,
                "name": names.get(row.key, row.key),
                "organisation": row.holder,
                "organisation_label": labels.get(row.holder, row.holder),
                "basis": row.basis,
                "version": row.label or row.first_day.isoformat(),
                "statement": row.part,
                "valid_from": row.first_day.isoformat(),
                "valid_until": row.last_day.isoformat() if row.last_day else None,
                "area_km2": round(row.area_km2, 1),
                "pattern": marks.get(row.holder, 0),
            },
        }
        for row in rows
    ]


def contested(rows: Iterable[Boundary]) -> list[dict[str, Any]]:
    """The ground on which the lines of one zone differ between their makers, one feature for each zone."""
    by_zone: dict[str, list[Boundary]] = defaultdict(list)
    for row in rows:
        by_zone[row.key].append(row)
    found = ((zone, _differing(lines)) for zone, lines in by_zone.items())
    return [
        {"type": "Feature", "geometry": ground, "properties": {"kind": "contested", "zone": zone}}
        for zone, ground in found
        if ground is not None
    ]


def _differing(lines: list[Boundary]) -> dict[str, Any] | None:
    shapes = to_shapely([queries.area(line) for line in lines])
    pairs = combinations(range(len(lines)), 2)
    parts = [
        shapely.symmetric_difference(shapes[a], shapes[b])
        for a, b in pairs
        if lines[a].holder != lines[b].holder
    ]
    ground = shapely.union_all(parts) if parts else shapely.MultiPolygon()
    polygons = [
        part for part in shapely.get_parts(ground) if part.geom_type == "Polygon" and part.area > SIMPLE
    ]
    return shapely.geometry.mapping(shapely.MultiPolygon(polygons)) if polygons else None
