"""Tokens by which a program acts for a member: shown once, kept as a hash, never worth more than the member is."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from holdfire.parties import permissions
from holdfire.parties.models import ApiToken, Member, Membership
from holdfire.parties.patience import in_passing
from holdfire.parties.rules import NO_LABEL, NO_PERMISSION
from holdfire.record.kinds import Permission
from holdfire.record.problems import Refused


def digest(secret: str) -> str:
    """What is kept of a secret. It has 256 random bits, so a slow hash would protect nothing more."""
    return hashlib.sha256(secret.encode()).hexdigest()


def create(membership: Membership, label: str, scopes: Iterable[str]) -> tuple[ApiToken, str]:
    """The token and its text `hf_NAME_SECRET`, which nobody sees again; raises Refused (HF-2014, HF-2020)."""
    wanted = permissions.parse(scopes)
    beyond = [scope for scope in wanted if scope not in permissions.held(membership.permissions)]
    if beyond:
        raise Refused([NO_PERMISSION.at(f"You do not hold {', '.join(beyond)} yourself.", "scopes")])
    if not label.strip():
        raise Refused([NO_LABEL.at("The token has no label.", "label")])
    name, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    row = ApiToken.objects.create(
        membership=membership, name=name, hash=digest(secret), label=label.strip()[:100], scopes=wanted
    )
    return row, f"hf_{name}_{secret}"


def find(text: str) -> ApiToken | None:
    """The token that this text is, if it is one that works."""
    start, _, rest = text.partition("_")
    name, _, secret = rest.partition("_")
    row = _working().filter(name=name).first()
    if start != "hf" or row is None or not secrets.compare_digest(row.hash, digest(secret)):
        return None
    _note_use(row)
    return row


def _working() -> QuerySet[ApiToken]:
    return ApiToken.objects.select_related("membership__member").filter(
        revoked__isnull=True, membership__suspended__isnull=True, membership__member__user__is_active=True
    )


def _note_use(row: ApiToken) -> None:
    today = timezone.now().date()
    if row.last_used != today:
        with in_passing():
            ApiToken.objects.filter(pk=row.pk).update(last_used=today)


def revoke(row: ApiToken) -> None:
    """The token works no more."""
    ApiToken.objects.filter(pk=row.pk, revoked__isnull=True).update(revoked=timezone.now())


def granted(row: ApiToken) -> frozenset[Permission]:
    """What the token allows: its scopes, as far as the member still holds them."""
    return permissions.held(row.scopes) & permissions.held(row.membership.permissions)


def scopes(member: Member, organisation: str, name: str) -> frozenset[Permission]:
    """What a member's token allows for an organisation; nothing where it does not work (any more)."""
    mine = _working().filter(membership__member=member, membership__organisation=organisation)
    row = mine.filter(name=name).first()
    return granted(row) if row else frozenset()
