"""The map page and what its map asks for: cells far out, places near, the incidents of each day for the slider."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from h3.api import basic_int as h3

from holdfire.incidents import queries, words
from holdfire.incidents.asked import Asked, asked, without_box
from holdfire.incidents.filters import narrowed, within
from holdfire.incidents.maps import MapCells, Spot
from holdfire.incidents.models import Incident, Placement
from holdfire.incidents.offered import offered
from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.zones import queries as zones

FEW = 600  # so many places are drawn one by one however far out the map is
NEAR = 9.0  # from this zoom on places are drawn, not cells
WORLD = (-180.0, -90.0, 180.0, 90.0)


@needs("read")
@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Where, and how sure?"""
    told = asked(request, "30")
    lines = zones.boundaries(told.on, told.leaf)
    labels = parties.labels(told.leaf)
    makers = Counter(row.holder for row in lines)
    context = {
        "config": _config(told, list(lines)),
        "spans": [("1", _("1 day")), ("7", _("7 days")), ("30", _("30 days")), ("all", _("All"))],
        "table": reverse("incidents"),
        "asked": told,
        "choices": offered(told),
        "makers": [{"key": key, "label": labels.get(key, key), "n": makers[key]} for key in sorted(makers)],
        "chosen_makers": request.GET.getlist("organisation"),
        "unplaced": narrowed(without_box(told.filters), told.leaf).filter(lon__isnull=True).count(),
    }
    return render(request, "incidents/map.html", context)


def _config(told: Asked, lines: list[Any]) -> dict[str, Any]:
    days = _days(told)
    config = {
        "boundaries": reverse("map-boundaries"),
        "incidents": reverse("map-incidents"),
        "list": reverse("incidents"),
        "days": {**days, "on": told.on.isoformat(), "span": told.span},
    }
    if bounds := _bounds(told, lines):
        config["bounds"] = bounds
    return config


def _bounds(told: Asked, lines: list[Any]) -> list[float] | None:
    """What is seen first: the zones, else all incidents."""
    if lines:
        sides = [(row.west, row.south, row.east, row.north) for row in lines]
        west, south, east, north = zip(*sides, strict=True)
        return [min(west), min(south), max(east), max(north)]
    box = Incident.objects.as_known(told.leaf).aggregate(
        w=Min("lon"), s=Min("lat"), e=Max("lon"), n=Max("lat")
    )
    return None if box["w"] is None else [box["w"], box["s"], box["e"], box["n"]]


def _days(told: Asked) -> dict[str, Any]:
    rows = Incident.objects.as_known(told.leaf).filter(first_day__isnull=False)
    counts = dict(rows.order_by("first_day").values_list("first_day").annotate(Count("key")))
    first, last = min([*counts, told.on]), max([*counts, told.on])
    if (last - first).days > 3660:  # a slider of more than ten years is no slider
        first = last - timedelta(days=3660)
    days = ((last - first).days) + 1
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "counts": [counts.get(first + timedelta(days=n), 0) for n in range(days)],
    }


@needs("read")
@require_safe
def map_incidents(request: HttpRequest) -> JsonResponse:
    """Cells or places in a box, as the top of the map's script writes it down."""
    told = asked(request, "30")
    box = told.filters.box or WORLD
    filters = without_box(told.filters)
    zoom = _zoom(request.GET.get("zoom", ""))
    few = len(narrowed(filters, told.leaf).filter(within(box)).values_list("id")[: FEW + 1]) <= FEW
    if few or zoom >= NEAR:
        found = queries.points(box, filters, leaf=told.leaf)
        if found.complete:
            return JsonResponse(_points(found.spots, told))
    return JsonResponse(_hexes(queries.hexes(box, zoom, filters, told.leaf)))


def _zoom(text: str) -> float:
    try:
        return min(22.0, max(0.0, float(text)))
    except ValueError:
        return 5.0


def _hexes(found: MapCells) -> dict[str, Any]:
    vague: Counter[str] = Counter()
    for spot in found.vague:
        vague[h3.int_to_str(h3.latlng_to_cell(spot.lat, spot.lon, found.resolution))] += spot.count
    counted = {cell.cell: cell.count for cell in found.cells}
    hexes = [
        {
            "cell": cell,
            "n": counted.get(cell, 0),
            "vague": vague[cell],
            "boundary": [
                [round(lon, 4), round(lat, 4)] for lat, lon in h3.cell_to_boundary(h3.str_to_int(cell))
            ],
        }
        for cell in counted | vague
    ]
    total = sum(counted.values()) + sum(vague.values()) + found.more_vague
    return {"kind": "hexes", "hexes": hexes, "total": total}


def _points(spots: list[Spot], told: Asked) -> dict[str, Any]:
    keys = [spot.key for spot in spots if spot.key]
    rows = {row.key: row for row in Incident.objects.as_known(told.leaf).filter(key__in=keys)}
    placed = _placed(keys, told.leaf)
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [spot.lon, spot.lat]},
            "properties": _one(rows[spot.key], placed.get(spot.key, {})) if spot.key else _several(spot),
        }
        for spot in spots
    ]
    total = sum(spot.count for spot in spots)
    return {"kind": "points", "features": {"type": "FeatureCollection", "features": features}, "total": total}


def _one(row: Incident, where: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row.key,
        "title": words.heading(row),
        "day": row.first_day.isoformat() if row.first_day else "",
        "url": reverse("incident", args=[words.name(row)]),
        "assessment": "contested" if row.contested else row.assessment,
        "type": row.event_type,
        "radius_m": row.radius_m or 0,
        "place": row.place_name,
        "count": 1,
        **where,
    }


def _several(spot: Spot) -> dict[str, Any]:
    side = 0.0005
    box = f"{spot.lon - side:.4f},{spot.lat - side:.4f},{spot.lon + side:.4f},{spot.lat + side:.4f}"
    return {
        "id": f"{spot.lon},{spot.lat},{spot.radius_m}",
        "title": _("%(n)s incidents at one place") % {"n": spot.count},
        "day": _day(spot.first_day),
        "url": f"{reverse('incidents')}?box={box}&span=all",
        "assessment": "contested" if spot.contested else spot.assessment,
        "type": spot.event_type,
        "radius_m": spot.radius_m,
        "count": spot.count,
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _placed(keys: Iterable[str], leaf: int | None) -> dict[str, dict[str, str]]:
    names = {zone.key: zones.name(zone, get_language() or "en") for zone in zones.zones(leaf)}
    rows = Placement.objects.as_known(leaf).filter(key__in=list(keys)).order_by("key", "zone", "organisation")
    return {
        row.key: {
            "relation": row.relation,
            "where": f"{names.get(row.zone, row.zone)}: {share(row)}",
        }
        for row in rows
    }


def share(row: Placement) -> str:
    """The share of a placement as words: 24…30 %."""
    low, high = round(row.share_low * 100), round(row.share_high * 100)
    return f"{low} %" if low == high else f"{low}…{high} %"
