"""What `match.py` needs of the peer: its published result made anew, its rules on our reports, and how a grouping scores.

The published result is that of the README of the R package meltt (0.4.3) on its own three example sets with 4 km and 2 days;
the members of every cluster are what the package itself gives. Both are read where `../shared` is beside the project.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.columns import Reports
from holdfire.incidents.meltt import Columns, Integrated, Member, integrate
from holdfire.incidents.meltt_labels import Taxonomy
from holdfire.incidents.meltt_reports import match_as_meltt

EXAMPLE = Path(__file__).resolve().parents[2] / "shared/data/meltt"
TAXONOMIES = ("model_tax", "color_tax", "damage_tax")
SETS = ("crash_data1", "crash_data2", "crash_data3")
PUBLISHED = {
    "input observations": 195, "unique": 140, "matches": 34, "event matches": 26, "episode matches": 8, "removed": 55,
    "only 1": 41, "only 2": 34, "only 3": 31, "1 and 2": 5, "1 and 3": 4, "2 and 3": 4, "1, 2 and 3": 21, "flagged": 6,
}  # fmt: skip
PARTS = ("only 1", "only 2", "1 and 2", "only 3", "1 and 3", "2 and 3", "1, 2 and 3")  # by bits of the sets


class Score(NamedTuple):
    """Of pairs of reports: how many that are put together belong together, and how many that belong together are put so."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"


def score(labels: NDArray[Any], truth: NDArray[Any]) -> Score:
    """Pairwise, from a label for each report and the true one. Counts by label and never meets pairs.

    >>> score(np.array([0, 0, 0]), np.array([7, 7, 8]))
    Score(precision=0.3333333333333333, recall=1.0, f1=0.5)
    """
    _, mine = np.unique(labels, return_inverse=True)
    _, real = np.unique(truth, return_inverse=True)
    both = _pairs(mine.astype(np.int64) * (len(real) + 1) + real)
    precision, recall = both / max(1, _pairs(mine)), both / max(1, _pairs(real))
    return Score(precision, recall, 2 * precision * recall / max(1e-12, precision + recall))


def score_pairs(a: NDArray[Any], b: NDArray[Any], truth: NDArray[Any]) -> Score:
    """The same of pairs that are given one by one, each once, without following them further."""
    right = int((truth[a] == truth[b]).sum())
    _, real = np.unique(truth, return_inverse=True)
    precision, recall = right / max(1, len(a)), right / max(1, _pairs(real))
    return Score(precision, recall, 2 * precision * recall / max(1e-12, precision + recall))


def _pairs(labels: NDArray[np.int64]) -> int:
    _, count = np.unique(labels, return_counts=True)
    return int((count.astype(np.int64) * (count - 1) // 2).sum())


def meltt_labels(reports: Reports, km: float = 4.0, days: int = 2) -> NDArray[np.int32]:
    """The cluster of each report by the peer's rules."""
    return match_as_meltt(reports, km, days).cluster


def published(say: Callable[[str], None] = print) -> bool | None:
    """Makes the published result anew and says each figure beside the published one; None where the example is not there."""
    if not EXAMPLE.exists():
        say(
            "meltt: its example is not beside this clone (../shared/data/meltt): the published result is not made anew"
        )
        return None
    found = _integrated()
    figures = _figures(found)
    for name, meant in PUBLISHED.items():
        say(f"meltt, {name}: {figures[name]}, published {meant}")
    mine, theirs = _clusters(found), _listed()
    identical = sum(ours == meant for ours, meant in zip(mine, theirs, strict=False))
    say(f"members identical: {identical} of {len(theirs)}")
    unique = _unique(found) == [
        (row["dataset"], row["event"], row["episodal_match"]) for row in _table("expected_unique")
    ]
    say(f"what is left, row by row and with its flags: {'identical' if unique else 'DIFFERENT'}")
    return figures == PUBLISHED and mine == theirs and unique


def _integrated() -> Integrated:
    taxonomies = [
        Taxonomy.of([tuple(row.values()) for row in _table(f"taxonomy_{name}")]) for name in TAXONOMIES
    ]
    return integrate(
        [_set(name, taxonomies) for name in SETS], [one.labels for one in taxonomies], km=4, days=2
    )


def _set(name: str, taxonomies: list[Taxonomy]) -> Columns:
    rows = _table(name)
    first, last = (
        np.array([date.fromisoformat(row[column] or row["date"]).toordinal() for row in rows], np.int32)
        for column in ("date", "enddate")
    )
    lon, lat = (np.array([row[axis] for row in rows], float) for axis in ("longitude", "latitude"))
    words = [
        of.numbers(name, [row[column] for row in rows])
        for column, of in zip(TAXONOMIES, taxonomies, strict=True)
    ]
    return Columns(first, last, lon, lat, np.stack(words, axis=1))


def _table(name: str) -> list[dict[str, str]]:
    with (EXAMPLE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _figures(found: Integrated) -> dict[str, int]:
    parts = {member: 1 << member[0] for member in found.unique}
    for cluster in found.clusters:
        parts[cluster.members[0]] = sum(1 << of for of, _ in cluster.members)
    count = Counter(PARTS[bits - 1] for bits in parts.values())
    episodes = sum(cluster.episode for cluster in found.clusters)
    return {
        "input observations": len(found.unique) + found.removed,
        "unique": len(found.unique),
        "matches": len(found.clusters),
        "event matches": len(found.clusters) - episodes,
        "episode matches": episodes,
        "removed": found.removed,
        **{name: count[name] for name in PARTS},
        "flagged": len({flag.event for flag in found.flags}),
    }


def _clusters(found: Integrated) -> list[list[Member]]:
    return [sorted(cluster.members) for cluster in found.clusters]


def _listed() -> list[list[Member]]:
    """Members as the package gives them: data set and row in turn, 0 where a set takes no part."""
    rows = [
        [int(cell) for cell in row.values()]
        for name in ("events", "episodes")
        for row in _table(f"expected_{name}")
    ]
    return [[(of - 1, at - 1) for of, at in zip(row[::2], row[1::2], strict=True) if of] for row in rows]


def _unique(found: Integrated) -> list[tuple[str, str, str]]:
    flag: dict[Member, str] = {}
    for one in found.flags:
        name = f"{one.episode[0] + 1}_{one.episode[1] + 1}"
        flag[one.event] = ", ".join(filter(None, (flag.get(one.event), name)))
    return [(str(of + 1), str(row + 1), flag.get((of, row), "")) for of, row in found.unique]


if __name__ == "__main__":
    published()
