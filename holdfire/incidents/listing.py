"""The list of incidents: filtered, sorted and paged by its address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holdfire.incidents import cursor, fell, queries, words
from holdfire.incidents.asked import asked
from holdfire.incidents.models import Incident
from holdfire.incidents.offered import chosen, offered, spans
from holdfire.parties.access import needs

SIZE = 50


@needs("read")
@require_safe
def incidents(request: HttpRequest) -> HttpResponse:
    """Which incidents are there, newest first, and on which do the reports differ?"""
    told = asked(request, "all")
    sort = request.GET.get("sort", "newest")
    sort = sort if sort in SORTS else "newest"
    page = queries.incidents(told.filters, sort=sort, after=_after(request, sort), size=SIZE, leaf=told.leaf)
    ground = fell.drawn(told.leaf, get_language() or "en")
    choices = offered(told, ground.names)
    context = {
        "rows": told_rows(page.rows, told.leaf, ground),
        "following": cursor.write(page.after) if page.after else "",
        "first_page": "after" not in request.GET,
        "count": queries.count(told.filters, told.leaf),
        "sorts": [(key, _(word)) for key, word in SORTS.items()],
        "sort": sort,
        "asked": told,
        "choices": choices,
        "chosen": chosen(request.GET, told, choices),
        "spans": spans(),
    }
    return render(request, "incidents/list.html", context)


SORTS = {
    "newest": "Newest",
    "oldest": "Oldest",
    "deadliest": "Deadliest",
    "latest": "Last to be known",
}


def told_rows(rows: list[Incident], leaf: int | None, ground: fell.Drawn) -> list[dict[str, Any]]:
    """Rows with their words and where they fell."""
    placed = fell.placed([row.key for row in rows], ground, leaf)
    return [
        {
            "row": row,
            "name": words.name(row),
            "heading": words.heading(row),
            "points": words.points(row),
            "fell": placed.get(row.key, []),
            "n": row.n_reports + row.n_accounts,
        }
        for row in rows
    ]


def _after(request: HttpRequest, sort: str) -> cursor.After | None:
    try:
        return cursor.read(request.GET.get("after", ""), sort)
    except ValueError:
        return None
