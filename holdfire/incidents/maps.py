"""Incidents on a map: counted in H3 cells far out, as the places where they were reported near by.

An incident whose place is known less well than a cell is wide is told apart from those that fell into the cell.
Both views are answered from the index `incidents_incident_map` alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from operator import add

from django.db.models import Count, Max, Min, Q
from h3.api import basic_int as h3

from holdfire.incidents.filters import ALL, Box, Filters, narrowed, within
from holdfire.incidents.reading import CELL_RESOLUTION
from holdfire.record.readings import Versions

MAX_CELLS = 2_000
MAX_SPOTS = 1_500
COARSEST = 3
# Mean length in metres of an edge of an H3 cell of each resolution (H3 documentation, "Average edge lengths").
EDGES = {3: 68_979.0, 4: 26_072.0, 5: 9_854.0, 6: 3_725.0}


@dataclass(frozen=True, slots=True)
class Cell:
    """An H3 cell (its index in hexadecimal). count: incidents known to within a cell; vague: those whose point lies in it and whose
    place is known less well than that; contested: of both."""

    cell: str
    count: int
    vague: int
    contested: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where incidents were reported, known to within `radius_m`. `key` stands where it is one incident alone.

    event_type, assessment: where all of them share it, else empty.
    """

    lon: float
    lat: float
    radius_m: float
    count: int
    contested: int
    key: str
    event_type: str
    assessment: str
    first_day: date | None
    last_day: date | None
    killed_most: int | None


@dataclass(frozen=True, slots=True)
class MapCells:
    """Counts by cell of one resolution."""

    resolution: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class MapSpots:
    """Places with their incidents; `complete` is false where there are more than MAX_SPOTS, and then cells serve better."""

    spots: list[Spot]
    complete: bool


def hexes(box: Box, zoom: float, filters: Filters = ALL, leaf: int | None = None) -> MapCells:
    """Counts by H3 cell in a box, in cells that suit the zoom of the map (0 the world, 12 a town)."""
    resolution = COARSEST if zoom < 5 else 4 if zoom < 7 else 5 if zoom < 8.5 else 6
    rows = narrowed(filters, leaf).filter(within(box))
    while len(cells := _cells(rows, resolution)) > MAX_CELLS and resolution > COARSEST:
        resolution -= 1
    return MapCells(resolution, cells)


def points(box: Box, filters: Filters = ALL, limit: int = MAX_SPOTS, leaf: int | None = None) -> MapSpots:
    """The places in a box where incidents were reported."""
    found = _spots(narrowed(filters, leaf).filter(within(box)), limit + 1)
    return MapSpots(found[:limit], len(found) <= limit)


def _cells(rows: Versions, resolution: int) -> list[Cell]:
    known, contested = (
        Count("key", filter=Q(radius_m__lte=EDGES[resolution])),
        Count("key", filter=~Q(contested="")),
    )
    found = rows.order_by("cell").values_list("cell").annotate(all=Count("key"), known=known, odd=contested)
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    for cell, *numbers in found:
        # Cells of one parent follow each other, but a dictionary does not depend on that.
        of_parent = sums[cell if resolution == CELL_RESOLUTION else h3.cell_to_parent(cell, resolution)]
        of_parent[:] = map(add, of_parent, numbers)
    return [Cell(h3.int_to_str(cell), sure, n - sure, odd) for cell, (n, sure, odd) in sums.items()]


def _spots(rows: Versions, limit: int | None = None) -> list[Spot]:
    found = (
        rows.order_by("cell", "lon", "lat", "radius_m")
        .values_list("cell", "lon", "lat", "radius_m")
        .annotate(
            number=Count("key"), odd=Count("key", filter=~Q(contested="")), first_key=Min("key"), least=Min("event_type"), most=Max("event_type"),
            low=Min("assessment"), high=Max("assessment"), first=Min("first_day"), last=Max("last_day"), most_killed=Max("killed_most"),
        )
    )  # fmt: skip
    return [
        Spot(
            lon, lat, radius, number, odd, key if number == 1 else "", low if low == high else "",
            least if least == most else "", first, last, killed,
        )
        for _, lon, lat, radius, number, odd, key, low, high, least, most, first, last, killed in found[:limit]
    ]  # fmt: skip
