"""The rule set named "meltt": what it takes for one event, in the order in which it does."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.incidents.meltt import Cluster, Columns, Flag, Integrated, Member, integrate
from holdfire.incidents.meltt_labels import Taxonomy
from holdfire.incidents.meltt_lists import KM_PER_DEGREE
from holdfire.testing import shared

PLAIN = np.array([[0], [1]], np.int32)  # one level: alike or not
DEEP = np.array([[0, 0], [1, 0], [2, 1]], np.int32)  # 0 and 1 are alike at level 1 only, 2 is like neither
Row = tuple[Any, ...]  # first day, last day, degrees north of the equator, category


def columns(*rows: Row, taxonomies: int = 1) -> Columns:
    first, last, north, *categories = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Columns(
        np.array(first, np.int32),
        np.array(last, np.int32),
        np.full(len(rows), 36.0),
        np.array(north, float),
        np.array(categories, np.int32).reshape(taxonomies, -1).T,
    )


def told(*sets: Sequence[Row], taxonomies: Sequence[Any] = (PLAIN,), **more: Any) -> Integrated:
    return integrate([columns(*rows, taxonomies=len(taxonomies)) for rows in sets], taxonomies, **more)


def members(found: Integrated) -> list[tuple[Member, ...]]:
    return [cluster.members for cluster in found.clusters]


def day(number: int, north: float = 0.0, category: int = 0) -> Row:
    return number, number, north, category


def test_both_windows_include_their_bounds() -> None:
    """A pair exactly as far apart as the windows allow, in km and in days, is a candidate; one step more is none."""
    edge = 0.03
    km = edge * KM_PER_DEGREE
    assert members(told([day(0)], [day(2, edge)], km=km + 1e-9)) == [((0, 0), (1, 0))]
    assert members(told([day(0)], [day(2)], km=0)) == [((0, 0), (1, 0))]
    assert members(told([day(0)], [day(3)])) == []
    assert members(told([day(0)], [day(0, edge)], km=km - 1e-9)) == []


def test_start_and_end_must_both_lie_within_the_window() -> None:
    """Two episodes that start together and end three days apart are not one."""
    assert members(told([(0, 5, 0, 0)], [(2, 7, 0, 0)])) == [((0, 0), (1, 0))]
    assert members(told([(0, 5, 0, 0)], [(0, 8, 0, 0)])) == []


def test_an_event_and_an_episode_are_never_merged_but_the_event_is_flagged() -> None:
    """What lies within an episode stays a record of its own."""
    found = told([(0, 3, 0, 0)], [day(1)])
    assert (found.clusters, found.unique) == ((), ((0, 0), (1, 0)))
    assert found.flags == (Flag((1, 0), (0, 0)),)
    assert told([day(1)], [(0, 3, 0, 0)]).flags == (Flag((0, 0), (1, 0)),)


def test_the_finest_level_with_equal_labels_gives_the_score() -> None:
    """Level 0 scores 0, the broadest level 1; a taxonomy without an equal level rules the pair out."""
    scores = [
        [c.scores for c in told([day(0)], [day(0, 0, word)], taxonomies=[DEEP]).clusters] for word in range(3)
    ]
    assert scores == [[(0.0,)], [(1.0,)], []]
    two = told([(0, 0, 0, 0, 0)], [(0, 0, 0, 1, 0)], taxonomies=[DEEP, DEEP], weights=[1.5, 0.5])
    assert two.clusters[0].scores == (0.75,)


def test_partial_lets_exactly_so_many_taxonomies_differ() -> None:
    """With partial 1 of two taxonomies, one that is unmatched costs 1; two that are unmatched rule the pair out."""
    sets = [(0, 0, 0, 0, 0)], [(0, 0, 0, 0, 1)], [(0, 0, 0, 1, 1)]
    plain = [PLAIN, PLAIN]
    assert told(*sets[:2], taxonomies=plain).clusters == ()
    assert told(*sets[:2], taxonomies=plain, partial=1).clusters == (
        Cluster(((0, 0), (1, 0)), (0.5,), False),
    )
    assert told(sets[0], sets[2], taxonomies=plain, partial=1).clusters == ()


def test_the_order_of_the_list_decides_and_not_the_score() -> None:
    """Earlier ones come first, nearest going back, then the same day and later; a better score changes nothing."""
    earlier = [day(8), day(9, 0, 1), day(9, 0, 1), day(10), day(11)]
    assert members(told([day(10)], earlier, taxonomies=[DEEP])) == [((0, 0), (1, 2))]
    assert members(told([day(10)], [day(10, 0, 1), day(10)], taxonomies=[DEEP])) == [((0, 0), (1, 0))]


def test_nobody_is_displaced() -> None:
    """Each record in turn takes the first free of its list; a later one that would fit better finds it gone."""
    found = told([day(0, 0, 1), day(0), day(1)], [day(0)], taxonomies=[DEEP])
    assert members(found) == [((0, 0), (1, 0))]
    assert found.candidates == 3


def test_a_later_set_meets_the_representative_alone() -> None:
    """Far from the representative is out, however near it is to the record that was merged into it."""
    near, far = 0.03, 0.06  # 3.3 and 6.7 km
    assert members(told([day(0)], [day(0, near)], [day(0, far)])) == [((0, 0), (1, 0))]
    assert members(told([day(0)], [day(0, near)], [day(1)])) == [((0, 0), (1, 0), (2, 0))]


def test_two_later_sets_can_meet_without_the_first() -> None:
    """What the second set left unmatched leads against the third, in its place by day, set and row."""
    found = told([day(5)], [day(0), day(5, 1)], [day(5, 1), day(0)])
    assert members(found) == [((1, 0), (2, 1)), ((1, 1), (2, 0))]
    assert found.unique == ((1, 0), (0, 0), (1, 1))


def test_the_scan_of_a_long_episode_stops_by_its_start() -> None:
    """Of the events later than start and window only the very next is looked at, even where that one is far away."""
    episode = [(0, 30, 0, 0)]
    found = told(episode, [day(-3), day(-2), day(2), day(10), day(11)])
    assert [flag.event for flag in found.flags] == [(1, 1), (1, 2), (1, 3)]
    assert told(episode, [day(10, 5), day(11)]).flags == ()


def test_an_event_is_flagged_once_for_each_step_and_direction() -> None:
    """It goes to the first episode that holds it; a later data set can flag it again."""
    found = told([(0, 3, 0, 0), (0, 4, 1, 0), (0, 5, 0, 0)], [day(1)], [(1, 9, 0, 0)])
    assert found.flags == (Flag((1, 0), (0, 0)), Flag((1, 0), (2, 0)))


def test_neither_a_pole_nor_the_date_line_is_a_border() -> None:
    """Records either side of longitude 180, or across the pole from each other, are near."""
    for lon, lat in (((180.0, -179.99), (10.0, 10.0)), ((0.0, 180.0), (89.99, 89.99))):
        both = zip(lon, lat, strict=True)
        zero = np.zeros(1, np.int32)
        sets = [
            Columns(zero, zero, np.array([x]), np.array([y]), np.zeros((1, 1), np.int32)) for x, y in both
        ]
        assert len(integrate(sets, [PLAIN]).clusters) == 1


def test_a_record_without_a_place_meets_nobody() -> None:
    """Nothing is near to what has no place; no data set at all gives nothing."""
    assert members(told([day(0, np.nan)], [day(0, np.nan), day(0)])) == []
    assert members(told([], [], [day(0)])) == []
    assert integrate([], [PLAIN]).unique == ()


def test_what_cannot_be_is_refused() -> None:
    """An end before its start, weights of another sum, and a category that the taxonomy lacks are named."""
    with pytest.raises(ValueError, match="row 1 of data set 0 ends before it starts"):
        told([day(0), (3, 2, 0, 0)])
    with pytest.raises(ValueError, match="sum to 1"):
        told([day(0)], weights=[2.0])
    with pytest.raises(ValueError, match="no category of a named 'Tank'"):
        Taxonomy.of([("a", "Car", "vehicle")]).numbers("a", ["Car", "Tank"])


rows = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(0, 4), st.integers(0, 2)).map(
        lambda of: (of[0], of[0] + max(0, of[1] - 1), of[2] * 0.02, of[3])
    ),
    max_size=9,
)


@given(rows, rows)
def test_two_sets_match_as_the_plain_rule_has_it(a: list[Row], b: list[Row]) -> None:
    """The grid and the sorted days find what visiting every pair finds."""
    assert members(told(a, b, taxonomies=[DEEP])) == plainly(a, b)


def plainly(a: list[Row], b: list[Row]) -> list[tuple[Member, ...]]:
    """The rule with two loops."""
    found: list[tuple[Member, ...]] = []
    used = set[int]()
    for episode in (False, True):
        those = [
            at for at in sorted(range(len(a)), key=lambda at: a[at][0]) if (a[at][0] != a[at][1]) == episode
        ]
        others = [
            at for at in sorted(range(len(b)), key=lambda at: b[at][0]) if (b[at][0] != b[at][1]) == episode
        ]
        for one in those:
            back = [at for at in reversed(others) if b[at][0] < a[one][0]]
            ahead = [at for at in others if b[at][0] >= a[one][0]]
            free = [at for at in back + ahead if at not in used and _alike(a[one], b[at])]
            found += [((0, one), (1, at)) for at in free[:1]]
            used |= set(free[:1])
    return found


def _alike(one: Row, other: Row) -> bool:
    near = abs(one[2] - other[2]) * KM_PER_DEGREE <= 4 + 1e-9
    days = abs(one[0] - other[0]) <= 2 and abs(one[1] - other[1]) <= 2
    return bool(near and days and (DEEP[one[3]] == DEEP[other[3]]).any())


def test_the_published_example_gives_the_published_answer() -> None:
    """195 reports of crashes: 140 remain, and all 34 clusters have the members that the package gives, in its order."""
    kinds = ("model_tax", "color_tax", "damage_tax")
    taxonomies = {
        kind: Taxonomy.of([tuple(row.values()) for row in table(f"taxonomy_{kind}")]) for kind in kinds
    }
    sets = [crashes(f"crash_data{number}", taxonomies) for number in (1, 2, 3)]
    found = integrate(sets, [taxonomy.labels for taxonomy in taxonomies.values()])
    assert (sum(map(len, sets)), len(found.unique), len(found.clusters), found.removed) == (195, 140, 34, 55)
    assert found.candidates == 58
    expected = [listed(name) for name in ("expected_events", "expected_episodes")]
    assert [sorted(c.members) for c in found.clusters if not c.episode] == expected[0]
    assert [sorted(c.members) for c in found.clusters if c.episode] == expected[1]
    assert overlap(found) == {"0": 41, "1": 34, "2": 31, "01": 5, "02": 4, "12": 4, "012": 21}
    flag = {one.event: f"{one.episode[0] + 1}_{one.episode[1] + 1}" for one in found.flags}
    assert len(flag) == 6
    assert [(of + 1, row + 1, flag.get((of, row), "")) for of, row in found.unique] == [
        (int(row["dataset"]), int(row["event"]), row["episodal_match"]) for row in table("expected_unique")
    ]


def table(name: str) -> list[dict[str, str]]:
    with shared(f"data/meltt/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def crashes(name: str, taxonomies: dict[str, Taxonomy]) -> Columns:
    cells = table(name)
    first, last = (
        np.array([date.fromisoformat(row[end] or row["date"]).toordinal() for row in cells], np.int32)
        for end in ("date", "enddate")
    )
    lon, lat = (np.array([row[axis] for row in cells], float) for axis in ("longitude", "latitude"))
    categories = [of.numbers(name, [row[kind] for row in cells]) for kind, of in taxonomies.items()]
    return Columns(first, last, lon, lat, np.stack(categories, axis=1))


def listed(name: str) -> list[list[Member]]:
    """The members of the clusters in a file of the package's answer; 0 stands where a set takes no part."""
    found = [list(map(int, row.values())) for row in table(name)]
    return [[(of - 1, row - 1) for of, row in zip(one[::2], one[1::2], strict=True) if of] for one in found]


def overlap(found: Integrated) -> dict[str, int]:
    """How many of what is left stand for records of which data sets."""
    sets = ["".join(str(of) for of, _ in sorted(cluster)) for cluster in members(found)]
    merged = {cluster[0] for cluster in members(found)}
    sets += [str(member[0]) for member in found.unique if member not in merged]
    return {name: sets.count(name) for name in set(sets)}
