"""What a list, a map or a count of incidents is narrowed to: one set of filters for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from h3.api import basic_int as h3

from holdfire.incidents.models import Incident, Placement
from holdfire.incidents.reading import CELL_RESOLUTION
from holdfire.incidents.verdicts import having
from holdfire.record.readings import Versions

UNKNOWN = "unknown"  # the event type of incidents whose type nobody says, or on whose type reports differ
Box = tuple[float, float, float, float]  # west, south, east, north; west > east crosses the 180th meridian


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means: no narrowing.

    first, last: days of a window; an incident is in it when it may have happened on one of them. types: event types, or
    `UNKNOWN`. zone: placed in it by anybody, wholly or in part. killed: at least so many by anybody's count. cell: an H3 cell in which
    the given point lies, of the resolution of `Incident.cell` or a coarser one. verdict: what it is by every answer, or "rival",
    under an agreement, a clause or any.
    """

    first: date | None = None
    last: date | None = None
    types: tuple[str, ...] = ()
    violence: tuple[str, ...] = ()
    assessments: tuple[str, ...] = ()
    contested: bool | None = None
    zone: str | None = None
    killed: int | None = None
    box: Box | None = None
    cell: int | None = None
    verdict: str | None = None
    agreement: str | None = None
    clause: str | None = None


ALL = Filters()


def narrowed(filters: Filters, leaf: int | None) -> Versions:
    """Incidents as known after a leaf (None: now) that pass all filters, unordered."""
    rows: Versions = Incident.objects.as_known(leaf)
    if filters.first is not None:
        rows = rows.filter(last_day__gte=filters.first)
    if filters.last is not None:
        rows = rows.filter(first_day__lte=filters.last)
    if filters.types:
        rows = rows.filter(event_type__in=["" if name == UNKNOWN else name for name in filters.types])
    if filters.violence:
        rows = rows.filter(violence__in=filters.violence)
    if filters.assessments:
        rows = rows.filter(assessment__in=filters.assessments)
    if filters.contested is not None:
        rows = rows.exclude(contested="") if filters.contested else rows.filter(contested="")
    if filters.killed is not None:
        rows = rows.filter(killed_most__gte=filters.killed)
    if filters.box is not None:
        rows = rows.filter(within(filters.box))
    if filters.cell is not None:
        rows = rows.filter(cell__range=_children(filters.cell))
    if filters.verdict or filters.agreement or filters.clause:
        under = having(filters.verdict, filters.agreement, filters.clause, filters.zone, leaf)
        rows = rows.filter(key__in=under)
    if filters.zone is not None:
        inside = placed(filters.first, filters.last, filters.zone, leaf)
        rows = rows.filter(key__in=inside.values("key"))
    return rows


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


def read_box(text: str) -> Box:
    """A box as an address writes it: west,south,east,north. Raises ValueError."""
    west, south, east, north = (float(part) for part in text.split(","))
    if not all(-360 <= edge <= 360 for edge in (west, south, east, north)):
        raise ValueError("the edges of a box lie between -360 and 360 degrees")
    return west, south, east, north


def within(box: Box) -> Q:
    """Points in a box of longitudes and latitudes."""
    west, south, east, north = box
    across = Q(lon__gte=west, lon__lte=east) if west <= east else Q(lon__gte=west) | Q(lon__lte=east)
    return across & Q(lat__gte=south, lat__lte=north)


def _children(cell: int) -> tuple[int, int]:
    """The first and the last of a cell's descendants: their numbers differ only in the digits below it, each 0 to 6."""
    first: int = h3.cell_to_center_child(cell, CELL_RESOLUTION)
    below = range(h3.get_resolution(cell) + 1, CELL_RESOLUTION + 1)
    return first, first + sum(6 << 3 * (15 - digit) for digit in below)
