"""What stands behind the bits of a pair: the plain values that a page puts into words. Pure."""

from __future__ import annotations

from typing import Any

import numpy as np

from holdfire.incidents.columns import Reports
from holdfire.incidents.features import FEATURES
from holdfire.incidents.prepared import EARTH_KM

Facts = dict[str, Any]
Reason = tuple[str, float, Facts]


def facts(reports: Reports, a: int, b: int, cut: bool = False) -> dict[str, Facts]:
    """By feature, what two reports say. Unknown values are None; nothing is told of features where neither says anything."""
    two = reports.take(np.array([a, b]))
    return {
        "place": {"km": _km(two), "radius": [_known(value) for value in two.radius.tolist()]},
        "time": {"days": _days(two), "spans": (two.last - two.first + 1).tolist()},
        "crowding": {"cut": cut},
        "name": {"same": _same(two.place.tolist())},
        "kind": {"same": _shares(two.acts.tolist())},
        "actors": {"same": _shares(two.actors.tolist())},
        "targets": {"same": _shares(two.targets.tolist())},
        "killed": _counts(two.killed_low, two.killed_high),
        "wounded": _counts(two.wounded_low, two.wounded_high),
        "origin": {"same": _same(two.origin.tolist())},
        "source": {"same": bool(two.source[0] == two.source[1])},
    }


def reasons(matches: Any, number: int, reports: Reports) -> list[Reason]:
    """(feature, bits, facts) of one pair of `Matches`: those that weigh anything, the heaviest first."""
    a, b = int(matches.a[number]), int(matches.b[number])
    found = facts(reports, a, b, bool(matches.cut[a] or matches.cut[b]))
    weights = dict(zip(FEATURES, matches.features[number].tolist(), strict=True))
    told = [(name, weight, found[name]) for name, weight in weights.items() if weight]
    return sorted(told, key=lambda one: (-abs(one[1]), one[0]))


def _km(two: Reports) -> float | None:
    lon, lat = np.radians(two.lon), np.radians(two.lat)
    half = np.sin((lat[1] - lat[0]) / 2) ** 2
    half += np.cos(lat[0]) * np.cos(lat[1]) * np.sin((lon[1] - lon[0]) / 2) ** 2
    return _known(float(2 * EARTH_KM * np.arcsin(np.sqrt(half))))


def _days(two: Reports) -> int:
    return max(0, int(two.first.max() - two.last.min()))


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value


def _same(numbers: list[int]) -> bool | None:
    return None if min(numbers) < 0 else numbers[0] == numbers[1]


def _shares(masks: list[int]) -> bool | None:
    return None if 0 in masks else (masks[0] & masks[1]) != 0


def _counts(low: Any, high: Any) -> Facts:
    """Both intervals, an open or unknown bound as None."""
    return {
        "counts": [
            [None if not np.isfinite(bound) else int(bound) for bound in pair]
            for pair in zip(low, high, strict=True)
        ]
    }
