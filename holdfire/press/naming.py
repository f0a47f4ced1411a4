"""What a page of the press calls places, in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import get_language, gettext_lazy

from holdfire.places import queries as places
from holdfire.places.models import Place

# What tells a town from the province of its name.
LEVELS: Mapping[str, Any] = {
    "country": gettext_lazy("country"),
    "governorate": gettext_lazy("province"),
    "district": gettext_lazy("district"),
    "subdistrict": gettext_lazy("subdistrict"),
    "settlement": gettext_lazy("town or village"),
    "neighbourhood": gettext_lazy("neighbourhood"),
}


def place_names(keys: Iterable[str], leaf: int | None) -> dict[str, str]:
    """Names by key; where two of them are the same, with what kind of place it is."""
    found, language = places.many(set(keys) - {""}, leaf), get_language() or "en"
    named = {key: _official(place, language) for key, place in found.items()}
    times = Counter(named.values())
    return {
        key: f"{name} ({LEVELS.get(found[key].level, found[key].level)})" if times[name] > 1 else name
        for key, name in named.items()
    }


def _official(place: Place, language: str) -> str:
    official = (one["text"] for one in place.names if (one["lang"], one["kind"]) == (language, "official"))
    return str(next(official, place.name))
