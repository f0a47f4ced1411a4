"""In which boundary, per whom, did it fall that day? Pure: columns in, columns out, no clock, no web, no chance.

- A version applies to an event where its period and the event's days overlap; both ends of both belong to them. An event
  longer than a version gets a row for each version that it overlaps, with the part of its days that fall into each.
- A point on the line is inside: the line belongs to the area, that of a hole too.
- A point is answered exactly, without tolerance. For a disc or polygon the answer is the share of its area inside.
- Longitude 180 and -180 are one meridian; a pole is one point.
- An event without a place gets no row at all: unknown stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from holdfire.zones import cells, exact, pool, vague
from holdfire.zones.atlas import Atlas
from holdfire.zones.cells import Cells
from holdfire.zones.columns import Chunk, Events, Numbers, Placements, Relation, Version
from holdfire.zones.polygons import Floats, Polygons, to_shapely
from holdfire.zones.shares import Shapes

CHUNK = 1 << 18  # events at a time: few enough for the processor's cache, enough for whole columns to pay
WIDE = 1 << 22  # pairs of event and boundary at a time, where every pair gets a row

Triples = tuple[Numbers, Numbers, Floats]


def place(
    events: Events,
    boundaries: Atlas | Sequence[Version],
    areas: Sequence[Polygons] = (),
    *,
    outside: bool = False,
    distances: bool = False,
    workers: int = 1,
) -> Placements:
    """Place events on boundary versions.

    areas: the administrative polygons that the events' column `area` numbers. outside: also return a row for each version
    in force that the event lies outside of. distances: also measure metres to the line. workers: how many processes share
    the work; the rows do not depend on it. Raises ValueError for an event that cannot be (latitude 95, an end before the
    start, an unknown area), naming its row.
    """
    atlas = boundaries if isinstance(boundaries, Atlas) else Atlas(boundaries)
    job = _Job(events, atlas, to_shapely(areas), _grid(events, atlas), outside, distances)
    step = min(CHUNK, max(1, WIDE // max(1, len(atlas)))) if outside else CHUNK
    firsts = range(0, max(1, len(events)), step)
    if min(workers, len(firsts)) > 1 and pool.can_share():
        return Placements(*pool.run(partial(_columns, job, step), firsts, workers))  # type: ignore[arg-type]
    return Placements.join([_place(job, step, first) for first in firsts])


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """All that placing a stretch of the events needs."""

    events: Events
    atlas: Atlas
    areas: Shapes
    grid: Cells | None
    outside: bool
    distances: bool


def _grid(events: Events, atlas: Atlas) -> Cells | None:
    x, y = np.asarray(events.longitude), np.asarray(events.latitude)
    if not len(x):
        return None
    west, south, east, north = np.fmin.reduce(x), np.fmin.reduce(y), np.fmax.reduce(x), np.fmax.reduce(y)
    return cells.build(atlas, len(x), (float(west), float(south), float(east), float(north)))


def _place(job: _Job, step: int, first: int) -> Placements:
    chunk = Chunk.of(job.events, first, first + step, len(job.areas))
    event, boundary, share = _found(job, chunk)
    if job.outside:
        event, boundary, share = _with_outside(chunk, job.atlas, event, boundary, share)
    return Placements(
        (event + first).astype(np.int32),
        boundary.astype(np.int32),
        _relation(share),
        share.astype(np.float32),
        _covered(chunk, job.atlas, event, boundary),
        _distance(chunk, job.atlas, event, boundary) if job.distances else None,
    )


def _columns(job: _Job, step: int, first: int) -> pool.Columns:
    return _place(job, step, first).columns()


def _found(job: _Job, chunk: Chunk) -> Triples:
    """Event within its chunk, boundary and share above 0, ordered by event, then by boundary."""
    event, boundary, ordered = exact.within(chunk, job.atlas, job.grid)
    share = np.ones(len(event))
    if chunk.radius is not None or chunk.area is not None:
        others, lines, parts = vague.within(chunk, job.atlas, job.areas)
        event, boundary = np.concatenate([event, others]), np.concatenate([boundary, lines])
        share, ordered = np.concatenate([share, parts]), ordered and not len(others)
    if ordered:
        return event, boundary, share
    order = np.lexsort((boundary, event))
    return event[order], boundary[order], share[order]


def _with_outside(
    chunk: Chunk, atlas: Atlas, event: Numbers, boundary: Numbers, share: Floats
) -> tuple[Numbers, Numbers, Floats]:
    """Every pair of an event that has a place and a version in force, ordered; the pairs that were not found have share 0."""
    table = np.zeros((len(chunk), len(atlas)))
    table[event, boundary] = share
    known = np.zeros(len(chunk), bool)
    for those in (chunk.exact(), chunk.discs(), chunk.areas()):
        known[those] = True
    together = (chunk.start[:, None] <= atlas.last) & (chunk.end[:, None] >= atlas.first) & known[:, None]
    rows, columns = np.nonzero(together)
    return rows, columns, table[rows, columns]


def _relation(share: Floats) -> NDArray[np.int8]:
    relation = np.full(len(share), Relation.STRADDLING, np.int8)
    relation[share == 1] = Relation.INSIDE
    relation[share == 0] = Relation.OUTSIDE
    return relation


def _covered(chunk: Chunk, atlas: Atlas, event: Numbers, boundary: Numbers) -> NDArray[np.float32]:
    """The part of each event's days that fall into the version's period."""
    covered = np.ones(len(event), np.float32)
    long = np.flatnonzero(chunk.end.take(event) > chunk.start.take(event))
    start, end = (days.take(event[long]).astype(np.int64) for days in (chunk.start, chunk.end))
    shared = np.minimum(end, atlas.last[boundary[long]]) - np.maximum(start, atlas.first[boundary[long]]) + 1
    covered[long] = shared / (end - start + 1)
    return covered


def _distance(chunk: Chunk, atlas: Atlas, event: Numbers, boundary: Numbers) -> Floats:
    """Metres from each event's point to the line, negative within the area, NaN where it has no point."""
    distance = np.full(len(event), np.nan)
    located = ~(np.isnan(chunk.x[event]) | np.isnan(chunk.y[event]))
    for number in np.unique(boundary):
        those = np.flatnonzero((boundary == number) & located)
        x, y = chunk.x[event[those]], chunk.y[event[those]]
        metres = atlas.line(int(number)).distance(x, y)
        distance[those] = np.where(atlas.holds(int(number), x, y), -metres, metres)
    return distance
