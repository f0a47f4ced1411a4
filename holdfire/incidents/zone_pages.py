"""The zones: what happened in each, whose line runs where, and which posts stand there."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.agreements import queries as agreements
from holdfire.incidents import fell, queries, small_map
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.filters import Filters
from holdfire.incidents.listing import told_rows
from holdfire.incidents.versions import holder
from holdfire.incidents.zone_counts import WINDOW, by_zone
from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs
from holdfire.record.queries import statements_about
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Statement
from holdfire.zones import queries as zones
from holdfire.zones import told as lines
from holdfire.zones.models import Boundary

SHOWN = 10  # incidents listed on a zone's page
DRAWN = 300  # incidents drawn on its map at most


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
    counted = next((one for one in by_zone(told) if one["name"] == name), None)
    if counted is None:
        raise Http404
    row, title = counted["row"], counted["title"]
    labels, marks = parties.labels(told.leaf), parties.marks(told.leaf)
    all_lines = list(zones.boundaries(leaf=told.leaf, zone=row.key))
    in_force = [one for one in all_lines if one.first_day <= told.on <= (one.last_day or told.on)]
    who = caller(request)
    page = queries.incidents(Filters(zone=row.key, last=told.on), size=SHOWN, leaf=told.leaf)
    contested = lines.contested(in_force)
    context = {
        "row": row,
        "name": name,
        "title": title,
        "agreements": _agreements(row.key, told.leaf),
        "others": [other for other in row.names.values() if other != title],
        "lines": [_line(one, labels, marks, one in in_force) for one in all_lines],
        "in_force": in_force,
        "contested": contested,
        "shared": lines.laid_over(in_force),
        "posts": zones.posts(told.on, told.leaf, row.key),
        "counted": counted,
        "window": WINDOW,
        "incidents": told_rows(page.rows, told.leaf, fell.drawn(told.leaf, get_language() or "en")),
        "told": [holder(one, labels, marks) for one in _told(row.key, told.leaf)],
        "config": _config(told, row.key, in_force, contested),
        "asked": told,
        "may_draw": who is not None and who.may("report") and told.known is None,
    }
    return render(request, "incidents/zone.html", context)


def _agreements(zone: str, leaf: int | None) -> list[tuple[str, str]]:
    """The texts of which somebody reads a clause on the ground of a zone: key and title."""
    language = get_language() or "en"
    named = {scope.agreement for scope in agreements.scopes(leaf) if zone in scope.zones}
    titles = {row.key: row.names.get(language) or row.title for row in agreements.agreements(leaf)}
    return [(key, titles.get(key, "")) for key in sorted(named)]


def _told(zone: str, leaf: int | None) -> list[Statement]:
    """What each source says of the zone, as long as its maker stands by it."""
    said = [s for s in statements_about([zone], ["zone", WITHDRAWAL]) if leaf is None or s.leaf <= leaf]
    return [s for s in standing(said) if s.kind == "zone" and s.body.get("description")]


def _line(line: Boundary, labels: dict[str, str], marks: dict[str, int], in_force: bool) -> dict[str, Any]:
    return {
        "line": line,
        "label": labels.get(line.holder, line.holder),
        "mark": marks.get(line.holder),
        "transcribed": line.holder != line.organisation,
        "in_force": in_force,
    }


def _config(
    told: Asked, zone: str, in_force: list[Boundary], contested: list[dict[str, Any]]
) -> dict[str, Any] | None:
    """The map of one zone: its lines of that day, and what fell into it in the days shown."""
    if not in_force:
        return None
    drawn = contested + lines.features(in_force, told.leaf, get_language() or "en")
    rows = queries.incidents(
        Filters(zone=zone, first=told.filters.first, last=told.on), size=DRAWN, leaf=told.leaf
    ).rows
    return {
        "boundaries": {"type": "FeatureCollection", "features": drawn},
        "features": {"type": "FeatureCollection", "features": small_map.spots(rows)},
        "fit": "boundaries",
    }
