"""The "meltt" rules over reports: the peer's answer in the shape of our own.

Every source is a data set, in the order of their numbers; its rows stand as they are given. What is compared is the type of event,
as one taxonomy of two levels: what the report says of the sub-type, and the event type. A report that says nothing of it is of a
category of its own, alike only to others that say nothing. Precision, actors, tolls and what people decided are not read.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from holdfire.agreements.event_types import EVENT_TYPES
from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.columns import Reports
from holdfire.incidents.match import FEATURES, Matches
from holdfire.incidents.meltt import DAYS, KM, Columns, Integrated, Member, integrate

NAME = "meltt"
_TYPES = np.array([acts_mask([name]) for name in EVENT_TYPES], np.int32)


def match_as_meltt(reports: Reports, km: float = KM, days: int = DAYS) -> Matches:
    """Pairs are of a representative and who joined it; the score is 1 less meltt's own, 1 being the best. All are chosen."""
    rows = _by_source(reports)
    category, labels = taxonomy(reports.acts)
    sets = [_data_set(reports.take(those), category[those]) for those in rows]
    return _matches(len(reports), rows, integrate(sets, [labels], km, days))


def taxonomy(acts: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """For each report its category (n), and the labels (categories, 2): the set of sub-types, the set of event types."""
    sets, category = np.unique(acts, return_inverse=True)
    wide = ((sets[:, None] & _TYPES) != 0) @ (1 << np.arange(len(_TYPES)))
    return category.astype(np.int32), np.stack([sets, wide], axis=1).astype(np.int32)


def _data_set(reports: Reports, category: NDArray[np.int32]) -> Columns:
    return Columns(reports.first, reports.last, reports.lon, reports.lat, category[:, None])


def _by_source(reports: Reports) -> list[NDArray[np.intp]]:
    order = np.argsort(reports.source, kind="stable")
    cuts = np.flatnonzero(np.diff(reports.source[order])) + 1
    return np.split(order, cuts)


def _matches(n: int, rows: list[NDArray[np.intp]], found: Integrated) -> Matches:
    def row(member: Member) -> int:
        return int(rows[member[0]][member[1]])

    pairs = [
        (row(cluster.members[0]), row(other), score)
        for cluster in found.clusters
        for other, score in zip(cluster.members[1:], cluster.scores, strict=True)
    ]
    cluster = np.arange(n, dtype=np.int32)
    for one in found.clusters:
        those = [row(member) for member in one.members]
        cluster[those] = min(those)
    one_end, other_end, worse = np.array(pairs).reshape(-1, 3).T
    a, b = np.minimum(one_end, other_end).astype(np.int32), np.maximum(one_end, other_end).astype(np.int32)
    best = np.lexsort((b, a, worse))
    return Matches(
        a=a[best],
        b=b[best],
        score=(1 - worse[best]).astype(np.float32),
        features=np.zeros((len(a), len(FEATURES)), np.float32),
        chosen=np.ones(len(a), np.bool_),
        cluster=cluster,
        cut=np.zeros(n, np.bool_),
        vague=np.zeros(n, np.bool_),
    )
