"""Every pair of reports that the rules propose in a window, decided or not: for the queue, which asks who decided, and for downloads.

What people decided comes first: the clusters that a report would join hold it (`matching.decided`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from holdfire.incidents.evidence import Reason, reasons
from holdfire.incidents.filters import Filters
from holdfire.incidents.match import DEFAULT, Matches, Rules, match
from holdfire.incidents.matching import Loaded, decided, load
from holdfire.incidents.meltt_reports import NAME, match_as_meltt

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two reports, a < b. score: 0 to 1; chosen: by the rules it counts as the same; clusters: what each would join, by its first
    report; number: its place in `Proposals`."""

    number: int
    a: str
    b: str
    score: float
    chosen: bool
    clusters: Pair

    @property
    def pair(self) -> Pair:
        """The two, as decisions name them."""
        return self.a, self.b


@dataclass(frozen=True)
class Proposals:
    """The reports of a window, compared."""

    loaded: Loaded
    found: Matches
    rules: Rules

    @cached_property
    def pairs(self) -> list[Proposal]:
        """The most likely first."""
        keys, found = self.loaded.keys, self.found
        cluster = [keys[row] for row in found.cluster.tolist()]
        columns = zip(
            found.a.tolist(), found.b.tolist(), found.score.tolist(), found.chosen.tolist(), strict=True
        )
        return [
            Proposal(number, keys[a], keys[b], score, chosen, (cluster[a], cluster[b]))
            for number, (a, b, score, chosen) in enumerate(columns)
            if score >= self.rules.suggest or chosen
        ]

    def reasons(self, one: Proposal) -> list[Reason]:
        """(feature, bits, facts), the heaviest first."""
        return reasons(self.found, one.number, self.loaded.reports)


def propose(filters: Filters, leaf: int | None, rules: Rules = DEFAULT) -> Proposals:
    """Compare the reports of the incidents that pass the filters, as known after a leaf."""
    loaded = load(filters, leaf)
    if rules.name == NAME:
        return Proposals(loaded, match_as_meltt(loaded.reports), rules)
    return Proposals(loaded, match(loaded.reports, rules, *decided(loaded, leaf)), rules)
