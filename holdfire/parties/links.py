"""One-time sign-in links: an administrator hands one to a person, who comes in with it once."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from holdfire.parties.models import Member, OneTimeLink
from holdfire.parties.rules import LINK_EXPIRED, LINK_USED, NO_LINK, SUSPENDED
from holdfire.parties.tokens import digest
from holdfire.record.problems import Problem, Refused


def one_time_link(member: Member, hours: float = 24) -> str:
    """The path of a link that works once within `hours`; only its hash is kept."""
    secret = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        member=member, hash=digest(secret), expires=timezone.now() + timedelta(hours=hours)
    )
    return reverse("one_time_link", args=[secret])


def find(secret: str) -> OneTimeLink:
    """The link, if it would work now; raises Refused (HF-2015 to HF-2018)."""
    link = OneTimeLink.objects.select_related("member__user").filter(hash=digest(secret)).first()
    if link is None:
        raise Refused([NO_LINK.at("Nobody was given this link.")])
    if problem := _wrong(link):
        raise Refused([problem])
    return link


def _wrong(link: OneTimeLink) -> Problem | None:
    if link.used is not None:
        return LINK_USED.at(f"This link was used on {link.used:%d %B %Y at %H:%M} UTC.")
    if link.expires <= timezone.now():
        return LINK_EXPIRED.at(f"This link expired on {link.expires:%d %B %Y at %H:%M} UTC.")
    if not link.member.user.is_active:
        return SUSPENDED.at("The person whom this link was made for is suspended.")
    return None


def use(secret: str) -> Member:
    """Use the link up and tell whose it was; of two who try at once, one is refused. Raises Refused."""
    link = find(secret)
    if not OneTimeLink.objects.filter(pk=link.pk, used__isnull=True).update(used=timezone.now()):
        raise Refused([LINK_USED.at("This link was used a moment ago.")])
    return link.member
