"""The zones: what happened in each, whose line runs where, and which posts stand there."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.incidents import queries
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.counts import Daily
from holdfire.incidents.filters import Filters
from holdfire.incidents.listing import told_rows
from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs
from holdfire.zones import queries as zones
from holdfire.zones import told as lines

WINDOW = 30  # days of the curves


@needs("read")
@require_safe
def zone_list(request: HttpRequest) -> HttpResponse:
    """Every zone: how much fell into it of late, and how many lines there are of it."""
    told = asked(request, "30")
    return render(request, "incidents/zones.html", {"zones": by_zone(told), "asked": told})


@needs("read")
@require_safe
def zone(request: HttpRequest, name: str) -> HttpResponse:
    """One zone: its lines by maker, what fell into it, its posts."""
    told = asked(request, "30")
    row = zones.zones(told.leaf).filter(key=f"zone:{name}").first()
    if row is None:
        raise Http404
    labels, marks = parties.labels(told.leaf), parties.marks(told.leaf)
    all_lines = list(zones.boundaries(leaf=told.leaf, zone=row.key))
    in_force = [
        line for line in all_lines if line.first_day <= told.on and (line.last_day or told.on) >= told.on
    ]
    who = caller(request)
    filters = Filters(zone=row.key, last=told.on)
    page = queries.incidents(filters, size=10, leaf=told.leaf)
    contested = lines.contested(in_force)
    context = {
        "row": row,
        "name": name,
        "title": zones.name(row, get_language() or "en"),
        "others": [n for n in row.names.values() if n != zones.name(row, get_language() or "en")],
        "lines": [
            {"line": line, "label": labels.get(line.holder, line.holder), "mark": marks.get(line.holder),
             "transcribed": line.holder != line.organisation, "in_force": line in in_force}
            for line in all_lines
        ],
        "in_force": in_force,
        "contested": contested,
        "posts": zones.posts(told.on, told.leaf, row.key),
        "counted": next((z for z in by_zone(told) if z["row"].key == row.key), None),
        "incidents": told_rows(page.rows, told.leaf),
        "config": _config(told, in_force, contested),
        "asked": told,
        "may_draw": who is not None and who.may("report") and told.known is None,
    }  # fmt: skip
    return render(request, "incidents/zone.html", context)


def _config(told: Asked, in_force: list[Any], contested: list[Any]) -> dict[str, Any] | None:
    if not in_force:
        return None
    features = contested + lines.features(in_force, told.leaf, get_language() or "en")
    collection = {"type": "FeatureCollection", "features": features}
    empty = {"type": "FeatureCollection", "features": []}
    return {"boundaries": collection, "features": empty, "fit": "boundaries"}


def by_zone(told: Asked) -> list[dict[str, Any]]:
    """Each zone with its counts of the day, of the day before and of the last thirty days, as at least … at most.

    Where several organisations draw it, the interval spans all their lines: certain is what all have inside, possible what any has.
    """
    first = told.on - timedelta(days=WINDOW - 1)
    daily: dict[str, list[Daily]] = defaultdict(list)
    for line in queries.daily(first, told.on, leaf=told.leaf):
        daily[line.zone].append(line)
    totals: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for count in queries.count_by_zone(first, told.on, leaf=told.leaf):
        totals[count.zone].append((count.certain, count.possible))
    makers = defaultdict(set)
    for line in zones.boundaries(told.on, told.leaf):
        makers[line.key].add(line.holder)
    return [
        _counted(row, daily[row.key], totals[row.key], len(makers[row.key])) for row in zones.zones(told.leaf)
    ]


def _counted(row: Any, daily: list[Daily], totals: list[tuple[int, int]], makers: int) -> dict[str, Any]:
    everybody = len(daily) >= makers  # a maker without any count has nothing inside
    certain = [min(days) if everybody else 0 for days in zip(*(d.certain for d in daily), strict=True)] or [
        0
    ] * WINDOW
    possible = [max(days) for days in zip(*(d.possible for d in daily), strict=True)] or [0] * WINDOW
    low = min((sure for sure, _ in totals), default=0) if len(totals) >= makers else 0
    return {
        "row": row,
        "name": row.key.partition(":")[2],
        "title": zones.name(row, get_language() or "en"),
        "makers": makers,
        "certain": certain,
        "possible": possible,
        "today": (certain[-1], possible[-1]),
        "yesterday": (certain[-2], possible[-2]),
        "change": (certain[-1] - possible[-2], possible[-1] - certain[-2]),
        "month": (low, max((most for _, most in totals), default=0)),
    }
