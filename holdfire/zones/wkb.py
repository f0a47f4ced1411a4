"""Areas as bytes for storing: one profile of well-known binary, written and read by ourselves. Pure.

The profile (OGC 06-103r4, 8.2): a little-endian MultiPolygon of two dimensions, whatever the number of polygons. Nothing
else is read, and every count is held against the bytes that are there, so that damage is found and not followed.
"""

from __future__ import annotations

import struct

import numpy as np

from holdfire.zones.polygons import Floats, Polygons

_HEAD = struct.Struct("<BII")  # byte order 1 (little-endian), type, number of members
_COUNT = struct.Struct("<I")
_MULTIPOLYGON, _POLYGON = 6, 3


def to_wkb(polygons: Polygons) -> bytes:
    """The area as bytes; `from_wkb` gives the same numbers back, bit by bit."""
    out = [_HEAD.pack(1, _MULTIPOLYGON, len(polygons.parts))]
    for part in polygons.parts:
        out.append(_HEAD.pack(1, _POLYGON, len(part)))
        for ring in part:
            out.append(_COUNT.pack(len(ring)))
            out.append(np.ascontiguousarray(ring, "<f8").tobytes())
    return b"".join(out)


def from_wkb(data: bytes) -> Polygons:
    """The area of bytes that `to_wkb` wrote. Raises ValueError naming the byte where they are damaged."""
    count, at = _head(data, 0, _MULTIPOLYGON)
    parts = []
    for _ in range(count):
        rings, at = _head(data, at, _POLYGON)
        part = []
        for _ in range(rings):
            ring, at = _ring(data, at)
            part.append(ring)
        parts.append(tuple(part))
    if at != len(data):
        raise ValueError(f"damaged geometry: {len(data) - at} bytes too many after byte {at}")
    return Polygons(tuple(parts))


def _head(data: bytes, at: int, wanted: int) -> tuple[int, int]:
    end = at + _HEAD.size
    if end > len(data):
        raise ValueError(f"damaged geometry: it ends within byte {at}")
    order, kind, members = _HEAD.unpack_from(data, at)
    if order != 1 or kind != wanted or members == 0 or members > (len(data) - end) // 4:
        raise ValueError(f"damaged geometry at byte {at}")
    return members, end


def _ring(data: bytes, at: int) -> tuple[Floats, int]:
    start = at + _COUNT.size
    count = _COUNT.unpack_from(data, at)[0] if start <= len(data) else 0
    if count < 4 or count > (len(data) - start) // 16:
        raise ValueError(f"damaged geometry at byte {at}")
    ring = np.frombuffer(data, "<f8", count * 2, start).reshape(count, 2).astype(np.float64)
    if not (np.abs(ring) <= (180.0, 90.0)).all() or not np.array_equal(ring[0], ring[-1]):
        raise ValueError(f"damaged geometry: a ring at byte {at} is open or leaves the world")
    return ring, start + count * 16
