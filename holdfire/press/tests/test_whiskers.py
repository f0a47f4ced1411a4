"""Figures on one axis."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.press.compare import Stated
from holdfire.press.whiskers import axis, whisker


def toll(**said: Any) -> Stated:
    """People killed."""
    return Stated("claim:a/1", "killed", "persons", **said)


def test_each_number_lies_where_the_axis_has_it() -> None:
    """Around 400,000 runs from 350,000 to 450,000; more than 300,000 runs open to the edge."""
    figures = [toll(best=400_000), toll(low=330_000), toll(low=300_000)]
    drawn = axis(figures)
    assert drawn.top == pytest.approx(477_000)
    assert [number for _x, number in drawn.ticks] == [0, 100_000, 200_000, 300_000, 400_000]
    around, _, over = (whisker(one, drawn) for one in figures)
    assert (around.dot, around.rounded, around.opens) == (drawn.x(400_000), True, False)
    assert (around.left, around.width) == pytest.approx((73.38, 20.96), abs=0.02)
    assert (over.dot, over.floor, over.opens) == (None, drawn.x(300_000), True)
    assert over.left + over.width == 100


def test_in_the_other_direction_all_is_mirrored() -> None:
    """Arabic and Persian readers read numbers from the right."""
    there, back = axis([toll(best=80)]), axis([toll(best=80)], mirrored=True)
    assert back.x(80) == pytest.approx(100 - there.x(80))
    drawn = whisker(toll(low=40), back)
    assert (drawn.left, drawn.opens) == (0, True)


@pytest.mark.parametrize(
    ("figures", "ticks"),
    [([], [0, 0.2, 0.4, 0.6, 0.8, 1.0]), ([toll(low=0, best=0, high=0)], [0, 0.2, 0.4, 0.6, 0.8, 1.0]), ([toll(best=7)], [0, 2, 4, 6])],
)  # fmt: skip
def test_an_axis_has_few_round_numbers(figures: list[Stated], ticks: list[float]) -> None:
    """Also where all is zero."""
    assert [number for _x, number in axis(figures).ticks] == pytest.approx(ticks)


def test_an_exact_number_is_a_dot() -> None:
    """85 has no whisker."""
    drawn = whisker(toll(low=85, best=85, high=85), axis([toll(best=85)]))
    assert (drawn.dot is not None, drawn.width, drawn.floor, drawn.rounded) == (True, 0, None, False)
