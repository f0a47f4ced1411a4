"""Laws of matching, over reports that hypothesis makes up."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from holdfire.incidents.assign import one_to_one
from holdfire.incidents.columns import Reports, reports
from holdfire.incidents.match import DEFAULT, ONE_TO_ONE, match

ROW = st.tuples(
    st.integers(0, 2),  # source
    st.integers(0, 4),  # day
    st.integers(0, 12),  # km north
    st.sampled_from([(0, 1, 0), (0, 1, 0), (25, 2, 1), (65, 4, 20)]),  # radius, precision, days more
    st.sampled_from([0, 1, 2, 512]),  # acts
    st.sampled_from([np.nan, 3, 40]),  # killed
)
ROWS = st.lists(ROW, min_size=2, max_size=14, unique_by=repr)

RULES = st.sampled_from([DEFAULT, ONE_TO_ONE])


def made(rows: list[tuple[int, int, int, tuple[int, int, int], int, float]]) -> Reports:
    source, day, km, vague, acts, killed = (np.array(column) for column in zip(*rows, strict=True))
    first = 17_000 + day
    return reports(
        len(rows), source=source, first=first, last=first + vague[:, 2], lon=36.8, lat=35 + km / 111.195, radius=vague[:, 0],
        where_prec=vague[:, 1], acts=acts, killed_low=killed, killed_high=killed,
    )  # fmt: skip


def parted(cluster: NDArray[np.int32]) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(cluster == number).tolist()) for number in np.unique(cluster)}


def pair(data: st.DataObject, n: int) -> NDArray[np.int32]:
    two = data.draw(st.lists(st.integers(0, n - 1), min_size=2, max_size=2, unique=True))
    return np.array([two], np.int32)


@settings(max_examples=60)
@given(ROWS, RULES, st.data())
def test_the_order_of_rows_changes_nothing(rows: list, rules: object, data: st.DataObject) -> None:  # type: ignore[type-arg]
    """The answer follows from what the reports say."""
    order = data.draw(st.permutations(range(len(rows))))
    plain, mixed = match(made(rows), rules), match(made([rows[number] for number in order]), rules)  # type: ignore[arg-type]
    assert {frozenset(order[row] for row in group) for group in parted(mixed.cluster)} == parted(
        plain.cluster
    )
    assert mixed.score.tolist() == plain.score.tolist()


@settings(max_examples=60)
@given(ROWS, RULES, st.data())
def test_what_people_decide_holds(rows: list, rules: object, data: st.DataObject) -> None:  # type: ignore[type-arg]
    """`same` always joins, `distinct` always parts; where both are said of a pair, it is apart."""
    one, other = pair(data, len(rows)), pair(data, len(rows))
    clash = set(one[0].tolist()) == set(other[0].tolist())
    cluster = match(made(rows), rules, same=one, distinct=other).cluster  # type: ignore[arg-type]
    assert cluster[other[0, 0]] != cluster[other[0, 1]]
    assert clash or cluster[one[0, 0]] == cluster[one[0, 1]]


@settings(max_examples=60)
@given(ROWS)
def test_one_to_one_is_one_to_one(rows: list) -> None:  # type: ignore[type-arg]
    """No report has two chosen partners in one source, and no cluster has two reports of one source."""
    given_reports = made(rows)
    found = match(given_reports, ONE_TO_ONE)
    chosen = [
        edge
        for a, b in zip(found.a[found.chosen].tolist(), found.b[found.chosen].tolist(), strict=True)
        for edge in ((a, int(given_reports.source[b])), (b, int(given_reports.source[a])))
    ]
    assert len(chosen) == len(set(chosen))
    for group in parted(found.cluster):
        sources = given_reports.source[list(group)].tolist()
        assert len(sources) == len(set(sources))


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(5, 9), st.integers(1, 9)),
        max_size=12,
        unique_by=lambda e: e[:2],
    )
)
def test_the_assignment_is_the_best_there_is(edges: list[tuple[int, int, int]]) -> None:
    """No other way of choosing pairs has more evidence in all."""
    a, b, gain = (
        (np.array(column, np.int64) for column in zip(*edges, strict=True))
        if edges
        else (np.empty(0, np.int64),) * 3
    )
    source = np.repeat([0, 1], 5).astype(np.int32)
    assert gain[one_to_one(a, b, gain.astype(float), source)].sum() == _most(edges)


def _most(edges: list[tuple[int, int, int]], used: frozenset[int] = frozenset()) -> int:
    if not edges:
        return 0
    (a, b, gain), rest = edges[0], edges[1:]
    without = _most(rest, used)
    return without if {a, b} & used else max(without, gain + _most(rest, used | {a, b}))
