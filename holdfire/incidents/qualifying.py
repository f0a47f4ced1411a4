"""Was it a breach? The kernel `agreements.qualify` asked for every version of every incident at once. Pure.

A case is one incident by one maker's lines with one answer to who did it; each is asked under each reading of each clause that it
touches. An incident touches a clause that holds within zones where somebody's line puts a part of it into one of them; then all who
draw those zones are asked, also those whose lines leave it outside. A clause that holds everywhere needs no line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from holdfire.agreements.qualify import UNKNOWN, Cases, Clause, qualify
from holdfire.incidents.attributed import Attribution

Row = dict[str, Any]
Period = tuple[int, int]  # first and last day since 1970-01-01, both included
Share = tuple[float, float]  # the least and the greatest part inside
EPOCH = date(1970, 1, 1).toordinal()
DAYS = (-(1 << 31), (1 << 31) - 1)  # any day: of an incident of which nobody says when it was


@dataclass(frozen=True, slots=True)
class Rule:
    """One reading of one clause. scope, exemptions: ids of the statements that it follows.

    periods: for each version of the terms, when it holds; designated: (group, first day, last day) that the exemption leaves out.
    """

    clause: str
    agreement: str
    scope: str
    exemptions: tuple[str, ...] = ()
    acts: int = 0
    zones: tuple[str, ...] = ()
    inside: bool = True
    binds: frozenset[str] = frozenset()
    periods: tuple[tuple[Period, ...], ...] = ()
    designated: tuple[tuple[str, int, int], ...] = ()

    def touches(self, shares: Mapping[str, Any]) -> bool:
        """Whether an incident that lies in these zones, wholly or in part, is asked about at all."""
        return not (self.zones and self.inside) or any(zone in shares for zone in self.zones)


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody draws a zone from a day to a day; statement: the id of the one that draws it."""

    maker: str
    first: int
    last: int
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An incident. shares: by zone, then by the organisation that drew it; acts: bits of sub-event types (`acts_mask`)."""

    key: str
    first: int
    last: int
    acts: int
    placed: bool
    shares: Mapping[str, Mapping[str, Share]]
    attributions: Sequence[Attribution]


class Answer(NamedTuple):
    """What an incident is under one reading of a clause, by one maker's lines ("" where none is needed), with one attribution.

    zones: those of the clause that this maker draws and that it touches by anybody's line; shares: by this maker's; verdict, could_be, steps: as the kernel's.
    """

    event: Event
    rule: Rule
    maker: str
    zones: tuple[str, ...]
    shares: Mapping[str, Share]
    attribution: Attribution
    verdict: int
    could_be: int
    steps: int


class _Asked(NamedTuple):
    case: int
    rule: int
    zones: tuple[str, ...]


def answers(
    events: Sequence[Event], rules: Sequence[Rule], lines: Mapping[str, Sequence[Line]]
) -> list[Answer]:
    """Every answer for these incidents; in the order of incidents, rules, makers and attributions."""
    asked, columns = [], _Columns(rules)
    for event in events:
        wanted = {maker: dict(several) for maker, several in _wanted(event, rules, lines)}
        for maker, zones in sorted(wanted.items()):
            for attribution in event.attributions:
                number = columns.add(event, maker, attribution)
                asked += [_Asked(number, rule, touched) for rule, touched in zones.items()]
    return columns.judge(asked, rules)


def _wanted(
    event: Event, rules: Sequence[Rule], lines: Mapping[str, Sequence[Line]]
) -> Iterator[tuple[str, dict[int, tuple[str, ...]]]]:
    """For each maker who is asked, the rules with the zones that the incident touches."""
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    for number, rule in enumerate(rules):
        for maker, zones in _makers(event, rule, lines).items():
            found.setdefault(maker, {})[number] = zones
    yield from found.items()


def _makers(event: Event, rule: Rule, lines: Mapping[str, Sequence[Line]]) -> dict[str, tuple[str, ...]]:
    """Who is asked, each with the zones of the clause that the incident touches by anybody's line and that they draw."""
    if not rule.zones:
        return {"": ()}
    drawn = [zone for zone in rule.zones if zone in event.shares] if rule.inside else rule.zones
    found: dict[str, tuple[str, ...]] = {}
    for zone in drawn:
        makers = {
            one.maker for one in lines.get(zone, ()) if one.first <= event.last and one.last >= event.first
        }
        for maker in makers | set(event.shares.get(zone, ())):
            found[maker] = (*found.get(maker, ()), *([zone] if rule.inside else []))
    return found if found or rule.inside else {"": ()}


@dataclass(slots=True)
class _Columns:
    """The cases of the kernel, column by column."""

    rules: Sequence[Rule]
    said: list[tuple[Event, str, Attribution]] = field(default_factory=list)
    cases: list[tuple[int, int, int, bool]] = field(default_factory=list)
    actors: list[tuple[int, int, bool, bool]] = field(default_factory=list)
    places: list[tuple[int, int, float, float]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    zones: dict[str, int] = field(default_factory=dict)

    def add(self, event: Event, maker: str, attribution: Attribution) -> int:
        number = len(self.said)
        placed = event.placed and maker != ""
        self.said.append((event, maker, attribution))
        self.cases.append((event.first, event.last, event.acts, placed))
        for side in attribution.sides:
            actor = self.actor(side.key) if side.key else UNKNOWN
            self.actors.append((number, actor, side.sure, side.acted))
        if placed:
            for zone, by_maker in event.shares.items():
                if maker in by_maker:
                    self.places.append((number, self.zone(zone), *by_maker[maker]))
        return number

    def actor(self, key: str) -> int:
        return self.numbers.setdefault(key, len(self.numbers))

    def zone(self, key: str) -> int:
        return self.zones.setdefault(key, len(self.zones))

    def judge(self, asked: Iterable[_Asked], rules: Sequence[Rule]) -> list[Answer]:
        if not self.said:
            return []
        found = qualify(self._kernel(), [self._clause(rule) for rule in rules])
        verdict, could_be, steps = (c.tolist() for c in (found.verdict, found.could_be, found.steps))
        told = []
        for case, rule, zones in asked:
            event, maker, attribution = self.said[case]
            shares = {zone: event.shares[zone].get(maker, (0.0, 0.0)) for zone in zones}
            answer = verdict[case][rule], could_be[case][rule], steps[case][rule]
            told.append(Answer(event, rules[rule], maker, zones, shares, attribution, *answer))
        return told

    def _kernel(self) -> Cases:
        start, end, acts, placed = zip(*self.cases, strict=True)
        owner, actor, sure, acted = zip(*self.actors, strict=True) if self.actors else ((),) * 4
        place, zone, low, high = zip(*self.places, strict=True) if self.places else ((),) * 4
        return Cases(start, end, acts, owner, actor, sure, acted, place, zone, low, high, placed)

    def _clause(self, rule: Rule) -> Clause:
        return Clause(
            rule.scope,
            rule.acts,
            tuple(self.zone(zone) for zone in rule.zones),
            rule.inside,
            frozenset(self.actor(key) for key in rule.binds),
            rule.periods,
            tuple((self.actor(key), first, last) for key, first, last in rule.designated),
        )


def rows(answer: Answer) -> Iterator[Row]:
    """The rows of the table for one answer: one for each zone that the incident touches, or one without a zone."""
    for zone in answer.zones or ("",):
        low, high = answer.shares.get(zone, (0.0, 0.0))
        yield {
            "part": _part(answer, zone),
            "verdict": answer.verdict,
            "could_be": answer.could_be,
            "steps": answer.steps,
            "clause": answer.rule.clause,
            "scope": answer.rule.scope,
            "agreement": answer.rule.agreement,
            "zone": zone,
            "organisation": answer.maker,
            "holders": [list(holder) for holder in answer.attribution.holders],
            "statements": list(answer.attribution.statements),
            "share_low": low,
            "share_high": high,
            "first_day": _date(answer.event.first),
            "last_day": _date(answer.event.last),
        }


def _date(day: int) -> date | None:
    return None if day in DAYS else date.fromordinal(EPOCH + day)


def _part(answer: Answer, zone: str) -> str:
    """What tells the answers of one incident apart: which reading, whose line, which zone, who did it."""
    rule = answer.rule
    parts = (rule.scope, rule.exemptions, answer.maker, zone, answer.attribution.same)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
