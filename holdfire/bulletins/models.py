"""Readings of bulletins: one row per print and per count, as printed."""

from __future__ import annotations

from django.db import models

from holdfire.agreements.models import VersionRow


class Bulletin(VersionRow):
    """key: bulletin:…; publisher: the outlet that printed it, issuer: the organisation whose bulletin it is.

    start: first day of a period that ends on `day`, None where it is that day alone; figures: side figures beyond the two that
    have columns, by their name in the body; a name ends in `_in_period` or, a counter that runs on, in `_to_date`.
    """

    issuer = models.CharField(max_length=240)
    day = models.DateField(db_index=True)
    language = models.CharField(max_length=20)
    settlements_joined = models.PositiveIntegerField(null=True)
    armed_groups = models.PositiveIntegerField(null=True)
    note = models.TextField()
    start = models.DateField(null=True, db_index=True)
    edition = models.CharField(max_length=300, default="")
    same_print_as = models.CharField(max_length=240, default="")
    figures = models.JSONField(default=dict)


class MonitorCount(VersionRow):
    """key: bulletin:…; total and split are missing where the print does not give them, never zero for that."""

    issuer = models.CharField(max_length=240)
    day = models.DateField(db_index=True)
    monitor = models.CharField(max_length=240)
    monitors = models.JSONField()
    total = models.PositiveIntegerField(null=True)
    by_area = models.JSONField()
    confirmed_by_other = models.PositiveIntegerField(null=True)
    start = models.DateField(null=True)
    edition = models.CharField(max_length=300, default="")
    by_category = models.JSONField(default=list)
