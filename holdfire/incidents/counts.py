"""How many incidents fell into a zone: an interval from the certain to the possible, per organisation that drew the zone.

Certain: every report puts it wholly inside, on days that all lie within the window. Possible: any report puts a part of it there.
Incidents without a place or a day are in no zone's count; nobody says where they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from holdfire.incidents.models import Placement
from holdfire.record.readings import Versions


@dataclass(frozen=True, slots=True)
class ZoneCount:
    """How many incidents fell into a zone as an organisation draws it."""

    zone: str
    organisation: str
    certain: int
    possible: int


@dataclass(frozen=True, slots=True)
class Daily:
    """Counts for each day from `first` on. An incident of several days is possible on each of them and certain on none."""

    zone: str
    organisation: str
    first: date
    certain: list[int]
    possible: list[int]


def count_by_zone(
    first: date | None = None, last: date | None = None, zone: str | None = None, leaf: int | None = None
) -> list[ZoneCount]:
    """Incidents by zone and organisation in a window of days (None: open), ordered by zone, then organisation."""
    sure = Q(relation="inside")
    if first is not None:
        sure &= Q(first_day__gte=first)
    if last is not None:
        sure &= Q(last_day__lte=last)
    rows = (
        placed(first, last, zone, leaf).order_by("zone", "organisation").values_list("zone", "organisation")
    )
    return [ZoneCount(*row) for row in rows.annotate(sure=Count("key", filter=sure), number=Count("key"))]


def daily(first: date, last: date, zone: str | None = None, leaf: int | None = None) -> list[Daily]:
    """Incidents by zone, organisation and day, ordered by zone, then organisation."""
    days = (last - first).days + 1
    found: dict[tuple[str, str], Daily] = {}
    rows = placed(first, last, zone, leaf).order_by("zone", "organisation", "first_day", "last_day")
    grouped = rows.values_list("zone", "organisation", "first_day", "last_day")
    for name, organisation, begin, end, sure, number in grouped.annotate(
        sure=Count("key", filter=Q(relation="inside")), number=Count("key")
    ):
        line = found.setdefault(
            (name, organisation), Daily(name, organisation, first, [0] * days, [0] * days)
        )
        if begin == end:
            line.certain[(begin - first).days] += sure
        for day in range(max(0, (begin - first).days), min(days, (end - first).days + 1)):
            line.possible[day] += number
    return list(found.values())


def placed(first: date | None, last: date | None, zone: str | None, leaf: int | None) -> Versions:
    """Placements of incidents that may have happened in a window of days, in one zone or in all, unordered."""
    rows: Versions = Placement.objects.as_known(leaf)
    if zone is not None:
        rows = rows.filter(zone=zone)
    if first is not None:
        rows = rows.filter(last_day__gte=first)
    if last is not None:
        rows = rows.filter(first_day__lte=last)
    return rows
