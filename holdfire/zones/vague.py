"""Discs and administrative polygons: how much of them each boundary holds. Pure."""

from __future__ import annotations

import numpy as np
import shapely

from holdfire.zones.atlas import Atlas
from holdfire.zones.cells import spread
from holdfire.zones.columns import Chunk, Ints, Numbers
from holdfire.zones.exact import in_force, pieces
from holdfire.zones.polygons import Floats
from holdfire.zones.shares import Shapes, disc_boxes, discs, meet, shares

_NONE = np.empty(0, np.intp)


def within(chunk: Chunk, atlas: Atlas, areas: Shapes) -> tuple[Numbers, Numbers, Floats]:
    """Triples of vague event, boundary version in force, and the share of the event's extent within it, above 0.

    What many events share (the same point and radius, the same polygon) is cut once.
    """
    event, extent, around, named = _extents(chunk)
    boxes = np.concatenate([disc_boxes(*around.T), shapely.bounds(areas[named]).reshape(-1, 4)])
    of, boundary = meet(boxes, atlas)
    begin = np.searchsorted(of, np.arange(len(boxes)))
    count = np.bincount(of, minlength=len(boxes))
    rows = [(_NONE, _NONE)]
    for piece in pieces(count[extent]):
        row, pair = spread(begin[extent[piece]], count[extent[piece]])
        who = event[piece][row]
        now = in_force(chunk, atlas, who, boundary[pair])
        rows.append((who[now], pair[now]))
    who, pair = (np.concatenate(column) for column in zip(*rows, strict=True))
    share = _cut(of, boundary, np.unique(pair), around, areas[named], atlas)[pair]
    kept = np.flatnonzero(share > 0)
    return who[kept], boundary[pair[kept]], share[kept]


def _extents(chunk: Chunk) -> tuple[Numbers, Numbers, Floats, Ints]:
    """Vague events, the number of each one's extent, and the extents: discs (longitude, latitude, radius), then polygons."""
    discs_at, areas_at = chunk.discs(), chunk.areas()
    radius = chunk.radius if chunk.radius is not None else np.empty(len(chunk))
    area = chunk.area if chunk.area is not None else np.empty(len(chunk), np.int32)
    around = np.stack([chunk.x[discs_at], chunk.y[discs_at], radius[discs_at]], axis=1)
    around, disc = np.unique(around, axis=0, return_inverse=True)
    named, number = np.unique(area[areas_at], return_inverse=True)
    event = np.concatenate([discs_at, areas_at])
    return event, np.concatenate([disc.ravel(), number + len(around)]), around, named


def _cut(
    of: Numbers, boundary: Numbers, pairs: Numbers, around: Floats, areas: Shapes, atlas: Atlas
) -> Floats:
    """The share of each of these pairs of extent and boundary; the others stay 0. Only extents in use are drawn."""
    out = np.zeros(len(of))
    used, extent = np.unique(of[pairs], return_inverse=True)
    drawn = used[used < len(around)]
    shapes = np.concatenate([discs(*around[drawn].T), areas[used[used >= len(around)] - len(around)]])
    out[pairs] = shares(shapes, atlas, extent, boundary[pairs])
    return out
