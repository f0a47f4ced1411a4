"""The filters that a page of incidents offers, with what is chosen now."""

from __future__ import annotations

from typing import Any, get_args

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holdfire.incidents.asked import Asked
from holdfire.incidents.filters import UNKNOWN
from holdfire.incidents.kinds import Assessed
from holdfire.incidents.types import EVENT_TYPES
from holdfire.zones import queries as zones

ASSESSMENTS = (*get_args(Assessed), "contested")


def offered(told: Asked) -> dict[str, list[dict[str, Any]]]:
    """By parameter: each value with its word and whether it is chosen."""
    language = get_language() or "en"
    types = [(slug, _(word)) for slug, word in EVENT_TYPES.items()] + [(UNKNOWN, _("Type not stated"))]
    return {
        "type": [{"value": v, "word": w, "on": v in told.filters.types} for v, w in types],
        "assessment": [{"value": v, "word": v, "on": v in told.filters.assessments} for v in ASSESSMENTS],
        "zone": [
            {"value": zone.key, "word": zones.name(zone, language), "on": zone.key == told.filters.zone}
            for zone in zones.zones(told.leaf)
        ],
    }
