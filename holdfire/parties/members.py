"""People with accounts and what each may do. Nobody is a member by themselves: an administrator adds them."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from holdfire.parties import permissions, queries, sessions, tokens
from holdfire.parties.models import Member, Membership
from holdfire.parties.rules import E_MAIL_TAKEN, NO_MEMBER, NO_ORGANISATION, NOT_A_MEMBER
from holdfire.record.kinds import Permission
from holdfire.record.problems import Refused
from holdfire.record.queries import keys_of


@transaction.atomic
def add(
    organisation: str,
    name: str,
    email: str | None,
    may: Iterable[str],
    language: str = "en",
) -> Member:
    """A new person in an organisation; raises Refused (HF-2011, HF-2012, HF-2014).

    Without an e-mail address the person comes in by one-time links alone.
    """
    granted = permissions.parse(may)
    refuse_unknown(organisation)
    address = (email or "").strip().lower()
    if address and EmailAddress.objects.filter(email__iexact=address).exists():
        raise Refused([E_MAIL_TAKEN.at(f"{address} belongs to another member.", "email")])
    handle = f"m-{secrets.token_hex(8)}"
    user = get_user_model()(username=handle, email=address)
    user.set_unusable_password()
    user.save()
    if address:
        EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    member = Member.objects.create(user=user, handle=handle, name=name.strip(), language=language)
    Membership.objects.create(member=member, organisation=organisation, permissions=granted)
    return member


@transaction.atomic
def join(member: Member, organisation: str, may: Iterable[str]) -> Membership:
    """The same person in one more organisation; raises Refused (HF-2011, HF-2014)."""
    granted = permissions.parse(may)
    refuse_unknown(organisation)
    row, _ = Membership.objects.update_or_create(
        member=member, organisation=organisation, defaults={"permissions": granted}
    )
    _rights_changed(member)
    return row


def set_permissions(member: Member, organisation: str, may: Iterable[str]) -> None:
    """What the person may do from the next request on; their sessions get new ids. Raises Refused (HF-2014, HF-2019)."""
    membership = of(member, organisation)
    membership.permissions = permissions.parse(may)
    membership.save(update_fields=["permissions"])
    _rights_changed(member)


def suspend(member: Member, organisation: str) -> None:
    """Out at once, with every session and token; raises Refused (HF-2019)."""
    _suspended_since(member, organisation, timezone.now())


def reinstate(member: Member, organisation: str) -> None:
    """In again, with the permissions held before; raises Refused (HF-2019)."""
    _suspended_since(member, organisation, None)


@transaction.atomic
def _suspended_since(member: Member, organisation: str, at: datetime | None) -> None:
    membership = of(member, organisation)
    membership.suspended = at
    membership.save(update_fields=["suspended"])
    # Whoever is a member of nothing any more cannot sign in either.
    member.user.is_active = member.memberships.filter(suspended__isnull=True).exists()
    member.user.save(update_fields=["is_active"])
    if at is not None:
        sessions.end_all(member)
    _rights_changed(member)


def _rights_changed(member: Member) -> None:
    Member.objects.filter(pk=member.pk).update(stamp=F("stamp") + 1)


def of(member: Member, organisation: str) -> Membership:
    """The person's membership; raises Refused (HF-2019)."""
    found = member.memberships.filter(organisation=organisation).first()
    if found is None:
        raise Refused([NOT_A_MEMBER.at(f"{member.name} is no member of {organisation}.", "organisation")])
    return found


def by_handle(handle: str) -> Member:
    """The member with this handle; raises Refused (HF-2013)."""
    found = Member.objects.filter(handle=handle).first()
    if found is None:
        raise Refused([NO_MEMBER.at(f"No member has the handle “{handle[:40]}”.", "member")])
    return found


def refuse_unknown(organisation: str) -> None:
    """Raises Refused (HF-2011) unless the record knows the organisation by a description or by a key."""
    if not queries.organisations().filter(key=organisation).exists() and not keys_of(organisation):
        raise Refused([NO_ORGANISATION.at(f"The record knows no {organisation[:80]}.", "organisation")])


def may_hand_in(by: str, organisation: str, permission: Permission) -> bool:
    """The record's question: `by` is a member's handle, or handle/token where a program hands in with a token."""
    handle, _, token = by.partition("/")
    member = Member.objects.filter(handle=handle).first()
    if member is None or not member.may(permission, organisation):
        return False
    return not token or permission in tokens.scopes(member, organisation, token)
