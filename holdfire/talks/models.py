"""Readings of talks: one row per version, so that sources which differ stand side by side."""

from __future__ import annotations

from django.db import models

from holdfire.agreements.models import VersionRow


class Process(VersionRow):
    """key: process:…"""

    title = models.CharField(max_length=300)
    names = models.JSONField()
    led_by = models.JSONField()
    beside = models.CharField(max_length=240)
    basis = models.CharField(max_length=240)


class Round(VersionRow):
    """key: round:…"""

    process = models.CharField(max_length=240, db_index=True)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10)
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
    place = models.CharField(max_length=240)
    host = models.CharField(max_length=240)


class Session(VersionRow):
    """key: round:…"""

    type = models.CharField(max_length=30)
    format = models.CharField(max_length=20)
    on = models.DateField(null=True)
    days_before_plenary = models.PositiveSmallIntegerField(null=True)


class Participation(VersionRow):
    """key: round:… or process:…"""

    participant = models.CharField(max_length=240)
    role = models.CharField(max_length=20)
    state = models.CharField(max_length=10)


class AgendaItem(VersionRow):
    """key: round:…"""

    item = models.CharField(max_length=61)
    title = models.CharField(max_length=300)


class Position(VersionRow):
    """key: round:…"""

    item = models.CharField(max_length=61)
    participant = models.CharField(max_length=240)
    stance = models.CharField(max_length=10)
    says = models.TextField()
    alongside = models.JSONField()
    against = models.JSONField()


class Outcome(VersionRow):
    """key: round:…; name: what a plan and its adoption have in common; agreement, statement, group, zone: what it is."""

    type = models.CharField(max_length=20)
    state = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    name = models.CharField(max_length=61, default="")
    agreement = models.CharField(max_length=240)
    statement = models.CharField(max_length=64, default="")
    group = models.CharField(max_length=240, default="")
    zone = models.CharField(max_length=240, default="")
    members = models.JSONField()
