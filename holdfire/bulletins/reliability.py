"""How far two monitors' counts agree, in the usual statistics. Pure.

Krippendorff's alpha after K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: 1 less the observed
over the expected disagreement, from the coincidences of values within units; a unit with one value has none. Counts are ratios:
their difference is ((c - k) / (c + k)) squared, so that 1 against 2 is as far apart as 10 against 20. 1 is perfect agreement,
0 what chance would give, and below 0 is systematic disagreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations

from holdfire.bulletins.reconcile import Joint
from holdfire.bulletins.told import Span

Metric = Callable[[float, float], float]


def ratio(c: float, k: float) -> float:
    """The squared difference of two values of 0 and above, such as counts."""
    return ((c - k) / (c + k)) ** 2 if c != k else 0.0


def interval(c: float, k: float) -> float:
    """The squared difference of two values on a scale without a zero of its own."""
    return (c - k) ** 2


def nominal(c: float, k: float) -> float:
    """Two names are the same, or not."""
    return float(c != k)


def alpha(units: Sequence[Sequence[float | None]], metric: Metric = ratio) -> float | None:
    """Krippendorff's alpha of units, each with a value per observer, None where one has none.

    None where nothing can be said: no unit has two values, or all values are the same, so that chance could not disagree.
    """
    paired = [[value for value in unit if value is not None] for unit in units]
    paired = [unit for unit in paired if len(unit) > 1]
    often = Counter(value for unit in paired for value in unit)
    number = sum(often.values())
    observed = sum(metric(c, k) / (len(unit) - 1) for unit in paired for c, k in permutations(unit, 2))
    expected = sum(often[c] * often[k] * metric(c, k) for c, k in permutations(often, 2))
    return 1 - (number - 1) * observed / expected if expected else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two monitors agree on the days with both counts.

    agreed: days on which they do, from those on which every print says so to those on which some may. difference: the mean of
    a - b, apart: of their distance, each from lowest to highest by the prints. alpha: over the days whose counts are one number
    each; left_out: the days with both counts that are not, since their prints differ.
    """

    days: int
    agreed: Span
    difference: tuple[float, float] | None
    apart: tuple[float, float] | None
    alpha: float | None
    left_out: int


def agreement(days: Sequence[Joint]) -> Agreement:
    """The statistics of reconciled days; a day without both counts says nothing of agreement. Their order plays no part."""
    both = [(one.a, one.b, one) for one in days if one.a and one.b]
    agreed = sum(1 for _a, _b, one in both if one.state == "agreed")
    open_ended = sum(1 for _a, _b, one in both if one.state == "undetermined")
    plain = [(a.low, b.low) for a, b, _ in both if a.low == a.high and b.low == b.high]
    closed = [(a, b, a.high, b.high, one.apart) for a, b, one in both if a.high is not None and b.high is not None]  # fmt: skip
    return Agreement(
        len(both),
        Span(agreed, agreed + open_ended),
        _mean([(a.low - bh, ah - b.low) for a, b, ah, bh, _ in closed]) if len(closed) == len(both) else None,
        _mean([(gap.low, gap.high or 0) for *_, gap in closed if gap]) if len(closed) == len(both) else None,
        alpha(sorted(plain)),
        len(both) - len(plain),
    )


def _mean(spans: Sequence[tuple[int, int]]) -> tuple[float, float] | None:
    return (sum(low for low, _ in spans) / len(spans), sum(high for _, high in spans) / len(spans)) if spans else None  # fmt: skip
