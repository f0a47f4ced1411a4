"""The overview: what changed since yesterday, and what waits for somebody?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.agreements import queries as agreements
from holdfire.bulletins import queries as bulletins
from holdfire.incidents import queries as incidents
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.listing import told_rows
from holdfire.incidents.zone_pages import by_zone
from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.zones import queries as zones
from holdfire.zones import told as lines

DAY = timedelta(days=1)
SOON = 7  # days ahead in which something is due soon


@needs("read")
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The first page: that day against the day before."""
    told = asked(request, "1")
    before = told.on - DAY
    waiting = incidents.incidents(incidents.Filters(last=told.on, contested=True), size=6, leaf=told.leaf)
    context = {
        "asked": told,
        "before": before,
        "counts": {
            "new": (_count(told, told.on), _count(told, before)),
            "unverified": (_count(told, told.on, assessments=("unverified",)), _count(told, told.on)),
            "contested": (_count(told, told.on, contested=True), _count(told, before, contested=True)),
        },
        "contested_all": incidents.count(incidents.Filters(last=told.on, contested=True), told.leaf),
        "zones": by_zone(told),
        "waiting": told_rows(waiting.rows, told.leaf),
        "due": due(told),
        "monitors": monitors(told),
        "config": _config(told),
    }
    return render(request, "web/overview.html", context)


def _count(told: Asked, day: date, **filters: Any) -> int:
    return incidents.count(incidents.Filters(first=day, last=day, **filters), told.leaf)


def due(told: Asked) -> dict[str, Any]:
    """Commitments by the days that sources state for them: those of the next week, and the latest that have passed."""
    dated: dict[str, list[Any]] = {}
    for row in agreements.commitments(told.leaf).filter(due_on__isnull=False):
        dated.setdefault(row.key, []).append(row)
    found = []
    for key, versions in dated.items():
        days = sorted({row.due_on for row in versions})
        found.append(
            {
                "key": key,
                "task": versions[0].task,
                "statement": versions[0].part,
                "days": days,
                "in": (days[-1] - told.on).days,
                "differ": len(days) > 1,
            }
        )
    found.sort(key=lambda one: abs(one["in"]))
    return {"soon": [one for one in found if 0 <= one["in"] <= SOON], "nearest": found[:4]}


def monitors(told: Asked) -> dict[str, Any] | None:
    """The last bulletin up to that day in which both monitors' counts stand, difference first."""
    rows = bulletins.counts(told.leaf).filter(day__lte=told.on, total__isnull=False).exclude(monitor="")
    last = rows.order_by("-day").values_list("key", "day").first()
    if last is None:
        return None
    labels, marks = parties.labels(told.leaf), parties.marks(told.leaf)
    by_monitor: dict[str, Any] = {}
    for row in rows.filter(key=last[0]).order_by("monitor", "part"):
        by_monitor.setdefault(row.monitor, row)
    counts = [
        {"label": labels.get(key, key), "mark": marks.get(key), "total": row.total, "statement": row.part}
        for key, row in sorted(by_monitor.items())
    ]
    if len(counts) != 2:
        return {"day": last[1], "counts": counts, "gap": (told.on - last[1]).days}
    a, b = counts[0]["total"], counts[1]["total"]
    return {
        "day": last[1],
        "counts": counts,
        "apart": abs(a - b),
        "most": max(a, b),
        "sum": a + b,
        "gap": (told.on - last[1]).days,
    }


def _config(told: Asked) -> dict[str, Any] | None:
    """The small map: lines in force, and the incidents of that day."""
    rows = list(zones.boundaries(told.on, told.leaf))
    spots = incidents.Incident.objects.as_known(told.leaf).filter(
        Q(first_day__lte=told.on, last_day__gte=told.on), lon__isnull=False
    )
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [row.lon, row.lat]},
            "properties": {
                "id": row.key,
                "radius_m": row.radius_m or 0,
                "assessment": row.assessment,
                "title": row.title,
            },
        }
        for row in spots[:200]
    ]
    if not rows and not features:
        return None
    shown = lines.contested(rows) + lines.features(rows, told.leaf, get_language() or "en")
    return {
        "boundaries": {"type": "FeatureCollection", "features": shown},
        "features": {"type": "FeatureCollection", "features": features},
        "fit": "boundaries",
    }
