"""The two ways into the API: a member's token, or the session of a page of this site.

Whoever may only read changes nothing by either, whatever a route forgot to ask.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from ninja.errors import AuthorizationError
from ninja.security import HttpBearer
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from holdfire.parties import access, tokens
from holdfire.parties.access import Caller

SAFE = {"GET", "HEAD", "OPTIONS"}


class Token(HttpBearer):
    """Authorization: Bearer hf_NAME_SECRET."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The token's member, with what the token allows."""
        row = tokens.find(token)
        who = access.from_token(row) if row else None
        access.set_caller(request, who)
        return _may_change(request, who)


class Session(AuthBase):
    """The session cookie; whatever changes something also needs the header X-CSRFToken."""

    openapi_type = "apiKey"
    openapi_in = "cookie"
    openapi_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Caller | None:
        """The member signed in. A request that names a token stands or falls with that token alone."""
        if "Authorization" in request.headers:
            return None
        who = access.caller(request)
        if who and check_csrf(request) is not None:
            raise AuthorizationError(message="The CSRF token is missing or wrong")
        return _may_change(request, who)


def _may_change(request: HttpRequest, who: Caller | None) -> Caller | None:
    if who and request.method not in SAFE and who.permissions <= {"read"}:
        raise AuthorizationError(message=f"{who.member.name} may only read for {who.organisation}")
    return who
