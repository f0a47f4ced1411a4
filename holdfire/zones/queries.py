"""How others read zones, their lines and posts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from holdfire.zones.columns import Version
from holdfire.zones.models import Boundary, Post, Zone
from holdfire.zones.polygons import Polygons, to_geojson
from holdfire.zones.wkb import from_wkb

EPOCH = date(1970, 1, 1).toordinal()


def zones(leaf: int | None = None) -> QuerySet[Zone]:
    """Every zone as known after a leaf (None: now), by key."""
    return Zone.objects.as_known(leaf).order_by("key")


def name(zone: Zone, language: str) -> str:
    """What the zone is called in a language, else in English, else by any name, else its key."""
    names: dict[str, str] = zone.names
    return names.get(language) or names.get("en") or next(iter(names.values()), zone.key)


def all_names(leaf: int | None, language: str) -> dict[str, str]:
    """What every zone is called in a language, by key."""
    return {zone.key: name(zone, language) for zone in zones(leaf)}


def boundaries(
    on: date | None = None, leaf: int | None = None, zone: str | None = None
) -> QuerySet[Boundary]:
    """Lines as known after a leaf: those in force on a day (None: all versions), of one zone or of all."""
    rows = Boundary.objects.as_known(leaf)
    if on is not None:
        rows = rows.filter(Q(last_day__isnull=True) | Q(last_day__gte=on), first_day__lte=on)
    if zone is not None:
        rows = rows.filter(key=zone)
    return rows.order_by("key", "holder", "first_day", "part")


def posts(on: date | None = None, leaf: int | None = None, zone: str | None = None) -> QuerySet[Post]:
    """Posts as known after a leaf, those that stand on a day (None: all), of one zone or of all."""
    rows = Post.objects.as_known(leaf)
    if on is not None:
        rows = rows.filter(Q(last_day__isnull=True) | Q(last_day__gte=on), first_day__lte=on)
    if zone is not None:
        rows = rows.filter(zone=zone)
    return rows.order_by("zone", "key", "part")


def area(row: Boundary) -> Polygons:
    """The area of a line."""
    return from_wkb(bytes(row.wkb))


def geojson(row: Boundary) -> dict[str, Any]:
    """The geometry of a line as GeoJSON."""
    return to_geojson(area(row))


def versions(leaf: int | None = None) -> list[tuple[str, Version]]:
    """Every line with its zone, ready for the placing kernel; a version's id is its statement's, its organisation the holder."""
    return [
        (
            row.key,
            Version(
                row.part,
                row.holder,
                area(row),
                row.first_day.toordinal() - EPOCH,
                row.last_day.toordinal() - EPOCH if row.last_day else None,
            ),
        )
        for row in boundaries(leaf=leaf)
    ]
