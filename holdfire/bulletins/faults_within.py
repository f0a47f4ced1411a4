"""Faults that one bulletin's prints show by themselves. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf
from typing import Any

from holdfire.bulletins.fault import Fault, fault
from holdfire.bulletins.prints import Counted, Print, count, single
from holdfire.bulletins.told import Printed, Told


def _counts(prints: Sequence[Print]) -> Iterator[tuple[Print, Counted]]:
    return ((one, counted) for one in prints for counted in one.counts)


def parts_do_not_add(prints: Sequence[Print]) -> Iterator[Fault]:
    """A split whose parts are more or fewer than its total; told, where another print gives the rest."""
    for one, counted in _counts(prints):
        said, parts = counted.printed, sum(counted.printed.areas.values())
        if said.areas and said.total is not None and parts != said.total:
            whole = any(_completes(other, said) for each in prints for other in each.of(*counted.monitors))
            yield fault(
                "parts_do_not_add",
                one,
                [said.statement],
                "told" if whole else None,
                monitor=_name(counted),
                total=said.total,
                parts=parts,
                outlet=one.outlet,
            )


def _completes(other: Printed, said: Printed) -> bool:
    fits = said.areas.items() <= other.areas.items()
    return fits and other.total == said.total == sum(other.areas.values())


def _name(counted: Counted) -> str:
    return " + ".join(sorted(counted.monitors))


def total_without_parts(prints: Sequence[Print]) -> Iterator[Fault]:
    """No print of the bulletin says where; a count of nothing needs no place."""
    for monitor in single(prints):
        said = [printed for one in prints for printed in one.of(monitor)]
        totals = sorted({printed.total for printed in said if printed.total})
        if totals and not any(printed.areas for printed in said):
            statements = [printed.statement for printed in said]
            yield fault("total_without_parts", prints[0], statements, monitor=monitor, total=totals[-1])


def two_bulletins(prints: Sequence[Print]) -> Iterator[Fault]:
    """Two prints of one date that differ in the count of every monitor: one of them is likely of another day."""
    if _of_two(prints):
        counts = {tuple(sorted(_totals(one).items())): one for one in prints if len(_totals(one)) > 1}
        outlets = sorted(one.outlet for one in counts.values())
        statements = [c.printed.statement for one, c in _counts(prints) if len(c.monitors) == 1]
        yield fault("two_bulletins", prints[0], statements, counts=[dict(each) for each in sorted(counts)], outlets=outlets)  # fmt: skip


def _of_two(prints: Sequence[Print]) -> bool:
    pairs = combinations([_totals(one) for one in prints], 2)
    return any(_all_differ(one, other) for one, other in pairs)


def _all_differ(one: dict[str, int], other: dict[str, int]) -> bool:
    shared = one.keys() & other.keys()
    return len(shared) > 1 and all(one[monitor] != other[monitor] for monitor in shared)


def _totals(one: Print) -> dict[str, int]:
    """What a print counts for each monitor."""
    totals = ((c.monitors[0], c.printed.total) for c in one.counts if len(c.monitors) == 1)
    return {monitor: total for monitor, total in totals if total is not None}


def two_numbers(prints: Sequence[Print]) -> Iterator[Fault]:
    """One bulletin, one monitor, two totals; where all differ, `two_bulletins` says so."""
    for monitor in single(prints) if not _of_two(prints) else ():
        said = [printed for one in prints for printed in one.of(monitor) if printed.total is not None]
        numbers = sorted({printed.total for printed in said if printed.total is not None})
        if len(numbers) > 1:
            statements = [printed.statement for printed in said]
            yield fault("two_numbers", prints[0], statements, monitor=monitor, numbers=numbers)


def two_splits(prints: Sequence[Print]) -> Iterator[Fault]:
    """One bulletin, one monitor, one total, split in two ways."""
    for monitor in single(prints):
        said = [printed for one in prints for printed in one.of(monitor)]
        rivals = [pair for pair in combinations(said, 2) if _split_otherwise(*pair)]
        if rivals:
            at_odds = {one.statement: dict(one.areas) for pair in rivals for one in pair}
            splits = [at_odds[statement] for statement in sorted(at_odds)]
            yield fault("two_splits", prints[0], list(at_odds), monitor=monitor, splits=splits)


def _split_otherwise(one: Printed, other: Printed) -> bool:
    """The same total in other areas: an area that both name with another number, or two whole splits that differ."""
    if one.total != other.total or not one.areas or not other.areas:
        return False
    shared = one.areas.keys() & other.areas.keys()
    whole = sum(one.areas.values()) == one.total and sum(other.areas.values()) == other.total
    return any(one.areas[name] != other.areas[name] for name in shared) or (
        whole and _nonzero(one) != _nonzero(other)
    )


def _nonzero(one: Printed) -> dict[str, int]:
    return {name: number for name, number in one.areas.items() if number}


def two_figures(prints: Sequence[Print]) -> Iterator[Fault]:
    """One bulletin, one side figure, two numbers."""
    for figure in sorted({name for one in prints for name in one.figures}):
        having = [one for one in prints if figure in one.figures]
        numbers = sorted({one.figures[figure] for one in having})
        if len(numbers) > 1:
            statements = [statement for one in having for statement in one.statements]
            yield fault("two_figures", prints[0], statements, figure=figure, numbers=numbers)


def only_sum(prints: Sequence[Print]) -> Iterator[Fault]:
    """A sum of several monitors is all there is: no print gives each its own."""
    for one, counted, own in _sums(prints):
        if len(own) < len(counted.monitors):
            yield fault("only_sum", one, [counted.printed.statement], sum=counted.printed.total)


def sums_differ(prints: Sequence[Print]) -> Iterator[Fault]:
    """A sum of several monitors that is not what their own counts add up to."""
    for one, counted, own in _sums(prints):
        spans = {monitor: part.total for monitor, part in own.items() if part.total}
        total = counted.printed.total or 0
        if len(own) == len(counted.monitors) and not _adds(total, list(spans.values())):
            statements = [counted.printed.statement, *(s for part in own.values() for s in part.statements)]
            told = {monitor: [span.low, span.high] for monitor, span in spans.items()}
            yield fault("sum_differs", one, statements, sum=total, counts=told, outlet=one.outlet)


def _sums(prints: Sequence[Print]) -> Iterator[tuple[Print, Counted, dict[str, Told]]]:
    """Each sum of several monitors, with what prints say of each of them alone."""
    for one, counted in _counts(prints):
        if len(counted.monitors) > 1 and counted.printed.total is not None:
            own = {monitor: count(prints, monitor) for monitor in sorted(counted.monitors)}
            yield one, counted, {monitor: part for monitor, part in own.items() if part}


def _adds(total: int, spans: Sequence[Any]) -> bool:
    high = None if any(span.high is None for span in spans) else sum(span.high for span in spans)
    return sum(span.low for span in spans) <= total and (high is None or total <= high)


def headline_sum(prints: Sequence[Print]) -> Iterator[Fault]:
    """A number that is printed as one monitor's, or as nobody's, and is what the monitors of other prints add up to."""
    for one, counted in _counts(prints):
        others = [each for each in prints if each is not one]
        if len(counted.monitors) > 1 or not counted.printed.total:
            continue
        pairs = {
            sum(said[0].total or 0 for said in pair if said)
            for each in others
            for pair in combinations([each.of(monitor) for monitor in single([each])], 2)
            if all(said and said[0].total for said in pair)
        }
        if counted.printed.total in pairs:
            statements = [counted.printed.statement]
            yield fault("headline_sum", one, statements, number=counted.printed.total, monitors=list(counted.monitors), outlet=one.outlet)  # fmt: skip


def side_not_named(prints: Sequence[Print]) -> Iterator[Fault]:
    """A count that is nobody's by its print."""
    for one, counted in _counts(prints):
        if not counted.monitors:
            said = counted.printed
            number = sum(said.areas.values()) if said.total is None else said.total
            yield fault("side_not_named", one, [said.statement], number=number, outlet=one.outlet)


def confirms_more(prints: Sequence[Print]) -> Iterator[Fault]:
    """More of a monitor's incidents are confirmed by the other than it counted, or than the other counted itself."""
    monitors = single(prints)
    if len(monitors) != 2:
        return
    for monitor, other in (monitors, monitors[::-1]):
        mine, theirs = count(prints, monitor), count(prints, other)
        if mine and theirs and mine.confirmed > (most := _most(mine, theirs)):
            statements = [*mine.statements, *theirs.statements]
            yield fault("confirms_more", prints[0], statements, monitor=monitor, confirmed=mine.confirmed, other=other, most=most)  # fmt: skip


def _most(mine: Told, theirs: Told) -> float:
    """How many can be counted by both."""
    return min(inf if one.holds.high is None else one.holds.high for one in (mine, theirs))


def printed_twice(prints: Sequence[Print]) -> Iterator[Fault]:
    """Outlets that print one bulletin with the same counts: it is counted once."""
    left = [one for one in prints if one.counts]
    while left:
        group = [left.pop(0)]
        for one in [*left]:
            if all(_alike(one, other) for other in group):
                group.append(one)
                left.remove(one)
        outlets = sorted({one.outlet for one in group})
        if len(outlets) > 1:
            statements = [statement for one in group for statement in one.statements]
            yield fault("printed_twice", group[0], statements, outlets=outlets)


def _alike(one: Print, other: Print) -> bool:
    """Nothing in the counts of two prints speaks against their being of one bulletin."""
    pairs = ((mine, theirs) for mine in one.counts for theirs in other.counts if set(mine.monitors) == set(theirs.monitors))  # fmt: skip
    same = (not _at_odds(mine.printed, theirs.printed) for mine, theirs in pairs)
    return all(same) and not [*sums_differ([one, other])]


def _at_odds(one: Printed, other: Printed) -> bool:
    differ = None not in (one.total, other.total) and one.total != other.total
    return differ or _split_otherwise(one, other)


def noted(prints: Sequence[Print]) -> Iterator[Fault]:
    """What whoever typed a print remarked at it."""
    for one in prints:
        for note in one.notes:
            yield fault("noted", one, one.statements, note=note, outlet=one.outlet)
