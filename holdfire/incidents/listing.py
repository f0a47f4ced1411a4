"""The list of incidents: filtered, sorted and paged by its address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holdfire.incidents import cursor, queries, words
from holdfire.incidents.asked import Asked, asked
from holdfire.incidents.mapped import share
from holdfire.incidents.models import Incident, Placement
from holdfire.incidents.offered import offered
from holdfire.parties.access import needs
from holdfire.zones import queries as zones

SIZE = 50


@needs("read")
@require_safe
def incidents(request: HttpRequest) -> HttpResponse:
    """Which incidents are there, newest first, and on which do the reports differ?"""
    told = asked(request, "all")
    sort = request.GET.get("sort", "newest")
    sort = sort if sort in SORTS else "newest"
    page = queries.incidents(told.filters, sort=sort, after=_after(request, sort), size=SIZE, leaf=told.leaf)
    context = {
        "rows": told_rows(page.rows, told.leaf),
        "following": cursor.write(page.after) if page.after else "",
        "first_page": "after" not in request.GET,
        "count": queries.count(told.filters, told.leaf),
        "sorts": [(key, _(word)) for key, word in SORTS.items()],
        "sort": sort,
        "asked": told,
        "choices": offered(told),
        "chosen": chosen(told),
        "spans": [("1", _("1 day")), ("7", _("7 days")), ("30", _("30 days")), ("all", _("All days"))],
    }
    return render(request, "incidents/list.html", context)


SORTS = {"newest": "Newest", "oldest": "Oldest", "deadliest": "Deadliest", "latest": "Last to be known"}


def told_rows(rows: list[Incident], leaf: int | None) -> list[dict[str, Any]]:
    """Rows with their words and where they fell."""
    names = {zone.key: zones.name(zone, get_language() or "en") for zone in zones.zones(leaf)}
    placed: dict[str, list[dict[str, str]]] = {}
    found = Placement.objects.as_known(leaf).filter(key__in=[row.key for row in rows])
    for one in found.order_by("key", "zone", "organisation"):
        said = {"zone": names.get(one.zone, one.zone), "relation": one.relation, "share": share(one)}
        if said not in placed.setdefault(one.key, []):
            placed[one.key].append(said)
    return [
        {
            "row": row,
            "name": words.name(row),
            "heading": words.heading(row),
            "points": words.points(row),
            "placed": placed.get(row.key, []),
        }
        for row in rows
    ]


def chosen(told: Asked) -> list[dict[str, str]]:
    """The filters in force, each to be taken away."""
    choices = offered(told)
    found = [
        {"name": name, "value": one["value"], "word": str(one["word"])}
        for name, values in choices.items()
        for one in values
        if one["on"]
    ]
    if told.filters.contested:
        found.append({"name": "contested", "value": "1", "word": _("reports differ")})
    if told.filters.killed is not None:
        word = _("at least %(n)s killed") % {"n": told.filters.killed}
        found.append({"name": "killed", "value": str(told.filters.killed), "word": word})
    if told.filters.box is not None:
        value = ",".join(f"{edge:.4f}" for edge in told.filters.box)
        found.append({"name": "box", "value": value, "word": _("part of the map")})
    return found


def _after(request: HttpRequest, sort: str) -> cursor.After | None:
    try:
        return cursor.read(request.GET.get("after", ""), sort)
    except ValueError:
        return None
