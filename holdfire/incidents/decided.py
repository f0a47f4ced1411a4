"""Which reports belong together, in the view of each organisation that said anything of it. Pure.

`same` and `distinct` speak of two reports, `describes` puts a report to an incident by name. In an organisation's view two reports
are of one event where it says so itself, or where anybody says so and nobody denies it; never where it denies it itself. Pairs are
joined in the order of their names, each only where no two reports get together that the view holds apart: so a chain never runs
across a contradiction, and the order in which statements arrived plays no part. What belongs together bears the name of the
incident that its organisation, else anybody, gave it by `describes`, else the name of its first report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from holdfire.incidents.reading import own_incident

Pair = tuple[str, str]
Named = dict[str, dict[str, set[str]]]  # report, organisation, incidents


class Decision(NamedTuple):
    """What an organisation says of two reports; a < b."""

    a: str
    b: str
    same: bool
    organisation: str


class Link(NamedTuple):
    """A report, the incident that it belongs to, and the organisation in whose view it does."""

    report: str
    incident: str
    organisation: str


def views(
    decisions: Collection[Decision], described: Collection[Link] = (), made: Collection[str] | None = None
) -> list[Link]:
    """Where each report belongs, for each organisation that decided about one of its group or described it; sorted.

    decisions: all that stand about a group of reports which they connect (or several groups); described: what `describes` says of
    reports of those groups, and of others. made: the reports that somebody made, None: all; another lends an incident no name.
    A report that stands alone in every view is left out, but for what is said of it.
    """
    named: Named = defaultdict(lambda: defaultdict(set))
    for link in described:
        named[link.report][link.organisation].add(link.incident)
    found = set(described)
    for group in groups(decisions):
        found |= _of_group(group, named, made)
    return sorted(found)


def groups(decisions: Iterable[Decision]) -> list[list[Decision]]:
    """Decisions that have reports in common, together; in the order of their first reports."""
    joined = Clusters()
    said = sorted(decisions)
    for one in said:
        joined.join(one.a, one.b)
    found: dict[str, list[Decision]] = defaultdict(list)
    for one in said:
        found[joined.of(one.a)].append(one)
    return list(found.values())


class Clusters:
    """Things that are joined pair by pair, unless that would bring two together that are held apart."""

    def __init__(self, apart: Collection[Pair] = ()) -> None:
        self._into: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self.hold(apart)

    def hold(self, apart: Iterable[Pair]) -> None:
        """From now on nothing brings these together; what is together already stays."""
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def of(self, name: str) -> str:
        """The first member of the cluster of a thing."""
        return self._into.get(name, name)

    def members(self, name: str) -> list[str]:
        """The cluster of a thing."""
        return self._members.get(self.of(name), [name])

    def held_apart(self, a: str, b: str) -> bool:
        """Are two things in their clusters held apart?"""
        right = self.members(b)
        return any(self._apart[name].intersection(right) for name in self.members(a) if name in self._apart)

    def join(self, a: str, b: str) -> bool:
        """Make one cluster of two; False: two things in them are held apart, and nothing was done."""
        one, two = sorted((self.of(a), self.of(b)))
        if one == two:
            return True
        if self.held_apart(one, two):
            return False
        left, right = self.members(one), self.members(two)
        self._members[one] = [*left, *right]
        self._into.update(dict.fromkeys([one, *right], one))
        return True


def _of_group(group: Collection[Decision], named: Named, made: Collection[str] | None) -> set[Link]:
    same, apart = _sayers(group, True), _sayers(group, False)
    reports = sorted({name for one in group for name in (one.a, one.b)})
    found = set()
    for organisation in sorted({one.organisation for one in group}):
        clusters = _view(organisation, same, apart)
        names = _names(clusters, reports, organisation, named, made)
        for report in reports:
            if organisation not in named[report]:
                found.add(Link(report, names[clusters.of(report)], organisation))
    # A group that everybody leaves apart needs no row: each report belongs to the incident of its own name.
    return found if any(link.incident != own_incident(link.report) for link in found) else set()


def _sayers(group: Iterable[Decision], same: bool) -> dict[Pair, set[str]]:
    found: dict[Pair, set[str]] = defaultdict(set)
    for one in group:
        if one.same is same:
            found[one.a, one.b].add(one.organisation)
    return found


def _view(who: str, same: Mapping[Pair, set[str]], apart: Mapping[Pair, set[str]]) -> Clusters:
    """What an organisation says itself comes first, then what somebody says and nobody denies.

    Who says both of one pair holds it apart: a group is only made where nothing speaks against it.
    """
    mine = {pair for pair, sayers in same.items() if who in sayers and who not in apart.get(pair, ())}
    clusters = Clusters({pair for pair, sayers in apart.items() if who in sayers})
    for pair in sorted(mine):
        clusters.join(*pair)
    clusters.hold(apart)  # what others deny parts nothing that it joined itself, by one pair or by several
    for pair in sorted(pair for pair in same if pair not in apart and pair not in mine):
        clusters.join(*pair)
    return clusters


def _names(
    clusters: Clusters, reports: Iterable[str], who: str, named: Named, made: Collection[str] | None
) -> dict[str, str]:
    """What the incident of each cluster is called in a view, by its first report.

    Clusters that share a name are of one incident, unless the view holds them apart: then the first keeps it.
    """
    found: dict[str, str] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for first in sorted({clusters.of(report) for report in reports}):
        name = _name(clusters.members(first), who, named, made)
        if any(clusters.held_apart(first, other) for other in holders[name]):
            name = own_incident(first)
        holders[name].append(first)
        found[first] = name
    return found


def _name(members: Collection[str], who: str, named: Named, made: Collection[str] | None) -> str:
    """What its own organisation calls the incident, else what anybody does, else after its first report."""
    given = [(organisation != who, incident)
             for report in members for organisation, said in named[report].items() for incident in said]  # fmt: skip
    there = members if made is None else [report for report in members if report in made]
    return min(given)[1] if given else own_incident(min(there or members))
