"""The organisations of the record and the designated groups, as known when the header says."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from holdfire.parties import queries
from holdfire.parties.access import needs
from holdfire.parties.kinds import Role
from holdfire.parties.models import Organisation
from holdfire.parties.reading import in_language
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

ROLE_WORDS: dict[Role, Any] = {
    "guarantor": _("guarantor"),
    "party": _("party"),
    "side": _("side"),
    "observer": _("observer"),
    "host": _("host"),
    "mediator": _("mediator"),
    "monitor": _("monitor"),
    "publisher": _("publisher"),
    "keeper": _("keeper of the record"),
}


@needs("read")
@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """Who states things here, and which groups are designated, by whom, from when."""
    leaf = leaf_at(clocks.read(request.GET, opening_day()).known)
    labels, marks = queries.labels(leaf), queries.marks(leaf)
    held = {
        "organisations": [_told(row, marks.get(row.key)) for row in queries.organisations(leaf)],
        "designations": [
            {
                "row": row,
                "name": in_language(row.names, get_language() or "en"),
                "holder": labels.get(row.holder, row.holder),
                "mark": marks.get(row.holder),
                "transcribed": row.holder != row.stated_by,
            }
            for row in queries.designations(leaf)
        ],
    }
    return render(request, "parties/organisations.html", held)


def _told(row: Organisation, mark: int | None) -> dict[str, Any]:
    roles: list[Role] = row.roles
    name = in_language(row.names, get_language() or "en")
    others = [other for other in row.names.values() if other != name]
    return {
        "row": row,
        "name": name,
        "others": others,
        "mark": mark,
        "roles": [ROLE_WORDS[role] for role in roles],
        "transcribed": row.stated_by != row.key,
    }
