"""The map page: lines and incidents of some days, with the filters of its address and a slider over all days."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.filters import narrowed
from holdfire.incidents.models import Incident
from holdfire.incidents.offered import offered, spans
from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.zones import queries as zones
from holdfire.zones.models import Boundary

LONGEST = 3660  # days: a slider of more than ten years is no slider


@needs("read")
@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Where, and how sure?"""
    told = asked(request, "30")
    lines = list(zones.boundaries(told.on, told.leaf))
    labels, marks = parties.labels(told.leaf), parties.marks(told.leaf)
    makers = Counter(row.holder for row in lines)
    context = {
        "config": _config(told, lines),
        "spans": spans(),
        "table": reverse("incidents"),
        "asked": told,
        "choices": offered(told, zones.all_names(told.leaf, get_language() or "en")),
        "makers": [
            {"key": key, "label": labels.get(key, key), "mark": marks.get(key), "n": makers[key]}
            for key in sorted(makers)
        ],
        "chosen_makers": request.GET.getlist("organisation"),
        "unplaced": narrowed(told.filters, told.leaf).filter(lon__isnull=True).count(),
    }
    return render(request, "incidents/map.html", context)


def _config(told: Asked, lines: list[Boundary]) -> dict[str, Any]:
    config: dict[str, Any] = {
        "boundaries": reverse("map-boundaries"),
        "incidents": reverse("map-incidents"),
        "list": reverse("incidents"),
        "days": {**_days(told), "on": told.on.isoformat(), "span": told.span},
    }
    if bounds := _bounds(told, lines):
        config["bounds"] = bounds
    return config


def _bounds(told: Asked, lines: list[Boundary]) -> list[float] | None:
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
    """First and last day of the slider and how many incidents began on each of its days."""
    rows = Incident.objects.as_known(told.leaf).filter(first_day__isnull=False)
    counts = dict(rows.order_by("first_day").values_list("first_day").annotate(Count("key")))
    first, last = min([*counts, told.on]), max([*counts, told.on])
    first = max(first, last - timedelta(days=LONGEST))
    days = (last - first).days + 1
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "counts": [counts.get(first + timedelta(days=n), 0) for n in range(days)],
    }
