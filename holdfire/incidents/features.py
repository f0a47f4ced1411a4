"""What speaks for one event and what against: the table of features. Pure.

A feature is a small function from pairs of reports to bits of evidence: the logarithm to base 2 of how much likelier it is that two
reports of one event look like this than that two reports of different events do (Fellegi and Sunter, "A Theory for Record Linkage",
1969). Bits add up: 10 mean a thousand times likelier. What either report does not say weighs 0. How common a type, an actor, a first
source or a toll is among the reports at hand decides what sharing it says (Winkler, "Frequency-Based Matching", 1989): a chemical
attack in common says more than an air strike.

None of the constants is fitted to labelled reports. Each stands with where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.prepared import Bits, Index, Prepared, Shares, Toll

Weigh = Callable[[Prepared, Index, Index], Bits]

AREA = np.pi * 25.0**2  # km², and
WEEK = (
    7.0  # days: the unit in which place, time and crowding are told apart. Their sum does not depend on it.
)
POINT = (
    2.5**2
)  # km² per axis: points of one place differ between gazetteers by up to 5 km (`precision.SAME_PLACE_M`), two sigma
ASTRAY = 0.03  # places that a report gets wrong altogether (a namesake, the wrong province), and
FAR = 100.0  # km: how far off those are
# Chance that a report is so many days off. Reports of one event differ in the first date in about one of ten; most by the night
# between two days, or by the day on which it was published.
DAYS_OFF = {0: 0.87, 1: 0.05, 2: 0.01, 3: 0.003}
LOST_DAY = 0.0005  # per day: any other day
LIST = 64  # reports of one publisher; each doubling beyond makes it one bit more a list that gives every event one row


@dataclass(frozen=True, slots=True)
class Feature:
    """name: as `FEATURES` lists it. damp: what is left of the bits, as features that go together must not be counted twice.

    strain: how much this pair contradicts being one event, in bits below 0; what is only vague does not contradict.
    """

    name: str
    weigh: Weigh
    damp: float
    least: float
    most: float
    reason: str
    strain: Weigh | None = None

    def bits(self, prepared: Prepared, i: Index, j: Index) -> Bits:
        return np.clip(self.damp * self.weigh(prepared, i, j), self.least, self.most)

    def against(self, prepared: Prepared, i: Index, j: Index, bits: Bits) -> Bits:
        return np.minimum(0, bits if self.strain is None else self.strain(prepared, i, j))


def distance(prepared: Prepared, i: Index, j: Index) -> Bits:
    """km between the points."""
    points = prepared.points
    chord = np.sqrt(((points[i] - points[j]) ** 2).sum(axis=1))
    return np.where(prepared.placed[i] & prepared.placed[j], chord, np.nan)


def days_apart(prepared: Prepared, i: Index, j: Index) -> NDArray[np.int32]:
    """Days from the end of the one to the start of the other; 0 where their spans touch."""
    reports = prepared.reports
    gap = np.maximum(reports.first[i], reports.first[j]) - np.minimum(reports.last[i], reports.last[j])
    return np.asarray(np.maximum(gap, 0), np.int32)


def _variance(prepared: Prepared, i: Index, j: Index) -> Bits:
    return POINT + prepared.spread[i] + prepared.spread[j]


def _here(prepared: Prepared, i: Index, j: Index) -> Bits:
    """How dense, per km², the points of two reports of one event lie at this distance."""
    variance, apart = _variance(prepared, i, j), distance(prepared, i, j)
    meant = np.exp(-(apart**2) / (2 * variance)) / (2 * np.pi * variance)
    return (1 - ASTRAY) * meant + ASTRAY / (np.pi * (FAR**2 + 2 * variance))


def place(prepared: Prepared, i: Index, j: Index) -> Bits:
    """Against a point anywhere within 25 km."""
    return np.nan_to_num(np.log2(_here(prepared, i, j) * AREA))


def place_strain(prepared: Prepared, i: Index, j: Index) -> Bits:
    best = 1 / (2 * np.pi * _variance(prepared, i, j))
    return np.nan_to_num(np.log2(_here(prepared, i, j) / best))


def _then(prepared: Prepared, i: Index, j: Index) -> Bits:
    """How dense, per day, the spans of two reports of one event lie as these do."""
    first, last = prepared.reports.first, prepared.reports.last
    shared = np.zeros(len(i))
    for days, chance in DAYS_OFF.items():
        for off in {days, -days}:
            overlap = np.minimum(last[i], last[j] + off) - np.maximum(first[i], first[j] + off) + 1
            shared += chance * np.maximum(overlap, 0)
    return shared / (prepared.length[i] * prepared.length[j]) + LOST_DAY


def time(prepared: Prepared, i: Index, j: Index) -> Bits:
    """Against a day anywhere within a week."""
    return np.log2(_then(prepared, i, j) * WEEK)


def time_strain(prepared: Prepared, i: Index, j: Index) -> Bits:
    best = 1 / np.maximum(prepared.length[i], prepared.length[j])
    return np.log2(_then(prepared, i, j) / best)


def crowding(prepared: Prepared, i: Index, j: Index) -> Bits:
    """How many reports chance brings into 25 km and a week, at the scale of the vaguer of the two."""
    near = (prepared.spread[i] + prepared.spread[j]) < 100
    town = np.sqrt(prepared.town[i] * prepared.town[j])
    region = np.sqrt(prepared.region[i] * prepared.region[j])
    rate = np.where(near, town, region) * AREA
    return -np.log2(np.where(prepared.placed[i] & prepared.placed[j], rate, prepared.everywhere) * WEEK)


def name(prepared: Prepared, i: Index, j: Index) -> Bits:
    """The name of the place: all there is to go by where a point is unknown, little more than the point where both are known."""
    place, prec = prepared.reports.place, prepared.reports.where_prec
    known = (place[i] >= 0) & (place[j] >= 0)
    same = place[i] == place[j]
    exact = (prec[i] <= 2) & (prec[j] <= 2)
    placed = prepared.placed[i] & prepared.placed[j]
    # Of two reports of one event four in five name the place alike (137 incidents of 2017: 113); of two events there, all do.
    bits = np.where(placed, np.where(exact, 0.7, 0.0), np.log2(0.8 / prepared.names[i]))
    return np.where(known, np.where(same, bits, np.where(exact, -0.7, 0.0)), 0.0)


def kind(prepared: Prepared, i: Index, j: Index) -> Bits:
    """The type of event: of reports of one event three in four share the sub-type, most others the type."""
    types, parents = prepared.types, prepared.parents
    narrow = np.maximum(types.sharing[i], types.sharing[j])
    wide = np.maximum(np.maximum(parents.sharing[i], parents.sharing[j]), narrow)
    same, akin = (types.masks[i] & types.masks[j]) != 0, (parents.masks[i] & parents.masks[j]) != 0
    other = np.where(
        akin, np.log2(0.17 / np.maximum(wide - narrow, 0.1)), np.log2(0.08 / np.maximum(1 - wide, 0.08))
    )
    bits = np.where(same, np.log2(0.75 / np.minimum(narrow, 0.75)), other)
    return np.where((types.masks[i] != 0) & (types.masks[j] != 0), bits, 0.0)


def _words(shares: Shares, i: Index, j: Index) -> Bits:
    """By the rarest word in common; rival names of one actor are common, so no word in common says little."""
    both = shares.ranked[i] & shares.ranked[j]
    lowest = np.frexp((both & (~both + np.uint64(1))).astype(np.float64))[1] - 1
    rarest = shares.of_rank[np.maximum(lowest, 0)]
    bits = np.where(both != 0, np.log2(0.75 / np.minimum(rarest, 0.75)), -1.0)
    return np.where((shares.masks[i] != 0) & (shares.masks[j] != 0), bits, 0.0)


def actors(prepared: Prepared, i: Index, j: Index) -> Bits:
    """Who did it."""
    return _words(prepared.actors, i, j)


def targets(prepared: Prepared, i: Index, j: Index) -> Bits:
    """Whom it hit."""
    return _words(prepared.targets, i, j)


def _tolls(toll: Toll, i: Index, j: Index) -> Bits:
    """Two in three tolls of one event can both be true; the rest grow apart, mostly within twice or half."""
    low, high = np.maximum(toll.low[i], toll.low[j]), np.minimum(toll.high[i], toll.high[j])
    gap = np.maximum(low - high, 0)
    least, most = np.searchsorted(toll.sorted, low - 0.25), np.searchsorted(toll.sorted, high + 0.25, "right")
    chance = (np.maximum(most - least, 0) + 1) / (len(toll.sorted) + 2)
    bits = np.where(gap == 0, np.log2(0.65 / np.minimum(chance, 0.65)), -0.5 - 0.75 * gap)
    return np.where(np.isfinite(gap), bits, 0.0)


def killed(prepared: Prepared, i: Index, j: Index) -> Bits:
    """How many were killed."""
    return _tolls(prepared.killed, i, j)


def wounded(prepared: Prepared, i: Index, j: Index) -> Bits:
    """How many were wounded."""
    return _tolls(prepared.wounded, i, j)


def origin(prepared: Prepared, i: Index, j: Index) -> Bits:
    """The first source, where two publishers have one: it tells both of them."""
    reports = prepared.reports
    same = reports.origin[i] == reports.origin[j]
    bits = np.where(same, np.log2(0.4 / np.minimum(prepared.origins[i], 0.4)), -0.4)
    told = (reports.origin[i] >= 0) & (reports.origin[j] >= 0) & (reports.source[i] != reports.source[j])
    return np.where(told, bits, 0.0)


def source(prepared: Prepared, i: Index, j: Index) -> Bits:
    """One publisher tells of one event once, as a rule; the more so the more it tells: thousands of rows are a list of events."""
    bits = -4 - np.maximum(0, np.log2(prepared.rows[i] / LIST))
    return np.where(prepared.reports.source[i] == prepared.reports.source[j], bits, 0.0)


TABLE: tuple[Feature, ...] = (
    Feature("place", place, 1, -12, 12, "points as near as their precision lets them be", place_strain),
    Feature("time", time, 1, -12, 12, "spans of days as near as their precision lets them be", time_strain),
    Feature("crowding", crowding, 1, -20, 20, "how many reports chance brings together there", lambda p, i, j: np.zeros(len(i))),
    Feature("name", name, 1, -0.7, 8, "the name of the place"),
    # What happens in one place and season is of a kind: half a bit or so of what is shared goes with place and time already.
    Feature("kind", kind, 0.7, -3, 3, "the type of event"),
    Feature("actors", actors, 0.6, -1, 2, "who did it"),
    Feature("targets", targets, 0.4, -0.5, 1.5, "whom it hit"),
    Feature("killed", killed, 0.8, -2.5, 3, "how many were killed"),
    Feature("wounded", wounded, 0.4, -1, 1.5, "how many were wounded: goes with the killed"),
    Feature("origin", origin, 0.5, -0.3, 1, "the first source"),
    Feature("source", source, 1, -12, 0, "one publisher tells of one event once"),
)  # fmt: skip
FEATURES = tuple(feature.name for feature in TABLE)
