"""Every figure for one quantity, by whose voice it originally is, held against all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest
from itertools import combinations
from typing import get_args

from holdfire.places import queries as places
from holdfire.press import queries
from holdfire.press.compare import Comparison, Reason, State, Stated, apart, compare, decide, lie
from holdfire.press.gathering import Row, rows
from holdfire.press.kinds import Quantity
from holdfire.press.models import Figure
from holdfire.press.printed import Printed
from holdfire.press.scopes import Lies, Time
from holdfire.press.summing import Summed, Way, alike, summed

MOST = 300  # figures that are held against one another; with more, the page asks to be narrowed
PAIRS = 500  # of these comparisons, how many are kept to be told
ORDER = {"contradict": 0, "overlap": 1, "agree": 2, "not_comparable": 3}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of which the first is the larger, what they are to each other, and how far apart; see `Board.told`."""

    a: Row
    b: Row
    state: State
    apart: float | None


@dataclass(frozen=True, slots=True)
class Board:
    """Figures of one quantity in one unit. groups: those that can be compared, the largest first; pairs: contradictions first,
    those furthest apart before others, and no more than `PAIRS` of them.

    states: how many pairs are so; against: how many figures contradict each, by its statement; left_out: how many more there are;
    holds: for each territory all that it lies in; whose, territories: of all figures, before the board was narrowed.
    """

    quantity: str
    unit: str
    rows: Sequence[Row]
    groups: Sequence[Sequence[Row]]
    pairs: Sequence[Pair]
    states: Mapping[State, int]
    against: Mapping[str, int]
    holds: Mapping[str, frozenset[str]]
    left_out: int = 0
    whose: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()

    @property
    def voices(self) -> Mapping[str, list[Row]]:
        """The figures of each voice, the voice with the largest number first."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.stated.voice, []).append(row)
        return found

    def sums(self, way: Way, letters: Mapping[str, str]) -> list[tuple[Sequence[Row], Summed]]:
        """What each group of two and more comes to; the first one where there is none."""
        several = [group for group in self.groups if len(group) > 1] or list(self.groups)[:1]
        return [(group, summed(way, [row.stated for row in group], letters, self.holds)) for group in several]

    def told(self, pair: Pair) -> Comparison:
        """What two figures are to each other, with the reasons."""
        return told(pair.a, pair.b, self.holds)


def quantities(on: date, leaf: int | None) -> list[tuple[str, str, int]]:
    """Quantity, unit and number of figures, of what was published by a day, the most first; then in the vocabulary's order."""
    printed = Printed.known(leaf)
    told = queries.figures(None, leaf).values_list("quantity", "unit", "article", "organisation")
    found = Counter(
        (quantity, unit)
        for quantity, unit, article, organisation in told
        if printed.out(article, organisation, on)
    )
    order = {quantity: at for at, quantity in enumerate(get_args(Quantity))}
    counted = ((quantity, unit, n) for (quantity, unit), n in found.items())
    return sorted(counted, key=lambda one: (-one[2], order.get(one[0], len(order)), one[1]))


def board(
    quantity: str, unit: str, on: date, leaf: int | None, whose: str = "", territory: str = ""
) -> Board:
    """All figures of a quantity in a unit that were published by a day. whose, territory: narrows to those that say so or say nothing."""
    printed = Printed.known(leaf)
    out = _out(quantity, unit, on, leaf, printed)
    shown, every = rows(_narrowed(out, whose, territory), printed, MOST)
    found = _held(quantity, unit, shown, every - len(shown), leaf)
    return replace(
        found, whose=frozenset(row.whose for row in out), territories=frozenset(row.territory for row in out)
    )


def gathered(
    quantity: str, unit: str, on: date, leaf: int | None, whose: str = "", territory: str = ""
) -> list[Row]:
    """The rows of a board, however many, held against nothing."""
    printed = Printed.known(leaf)
    out = _narrowed(_out(quantity, unit, on, leaf, printed), whose, territory)
    return rows(out, printed, len(out))[0]


def _out(quantity: str, unit: str, on: date, leaf: int | None, printed: Printed) -> list[Figure]:
    found = queries.figures(quantity, leaf).filter(unit=unit)
    return [row for row in found if printed.out(row.article, row.organisation, on)]


def _narrowed(figures: Iterable[Figure], whose: str, territory: str) -> list[Figure]:
    return [
        row
        for row in figures
        if (not whose or row.whose in ("", whose)) and (not territory or row.territory in ("", territory))
    ]


def _held(quantity: str, unit: str, shown: Sequence[Row], left_out: int, leaf: int | None) -> Board:
    """Every two figures once; of the pairs the first few hundred are kept, of all their states."""
    holds = lies_in({row.stated.territory for row in shown}, leaf)
    states, against = Counter[State](), Counter[str]()
    ranked: list[tuple[int, float, int, int, State]] = []
    unlike: set[tuple[str, str]] = set()
    lies: dict[tuple[int, int], tuple[Lies, Lies, Lies]] = {}
    scope = {one: n for n, one in enumerate({_scope(row.stated) for row in shown})}
    numbered = [(i, scope[_scope(row.stated)], row.stated) for i, row in enumerate(shown)]
    for (i, in_a, a), (j, in_b, b) in combinations(numbered, 2):
        if (in_a, in_b) not in lies:
            lies[in_a, in_b] = lie(a, b, holds)
        state = decide(a, b, lies[in_a, in_b])[0]
        states[state] += 1
        if state == "not_comparable":
            unlike |= {(a.key, b.key), (b.key, a.key)}
        elif state == "contradict":
            against.update((a.key, b.key))
        ranked.append((ORDER[state], -(apart(state, a, b) or 0), i, j, state))
    pairs = [
        Pair(shown[i], shown[j], state, apart(state, shown[i].stated, shown[j].stated))
        for _order, _apart, i, j, state in nsmallest(PAIRS, ranked)
    ]
    by_key = {row.stated.key: row for row in shown}
    groups = [
        [by_key[one.key] for one in group]
        for group in alike([row.stated for row in shown], lambda a, b: (a.key, b.key) not in unlike)
    ]
    return Board(quantity, unit, shown, groups, pairs, states, against, holds, left_out)


def _scope(of: Stated) -> tuple[str, str, Time]:
    return of.whose, of.territory, of.time


def told(a: Row, b: Row, holds: Mapping[str, frozenset[str]]) -> Comparison:
    """Two figures held against each other; where both are read out of the same words, that is told first."""
    found = compare(a.stated, b.stated, holds)
    if a.place != b.place:
        return found
    return Comparison(found.state, (Reason("read_differently"), *found.reasons), found.apart)


def lies_in(keys: Iterable[str], leaf: int | None) -> dict[str, frozenset[str]]:
    """For each place all that it lies in."""
    return {
        key: frozenset(f"place:{code}" for code in place.parents)
        for key, place in places.many(set(keys) - {""}, leaf).items()
    }
