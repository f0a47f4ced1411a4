"""Sessions of members: who acts on this request, where they are signed in, and how that ends.

Rights are read from the tables on every request, so a change takes effect on the next one. Whoever gets other rights also
gets another session id.
"""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponseBase

from holdfire.parties import access
from holdfire.parties.models import Member, SignedIn
from holdfire.parties.patience import in_passing, locked
from holdfire.record.rules import BUSY

STAMP = "rights"
Respond = Callable[[HttpRequest], HttpResponseBase]


class Members:
    """Middleware: finds who acts on the request, keeps session ids fresh, and lets nobody in without signing in."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        before = request.session.session_key
        member = access.signed_in(request)
        if member:
            _renew_after_change_of_rights(request, member)
            access.set_caller(request, access.from_session(request, member))
        response = self.respond(request)
        if request.session.session_key != before:
            with in_passing():
                _follow(request, before)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], *given: object
    ) -> HttpResponseBase | None:
        """Closed unless said otherwise: a page whose author forgot to ask for a permission still asks for `read`."""
        return access.refusal(request, view)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """What had to wait too long for somebody else's import is told so, and can be tried again."""
        if not locked(error):
            return None
        return access.refused_page(request, BUSY.at("Another submission is being written."), 503)


def _renew_after_change_of_rights(request: HttpRequest, member: Member) -> None:
    if request.session.get(STAMP) != member.stamp:
        request.session.cycle_key()
        request.session[STAMP] = member.stamp


def _follow(request: HttpRequest, before: str | None) -> None:
    """Keep the list of places where a member is signed in true to the session's id."""
    after, member = request.session.session_key, access.signed_in(request)
    if after is None or member is None:
        SignedIn.objects.filter(session_key=before or "").delete()
    elif not SignedIn.objects.filter(session_key=before or "", member=member).update(session_key=after):
        told = browser(request.headers.get("User-Agent", ""))
        SignedIn.objects.get_or_create(session_key=after, defaults={"member": member, "browser": told})


# What a browser says first is not what it is: Edge says Chrome, Chrome says Safari; so the rarer word is looked for first.
BROWSERS = {"Firefox": "Firefox", "Edg": "Edge", "OPR": "Opera", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {
    "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS", "Linux": "Linux",
}  # fmt: skip


def browser(user_agent: str) -> str:
    """“Firefox on Android”: enough to know one's own browser by, and no more than that is kept."""
    words = [next((told[word] for word in told if word in user_agent), "") for told in (BROWSERS, SYSTEMS)]
    return " on ".join(filter(None, words))


def listed(member: Member) -> list[SignedIn]:
    """Where the member is signed in, newest first."""
    alive = Session.objects.filter(session_key__in=member.sessions.values("session_key"))
    keys = set(alive.values_list("session_key", flat=True))
    return [row for row in member.sessions.order_by("-since") if row.session_key in keys]


def end(row: SignedIn) -> None:
    """Sign out there, at once."""
    Session.objects.filter(session_key=row.session_key).delete()
    row.delete()


def end_all(member: Member) -> None:
    """Sign out everywhere, at once."""
    for row in member.sessions.all():
        end(row)
