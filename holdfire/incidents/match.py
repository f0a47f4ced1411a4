"""Do these reports describe one event? Pure: columns in, columns out, no clock, no web, no chance.

Each pair that lies near enough is weighed by the features of `features.TABLE`; their bits add up, and 0 bits are even odds. From the
pairs at or above the threshold come the clusters, which never join what contradicts. How far places and days may lie apart follows
from what each report says of its own precision, how much nearness says from how many reports there are around.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.event_types import PARENT
from holdfire.incidents.assign import one_to_one
from holdfire.incidents.blocks import candidates
from holdfire.incidents.clusters import Evidence, clusters
from holdfire.incidents.columns import Reports
from holdfire.incidents.evidence import reasons
from holdfire.incidents.features import FEATURES, TABLE
from holdfire.incidents.prepared import Bits, Index, Prepared, prepare
from holdfire.incidents.ties import decided

__all__ = ["DEFAULT", "FEATURES", "NOBODY", "ONE_TO_ONE", "Matches", "Reports", "Rules", "match", "reasons"]

NOBODY = np.empty((0, 2), np.int32)  # no decisions
CHUNK = 1 << 18  # pairs at a time
PARENTS = np.array([1 << sorted(set(PARENT.values())).index(event) for event in PARENT.values()])


@dataclass(frozen=True, slots=True)
class Rules:
    """How to decide. threshold: a pair at or above it counts as the same; suggest: at or above it a person is asked.

    one_to_one: a report has at most one partner in each other source, and none in its own. The press writes two rows of one event
    now and then (two tolls on one page: 12 of 434 true pairs of 2017), so `DEFAULT` only weighs it; data sets do not: `ONE_TO_ONE`.
    against: bits by which two reports may speak against each other and still be in one cluster: a day off, a rival toll and
    another type together make 9, and happen. prior: bits that every pair starts with: 0, as a report has about one partner among
    the others. without: features that are not asked. Raises ValueError where a number or a name makes no sense.
    """

    name: str = "holdfire"
    threshold: float = 0.5
    suggest: float = 0.1
    one_to_one: bool = False
    against: float = 9.0
    prior: float = 0.0
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("threshold", "suggest"):
            if not 0 < getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}; it lies between 0 and 1, without the two")
        if unknown := set(self.without) - set(FEATURES):
            raise ValueError(f"there is no feature {min(unknown)}; there are {', '.join(FEATURES)}")


DEFAULT = Rules()
ONE_TO_ONE = Rules("holdfire-one-to-one", one_to_one=True)


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Pairs of reports, the most likely first; and for each report its cluster.

    a, b: rows with a < b; score: 0 to 1; features: bits of each feature of `FEATURES`, shape (pairs, features); chosen: it counts.
    cluster: the smallest row of the cluster. cut: met only the nearest of too many; vague: so vague, or among so many alike, that
    nothing it says could tell its event from others.
    """

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    score: NDArray[np.float32]
    features: NDArray[np.float32]
    chosen: NDArray[np.bool_]
    cluster: NDArray[np.int32]
    cut: NDArray[np.bool_]
    vague: NDArray[np.bool_]


def match(
    reports: Reports,
    rules: Rules = DEFAULT,
    same: NDArray[np.int32] = NOBODY,
    distinct: NDArray[np.int32] = NOBODY,
) -> Matches:
    """Which reports describe one event. same, distinct: pairs of rows, shape (k, 2), that people decided.

    What people decided `same` is together, what they decided `distinct` is not; where the two contradict, `distinct` holds. The
    answer follows from what the reports say, not from their order. A report that goes as well with one event as with another
    (`ties`) is joined with neither. Raises ValueError where a decision names a row that there is not.
    """
    for pairs in (same, distinct):
        if len(pairs) and not 0 <= pairs.min() <= pairs.max() < len(reports):
            raise ValueError(f"a decision names a row that is not among the {len(reports)} reports")
    order = reports.order()
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    prepared = prepare(reports.take(order), PARENTS)
    i, j, bits, cut, vague = _weighed(prepared, rules)
    total = bits.sum(axis=1, dtype=np.float64) + rules.prior
    best = np.lexsort((j, i, -total))
    i, j, bits, total = i[best], j[best], bits[best], total[best]
    counts = total >= _odds(rules.threshold)
    if rules.one_to_one:
        counts[counts] = one_to_one(
            i[counts], j[counts], total[counts] - _odds(rules.threshold) + 1e-6, prepared.reports.source
        )
    apart = _keys(back[distinct], len(order))
    evidence = _evidence(prepared, rules, apart)
    if not rules.one_to_one:
        counts[counts] = decided(len(order), i[counts], j[counts], total[counts], evidence)
    together = _together(len(order), back[same], apart)
    label = clusters(len(order), i[counts], j[counts], together, evidence)
    chosen = counts & (label[i] == label[j])
    return _in_rows(order, (i, j, bits, total, chosen), label[back], cut[back], vague[back])


def _odds(chance: float) -> float:
    return float(np.log2(chance / (1 - chance)))


def _weighed(
    prepared: Prepared, rules: Rules
) -> tuple[Index, Index, NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]:
    """Pairs that reach what is suggested, with the bits of their features."""
    least = _odds(min(rules.suggest, rules.threshold)) - rules.prior
    i, j, cut, vague = candidates(prepared, least)
    if rules.one_to_one:
        other = prepared.reports.source[i] != prepared.reports.source[j]
        i, j = i[other], j[other]
    kept, bits = [np.empty(0, np.int64)], [np.empty((0, len(TABLE)), np.float32)]
    for first in range(0, len(i), CHUNK):
        those = slice(first, first + CHUNK)
        weights = weigh(prepared, i[those], j[those], rules)
        enough = weights.sum(axis=1, dtype=np.float64) >= least
        kept.append(np.flatnonzero(enough) + first)
        bits.append(weights[enough])
    rows = np.concatenate(kept)
    return i[rows], j[rows], np.concatenate(bits), cut, vague


def weigh(prepared: Prepared, i: Index, j: Index, rules: Rules) -> NDArray[np.float32]:
    """Bits of each feature for each pair, shape (pairs, features)."""
    bits = np.zeros((len(i), len(TABLE)), np.float32)
    for number, feature in enumerate(TABLE):
        if feature.name not in rules.without:
            bits[:, number] = feature.bits(prepared, i, j)
    return bits


def _evidence(prepared: Prepared, rules: Rules, apart: Index) -> Evidence:
    """Bits above the threshold; -inf by a decision, by the source, or since too much of it speaks against."""
    n = len(prepared.reports)

    def judge(i: Index, j: Index) -> Bits:
        never = np.isin(np.minimum(i, j) * n + np.maximum(i, j), apart)
        if rules.one_to_one:
            never |= prepared.reports.source[i] == prepared.reports.source[j]
        found = np.empty(len(i))
        for first in range(0, len(i), CHUNK):
            those = slice(first, first + CHUNK)
            found[those] = _for_all(prepared, i[those], j[those], rules)
        return np.where(never, -np.inf, found)

    return judge


def _for_all(prepared: Prepared, i: Index, j: Index, rules: Rules) -> Bits:
    """Bits above the threshold of each pair; -inf where those that only speak against pass the bound."""
    total, strain = np.full(len(i), rules.prior - _odds(rules.threshold)), np.zeros(len(i))
    for feature in TABLE:
        if feature.name not in rules.without:
            bits = feature.bits(prepared, i, j)
            total += bits
            strain += feature.against(prepared, i, j, bits)
    return np.where(strain < -rules.against, -np.inf, total)


def _keys(pairs: Index, n: int) -> Index:
    return np.unique(pairs.min(axis=1, initial=n) * n + pairs.max(axis=1, initial=0))


def _together(n: int, same: Index, apart: Index) -> Index:
    """What people joined, in order of the reports; nothing that others of them told apart."""
    keys = _keys(same, n)

    def judge(i: Index, j: Index) -> Bits:
        return np.where(np.isin(np.minimum(i, j) * n + np.maximum(i, j), apart), -np.inf, 0.0)

    return clusters(n, keys // n, keys % n, np.arange(n), judge)


def _in_rows(
    order: Index,
    pairs: tuple[Index, Index, NDArray[np.float32], Bits, NDArray[np.bool_]],
    label: Index,
    cut: NDArray[np.bool_],
    vague: NDArray[np.bool_],
) -> Matches:
    """Back from the order of content to the rows that were given."""
    i, j, bits, total, chosen = pairs
    a, b = np.minimum(order[i], order[j]), np.maximum(order[i], order[j])
    score = (1 / (1 + np.exp2(-total))).astype(np.float32)
    best = np.lexsort((b, a, -score))
    smallest = np.full(len(order), len(order))
    np.minimum.at(smallest, label, np.arange(len(order)))
    return Matches(
        a[best].astype(np.int32), b[best].astype(np.int32), score[best], bits[best], chosen[best],
        smallest[label].astype(np.int32), cut, vague,
    )  # fmt: skip
