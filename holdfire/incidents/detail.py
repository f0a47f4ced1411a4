"""The page of one incident: do its versions agree, where did it fall, who assessed it how, and what stands behind each word."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holdfire.incidents import fell, one_map, qualification, queries, words
from holdfire.incidents.asked import asked
from holdfire.incidents.by_line import by_line
from holdfire.incidents.history import history
from holdfire.incidents.offered import ASSESSMENTS
from holdfire.incidents.together import together
from holdfire.incidents.versions import holder, versions
from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs, require
from holdfire.record.canonical import tidy
from holdfire.record.problems import Problem, Refused
from holdfire.record.queries import last, log
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import submit


@needs("read")
@require_safe
def incident(request: HttpRequest, name: str) -> HttpResponse:
    """Everything that is said of one incident, version beside version; one that was found to be another leads there."""
    try:
        return _page(request, name)
    except Http404:
        found = queries.moved(f"incident:{name}", asked(request, "all").leaf)
        if found is None:
            raise
        return redirect(_address(request, found.partition(":")[2]))


def _page(
    request: HttpRequest, name: str, problems: Sequence[Problem] = (), status: int = 200
) -> HttpResponse:
    told = asked(request, "all")
    found = queries.incident(f"incident:{name}", told.leaf)
    if found is None:
        raise Http404
    row, labels, marks = found.row, parties.labels(told.leaf), parties.marks(told.leaf)
    ground = fell.drawn(told.leaf, get_language() or "en")
    who = caller(request)
    mine = [s for s in found.assessments if who and s.organisation == who.organisation and s.about == row.key]
    side_by_side = versions(found, labels, marks)
    latest = last(told.leaf)
    assert latest is not None  # the incident was found in it
    context = {
        "row": row,
        "name": name,
        "heading": words.heading(row),
        "points": words.points(row),
        "versions": side_by_side,
        "silent": sum(one["row"]["killed"] is None for one in side_by_side),
        "fell": fell.by_zone(found.placements, ground),
        "placements": by_line(found.placements, ground, labels, marks),
        "assessments": [
            {**holder(s, labels, marks), "state": s.body["state"], "of": _other(s, row.key)}
            for s in found.assessments
        ],
        "attributions": [holder(s, labels, marks) for s in found.attributions],
        "qualification": qualification.told(found, told.leaf, labels, marks),
        "history": history(found, labels, marks),
        "origin": log().origin,
        "last": latest,
        "known": f"checkpoint-{latest.leaf}",
        "config": one_map.of_versions(side_by_side, words.heading(row), row.assessment, row.first_day, told.leaf),
        "may_assess": who is not None and who.may("assess") and told.known is None,
        "together": together(found, told.leaf, who.organisation if who and told.known is None else None, labels, marks),
        "states": ASSESSMENTS[:-1],
        "mine": mine[-1] if mine else None,
        "typed": request.POST,
        "problems": problems,
    }  # fmt: skip
    return render(request, "incidents/incident.html", context, status=status)


def _other(said: Statement, key: str) -> str:
    """The other name by which it was said, "" for the incident's own."""
    return "" if said.about == key else said.about.partition(":")[2]


@needs("read")
@require_safe
def report(request: HttpRequest, name: str) -> HttpResponse:
    """A report has no page of its own: to the incident that it describes, the first by name where people disagree."""
    found = queries.described(f"report:{name}", asked(request, "all").leaf)
    if found is None:
        raise Http404
    return redirect(_address(request, found.partition(":")[2]))


def _address(request: HttpRequest, name: str) -> str:
    address = reverse("incident", args=[name])
    return f"{address}?{request.GET.urlencode()}" if request.GET else address


@needs("assess")
@require_POST
def assess(request: HttpRequest, name: str) -> HttpResponse:
    """State my organisation's assessment; a later one supersedes the one before."""
    found = queries.incident(f"incident:{name}")
    if found is None:
        raise Http404
    who = require(request, "assess")
    mine = [
        s
        for s in found.assessments
        if s.organisation == who.organisation and not s.attributed_to and s.about == found.row.key
    ]
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
    return redirect(_address(request, name))
