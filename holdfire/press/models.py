"""Readings of the press: articles, claims and figures, one row per statement."""

from __future__ import annotations

from django.db import models

from holdfire.agreements.models import VersionRow


class Article(VersionRow):
    """key: article:…"""

    title = models.CharField(max_length=300)
    outlet = models.CharField(max_length=240)
    author = models.CharField(max_length=300)
    published = models.DateField(null=True)
    language = models.CharField(max_length=20)


class Spoken(VersionRow):
    """What somebody is said to have said; an empty speaker means that the article says it itself."""

    article = models.CharField(max_length=240, db_index=True)
    speaker = models.CharField(max_length=300)
    office = models.CharField(max_length=300)
    speaks_for = models.CharField(max_length=240)
    through = models.JSONField()

    class Meta(VersionRow.Meta):
        abstract = True


class Claim(Spoken):
    """key: claim:…"""

    says = models.TextField()
    form = models.CharField(max_length=10)
    on = models.DateField(null=True)
    touches = models.JSONField()


class Figure(Spoken):
    """key: claim:…; low, best and high in `unit`s, a share between 0 and 1."""

    quantity = models.CharField(max_length=20, db_index=True)
    low = models.FloatField(null=True)
    best = models.FloatField(null=True)
    high = models.FloatField(null=True)
    unit = models.CharField(max_length=12)
    whose = models.CharField(max_length=20)
    territory = models.CharField(max_length=240)
    counted_since = models.CharField(max_length=10)
    as_of = models.DateField(null=True)
    exact_words = models.TextField()
