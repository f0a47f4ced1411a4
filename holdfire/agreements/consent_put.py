"""The form that puts a statement to the members of a decision rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from holdfire.agreements import consent_acts, consenting, queries
from holdfire.agreements.consent_words import Names, heading, names
from holdfire.parties.access import needs, require
from holdfire.record import queries as record
from holdfire.record.clock import now
from holdfire.record.problems import Problem, Refused

USUAL = timedelta(days=14)  # of silence, offered where nothing else was typed


@needs("report")
@require_http_methods(["GET", "HEAD", "POST"])
def put(request: HttpRequest, id: str) -> HttpResponse:
    """Under which rule, until when, and what is asked; on a refusal what was typed stays."""
    who = require(request, "report")
    problems: Sequence[Problem] = ()
    try:
        said = record.statement(id)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    typed = {name: request.POST.get(name, "") for name in ("rule", "until", "asks")}
    if request.method == "POST":
        try:
            outcome = consent_acts.put(said.id, **typed, organisation=who.organisation, by=who.by)
            messages.success(
                request, _("The proposal is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf}
            )
            address = reverse("consent-one", args=[said.id])
            return redirect(f"{address}?{request.GET.urlencode()}" if request.GET else address)
        except Refused as refused:
            problems = refused.problems
    else:
        typed["until"] = (now() + USUAL).strftime("%Y-%m-%dT12:00")
    called = names(None)
    context = {
        "said": said,
        "heading": heading(said, called),
        "rules": _rules(called),
        "open": [case for case in consenting.state_of(said.id) if case.open],
        "typed": typed,
        "problems": problems,
    }
    return render(request, "agreements/consent_put.html", context, status=422 if problems else 200)


def _rules(called: Names) -> list[dict[str, Any]]:
    """Every decision rule that stands, by agreement: whose consent it takes, and who says so."""
    return [
        {
            "id": row.part,
            "agreement": called.agreements.get(row.key, row.key),
            "members": ", ".join(called.organisation(member) for member in row.members),
            "stated_by": called.organisation(row.holder),
            "transcribed": row.holder != row.organisation,
        }
        for row in queries.decision_rules()
    ]
