"""“My account”: memberships, tokens, and where one is signed in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from holdfire.parties import access, permissions, queries, sessions, tokens
from holdfire.parties.access import needs
from holdfire.parties.models import ApiToken, Member, SignedIn
from holdfire.record.problems import Refused


@needs("read")
@never_cache
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """What one is a member of, one's tokens and sessions."""
    return _page(request, {})


@needs("read")
@never_cache
@require_POST
def create_token(request: HttpRequest) -> HttpResponse:
    """A new token, for the organisation one acts for; its text is on this answer and nowhere else."""
    member, organisation = _who(request)
    membership = member.memberships.get(organisation=organisation)
    try:
        row, text = tokens.create(membership, request.POST.get("label", ""), request.POST.getlist("scopes"))
    except Refused as refused:
        return _page(request, {"problems": refused.problems}, status=422)
    return _page(request, {"made": row, "text": text}, status=201)


@needs("read")
@require_POST
def revoke_token(request: HttpRequest, name: str) -> HttpResponse:
    """One's own token works no more; another's does not exist for one."""
    tokens.revoke(get_object_or_404(ApiToken, name=name, membership__member=_who(request)[0]))
    return redirect("account")


@needs("read")
@require_POST
def end_session(request: HttpRequest, number: int) -> HttpResponse:
    """Sign out elsewhere."""
    sessions.end(get_object_or_404(SignedIn, pk=number, member=_who(request)[0]))
    return redirect("account")


@needs("read")
@require_POST
def act_for(request: HttpRequest) -> HttpResponse:
    """Act for another organisation that one is a member of; other rights, so another session id."""
    wanted = request.POST.get("organisation", "")
    if not _who(request)[0].memberships.filter(organisation=wanted, suspended__isnull=True).exists():
        raise Http404
    request.session.cycle_key()
    request.session[access.ACTING_FOR] = wanted
    return redirect("account")


def _who(request: HttpRequest) -> tuple[Member, str]:
    who = access.require(request, "read")
    return who.member, who.organisation


def _page(request: HttpRequest, more: dict[str, Any], status: int = 200) -> HttpResponse:
    who = access.require(request, "read")
    names = queries.labels()
    held = {
        "who": who,
        "memberships": [
            {"row": row, "label": names.get(row.organisation, row.organisation)}
            for row in who.member.memberships.order_by("id")
        ],
        "tokens": ApiToken.objects.filter(membership__member=who.member).order_by("-created"),
        "sessions": sessions.listed(who.member),
        "here": request.session.session_key,
        "scopes": [(name, permissions.ALLOWS[name]) for name in permissions.PERMISSIONS if who.may(name)],
        **more,
    }
    return render(request, "parties/account.html", held, status=status)
