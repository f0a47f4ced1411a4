"""How much fell into each zone: that day, the day before and in thirty days, as at least … at most."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.utils.translation import get_language

from holdfire.incidents import queries
from holdfire.incidents.asked import Asked
from holdfire.incidents.counts import Daily
from holdfire.zones import queries as zones
from holdfire.zones.models import Zone

WINDOW = 30  # days of the curves
Interval = tuple[int, int]


def by_zone(told: Asked) -> list[dict[str, Any]]:
    """Each zone with its counts, and `top`, the highest count of any, so that their curves share one scale.

    Where several organisations draw a zone, the interval spans all their lines: certain is what all have inside, possible what any has.
    """
    first = told.on - timedelta(days=WINDOW - 1)
    daily: dict[str, list[Daily]] = defaultdict(list)
    for line in queries.daily(first, told.on, leaf=told.leaf):
        daily[line.zone].append(line)
    totals: dict[str, list[Interval]] = defaultdict(list)
    for count in queries.count_by_zone(first, told.on, leaf=told.leaf):
        totals[count.zone].append((count.certain, count.possible))
    makers = defaultdict(set)
    for key, holder in zones.boundaries(told.on, told.leaf).values_list("key", "holder"):
        makers[key].add(holder)
    found = [
        _counted(row, daily[row.key], totals[row.key], len(makers[row.key])) for row in zones.zones(told.leaf)
    ]
    top = max((day for one in found for day in one["possible"]), default=0)
    return [{**one, "top": top} for one in found]


def _counted(row: Zone, daily: list[Daily], totals: list[Interval], makers: int) -> dict[str, Any]:
    # A maker whom no count names has nothing inside, so nothing is inside by every line.
    none = [0] * WINDOW
    certain = [min(days) for days in zip(*(one.certain for one in daily), strict=True)]
    possible = [max(days) for days in zip(*(one.possible for one in daily), strict=True)] or none
    certain = certain if certain and len(daily) >= makers else none
    low = min((sure for sure, _most in totals), default=0) if len(totals) >= makers else 0
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
        "month": (low, max((most for _sure, most in totals), default=0)),
    }
