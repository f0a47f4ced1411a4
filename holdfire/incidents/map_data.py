"""What the map asks for: cells far out, places near; the top of its script writes down the form of both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe
from h3.api import basic_int as h3

from holdfire.incidents import fell, queries, words
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.filters import Box, read_box
from holdfire.incidents.maps import MAX_SPOTS, MapCells, Spot
from holdfire.incidents.models import Incident
from holdfire.parties.access import needs

JSON = "application/json"
FEW = 600  # so many incidents are drawn one by one however far out the map is
NEAR = 9.0  # from this zoom on places are drawn, not cells
SHOWN = ("key", "title", "place_name", "first_day", "event_type", "sub_event_type", "violence", "radius_m", "assessment", "contested")  # fmt: skip
LARGEST = 400_000  # bytes: a thin line takes no more
WORLD = (-180.0, -90.0, 180.0, 90.0)
SIDE = 0.0005  # degrees: how far a box reaches round a place that several incidents share
# The rest of a question goes on to the list of incidents as it is.
VIEW = ("bbox", "zoom", "box", "cell", "lang", "span")


@needs("read")
@require_safe
def map_incidents(request: HttpRequest) -> HttpResponse:
    """Cells or places in the box that the map shows."""
    told = asked(request, "30")
    box, zoom = _box(request.GET.get("bbox", "")), _zoom(request.GET.get("zoom", ""))
    near = zoom >= NEAR
    found = queries.points(box, told.filters, MAX_SPOTS if near else FEW, told.leaf)
    if found.complete and (near or sum(spot.count for spot in found.spots) <= FEW):
        answer = orjson.dumps(_points(found.spots, told, request.GET))
        if len(answer) < LARGEST:
            return HttpResponse(answer, content_type=JSON)
    answer = orjson.dumps(hexes(queries.hexes(box, zoom, told.filters, told.leaf)))
    return HttpResponse(answer, content_type=JSON)


def _box(text: str) -> Box:
    try:
        return read_box(text)
    except ValueError:
        return WORLD


def _zoom(text: str) -> float:
    try:
        return min(22.0, max(0.0, float(text)))
    except ValueError:
        return 5.0


def hexes(found: MapCells) -> dict[str, Any]:
    """Cells with their outlines."""
    cells = [
        {
            "cell": one.cell,
            "n": one.count,
            "vague": one.vague,
            "boundary": [
                [round(lon, 4), round(lat, 4)] for lat, lon in h3.cell_to_boundary(h3.str_to_int(one.cell))
            ],
        }
        for one in found.cells
    ]
    total = sum(one.count + one.vague for one in found.cells)
    return {"kind": "hexes", "hexes": cells, "total": total}


def _points(spots: list[Spot], told: Asked, query: Any) -> dict[str, Any]:
    keys = [spot.key for spot in spots if spot.key]
    shown = Incident.objects.as_known(told.leaf).filter(key__in=keys).only(*SHOWN)
    rows = {row.key: row for row in shown}
    placed = fell.placed(keys, fell.drawn(told.leaf, get_language() or "en"), told.leaf)
    clocks = urlencode([(name, query[name]) for name in ("on", "known") if query.get(name)])
    asked_for = [("span", told.span)]
    asked_for += [(name, one) for name, many in query.lists() if name not in VIEW for one in many]
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [spot.lon, spot.lat]},
            "properties": _one(rows[spot.key], placed.get(spot.key, []), clocks)
            if spot.key
            else _several(spot, asked_for),
        }
        for spot in spots
    ]
    total = sum(spot.count for spot in spots)
    return {"kind": "points", "features": {"type": "FeatureCollection", "features": features}, "total": total}


def _one(row: Incident, where: list[fell.Fell], clocks: str) -> dict[str, Any]:
    """What is not there is left out, and so is a place that the title names: a view may hold a thousand of these."""
    url, title = reverse("incident", args=[words.name(row)]), words.heading(row)
    told = {
        "id": row.key,
        "title": title,
        "day": _day(row.first_day),
        "url": f"{url}?{clocks}" if clocks else url,
        "assessment": "contested" if row.contested else row.assessment,
        "type": row.event_type,
        "radius_m": row.radius_m,
        "place": row.place_name if row.place_name not in title else "",
        **_inside(where),
    }
    return {name: value for name, value in told.items() if value}


def _inside(where: list[fell.Fell]) -> Mapping[str, str]:
    """The relation to the zone that most of it lies in, and all zones with their shares in words."""
    if not where:
        return {}
    said = [one.title if one.relation == "inside" else f"{one.title}: {one.share}" for one in where]
    return {"relation": where[0].relation, "where": " · ".join(said)}


def _several(spot: Spot, asked_for: list[tuple[str, str]]) -> dict[str, Any]:
    sides = (spot.lon - SIDE, spot.lat - SIDE, spot.lon + SIDE, spot.lat + SIDE)
    address = urlencode([*asked_for, ("box", ",".join(f"{side:.4f}" for side in sides))])
    title = ngettext("%(n)s incident at one place", "%(n)s incidents at one place", spot.count)
    return {
        "id": f"{spot.lon},{spot.lat},{spot.radius_m}",
        "title": title % {"n": spot.count},
        "day": _day(spot.first_day),
        "url": f"{reverse('incidents')}?{address}",
        "assessment": "contested" if spot.contested else spot.assessment,
        "type": spot.event_type,
        "radius_m": spot.radius_m,
        "count": spot.count,
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
