"""Lines and posts as GeoJSON for the map and for files: who drew each, when it is in force, how large it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from holdfire.parties import queries as parties
from holdfire.zones import queries
from holdfire.zones.agreed import Shared, shared
from holdfire.zones.models import Boundary
from holdfire.zones.polygons import to_geojson


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
    found = ((zone, laid_over(lines).contested) for zone, lines in by_zone.items() if len(lines) > 1)
    return [
        {
            "type": "Feature",
            "geometry": to_geojson(ground),
            "properties": {"kind": "contested", "zone": zone},
        }
        for zone, ground in found
        if ground.parts
    ]


def laid_over(rows: Iterable[Boundary]) -> Shared:
    """What the lines of one zone share and on what they differ."""
    return shared((row.holder, queries.area(row)) for row in rows)
