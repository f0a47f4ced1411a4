"""Zones as features for files: every line with who drew it, on what basis and for which days, so that it can be brought in again."""

from __future__ import annotations

from datetime import date

from holdfire.record.queries import statements_about
from holdfire.zones import queries
from holdfire.zones.features import Feature
from holdfire.zones.models import Boundary


def features(on: date | None = None, leaf: int | None = None) -> list[Feature]:
    """Lines in force on a day (None: all versions), as known after a leaf."""
    names = {zone.key: zone.names for zone in queries.zones(leaf)}
    rows = list(queries.boundaries(on, leaf))
    stated = {s.id: s.valid_until for s in statements_about({row.key for row in rows}, {"boundary"})}
    return [
        Feature(number, _properties(row, names.get(row.key, {}), stated[row.part]), queries.geojson(row))
        for number, row in enumerate(rows, 1)
    ]


def _properties(row: Boundary, names: dict[str, str], valid_until: str | None) -> dict[str, str]:
    """valid_until is the last day that was stated; in_force_until the day before the same maker's next line, too."""
    said = {
        "zone": row.key,
        "name": names.get("en") or next(iter(names.values()), row.key),
        **{f"name_{language}": name for language, name in names.items() if language != "und"},
        "organisation": row.holder,
        "basis": row.basis,
        "label": row.label,
        "valid_from": row.first_day.isoformat(),
        "valid_until": valid_until or "",
        "in_force_until": row.last_day.isoformat() if row.last_day else "",
        "publisher": row.publisher,
        "area_km2": f"{row.area_km2:.1f}",
        "statement": row.part,
    }
    return {key: text for key, text in said.items() if text}
