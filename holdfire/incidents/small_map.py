"""Incidents as the small maps of pages draw them."""

from __future__ import annotations

from typing import Any

from holdfire.incidents import words
from holdfire.incidents.models import Incident


def spots(rows: list[Incident]) -> list[dict[str, Any]]:
    """Incidents that have a place as points of a small map."""
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [row.lon, row.lat]},
            "properties": {
                "id": row.key,
                "title": words.heading(row),
                "day": row.first_day.isoformat() if row.first_day else "",
                "radius_m": row.radius_m or 0,
                "assessment": "contested" if row.contested else row.assessment,
            },
        }
        for row in rows
        if row.lon is not None
    ]
