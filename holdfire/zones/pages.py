"""Lines for the map, lines as a file, and the form that states a new one. The zones' own pages stand beside the incidents."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from holdfire.parties.access import needs, require
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.problems import Refused
from holdfire.record.queries import leaf_at
from holdfire.record.submit import submit
from holdfire.zones import drawing, queries, told
from holdfire.zones.models import Zone


@needs("read")
@require_safe
def map_boundaries(request: HttpRequest) -> JsonResponse:
    """GeoJSON of the lines in force on the day asked for, as known then, and of the ground on which they differ."""
    asked = clocks.read(request.GET, opening_day())
    leaf = leaf_at(asked.known)
    rows = queries.boundaries(asked.on, leaf, request.GET.get("zone"))
    makers = request.GET.getlist("organisation")
    shown = [row for row in rows if not makers or row.holder in makers]
    features = told.contested(shown) + told.features(shown, leaf, get_language() or "en")
    return JsonResponse({"type": "FeatureCollection", "features": features})


@needs("report")
@require_http_methods(["GET", "HEAD", "POST"])
def draw(request: HttpRequest, name: str) -> HttpResponse:
    """State where the line of a zone runs, from a day on."""
    zone = get_object_or_404(Zone.objects.now(), key=f"zone:{name}")
    on = clocks.read(request.GET, opening_day()).on
    form = drawing.Drawing(
        request.POST or None, initial={"valid_from": on.isoformat(), "basis": "approximation"}
    )
    problems: tuple[Any, ...] = ()
    if request.method == "POST" and form.is_valid():
        who = require(request, "report")
        try:
            said = drawing.draft(zone.key, form.cleaned_data, _near(zone.key))
            outcome = submit([said], organisation=who.organisation, by=who.by)
            messages.success(
                request, _("Your line is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf}
            )
            address = reverse("zone", args=[name])
            return redirect(f"{address}?{request.GET.urlencode()}" if request.GET else address)
        except Refused as refused:
            problems = refused.problems
    context = {
        "key": name,
        "name": queries.name(zone, get_language() or "en"),
        "form": form,
        "problems": problems,
        "config": _config(zone.key),
    }
    return render(request, "zones/draw.html", context, status=422 if problems or form.errors else 200)


def _near(zone: str) -> tuple[float, float, float, float] | None:
    """The box of the lines drawn so far: a new one that lies elsewhere with its axes swapped is told so."""
    rows = list(queries.boundaries(zone=zone))
    if not rows:
        return None
    west, south = min(row.west for row in rows), min(row.south for row in rows)
    return west, south, max(row.east for row in rows), max(row.north for row in rows)


def _config(zone: str) -> dict[str, Any]:
    rows = list(queries.boundaries(zone=zone))
    shown = {"type": "FeatureCollection", "features": told.features(rows, None, get_language() or "en")}
    config: dict[str, Any] = {"boundaries": shown}
    if near := _near(zone):
        config["bounds"] = list(near)
    return config


urlpatterns = [
    path("map/data/boundaries", map_boundaries, name="map-boundaries"),
    path("zones/<path:name>/draw/", draw, name="zone-draw"),
]
