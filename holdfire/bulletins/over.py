"""Reconciled days added up: over a week, a zone's days, a year. Pure.

A day without one of the counts has no upper end, so a sum over it has none; what the days with both counts say together is
given beside it, and differences are added day by day: two sums can be near while no day is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from holdfire.bulletins.reconcile import Joint, State
from holdfire.bulletins.told import Span, plus


@dataclass(frozen=True, slots=True)
class Total:
    """What days say together. interval: distinct incidents of all of them, high None where one of them lacks a count.

    Of the days on which both counts are told: both, how many they are; a, b: the counts added; apart: their differences
    added; jointly: distinct incidents. states: how many days are agreed, contested …; first_more, second_more: days on which
    one count is larger whichever print is right. one, missing: days with one count, with none; summed: of these, how many
    are bounded by a sum of both monitors.
    """

    days: int
    interval: Span
    both: int
    one: int
    missing: int
    summed: int
    a: Span
    b: Span
    apart: Span
    jointly: Span
    states: dict[State, int]
    first_more: int
    second_more: int

    @property
    def low(self) -> int:
        """At least so many distinct incidents; always holds."""
        return self.interval.low

    @property
    def high(self) -> int | None:
        """At most so many; None where a day lacks a count."""
        return self.interval.high


def over(days: Sequence[Joint]) -> Total:
    """Add up days of one area, or areas of one day that share no ground. Their order plays no part."""
    both = [one for one in days if one.apart is not None]
    states = Counter(one.state for one in days)
    return Total(
        days=len(days),
        interval=_added(one.interval for one in days),
        both=len(both),
        one=states["only_one"],
        missing=states["missing"],
        summed=sum(1 for one in days if any(name == "only_sum" for name, _ in one.reasons)),
        a=_added(one.a for one in both),
        b=_added(one.b for one in both),
        apart=_added(one.apart for one in both),
        jointly=_added(one.interval for one in both),
        states=dict(states),
        first_more=sum(1 for one in both if _more(one.a, one.b)),
        second_more=sum(1 for one in both if _more(one.b, one.a)),
    )


def _added(spans: Iterable[Span | None]) -> Span:
    known = [span for span in spans if span is not None]
    return Span(sum(span.low for span in known), plus(*(span.high for span in known)))


def _more(one: Span | None, other: Span | None) -> bool:
    return bool(one and other and other.high is not None and one.low > other.high)
