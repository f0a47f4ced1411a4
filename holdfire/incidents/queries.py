"""How others read incidents: lists, one incident with all that is said of it, the map, counts by zone.

Every function takes `leaf`: what was known right after that leaf (`record.queries.leaf_at`); None is now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from holdfire.incidents import membership, reading
from holdfire.incidents.counts import Daily, Tally, ZoneCount, count_by_zone, daily, tallies
from holdfire.incidents.cursor import After
from holdfire.incidents.filters import ALL, UNKNOWN, Box, Filters, narrowed, placed
from holdfire.incidents.maps import Cell, MapCells, MapSpots, Spot, hexes, points
from holdfire.incidents.models import Decision, Describes, Incident, Placement, Report
from holdfire.record.queries import statements_about
from holdfire.record.readings import Versions
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

__all__ = [
    "ALL", "UNKNOWN", "Box", "Cell", "Daily", "Decision", "Detail", "Filters", "Incident", "MapCells", "MapSpots", "Page", "Placement", "Report",
    "Spot", "Tally", "Told", "ZoneCount", "count", "count_by_zone", "daily", "decisions", "described", "hexes", "incident", "incidents", "members", "moved", "placements", "points", "report",
    "tallies", "views",
]  # fmt: skip

STEP = 500
SAID = ("report", "describes", "same", "distinct", "account", "assessment", "attribution", WITHDRAWAL)
Sort = str  # "newest", "oldest", "deadliest", "latest"
_SORTS: dict[str, tuple[Any, bool]] = {
    "newest": (F("first_day"), True),
    "oldest": (F("first_day"), False),
    "deadliest": (Coalesce("killed_most", Value(-1)), True),
    "latest": (F("since"), True),  # what the record came to know last
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list. `after` leads to the next one, None where this is the last."""

    rows: list[Incident]
    after: After | None


def count(filters: Filters = ALL, leaf: int | None = None) -> int:
    """How many incidents pass the filters."""
    return narrowed(filters, leaf).count()


def incidents(
    filters: Filters = ALL,
    *,
    sort: Sort = "newest",
    after: After | None = None,
    size: int = 50,
    leaf: int | None = None,
) -> Page:
    """A page of incidents; raises KeyError for a sort that there is not.

    sort: newest, oldest, deadliest or latest (to be known); equals are in order of their keys. Incidents without a day stand
    last under newest and are left out under oldest.
    """
    by, descending = _SORTS[sort]
    rows = narrowed(filters, leaf).annotate(by=by)
    order = [F("by").desc(nulls_last=True), "-key"] if descending else ["by", "key"]
    if not descending:
        rows = rows.filter(by__isnull=False)
    if after is not None:
        rows = rows.filter(_beyond(after, descending))
    # The index alone gives the order; only the rows of this page are then read from the table.
    found = list(rows.order_by(*order).values_list("id", "by", "key")[: size + 1])
    by_id = Incident.objects.in_bulk([id for id, _, _ in found[:size]])
    return Page([by_id[id] for id, _, _ in found[:size]], found[size - 1][1:] if len(found) > size else None)


def _beyond(after: After, descending: bool) -> Q:
    value, key = after
    if not descending:
        return Q(by__gte=value) & ~Q(by=value, key__lte=key)
    if value is None:
        return Q(by__isnull=True, key__lt=key)
    return (Q(by__lte=value) & ~Q(by=value, key__gte=key)) | Q(by__isnull=True)


@dataclass(frozen=True, slots=True)
class Detail:
    """All that is said of an incident. Statements are the standing ones, in the order in which they came.

    reports: the versions of the reports that describe it; describes: who says so, by report; decisions: pairs with one of them
    that somebody says are the same or distinct; history: every statement about it and its reports, superseded and withdrawn ones
    too.
    """

    row: Incident
    reports: list[Statement]
    describes: dict[str, list[str]]
    accounts: list[Statement]
    assessments: list[Statement]
    attributions: list[Statement]
    placements: list[Placement]
    decisions: list[Decision]
    history: list[Statement] = field(repr=False)


def incident(key: str, leaf: int | None = None) -> Detail | None:
    """An incident with its reports, accounts, assessments, attributions and placements; None where there is none."""
    row = Incident.objects.as_known(leaf).filter(key=key).first()
    if row is None:
        return None
    members = _members(key, leaf)
    names = membership.names({key: list(members)}, Describes.objects.as_known(leaf))[key]
    said = [s for s in statements_about([*names, *members], SAID) if leaf is None or s.leaf <= leaf]
    by_kind: dict[str, list[Statement]] = defaultdict(list)
    for statement in standing(said):
        by_kind[statement.kind].append(statement)
    placed = Placement.objects.as_known(leaf).filter(key=key).order_by("zone", "organisation")
    return Detail(
        row,
        by_kind["report"],
        members,
        by_kind["account"],
        by_kind["assessment"],
        by_kind["attribution"],
        list(placed),
        decisions(members, leaf),
        sorted(said, key=lambda s: s.leaf),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A report: its standing versions in the order in which they came, and who says which incident it describes."""

    versions: list[Statement]
    describes: list[Describes]


def report(key: str, leaf: int | None = None) -> Told | None:
    """A report with its versions; None where nobody made it or everybody took it back."""
    said = [s for s in statements_about([key], ("report", WITHDRAWAL)) if leaf is None or s.leaf <= leaf]
    versions = [s for s in standing(said) if s.kind == "report"]
    links = Describes.objects.as_known(leaf).filter(key=key).order_by("incident", "organisation")
    return Told(versions, list(links)) if versions else None


def described(report: str, leaf: int | None = None) -> str | None:
    """The incident that a report describes, the first by key where organisations disagree; None: there is no such report."""
    said = Describes.objects.as_known(leaf).filter(key=report).order_by("incident")
    found = said.values_list("incident", flat=True).first()
    if found:
        return str(found)
    return reading.own_incident(report) if Report.objects.as_known(leaf).filter(key=report).exists() else None


def moved(key: str, leaf: int | None = None) -> str | None:
    """Where what bore this name went, the first by name where people disagree; None: nobody says that it went anywhere."""
    return min(
        membership.incidents_of([reading.own_report(key)], Describes.objects.as_known(leaf)), default=None
    )


def views(reports: Iterable[str], leaf: int | None = None) -> membership.Views:
    """To which incidents each of these reports belongs, for each organisation that said anything of it."""
    return membership.views_of(reports, Describes.objects.as_known(leaf))


def members(incidents: Collection[str], leaf: int | None = None) -> dict[str, list[str]]:
    """The reports that describe each incident by name; reports that there are."""
    found = membership.members(incidents, Describes.objects.as_known(leaf))
    made: set[str] = set()
    for step in chunks({report for several in found.values() for report in several}, STEP):
        made.update(Report.objects.as_known(leaf).filter(key__in=step).values_list("key", flat=True))
    return {key: [report for report in several if report in made] for key, several in found.items()}


def decisions(reports: Iterable[str], leaf: int | None = None) -> list[Decision]:
    """What stands on pairs with one of these reports: same, or distinct."""
    keys, rows = list(reports), Decision.objects.as_known(leaf)
    return list(rows.filter(Q(key__in=keys) | Q(other__in=keys)).order_by("key", "other", "part"))


def placements(
    zone: str | None = None,
    first: date | None = None,
    last: date | None = None,
    leaf: int | None = None,
) -> Versions:
    """What fell into zones, wholly or in part, on days that a window touches; ordered by zone, organisation and day."""
    rows = placed(first, last, zone, leaf)
    return rows.order_by("zone", "organisation", "first_day", "last_day", "relation", "key")


def _members(key: str, leaf: int | None) -> dict[str, list[str]]:
    """The reports that describe an incident, each with the organisations that say so; its own report needs nobody to."""
    rows = Describes.objects.as_known(leaf)
    members: dict[str, list[str]] = defaultdict(list)
    for report, organisation in (
        rows.filter(incident=key).order_by("key", "organisation").values_list("key", "organisation")
    ):
        members[report].append(organisation)
    own = reading.own_report(key)
    if not rows.filter(key=own).exists() and Report.objects.as_known(leaf).filter(key=own).exists():
        members[own] = []
    return dict(members)
