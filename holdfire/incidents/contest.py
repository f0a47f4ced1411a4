"""On which points cannot all versions be right? Pure.

Each point has its own test, and none calls a difference in precision a contradiction: "at least 7" and "12" go together, so do a
town and its district. Nothing says who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import asin, cos, radians, sin, sqrt
from typing import Any

from holdfire.agreements.event_types import EVENT_TYPES
from holdfire.incidents.precision import SAME_PLACE_M
from holdfire.incidents.telling import Telling, names

CONTESTED = "contested"
# What `contested` may name, in this order.
POINTS = ("day", "place", "type", "actor", "toll", "assessment", "membership")

_EARTH_M = 6_371_008.8  # mean radius, IUGG
_FOR = frozenset({"corroborated", "confirmed"})


def assessment(states: Iterable[str]) -> str:
    """What all assessments say together.

    Nobody has assessed it: unverified. All say the same: that. Some found it corroborated and others confirmed: corroborated, which
    all of them hold. Anything else: contested. "Unverified" says nothing yet and contradicts nobody.
    """
    found = set(states) - {"unverified"}
    if not found:
        return "unverified"
    if len(found) == 1:
        return found.pop()
    return "corroborated" if found == _FOR else CONTESTED


def points(tellings: Sequence[Telling], attributions: Sequence[Mapping[str, Any]] = ()) -> list[str]:
    """The points among day, place, type, actor and toll on which the tellings contradict each other."""
    if len(tellings) == 1 and not attributions and not tellings[0]["denied"]:
        return []
    tests = {
        "day": _days_apart(tellings),
        "place": _places_apart(tellings),
        "type": _types_apart(tellings),
        "actor": _actors_apart(tellings, attributions),
        "toll": any(apart([row[group] for row in tellings]) for group in ("killed", "wounded", "civilians")),
    }
    return [point for point in POINTS if tests.get(point)]


def possible_types(tellings: Sequence[Telling]) -> Sequence[str]:
    """The event types that all versions leave open; where none is left, those that any version names."""
    given = [set(row["types"]) for row in tellings if row["types"]]
    if not given:
        return ()
    shared = set.intersection(*given) or set.union(*given)
    return [name for name in EVENT_TYPES if name in shared]


def _days_apart(tellings: Sequence[Telling]) -> bool:
    days = [(row["first_day"], row["last_day"]) for row in tellings if row["first_day"]]
    return bool(days) and max(first for first, _ in days) > min(last for _, last in days)


def _places_apart(tellings: Sequence[Telling]) -> bool:
    spots = {(row["lon"], row["lat"], row["radius_m"] or 0.0) for row in tellings if row["lon"] is not None}
    return any(
        metres(a[0], a[1], b[0], b[1]) > a[2] + b[2] + SAME_PLACE_M for a, b in combinations(sorted(spots), 2)
    )


def metres(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Great-circle distance; half a percent off at most, which is nothing beside SAME_PLACE_M."""
    a, b = radians(lat), radians(other_lat)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_M * asin(min(1.0, sqrt(h)))


def _types_apart(tellings: Sequence[Telling]) -> bool:
    given = [set(row["types"]) for row in tellings if row["types"]]
    kinds_of_violence = {row["violence"] for row in tellings if row["violence"]}
    return bool(given and not set.intersection(*given)) or len(kinds_of_violence) > 1


def _actors_apart(tellings: Sequence[Telling], attributions: Sequence[Mapping[str, Any]]) -> bool:
    """Somebody denies an actor's part, or two versions name actors that share no word of their names."""
    if any(row["denied"] for row in tellings) or any(a["denies"] for a in attributions):
        return True
    named = [frozenset().union(*map(names, row["actors"])) for row in tellings if row["actors"]]
    blamed = [names(a) for a in attributions if a["role"] == "perpetrator"]
    return any(a and b and not a & b for a, b in combinations({*named, *blamed}, 2))


def apart(all_bounds: Sequence[tuple[float, float] | None]) -> bool:
    """Numbers of one group (lowest, highest; None: not given) that cannot all be right."""
    given = [bound for bound in all_bounds if bound is not None]
    return bool(given) and max(low for low, _ in given) > min(high for _, high in given)
