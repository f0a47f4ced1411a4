"""Reports as columns: what the matching of reports takes. Pure.

Whatever nobody says is unknown, never 0: nan, -1 or an empty set of bits, as each column states.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """n reports as columns of one length; raises ValueError where one has another length.

    source: number of who published it. origin: number of the first source, whose words it passes on; -1 unknown.
    first, last: days since 1970-01-01 on which it may have happened, both included (by the report's own precision).
    lon, lat: degrees, nan unknown; radius: km around the point within which it may lie, 0 exact, nan unknown;
    where_prec: 1 to 7 (UCDP), 0 unknown; place: number of the folded name of the place, -1 unknown.
    acts: bits of the sub-event types that it may be (`agreements.qualify.acts_mask`), 0 nobody says.
    actors, targets: 64 bits, set by the words that name them; 0 nobody says.
    killed_low ... wounded_high: persons; -inf or inf where a bound is open, nan where nothing is said.
    """

    source: Ints
    origin: Ints
    first: Ints
    last: Ints
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    radius: Floats
    where_prec: NDArray[np.int8]
    place: Ints
    acts: Ints
    actors: NDArray[np.int64]
    targets: NDArray[np.int64]
    killed_low: Floats
    killed_high: Floats
    wounded_low: Floats
    wounded_high: Floats

    def __post_init__(self) -> None:
        for column, kind in TYPES.items():
            values = np.ascontiguousarray(getattr(self, column), kind)
            if values.shape != (len(self.source),):
                raise ValueError(
                    f"{column} has the shape {values.shape}, {len(self.source)} reports are given"
                )
            object.__setattr__(self, column, values)
        if (self.last < self.first).any():
            raise ValueError(f"report {int(np.argmax(self.last < self.first))} ends before it begins")

    def __len__(self) -> int:
        return len(self.source)

    def take(self, rows: NDArray[Any]) -> Reports:
        """These rows, in this order."""
        return Reports(*(getattr(self, column)[rows] for column in TYPES))

    def order(self) -> NDArray[np.intp]:
        """The rows in an order that depends on what they say alone, not on how they were handed in."""
        return np.lexsort([getattr(self, column) for column in reversed(ORDERED)])


_TYPES = {
    "int32": ("source", "origin", "first", "last", "place", "acts"),
    "float64": ("lon", "lat"),
    "float32": ("radius", "killed_low", "killed_high", "wounded_low", "wounded_high"),
    "int8": ("where_prec",),
    "int64": ("actors", "targets"),
}
_TYPE = {column: kind for kind, columns in _TYPES.items() for column in columns}
TYPES = {column.name: np.dtype(_TYPE[column.name]) for column in fields(Reports)}
# Days and places first: neighbours in this order are neighbours on the ground, which the processor's cache likes.
ORDERED = ("first", "lon", "lat", *(name for name in TYPES if name not in ("first", "lon", "lat")))


def reports(n: int, **columns: Any) -> Reports:
    """n reports with the columns that are given; of the rest nobody says anything. `last` follows `first`.

    >>> len(reports(2, source=[0, 1], first=[17167, 17167], lon=36.7, lat=34.8, radius=0))
    2
    """
    given = {"last": columns.get("first", 0)} | columns
    filled = {name: np.broadcast_to(given.get(name, _unknown(name)), n) for name in TYPES}
    return Reports(**{name: values.astype(TYPES[name]) for name, values in filled.items()})


def _unknown(column: str) -> float:
    if column in ("origin", "place"):
        return -1
    return np.nan if TYPES[column].kind == "f" else 0
