"""What incidents are placed on, as the record reads it now: boundary versions, and the areas that names of places mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

from holdfire.incidents.placing import Ground
from holdfire.incidents.precision import AREA_LEVEL
from holdfire.places.matching import Verdict, Wanted, judge
from holdfire.places.queries import Place, Why, area, outlined
from holdfire.places.reading import search_forms
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


class Areas:
    """Finds the administrative area that a place means, as known after a leaf (None: now), and numbers those that it found."""

    def __init__(self, leaf: int | None = None) -> None:
        self._leaf = leaf
        self.polygons: list[Polygons] = []
        self._numbers: dict[str, int] = {}

    def number(
        self, where_prec: int | None, code: str, within: Sequence[str], lon: float | None, lat: float | None
    ) -> int:
        """The number of the area in `polygons`; -1 where the place means none, or none that is known."""
        if code:
            return self._of(code)
        candidates = self._outlined.get(AREA_LEVEL.get(where_prec or 0, ""), [])
        for name in within if candidates else ():
            found = [
                (v, place.key)
                for place in candidates
                if _is_near(place, lon, lat) and (v := _answer(name, _names(place)))
            ]
            if found:
                return self._of(min(found)[1])
        return -1

    @cached_property
    def _outlined(self) -> dict[str, list[Place]]:
        by_level: dict[str, list[Place]] = defaultdict(list)
        for place in outlined(AREA_LEVEL.values(), self._leaf):
            by_level[place.level].append(place)
        return by_level

    def _of(self, key: str) -> int:
        if key not in self._numbers:
            outline = area(key, self._leaf)
            self._numbers[key] = -1 if outline is None else len(self.polygons)
            if outline is not None:
                self.polygons.append(_read(outline))
        return self._numbers[key]


def _names(place: Place) -> tuple[str, ...]:
    return tuple(name["text"] for name in place.names)


def bare(name: str) -> str:
    """The name of an area without what sources put behind it: Hama governorate is Hama."""
    return " ".join(_GENERIC.sub("", name).split())


@lru_cache(maxsize=8192)
def _answer(name: str, names: tuple[str, ...]) -> Verdict | None:
    """How well a place with these names answers to the name of an area; None where it is not surely the one."""
    wanted = Wanted(bare(name))
    forms = ((text, search_forms(text)) for text in names)
    found = [judge(wanted, text, form["folded"], form["skeleton"]) for text, form in forms]
    return min((verdict for verdict in found if verdict and verdict.why in _SURE), default=None)


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
