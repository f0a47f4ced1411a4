"""How many incidents fell into a zone: an interval from the certain to the possible, per organisation that drew the zone.

Certain: every report puts it wholly inside, on days that all lie within the window. Possible: any report puts a part of it there.
Incidents without a place or a day are in no zone's count; nobody says where they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from holdfire.incidents.filters import Filters, narrowed, placed


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


@dataclass(frozen=True, slots=True)
class Tally:
    """How many incidents may have happened on a day, and how many of these are unverified or contested."""

    every: int
    unverified: int
    contested: int


def tallies(days: Sequence[date], leaf: int | None = None) -> list[Tally]:
    """The incidents of each of these days, all counted in one walk through the index."""
    numbers = {}
    for at, day in enumerate(days):
        then = Q(first_day__lte=day, last_day__gte=day)
        numbers[f"every{at}"] = Count("key", filter=then)
        numbers[f"unverified{at}"] = Count("key", filter=then & Q(assessment="unverified"))
        numbers[f"contested{at}"] = Count("key", filter=then & ~Q(contested=""))
    found = narrowed(Filters(first=min(days), last=max(days)), leaf).aggregate(**numbers)
    return [
        Tally(found[f"every{at}"], found[f"unverified{at}"], found[f"contested{at}"])
        for at in range(len(days))
    ]


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
