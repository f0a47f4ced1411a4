"""Tables: the readings of organisations and designations, and the people with accounts.

People are no statements: personal data never lies in the log. A submission names a member by `handle`, a random word that
means nothing once the member's row is gone.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from holdfire.parties import permissions
from holdfire.record.kinds import Permission
from holdfire.record.readings import ReadingRow


class Organisation(ReadingRow):
    """A reading: who an organisation is. key: organisation:x."""

    names = models.JSONField()
    label = models.CharField(max_length=24)
    roles = models.JSONField()
    demonstration = models.BooleanField()
    mark = models.PositiveSmallIntegerField(null=True)
    contested = models.BooleanField()
    stated_by = models.CharField(max_length=240)
    statement = models.CharField(max_length=64)

    class Meta(ReadingRow.Meta):
        pass


class Designation(ReadingRow):
    """A reading: a group is designated from `starts` to `ends` (both included). key: group:x, part: statement id."""

    names = models.JSONField()
    designated_by = models.CharField(max_length=200)
    reference = models.CharField(max_length=200)
    starts = models.DateField()
    ends = models.DateField(null=True)
    holder = models.CharField(max_length=240)
    stated_by = models.CharField(max_length=240)

    class Meta(ReadingRow.Meta):
        pass


class KnownAs(ReadingRow):
    """A reading: a name that stands for an organisation or group. key: organisation:x or group:x, part: statement id."""

    name = models.CharField(max_length=200)
    used_by = models.CharField(max_length=200)
    whole = models.BooleanField()
    holder = models.CharField(max_length=240)

    class Meta(ReadingRow.Meta):
        pass


class Member(models.Model):
    """A person with an account. `stamp` counts changes of rights: a session with an older one gets a new id."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="member")
    handle = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=16)
    stamp = models.PositiveIntegerField(default=0)
    added = models.DateTimeField(auto_now_add=True)

    def may(self, permission: Permission, organisation: str) -> bool:
        """May this person do so for this organisation, now?"""
        found = self.memberships.filter(organisation=organisation, suspended__isnull=True).first()
        return found is not None and permission in permissions.held(found.permissions)


class Membership(models.Model):
    """What a person may do for an organisation."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.CharField(max_length=240)
    permissions = models.JSONField()
    suspended = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "organisation"], name="one_membership_each")]


class OneTimeLink(models.Model):
    """A link that signs one person in once. Only its hash is kept."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="links")
    hash = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)


class ApiToken(models.Model):
    """A program's way in, on behalf of one membership and never with more than `scopes`. Only its hash is kept."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=16, unique=True)
    hash = models.CharField(max_length=64)
    label = models.CharField(max_length=100)
    scopes = models.JSONField()
    created = models.DateTimeField(auto_now_add=True)
    last_used = models.DateField(null=True)
    revoked = models.DateTimeField(null=True)


class SignedIn(models.Model):
    """Where a person is signed in, so that they can see it and all of it can be ended."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="sessions")
    session_key = models.CharField(max_length=40, unique=True)
    since = models.DateTimeField(auto_now_add=True)
    browser = models.CharField(max_length=40)
