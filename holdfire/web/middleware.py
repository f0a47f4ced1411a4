"""What every answer carries and every session obeys."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from holdfire.web import errors

Answer = Callable[[HttpRequest], HttpResponse]

# No nonce and no exception: no page has a script or a style of its own, so injected ones have nowhere to run.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
IDLE = 30 * 60
ABSOLUTE = 12 * 60 * 60
STAMP_EVERY = 60
LONGEST_ADDRESS = 4000  # letters


class SecurityHeaders:
    """Puts the strict policy on each answer; a view may set a header of its own first."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class ShortAddress:
    """Refuses an address longer than any form makes: pages carry its clocks and filters on in hundreds of links."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if len(request.path) + len(request.META.get("QUERY_STRING", "")) > LONGEST_ADDRESS:
            return errors.plain(errors.TOO_LONG, 414)
        return self.get_response(request)


class ChosenLanguage:
    """Language of the page: `?lang=ar`, else the one chosen before, else what the browser asks for."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.GET.get("lang", "")
        chosen = chosen if chosen in dict(settings.LANGUAGES) else ""
        language = chosen or translation.get_language_from_request(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if chosen:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                chosen,
                max_age=365 * 24 * 3600,
                secure=request.is_secure(),
                samesite="Lax",
            )
        return response


class SessionLimits:
    """Ends a session after 30 minutes without use and after 12 hours in any case, at the server."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        before = request.user.is_authenticated
        if before:
            self._limit(request, int(time.time()))
        response = self.get_response(request)
        if before and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        if before:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def _limit(self, request: HttpRequest, now: int) -> None:
        session = request.session
        started = session.setdefault("started", now)
        seen = session.get("seen", now)
        if now - seen > IDLE or now - started > ABSOLUTE:
            logout(request)
            request.session["ended"] = True  # told once, on the next page that is shown
        elif now - seen >= STAMP_EVERY or "seen" not in session:
            session["seen"] = now
