"""The overview: what changed since yesterday, and what waits for somebody?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.agreements.clock import SOON
from holdfire.incidents import fell, small_map, waiting
from holdfire.incidents import queries as incidents
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.filters import Filters
from holdfire.incidents.listing import told_rows
from holdfire.incidents.zone_counts import by_zone
from holdfire.parties.access import caller, needs
from holdfire.web.due import due
from holdfire.web.monitors import monitors
from holdfire.zones import queries as zones
from holdfire.zones import told as lines

DAY = timedelta(days=1)
SHOWN = 6  # incidents that wait for somebody
WEEK = 7  # days whose suggested matches are counted
COMPARED = 2_000  # incidents of these days at most
DRAWN = 200  # incidents of the day on the small map at most


@needs("read")
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The first page: that day against the day before."""
    told = asked(request, "1")
    before = told.on - DAY
    ground = fell.drawn(told.leaf, get_language() or "en")
    of_the_day = incidents.incidents(Filters(first=told.on, last=told.on), size=DRAWN, leaf=told.leaf).rows
    waiting = _waiting(told, of_the_day)
    now, then = incidents.tallies([told.on, before], told.leaf)
    context = {
        "asked": told,
        "before": before,
        "new": _tile(now.every, then.every),
        "unverified": _tile(now.unverified, then.unverified),
        "contested": _tile(now.contested, then.contested),
        "contested_all": incidents.count(Filters(last=told.on, contested=True), told.leaf),
        "zones": by_zone(told),
        "waiting": told_rows(waiting, told.leaf, ground),
        "matches": _matches(request, told),
        "due": due(told.on, told.leaf),
        "soon": SOON,
        "monitors": monitors(told.on, told.leaf),
        "config": _config(told, of_the_day),
    }
    return render(request, "web/overview.html", context)


def _tile(now: int, then: int) -> dict[str, int]:
    """How many incidents of that day, how many of the day before, and the change."""
    return {"now": now, "before": then, "change": now - then}


def _waiting(told: Asked, of_the_day: list[incidents.Incident]) -> list[incidents.Incident]:
    """What somebody should look at: of that day first, whatever differs before the rest, then what differed before."""
    found = [row for row in of_the_day if row.contested or row.assessment == "unverified"]
    found.sort(key=lambda row: not row.contested)
    if len(found) < SHOWN:
        earlier = incidents.incidents(Filters(last=told.on, contested=True), size=2 * SHOWN, leaf=told.leaf)
        known = {row.key for row in found}
        found += [row for row in earlier.rows if row.key not in known]
    return found[:SHOWN]


def _matches(request: HttpRequest, told: Asked) -> dict[str, Any]:
    """How many suggested matches of the last days wait for the reader's organisation; n is None where that takes too long to count."""
    week = Filters(first=told.on - (WEEK - 1) * DAY, last=told.on)
    if incidents.count(week, told.leaf) > COMPARED:
        return {"n": None, "span": WEEK}
    who = caller(request)
    mine = who.organisation if who and told.known is None else None
    return {"n": len(waiting.waiting(week, told.leaf, mine).pairs), "span": WEEK}


def _config(told: Asked, of_the_day: list[incidents.Incident]) -> dict[str, Any] | None:
    """The small map: lines in force, and the incidents of that day."""
    rows = list(zones.boundaries(told.on, told.leaf))
    points = small_map.spots(of_the_day)
    if not rows and not points:
        return None
    shown = lines.contested(rows) + lines.features(rows, told.leaf, get_language() or "en")
    return {
        "boundaries": {"type": "FeatureCollection", "features": shown},
        "features": {"type": "FeatureCollection", "features": points},
        "fit": "boundaries",
    }
