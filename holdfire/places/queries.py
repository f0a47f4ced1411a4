"""How others read places: by name, by code, by nearness, with the area that belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians

from django.db.models import Q, QuerySet
from pyproj import Geod

from holdfire.places.matching import Why
from holdfire.places.models import Place, PlaceName
from holdfire.places.names import fold
from holdfire.places.search import COLUMNS, Match, search

__all__ = ["Match", "Place", "Why", "area", "by_name_exact", "get", "many", "near", "search"]

_EARTH = Geod(ellps="WGS84")
_KM_A_DEGREE = 110.5  # the shortest degree of latitude there is
_MOST = 2000


def get(key: str, as_known: int | None = None) -> Place | None:
    """The place `place:…` without its area, or None."""
    return many([key], as_known).get(key)


def many(keys: Iterable[str], as_known: int | None = None) -> dict[str, Place]:
    """Places without their areas, by key."""
    found = Place.objects.as_known(as_known).filter(key__in=list(keys)).only(*COLUMNS)
    return {place.key: place for place in found}


def area(key: str, as_known: int | None = None) -> bytes | None:
    """The area of a place as WKB (a little-endian MultiPolygon, degrees in WGS 84), or None where none was stated."""
    found = Place.objects.as_known(as_known).filter(key=key).values_list("wkb", flat=True).first()
    return None if found is None else bytes(found)


def by_name_exact(text: str, level: str | None = None, as_known: int | None = None) -> list[Place]:
    """Places with a name of the same letters, marks, case and article aside; by level if one is given; in order of key."""
    keys = PlaceName.objects.as_known(as_known).filter(folded=fold(text)).values_list("key", flat=True)
    found = many(set(keys[:_MOST]), as_known).values()
    return sorted((p for p in found if level is None or p.level == level), key=lambda place: place.key)


def names(as_known: int | None = None) -> QuerySet[PlaceName]:
    """Every name of every place, by place."""
    rows: QuerySet[PlaceName] = PlaceName.objects.as_known(as_known).order_by("key", "part")
    return rows


def outlined(levels: Iterable[str], as_known: int | None = None) -> list[Place]:
    """Places of these levels that have an area, with its bounding box but without the area itself; in order of key."""
    rows = Place.objects.as_known(as_known).filter(level__in=list(levels), wkb__isnull=False)
    return list(rows.only(*COLUMNS, "west", "south", "east", "north").order_by("key"))


def near(
    lon: float, lat: float, km: float = 25, limit: int = 10, as_known: int | None = None
) -> list[tuple[Place, float]]:
    """Places whose point lies within `km` of a point, with the distance in metres on the ellipsoid, nearest first."""
    high = km / _KM_A_DEGREE
    wide = min(180.0, high / max(cos(radians(min(abs(lat) + high, 90))), 1e-9))
    rows = Place.objects.as_known(as_known).filter(
        _across(lon - wide, lon + wide), lat__range=(lat - high, lat + high)
    )
    found = []
    for place in rows.only(*COLUMNS)[:_MOST]:
        metres = _EARTH.inv(lon, lat, place.lon, place.lat)[2]
        if metres <= km * 1000:
            found.append((place, metres))
    return sorted(found, key=lambda item: (item[1], item[0].key))[:limit]


def _across(west: float, east: float) -> Q:
    """Longitudes from west to east, also where that runs over the 180th meridian."""
    inside = Q(lon__range=(west, east))
    if west < -180:
        inside |= Q(lon__gte=west + 360)
    if east > 180:
        inside |= Q(lon__lte=east - 360)
    return inside
