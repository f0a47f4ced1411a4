"""The readings of clauses that stand, with the terms, designations, names and lines that they are held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod

from holdfire.agreements import queries as agreements
from holdfire.agreements.clock import ForceVersion, Term
from holdfire.agreements.force import forces
from holdfire.agreements.gathered import everything_said
from holdfire.agreements.models import Exemption, Scope
from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.actors import KnownName, Names
from holdfire.incidents.qualifying import DAYS, Line, Period, Rule
from holdfire.parties import queries as parties
from holdfire.parties.models import Designation
from holdfire.record.projection import Batch
from holdfire.zones import queries as zones

EPOCH = date(1970, 1, 1).toordinal()
CHOICES = 16  # among readings of exemptions that are asked one by one
FORBIDS = ("prohibition", "obligation")


@dataclass(frozen=True, slots=True)
class Standing:
    """All that incidents are held against, as known after a leaf. force: by agreement; lines: by zone."""

    rules: tuple[Rule, ...]
    names: Names
    lines: dict[str, list[Line]]
    force: dict[str, tuple[ForceVersion, ...]]
    designations: tuple[Designation, ...]

    @property
    def everywhere(self) -> bool:
        """Whether some clause asks about every incident, wherever it was."""
        return any(rule.touches({}) for rule in self.rules)

    @property
    def zones(self) -> set[str]:
        """The zones within which some clause holds."""
        return {zone for rule in self.rules if rule.inside for zone in rule.zones}


def any_scope() -> bool:
    """Whether anybody says of any clause what it forbids; where nobody does, nothing is qualified."""
    return agreements.scopes().exists()


def standing(leaf: int | None = None, batch: Batch | None = None) -> Standing:
    """What stands after a leaf (None: now); batch: as `gathered.everything_said` takes it."""
    force = {
        said.key: tuple(one.told for one in forces(said, date.max)) for said in everything_said(leaf, batch)
    }
    designations = tuple(parties.designations(leaf))
    names = parties.names(leaf).values_list("key", "name", "used_by", "whole", "part")
    lines: dict[str, list[Line]] = defaultdict(list)
    columns = ("key", "holder", "first_day", "last_day", "part")
    for zone, maker, first, last, part in zones.boundaries(leaf=leaf).values_list(*columns):
        lines[zone].append(Line(maker, _day(first), _day(last) if last else DAYS[1], part))
    found = Names(KnownName(*row) for row in names)
    return Standing(tuple(_rules(leaf, force, designations)), found, dict(lines), force, designations)


def _rules(
    leaf: int | None, force: dict[str, tuple[ForceVersion, ...]], designations: Sequence[Designation]
) -> Iterable[Rule]:
    """One rule for each standing reading of a clause that forbids or demands, and each reading of the exemptions beside it."""
    by_agreement: dict[str, list[Exemption]] = defaultdict(list)
    for exemption in agreements.exemptions(leaf):
        by_agreement[exemption.agreement].append(exemption)
    forbidding: dict[str, set[str]] = defaultdict(set)
    for scope in agreements.scopes(leaf):
        if scope.agreement not in forbidding:
            found = agreements.clauses(scope.agreement, leaf).filter(type__in=FORBIDS)
            forbidding[scope.agreement] = set(found.values_list("key", flat=True))
        if scope.key in forbidding[scope.agreement]:
            periods = _periods(force.get(scope.agreement, ()))
            for exemptions in _choices(by_agreement[scope.agreement]):
                yield _rule(scope, exemptions, periods, designations)


def _choices(exemptions: Sequence[Exemption]) -> Iterable[tuple[Exemption, ...]]:
    """Exemptions of several clauses hold together; of rival readings of one clause, one holds at a time.

    Where that makes too many choices to ask one by one, the narrowest and the widest stand for all that lie between: the more is
    left out, the more is exempt, so that what both answer alike every choice answers so.
    """
    by_clause: dict[str, dict[frozenset[str], Exemption]] = defaultdict(dict)
    for one in exemptions:
        by_clause[one.key].setdefault(frozenset(map(str.casefold, one.designated_by)), one)
    rivals = [tuple(by_clause[key].values()) for key in sorted(by_clause)]
    if prod(map(len, rivals)) <= CHOICES:
        return product(*rivals)
    undisputed = tuple(one for several in rivals if len(several) == 1 for one in several)
    return (undisputed, tuple(one for several in rivals for one in several))


def _rule(
    scope: Scope,
    exemptions: Sequence[Exemption],
    periods: tuple[tuple[Period, ...], ...],
    designations: Sequence[Designation],
) -> Rule:
    by = {name.casefold() for one in exemptions for name in one.designated_by}
    return Rule(
        scope.key,
        scope.agreement,
        scope.part,
        tuple(one.part for one in exemptions),
        acts_mask(scope.acts),
        tuple(dict.fromkeys(scope.zones)),
        scope.where == "inside",
        frozenset(scope.binds),
        periods,
        tuple(
            (one.key, _day(one.starts), _day(one.ends) if one.ends else DAYS[1])
            for one in designations
            if one.designated_by.casefold() in by
        ),
    )


def _periods(versions: Sequence[ForceVersion]) -> tuple[tuple[Period, ...], ...]:
    """The days in force by each source that states terms, with and without renewals that lack consensus: those days are open.

    One that does not say when they began leaves every day open.
    """
    found: list[tuple[Period, ...]] = []
    for one in versions:
        found += [_spans(one.terms), _spans(term for term in one.terms if term.consensus)]
        if all(term.why != "entry into force" for term in one.terms):
            found.append((DAYS,))
    return tuple(dict.fromkeys(found))


def _spans(terms: Iterable[Term]) -> tuple[Period, ...]:
    return tuple((_day(one.first), _day(one.last) if one.last else DAYS[1]) for one in terms)


def _day(day: date) -> int:
    return day.toordinal() - EPOCH
