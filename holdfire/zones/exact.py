"""Points: which boundaries hold them, to the last bit. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from holdfire.zones.atlas import Atlas, on_seam
from holdfire.zones.cells import Cells, spread
from holdfire.zones.columns import Chunk, Numbers

PAIRS = 1 << 22  # pairs of event and boundary held at a time
Pairs = tuple[Numbers, Numbers]  # event within its chunk, boundary
_NONE = np.empty(0, np.intp)


def within(chunk: Chunk, atlas: Atlas, grid: Cells | None) -> tuple[Numbers, Numbers, bool]:
    """Pairs of exact event and boundary version in force that holds it, and whether they are ordered already."""
    at = chunk.exact()
    x, y = chunk.x.take(at), chunk.y.take(at)
    seam = np.flatnonzero(on_seam(x, y))
    found = [(_NONE, _NONE)]
    if grid is not None:
        found.extend(_by_grid(chunk, atlas, grid, np.delete(at, seam) if len(seam) else at))
    found.extend(_one_by_one(chunk, atlas, at[seam]))
    event, boundary = (np.concatenate(column) for column in zip(*found, strict=True))
    return event, boundary, not len(seam)


def pieces(count: NDArray[np.integer]) -> Iterator[slice]:
    """Slices over rows with so many pairs each, so that a slice has PAIRS pairs or little more."""
    total = np.cumsum(count, dtype=np.int64)
    marks = np.arange(PAIRS, total[-1] if len(total) else 0, PAIRS)
    cuts = np.unique(np.concatenate([[0], np.searchsorted(total, marks), [len(count)]]))
    yield from (slice(i, j) for i, j in pairwise(cuts))


def in_force(chunk: Chunk, atlas: Atlas, event: Numbers, boundary: Numbers) -> NDArray[np.bool_]:
    """Which pairs of event and boundary share a day."""
    begun: NDArray[np.bool_] = chunk.end.take(event) >= atlas.first.take(boundary)
    begun &= chunk.start.take(event) <= atlas.last.take(boundary)
    return begun


def _by_grid(chunk: Chunk, atlas: Atlas, grid: Cells, at: Numbers) -> Iterator[Pairs]:
    begin, count = grid.candidates(chunk.x.take(at), chunk.y.take(at))
    for piece in pieces(count):
        row, place = spread(begin[piece], count[piece])
        event, entry = at[piece].take(row), grid.entries.take(place)
        now = np.flatnonzero(in_force(chunk, atlas, event, entry >> 1))
        event, entry = event.take(now), entry.take(now)
        boundary, doubtful = entry >> 1, np.flatnonzero(entry & 1)
        kept = np.ones(len(event), bool)
        kept[doubtful] = _held(chunk, atlas, event.take(doubtful), boundary.take(doubtful))
        sure = np.flatnonzero(kept)
        yield event.take(sure), boundary.take(sure)


def _one_by_one(chunk: Chunk, atlas: Atlas, at: Numbers) -> Iterator[Pairs]:
    """Points with two pairs of coordinates are few, and are held against every boundary."""
    for boundary in range(len(atlas)) if len(at) else ():
        event = at[in_force(chunk, atlas, at, np.full(len(at), boundary))]
        event = event[atlas.holds(boundary, chunk.x[event], chunk.y[event])]
        yield event, np.full(len(event), boundary)


def _held(chunk: Chunk, atlas: Atlas, event: Numbers, boundary: Numbers) -> NDArray[np.bool_]:
    """For pairs, whether the boundary holds the event's point; asked boundary by boundary, which is what GEOS is quick at."""
    out = np.empty(len(event), bool)
    narrow = boundary.astype(np.int16) if len(atlas) < 1 << 15 else boundary  # sorted by radix
    order = np.argsort(narrow, kind="stable")
    sorted_, line = event.take(order), boundary.take(order)
    x, y = chunk.x.take(sorted_), chunk.y.take(sorted_)
    cuts = np.concatenate([[0], np.flatnonzero(line[1:] != line[:-1]) + 1, [len(line)]])
    for i, j in pairwise(cuts):
        if j > i:
            out[order[i:j]] = atlas.encloses(int(line[i]), x[i:j], y[i:j])
    return out
