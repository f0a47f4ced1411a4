"""The consent desk: what waits for my organisation, the page of one statement that was put, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holdfire.agreements import consent_acts, consent_put, consenting
from holdfire.agreements.consent_view import drawing, map_config, shown
from holdfire.agreements.consent_words import heading
from holdfire.parties.access import Caller, needs, require
from holdfire.record import clocks, queries
from holdfire.record.clock import opening_day
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NO_STATEMENT
from holdfire.record.submit import Outcome

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Who looks, what was known, and whether they may answer on this page."""

    who: Caller
    leaf: int | None
    at: Any
    past: bool

    @property
    def may_answer(self) -> bool:
        """Nobody answers in the past."""
        return self.who.may("consent") and not self.past


def asked(request: HttpRequest) -> Asked:
    """Read an address."""
    known = clocks.read(request.GET, opening_day()).known
    leaf = queries.leaf_at(known)
    return Asked(require(request, "read"), leaf, consenting.moment(leaf, known), known is not None)


@needs("read")
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for my organisation, what it put or answered, what is open for others, what is decided."""
    told = asked(request)
    found = consenting.desk(told.who.organisation, told.leaf, told.at)
    lists = {"waiting": found.waiting, "mine": found.mine, "others": found.others, "page": found.decided}
    pages = {
        name: Paginator(cases, PER_PAGE).get_page(request.GET.get(name)) for name, cases in lists.items()
    }
    drawn = drawing([case for page in pages.values() for case in page], told.leaf)
    states = [case.verdict.state for case in found.decided]
    rows = {
        name: [shown(case, drawn, told.who.organisation) for case in page] for name, page in pages.items()
    }
    context = {
        "waiting": rows["waiting"],
        "mine": rows["mine"],
        "others": rows["others"],
        "decided": rows["page"],
        "page": pages["page"],
        "turns": {name: _turns(request, name, page) for name, page in pages.items() if name != "page"},
        "counts": {
            "waiting": len(found.waiting),
            "open": len(found.waiting) + len(found.mine) + len(found.others),
            "adopted": states.count("adopted"),
            "rest": len(states) - states.count("adopted"),
        },
        "organisation": told.who.organisation,
        "may_answer": told.may_answer,
        "may_put": told.who.may("report") and not told.past,
        "typed": {},
    }
    return render(request, "agreements/consent.html", context)


def _turns(request: HttpRequest, name: str, page: Page[consenting.Case]) -> dict[str, Any] | None:
    """Links to the pages of one of the lists before and after this one; None where it has one page."""

    def link(number: int) -> str:
        query = request.GET.copy()
        query[name] = str(number)
        return f"?{query.urlencode()}#{'waiting' if name == 'waiting' else 'open'}"

    if not page.has_other_pages():
        return None
    return {
        "page": page,
        "before": link(page.previous_page_number()) if page.has_previous() else "",
        "after": link(page.next_page_number()) if page.has_next() else "",
    }


@needs("read")
@require_safe
def one(request: HttpRequest, id: str) -> HttpResponse:
    """One statement: every proposal of it, who says what, and the ground where it is a line."""
    return _page(request, id)


def _page(request: HttpRequest, id: str, problems: Sequence[Problem] = (), status: int = 200) -> HttpResponse:
    told = asked(request)
    try:
        said = queries.statement(id)
    except Refused as refused:
        return render(request, "record/none.html", {"problem": refused.problems[0]}, status=404)
    if told.leaf is not None and said.leaf > told.leaf:
        sentence = f"Statement {said.id[:8]} was received later than the moment that this page shows."
        return render(request, "record/none.html", {"problem": NO_STATEMENT.at(sentence)}, status=404)
    found = consenting.state_of(said.id, told.leaf, told.at)
    drawn = drawing(found, told.leaf)
    cases = [shown(case, drawn, told.who.organisation) for case in found]
    ground = next((case["ground"] for case in cases if case["ground"]), None)
    context = {
        "said": said,
        "heading": heading(said, drawn.called),
        "cases": cases,
        "ground": ground,
        "config": map_config(ground, told.leaf) if ground else None,
        "may_answer": told.may_answer and bool(cases),
        "may_put": told.who.may("report") and not told.past,
        "mine": next((case["mine"] for case in cases if case["mine"]), None),
        "open": any(case.open for case in found),
        "typed": request.POST,
        "problems": problems,
    }
    return render(request, "agreements/consent_one.html", context, status=status)


@needs("consent")
@require_POST
def answer(request: HttpRequest, id: str) -> HttpResponse:
    """Consent or object in my organisation's name."""
    said, reason = request.POST.get("answer", ""), request.POST.get("reason", "")
    done = {
        "consents": _("Your organisation's consent is in the record as leaf %(leaf)s."),
        "objects": _("Your organisation's objection is in the record as leaf %(leaf)s."),
    }
    who = require(request, "consent")
    return _act(
        request,
        id,
        lambda: consent_acts.answer(id, said, reason, organisation=who.organisation, by=who.by),
        done.get(said, ""),
    )


@needs("consent")
@require_POST
def withdraw(request: HttpRequest, id: str) -> HttpResponse:
    """Take my organisation's answer back."""
    who, reason = require(request, "consent"), request.POST.get("why", "")
    return _act(
        request,
        id,
        lambda: consent_acts.withdraw(id, reason, organisation=who.organisation, by=who.by),
        _("Your organisation's answer is taken back by leaf %(leaf)s; it is silent again."),
    )


@needs("report")
@require_POST
def take_back(request: HttpRequest, id: str, proposal: str) -> HttpResponse:
    """Take back a proposal that my organisation made."""
    who, reason = require(request, "report"), request.POST.get("why", "")
    return _act(
        request,
        id,
        lambda: consent_acts.take_back(proposal, reason, organisation=who.organisation, by=who.by),
        _("The proposal is taken back by leaf %(leaf)s."),
    )


def _act(request: HttpRequest, id: str, act: Callable[[], Outcome], done: str) -> HttpResponse:
    """Do it and tell the leaf on the desk; refused, the page of the statement says why and keeps what was typed."""
    try:
        outcome = act()
    except Refused as refused:
        return _page(request, id, refused.problems, 422)
    messages.success(request, done % {"leaf": outcome.leaf})
    address = reverse("consent")
    return redirect(f"{address}?{request.GET.urlencode()}" if request.GET else address)


urlpatterns = [
    path("consent/", desk, name="consent"),
    path("consent/put/<str:id>/", consent_put.put, name="consent-put"),
    path("consent/<str:id>/", one, name="consent-one"),
    path("consent/<str:id>/answer", answer, name="consent-answer"),
    path("consent/<str:id>/withdraw", withdraw, name="consent-withdraw"),
    path("consent/<str:id>/take-back/<str:proposal>", take_back, name="consent-take-back"),
]
