"""The queue of pairs that may be of one event: two reports beside each other, decided one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from holdfire.incidents import fell, pair_told, waiting
from holdfire.incidents.asked import asked
from holdfire.incidents.deciding import NO_REPORT, Verdict, decide
from holdfire.incidents.models import Decision, Report
from holdfire.incidents.offered import spans
from holdfire.incidents.waiting import Waiting
from holdfire.parties import queries as parties
from holdfire.parties.access import Caller, caller, needs, require
from holdfire.record.canonical import tidy
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NOTHING_LEFT
from holdfire.record.tables import chunks
from holdfire.record.taking_back import withdraw

SPAN = "30"
SHOWN = 20  # pairs of the list below
ORDERS = {
    "surest": gettext_lazy("Surest first"),
    "doubtful": gettext_lazy("Most in doubt first"),
    "newest": gettext_lazy("Newest first"),
}
KEYS = (
    ("s", gettext_lazy("the same event")),
    ("d", gettext_lazy("different events")),
    ("l", gettext_lazy("later: the next pair")),
    ("b", gettext_lazy("back to the pair before")),
    ("u", gettext_lazy("take the last decision back")),
)
OWN = ("a", "b", "done")  # what of an address is of one pair, not of the queue


@needs("read")
@require_safe
def matches(request: HttpRequest) -> HttpResponse:
    """Do these two reports tell of one event? One pair at a time, in the order that was asked for."""
    return _page(request)


def _page(request: HttpRequest, problems: Sequence[Problem] = (), status: int = 200) -> HttpResponse:
    told, who = asked(request, SPAN), caller(request)
    # As of a checkpoint the page is the same for everybody: it waits for nobody in particular.
    mine = who.organisation if who and told.known is None else None
    order = request.GET.get("order", "")
    order = order if order in ORDERS else "surest"
    found = waiting.waiting(told.filters, told.leaf, mine, order, request.GET.get("source", ""))
    pair = _asked_for(request.GET) or (_names(found, 0) if found.pairs else None)
    place = _place(found, pair)
    labels, marks = parties.labels(told.leaf), parties.marks(told.leaf)
    shown = pair_told.pair(*pair, found, told.leaf, labels, marks) if pair else None
    if pair and shown is None:
        raise Http404
    context = {
        "asked": told,
        "order": order,
        "orders": list(ORDERS.items()),
        "spans": spans(),
        "zones": fell.drawn(told.leaf, get_language() or "en").names,
        "sources": _sources(found, told.leaf),
        "source": request.GET.get("source", ""),
        "found": found,
        "count": len(found.pairs),
        "most": waiting.MOST,
        "pair": shown,
        "place": place + 1 if place is not None else None,
        "before": _neighbour(found, place, -1),
        "after": _neighbour(found, place, 1),
        "following": pair_told.listed(found, (place or 0) + (place is not None), SHOWN, told.leaf),
        "may_assess": who is not None and who.may("assess") and told.known is None,
        "mine": mine,
        "done": _done(request, mine),
        "page_keys": KEYS,
        "problems": problems,
    }  # fmt: skip
    return render(request, "incidents/matches.html", context, status=status)


@needs("assess")
@require_POST
def decide_pair(request: HttpRequest) -> HttpResponse:
    """State `same` or `distinct` for my organisation, and go on to the next pair."""
    who = require(request, "assess")
    pair = _asked_for(request.GET)
    if pair is None or request.POST.get("verdict") not in ("same", "distinct"):
        return _page(
            request,
            [NO_REPORT.at(_("Nothing was decided: two reports and an answer were to be named."))],
            422,
        )
    same, why = request.POST["verdict"] == "same", tidy(request.POST.get("reason", "")).strip()
    try:
        decide([Verdict(*pair, same, why)], organisation=who.organisation, by=who.by)
    except Refused as refused:
        return _page(request, refused.problems, 422)
    row = _own(who, pair)
    after = (request.POST.get("then_a", ""), request.POST.get("then_b", ""))
    return redirect(_address(request, after if all(after) else None, row.part if row else ""))


@needs("assess")
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take my organisation's decision back; the pair waits again and is shown."""
    who = require(request, "assess")
    row = Decision.objects.now().filter(part=request.POST.get("decision", "")).first()
    if row is None:
        return _page(request, [NOTHING_LEFT.at(_("No such decision stands."))], 422)
    why = tidy(request.POST.get("reason", "")).strip() or _("Taken back on the page of matches.")
    try:
        outcome = withdraw(row.part, why, organisation=who.organisation, by=who.by)
    except Refused as refused:
        return _page(request, refused.problems, 422)
    messages.success(
        request, _("Taken back; leaf %(leaf)s says so. The pair waits again.") % {"leaf": outcome.leaf}
    )
    return redirect(_address(request, (pair_told.bare(row.key), pair_told.bare(row.other))))


def _own(who: Caller, pair: tuple[str, str]) -> Decision | None:
    rows = Decision.objects.now().filter(organisation=who.organisation)
    return rows.filter(key=min(pair), other=max(pair)).first()


def _address(request: HttpRequest, pair: tuple[str, str] | None, done: str = "") -> str:
    """The queue as it was asked for, at another pair. pair: bare names."""
    asked_for = request.GET.copy()
    for name in OWN:
        asked_for.pop(name, None)
    if pair:
        asked_for["a"], asked_for["b"] = pair
    if done:
        asked_for["done"] = done
    return f"{reverse('matches')}?{asked_for.urlencode()}"


def _asked_for(query: QueryDict) -> tuple[str, str] | None:
    """The pair that an address names, by keys."""
    a, b = query.get("a", ""), query.get("b", "")
    return (f"report:{min(a, b)}", f"report:{max(a, b)}") if a and b else None


def _names(found: Waiting, place: int) -> tuple[str, str]:
    return found.pairs[place].pair


def _place(found: Waiting, pair: tuple[str, str] | None) -> int | None:
    places = (place for place, one in enumerate(found.pairs) if one.pair == pair)
    return next(places, None)


def _neighbour(found: Waiting, place: int | None, step: int) -> dict[str, str] | None:
    """The pair before or behind one, by bare names; what is not in the queue is followed by its first pair."""
    at = place + step if place is not None else 0 if step > 0 else -1
    if not 0 <= at < len(found.pairs):
        return None
    a, b = _names(found, at)
    return {"a": pair_told.bare(a), "b": pair_told.bare(b)}


def _sources(found: Waiting, leaf: int | None) -> list[str]:
    """The publishers of the reports that are proposed."""
    rows = Report.objects.as_known(leaf)
    keys = sorted({name for one in found.proposed for name in one})
    known = {
        publisher
        for step in chunks(keys, waiting.STEP)
        for publisher in rows.filter(key__in=step).values_list("publisher", flat=True).distinct()
    }
    return sorted(known - {""}, key=lambda name: (name.casefold(), name))


def _done(request: HttpRequest, mine: str | None) -> dict[str, Any] | None:
    """What was decided a moment ago, to be taken back by one key."""
    row = Decision.objects.now().filter(part=request.GET.get("done", ""), organisation=mine or "").first()
    return pair_told.decided([row], {}, {})[0] if row else None
