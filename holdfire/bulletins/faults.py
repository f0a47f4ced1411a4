"""What is wrong with a bulletin's sums and texts, and what a reader should know of its prints. Pure.

Nothing is mended and nobody's print is left out: a fault names the statements that show it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

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
# Of neighbouring days; and of all that went before.
NEIGHBOURS: tuple[Callable[[Sequence[Sequence[Print]]], Iterator[Fault]], ...] = (between.other_day,)
HISTORY: tuple[Callable[[Sequence[Sequence[Print]]], Iterator[Fault]], ...] = (
    between.counter_falls,
    between.periods_overlap,
)


def find(prints: Sequence[Print], since: date = date.min) -> list[Fault]:
    """The faults of these prints on days from `since` on, by day, what is wrong before what is told.

    prints: earlier ones too, for a counter falls beside what went before. Their order plays no part.
    """
    bulletins = list(by_bulletin(prints).values())
    asked = [each for each in bulletins if each[0].last >= since]
    beside = since - timedelta(days=between.NEAR) if since > date.min else since
    near = [each for each in bulletins if each[0].last >= beside]
    found = [fault for each in asked for rule in WITHIN for fault in rule(each)]
    found += [fault for rule in NEIGHBOURS for fault in rule(near)]
    found += [fault for rule in HISTORY for fault in rule(bulletins)]
    return sorted((one for one in found if one.day >= since), key=_order)


def _order(one: Fault) -> tuple[object, ...]:
    place = list(NAMES).index(one.name)
    return one.day, one.severity == "told", place, one.bulletin, one.statements, repr(one.values)
