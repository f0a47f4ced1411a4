"""The rule set named "meltt": which records of several data sets are one event, as the R package of that name decides. Pure.

Karsten Donnay, Eric Dunford, Erin McGrath, David Backer and David Cunningham, "Integrating conflict event data", Journal of
Conflict Resolution 63 (2019). Written anew from a description of what version 0.4.3 does, which in one thing is not what it
means to do: its score is never used to choose. What it decides and we hold to, because it is the peer to compare with:

- The order of data sets and of rows counts. The second set is compared with the first, the third with what is left of both.
- EVENT: first and last day are the same. EPISODE: they are not. Only like meets like; an event that lies within an episode is
  flagged, and nothing is removed for it.
- A pair is a candidate where distance, difference of first days and difference of last days keep to the window, all inclusive,
  and where for every taxonomy some level has equal labels; the score is the mean of how far up the finest such level is.
- Each record in turn takes the first of its list that is still free (`meltt_lists.py` has the order); nobody is displaced.
- Whoever was matched stands for both from then on: later sets meet the representative alone.

How well a place or a day is known is not read. Left out: averaging of matched records, comparison at one named level, runners-up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from holdfire.incidents.meltt_lists import Numbers, Pairs, Table, Window, lists, meetings

Member = tuple[int, int]  # the number of a data set and a row of it, both from 0
KM, DAYS = 4.0, 2


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One data set of n records: days since any one day, both inclusive; degrees, NaN unknown; a category for each taxonomy.

    categories: shape (n, taxonomies), rows of the labels of each.
    """

    first: NDArray[np.int32]
    last: NDArray[np.int32]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    categories: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.first)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records that are one event: its representative first, then who joined it, each with its score (0 is best)."""

    members: tuple[Member, ...]
    scores: tuple[float, ...]
    episode: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """An event that may be part of an episode."""

    event: Member
    episode: Member


@dataclass(frozen=True, slots=True)
class Integrated:
    """What is left of all data sets, by first day, data set and row; what was merged; which events lie in episodes.

    candidates: how many pairs stood on a list, over all steps.
    """

    unique: tuple[Member, ...]
    clusters: tuple[Cluster, ...]
    flags: tuple[Flag, ...]
    candidates: int

    @property
    def removed(self) -> int:
        return sum(len(cluster.members) - 1 for cluster in self.clusters)


def integrate(
    sets: Sequence[Columns],
    taxonomies: Sequence[NDArray[np.int32]],
    km: float = KM,
    days: int = DAYS,
    weights: Sequence[float] | None = None,
    partial: int = 0,
) -> Integrated:
    """Integrate data sets in the order given.

    taxonomies: the labels of each, shape (categories, levels), level 0 the finest. weights: one for each, their sum being their
    number. partial: a pair with exactly so many taxonomies unmatched is a candidate too. Raises ValueError for what cannot be:
    an end before its start, weights of another sum, no taxonomy.
    """
    window = Window(km, days, tuple(weights or [1.0] * len(taxonomies)), partial)
    _check(sets, taxonomies, window)
    run = _Run(_table(sets, taxonomies), window)
    ends = np.cumsum([0, *map(len, sets)])
    left = np.zeros(0, np.int64)
    for begin, end in pairwise(ends):
        left = run.step(left, run.in_order(np.arange(begin, end)))
    return run.told(left, [(of, row) for of, one in enumerate(sets) for row in range(len(one))])


def _check(sets: Sequence[Columns], taxonomies: Sequence[NDArray[np.int32]], window: Window) -> None:
    if not taxonomies:
        raise ValueError("meltt compares categories: it needs at least one taxonomy")
    if len(window.weights) != len(taxonomies) or abs(sum(window.weights) - len(taxonomies)) > 1e-9:
        raise ValueError(
            f"the weights of {len(taxonomies)} taxonomies must be as many and sum to {len(taxonomies)}"
        )
    if window.km < 0 or window.days < 0:
        raise ValueError("a window in km or days cannot be below 0")
    for number, one in enumerate(sets):
        wrong = np.flatnonzero(np.asarray(one.last) < np.asarray(one.first))
        if len(wrong):
            raise ValueError(f"row {wrong[0]} of data set {number} ends before it starts")


def _table(sets: Sequence[Columns], taxonomies: Sequence[NDArray[np.int32]]) -> Table:
    first, last, lon, lat = (
        np.concatenate([np.asarray(getattr(one, name), kind) for one in sets] or [np.zeros(0, kind)])
        for name, kind in (("first", np.int64), ("last", np.int64), ("lon", np.float64), ("lat", np.float64))
    )
    labels = [
        np.concatenate([labels[one.categories[:, number]] for one in sets] or [labels[:0]])
        for number, labels in enumerate(taxonomies)
    ]
    return Table(first, last, lon, lat, tuple(labels))


@dataclass(slots=True, eq=False)
class _Run:
    """One integration under way: who joined whom and which events were flagged, in the order in which it happened."""

    table: Table
    window: Window
    joined: dict[tuple[bool, int], list[tuple[int, float]]] = field(default_factory=dict)
    flagged: list[tuple[int, int]] = field(default_factory=list)
    candidates: int = 0

    def in_order(self, records: Numbers) -> Numbers:
        """By first day, then as they stand in the data sets; the records are given in that second order."""
        return records[np.argsort(self.table.start[records], kind="stable")]

    def step(self, left: Numbers, new: Numbers) -> Numbers:
        """What is left of the merged records and the next data set, both in order."""
        events, episodes = self._parted(left)
        new_events, new_episodes = self._parted(new)
        new_events = new_events[~self._taken(events, new_events, episode=False)]
        new_episodes = new_episodes[~self._taken(episodes, new_episodes, episode=True)]
        self._flag(episodes, new_events)
        self._flag(new_episodes, events)
        return self.in_order(np.sort(np.concatenate([left, new_events, new_episodes])))

    def _parted(self, records: Numbers) -> tuple[Numbers, Numbers]:
        one_day = self.table.start[records] == self.table.end[records]
        return records[one_day], records[~one_day]

    def _taken(self, a: Numbers, b: Numbers, episode: bool) -> NDArray[np.bool_]:
        """Whether each of `b` was taken; the first free of each list in turn."""
        used = np.zeros(len(self.table.start), np.bool_)
        for pairs in lists(self.table, a, b, self.window):
            self.candidates += len(pairs)
            for record, taken, score in first_free(pairs, used):
                self.joined.setdefault((episode, record), []).append((taken, score))
        return used[b]

    def _flag(self, episodes: Numbers, events: Numbers) -> None:
        """Each event is flagged with the first episode that holds it."""
        done = np.zeros(len(self.table.start), np.bool_)
        for pairs in meetings(self.table, episodes, events, self.window):
            first = np.sort(np.unique(pairs.b, return_index=True)[1])
            first = first[~done[pairs.b[first]]]
            done[pairs.b[first]] = True
            self.flagged += zip(pairs.b[first].tolist(), pairs.a[first].tolist(), strict=True)

    def told(self, left: Numbers, member: list[Member]) -> Integrated:
        """The answer, records named by data set and row: clusters of events first, then of episodes, as they were formed."""
        clusters = [
            Cluster((member[a], *(member[b] for b, _ in taken)), tuple(score for _, score in taken), episode)
            for (episode, a), taken in sorted(self.joined.items(), key=lambda item: item[0][0])
        ]
        flags = [Flag(member[event], member[episode]) for event, episode in self.flagged]
        return Integrated(tuple(member[at] for at in left), tuple(clusters), tuple(flags), self.candidates)


def first_free(pairs: Pairs, used: NDArray[np.bool_]) -> Iterator[tuple[int, int, float]]:
    """Record, the first of its list that is not used, and their score; marks it used. One pass: nobody is ever displaced."""
    free = np.flatnonzero(~used[pairs.b])  # what earlier blocks took is out of the question
    done, taken = -1, set[int]()
    for a, b, score in zip(
        pairs.a[free].tolist(), pairs.b[free].tolist(), pairs.score[free].tolist(), strict=True
    ):
        if a != done and b not in taken:
            done = a
            taken.add(b)
            yield a, b, score
    used[list(taken)] = True
