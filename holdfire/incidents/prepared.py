"""Reports made ready for comparing: points in km, spans, chance rates and rarities, each worked out once. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.columns import Reports
from holdfire.incidents.crowding import Rates, rates
from holdfire.incidents.precision import RADII

EARTH_KM = 6371.009
Index = NDArray[np.int64]
Bits = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Columns of n reports. Rates: per km² and day, in the whole set per day."""

    reports: Reports
    placed: NDArray[np.bool_]
    points: NDArray[np.float64]  # (n, 3), km from the centre of the Earth, 0 where unplaced
    spread: Rates  # variance in km² per axis of where it happened around the point
    length: Rates  # days
    town: Rates
    region: Rates
    everywhere: float
    types: Shares  # of the sub-event types
    parents: Shares  # of the event types
    actors: Shares
    targets: Shares
    rows: Rates  # reports of the same source
    origins: Rates  # share of the reports that pass on the same first source
    names: Rates  # share of the reports that name the same place
    killed: Toll
    wounded: Toll


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """Sets of bits, and how common each bit is among the reports that give any."""

    masks: NDArray[np.int64]
    ranked: NDArray[np.uint64]  # the same sets with the rarest bit lowest
    of_rank: NDArray[np.float64]  # (64,) how common each bit of those is
    sharing: Rates  # by report: the chance that another report shares a bit with it


@dataclass(frozen=True, slots=True, eq=False)
class Toll:
    """Numbers of persons as intervals of log2(1 + n): an open bound is closed at about three times, or a third of, the other one."""

    low: Rates
    high: Rates
    sorted: Rates  # the middles of all that are known


OF_CODE = np.array([RADII[2][0], *(metres for metres, _why in RADII.values())]) / 1000  # km, from code 0
OPEN = 1.5  # "at least 24" is followed by 24 to 70 as a rule: log2(70 / 24)


def prepare(reports: Reports, parents: NDArray[np.int64]) -> Prepared:
    """parents: for each bit of `acts`, the bit of its event type."""
    town, region, everywhere = rates(reports)
    return Prepared(
        reports,
        np.isfinite(reports.lon) & np.isfinite(reports.lat),
        _points(reports),
        _spread(reports),
        (reports.last.astype(np.float64) - reports.first + 1),
        town,
        region,
        everywhere,
        _shares(reports.acts.astype(np.int64)),
        _shares(_or_of_bits(reports.acts, parents)),
        _shares(reports.actors),
        _shares(reports.targets),
        _rows(reports.source),
        _share_of(reports.origin),
        _share_of(reports.place),
        _toll(reports.killed_low, reports.killed_high),
        _toll(reports.wounded_low, reports.wounded_high),
    )


def _points(reports: Reports) -> NDArray[np.float64]:
    lon, lat = np.radians(np.nan_to_num(reports.lon)), np.radians(np.nan_to_num(reports.lat))
    axes = (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat))
    return EARTH_KM * np.stack(axes, axis=1)


def _spread(reports: Reports) -> Rates:
    """An area is as likely here as there: a quarter of the radius squared. "Near a place" means the place: a ninth.

    A report without a radius has the one of its code; without a code nobody knows how far to trust the point: as code 2.
    """
    said = reports.radius.astype(np.float64)
    radius = np.where(np.isnan(said), OF_CODE[reports.where_prec.clip(0, len(OF_CODE) - 1)], said)
    return radius**2 / np.where(reports.where_prec == 2, 9.0, 4.0)


def _or_of_bits(masks: NDArray[np.int32], parents: NDArray[np.int64]) -> NDArray[np.int64]:
    found = np.zeros(len(masks), np.int64)
    for bit, parent in enumerate(parents.tolist()):
        found |= np.where(masks >> bit & 1, parent, 0)
    return found


def _shares(masks: NDArray[np.int64]) -> Shares:
    """Half a report more is counted with each bit, so that none is rarer than the set can tell."""
    distinct, owner, count = np.unique(masks, return_inverse=True, return_counts=True)
    has = (distinct[:, None] >> np.arange(64) & 1).astype(bool)
    known = max(1, int(count[distinct != 0].sum()))
    of_bit = (has.T @ count + 0.5) / (known + 1)
    if len(distinct) <= 4096:
        sharing = np.array([count[(distinct & mask) != 0].sum() for mask in distinct], np.float64)
    else:  # too many for each with each: as if bits came independently
        sharing = known * (1 - np.exp(has @ np.log1p(-np.minimum(of_bit, 0.999))))
    order = np.argsort(of_bit, kind="stable")
    ranked = (has[:, order].astype(np.uint64) << np.arange(64, dtype=np.uint64)).sum(axis=1, dtype=np.uint64)
    return Shares(masks, ranked[owner], of_bit[order], ((sharing + 0.5) / (known + 1))[owner])


def _rows(numbers: NDArray[np.int32]) -> Rates:
    _, owner, count = np.unique(numbers, return_inverse=True, return_counts=True)
    return count[owner].astype(np.float64)


def _share_of(numbers: NDArray[np.int32]) -> Rates:
    _, owner, count = np.unique(numbers, return_inverse=True, return_counts=True)
    return np.asarray((count[owner] + 0.5) / (max(1, (numbers >= 0).sum()) + 1))


def _toll(low: NDArray[np.float32], high: NDArray[np.float32]) -> Toll:
    least, most = (np.log2(1 + np.maximum(bound.astype(np.float64), 0)) for bound in (low, high))
    closed_low = np.where(np.isneginf(low), np.maximum(most - OPEN, 0), least)
    closed_high = np.where(np.isposinf(high), least + OPEN, most)
    middle = (closed_low + closed_high) / 2
    return Toll(closed_low, closed_high, np.sort(middle[np.isfinite(middle)]))
