"""How many reports does chance bring together? The density of reports around each of them. Pure.

In a town that is bombed daily, two reports of one day and one place may well be two events; in a quiet valley hardly. So each report
carries the rate of reports around it, per km² and day, at two scales: the town and the region. A small scale with few reports leans
on the larger one, and that on the whole set, so that the first report of a place does not make its surroundings infinitely quiet.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.columns import Reports

KM = 111.195  # of one degree of latitude on the mean sphere
TOWN, REGION = (
    0.05,
    0.25,
)  # sides of a cell in degrees of latitude: 5.6 and 28 km; a scale counts in three by three cells
DAYS = 30  # a month of days in a cell; a scale counts in three months
NEAR = 2  # days around a report that may tell of the same event
Rates = NDArray[np.float64]


def rates(reports: Reports) -> tuple[Rates, Rates, float]:
    """Reports per km² and day around each report: in its town, in its region; and per day in the whole set."""
    everywhere = len(reports) / _span(reports)
    placed = np.isfinite(reports.lon) & np.isfinite(reports.lat)
    town, region = np.ones(len(reports)), np.ones(len(reports))
    if placed.any():
        own = reports.take(np.flatnonzero(placed))
        counts, area, cells = _count(own, REGION)
        overall = np.full(len(own), everywhere / (cells * area.mean()))
        wide = _leaning(counts, area, overall)
        counts, area, _ = _count(own, TOWN)
        town[placed], region[placed] = _leaning(counts, area, wide), wide
    return town, region, everywhere


def _span(reports: Reports) -> float:
    return float(reports.last.max()) - float(reports.first.min()) + 1 if len(reports) else 1.0


def _leaning(counts: Rates, area: Rates, rate: Rates) -> Rates:
    """A rate of one scale that leans on that of the next one as if one report more had been seen at it."""
    return (counts + 1) / (9 * area * 3 * DAYS + 1 / rate)


def _count(reports: Reports, side: float) -> tuple[Rates, Rates, int]:
    """Other reports in the three by three cells and three months around each, the area of a cell in km², and cells in use."""
    row = np.floor(reports.lat / side).astype(np.int64)
    # The columns of a row are as wide as those of the row of whole degrees below: all rows near share one width.
    width = side / np.maximum(np.cos(np.radians(np.floor(reports.lat))), 0.05)
    column = np.floor(reports.lon / width).astype(np.int64)
    month = (reports.first.astype(np.int64) + reports.last) // 2 // DAYS
    key = (month * 20_000 + row + 10_000) * 20_000 + column + 10_000
    cells, owner, count = np.unique(key, return_inverse=True, return_counts=True)
    found = np.zeros(len(cells))
    for months in (-1, 0, 1):
        for rows in (-1, 0, 1):
            for columns in (-1, 0, 1):
                wanted = cells + (months * 20_000 + rows) * 20_000 + columns
                at = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
                found += np.where(cells[at] == wanted, count[at], 0)
    area = side * KM * width * np.cos(np.radians(reports.lat)) * KM
    return found[owner] - 1, area, len(np.unique(key % (20_000 * 20_000)))
