"""Incidents on a map: counted in H3 cells far out, as the places where they were reported near by.

An incident that is known only to within some distance is not counted in a cell that is smaller than that: it is drawn as a disc.
Both views are answered from the index `incidents_incident_map` alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q
from h3.api import basic_int as h3

from holdfire.incidents.filters import ALL, Box, Filters, narrowed, within
from holdfire.incidents.reading import CELL_RESOLUTION
from holdfire.record.readings import Versions

MAX_CELLS = 4_000
MAX_DISCS = 500
MAX_SPOTS = 2_500
COARSEST = 3
# Mean length in metres of an edge of an H3 cell of each resolution (H3 documentation, "Average edge lengths").
EDGES = {3: 68_979.0, 4: 26_072.0, 5: 9_854.0, 6: 3_725.0}


@dataclass(frozen=True, slots=True)
class Cell:
    """An H3 cell (its index in hexadecimal) with how many incidents fell in it, and how many of these are contested."""

    cell: str
    count: int
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
    """Counts by cell of one resolution, and those too vague for a cell; `more_vague` counts those beyond MAX_DISCS discs."""

    resolution: int
    cells: list[Cell]
    vague: list[Spot]
    more_vague: int


@dataclass(frozen=True, slots=True)
class MapSpots:
    """Places with their incidents; `complete` is false where there are more than MAX_SPOTS, and then cells serve better."""

    spots: list[Spot]
    complete: bool


def hexes(box: Box, zoom: float, filters: Filters = ALL, leaf: int | None = None) -> MapCells:
    """Counts by H3 cell in a box, in cells that suit the zoom of the map (0 the world, 12 a town)."""
    resolution = COARSEST if zoom < 5 else 4 if zoom < 7 else 5 if zoom < 8.5 else 6
    rows = narrowed(filters, leaf).filter(within(box))
    while True:
        found = _cells(rows.filter(radius_m__lte=EDGES[resolution]), resolution)
        if len(found) <= MAX_CELLS or resolution == COARSEST:
            break
        resolution -= 1
    vague = sorted(
        _spots(rows.filter(radius_m__gt=EDGES[resolution])),
        key=lambda spot: (-spot.count, spot.lon, spot.lat),
    )
    return MapCells(resolution, found, vague[:MAX_DISCS], sum(spot.count for spot in vague[MAX_DISCS:]))


def points(box: Box, filters: Filters = ALL, limit: int = MAX_SPOTS, leaf: int | None = None) -> MapSpots:
    """The places in a box where incidents were reported."""
    found = _spots(narrowed(filters, leaf).filter(within(box)), limit + 1)
    return MapSpots(found[:limit], len(found) <= limit)


def _cells(rows: Versions, resolution: int) -> list[Cell]:
    contested = Count("key", filter=~Q(contested=""))
    counts: Counter[int] = Counter()
    of_these: Counter[int] = Counter()
    parents: dict[int, int] = {}
    found = rows.order_by("cell").values_list("cell").annotate(number=Count("key"), odd=contested)
    for cell, number, odd in found:
        parent = parents.get(cell)
        if parent is None:
            parent = parents[cell] = (
                cell if resolution == CELL_RESOLUTION else h3.cell_to_parent(cell, resolution)
            )
        counts[parent] += number
        of_these[parent] += odd
    return [Cell(h3.int_to_str(cell), number, of_these[cell]) for cell, number in counts.items()]


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
