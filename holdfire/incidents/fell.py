"""Where incidents fell, in the reader's words: one answer a zone, over all the lines drawn of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from holdfire.incidents.models import Placement
from holdfire.zones import queries as zones


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


class Drawn(NamedTuple):
    """The zones as known at a moment: their names by key, and for each whose lines are in force from when until when."""

    names: dict[str, str]
    lines: dict[str, list[tuple[str, date, date | None]]]

    def makers(self, zone: str, first: date, last: date) -> set[str]:
        """Whose lines of a zone are in force on any of some days."""
        return {
            maker
            for maker, begin, end in self.lines.get(zone, ())
            if begin <= last and (end is None or end >= first)
        }


def drawn(leaf: int | None, language: str) -> Drawn:
    """Names and lines of all zones, as known after a leaf (None: now)."""
    lines: dict[str, list[tuple[str, date, date | None]]] = {}
    rows = zones.boundaries(leaf=leaf).values_list("key", "holder", "first_day", "last_day")
    for zone, maker, first, last in rows:
        lines.setdefault(zone, []).append((maker, first, last))
    return Drawn(zones.all_names(leaf, language), lines)


def placed(keys: Iterable[str], ground: Drawn, leaf: int | None) -> dict[str, list[Fell]]:
    """For each incident that lies in a zone, wholly or in part: the zones, the one with the largest share first."""
    found = Placement.objects.as_known(leaf).filter(key__in=list(keys)).defer("boundaries")
    rows = found.order_by("key", "zone", "organisation")
    return {key: by_zone(group, ground) for key, group in groupby(rows, key=lambda row: row.key)}


def by_zone(rows: Iterable[Placement], ground: Drawn) -> list[Fell]:
    """One incident's placements, ordered by zone, as one answer for each zone."""
    found = [_one(zone, list(group), ground) for zone, group in groupby(rows, key=lambda row: row.zone)]
    return sorted(found, key=lambda one: (-one.high, one.zone))


def _one(zone: str, rows: list[Placement], ground: Drawn) -> Fell:
    makers = ground.makers(zone, rows[0].first_day, rows[0].last_day) | {row.organisation for row in rows}
    # A line that leaves it outside has no placement: then the least share is none at all.
    low = min(row.share_low for row in rows) if len(rows) == len(makers) else 0.0
    everywhere = len(rows) == len(makers) and all(row.relation == "inside" for row in rows)
    name = zone.partition(":")[2]
    high = max(row.share_high for row in rows)
    relation = "inside" if everywhere else "straddling"
    return Fell(zone, name, ground.names.get(zone, name), relation, low, high, len(makers))


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
