"""“Enter a bulletin”: two ledgers on one page, filled in by hand or from a pasted text, signed by the typist's organisation.

Works without scripts; js/bulletin.js keeps the sums true as one types. Nothing is stored before “Sign and hand in”.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfire.bulletins import beside, entry_page, filled, known, phrasing
from holdfire.bulletins.beside import Beside
from holdfire.bulletins.entry_page import Shown
from holdfire.bulletins.forms import MOST_ROWS, meant
from holdfire.bulletins.known import Usual
from holdfire.bulletins.phrasing import Proposal
from holdfire.bulletins.typed import Typed
from holdfire.parties.access import Caller, needs, require
from holdfire.record import clocks
from holdfire.record.clock import now, opening_day
from holdfire.record.problems import Refused
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft
from holdfire.record.submit import submit

MORE = 4  # rows that “More areas” adds


@needs("report")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form; what was typed comes back with whatever is said of it."""
    who = require(request, "report")
    if clocks.read(request.GET, opening_day()).known is not None:
        return entry_page.past(request)
    if request.method != "POST":
        return entry_page.show(request, Shown(entry_page.blank(request.GET)))
    typed = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    typed["rows"] = str(entry_page.rows(typed))
    asked, _colon, chosen = typed.get("do", "").partition(":")
    if asked == "read":
        return entry_page.show(request, _looked_at(_read(typed), who))
    if asked == "rows":
        typed["rows"] = str(min(MOST_ROWS, entry_page.rows(typed) + MORE))
        return entry_page.show(request, _again(typed))
    if asked == "area":
        return entry_page.show(request, _again(_placed(typed, chosen)))
    return _sign(request, who, typed, only_look=asked != "sign")


def _read(typed: dict[str, str]) -> Shown:
    """The form with what stands in the pasted text."""
    usual = known.usual(typed.get("publisher", ""))
    found = _found(typed, usual)
    labels = entry_page.place_names([area.place for count in found.counts for area in count.areas], usual)
    fields = filled.fields(found, typed, labels)
    if not fields.get("publisher"):
        fields["publisher"] = usual.publisher
    return Shown(fields, read=found)


def _found(typed: dict[str, str], usual: Usual) -> Proposal:
    text = typed.get("text", "").replace("\r\n", "\n")
    return phrasing.read(text, known.names(usual), now().date())


def _again(typed: dict[str, str]) -> Shown:
    """What was typed; a text that was read stays marked beside it."""
    read = _found(typed, known.usual(typed.get("publisher", ""))) if typed.get("was_read") else None
    return Shown(typed, read=read)


def _looked_at(shown: Shown, who: Caller) -> Shown:
    """With what stands already beside it, where the form is whole; what is missing yet is no fault."""
    form = entry_page.bound(shown.fields, who.organisation)
    if not form.is_valid() or form.typed is None:
        return shown
    return _dry_run(replace(shown, form=form), form.typed, who.organisation)


def _dry_run(shown: Shown, typed: Typed, organisation: str) -> Shown:
    """What handing it in would do; a Refused is shown like any other problem."""
    try:
        found = beside.beside(typed, organisation)
        problems = beside.problems(typed, found, bool(shown.fields.get("replaces")))
    except Refused as refused:
        return replace(shown, problems=refused.problems)
    seal = "" if problems else _seal(typed, found, organisation)
    return replace(shown, problems=problems, beside=found, seal=seal, odd=_odd(typed, found))


def _placed(typed: dict[str, str], chosen: str) -> dict[str, str]:
    """A row with the area that was chosen for it; the bulletin's own word for it is kept."""
    at, _colon, key = chosen.partition(":")
    if not (at.isdecimal() and f"area_{at}" in typed):
        return typed
    name = entry_page.place_names([key], known.usual(typed.get("publisher", ""))).get(key)
    if not name:
        return typed
    return {**typed, f"area_{at}": name, f"meant_{at}": meant(key, typed[f"area_{at}"], name)}


def _sign(request: HttpRequest, who: Caller, typed: dict[str, str], only_look: bool) -> HttpResponse:
    form, shown = entry_page.bound(typed, who.organisation), _again(typed)
    if not form.is_valid() or form.typed is None:
        return entry_page.show(request, replace(shown, form=form), 200 if only_look else 422)
    shown = _dry_run(replace(shown, form=form), form.typed, who.organisation)
    if shown.problems or shown.beside is None:
        return entry_page.show(request, shown, 200 if only_look else 422)
    if only_look or not shown.beside.new or (shown.odd and typed.get("seen") != shown.seal):
        return entry_page.show(request, shown)
    return _hand_in(request, who, form.typed, beside.to_sign(shown.beside), shown)


def _odd(typed: Typed, found: Beside) -> bool:
    """Is there something that a person should have seen before it is signed?"""
    return found.differs or bool(found.old) or any(entry_page.uneven(one) for one in typed.counts)


def _seal(typed: Typed, found: Beside, organisation: str) -> str:
    """What was shown, in short: signing something else shows it again."""
    parts = [make_ready(draft, organisation).id.hex() for draft in found.new]
    parts += [f"{one['publisher']} {one['counts']}" for one in found.others]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _hand_in(
    request: HttpRequest, who: Caller, typed: Typed, drafts: Sequence[Draft], shown: Shown
) -> HttpResponse:
    try:
        outcome = submit(drafts, organisation=who.organisation, by=who.by)
    except Refused as refused:
        return entry_page.show(request, replace(shown, problems=refused.problems), 422)
    messages.success(request, _("The bulletin is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf})
    return redirect(_after(typed, make_ready(drafts[0], who.organisation).id.hex()))


def _after(typed: Typed, statement: str) -> str:
    """The day's bulletin; the statement, where it holds no count and so no ledger shows it."""
    if any(one.says_something for one in typed.counts):
        return reverse("bulletin", args=[typed.day.isoformat()])
    return reverse("statement", args=[statement])
