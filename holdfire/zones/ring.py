"""One ring from outside → an array of longitude and latitude, or what is wrong with it and where. Pure."""

from __future__ import annotations

from itertools import chain
from typing import Any

import numpy as np

from holdfire.record.problems import Problem
from holdfire.zones import faults
from holdfire.zones.polygons import Box, Floats, Polygons

_LISTS = frozenset({list, tuple})
_NUMBERS = frozenset({int, float})


def read_ring(given: Any, name: str, where: str) -> Floats | Problem:
    """The ring as an array of shape (n, 2), degrees; or its first fault. `name` is for people, `where` for programs."""
    if type(given) not in _LISTS:
        return faults.NOT_GEOMETRY.at(f"{name} is no list of positions.", where)
    if not given:
        return faults.EMPTY.at(f"{name} has no vertices.", where)
    problem = _positions(given, name, where)
    if problem:
        return problem
    try:
        ring = np.array(given, np.float64)
    except OverflowError:
        return faults.NOT_NUMBERS.at(f"{name} holds a number beyond all measure.", where)
    return _finite(ring, name, where) or _in_world(ring, name, where) or _shape(ring, name, where) or ring


def swapped(area: Polygons, near: Box, where: str) -> Problem | None:
    """Whether an area misses the box where it is expected, and would meet it with its axes swapped."""
    west, south, east, north = area.bounds
    if _meet((west, south, east, north), near) or not _meet((south, west, north, east), near):
        return None
    sentence = (
        f"The area lies at longitude {west:g} to {east:g}, latitude {south:g} to {north:g}, away from where it is "
        "expected; with longitude and latitude swapped it lies there."
    )
    return faults.SWAPPED.at(sentence, where)


def _meet(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _positions(given: Any, name: str, where: str) -> Problem | None:
    """Every position is a list of two numbers; looked at as a whole first, one by one only to name a fault."""
    if (
        _LISTS.issuperset(map(type, given))
        and set(map(len, given)) == {2}
        and _NUMBERS.issuperset(map(type, chain.from_iterable(given)))
    ):
        return None
    for index, position in enumerate(given):
        vertex, place = f"{name}, vertex {index + 1}", f"{where}[{index}]"
        if type(position) not in _LISTS:
            return faults.NOT_GEOMETRY.at(f"{vertex} is no list of two numbers.", place)
        if not _NUMBERS.issuperset(map(type, position[:4])):
            odd = next(value for value in position[:4] if type(value) not in _NUMBERS)
            return faults.NOT_NUMBERS.at(f"{vertex} holds {repr(odd)[:40]}.", place)
        if len(position) != 2:
            return faults.NOT_FLAT.at(f"{vertex} has {len(position)} numbers instead of two.", place)
    return None


def _finite(ring: Floats, name: str, where: str) -> Problem | None:
    faulty = np.flatnonzero(~np.isfinite(ring).all(axis=1))
    if not len(faulty):
        return None
    index = int(faulty[0])
    sentence = f"{name}, vertex {index + 1} is ({ring[index, 0]}, {ring[index, 1]})."
    return faults.NOT_NUMBERS.at(sentence, f"{where}[{index}]")


def _in_world(ring: Floats, name: str, where: str) -> Problem | None:
    outside = np.flatnonzero((np.abs(ring) > (180.0, 90.0)).any(axis=1))
    if not len(outside):
        return None
    index = int(outside[0])
    longitude, latitude = (float(value) for value in ring[index])
    vertex, place = f"{name}, vertex {index + 1}", f"{where}[{index}]"
    if abs(latitude) > 90:
        sentence = f"latitude {latitude!r} at {vertex}: latitude runs from -90 to 90"
        if abs(latitude) <= 180 and abs(longitude) <= 90:
            return faults.SWAPPED.at(f"{sentence}; are longitude and latitude swapped?", place)
        return faults.OUTSIDE_WORLD.at(f"{sentence}.", place)
    if abs(longitude) <= 360:
        sentence = f"longitude {longitude!r} at {vertex} lies beyond the 180th meridian."
        return faults.DATELINE.at(sentence, place)
    return faults.OUTSIDE_WORLD.at(
        f"longitude {longitude!r} at {vertex}: longitude runs from -180 to 180.", place
    )


def _shape(ring: Floats, name: str, where: str) -> Problem | None:
    """Closed, with three corners, around something, and without a leap over the 180th meridian."""
    if not np.array_equal(ring[0], ring[-1]):
        first, last = (f"({x!r}, {y!r})" for x, y in (ring[0].tolist(), ring[-1].tolist()))
        return faults.UNCLOSED.at(
            f"{name} begins at {first} and ends at {last}.", f"{where}[{len(ring) - 1}]"
        )
    if len(ring) < 4:
        return faults.TOO_FEW.at(f"{name} has {len(ring)} positions; at least 4 are needed.", where)
    leaps = np.flatnonzero(np.abs(np.diff(ring[:, 0])) > 180)
    if len(leaps):
        at = int(leaps[0])
        west, east = ring[at, 0].item(), ring[at + 1, 0].item()
        sentence = f"{name} leaps from longitude {west!r} to {east!r} between vertex {at + 1} and {at + 2}."
        return faults.DATELINE.at(sentence, f"{where}[{at + 1}]")
    if _straight(ring):
        return faults.NO_AREA.at(f"{name} runs back on itself.", where)
    return None


def _straight(ring: Floats) -> bool:
    """Whether all vertices lie on one line, or on one point."""
    away = ring - ring[0]
    far = away[np.argmax(np.abs(away).sum(axis=1))]
    return bool(np.all(away[:, 0] * far[1] == away[:, 1] * far[0]))
