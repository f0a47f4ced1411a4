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
    dateline = models.CharField(max_length=300, default="")
    marks = models.JSONField(default=list)
    text = models.CharField(max_length=64, default="")
    document = models.TextField(default="")  # the address under which it was found
    attachment = models.CharField(max_length=64, default="")


class Spoken(VersionRow):
    """What somebody is said to have said; an empty speaker means that the article says it itself."""

    article = models.CharField(max_length=240, db_index=True)
    speaker = models.CharField(max_length=300)
    office = models.CharField(max_length=300)
    speaks_for = models.CharField(max_length=240)
    also_written = models.JSONField(default=list)
    through = models.JSONField()
    paragraph = models.PositiveIntegerField(null=True)
    mark = models.CharField(max_length=16, db_index=True, default="")
    exact_words = models.TextField(default="")

    class Meta(VersionRow.Meta):
        abstract = True


class Claim(Spoken):
    """key: claim:…"""

    says = models.TextField()
    form = models.CharField(max_length=10)
    on = models.DateField(null=True)
    when = models.CharField(max_length=30, default="")
    where = models.JSONField(default=list)
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
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
    counted_until = models.CharField(max_length=10, default="")
    as_of = models.DateField(null=True)
    sentence = models.TextField(default="")


class Grading(VersionRow):
    """key: organisation:…, article:… or claim:…; holder is who grades. A letter or a digit, the other empty."""

    reliability = models.CharField(max_length=1)
    credibility = models.CharField(max_length=1)
    reason = models.TextField()


class Rejected(models.Model):
    """A proposal that an organisation does not want to see again: a note at its own desk, no statement.

    proposal: the name that the claim would bear.
    """

    organisation = models.CharField(max_length=240)
    article = models.CharField(max_length=240)
    proposal = models.CharField(max_length=240)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "article", "proposal"], name="press_rejected_once"
            )
        ]
