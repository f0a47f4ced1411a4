"""How far two monitors agree: the published figures come out, and days without both counts say nothing."""

from __future__ import annotations

import pytest

from holdfire.bulletins.reconcile import Joint, Printed, joint, told
from holdfire.bulletins.reliability import Metric, agreement, alpha, interval, nominal, ratio

# Krippendorff 2011, section C: four observers, twelve units, 41 values; None where an observer has none.
OBSERVERS: list[list[int | None]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
UNITS = list(zip(*OBSERVERS, strict=True))


@pytest.mark.parametrize(("metric", "published"), [(nominal, 0.743), (interval, 0.849), (ratio, 0.797)])
def test_alpha_is_that_of_the_published_example(metric: Metric, published: float) -> None:
    """Four observers, twelve units, values missing."""
    found = alpha(UNITS, metric)
    assert found is not None and round(found, 3) == published


def test_alpha_is_one_where_all_agree_and_nothing_where_nothing_differs() -> None:
    """Where every value is the same, chance could not have disagreed."""
    assert alpha([(3, 3), (5, 5), (0, 0)]) == 1
    assert alpha([(3, 3), (3, 3)]) is None
    assert alpha([(3, None), (None, 5)]) is None


def counted(a: list[int], b: list[int]) -> Joint:
    """A day by its printed totals."""
    first, second = (told([Printed("s", total) for total in totals]) for totals in (a, b))
    return joint(first, second)


def test_days_without_both_counts_say_nothing_of_agreement() -> None:
    """Nor do rival prints give alpha a number; they are counted as left out."""
    days = [counted([9], [9]), counted([2], [6]), counted([5], []), counted([4, 6], [6])]
    found = agreement(days)
    assert (found.days, found.agreed, found.left_out) == (3, (1, 2), 1)
    assert (found.difference, found.apart) == ((-2, -4 / 3), (4 / 3, 2))
    assert found.alpha == alpha([(9, 9), (2, 6)])
    assert agreement(days[::-1]) == found
