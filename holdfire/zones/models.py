"""Readings of zones, of the lines drawn for them, and of posts."""

from __future__ import annotations

from django.db import models

from holdfire.record.readings import ReadingRow


class Zone(ReadingRow):
    """key: zone:…; `contested`: two makers draw different lines for a common day."""

    names = models.JSONField()
    names_differ = models.BooleanField()
    agreement = models.CharField(max_length=240)
    description = models.TextField()
    stated_by = models.CharField(max_length=240)
    n_versions = models.PositiveIntegerField()
    contested = models.BooleanField()

    class Meta(ReadingRow.Meta):
        abstract = False


class Boundary(ReadingRow):
    """key: zone:…, part: id of the statement. first_day, last_day: when it is in force for its holder (null: open)."""

    organisation = models.CharField(max_length=240)
    holder = models.CharField(max_length=240)
    basis = models.CharField(max_length=20)
    label = models.CharField(max_length=300)
    publisher = models.CharField(max_length=2000)
    wkb = models.BinaryField()
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()
    area_km2 = models.FloatField()
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(fields=["west", "east", "south", "north"], name="zones_boundary_box"),
        ]


class Post(ReadingRow):
    """key: post:…, part: id of the statement."""

    holder = models.CharField(max_length=240)
    zone = models.CharField(max_length=240)
    type = models.CharField(max_length=20)
    name = models.CharField(max_length=300)
    operated_by = models.CharField(max_length=240)
    lon = models.FloatField()
    lat = models.FloatField()
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [*ReadingRow.Meta.indexes, models.Index(fields=["zone"], name="zones_post_zone")]
