"""What holds of every board: the order in which figures came changes nothing, nor does a reprint a majority."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from holdfire.press.compare import Stated, compare, decide, judge, lie
from holdfire.press.summing import WAYS, alike, summed

HOLDS = {"place:town": frozenset({"place:land"})}
LETTERS = {"a": "B", "b": "A", "c": "F"}
NUMBERS = st.sampled_from([(5, None, None), (None, 5, None), (None, None, 9), (0, 0, 0), (4, None, 20), (None, 400, None), (2**53 - 1, None, None)])  # fmt: skip


def toll(numbers: Any, n: int = 0, **said: Any) -> Stated:
    """People killed, as some voice has it."""
    low, best, high = numbers
    return Stated(f"k{n}", "killed", "persons", low=low, best=best, high=high, **said)


FIGURE = st.builds(
    toll,
    NUMBERS,
    voice=st.sampled_from(["", "a", "b", "c"]),
    whose=st.sampled_from(["", "all", "civilians", "fighters", "soldiers"]),
    territory=st.sampled_from(["", "place:town", "place:land"]),
    since=st.sampled_from(["", "2011", "2017-13"]),
    until=st.sampled_from(["", "2017", "0000"]),
    said=st.sampled_from([None, date(1, 1, 1), date(2017, 10, 30), date(9999, 12, 31)]),
)
FIGURES = st.lists(FIGURE, min_size=1, max_size=7).map(
    lambda some: [replace(one, key=f"k{n}") for n, one in enumerate(some)]
)


@given(FIGURES, st.randoms(use_true_random=False))
def test_the_order_of_figures_changes_neither_groups_nor_sums(figures: list[Stated], chance: Any) -> None:
    """Groups hold the same figures, and each way gives the same for each."""
    mixed = list(figures)
    chance.shuffle(mixed)
    here, there = alike(figures), alike(mixed)
    assert here == there
    for way in WAYS:
        assert summed(way, figures, LETTERS, HOLDS) == summed(way, mixed, LETTERS, HOLDS)


@given(FIGURES, st.data())
def test_a_reprint_changes_no_majority(figures: list[Stated], data: Any) -> None:
    """However often one voice's figure is printed, the number and the count of voices stay."""
    voiced = [replace(one, voice=one.voice or one.key) for one in figures]
    again = replace(data.draw(st.sampled_from(voiced)), key="again")
    before, after = summed("majority", voiced), summed("majority", [*voiced, again])
    assert (before.best, before.reasons) == (after.best, after.reasons)


@given(FIGURE, FIGURE)
def test_the_short_judgement_is_the_long_one(a: Stated, b: Stated) -> None:
    """A board counts by the one and tells by the other."""
    assert judge(a, b, HOLDS)[0] == compare(a, b, HOLDS).state == decide(a, b, lie(a, b, HOLDS))[0]
    assert compare(a, b, HOLDS).reasons
