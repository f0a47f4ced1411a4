"""A grid over the map that answers most points by looking up their cell. Pure.

Each cell lists the boundaries that cover it whole and those whose line runs through it or near it; only points in cells of
the second sort need an exact test. A line counts as running through a cell when it comes within a millionth of a cell's
width, which is far more than the rounding of a point's cell number, so the grid never decides a doubtful point.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Ints, Numbers
from holdfire.zones.polygons import Box, Floats

Longs = NDArray[np.int64]
MARGIN = 1e-6  # of a cell
MAX_SIDE = 512
# The grid reaches so much further than the points, in degrees and of its width: none falls on its rim by rounding, and
# none is so small that a line from far away would lose its place in it.
LEAST, SPARE = 1e-3, 1e-6
POINTS_A_CELL = 16  # measured: with fewer, building the grid costs more than it spares


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """A grid of side x side cells, with a rim of empty ones for all that lies beyond it.

    The boundaries of cell c are entries[offsets[c] : offsets[c + 1]]; cells are counted row by row with the rim, from the
    south-west. An entry is twice the number of the boundary, plus one where its line is near.
    """

    side: int
    west: float
    south: float
    across: float  # cells a degree
    up: float
    offsets: Ints
    entries: Ints

    def candidates(self, x: Floats, y: Floats) -> tuple[Ints, Ints]:
        """For points, where their cell's entries begin and how many there are."""
        cell = self._whole(y, self.south, self.up)
        cell *= self.side + 2
        cell += self._whole(x, self.west, self.across)
        begin = self.offsets.take(cell)
        cell += 1
        return begin, self.offsets.take(cell) - begin

    def _whole(self, position: Floats, origin: float, scale: float) -> Numbers:
        """Row or column, counted from the rim's 0."""
        cell = position - origin
        cell *= scale
        cell += 1
        np.clip(cell, 0, self.side + 1, out=cell)
        return cell.astype(np.intp)


def build(atlas: Atlas, points: int, box: Box) -> Cells | None:
    """A grid for so many points within a box, as fine as pays for them; None where no boundary is near."""
    if not len(atlas) or not np.isfinite(box).all():
        return None
    west, south = (max(float(atlas.bounds[:, i].min()), box[i]) for i in (0, 1))
    east, north = (min(float(atlas.bounds[:, i].max()), box[i]) for i in (2, 3))
    if west > east or south > north:
        return None
    spare = LEAST + SPARE * max(east - west, north - south)
    west, south, east, north = west - spare, south - spare, east + spare, north + spare
    side = _side(atlas, points, (west, south, east, north))
    grid = (side, west, south, side / (east - west), side / (north - south))
    near = _near(atlas, *grid)
    covered = _covered(atlas, near, *grid)
    key = np.sort(
        np.concatenate([_by_cell(near, side, len(atlas), 1), _by_cell(covered, side, len(atlas), 0)])
    )
    cell, entry = np.divmod(key, 2 * len(atlas))
    offsets = np.concatenate([[0], np.cumsum(np.bincount(cell, minlength=(side + 2) ** 2))])
    return Cells(*grid, offsets.astype(np.int32), entry.astype(np.int32))


def spread(begin: NDArray[np.integer], count: NDArray[np.integer]) -> tuple[Numbers, Longs]:
    """Row 0 count[0] times, row 1 count[1] times …; and beside these begin[0], begin[0] + 1 …, begin[1] …"""
    row = np.repeat(np.arange(len(count)), count)
    shift = begin - (np.cumsum(count) - count)
    return row, shift.take(row) + np.arange(len(row))


def _side(atlas: Atlas, points: int, box: Box) -> int:
    """Cells along each side: a cell for so many points, and about as many entries as points at the most."""
    west, south, east, north = box
    wide = np.minimum(atlas.bounds[:, 2], east) - np.maximum(atlas.bounds[:, 0], west)
    high = np.minimum(atlas.bounds[:, 3], north) - np.maximum(atlas.bounds[:, 1], south)
    depth = np.sum(np.maximum(wide, 0) * np.maximum(high, 0)) / ((east - west) * (north - south))
    return int(np.clip(np.sqrt(points / max(POINTS_A_CELL, depth)), 1, MAX_SIDE))


def _near(atlas: Atlas, side: int, west: float, south: float, across: float, up: float) -> Longs:
    """Cells that a boundary's line touches, as sorted keys of boundary, row and column (from 1, in side + 2 columns)."""
    start, end, owner = _edges(atlas)
    ax, bx = (start[:, 0] - west) * across, (end[:, 0] - west) * across
    ay, by = (start[:, 1] - south) * up, (end[:, 1] - south) * up
    low, rows = _reach(np.minimum(ay, by), np.maximum(ay, by), side)
    edge, row = spread(low, rows)
    ax, ay, bx, by = ax[edge], ay[edge], bx[edge], by[edge]
    level = _level(ax, ay, bx, by, side)
    rise = np.where(level, 1.0, by - ay)
    cuts = (row - MARGIN - ay) / rise, (row + 1 + MARGIN - ay) / rise
    enter = np.where(level, 0.0, np.clip(np.minimum(*cuts), 0, 1))
    leave = np.where(level, 1.0, np.clip(np.maximum(*cuts), 0, 1))
    x1, x2 = ax + enter * (bx - ax), ax + leave * (bx - ax)
    left, columns = _reach(np.minimum(x1, x2), np.maximum(x1, x2), side)
    line = (owner[edge] * side + row) * (side + 2)
    stretch, column = spread(left, columns)
    key = np.sort(line.take(stretch) + column + 1)
    return key[np.concatenate([[True], key[1:] != key[:-1]])] if len(key) else key


def _level(ax: Floats, ay: Floats, bx: Floats, by: Floats, side: int) -> NDArray[np.bool_]:
    """Edges so nearly level that where they cross a row's rim is lost in rounding: all their width counts as near."""
    size = np.maximum.reduce([np.abs(ax), np.abs(ay), np.abs(bx), np.abs(by), np.full(len(ax), float(side))])
    doubt = 8 * np.finfo(float).eps * size
    level: NDArray[np.bool_] = np.abs(bx - ax) * doubt >= np.abs(by - ay) * MARGIN / 4
    return level


def _reach(low: Floats, high: Floats, side: int) -> tuple[Longs, Longs]:
    """The first cell that a stretch touches, and how many from there."""
    first = np.clip(np.floor(low - MARGIN), 0, side).astype(np.int64)
    last = np.clip(np.floor(high + MARGIN), -1, side - 1).astype(np.int64)
    return first, np.maximum(last - first + 1, 0)


def _edges(atlas: Atlas) -> tuple[Floats, Floats, Longs]:
    rings = [ring for version in atlas.versions for ring in version.polygons.rings()]
    per_boundary = [sum(len(r) - 1 for r in version.polygons.rings()) for version in atlas.versions]
    start = np.concatenate([ring[:-1] for ring in rings])
    end = np.concatenate([ring[1:] for ring in rings])
    return start, end, np.repeat(np.arange(len(atlas)), per_boundary)


def _covered(
    atlas: Atlas, near: Longs, side: int, west: float, south: float, across: float, up: float
) -> Longs:
    """Cells that lie wholly within a boundary: runs between cells of its line, decided by one point of each run."""
    key = np.sort(np.concatenate([near, _rims(atlas, side, west, south, across, up)]))
    step = np.diff(key)
    gap = np.flatnonzero((step > 1) & (key[1:] // (side + 2) == key[:-1] // (side + 2)))
    begin, count = key[gap] + 1, step[gap] - 1
    line, column = np.divmod(begin, side + 2)
    boundary, row = np.divmod(line, side)
    x, y = west + (column - 0.5) / across, south + (row + 0.5) / up
    inside = np.zeros(len(begin), bool)
    cut = np.searchsorted(boundary, np.arange(len(atlas) + 1))
    for number, shape in enumerate(atlas.shapes):
        part = slice(cut[number], cut[number + 1])
        inside[part] = shapely.intersects_xy(shape, x[part], y[part])
    return spread(begin[inside], count[inside])[1]


def _rims(atlas: Atlas, side: int, west: float, south: float, across: float, up: float) -> Longs:
    """Keys just outside the grid, in the rows of boundaries that reach over its rim: a run may begin or end there."""
    east = west + side / across
    low, rows = _reach((atlas.bounds[:, 1] - south) * up, (atlas.bounds[:, 3] - south) * up, side)
    keys = []
    for column, over in ((0, atlas.bounds[:, 0] < west), (side + 1, atlas.bounds[:, 2] > east)):
        boundary, row = spread(low, np.where(over, rows, 0))
        keys.append((boundary * side + row) * (side + 2) + column)
    return np.concatenate(keys)


def _by_cell(key: Longs, side: int, boundaries: int, near: int) -> Longs:
    """The same cells as keys of cell and entry."""
    line, column = np.divmod(key, side + 2)
    boundary, row = np.divmod(line, side)
    keys: Longs = ((row + 1) * (side + 2) + column) * (2 * boundaries) + 2 * boundary + near
    return keys
