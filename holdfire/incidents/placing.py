"""Where did each incident fall, per whom? The kernel `zones.place` asked for every version of an incident. Pure.

An incident is inside a zone only where every report puts it there, for all of its days; otherwise it straddles it, with the
lowest and the highest share that any report gives. Where all reports put it outside there is no row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Events, Placements
from holdfire.zones.place import place as kernel
from holdfire.zones.polygons import Polygons

Row = dict[str, Any]
Side = tuple[str, str]  # zone, organisation that drew it
EPOCH = date(1970, 1, 1).toordinal()
NAN = float("nan")
WHOLE = 1 - 1e-6  # shares of several versions add up to one but for rounding


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What incidents are placed on: boundary versions, each with its zone, and the administrative areas that names mean.

    area_of: number of the area that a place means by its precision, code, names around it and point; -1 is none.
    """

    atlas: Atlas
    zones: Sequence[str]
    areas: Sequence[Polygons]
    area_of: Callable[[int | None, str, Sequence[str], float | None, float | None], int]


class Spot(NamedTuple):
    """Where and when one version puts an incident. owner: number of the incident; days count from 1970-01-01."""

    owner: int
    lon: float
    lat: float
    radius_m: float
    area: int
    start: int
    end: int


@dataclass(slots=True)
class _Part:
    """How one spot lies to all versions of one zone as one organisation draws them."""

    share: float = 0.0
    distance: float | None = None
    boundaries: list[str] = field(default_factory=list)


def place(rows: Mapping[str, Row | None], ground: Ground) -> dict[str, list[Row] | None]:
    """For each incident its rows of the table of placements; None where it fell outside of everything or nobody says where."""
    keys = list(rows)
    placed: dict[str, list[Row] | None] = dict.fromkeys(keys)
    spots = [spot for owner, row in enumerate(rows.values()) if row for spot in _spots(owner, row, ground)]
    if not spots or not len(ground.atlas):
        return placed
    _, lon, lat, radius, area, start, end = zip(*spots, strict=True)
    found = kernel(Events(lon, lat, start, end, radius, area), ground.atlas, ground.areas, distances=True)
    count = Counter(spot.owner for spot in spots)
    for owner, sides in _by_owner(found, spots, ground).items():
        row = rows[keys[owner]]
        assert row is not None
        placed[keys[owner]] = [
            _row(side, list(parts.values()), count[owner], row) for side, parts in sorted(sides.items())
        ]
    return placed


def _spots(owner: int, row: Row, ground: Ground) -> Iterator[Spot]:
    if row["places"] is None:
        if row["first_day"] is not None and row["lon"] is not None:
            days = row["first_day"].toordinal() - EPOCH, row["last_day"].toordinal() - EPOCH
            yield Spot(owner, row["lon"], row["lat"], row["radius_m"], -1, *days)
        return
    for lon, lat, radius, where_prec, area, within, first, last in row["places"]:
        days = date.fromisoformat(first).toordinal() - EPOCH, date.fromisoformat(last).toordinal() - EPOCH
        number = ground.area_of(where_prec, area, within, lon, lat)
        if lon is not None or number >= 0:
            x, y = (NAN, NAN) if lon is None else (lon, lat)
            yield Spot(owner, x, y, radius or 0.0, number, *days)


def _by_owner(
    found: Placements, spots: Sequence[Spot], ground: Ground
) -> dict[int, dict[Side, dict[int, _Part]]]:
    sides: dict[int, dict[Side, dict[int, _Part]]] = {}
    assert found.distance is not None
    columns = (found.event, found.boundary, found.share * found.covered, found.distance)
    for spot, boundary, share, distance in zip(*(column.tolist() for column in columns), strict=True):
        version = ground.atlas.versions[boundary]
        side = ground.zones[boundary], version.organisation
        part = sides.setdefault(spots[spot].owner, {}).setdefault(side, {}).setdefault(spot, _Part())
        part.share += share
        part.boundaries.append(version.id)
        if distance == distance and (part.distance is None or abs(distance) < abs(part.distance)):
            part.distance = distance
    return sides


def _row(side: Side, parts: Sequence[_Part], count: int, row: Row) -> Row:
    """`parts` are of the spots that the zone touches, most precise first; the others of `count` lie outside."""
    low = min(part.share for part in parts) if len(parts) == count else 0.0
    high = max(part.share for part in parts)
    return {
        "part": " ".join(side),
        "zone": side[0],
        "organisation": side[1],
        "relation": "inside" if low >= WHOLE else "straddling",
        "share_low": 1.0 if low >= WHOLE else low,
        "share_high": 1.0 if high >= WHOLE else high,
        "distance_m": parts[0].distance,
        "boundaries": sorted({name for part in parts for name in part.boundaries}),
        "first_day": row["first_day"],
        "last_day": row["last_day"],
    }
