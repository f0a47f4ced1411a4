"""What incidents are placed on, as the record reads it now: boundary versions, and the areas that names of places mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from holdfire.incidents.placing import Ground
from holdfire.incidents.precision import AREA_LEVEL
from holdfire.places.queries import Place, Why, area, get, search
from holdfire.zones import queries as zones
from holdfire.zones.atlas import Atlas
from holdfire.zones.polygons import Polygons
from holdfire.zones.wkb import from_wkb

# What sources put behind the name of an area, which gazetteers leave out.
_GENERIC = re.compile(
    r"\b(governorate|province|region|district|subdistrict|county|countryside)\b", re.IGNORECASE
)
_SURE = frozenset({Why.SAME_NAME, Why.SAME_LETTERS, Why.SOUNDS_ALIKE, Why.OTHER_SCRIPT})
_NEAR = 1.0  # degrees: the point of an area lies in it or not far off; a namesake in another country does not
_CANDIDATES = 10


class Areas:
    """Finds the administrative area that a place means, and numbers those that it found."""

    def __init__(self) -> None:
        self.polygons: list[Polygons] = []
        self._numbers: dict[str, int] = {}
        self._named: dict[tuple[str, str], list[Place]] = {}

    def number(
        self, where_prec: int | None, code: str, within: Sequence[str], lon: float | None, lat: float | None
    ) -> int:
        """The number of the area in `polygons`; -1 where the place means none, or none that is known."""
        if code:
            return self._of(get(code))
        level = AREA_LEVEL.get(where_prec or 0)
        for name in within if level else ():
            for place in self._search(name, level or ""):
                if _is_near(place, lon, lat) and (number := self._of(place)) >= 0:
                    return number
        return -1

    def _search(self, name: str, level: str) -> list[Place]:
        if (name, level) not in self._named:
            found = search(_GENERIC.sub("", name), _CANDIDATES)
            self._named[name, level] = [m.place for m in found if m.place.level == level and m.why in _SURE]
        return self._named[name, level]

    def _of(self, place: Place | None) -> int:
        if place is None:
            return -1
        if place.key not in self._numbers:
            outline = area(place.key)
            self._numbers[place.key] = -1 if outline is None else len(self.polygons)
            if outline is not None:
                self.polygons.append(_read(outline))
        return self._numbers[place.key]


def now() -> Ground:
    """The boundary versions that stand now, and a finder of areas for one batch of incidents."""
    drawn = zones.boundaries().values_list("key", "part", "holder", "first_day", "last_day")
    atlas, names = _atlas(tuple(drawn))
    areas = Areas()
    return Ground(atlas, names, areas.polygons, areas.number)


@lru_cache(maxsize=1)
def _atlas(drawn: tuple[tuple[object, ...], ...]) -> tuple[Atlas, tuple[str, ...]]:
    """Built once for a set of lines: `part` is the id of the statement that holds the geometry."""
    found = zones.versions()
    return Atlas([version for _, version in found]), tuple(zone for zone, _ in found)


@lru_cache(maxsize=256)
def _read(outline: bytes) -> Polygons:
    return from_wkb(outline)


def _is_near(place: Place, lon: float | None, lat: float | None) -> bool:
    if lon is None or lat is None:
        return True
    west, south, east, north = place.west, place.south, place.east, place.north
    if west is None or south is None or east is None or north is None:
        return False
    return west - _NEAR <= lon <= east + _NEAR and south - _NEAR <= lat <= north + _NEAR
