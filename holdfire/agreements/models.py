"""Readings of agreements: one row per version, so that sources which differ stand side by side."""

from __future__ import annotations

from django.db import models

from holdfire.record.readings import ReadingRow


class VersionRow(ReadingRow):
    """One standing statement. key: its subject, part: its id, holder: whose version it is, publisher: where it was found."""

    holder = models.CharField(max_length=240)
    organisation = models.CharField(max_length=240)
    publisher = models.CharField(max_length=300)

    class Meta(ReadingRow.Meta):
        abstract = True


class Agreement(VersionRow):
    """key: agreement:…"""

    title = models.CharField(max_length=300)
    names = models.JSONField()
    stage = models.CharField(max_length=10)
    type = models.CharField(max_length=12)
    signed_on = models.DateField(null=True)
    signed_at = models.CharField(max_length=240)
    time_zone = models.CharField(max_length=300)
    pax_id = models.PositiveIntegerField(null=True)
    references = models.JSONField()


class Signatory(VersionRow):
    """key: agreement:…; the name of a signer is as the source spells it."""

    signer = models.CharField(max_length=240)
    signed_by = models.CharField(max_length=300)
    office = models.CharField(max_length=300)
    other_spellings = models.JSONField()


class Clause(VersionRow):
    """key: clause:…"""

    agreement = models.CharField(max_length=240, db_index=True)
    number = models.CharField(max_length=20)
    type = models.CharField(max_length=12)
    paraphrase = models.TextField()


class Scope(VersionRow):
    """key: clause:…; what somebody reads the clause to forbid. acts, zones, binds: empty sets no limit."""

    agreement = models.CharField(max_length=240, db_index=True)
    acts = models.JSONField()
    zones = models.JSONField()
    where = models.CharField(max_length=10)
    binds = models.JSONField()


class Exemption(VersionRow):
    """key: clause:…; by whose designation acts by or against a group are left out."""

    agreement = models.CharField(max_length=240, db_index=True)
    designated_by = models.JSONField()


class Commitment(VersionRow):
    """key: commitment:…; a deadline is a day (due_on), a span (within, ISO 8601) or working days, counted from something."""

    clause = models.CharField(max_length=240, db_index=True)
    text = models.CharField(max_length=10)
    task = models.TextField()
    owed_by = models.JSONField()
    owed_to = models.JSONField()
    due_on = models.DateField(null=True)
    within = models.CharField(max_length=20)
    working_days = models.PositiveSmallIntegerField(null=True)
    weekend = models.JSONField(default=list)
    holidays = models.JSONField(default=list)
    counted_from = models.CharField(max_length=20)
    shown_by = models.TextField()


class Performance(VersionRow):
    """key: commitment:…; what was so on a day. evidence: ids of statements that show it."""

    state = models.CharField(max_length=10)
    on = models.DateField()
    text = models.TextField()
    evidence = models.JSONField()


class Terms(VersionRow):
    """key: agreement:…; spans are ISO 8601 durations, in_force_… a deadline as of a commitment."""

    text = models.CharField(max_length=10)
    in_force_on = models.DateField(null=True)
    in_force_within = models.CharField(max_length=20)
    in_force_working_days = models.PositiveSmallIntegerField(null=True)
    in_force_weekend = models.JSONField(default=list)
    in_force_holidays = models.JSONField(default=list)
    in_force_counted_from = models.CharField(max_length=20)
    hostilities_cease_on = models.DateField(null=True)
    lasts = models.CharField(max_length=20)
    renewal = models.CharField(max_length=30)
    renewal_span = models.CharField(max_length=20)


class Renewal(VersionRow):
    """key: agreement:…"""

    by = models.CharField(max_length=240)
    declared_on = models.DateField()
    lasts = models.CharField(max_length=20)


class DecisionRule(VersionRow):
    """key: agreement:…; members: those whose consent it takes."""

    rule = models.CharField(max_length=20)
    members = models.JSONField()


class Proposal(VersionRow):
    """key: consent:…; statement: the id of what is put, rule: the id of the decision rule; silence_ends: UTC."""

    statement = models.CharField(max_length=64)
    agreement = models.CharField(max_length=240, db_index=True)
    rule = models.CharField(max_length=64)
    silence_ends = models.DateTimeField()
    asks = models.TextField()


class Answer(VersionRow):
    """key: consent:…; transcribed answers are told and never count."""

    answer = models.CharField(max_length=10)
    reason = models.TextField()
    transcribed = models.BooleanField()
