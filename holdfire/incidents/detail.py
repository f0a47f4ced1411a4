"""The page of one incident: do its versions agree, where did it fall, who assessed it how, and what stands behind each word."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holdfire.incidents import queries, words
from holdfire.incidents.asked import asked
from holdfire.incidents.mapped import share
from holdfire.incidents.offered import ASSESSMENTS
from holdfire.incidents.queries import Detail
from holdfire.incidents.telling import telling
from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs, require
from holdfire.record.canonical import tidy
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import submit
from holdfire.zones import queries as zones
from holdfire.zones import told as lines


@needs("read")
@require_safe
def incident(request: HttpRequest, name: str) -> HttpResponse:
    """Everything that is said of one incident, version beside version."""
    return _page(request, name)


def _page(request: HttpRequest, name: str, problems: Any = (), status: int = 200) -> HttpResponse:
    told = asked(request, "all")
    found = queries.incident(f"incident:{name}", told.leaf)
    if found is None:
        raise Http404
    row, labels, marks = found.row, parties.labels(told.leaf), parties.marks(told.leaf)
    who = caller(request)
    mine = [s for s in found.assessments if who and s.organisation == who.organisation]
    context = {
        "row": row,
        "name": name,
        "heading": words.heading(row),
        "points": words.points(row),
        "differ": set(row.contested.split()),
        "versions": _versions(found, labels, marks),
        "placed": _placed(found, told.leaf, labels),
        "assessments": [_holder(s, labels, marks) for s in found.assessments],
        "attributions": [_holder(s, labels, marks) for s in found.attributions],
        "history": [_holder(s, labels, marks) for s in reversed(found.history)][:100],
        "config": _config(found, told.leaf),
        "may_assess": who is not None and who.may("assess") and told.known is None,
        "states": ASSESSMENTS[:-1],
        "mine": mine[0] if mine else None,
        "problems": problems,
    }
    return render(request, "incidents/incident.html", context, status=status)


def _holder(statement: Statement, labels: dict[str, str], marks: dict[str, int]) -> dict[str, Any]:
    """A statement with the label and the shape of whose version it is."""
    holder = statement.holder
    return {
        "said": statement,
        "label": labels.get(holder, holder),
        "mark": marks.get(holder),
        "transcribed": bool(statement.attributed_to),
        "state": statement.body.get("state", ""),
    }


def _versions(found: Detail, labels: dict[str, str], marks: dict[str, int]) -> list[dict[str, Any]]:
    """Reports, then accounts; each a line of the table, the figures as it gives them."""
    return [
        {
            **_holder(statement, labels, marks),
            "row": telling(statement),
            "kind": words.kind(
                statement.body.get("event_type", ""),
                statement.body.get("sub_event_type", ""),
                statement.body.get("violence", ""),
            ),
            "place": words.place(statement.body),
            "actors": statement.body.get("actors", ()),
            "killed": _count(statement.body, "killed"),
            "wounded": _count(statement.body, "wounded"),
            "source": statement.source,
        }
        for statement in [*found.reports, *found.accounts]
    ]


def _count(body: dict[str, Any], group: str) -> tuple[int | None, int | None]:
    said = body.get("casualties", {}).get(group, {})
    low, high = said.get("low"), said.get("high")
    best = said.get("best")
    return (low if low is not None else best), (high if high is not None else best if low is None else None)


def _placed(found: Detail, leaf: int | None, labels: dict[str, str]) -> list[dict[str, Any]]:
    names = {zone.key: zones.name(zone, get_language() or "en") for zone in zones.zones(leaf)}
    return [
        {
            "row": row,
            "zone": names.get(row.zone, row.zone),
            "zone_name": row.zone.partition(":")[2],
            "by": labels.get(row.organisation, row.organisation),
            "share": share(row),
            "km": None if row.distance_m is None else abs(row.distance_m) / 1000,
            "boundaries": row.boundaries,
        }
        for row in found.placements
    ]


def _config(found: Detail, leaf: int | None) -> dict[str, Any] | None:
    """The map of one incident: every place that a version gives, and the lines in force on its first day."""
    spots = {
        (row["lon"], row["lat"], row["radius_m"] or 0): {
            "lon": row["lon"],
            "lat": row["lat"],
            "radius_m": row["radius_m"] or 0,
            "title": row["place_name"] or words.heading(found.row),
            "id": row["part"],
            "assessment": found.row.assessment,
        }
        for row in map(telling, [*found.reports, *found.accounts])
        if row["lon"] is not None
    }
    if not spots:
        return None
    shown = lines.features(zones.boundaries(found.row.first_day, leaf), leaf, get_language() or "en")
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [s["lon"], s["lat"]]},
            "properties": s,
        }
        for s in spots.values()
    ]
    return {
        "features": {"type": "FeatureCollection", "features": features},
        "boundaries": {"type": "FeatureCollection", "features": shown},
    }


@needs("assess")
@require_POST
def assess(request: HttpRequest, name: str) -> HttpResponse:
    """State my organisation's assessment; a later one supersedes the one before."""
    found = queries.incident(f"incident:{name}")
    if found is None:
        raise Http404
    who = require(request, "assess")
    mine = [s for s in found.assessments if s.organisation == who.organisation and not s.attributed_to]
    body = {"state": request.POST.get("state", ""), "reason": tidy(request.POST.get("reason", "")).strip()}
    draft = Draft(
        "assessment",
        found.row.key,
        {key: value for key, value in body.items() if value},
        Source(publisher=parties.label(who.organisation)),
        supersedes=mine[-1].id if mine else None,
    )
    try:
        outcome = submit([draft], organisation=who.organisation, by=who.by)
    except Refused as refused:
        return _page(request, name, refused.problems, 422)
    messages.success(
        request, _("Your assessment is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf}
    )
    return redirect("incident", name)
