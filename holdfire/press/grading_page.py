"""Give a grade: a letter to a source, a digit to what one says, with the reason; one's own earlier grade is superseded."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holdfire.parties import queries as parties
from holdfire.parties.access import Caller, needs, require
from holdfire.press import queries, spoken
from holdfire.press.gradings import DIGITS, LETTERS
from holdfire.record.canonical import tidy
from holdfire.record.problems import Refused
from holdfire.record.repeated import said_anew
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import submit


@needs("assess")
@require_POST
def grade(request: HttpRequest) -> HttpResponse:
    """Sign a grade, and go back to what was graded."""
    who, about = require(request, "assess"), request.POST.get("about", "")
    back = _page(about)
    try:
        leaf = _give(about, request.POST.get("grade", ""), tidy(request.POST.get("reason", "")).strip(), who)
    except Refused as refused:
        return render(request, "press/refused.html", {"problems": refused.problems, "back": back}, status=422)
    messages.success(request, _("The grade is in the record as leaf %(leaf)s.") % {"leaf": leaf})
    return redirect(back)


def _give(about: str, given: str, reason: str, who: Caller) -> int:
    body = {"reason": reason}
    if given in LETTERS:
        body["reliability"] = given
    elif given in DIGITS:
        body["credibility"] = given
    said = Draft("grading", about, body, Source(parties.label(who.organisation)))
    own = queries.gradings([about]).filter(organisation=who.organisation, holder=who.organisation)
    before = own.first()
    if before and (before.reliability or before.credibility, before.reason) != (given, reason):
        said = Draft("grading", about, body, said.source, supersedes=before.part)
    drafts = [said] if said.supersedes else said_anew([said], who.organisation)
    return submit(drafts, organisation=who.organisation, by=who.by).leaf


def _page(about: str) -> str:
    """Where a grade is shown."""
    prefix, _colon, name = about.partition(":")
    match prefix:
        case "organisation":
            return reverse("said-one", args=[spoken.key(about)])
        case "article":
            return reverse("article", args=[name])
        case "claim":
            return reverse("claim", args=[name])
    raise Http404
