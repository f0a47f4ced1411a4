"""How far from the given point an event may have happened: the one table of radii, in metres.

The codes are UCDP's `where_prec` (GED codebook, "Precision of location"). Where `places/` holds the named administrative area, its
polygon is used instead; the radii stand in where it does not, or where the point names no area.
"""

from __future__ import annotations

from collections.abc import Mapping

# code: (radius in metres, why)
RADII: Mapping[int, tuple[float, str]] = {
    1: (0.0, "the place itself is known: the point is taken as it stands"),
    2: (25_000.0, "UCDP: within about 25 km of the point"),
    3: (30_000.0, "a disc with the area of a mean Syrian district: 185,180 km² in 65"),
    4: (65_000.0, "a disc with the area of a mean Syrian governorate: 185,180 km² in 14"),
    5: (
        50_000.0,
        "a border, a road or a part of a governorate: less than the governorate, more than a district",
    ),
    6: (245_000.0, "a disc with the area of Syria, a country of middle size"),
    7: (100_000.0, "at sea or in the air: no area bounds it"),
}
# Points of one place differ between gazetteers by up to this much; nearer than this, two reports do not contradict.
SAME_PLACE_M = 5_000.0
# Which level of `places/` a code speaks of.
AREA_LEVEL: Mapping[int, str] = {3: "district", 4: "governorate", 6: "country"}


def radius(where_prec: int, own: float | None = None) -> float:
    """Metres around the point within which it happened: the report's own radius, else the one of its code."""
    return own if own is not None else RADII[where_prec][0]
