"""The reports of the example, matched: as an import brings them, beside our label of what belongs together."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from holdfire.examples.astana.files import DESK, table
from holdfire.exchange.format import Origin
from holdfire.exchange.incidents import draft
from holdfire.incidents.actors import Names
from holdfire.incidents.match import match
from holdfire.incidents.tabulate import tabulate
from holdfire.record.statement import Statement

RECEIVED = datetime(2017, 12, 31, tzinfo=UTC)


def pairs(labels: NDArray[np.int64]) -> int:
    count = np.unique(labels, return_counts=True)[1]
    return int((count * (count - 1) // 2).sum())


def test_reports_of_one_incident_are_found() -> None:
    """More than nineteen in twenty, as the harmonic mean of precision and recall over pairs: what plain windows miss by 0.05."""
    rows = [row for _, row in table("incidents.csv")]
    drafts = [draft(row, Origin("incidents.csv", DESK)) for row in rows]
    said = (
        Statement("", d.kind, d.about, d.body, DESK, d.source, None, None, None, None, 0, RECEIVED)
        for d in drafts
    )
    cluster = match(tabulate(said, Names([]))).cluster.astype(np.int64)
    truth = np.unique([row["incident_hint"] for row in rows], return_inverse=True)[1]
    both = pairs(cluster * len(truth) + truth)
    assert 2 * both / (pairs(cluster) + pairs(truth)) > 0.95
