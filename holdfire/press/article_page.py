"""One article: what does it claim, who says it, and what waits for me?

Members of the organisation that added it confirm, correct and reject what the reader proposes; without scripts as well.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfire.incidents.forms import faults
from holdfire.parties.access import Caller, caller, needs, require
from holdfire.press import article_shown, confirming, gradings, queries
from holdfire.press.claim_form import ClaimForm
from holdfire.press.desk import Desk, desk
from holdfire.press.subjects import Known
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.problems import Problem, Refused
from holdfire.record.queries import leaf_at

KEYS = (
    ("c", gettext_lazy("confirm, and go on to the next; so does Enter")),
    ("e", gettext_lazy("correct")),
    ("r", gettext_lazy("reject")),
    ("u", gettext_lazy("take the last rejection back")),
    ("a", gettext_lazy("confirm all that you have seen")),
)
ONE = ("at", "do", "undo")  # what of an address is of one proposal
SEEN = 200


@needs("read")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def article(request: HttpRequest, name: str) -> HttpResponseBase:
    """The article, and what is done with its proposals."""
    return act(request, name) if request.method == "POST" else _page(request, name)


@needs("report")
def act(request: HttpRequest, name: str) -> HttpResponseBase:
    """Confirm, correct, reject or take back, and go on to the next that waits."""
    who = require(request, "report")
    on = desk(f"article:{name}", who.organisation)
    if on is None or _known(request) is not None:
        raise Http404
    return _act(request, name, on, who)


@needs("read")
@require_safe
def claim(request: HttpRequest, name: str) -> HttpResponse:
    """Lead on to a claim's sentence in its article."""
    of, _stroke, one = name.rpartition("/")
    if "/" in of:
        raise Http404  # names of articles have no stroke
    asked = request.GET.copy()
    asked["at"] = one
    return redirect(f"{reverse('article', args=[of])}?{asked.urlencode()}#claim-{one}") if of else _none()


def _none() -> HttpResponse:
    raise Http404


def _known(request: HttpRequest) -> clocks.Known:
    return clocks.read(request.GET, opening_day()).known


def _page(
    request: HttpRequest,
    name: str,
    form: ClaimForm | None = None,
    at: str = "",
    problems: tuple[Problem, ...] = (),
    status: int = 200,
) -> HttpResponse:
    clock, key, who = _known(request), f"article:{name}", caller(request)
    leaf = leaf_at(clock)
    # The first that was said gives the page its title: nobody renames another's article by a later statement.
    versions = list(queries.articles(leaf).filter(key=key).order_by("since", "part"))
    if not versions:
        raise Http404
    known, found = Known(leaf), article_shown.rows(key, leaf)
    # As of a checkpoint the page is the same for everybody: nothing waits there for anybody.
    on = desk(key, who.organisation) if who and clock is None else None
    told = article_shown.claims(found, known)
    context = {
        **article_shown.head(versions, known, leaf),
        "claims": told,
        "voices": article_shown.voices((one.told for one in told), known),
        "figures": sum(1 for one in told if one.told.kind == "figure"),
        "may_add": who is not None and who.may("report") and clock is None,
        "may_grade": gradings.may_grade(who, clock),
        "digits": gradings.DIGITS.items(),
        "gradings": gradings.of([key, *(row.key for row in found)], leaf),
        "problems": problems,
        **(_desk(request, on, known, form, at, found) if on else {}),
    }
    return render(request, "press/article.html", context, status=status)


def _desk(
    request: HttpRequest, on: Desk, known: Known, form: ClaimForm | None, at: str, found: Any
) -> dict[str, Any]:
    asked = request.GET
    at = at or asked.get("at", "")
    if (
        form is None
        and asked.get("do") == "correct"
        and (one := on.find(at) or article_shown.first(on))
        and one.state == "waiting"
    ):
        form = confirming.form(one, known, confirming.readable(one, known))
        form.errors.clear()
    shown = article_shown.on_desk(on, at, _seen(request), known, form, found)
    return {
        **shown,
        "page_keys": KEYS,
        "undo": on.find(asked.get("undo", "")),
        "wrong_at": _wrong(form) if form else {},
        "offered": _offered(known) if form else {},
    }


def _offered(known: Known) -> dict[str, list[str]]:
    """Names to choose from while typing."""
    return {
        "organisations": sorted(set(known.organisations.labels.values())),
        "subjects": sorted(set(known.subjects.labels.values())),
    }


def _wrong(form: ClaimForm) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for name, _label, error in faults(form):
        found.setdefault(name, []).append({"sentence": error.messages[0], "code": error.code or ""})
    return found


def _seen(request: HttpRequest) -> list[str]:
    return [name for name in request.GET.get("seen", "").split(",") if name][:SEEN]


def _act(request: HttpRequest, name: str, on: Desk, who: Caller) -> HttpResponse:
    do, _colon, which = request.POST.get("do", "").partition(":")
    try:
        match do:
            case "confirm":
                outcome = confirming.confirm(on, [which], who)
                _say(request, outcome.accepted, outcome.leaf)
            case "seen":
                seen = [one for one in request.POST.get("seen", "").split(",") if one][:SEEN]
                outcome = confirming.confirm(on, seen, who)
                _say(request, outcome.accepted, outcome.leaf)
            case "correct":
                return _corrected(request, name, on, which, who)
            case "reject":
                confirming.reject(on, which, who)
                return redirect(_onward(request, name, on, which, undo=which))
            case "undo":
                confirming.take_back(on, which, who)
                return redirect(_address(request, name, which))
            case _:
                raise Refused([confirming.NO_PROPOSAL.at(_("Nothing was chosen."))])
    except Refused as refused:
        return _page(request, name, problems=tuple(refused.problems), status=422)
    return redirect(_onward(request, name, on, which))


def _corrected(request: HttpRequest, name: str, on: Desk, which: str, who: Caller) -> HttpResponse:
    one = on.find(which)
    if one is None:
        raise Refused([confirming.NO_PROPOSAL.at(_("The proposal is gone."))])
    typed = {field: value for field, value in request.POST.items() if isinstance(value, str)}
    form = confirming.form(one, Known(), typed)
    if not form.is_valid():
        return _page(request, name, form, which, status=422)
    outcome = confirming.confirm_corrected(on, which, form, who)
    _say(request, outcome.accepted, outcome.leaf)
    return redirect(_onward(request, name, on, which))


def _say(request: HttpRequest, accepted: int, leaf: int) -> None:
    if not accepted:
        messages.info(request, _("Nothing was added: it stands in the record already."))
        return
    said = ngettext(
        "One claim is in the record as leaf %(leaf)s.",
        "%(n)s claims are in the record as leaf %(leaf)s.",
        accepted,
    )
    messages.success(request, said % {"n": accepted, "leaf": leaf})


def _onward(request: HttpRequest, name: str, on: Desk, which: str, undo: str = "") -> str:
    following = on.after(which)
    return _address(request, name, following.name if following else which, undo)


def _address(request: HttpRequest, name: str, at: str, undo: str = "") -> str:
    """The page at a proposal, which its buttons then stand beside, with what was seen of it."""
    asked = request.GET.copy()
    for gone in ONE:
        asked.pop(gone, None)
    asked["at"] = at
    if undo:
        asked["undo"] = undo
    sent = request.POST.get("seen", request.GET.get("seen", ""))
    if sent:
        asked["seen"] = ",".join(one for one in sent.split(",")[:SEEN] if one)
    return f"{reverse('article', args=[name])}?{asked.urlencode()}#claim-{at}"
