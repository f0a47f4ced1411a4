"""What is wrong with a bulletin's sums and texts, and what a reader should know of its prints. Pure.

Nothing is mended and nobody's print is left out: a fault names the statements that show it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from holdfire.bulletins import faults_between as between
from holdfire.bulletins import faults_within as within
from holdfire.bulletins.fault import NAMES, Fault
from holdfire.bulletins.prints import Print, by_bulletin

__all__ = ["NAMES", "Fault", "find"]

WITHIN: tuple[Callable[[Sequence[Print]], Iterator[Fault]], ...] = (
    within.parts_do_not_add,
    within.total_without_parts,
    within.two_bulletins,
    within.two_numbers,
    within.two_splits,
    within.two_figures,
    within.only_sum,
    within.sums_differ,
    within.headline_sum,
    within.side_not_named,
    within.confirms_more,
    within.printed_twice,
    within.noted,
)
BETWEEN: tuple[Callable[[Sequence[Sequence[Print]]], Iterator[Fault]], ...] = (
    between.other_day,
    between.counter_falls,
    between.periods_overlap,
)


def find(prints: Sequence[Print]) -> list[Fault]:
    """The faults of these prints, by day, what is wrong before what is told. The order of the prints plays no part."""
    bulletins = list(by_bulletin(prints).values())
    found = [fault for each in bulletins for rule in WITHIN for fault in rule(each)]
    found += [fault for rule in BETWEEN for fault in rule(bulletins)]
    return sorted(found, key=_order)


def _order(one: Fault) -> tuple[object, ...]:
    place = list(NAMES).index(one.name)
    return one.day, one.severity == "told", place, one.bulletin, one.statements, repr(one.values)
