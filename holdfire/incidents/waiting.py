"""Which pairs of reports wait for somebody: what the rules propose, without what an organisation decided already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from holdfire.incidents.decided import Clusters
from holdfire.incidents.deciding import described
from holdfire.incidents.filters import Filters
from holdfire.incidents.membership import Views
from holdfire.incidents.models import Decision, Report
from holdfire.incidents.proposed import Pair, Proposal, Proposals, propose
from holdfire.incidents.queries import count, views
from holdfire.incidents.reading import own_incident
from holdfire.record.tables import chunks

STEP = 500
MOST = 6_000  # incidents in a window whose reports a page compares; beyond it the command line serves


@dataclass(frozen=True, slots=True)
class Waiting:
    """Pairs in order. reports: how many were compared; too_many: how many incidents lie in the window, where they were too many to
    compare. decided: what stands on pairs that the rules propose; proposed: all of those, decided or not."""

    pairs: list[Proposal]
    reports: int = 0
    too_many: int = 0
    decided: dict[Pair, list[Decision]] = field(default_factory=dict)
    proposed: dict[Pair, Proposal] = field(default_factory=dict)
    proposals: Proposals | None = None


def waiting(
    filters: Filters, leaf: int | None, who: str | None, order: str = "surest", source: str = ""
) -> Waiting:
    """What waits for an organisation. who None: for nobody in particular, so for as long as not all are of one mind.

    order: surest, doubtful or newest first; source: the publisher of one of the two.
    """
    number = count(filters, leaf)
    if number > MOST:
        return Waiting([], too_many=number)
    found = propose(filters, leaf)
    left, told = undecided(found, leaf, who)
    if source:
        left = _of_source(left, source, leaf)
    every = {one.pair: one for one in found.pairs}
    return Waiting(ordered(left, order, leaf), len(found.loaded.keys), 0, told, every, found)


def undecided(
    found: Proposals, leaf: int | None, who: str | None
) -> tuple[list[Proposal], dict[Pair, list[Decision]]]:
    """What of it waits for an organisation (`settled`), and what stands on all of it.

    Of two incidents only the likeliest pair waits: who decides about it has decided about the two. Nor does a pair wait that would
    be one event anyway once the likelier ones are, or that would bring together what the organisation holds apart.
    """
    told = decisions((one.pair for one in found.pairs), leaf)
    reports = {name for one in found.pairs for name in one.pair}
    named = views(reports, leaf)
    mine = described(set(named), who, leaf) if who else {}
    of = {
        name: _incident(name, named[name], who) if name in named else own_incident(name) for name in reports
    }
    done = {(of[a], of[b]) for (a, b), rows in told.items() if any(row.organisation == who for row in rows)}
    joined, left = Clusters(done), []
    for one in found.pairs:
        first, second = of[one.a], of[one.b]
        if joined.of(first) == joined.of(second) or settled(one, told.get(one.pair, ()), named, mine, who):
            continue
        if joined.join(first, second):
            left.append(one)
    return left, told


def _incident(report: str, said: Mapping[str, set[str]], who: str | None) -> str:
    """The one that a report belongs to in an organisation's view, else in anybody's."""
    several = said.get(who or "") or set().union(*said.values())
    return min(several, default=own_incident(report))


def settled(
    one: Proposal, said: Iterable[Decision], named: Views, mine: Mapping[str, set[str]], who: str | None
) -> bool:
    """Does nobody have to look at it any more?

    An organisation that decided about the pair, or put both to incidents by name, is done with it. Who has not need not look at what
    all who spoke see as one incident.
    """
    if not said and (one.a not in named or one.b not in named):
        return False
    spoke = {row.organisation for row in said}
    if who is not None and (who in spoke or (mine.get(one.a) and mine.get(one.b))):
        return True
    left, right = named.get(one.a, {}), named.get(one.b, {})
    together = {maker: bool(left[maker] & right[maker]) for maker in left.keys() & right.keys()}
    verdicts = {row.verdict for row in said}
    if who is None and verdicts == {"distinct"}:
        return True
    agreed = bool(together) and all(together.values()) and "distinct" not in verdicts
    return agreed or together.get(who or "", False)


def decisions(pairs: Iterable[Pair], leaf: int | None) -> dict[Pair, list[Decision]]:
    """What stands on each of these pairs, by whoever said it."""
    wanted = set(pairs)
    found: dict[Pair, list[Decision]] = defaultdict(list)
    rows = Decision.objects.as_known(leaf)
    if not rows.exists():
        return {}
    for step in chunks(sorted({a for a, _ in wanted}), STEP):
        for row in rows.filter(key__in=step).order_by("organisation", "part"):
            if (row.key, row.other) in wanted:
                found[row.key, row.other].append(row)
    return dict(found)


def _of_source(pairs: list[Proposal], source: str, leaf: int | None) -> list[Proposal]:
    rows = Report.objects.as_known(leaf).filter(publisher=source)
    keys = set(rows.values_list("key", flat=True))
    return [one for one in pairs if one.a in keys or one.b in keys]


def ordered(pairs: list[Proposal], order: str, leaf: int | None) -> list[Proposal]:
    """In an order; equals by their names."""
    if order == "newest":
        newest = _days({name for one in pairs for name in (one.a, one.b)}, leaf)
        return sorted(pairs, key=lambda one: (-max(newest.get(one.a, 0), newest.get(one.b, 0)), one.a, one.b))
    if order == "doubtful":
        return sorted(pairs, key=lambda one: (abs(one.score - 0.5), one.a, one.b))
    return sorted(pairs, key=lambda one: (-one.score, one.a, one.b))


def _days(reports: Collection[str], leaf: int | None) -> dict[str, int]:
    found: dict[str, int] = {}
    rows = Report.objects.as_known(leaf).filter(last_day__isnull=False)
    for step in chunks(sorted(reports), STEP):
        for key, day in rows.filter(key__in=step).values_list("key", "last_day"):
            found[key] = max(found.get(key, 0), day.toordinal())
    return found
