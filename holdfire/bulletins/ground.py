"""Which of the areas that bulletins count by lie in an asked area or zone, and which only touch it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from holdfire.places import queries as places
from holdfire.zones import queries as zones
from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Version
from holdfire.zones.polygons import to_shapely
from holdfire.zones.shares import shares
from holdfire.zones.wkb import from_wkb

EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Part:
    """The counted areas that lie wholly in the asked ground, and those of which any part may; unknown: of these, the ones whose
    outline the record does not have, so that nobody can say."""

    inside: frozenset[str]
    touching: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class InArea:
    """An area of the gazetteer. Areas of one split share no ground: where the asked one is counted by, only it is meant, and
    what lies in it by the gazetteer; else those that it lies in are touched, and so are those that the gazetteer cannot tell."""

    area: str
    counted: Collection[str]
    leaf: int | None = None

    def part(self, first: date, last: date) -> Part:
        """The same on all days."""
        return self._part

    def drawn(self, day: date) -> bool:
        """An area is always there."""
        return True

    @cached_property
    def _part(self) -> Part:
        known = places.many([self.area, *self.counted], self.leaf)
        parents = {key: set(place.parents) for key, place in known.items()}
        own = self.area.partition(":")[2]
        inside = {key for key in self.counted if key == self.area or own in parents.get(key, ())}
        if inside:
            return Part(frozenset(inside))
        around = {key for key in self.counted if key.partition(":")[2] in parents.get(self.area, ())}
        asked = known.get(self.area)
        levels = {key: place.level for key, place in known.items()}
        unknown = {key for key in self.counted if not asked or levels.get(key, "other") in ("other", "")}
        return Part(frozenset(), frozenset(around or unknown), frozenset() if around else frozenset(unknown))


@dataclass(frozen=True)
class InZone:
    """A zone by every line of it that is in force: an area is inside where it lies wholly in all of them."""

    zone: str
    counted: Sequence[str]
    leaf: int | None = None
    _parts: dict[tuple[int, ...], Part] = field(default_factory=dict)

    def part(self, first: date, last: date) -> Part:
        """The areas that lie in the zone on these days, by each line in force on any of them."""
        begin, end = (day.toordinal() - EPOCH for day in (first, last))
        lines = tuple(n for n, line in enumerate(self._lines) if _from(line) <= end and _until(line) >= begin)
        whole = any(_from(self._lines[n]) <= begin and _until(self._lines[n]) >= end for n in lines)
        if lines not in self._parts:
            self._parts[lines] = self._by(lines)
        found = self._parts[lines]
        return found if whole else Part(frozenset(), found.inside | found.touching, found.unknown)

    def drawn(self, day: date) -> bool:
        """Is a line in force?"""
        number = day.toordinal() - EPOCH
        return any(_from(line) <= number <= _until(line) for line in self._lines)

    def _by(self, lines: tuple[int, ...]) -> Part:
        unknown = frozenset(self.counted) - frozenset(self._outlined)
        share = self._shares[:, lines]
        inside = {
            key for key, row in zip(self._outlined, share, strict=True) if len(lines) and row.min() == 1
        }
        touched = {
            key for key, row in zip(self._outlined, share, strict=True) if len(lines) and row.max() > 0
        }
        return Part(frozenset(inside), frozenset(touched - inside) | unknown, unknown)

    @cached_property
    def _lines(self) -> list[Version]:
        return [line for key, line in zones.versions(self.leaf) if key == self.zone]

    @cached_property
    def _outlines(self) -> dict[str, bytes]:
        found = {key: places.area(key, self.leaf) for key in sorted(self.counted)}
        return {key: outline for key, outline in found.items() if outline is not None}

    @property
    def _outlined(self) -> list[str]:
        return list(self._outlines)

    @cached_property
    def _shares(self) -> NDArray[np.float64]:
        """The part of each outlined area within each line: shape (areas, lines)."""
        shapes = to_shapely([from_wkb(outline) for outline in self._outlines.values()])
        area, line = np.divmod(np.arange(len(shapes) * len(self._lines)), max(1, len(self._lines)))
        return shares(shapes, Atlas(self._lines), area, line).reshape(len(shapes), len(self._lines))


Ground = InArea | InZone


def _from(line: Version) -> float:
    return -np.inf if line.valid_from is None else line.valid_from


def _until(line: Version) -> float:
    return np.inf if line.valid_until is None else line.valid_until
