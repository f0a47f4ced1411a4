"""Two monitors' ledgers side by side: each day reconciled, with its prints, statements and faults. Page, API and command read this."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations

from holdfire.bulletins import gathered, queries
from holdfire.bulletins.fault import Fault
from holdfire.bulletins.faults import find
from holdfire.bulletins.ground import Ground, InArea, InZone
from holdfire.bulletins.ledger_days import Coverage, Entry, Pair, Period, dates
from holdfire.bulletins.ledger_days import entries as each_day
from holdfire.bulletins.linked import linked
from holdfire.bulletins.over import Total, over
from holdfire.bulletins.prints import Print
from holdfire.bulletins.reconcile import Joint, joint
from holdfire.bulletins.reliability import Agreement, agreement
from holdfire.parties import queries as parties

MISSING: Joint = joint(None, None)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days added up. undrawn: days of these on which nobody draws the asked zone; they are left out."""

    first: date
    last: date
    total: Total
    undrawn: int


@dataclass(frozen=True)
class Ledgers:
    """Two monitors' ledgers from `first` to `last`, of an area, a zone or all. entries: by day, those with a bulletin."""

    pair: Pair
    first: date
    last: date
    area: str
    zone: str
    entries: tuple[Entry, ...]
    ground: Ground | None

    @cached_property
    def total(self) -> Total:
        """All days added up, those without a bulletin as missing."""
        return self.over(self.first, self.last).total

    @cached_property
    def agreement(self) -> Agreement:
        """How far the two agree, on the days with both counts."""
        return agreement([one.joint for one in self._counted(self.first, self.last)])

    @property
    def coverage(self) -> Counter[Coverage]:
        """How many days have both counts, one, only a sum (of both, or of nobody who is named), none at all."""
        found: Counter[Coverage] = Counter()
        kept = [one for one in self.entries if not one.overlaps]
        for one in kept:
            found[one.coverage] += one.days
        found["none"] += (self.last - self.first).days + 1 - sum(one.days for one in kept)
        return found

    @property
    def faults(self) -> list[Fault]:
        """The faults of all days, in their order."""
        return [fault for one in self.entries for fault in one.faults]

    def over(self, first: date, last: date) -> Stretch:
        """Some of the days added up. A longer period that lies only partly among them is left out, its days are missing."""
        counted = self._counted(first, last)
        days = (last - first).days + 1
        undrawn = sum(1 for day in dates(first, last) if self.ground and not self.ground.drawn(day))
        known = sum(one.days for one in counted)
        joints = [one.joint for one in counted] + [MISSING] * max(0, days - undrawn - known)
        return Stretch(first, last, over(joints), undrawn)

    def weeks(self) -> list[Stretch]:
        """From Monday to Sunday, the first and the last cut to the days asked for."""
        start, found = self.first, []
        while start <= self.last:
            end = min(self.last, start + timedelta(days=6 - start.weekday()))
            found.append(self.over(start, end))
            start = end + timedelta(days=1)
        return found

    def _counted(self, first: date, last: date) -> list[Entry]:
        inside = (one for one in self.entries if first <= one.first and one.last <= last)
        return [one for one in inside if one.drawn and not one.overlaps]


def pairs(leaf: int | None = None) -> list[tuple[Pair, int]]:
    """Pairs of monitors with the days on which both have a count, the most first; each pair, and equals, by their labels.

    One monitor alone stands beside nobody: a pair with an empty name, so that its counts can be shown.
    """
    days: dict[str, set[Period]] = defaultdict(set)
    for monitor, start, end in queries.counts(leaf).values_list("monitor", "start", "day"):
        if monitor:
            days[monitor].add((start or end, end))
    labels = parties.labels(leaf)
    named = sorted(days, key=lambda key: (labels.get(key, key), key))
    found = [((a, b), len(days[a] & days[b])) for a, b in combinations(named, 2)]
    return sorted(found, key=lambda one: -one[1]) or [((only, ""), 0) for only in named]


def ledgers(
    pair: Pair | None = None,
    first: date | None = None,
    last: date | None = None,
    area: str = "",
    zone: str = "",
    leaf: int | None = None,
) -> Ledgers | None:
    """Two monitors' ledgers. pair: in the order in which they are to stand; None: the pair with most days in common.

    first, last: None is the first and the last day with a count of theirs. area: `place:…`; zone: `zone:…`. None where there is
    nothing to show: no monitor counted, or not on any day up to `last`.
    """
    pair = pair or next((found for found, _days in pairs(leaf)), None)
    if pair is None:
        return None
    prints = _of_pair(gathered.prints(last, leaf), pair)
    if not prints and (first is None or last is None):
        return None
    first = first or min(one.first for one in prints)
    last = last or max(one.last for one in prints)
    kept = [one for one in prints if first <= one.first]
    ground = _ground(kept, area, zone, leaf)
    links = linked(*pair, first, last, leaf) if ground is None else []
    entries = each_day(kept, pair, ground, find(prints, first), links)
    return Ledgers(pair, first, last, area, zone, tuple(entries), ground)


def _of_pair(prints: Sequence[Print], pair: Pair) -> list[Print]:
    """The prints of bulletins that count for one of the two, or for nobody who is named."""
    others = {
        one.key for one in prints if any(c.monitors and not {*c.monitors} & {*pair} for c in one.counts)
    }
    own = {one.key for one in prints if any(not c.monitors or {*c.monitors} & {*pair} for c in one.counts)}
    issuers = {key.rpartition("/")[0] for key in own}
    quiet = {one.key for one in prints if one.key.rpartition("/")[0] in issuers} - others
    kept = own | quiet
    return [one for one in prints if one.key in kept]


def _ground(prints: Sequence[Print], area: str, zone: str, leaf: int | None) -> Ground | None:
    counted = sorted({name for one in prints for c in one.counts for name in c.printed.areas})
    if zone:
        return InZone(zone, counted, leaf)
    return InArea(area, counted, leaf) if area else None
