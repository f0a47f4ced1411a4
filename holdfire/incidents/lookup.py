"""What the form of a report asks of the record: the place of a code, and whether it knows who is named."""

from __future__ import annotations

from django.utils.translation import get_language

from holdfire.incidents.mapping import Chosen
from holdfire.parties import naming
from holdfire.parties import queries as parties
from holdfire.parties.reading import in_language
from holdfire.places import queries as places
from holdfire.places.models import Place


def chosen(code: str) -> Chosen | None:
    """The place of this code with the areas around it."""
    place = places.get(f"place:{code}")
    if place is None:
        return None
    keys = [f"place:{parent}" for parent in place.parents]
    found = places.many(keys)
    around: tuple[Chosen, ...] = ()
    for key in reversed(keys):
        if key in found:
            around = (_chosen(found[key], around), *around)
    return _chosen(place, around)


def _chosen(place: Place, around: tuple[Chosen, ...]) -> Chosen:
    arabic = next((name["text"] for name in place.names if name["lang"] == "ar"), None)
    names = {"ar": arabic} if arabic else {}
    code = place.key.partition(":")[2]
    return Chosen(code, place.name, place.level, names, place.lon, place.lat, around)


def actor(name: str) -> str | None:
    """The organisation or the designated group that is called so, in any language; None where none or two are."""
    wanted = name.casefold()
    rows = [*parties.organisations(), *parties.designations()] if name else []
    named = {row.key for row in rows if wanted in {word.casefold() for word in row.names.values()}}
    return named.pop() if len(named) == 1 else None


def publisher(name: str) -> str | None:
    """The organisation whose version is passed on: the one that is called so, else the subject that its name makes."""
    found = actor(name)
    return found if found and found.startswith("organisation:") else naming.organisation(name)


def actors() -> list[str]:
    """Names to choose from while typing: those who act, not those who only publish."""
    language = get_language() or "en"
    rows = parties.organisations()
    return sorted(in_language(row.names, language) for row in rows if set(row.roles) != {"publisher"})
