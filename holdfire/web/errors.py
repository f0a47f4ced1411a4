"""Errors as pages: a sentence, a code with its own help page, and what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from holdfire.record.problems import Entry, define

BAD_REQUEST = define(
    "HF-7940",
    "The request could not be read",
    "Go back and try again; where it came from a form of your own making, read the API's description.",
)
NOT_ALLOWED = define(
    "HF-7943",
    "You may not do this",
    "Sign in as somebody who may, or ask the organisation that keeps the record for the right.",
)
NOT_FOUND = define(
    "HF-7944",
    "There is no such page",
    "Check the address. What is not yours to see looks the same as what does not exist.",
)
FORM_EXPIRED = define(
    "HF-7945",
    "The form was open too long, or came from elsewhere",
    "Go back, load the page again and hand it in once more; cookies must be allowed for this site.",
)
TOO_LONG = define(
    "HF-7941",
    "The address is too long",
    "Shorten what stands behind the question mark; longer questions than a form can ask are not read.",
)
FAULT = define(
    "HF-7950",
    "A fault in the program",
    "Nothing was stored by this request. Try again; if it comes back, tell who runs this record the time and the address.",
)
TITLES = {
    BAD_REQUEST.code: _("The request could not be read"),
    NOT_ALLOWED.code: _("You may not do this"),
    NOT_FOUND.code: _("There is no such page"),
    FORM_EXPIRED.code: _("The form was open too long, or came from elsewhere"),
    TOO_LONG.code: _("The address is too long"),
    FAULT.code: _("A fault in the program"),
}


def page(request: HttpRequest, entry: Entry, status: int) -> HttpResponse:
    """An error page within the frame of every other page."""
    held = {"entry": entry, "title": TITLES[entry.code], "status": status}
    return HttpResponse(render_to_string("web/error.html", held, request), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return page(request, BAD_REQUEST, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return page(request, NOT_ALLOWED, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return page(request, NOT_FOUND, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form without a valid token; named by the setting CSRF_FAILURE_VIEW."""
    return page(request, FORM_EXPIRED, 403)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return plain(FAULT, 500)


def plain(entry: Entry, status: int) -> HttpResponse:
    """A page that asks nothing of the record or of the request, either of which may be what is wrong."""
    held = {"entry": entry, "title": TITLES[entry.code], "status": status}
    return HttpResponse(render_to_string("web/fault.html", held), status=status)
