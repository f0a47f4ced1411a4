"""How others read bulletins. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet

from holdfire.bulletins.models import Bulletin, MonitorCount


def bulletins(leaf: int | None = None) -> QuerySet[Bulletin]:
    """Every print of every bulletin, by day."""
    return Bulletin.objects.as_known(leaf).order_by("day", "key", "part")


def counts(leaf: int | None = None) -> QuerySet[MonitorCount]:
    """Every count, by day and monitor."""
    return MonitorCount.objects.as_known(leaf).order_by("day", "key", "monitor", "part")


def days(leaf: int | None = None) -> int:
    """How many bulletins there are, two outlets that print one counted once."""
    return Bulletin.objects.as_known(leaf).values("key").distinct().count()


def contested(leaf: int | None = None) -> list[str]:
    """Bulletins of which two prints give one monitor different totals, or different counts for one area."""
    said: dict[tuple[str, str, str], set[Any]] = defaultdict(set)
    for key, monitor, total, areas in counts(leaf).values_list("key", "monitor", "total", "by_area"):
        if not monitor:
            continue
        if total is not None:
            said[key, monitor, ""].add(total)
        for area in areas:
            said[key, monitor, area["place"]].add(area["count"])
    return sorted({key for (key, _, _), values in said.items() if len(values) > 1})
