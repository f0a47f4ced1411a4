"""What a page of bulletins calls organisations and areas, as known then, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holdfire.bulletins.ledger_days import Pair
from holdfire.bulletins.prints import Print
from holdfire.bulletins.words import Names
from holdfire.parties import queries as parties
from holdfire.places import queries as places
from holdfire.places.models import Place


def names(pair: Pair, prints: Iterable[Print], leaf: int | None) -> Names:
    """The names of both monitors, of all organisations, and of the areas that these prints count by."""
    labels = parties.labels(leaf)
    keys = {area for one in prints for count in one.counts for area in count.printed.areas}
    a, b = (labels.get(key, key.partition(":")[2]) if key else _("nobody else") for key in pair)
    return Names(labels, areas(keys, leaf), a, b)


def areas(keys: Iterable[str], leaf: int | None) -> dict[str, str]:
    """What areas are called, by key."""
    language = get_language() or "en"
    return {key: _called(place, language) for key, place in places.many(keys, leaf).items()}


def _called(place: Place, language: str) -> str:
    """Its official name in the language, else its own. What stands in brackets tells it from its namesakes, which no split has."""
    official = (one["text"] for one in place.names if (one["lang"], one["kind"]) == (language, "official"))
    return str(next(official, place.name)).partition(" (")[0]
