"""Bars of a count a day: certain, possible, unknown."""

import pytest

from holdfire.web.spark import BASE, HEIGHT, TOP, bars


def test_a_missing_day_is_drawn_as_unknown_and_not_as_zero() -> None:
    """What is unknown is not drawn as nothing."""
    drawn = bars([1, None, 1])
    assert drawn.certain.count("M") == 2
    assert drawn.unknown.count("M") == 1


def test_the_highest_count_fills_the_height() -> None:
    """One scale holds for what is certain and what is possible."""
    assert f"V{TOP:.1f}h" in bars([5, 10]).certain
    assert f"V{(BASE + TOP) / 2:.1f}h" in bars([5, 10]).certain
    assert f"V{TOP:.1f}h" in bars([0, 1], [2, 10]).possible


def test_a_single_report_is_no_peak() -> None:
    """Small counts stay small to the eye: one of at least four fills a quarter of the height."""
    assert f"V{BASE - (BASE - TOP) / 4:.1f}h" in bars([0, 1]).certain


def test_several_drawings_share_a_scale() -> None:
    """With the same top the same count has the same height in each of them."""
    assert bars([3], top=12).certain == bars([3], [12]).certain


def test_a_quiet_month_has_no_bars() -> None:
    """Zero draws nothing above the ground, and the last day is marked all the same."""
    quiet = bars([0, 0])
    assert (quiet.certain, quiet.possible, quiet.unknown) == ("", "", "")
    assert f"{HEIGHT:.1f}" in quiet.today


def test_the_possible_stands_on_the_certain() -> None:
    """The grey part begins where the solid one ends."""
    drawn = bars([4], [8])
    level = f"{(BASE + TOP) / 2:.1f}"
    assert f"V{level}h" in drawn.certain
    assert drawn.possible.startswith("M") and f" {level}V{TOP:.1f}" in drawn.possible


def test_nothing_at_all_draws_nothing() -> None:
    """An empty period has no bars and no mark."""
    assert set(bars([])) == {""}


def test_counts_of_different_length_are_a_fault_of_the_program() -> None:
    """Certain and possible belong to the same days."""
    with pytest.raises(ValueError, match=r"shorter|longer"):
        bars([1, 2], [1])
