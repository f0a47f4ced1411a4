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


class Commitment(VersionRow):
    """key: commitment:…; a deadline is a day (due_on) or a span (within, ISO 8601) counted from something."""

    clause = models.CharField(max_length=240, db_index=True)
    text = models.CharField(max_length=10)
    task = models.TextField()
    owed_by = models.JSONField()
    owed_to = models.JSONField()
    due_on = models.DateField(null=True)
    within = models.CharField(max_length=20)
    counted_from = models.CharField(max_length=20)
    shown_by = models.TextField()


class Terms(VersionRow):
    """key: agreement:…; spans are ISO 8601 durations."""

    text = models.CharField(max_length=10)
    in_force_on = models.DateField(null=True)
    in_force_within = models.CharField(max_length=20)
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
