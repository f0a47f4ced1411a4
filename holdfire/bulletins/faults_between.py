"""Faults that show where bulletins of one issuer are held beside each other. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from holdfire.bulletins.fault import Fault, fault
from holdfire.bulletins.prints import Print, single

NEAR = 2  # days within which one bulletin may be printed under another day
COUNTERS = {"settlements_joined", "armed_groups"}  # and every figure that is named to date

Bulletins = Sequence[Sequence[Print]]


def other_day(bulletins: Bulletins) -> Iterator[Fault]:
    """A print whose counts, splits and counters are those of a bulletin of a day or two before, to the last number.

    Counts of all monitors and a split are asked for: short days can be alike by chance.
    """
    for earlier, later in _near(bulletins):
        for one in later:
            same = [other for other in earlier if _same(one, other)]
            if same:
                shown = [
                    s
                    for each in (one, same[0])
                    for counted in each.counts
                    for s in (counted.printed.statement,)
                ]
                yield fault("other_day", one, shown, other=same[0].last, outlet=one.outlet, other_outlet=same[0].outlet)  # fmt: skip


def _near(bulletins: Bulletins) -> Iterator[tuple[Sequence[Print], Sequence[Print]]]:
    for at, later in enumerate(bulletins):
        for earlier in bulletins[max(0, at - 4 * NEAR) : at]:
            if 0 < (later[0].last - earlier[0].last).days <= NEAR and _issuer(earlier[0]) == _issuer(
                later[0]
            ):
                yield earlier, later


def _issuer(one: Print) -> str:
    """bulletin:ministry/2017-05-07 is the ministry's."""
    return one.key.rpartition("/")[0]


def _same(one: Print, other: Print) -> bool:
    counts = [
        {frozenset(c.monitors): (c.printed.total, dict(c.printed.areas)) for c in each.counts}
        for each in (one, other)
    ]
    telling = len(single([one])) > 1 and any(len(areas) > 1 for _total, areas in counts[0].values())
    shared = one.figures.keys() & other.figures.keys()
    return telling and counts[0] == counts[1] and all(one.figures[n] == other.figures[n] for n in shared)


def counter_falls(bulletins: Bulletins) -> Iterator[Fault]:
    """A counter that runs on from bulletin to bulletin and is lower than in the one before, by every print of both.

    It may have been misprinted, on either day, or be another counter of the same name.
    """
    last: dict[tuple[str, str], list[Print]] = {}
    for prints in bulletins:
        for figure, having in _counters(prints).items():
            before = last.get((_issuer(prints[0]), figure))
            number = max(one.figures[figure] for one in having)
            if before and number < (least := min(one.figures[figure] for one in before)):
                shown = [statement for one in (*before, *having) for statement in one.statements]
                yield fault("counter_falls", having[0], shown, figure=figure, number=number, before=least, other=before[0].last)  # fmt: skip
            last[_issuer(prints[0]), figure] = having


def _counters(prints: Sequence[Print]) -> dict[str, list[Print]]:
    found = defaultdict(list)
    for one in prints:
        for name in one.figures:
            if name in COUNTERS or name.endswith("_to_date"):
                found[name].append(one)
    return found


def periods_overlap(bulletins: Bulletins) -> Iterator[Fault]:
    """Two bulletins of one issuer that count the same day for one monitor: added up, it would count twice."""
    by_issuer: dict[str, list[Sequence[Print]]] = defaultdict(list)
    for prints in bulletins:
        by_issuer[_issuer(prints[0])].append(prints)
    for own in by_issuer.values():
        for monitor in single([one for prints in own for one in prints]):
            having = [one for prints in own for one in prints if one.of(monitor)]
            for one, other in _overlapping(having):
                shown = [printed.statement for each in (one, other) for printed in each.of(monitor)]
                yield fault("periods_overlap", one, shown, monitor=monitor, other=other.last)


def _overlapping(prints: Sequence[Print]) -> Iterator[tuple[Print, Print]]:
    """Each period that begins before one of another length has ended, beside the one before it."""
    periods = {(one.first, one.last): one for one in reversed(prints)}
    ordered = [periods[key] for key in sorted(periods)]
    for earlier, later in pairwise(ordered):
        if later.first <= earlier.last:
            yield later, earlier
