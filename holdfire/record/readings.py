"""Base of every table that holds readings: each row is valid for a stretch of the log.

A row is what the record read from its statements from leaf `since` on, until leaf `until` brought another reading. So any
page can be asked *as known on* an earlier moment with one condition. Rows are written by projections alone.
"""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q


class Versions(models.QuerySet[Any]):
    """Rows chosen by what the record knew."""

    def as_known(self, leaf: int | None) -> Self:
        """Rows as they were read right after leaf `leaf`; None: now."""
        if leaf is None:
            return self.filter(until__isnull=True)
        return self.filter(Q(until__isnull=True) | Q(until__gt=leaf), since__lte=leaf)

    def now(self) -> Self:
        """Rows as they are read now."""
        return self.as_known(None)


class ReadingRow(models.Model):
    """`key` is the subject; `part` tells rows of one subject apart where a reading has several."""

    key = models.CharField(max_length=240)
    part = models.CharField(max_length=240, default="")
    since = models.PositiveIntegerField()
    until = models.PositiveIntegerField(null=True)

    objects = Versions.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["key", "until"], name="%(app_label)s_%(class)s_key")]
