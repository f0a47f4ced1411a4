"""One day of two monitors' ledgers: the prints of its bulletins, reconciled, with what is at fault in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from holdfire.bulletins.fault import Fault
from holdfire.bulletins.ground import Ground, Part
from holdfire.bulletins.ledger_areas import Areas
from holdfire.bulletins.prints import Print, count
from holdfire.bulletins.reconcile import Day, Joint, Told, joint
from holdfire.bulletins.told import narrow

Coverage = Literal["both", "one", "sum", "none"]
Period = tuple[date, date]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A day (or a longer period) of which a bulletin stands. first, last: both included.

    a, b: what the two counted, together: what prints give only as their sum, unnamed: what prints give as nobody's; all of the
    asked area or zone, None: not told. day: reconciled; its areas are whole areas, also where a zone is asked for.
    part: which areas are in the asked ground, None: all are. coverage: what prints give of the whole day. overlaps: its days
    stand in shorter bulletins too, so that sums leave it out. drawn: somebody draws the asked zone on each of its days; where not,
    nothing is told of it, and sums leave it out.
    """

    first: date
    last: date
    bulletins: tuple[str, ...]
    prints: tuple[Print, ...]
    a: Told | None
    b: Told | None
    together: Told | None
    unnamed: Told | None
    day: Day
    part: Part | None
    coverage: Coverage
    faults: tuple[Fault, ...]
    overlaps: bool
    drawn: bool = True

    @property
    def joint(self) -> Joint:
        """The two counts, and what they say together."""
        return self.day.joint

    @property
    def statements(self) -> tuple[str, ...]:
        """Every statement behind it: the prints, then their counts."""
        heads = [statement for one in self.prints for statement in one.statements]
        counts = {counted.printed.statement for one in self.prints for counted in one.counts}
        return (*heads, *sorted(counts))

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1


def entries(
    prints: Sequence[Print],
    pair: Pair,
    ground: Ground | None,
    faults: Sequence[Fault],
    links: Sequence[Period],
) -> Iterator[Entry]:
    """The days of these prints, in order. links: the days of incidents that both monitors report."""
    periods: dict[Period, list[Print]] = defaultdict(list)
    for one in prints:
        periods[one.first, one.last].append(one)
    by_bulletin: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_bulletin[fault.bulletin].append(fault)
    over_others = _overlapping(list(periods))
    for period in sorted(periods, key=lambda days: (days[1], days[0])):
        keys = sorted({one.key for one in periods[period]})
        own = [fault for key in keys for fault in by_bulletin[key]]
        inside = sum(1 for begin, end in links if period[0] <= begin and end <= period[1])
        yield _entry(period, periods[period], pair, ground, own, inside, period in over_others)


def _entry(
    period: Period,
    prints: Sequence[Print],
    pair: Pair,
    ground: Ground | None,
    faults: Sequence[Fault],
    links: int,
    overlaps: bool,
) -> Entry:
    a, b = (count(prints, who) if who else None for who in pair)
    both, nobody = count(prints, *pair) if all(pair) else None, count(prints)
    drawn = ground is None or all(ground.drawn(date) for date in dates(*period))
    part = (ground.part(*period) if drawn else Part(frozenset())) if ground else None
    mine, theirs, together, unnamed = (_within(one, part) if drawn else None for one in (a, b, both, nobody))
    return Entry(
        *period,
        tuple(sorted({one.key for one in prints})),
        tuple(prints),
        mine,
        theirs,
        together,
        unnamed,
        Day(joint(mine, theirs, links, together), Areas(a, b, part)),
        part,
        _coverage(a, b, both or nobody),
        tuple(faults),
        overlaps,
        drawn,
    )


def _within(one: Told | None, part: Part | None) -> Told | None:
    return one if one is None or part is None else narrow(one, part.inside, part.touching)


def _coverage(a: Told | None, b: Told | None, unsplit: Told | None) -> Coverage:
    if a and b:
        return "both"
    if a or b:
        return "one"
    return "sum" if unsplit else "none"


def _overlapping(periods: Sequence[Period]) -> set[Period]:
    """Periods with a day that stands in a shorter one, or in an earlier one of the same length."""
    taken: set[date] = set()
    found = set()
    for first, last in sorted(periods, key=lambda days: (days[1] - days[0], days)):
        days = {*dates(first, last)}
        if taken & days:
            found.add((first, last))
        else:
            taken |= days
    return found


def dates(first: date, last: date) -> Iterator[date]:
    """Each day from first to last."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
