"""Add an article: a file or a pasted text is read, shown, mended, and signed; nothing is stored before it is signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import BoundedSemaphore
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfire.incidents.fields import read_day
from holdfire.incidents.forms import faults
from holdfire.parties import queries as parties
from holdfire.parties.access import Caller, needs, require
from holdfire.press import adding
from holdfire.press.adding import Adding, ArticleForm, Hand
from holdfire.press.intake.opening import open_file
from holdfire.press.intake.problems import LARGEST
from holdfire.press.intake.taken import Taken
from holdfire.press.reader.found import Span
from holdfire.press.subjects import Known
from holdfire.record import clocks, uploads
from holdfire.record.canonical import tidy
from holdfire.record.clock import opening_day
from holdfire.record.problems import Problem, Refused, define
from holdfire.record.queries import log

NOTHING = define("HF-8341", "No article was handed in", "Choose a file, or paste the text.")
GONE = define(
    "HF-8342", "The file is no longer here", "Choose it again: what is not signed is kept for a day."
)
BUSY = define(
    "HF-8344", "Other files are being read just now",
    "Send it again in a moment; of pages and PDFs that take long only a few are read at once.",
)  # fmt: skip
# One fewer than the threads that serve pages: files that take long to read never hold them all.
_TURN = BoundedSemaphore(3)
FIELDS = ("title", "outlet", "published", "author", "language", "dateline", "address")
SALT = "press.upload"
LONGEST = 600_000  # signs of a pasted text


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed in. token: names the file for the next step, "" for a text, which comes again with the form."""

    data: bytes
    name: str
    token: str = ""
    upload: str = ""


@needs("report")
@uploads.takes_files(LARGEST)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form, what was found, and the signing of it."""
    who = require(request, "report")
    if clocks.read(request.GET, opening_day()).known is not None:
        return render(request, "press/new.html", {"past": True})
    if request.method != "POST":
        return _page(request, {})
    typed = {name: tidy(request.POST.get(name, "")).strip()[:2000] for name in FIELDS}
    try:
        handed = _handed(request, who)
        found = adding.look(_read(handed, _day(typed["published"])), handed.data)
    except Refused as refused:
        return _page(request, {"typed": typed, "problems": refused.problems}, 422)
    if request.POST.get("do") == "sign":
        return _sign(request, who, handed, found)
    known = Known()
    form = _form(found, known, initial=adding.fields(found.taken, typed, known))
    return _page(request, {"found": found, "handed": handed, "form": form})


def _read(handed: Handed, published: date | None) -> Taken:
    if not _TURN.acquire(blocking=False):
        raise Refused([BUSY.at(_("The file was not read."))])
    try:
        return open_file(handed.data, handed.name, published)
    finally:
        _TURN.release()


def _form(found: Adding, known: Known, **given: Any) -> ArticleForm:
    return ArticleForm(known=known, language=found.taken.text.language, **given)


def _day(text: str) -> Any:
    """A day that somebody typed beside the file; what is none is told once the form is signed."""
    try:
        return read_day(text) if text else None
    except Exception:
        return None


def _handed(request: HttpRequest, who: Caller) -> Handed:
    upload = uploads.taken(request, "file")
    if upload is not None:
        token = signing.dumps([upload.id, upload.name, who.member.pk], salt=SALT)
        return Handed(uploads.path(upload.id).read_bytes(), str(upload.name)[:200], token, upload.id)
    if token := request.POST.get("token", ""):
        return _again(token, who)
    text = request.POST.get("text", "")[:LONGEST]
    if not text.strip():
        raise Refused([NOTHING.at(_("There is neither a file nor a text."))])
    return Handed(text.encode("utf-8", "replace"), _("the pasted text"))


def _again(token: str, who: Caller) -> Handed:
    """The file of the step before, for the one who handed it in."""
    try:
        id, name, member = signing.loads(token, salt=SALT, max_age=uploads.LEFT)
        data = uploads.path(id).read_bytes() if member == who.member.pk else None
    except (signing.BadSignature, OSError, ValueError, TypeError):
        data = None
    if data is None:
        raise Refused([GONE.at(_("It was signed, or swept away."))])
    return Handed(data, name, token, id)


def _sign(request: HttpRequest, who: Caller, handed: Handed, found: Adding) -> HttpResponse:
    form = _form(found, Known(), data=request.POST)
    shown = {"found": found, "handed": handed, "form": form}
    if not form.is_valid():
        return _page(request, shown, 422)
    if {one.key for one in found.kin} - set(request.POST.get("told", "").split(",")):
        return _page(request, {**shown, "look": True})  # somebody added a kindred article meanwhile
    try:
        key, outcome = adding.add(found, form, request.POST.get("piece") == "another", _hand(who))
    except Refused as refused:
        return _page(request, {**shown, "problems": refused.problems}, 422)
    uploads.drop(handed.upload)
    if outcome.accepted:
        messages.success(
            request, _("The article is in the record as leaf %(leaf)s.") % {"leaf": outcome.leaf}
        )
    else:
        messages.info(request, _("Nothing was added: your organisation has added just this before."))
    return redirect(reverse("article", args=[key.partition(":")[2]]))


def _page(request: HttpRequest, shown: dict[str, Any], status: int = 200) -> HttpResponse:
    who, form, found = require(request, "report"), shown.get("form"), shown.get("found")
    known = form.known if form else Known()
    wrong = list(_wrong(form)) if form is not None and form.is_bound else []
    problems: Sequence[Problem] = shown.get("problems", ())
    text = found.taken.text if found else None
    context = {
        **shown,
        "problems": problems,
        "wrong": wrong,
        "wrong_at": {one["name"]: [one] for one in wrong},
        "asked": {
            name: request.POST.get(name, "")[:LONGEST] for name in ("text", "address", "outlet", "published")
        },
        "label": parties.label(who.organisation),
        "outlets": sorted(set(known.organisations.labels.values())),
        "paragraphs": [text.words(Span(one.start, one.end)) for one in text.paragraphs] if text else [],
        "told": ",".join(one.key for one in found.kin) if found else "",
        "unknown_outlet": bool(form and form.is_bound and form["outlet"].errors),
    }
    return render(request, "press/new.html", context, status=status)


def _wrong(form: ArticleForm) -> Any:
    for name, label, error in faults(form):
        yield {"name": name, "label": label, "sentence": error.messages[0], "code": error.code or ""}


def _hand(who: Caller) -> Hand:
    keeps = who.may("administer") and who.organisation == log().keeper
    return Hand(who.organisation, who.by, keeps)
