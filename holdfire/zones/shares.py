"""Which part of a disc or an administrative polygon lies within a boundary? Pure.

A disc is drawn as a polygon of 256 corners with the disc's area, at the true distance from its centre on WGS 84. Measured
against closed forms (a half-plane, a cap), its share is right to 1e-4 for radii up to 1,000 km more than one radius away
from the poles, and to 5e-3 for a disc over a pole.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Numbers
from holdfire.zones.geodesy import GEOD, ring_areas
from holdfire.zones.polygons import Floats

CORNERS = 256
NOTHING = 1e-9  # a part smaller than this of a disc or polygon is none: the rounding of the cut
BLOCK = 2048  # shapes cut at a time
PAIRS = 1 << 22  # pairs of box and boundary compared at a time

_AZIMUTHS = np.arange(CORNERS) * (360.0 / CORNERS)
# The polygon through points of a circle is smaller than the disc; this factor on the radius makes the areas equal.
_WIDEN = float(np.sqrt((2 * np.pi / CORNERS) / np.sin(2 * np.pi / CORNERS)))
_WORLD = shapely.box(-180.0, -90.0, 180.0, 90.0)

Shapes = NDArray[np.object_]


def discs(x: Floats, y: Floats, radius: Floats) -> Shapes:
    """Discs around points (degrees) with radii (metres), as shapely areas cut at the 180th meridian."""
    longitude, latitude, _ = GEOD.fwd(
        np.repeat(x, CORNERS),
        np.repeat(y, CORNERS),
        np.tile(_AZIMUTHS, len(x)),
        np.repeat(radius * _WIDEN, CORNERS),
    )
    corners = np.stack([longitude, latitude], axis=1).reshape(len(x), CORNERS, 2)
    corners[:, :, 0] = np.unwrap(corners[:, :, 0], period=360, axis=1)
    return _draw(corners, x, y)


def sizes(shapes: Shapes) -> Floats:
    """The area of shapely areas in square metres; lines and points among their parts count nothing."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    flat = shapely.get_type_id(parts) == 3
    rings, part = shapely.get_rings(parts[flat], return_index=True)
    if not len(rings):
        return np.zeros(len(shapes))
    area = ring_areas(shapely.get_coordinates(rings), np.cumsum([0, *shapely.get_num_coordinates(rings)]))
    outline = np.concatenate([[True], part[1:] != part[:-1]])
    total: Floats = np.bincount(owner[flat][part], np.where(outline, area, -area), len(shapes)).astype(float)
    return total


def disc_boxes(x: Floats, y: Floats, radius: Floats) -> Floats:
    """Boxes that hold discs, with half a per cent to spare: shape (n, 4), west, south, east, north in degrees."""
    high = radius / 110_000  # no degree of a meridian is shorter than 110,574 m
    reach = np.sin(np.deg2rad(np.minimum(high, 90))) / np.cos(np.deg2rad(y))
    wide = np.rad2deg(np.arcsin(np.minimum(reach, 1)))
    around = (np.abs(y) + high >= 89) | (x - wide < -180) | (x + wide > 180)
    west, east = np.where(around, -180, x - wide), np.where(around, 180, x + wide)
    return np.stack([west, y - high, east, y + high], axis=1)


def meet(boxes: Floats, atlas: Atlas) -> tuple[Numbers, Numbers]:
    """Pairs of box and boundary that meet, ordered by box, then by boundary."""
    west, south, east, north = atlas.bounds.T
    found = [(np.empty(0, np.intp), np.empty(0, np.intp))]
    step = max(1, PAIRS // max(1, len(atlas)))
    for i in range(0, len(boxes), step):
        w, s, e, n = (boxes[i : i + step, k][:, None] for k in range(4))
        box, boundary = np.nonzero((w <= east) & (e >= west) & (s <= north) & (n >= south))
        found.append((box + i, boundary))
    return np.concatenate([box for box, _ in found]), np.concatenate([boundary for _, boundary in found])


def shares(shapes: Shapes, atlas: Atlas, shape: Numbers, boundary: Numbers) -> Floats:
    """For pairs of shape and boundary, the part of the shape's area within the boundary: 0 to 1, both exact."""
    out = np.zeros(len(shape))
    whole = sizes(shapes)
    for i in range(0, len(shape), BLOCK):
        those, lines = shape[i : i + BLOCK], atlas.shapes[boundary[i : i + BLOCK]]
        within = shapely.covers(lines, shapes[those])
        cut = np.flatnonzero(~within & shapely.intersects(lines, shapes[those]))
        part = within.astype(np.float64)
        part[cut] = sizes(shapely.intersection(lines[cut], shapes[those[cut]])) / whole[those[cut]]
        out[i : i + BLOCK] = part
    out[out < NOTHING] = 0.0
    out[out > 1 - NOTHING] = 1.0
    return out


def _draw(corners: Floats, x: Floats, y: Floats) -> Shapes:
    """Areas from rings of corners whose longitudes run on without a leap, shape (n, CORNERS, 2)."""
    shapes: Shapes = shapely.polygons(corners)
    odd = np.flatnonzero(
        (np.abs(corners[:, :, 0]) > 180).any(axis=1) | (np.ptp(corners[:, :, 0], axis=1) > 180)
    )
    for i in odd:
        ring = corners[i]
        turn = ring[-1, 0] - ring[0, 0]
        if abs(turn) > 180:  # around a pole: closed along the pole's own edge of the map
            pole = np.copysign(90.0, y[i])
            shut = ring[0, 0] + np.copysign(360.0, turn)
            ring = np.concatenate([ring, [[shut, ring[0, 1]], [shut, pole], [ring[0, 0], pole]]])
        shapes[i] = _into_world(ring)
    return shapes


def _into_world(ring: Floats) -> shapely.Geometry:
    """A ring that runs over the 180th meridian, cut there and brought back onto the map."""
    turned = [
        shapely.make_valid(shapely.polygons(np.add(ring, [turn, 0.0]))) for turn in (-360.0, 0.0, 360.0)
    ]
    return shapely.union_all(shapely.intersection(turned, _WORLD))
