"""The small map of versions: every place that one gives, and the lines in force on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import get_language

from holdfire.incidents.versions import spots
from holdfire.zones import queries as zones
from holdfire.zones import told as lines


def of_versions(
    told: list[dict[str, Any]], name: str, assessment: str, day: date | None, leaf: int | None
) -> dict[str, Any] | None:
    """The settings of the map; None where no version gives a place. told: as `versions.versions` gives them."""
    places = spots(told, name, assessment)
    if not places:
        return None
    drawn = list(zones.boundaries(day, leaf))
    shown = lines.contested(drawn) + lines.features(drawn, leaf, get_language() or "en")
    return {
        "features": {"type": "FeatureCollection", "features": places},
        "boundaries": {"type": "FeatureCollection", "features": shown},
    }
