"""One day: both counts face to face, by area, as every outlet printed them, with what independent reports show beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfire.bulletins import day_areas, day_prints, ledger_faults, queries
from holdfire.bulletins.against import against
from holdfire.bulletins.ledger_asked import Asked, asked
from holdfire.bulletins.ledger_chart import summed
from holdfire.bulletins.ledger_days import Entry
from holdfire.bulletins.ledger_page import by_name, chosen, sides
from holdfire.bulletins.ledgers import Ledgers, ledgers
from holdfire.bulletins.naming import names
from holdfire.bulletins.words import Names, reasons
from holdfire.incidents import fell
from holdfire.incidents import queries as incidents
from holdfire.incidents.listing import told_rows
from holdfire.parties.access import caller, needs

LONGEST = 92  # days: of a period that ends on the day
LISTED = 12  # incidents


@needs("read")
@require_safe
def bulletin(request: HttpRequest, name: str) -> HttpResponse:
    """What the bulletins of a day say; name: the day, or a publisher and the day, as its subject has it."""
    told = asked(request.GET)
    day = _day(name)
    _monitors, pair = chosen(told)
    found = ledgers(pair, day - timedelta(days=LONGEST), day, leaf=told.leaf) if pair else None
    entries = [one for one in found.entries if one.last == day] if found else []
    if not found or not entries:
        raise Http404
    who = caller(request)
    may = who is not None and who.may("report") and told.known is None
    entry = min(entries, key=lambda one: (one.coverage == "none", one.days))
    context = {"asked": told, "day": day, "may_enter": may, **_day_told(found, entry, told)}
    return render(request, "bulletins/day.html", context)


def _day(name: str) -> date:
    try:
        return date.fromisoformat(name.rpartition("/")[2])
    except ValueError as fault:
        raise Http404 from fault


def _day_told(found: Ledgers, entry: Entry, told: Asked) -> dict[str, Any]:
    called = names(found.pair, entry.prints, told.leaf)
    printed = day_prints.rows(entry, found.pair, called)
    return {
        "entry": entry,
        "joint": entry.joint,
        "both": entry.joint.apart is not None,
        "summed": summed(entry),
        "sides": (drawn := sides(found.pair, called, told.leaf)),
        "sides_by_name": by_name(drawn),
        "areas": day_areas.rows(entry.day.areas, called),
        "widest": day_areas.widest(entry.day.areas),
        "because": reasons(entry.joint, called),
        "prints": printed,
        "issuers": sorted({one["issuer"] for one in printed if one["issuer"]}),
        "figures": day_prints.figures(entry.prints),
        "faults": ledger_faults.told(_wrong_first(entry), called),
        **_against(found, entry, called, told),
        **_neighbours(entry.last, told.leaf),
    }


def _wrong_first(entry: Entry) -> list[Any]:
    """Without the notes, which stand beneath their prints."""
    kept = (one for one in entry.faults if one.name != "noted")
    return sorted(kept, key=lambda one: one.severity == "told")


def _against(found: Ledgers, entry: Entry, called: Names, told: Asked) -> dict[str, Any]:
    """The incidents that independent reports put on these days, and in each area, beside the counts and never added to them."""
    days = entry.first, entry.last
    here = replace(found, first=entry.first, last=entry.last)
    everywhere = against(here, told.leaf)
    ground = fell.drawn(told.leaf, get_language() or "en")
    keys = everywhere.keys(*days)[:LISTED]
    rows = incidents.Incident.objects.as_known(told.leaf).filter(key__in=keys)
    areas = sorted(entry.day.areas, key=called.where) if everywhere.seen else []
    return {
        "shown": everywhere.on(*days),
        "incidents": told_rows(sorted(rows, key=lambda row: keys.index(row.key)), told.leaf, ground),
        "by_area": [
            (called.where(area), against(replace(here, area=area), told.leaf).on(*days)) for area in areas
        ],
    }


def _neighbours(day: date, leaf: int | None) -> dict[str, date | None]:
    """The nearest days before and after with a bulletin."""
    days = queries.bulletins(leaf).values_list("day", flat=True)
    return {
        "before": days.filter(day__lt=day).order_by("-day").first(),
        "after": days.filter(day__gt=day).order_by("day").first(),
    }
