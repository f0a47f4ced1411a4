"""Who acts on a request, and whether they may: the same answer for pages and for the API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from holdfire.parties import permissions, tokens
from holdfire.parties.models import ApiToken, Member, Membership
from holdfire.record.kinds import Permission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import MAY_NOT

ACTING_FOR = "acting_for"
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Caller:
    """A member acting for one organisation. `by` is what a submission names: the handle, or handle/token."""

    member: Member
    organisation: str
    by: str
    permissions: frozenset[Permission]

    def may(self, permission: Permission) -> bool:
        """May they, for the organisation that they act for?"""
        return permission in self.permissions


def caller(request: HttpRequest) -> Caller | None:
    """Who acts on this request; None: nobody who is signed in and may read."""
    found = vars(request).get("caller")
    return found if isinstance(found, Caller) else None


def set_caller(request: HttpRequest, who: Caller | None) -> None:
    """Written once a request, by the session middleware or by the API's token check."""
    vars(request)["caller"] = who


def signed_in(request: HttpRequest) -> Member | None:
    """The member whose session this is."""
    return Member.objects.filter(user=request.user).first() if request.user.is_authenticated else None


def from_session(request: HttpRequest, member: Member) -> Caller | None:
    """The member, acting for the organisation chosen in the session, else for the first they are a member of."""
    active = list(member.memberships.filter(suspended__isnull=True).order_by("id"))
    chosen = request.session.get(ACTING_FOR)
    membership = next((m for m in active if m.organisation == chosen), active[0] if active else None)
    return _caller(membership, member.handle, membership.permissions) if membership else None


def from_token(row: ApiToken) -> Caller:
    """The token's member, with no more than the token allows."""
    membership = row.membership
    return _caller(membership, f"{membership.member.handle}/{row.name}", tokens.granted(row))


def _caller(membership: Membership, by: str, granted: Any) -> Caller:
    return Caller(membership.member, membership.organisation, by, permissions.held(granted))


def require(request: HttpRequest, permission: Permission) -> Caller:
    """Who acts, if they may; raises Refused (HF-1009). Where nobody is signed in the request never comes this far."""
    who = caller(request)
    if who is None or not who.may(permission):
        raise Refused([_may_not(who, permission)])
    return who


def own_or_404(request: HttpRequest, organisation: str) -> Caller:
    """Who acts, if the thing is their organisation's; else it does not exist for them (Http404)."""
    who = caller(request)
    if who is None or who.organisation != organisation:
        raise Http404
    return who


def needs(permission: Permission) -> Callable[[View], View]:
    """A page that asks for a permission: 403 with a sentence for whoever lacks it."""

    def decorate(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            who = caller(request)
            if who is None or not who.may(permission):
                return refused_page(request, _may_not(who, permission))
            return view(request, *args, **kwargs)

        return asked

    return decorate


def refusal(request: HttpRequest, view: View) -> HttpResponseBase | None:
    """To the sign-in page with everybody who may not read, unless the view is open to all or asks for itself."""
    match = request.resolver_match
    open_to_all = not getattr(view, "login_required", True)
    if open_to_all or caller(request) or (match and "ninja" in match.app_names):
        return None
    return redirect_to_login(request.get_full_path())


def refused_page(request: HttpRequest, problem: Problem, status: int = 403) -> HttpResponse:
    """A page that says what was refused, why, and what to do."""
    return render(request, "parties/refused.html", {"problem": problem}, status=status)


def _may_not(who: Caller | None, permission: Permission) -> Problem:
    if who is None:
        return MAY_NOT.at("Nobody is signed in.")
    allows = permissions.ALLOWS[permission]
    return MAY_NOT.at(f"{who.member.name} may not {allows} for {who.organisation}: it takes “{permission}”.")
