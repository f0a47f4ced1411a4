"""What a file of places comes down to, whatever its format: rows of columns, some with an area. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from holdfire.record.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `line` in its file (a feature's number for shapes), its columns, its area as a shapely MultiPolygon.

    `mended` says what was put right in the area; `problem` is why the row cannot be used.
    """

    line: int
    columns: Mapping[str, Any] = field(default_factory=dict)
    area: Any = None
    mended: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to come, the names of their columns, and how many there are as far as is known beforehand."""

    columns: list[str]
    rows: Iterable[Row]
    total: int | None
