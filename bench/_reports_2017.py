"""The reports of 2017 in Syria: 242 of them about 92 incidents, typed by hand, with our own label of what belongs together.

They take the way that an import takes, from the table over statements to columns; the label is none of the columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from holdfire.examples.astana.files import DESK, table
from holdfire.exchange.format import Origin
from holdfire.exchange.incidents import draft
from holdfire.incidents.actors import Names
from holdfire.incidents.columns import Reports
from holdfire.incidents.tabulate import tabulate
from holdfire.record.statement import Statement

Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def loaded() -> tuple[Reports, NDArray[np.int64], list[str]]:
    """The reports, the number of the incident of each by our label, and what each is called."""
    rows = [row for _, row in table("incidents.csv")]
    truth = np.unique([row["incident_hint"] for row in rows], return_inverse=True)[1]
    return tabulate(_statements(rows), Names([])), truth, [row["report_id"] for row in rows]


def _statements(rows: list[dict[str, str]]) -> Iterator[Statement]:
    for row in rows:
        one = draft(row, Origin("incidents.csv", DESK))
        yield Statement(
            "", one.kind, one.about, one.body, DESK, one.source, one.attributed_to, None, None, None, 0, datetime(2017, 12, 31, tzinfo=UTC)
        )  # fmt: skip


def window(reports: Reports, days: int, km: float) -> Pairs:
    """The plain peer: pairs whose first days and whose points lie so near."""
    a, b = np.array(list(combinations(range(len(reports)), 2))).T
    lon, lat = np.radians(reports.lon), np.radians(reports.lat)
    half = np.sin((lat[b] - lat[a]) / 2) ** 2
    half += np.cos(lat[a]) * np.cos(lat[b]) * np.sin((lon[b] - lon[a]) / 2) ** 2
    apart = 2 * 6371.009 * np.arcsin(np.sqrt(half))
    near = (abs(reports.first[a] - reports.first[b]) <= days) & (apart <= km)
    return a[near], b[near]


def misses(cluster: NDArray[np.int32], truth: NDArray[np.int64], names: list[str]) -> Iterator[str]:
    """Each report that is not with all of its own: what it should be with and is not, and what it is with and should not be."""
    for row, name in enumerate(names):
        lacks = np.flatnonzero((truth == truth[row]) & (cluster != cluster[row]))
        has = np.flatnonzero((truth != truth[row]) & (cluster == cluster[row]))
        if len(lacks) or len(has):
            yield f"{name}: without {_listed(lacks, names)}; with {_listed(has, names)}"


def _listed(rows: NDArray[np.int64], names: list[str]) -> str:
    return ", ".join(names[row] for row in rows) or "none"
