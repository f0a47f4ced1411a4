"""Do two figures contradict?"""

from __future__ import annotations

from datetime import date
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.press.bounds import Bounds, bounds
from holdfire.press.compare import Stated, compare

HOLDS = {"place:town": frozenset({"place:land"})}


def toll(key: str = "claim:a/1", **said: Any) -> Stated:
    """People killed, as some article has it."""
    return Stated(key, **({"quantity": "killed", "unit": "persons"} | said))


@pytest.mark.parametrize(
    ("wording", "given", "expected"),
    [
        ("85", (85, 85, 85), (85, 85)),
        ("around 400,000", (None, 400_000, None), (350_000, 450_000)),
        ("around 330,000", (None, 330_000, None), (325_000, 335_000)),
        ("nearly 50", (None, 50, 50), (45, 50)),
        ("more than 300,000", (300_000, None, None), (300_000, inf)),
        ("up to 20", (None, None, 20), (0, 20)),
        ("12 to 15", (12, None, 15), (12, 15)),
        ("about half", (None, 0.5, None), (0.45, 0.55)),
        ("none", (0, 0, 0), (0, 0)),
    ],
)
def test_a_wording_leaves_room_for_an_interval(wording: str, given: Any, expected: Any) -> None:
    """An exact number is itself, a round one what rounds to it, and an open wording has no end."""
    found = bounds(*given)
    assert (found.low, found.high) == pytest.approx(expected), wording


def test_what_rounds_to_another_number_is_not_around_this_one() -> None:
    """“Around 300” and “around 400” have no number in common."""
    assert not bounds(None, 300, None).meets(bounds(None, 400, None))
    assert bounds(None, 300, None).meets(Bounds(349, 349))


AROUND_400: dict[str, Any] = {"best": 400_000}
OVER_330: dict[str, Any] = {"low": 330_000}
OVER_300: dict[str, Any] = {"low": 300_000}


@pytest.mark.parametrize(
    ("a", "b", "state", "reason"),
    [
        # the same thing counted: the numbers decide
        (AROUND_400, AROUND_400, "agree", "same_numbers"),
        (AROUND_400, {"low": 412_000, "best": 412_000, "high": 412_000}, "agree", "same_when_rounded"),
        (AROUND_400, OVER_330, "overlap", "open_end"),
        (AROUND_400, OVER_300, "overlap", "open_end"),
        (AROUND_400, {"low": 300_000, "best": 360_000, "high": 420_000}, "overlap", "intervals_meet"),
        (AROUND_400, {"best": 330_000}, "contradict", "numbers_apart"),
        ({"high": 20}, {"low": 21}, "contradict", "numbers_apart"),
        ({"low": 0, "best": 0, "high": 0}, {"low": 12, "best": 12, "high": 12}, "contradict", "numbers_apart"),
        # who says nothing of its scope may count more than the other, if it is the larger
        ({"low": 330_000}, {"best": 12, "territory": "place:town"}, "not_comparable", "may_count_more"),
        ({"low": 330_000}, {"best": 12, "whose": "civilians"}, "not_comparable", "may_count_more"),
        ({"low": 330_000, "said": date(2017, 10, 30)}, {"best": 12, "since": "2017-10", "until": "2017-10"}, "not_comparable", "may_count_more"),
        ({"low": 330_000, "territory": "place:town"}, {"best": 12}, "contradict", "numbers_apart"),
        # something else counted
        (AROUND_400, {"best": 400_000, "quantity": "wounded"}, "not_comparable", "other_quantity"),
        ({"best": 0.5, "unit": "share"}, {"low": 2e6}, "not_comparable", "other_unit"),
        ({"best": 9, "whose": "children"}, {"best": 9, "whose": "women"}, "not_comparable", "other_whose"),
        # a part against its whole
        ({"best": 9, "whose": "civilians"}, {"best": 40, "whose": "all"}, "not_comparable", "part_whose"),
        ({"low": 90, "whose": "civilians"}, {"high": 40, "whose": "all"}, "contradict", "part_exceeds_whole"),
        ({"low": 90, "territory": "place:town"}, {"high": 40, "territory": "place:land"}, "contradict", "part_exceeds_whole"),
        ({"best": 9, "territory": "place:town"}, {"best": 9, "territory": "place:other"}, "not_comparable", "other_territory"),
        (
            {"best": 9, "territory": "place:town", "whose": "all"},
            {"best": 40, "territory": "place:land", "whose": "civilians"},
            "not_comparable",
            "whole_whose",
        ),
        # time
        ({"best": 9, "since": "2016", "until": "2016"}, {"best": 40, "since": "2017"}, "not_comparable", "other_time"),
        (
            {"best": 300, "since": "2011", "as_of": date(2015, 1, 1)},
            {"best": 400, "since": "2011", "as_of": date(2017, 1, 1)},
            "not_comparable",
            "may_have_grown",
        ),
        (
            {"best": 400, "since": "2011", "as_of": date(2015, 1, 1)},
            {"best": 300, "since": "2011", "as_of": date(2017, 1, 1)},
            "contradict",
            "part_exceeds_whole",
        ),
        (
            {"best": 90, "since": "2017-10", "until": "2017-10"},
            {"best": 400, "since": "2011-03", "as_of": date(2017, 10, 31)},
            "not_comparable",
            "part_time",
        ),
    ],
)  # fmt: skip
def test_two_figures_agree_overlap_contradict_or_cannot_be_compared(
    a: Any, b: Any, state: str, reason: str
) -> None:
    """First whether they count the same, then what their wording leaves room for."""
    found = compare(toll(**a), toll("claim:b/1", **b), HOLDS)
    assert (found.state, found.reasons[0].name) == (state, reason)


def test_what_an_article_does_not_say_is_taken_as_the_same_and_told() -> None:
    """Nobody knows whether “more than 300,000 victims” counts fighters, or since when."""
    found = compare(toll(best=400_000, whose="all", since="2011-03"), toll(low=300_000), HOLDS)
    assert found.state == "overlap"
    assert {one.name for one in found.reasons} >= {"assumed_whose", "assumed_territory", "assumed_time"}


def test_the_distance_is_between_the_numbers_that_are_named() -> None:
    """“Around 400,000” and “more than 300,000” are 100,000 apart, though they contradict nothing."""
    assert compare(toll(**AROUND_400), toll(**OVER_300)).apart == 100_000


FIGURES = st.builds(
    toll,
    best=st.integers(0, 50),
    low=st.none(),
    whose=st.sampled_from(["", "all", "civilians", "fighters", "soldiers"]),
    territory=st.sampled_from(["", "place:town", "place:land", "place:other"]),
    since=st.sampled_from(["", "2011", "2016-02", "2017"]),
    until=st.sampled_from(["", "2017", "2017-10-30"]),
    said=st.sampled_from([None, date(2017, 10, 30), date(2018, 1, 1)]),
)


@given(FIGURES, FIGURES)
def test_it_does_not_matter_which_figure_comes_first(a: Stated, b: Stated) -> None:
    """Two figures are to each other what they are, in either order."""
    there, back = compare(a, b, HOLDS), compare(b, a, HOLDS)
    assert (there.state, there.apart) == (back.state, back.apart)


@given(FIGURES)
def test_a_figure_agrees_with_itself(a: Stated) -> None:
    """Whatever its scope."""
    assert compare(a, a, HOLDS).state == "agree"
