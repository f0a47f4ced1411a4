"""How others read bulletins. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
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
    """Bulletins of which two prints give one monitor different totals, or different counts for one area.

    A split that adds up to its total leaves nothing for other areas, so two such splits contradict wherever they differ; one
    that does not add up says nothing of the areas that it leaves out.
    """
    said: dict[tuple[str, str, str], set[Any]] = defaultdict(set)
    for key, monitor, total, areas in counts(leaf).values_list("key", "monitor", "total", "by_area"):
        if monitor:
            for name, value in _told(total, {area["place"]: area["count"] for area in areas}):
                said[key, monitor, name].add(value)
    return sorted({key for (key, _, _), values in said.items() if len(values) > 1})


def _told(total: int | None, areas: dict[str, int]) -> Iterator[tuple[str, Any]]:
    yield from areas.items()
    if total is not None:
        yield "total", total
    if areas and sum(areas.values()) == total:
        yield "split", frozenset((place, count) for place, count in areas.items() if count)
