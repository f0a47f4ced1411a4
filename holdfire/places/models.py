"""Readings of places: the place itself, and one row for each of its names to search by."""

from __future__ import annotations

from django.db import models

from holdfire.record.readings import ReadingRow


class Place(ReadingRow):
    """key: place:…; degrees in WGS 84; `wkb` is the area, a MultiPolygon, with its bounding box beside it."""

    name = models.CharField(max_length=200)
    names = models.JSONField()
    level = models.CharField(max_length=20)
    parent = models.CharField(max_length=240)
    parents = models.JSONField()
    codes = models.JSONField()
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    statements = models.JSONField()
    differs = models.JSONField()
    wkb = models.BinaryField(null=True)
    west = models.FloatField(null=True)
    south = models.FloatField(null=True)
    east = models.FloatField(null=True)
    north = models.FloatField(null=True)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(fields=["lat", "lon"], name="places_place_point"),
            models.Index(fields=["parent"], name="places_place_parent"),
        ]


class PlaceName(ReadingRow):
    """key: place:…, part: language and text. `folded`, `start` and `skeleton` are the forms that a search looks up."""

    text = models.CharField(max_length=200)
    lang = models.CharField(max_length=12)
    kind = models.CharField(max_length=10)
    folded = models.CharField(max_length=200)
    start = models.CharField(max_length=12)
    skeleton = models.CharField(max_length=200)

    class Meta(ReadingRow.Meta):
        abstract = False
        # Beginnings are looked up by `start` alone, then told apart within the index: so no engine's way of sorting
        # letters comes into it.
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(fields=["start", "folded"], name="places_name_start"),
            models.Index(fields=["folded"], name="places_name_folded"),
            models.Index(fields=["skeleton"], name="places_name_skeleton"),
        ]
