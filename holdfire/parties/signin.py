"""How people come in: by e-mail and password, or once by a link that an administrator hands them. Nobody signs up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from holdfire.parties import links, sessions
from holdfire.parties.access import refused_page
from holdfire.parties.models import Member
from holdfire.parties.rules import NO_LINK
from holdfire.record.problems import Refused


class NoSignup(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by an organisation's administrator, never by the visitor."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """The session is marked with the member's rights; a browser new to the site reads in the member's language."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        member = Member.objects.filter(user_id=user.pk).first()
        if member:
            request.session[sessions.STAMP] = member.stamp
        if member and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME, member.language, secure=request.is_secure(), samesite="Lax"
            )
        return response


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def one_time_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Looking at the link asks; only the button uses it up, so that a preview of the link cannot burn it."""
    try:
        if request.method == "POST":
            return _come_in(request, secret)
        return render(request, "parties/one_time_link.html", {"member": links.find(secret).member})
    except Refused as refused:
        problem = refused.problems[0]
        status = 404 if problem.code == NO_LINK.code else 410
        return refused_page(request, problem, status)


def _come_in(request: HttpRequest, secret: str) -> HttpResponse:
    with transaction.atomic():
        user = links.use(secret).user
    wants_password = user.email and not user.has_usable_password()
    answer: HttpResponse = perform_login(
        request, user, redirect_url=reverse("account_set_password") if wants_password else "/"
    )
    return answer


@login_not_required  # it also gives up a sign-in that is half done
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session dies at the server, at once."""
    logout(request)
    return redirect("account_login")
