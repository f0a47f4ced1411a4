"""One search for everything that has a name or an id: places and persons in any spelling or script, zones, articles, statements."""

from __future__ import annotations

from math import cos, radians
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.incidents import queries as incidents
from holdfire.incidents.asked import asked
from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.places import queries as places
from holdfire.press import finding as press
from holdfire.record import queries as record
from holdfire.record.canonical import tidy
from holdfire.record.problems import Refused
from holdfire.zones import queries as zones

AROUND_KM = 5
MOST = 12


@needs("read")
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What bears this name, and why it matched."""
    q = tidy(request.GET.get("q", "")).strip()[:200]
    leaf = asked(request, "all").leaf
    context: dict[str, Any] = {"q": q}
    if q:
        context |= {
            "places": _places(q, leaf),
            "named": _named(q.casefold(), leaf),
            "press": press.find(q, leaf),
            "statement": _statement(q),
        }
    return render(request, "web/search.html", context)


def _places(q: str, leaf: int | None) -> list[dict[str, Any]]:
    found = []
    for match in places.search(q, MOST, leaf):
        place, box, n = match.place, "", None
        if place.lon is not None and place.lat is not None:
            sides = around(place.lon, place.lat)
            n = incidents.count(incidents.Filters(box=sides), leaf)
            box = ",".join(f"{side:.4f}" for side in sides)
        found.append({"place": place, "match": match, "why": match.why, "box": box, "n": n})
    return found


def around(lon: float, lat: float) -> tuple[float, float, float, float]:
    """A box that reaches five kilometres from a point to each side (one degree of latitude is about 111 km)."""
    up = AROUND_KM / 111.2
    across = up / max(0.01, cos(radians(lat)))
    return lon - across, lat - up, lon + across, lat + up


def _named(q: str, leaf: int | None) -> list[dict[str, str]]:
    """Zones and organisations with these letters in any of their names."""
    language = get_language() or "en"
    found = [
        {
            "word": zones.name(zone, language),
            "what": "zone",
            "link": reverse("zone", args=[zone.key.partition(":")[2]]),
        }
        for zone in zones.zones(leaf)
        if any(q in name.casefold() for name in [zone.key, *zone.names.values()])
    ]
    found += [
        {"word": row.label, "what": "organisation", "link": reverse("organisations")}
        for row in parties.organisations(leaf)
        if any(q in name.casefold() for name in [row.key, row.label, *row.names.values()])
    ]
    return found[:MOST]


def _statement(q: str) -> str:
    try:
        return record.statement(q.lower()).id
    except Refused:
        return ""
