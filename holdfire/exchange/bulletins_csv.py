"""Bulletins as a table that can be handed in again: what passes the filters of the ledgers' page, as known when the address says."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from holdfire.bulletins import queries
from holdfire.bulletins.ground import Ground, InArea, InZone
from holdfire.bulletins.ledger_asked import Asked, asked
from holdfire.bulletins.models import MonitorCount
from holdfire.exchange import bulletin_rows, tables
from holdfire.parties.access import needs
from holdfire.places import queries as places
from holdfire.record.queries import statements_about


@needs("read")
@require_safe
def bulletins_csv(request: HttpRequest) -> HttpResponse:
    """Every print up to the day asked about, with its counts. Monitors, days, area and zone narrow which prints, never what is
    told of one."""
    told = asked(request.GET)
    rows = [*queries.bulletins(told.leaf).filter(day__lte=told.on), *_counts(told, [])]
    keys = _within(told, _keys(told))
    ids = {row.part for row in rows if row.key in keys}
    said = [one for one in statements_about(keys, ("bulletin", "monitor_count")) if one.id in ids]
    named = {area["place"] for one in said for area in one.body.get("by_area", ())}
    names = {key: place.name for key, place in places.many(named, told.leaf).items()}
    columns, table = bulletin_rows.table(said, names)
    written = tables.write(columns, ((row, ()) for row in table), bulletin_rows.numeric(columns))
    response = HttpResponse(b"".join(written), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="bulletins-{told.on.isoformat()}.csv"'
    return response


def _keys(told: Asked) -> set[str]:
    """The bulletins of the days asked for, and where monitors are named those in which one of them counts."""
    every = queries.bulletins(told.leaf).filter(day__lte=told.on)
    counts = _counts(told, told.pair)
    days = [(row.key, row.start or row.day, row.day) for row in [*(() if told.pair else every), *counts]]
    return {
        key
        for key, first, last in days
        if (told.first is None or told.first <= last) and (told.last is None or first <= told.last)
    }


def _counts(told: Asked, monitors: Iterable[str]) -> list[MonitorCount]:
    wanted = set(monitors)
    rows = queries.counts(told.leaf).filter(day__lte=told.on)
    return [row for row in rows if not wanted or wanted & set(row.monitors)]


def _within(told: Asked, keys: set[str]) -> set[str]:
    """Of these, the bulletins that may count something in the area or the zone asked for: a count without a split may."""
    if not told.area and not told.zone:
        return keys
    counts = [row for row in _counts(told, told.pair) if row.key in keys]
    named = sorted({area["place"] for row in counts for area in row.by_area})
    ground: Ground = InZone(told.zone, named, told.leaf) if told.zone else InArea(told.area, named, told.leaf)
    found = set()
    for row in counts:
        part = ground.part(row.start or row.day, row.day)
        areas = {area["place"] for area in row.by_area}
        if not areas or areas & (part.inside | part.touching):
            found.add(row.key)
    return found
