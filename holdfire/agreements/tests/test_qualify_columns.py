"""Many cases at once: as each by itself, in whatever order, and never surer for knowing less. What cannot be is refused."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.agreements import qualify as module
from holdfire.agreements.qualify import UNKNOWN, VERDICTS, Cases, Clause, Step, qualify
from holdfire.agreements.tests import naive
from holdfire.agreements.tests.naive import Side, Told

ACTORS, ZONES, LAST_DAY = range(5), range(4), 12
ACTS = (1, 2, 4)

days = st.tuples(st.integers(0, LAST_DAY), st.integers(0, LAST_DAY)).map(lambda pair: (min(pair), max(pair)))
shares = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(lambda pair: (min(pair) / 4, max(pair) / 4))
acts = st.sets(st.sampled_from(ACTS)).map(sum)
side = st.builds(Side, st.sampled_from([UNKNOWN, *ACTORS]), st.booleans(), st.booleans())
grounds = st.dictionaries(st.sampled_from(ZONES), shares, max_size=3)


@st.composite
def told(draw: st.DrawFn) -> Told:
    """A case over few days, actors and zones, so that it often meets the clauses."""
    start, end = draw(days)
    placed = draw(st.booleans())
    ground = tuple((zone, *share) for zone, share in draw(grounds).items()) if placed else ()
    return Told(start, end, draw(acts), tuple(draw(st.lists(side, max_size=4))), ground, placed)


clause = st.builds(
    Clause,
    st.just("c"),
    acts,
    st.sets(st.sampled_from(ZONES)).map(tuple),
    st.booleans(),
    st.frozensets(st.sampled_from(ACTORS)),
    st.lists(st.lists(days, max_size=3).map(tuple), max_size=3).map(tuple),
    st.lists(st.tuples(st.sampled_from(ACTORS), days).map(lambda d: (d[0], *d[1])), max_size=4).map(tuple),
)


def could_be(one: Told, rule: Clause) -> set[str]:
    bits = int(qualify(naive.cases([one]), [rule]).could_be[0, 0])
    return {VERDICTS[bit] for bit in range(8) if bits >> bit & 1}


def same(one: Any, other: Any) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name in ("verdict", "could_be", "steps")
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(told(), max_size=6), st.lists(clause, max_size=3))
def test_columns_say_what_the_walker_says(rows: list[Told], clauses: list[Clause]) -> None:
    """Every answer, what it could be and the verdict are those of walking through all worlds, case by case."""
    qualified = qualify(naive.cases(rows), clauses)
    assert qualified.verdict.shape == (len(rows), len(clauses))
    for i, row in enumerate(rows):
        for j, rule in enumerate(clauses):
            answers = naive.answers(row, rule)
            bits = [(True in answer) + 2 * (False in answer) for answer in answers]
            assert [int(qualified.answers(step)[i, j]) for step in Step] == bits
            words = naive.could_be(answers)
            assert int(qualified.could_be[i, j]) == sum(1 << VERDICTS.index(word) for word in words)
            alone = VERDICTS.index(next(iter(words))) if len(words) == 1 else 4
            assert int(qualified.verdict[i, j]) == alone


@settings(max_examples=200, deadline=None)
@given(st.lists(told(), max_size=6), st.lists(clause, max_size=3))
def test_many_are_as_each_by_itself(rows: list[Told], clauses: list[Clause]) -> None:
    """A case by itself is what it is among others, under a clause by itself as under several."""
    together = qualify(naive.cases(rows), clauses)
    for i, row in enumerate(rows):
        for j, rule in enumerate(clauses):
            alone = qualify(naive.cases([row]), [rule])
            assert together.steps[i, j] == alone.steps[0, 0]
            assert together.verdict[i, j] == alone.verdict[0, 0]


@settings(max_examples=200, deadline=None)
@given(st.lists(told(), min_size=1, max_size=4), clause, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows: list[Told], rule: Clause, chance: random.Random) -> None:
    """Actors and places of a case may be handed in in any order, and so may zones, periods and designations of a clause."""
    mixed = [replace(row, sides=_mixed(row.sides, chance), shares=_mixed(row.shares, chance)) for row in rows]
    other = replace(
        rule,
        zones=_mixed(rule.zones, chance),
        periods=_mixed(tuple(_mixed(version, chance) for version in rule.periods), chance),
        designated=_mixed(rule.designated, chance),
    )
    assert same(qualify(naive.cases(rows), [rule]), qualify(naive.cases(mixed), [other]))


def _mixed(some: tuple[Any, ...], chance: random.Random) -> tuple[Any, ...]:
    return tuple(chance.sample(some, len(some)))


def _at(sides: tuple[Side, ...], n: int, **changed: Any) -> tuple[Side, ...]:
    return tuple(replace(one, **changed) if i == n % len(sides) else one for i, one in enumerate(sides))


# Ways to know less of a case; the number says of which day, side or zone.
LESS: dict[str, Callable[[Told, int], Told]] = {
    "the first day": lambda one, n: replace(one, start=one.start - n),
    "the last day": lambda one, n: replace(one, end=one.end + n),
    "which act": lambda one, n: replace(one, acts=one.acts and one.acts | ACTS[n % 3]),
    "any act": lambda one, n: replace(one, acts=0),
    "who": lambda one, n: replace(one, sides=_at(one.sides, n, actor=UNKNOWN)),
    "whom a name means": lambda one, n: replace(one, sides=_at(one.sides, n, sure=False)),
    "who else did it": lambda one, n: replace(one, sides=(*one.sides, Side(UNKNOWN))),
    "who else suffered it": lambda one, n: replace(one, sides=(*one.sides, Side(UNKNOWN, acted=False))),
    "anybody": lambda one, n: replace(one, sides=()),
    "how much at least": lambda one, n: replace(one, shares=tuple((z, 0, h) for z, _, h in one.shares)),
    "how much at most": lambda one, n: replace(one, shares=tuple((z, low, 1) for z, low, _ in one.shares)),
    "where": lambda one, n: replace(one, shares=(), placed=False),
}


@pytest.mark.parametrize("forgotten", LESS)
def test_who_knows_less_of_a_case_rules_out_no_more(forgotten: str) -> None:
    """Forgetting something leaves every verdict possible that was, so it never makes another verdict certain."""

    @settings(max_examples=100, deadline=None)
    @given(told(), clause, st.integers(0, 5))
    def less(one: Told, rule: Clause, n: int) -> None:
        assert could_be(one, rule) <= could_be(LESS[forgotten](one, n), rule)

    less()


@settings(max_examples=200, deadline=None)
@given(told(), clause.filter(lambda rule: rule.periods), st.lists(days, max_size=2).map(tuple))
def test_another_version_of_the_terms_rules_out_no_more(
    one: Told, rule: Clause, version: tuple[Any, ...]
) -> None:
    """Where one more source states terms of its own, every verdict stays possible that was."""
    assert could_be(one, rule) <= could_be(one, replace(rule, periods=(*rule.periods, version)))


@pytest.mark.parametrize("size", [1, 7, 64])
def test_the_answer_does_not_depend_on_where_the_columns_are_cut(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cases are taken in stretches; one that begins or ends with a case without actors or place changes nothing."""
    chance = random.Random(1)
    rows = [_any_case(chance) for _ in range(150)]
    clauses = [
        Clause("a", 1, (0, 2), True, frozenset({1, 2}), (((3, 9),),), ((3, 2, 8),)),
        Clause("b", 0, (1,), False, frozenset(), (((0, 20),), ((5, 20),)), ((0, 0, 20), (1, 4, 5))),
    ]
    whole = qualify(naive.cases(rows), clauses)
    monkeypatch.setattr(module, "CHUNK", size)
    assert same(qualify(naive.cases(rows), clauses), whole)
    assert len(set(whole.verdict.ravel().tolist())) == 5


def _any_case(chance: random.Random) -> Told:
    sides = tuple(
        Side(chance.randrange(-1, 4), chance.random() < 0.9, chance.random() < 0.7)
        for _ in range(chance.randrange(4))
    )
    shares = tuple((zone, 1.0, 1.0) for zone in chance.sample(ZONES, chance.randrange(2)))
    start = chance.randrange(12)
    return Told(
        start, start + chance.randrange(2), chance.choice((0, 1, 1, 2, 3)), sides, shares, len(shares) > 0
    )


def test_a_single_number_stands_for_a_column_of_one() -> None:
    """One case is asked with plain numbers, and large ones of actors and zones cost nothing."""
    big = 2**31 - 1
    one = Cases(5, 5, 1, 0, big, True, True, 0, big, 1, 1, True)
    rule = Clause("c", 1, (big,), True, frozenset({big}), (((0, big),),), ((7, 0, big),))
    assert qualify(one, [rule]).verdict.tolist() == [[0]]


def test_nothing_in_nothing_out() -> None:
    """No cases or no clauses give columns without rows or columns."""
    assert qualify(naive.cases([]), [Clause("c")]).verdict.shape == (0, 1)
    assert qualify(naive.cases([Told(0, 0)]), []).verdict.shape == (1, 0)


COLUMNS: dict[str, Any] = {
    "start": [1, 1],
    "end": [2, 2],
    "acts": [0, 1],
    "actor_case": [0, 1],
    "actor": [0, -1],
    "actor_sure": [True, True],
    "actor_acted": [True, False],
    "place_case": [0, 1],
    "place_zone": [3, 3],
    "share_low": [0, 0.5],
    "share_high": [0.5, 1],
    "placed": [True, True],
}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"end": [2, 0]}, "case 1 ends before it starts"),
        ({"acts": [0, -1]}, "case 1 has acts that are not on the list"),
        ({"acts": [1 << 25, 0]}, "case 0 has acts that are not on the list"),
        ({"acts": [0, 1, 2]}, r"column acts has shape \(3,\), not \(2,\) as start"),
        ({"start": [[1, 1]]}, r"column start has shape \(1, 2\), not one dimension"),
        ({"start": [1, 1.5]}, "column start: row 1 is no int32 number"),
        ({"start": [1, float("nan")]}, "column start: row 1 is no int32 number"),
        ({"end": [2, 2**40]}, "column end: row 1 is no int32 number"),
        ({"actor_sure": [True, 2]}, "column actor_sure: row 1 is no bool number"),
        ({"actor_case": [1, 0]}, "actor row 1 stands after a later case; rows are sorted by case"),
        ({"actor_case": [0, 2]}, "actor row 1 names a case that is none of the 2"),
        ({"actor_case": [-1, 1]}, "actor row 0 names a case that is none of the 2"),
        ({"actor": [0, -2]}, "actor row 1 has an actor below -1"),
        ({"actor": [0]}, r"column actor has shape \(1,\), not \(2,\) as actor_case"),
        ({"place_case": [1, 0]}, "place row 1 stands after a later case"),
        ({"place_case": [0, 2]}, "place row 1 names a case that is none of the 2"),
        ({"place_zone": [3, -1]}, "place row 1 has a zone below 0"),
        ({"place_case": [1, 1]}, "place row 1 names a zone of its case a second time"),
        ({"share_low": [0, -0.1]}, "place row 1 has shares"),
        ({"share_high": [0.5, 1.1]}, "place row 1 has shares"),
        ({"share_low": [0.6, 0.5]}, "place row 0 has shares"),
        ({"share_high": [float("nan"), 1]}, "place row 0 has shares"),
        ({"placed": [True, False]}, "place row 1 places a case that nobody places"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row(changed: dict[str, Any], sentence: str) -> None:
    """A case, an actor or a place that cannot be is refused with a sentence that names the row."""
    Cases(**COLUMNS)
    with pytest.raises(ValueError, match=sentence):
        Cases(**COLUMNS | changed)


def test_a_zone_named_twice_out_of_order_is_refused_at_its_second_row() -> None:
    """The second of two rows for one zone of a case is named, wherever in the case it stands."""
    twice = {
        "place_case": [0, 0, 0],
        "place_zone": [5, 3, 5],
        "share_low": [0, 0, 0],
        "share_high": [1, 1, 1],
    }
    with pytest.raises(ValueError, match="place row 2 names a zone of its case a second time"):
        Cases(**COLUMNS | twice)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"acts": 1 << 25}, "clause x forbids acts"),
        ({"acts": -1}, "clause x forbids acts"),
        ({"periods": (((3, 2),),)}, "clause x has a period of days 3 to 2"),
        ({"periods": (((3, 2**31),),)}, "clause x has a period of days 3 to 2147483648"),
        ({"designated": ((1, 9, 8),)}, "clause x has a period of days 9 to 8"),
        ({"designated": ((-1, 8, 9),)}, "clause x names a zone or an actor with a number that cannot be"),
        ({"zones": (-3,)}, "clause x names a zone or an actor with a number that cannot be"),
        ({"binds": frozenset({2**31})}, "clause x names a zone or an actor with a number that cannot be"),
    ],
)
def test_a_clause_that_cannot_be_is_refused_by_name(given: dict[str, Any], sentence: str) -> None:
    """A clause with a period that ends before it starts, or a number that no column holds, is refused by its id."""
    with pytest.raises(ValueError, match=sentence):
        Clause("x", **given)
