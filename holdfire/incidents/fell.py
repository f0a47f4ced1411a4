"""Where incidents fell, in the reader's words: one answer a zone, over all the lines drawn of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from holdfire.incidents.models import Placement


class Fell(NamedTuple):
    """low, high: the share inside (0 to 1), from the line that has least of it inside to the one that has most.

    name: the zone's in addresses; relation: inside where every line has it wholly inside; lines: how many organisations draw one.
    """

    zone: str
    name: str
    title: str
    relation: str
    low: float
    high: float
    lines: int

    @property
    def share(self) -> str:
        """The share as words."""
        return share(self.low, self.high)


def placed(keys: Iterable[str], names: dict[str, str], leaf: int | None) -> dict[str, list[Fell]]:
    """For each incident that lies in a zone, wholly or in part: the zones, the one with the largest share first."""
    found = Placement.objects.as_known(leaf).filter(key__in=list(keys)).defer("boundaries")
    rows = found.order_by("key", "zone", "organisation")
    return {key: by_zone(group, names) for key, group in groupby(rows, key=lambda row: row.key)}


def by_zone(rows: Iterable[Placement], names: dict[str, str]) -> list[Fell]:
    """One incident's placements, ordered by zone, as one answer for each zone."""
    found = [_one(zone, list(group), names) for zone, group in groupby(rows, key=lambda row: row.zone)]
    return sorted(found, key=lambda one: (-one.high, one.zone))


def _one(zone: str, rows: list[Placement], names: dict[str, str]) -> Fell:
    everywhere = all(row.relation == "inside" for row in rows)
    low, high = min(row.share_low for row in rows), max(row.share_high for row in rows)
    name = zone.partition(":")[2]
    relation = "inside" if everywhere else "straddling"
    return Fell(zone, name, names.get(zone, name), relation, low, high, len(rows))


def share(low: float, high: float) -> str:
    """A share as words. What lies partly inside is never called 0 %, nor 100 %.

    >>> share(0.24, 0.3), share(0.002, 0.002), share(0, 0.1), share(1, 1), share(0.999, 1)
    ('24…30 %', '<1 %', '0…10 %', '100 %', '>99…100 %')
    """
    least, most = _percent(low), _percent(high)
    return f"{least} %" if least == most else f"{least}…{most} %"


def _percent(part: float) -> str:
    if 0 < part < 0.005:
        return "<1"
    return ">99" if 0.995 < part < 1 else str(round(part * 100))
