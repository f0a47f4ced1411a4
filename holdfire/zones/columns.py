"""What goes into placing and what comes out of it: columns of equal length. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from holdfire.zones.polygons import Floats, Polygons

Ints = NDArray[np.int32]
Numbers = NDArray[np.intp]  # of rows
NO_AREA = -1
MAX_RADIUS_M = 5_000_000.0  # beyond this a disc is no place any more, and half the earth is near


class Relation(IntEnum):
    """How an event lies to a boundary. The line belongs to the area: a point on it is inside."""

    OUTSIDE = 0
    INSIDE = 1
    STRADDLING = 2


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A boundary as one organisation draws it for a time. Days count from 1970-01-01; both belong to the period.

    valid_from, valid_until: first and last day; None where the period is open.
    """

    id: str
    organisation: str
    polygons: Polygons
    valid_from: int | None = None
    valid_until: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """What happened where and when, in columns of shape (n,); a single number stands for one event.

    longitude, latitude: degrees, NaN where there is no place. start, end: first and last day since 1970-01-01, both
    belonging to the event. radius_m: it happened within so many metres of the point; 0 is the point itself, NaN or
    negative no place at all; left out: all points are exact. area: number of the administrative polygon that it happened
    in, which then takes the place of point and radius; -1 is none.
    """

    longitude: ArrayLike
    latitude: ArrayLike
    start: ArrayLike
    end: ArrayLike
    radius_m: ArrayLike | None = None
    area: ArrayLike | None = None

    def __post_init__(self) -> None:
        types = {"start": np.int32, "end": np.int32, "area": np.int32}
        for name in ("longitude", "latitude", "start", "end", "radius_m", "area"):
            value = getattr(self, name)
            if value is not None:
                column = np.atleast_1d(np.asarray(value, types.get(name, np.float64)))
                object.__setattr__(self, name, column)
                if column.shape != np.shape(self.longitude):
                    raise ValueError(
                        f"column {name} has shape {column.shape}, not {np.shape(self.longitude)}"
                    )

    def __len__(self) -> int:
        return len(np.atleast_1d(self.longitude))


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """A stretch of the events that begins with event `first`, checked."""

    first: int
    x: Floats
    y: Floats
    start: Ints
    end: Ints
    radius: Floats | None
    area: Ints | None

    @classmethod
    def of(cls, events: Events, first: int, last: int, areas: int) -> Chunk:
        """Events first … last - 1, of which so many areas may be named. Raises ValueError naming one that cannot be."""
        cut: dict[str, Any] = {
            name: None if (column := getattr(events, name)) is None else column[first:last]
            for name in ("longitude", "latitude", "start", "end", "radius_m", "area")
        }
        chunk = cls(first, *cut.values())
        chunk._check(areas)
        return chunk

    def __len__(self) -> int:
        return len(self.x)

    def _check(self, areas: int) -> None:
        self._refuse((np.abs(self.x) > 180) | (np.abs(self.y) > 90), "lies outside the world")
        self._refuse(self.end < self.start, "ends before it starts")
        if self.area is not None:
            self._refuse(self.area >= areas, f"names an area that is none of the {areas} handed in")
        if self.radius is not None:
            self._refuse(self.radius > MAX_RADIUS_M, f"has a radius above {MAX_RADIUS_M:,.0f} m")

    def _refuse(self, faulty: NDArray[np.bool_], what: str) -> None:
        if faulty.any():
            raise ValueError(f"event {self.first + int(np.argmax(faulty))} {what}")

    def exact(self) -> Numbers:
        """Which of these events are points."""
        if self.radius is None and self.area is None:
            return np.flatnonzero(~(np.isnan(self.x) | np.isnan(self.y)))
        return np.flatnonzero(self._located() & (self._radius() == 0))

    def discs(self) -> Numbers:
        """Which of these events are a disc around a point."""
        return np.flatnonzero(self._located() & (self._radius() > 0))

    def areas(self) -> Numbers:
        """Which of these events are an administrative polygon."""
        return np.flatnonzero(self.area >= 0) if self.area is not None else np.empty(0, np.intp)

    def _radius(self) -> Floats:
        return self.radius if self.radius is not None else np.zeros(len(self))

    def _located(self) -> NDArray[np.bool_]:
        """Which have a point and no polygon in its place."""
        located: NDArray[np.bool_] = ~(np.isnan(self.x) | np.isnan(self.y))
        return located if self.area is None else located & (self.area < 0)


@dataclass(frozen=True, slots=True, eq=False)
class Placements:
    """Which event lies how to which boundary version: columns of shape (rows,), ordered by event, then by boundary.

    event, boundary: numbers of the rows handed in; relation: a `Relation`; share: part of the event's disc or polygon that
    lies within the boundary, 0 to 1; covered: part of the event's days that fall into the version's period, above 0 to 1;
    distance: metres from the event's point to the boundary's line, negative within the area, NaN where the event has no
    point; None where distances were not asked for.
    """

    event: Ints
    boundary: Ints
    relation: NDArray[np.int8]
    share: NDArray[np.float32]
    covered: NDArray[np.float32]
    distance: Floats | None = None

    def __len__(self) -> int:
        return len(self.event)

    def columns(self) -> list[NDArray[Any] | None]:
        """The columns in the order in which the class takes them."""
        return [self.event, self.boundary, self.relation, self.share, self.covered, self.distance]

    @classmethod
    def join(cls, parts: list[Placements]) -> Placements:
        """One after the other. Empties the list, so that no row is held twice while columns grow together."""
        columns = list(zip(*(part.columns() for part in parts), strict=True))[::-1]
        parts.clear()
        return cls(*(_grown(columns.pop()) for _ in range(len(columns))))  # type: ignore[arg-type]


def _grown(pieces: tuple[NDArray[Any] | None, ...]) -> NDArray[Any] | None:
    if len(pieces) == 1:
        return pieces[0]
    there = [piece for piece in pieces if piece is not None]
    return np.concatenate(there) if there else None
