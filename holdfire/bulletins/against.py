"""What independent reports show for the days and the ground of a ledger: beside its counts, never added to them.

At least: incidents that every report puts on those days and in that ground; at most: those that any report may put there.
In an area with an outline it is the placing kernel that says where, as for zones; in one without, the names of areas that
reports give: its own is in, that of another area that the bulletins count by is out, and without either nobody can say.
Incidents without a day are in no count, and those that nobody but the two monitors reported are left out: they are not independent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from holdfire.bulletins import queries as bulletins
from holdfire.bulletins.ledgers import Ledgers
from holdfire.bulletins.told import Span
from holdfire.incidents import ground, queries
from holdfire.incidents.filters import Filters, narrowed
from holdfire.incidents.models import Report
from holdfire.incidents.placing import Ground, place
from holdfire.incidents.reading import own_incident
from holdfire.places import queries as places
from holdfire.places.models import Place
from holdfire.places.names import fold
from holdfire.record.queries import statements_about
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.zones import queries as zones
from holdfire.zones.atlas import Atlas
from holdfire.zones.columns import Version
from holdfire.zones.wkb import from_wkb

Basis = Literal["everywhere", "lines", "outline", "names", "too_many"]
SAID = ("report", WITHDRAWAL)
MOST = 20_000  # incidents that are placed in an area for one answer
COLUMNS = ("key", "first_day", "last_day", "lon", "lat", "radius_m", "where_prec", "places")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """An incident: its first and last day, and whether it surely lies in the ground."""

    key: str
    first: date
    last: date
    sure: bool


@dataclass(frozen=True, slots=True)
class Against:
    """What reports show. basis: by what they are held to lie in the ground; too_many: they are not placed, for they are too many."""

    basis: Basis
    seen: tuple[Seen, ...]

    def on(self, first: date, last: date) -> Span:
        """How many incidents on these days, from at least to at most; without bound where they were too many to place."""
        there = [one for one in self.seen if one.first <= last and one.last >= first]
        sure = sum(1 for one in there if one.sure and first <= one.first and one.last <= last)
        return Span(sure, None if self.basis == "too_many" else len(there))

    def keys(self, first: date, last: date) -> list[str]:
        """The incidents behind the higher number, by day, then name."""
        there = [one for one in self.seen if one.first <= last and one.last >= first]
        return [one.key for one in sorted(there, key=lambda one: (one.first, one.key))]


def against(found: Ledgers, leaf: int | None = None) -> Against:
    """What reports show on the days of these ledgers, in their area or zone."""
    rows = narrowed(Filters(first=found.first, last=found.last), leaf)
    if found.zone:
        return Against("lines", _kept(_in_zone(found, leaf), found.pair, leaf))
    if not found.area:
        days = rows.values_list("key", "first_day", "last_day")
        seen = (Seen(key, first, last, sure=True) for key, first, last in days)
        return Against("everywhere", _kept(seen, found.pair, leaf))
    listed = list(rows.order_by("key").values(*COLUMNS)[: MOST + 1])
    if len(listed) > MOST:
        return Against("too_many", ())
    outline = places.area(found.area, leaf)
    if outline is not None:
        return Against("outline", _kept(_in_outline(found.area, outline, listed, leaf), found.pair, leaf))
    return Against("names", _kept(_by_names(found, listed, leaf), found.pair, leaf))


def _kept(seen: Iterable[Seen], pair: Collection[str], leaf: int | None) -> tuple[Seen, ...]:
    """Without the incidents that only the two monitors reported."""
    own = set(
        Report.objects.as_known(leaf)
        .filter(holder__in=[who for who in pair if who])
        .values_list("key", flat=True)
    )
    if not own:
        return tuple(seen)
    others = set(Report.objects.as_known(leaf).filter(key__in=own).exclude(holder__in=pair).values_list("key", flat=True))  # fmt: skip
    own -= others
    views = queries.views(own, leaf)
    said: dict[str, set[str]] = defaultdict(set)
    for report in own:
        for incident in set().union(*views.get(report, {}).values()) or {own_incident(report)}:
            said[incident].add(report)
    members = queries.members(said, leaf)
    return tuple(one for one in seen if not (one.key in said and said[one.key].issuperset(members[one.key])))


def _in_zone(found: Ledgers, leaf: int | None) -> list[Seen]:
    """Placed in the zone by anybody's line; surely, where everybody who draws it on those days has the incident inside."""
    rows = queries.placements(found.zone, found.first, found.last, leaf)
    inside: dict[str, set[str]] = defaultdict(set)
    days: dict[str, tuple[date, date]] = {}
    for key, maker, relation, first, last in rows.values_list("key", "organisation", "relation", "first_day", "last_day"):  # fmt: skip
        days[key] = first, last
        if relation == "inside":
            inside[key].add(maker)
    lines = list(zones.boundaries(leaf=leaf, zone=found.zone).values_list("holder", "first_day", "last_day"))
    return [Seen(key, *span, sure=_makers(lines, *span) <= inside[key]) for key, span in days.items()]


def _makers(lines: Iterable[tuple[str, date, date | None]], first: date, last: date) -> set[str]:
    """Who draws the zone on any of these days."""
    return {maker for maker, begin, end in lines if begin <= last and (end is None or end >= first)}


def _in_outline(area: str, outline: bytes, rows: Sequence[Row], leaf: int | None) -> list[Seen]:
    named = ground.Areas(leaf)
    one = Ground(Atlas([Version(area, area, from_wkb(outline))]), (area,), named.polygons, named.number)
    placed = place({row["key"]: row for row in rows}, one)
    found = []
    for row in rows:
        lies = placed[row["key"]]
        unplaced = row["places"] is None and row["lon"] is None
        if lies or unplaced:
            sure = lies is not None and lies[0]["relation"] == "inside"
            found.append(Seen(row["key"], row["first_day"], row["last_day"], sure))
    return found


def _by_names(found: Ledgers, rows: Sequence[Row], leaf: int | None) -> list[Seen]:
    """By the areas that reports name around the place."""
    counted = _counted(found, leaf)
    called = _called(counted, leaf)
    named = _named([row["key"] for row in rows], leaf)
    seen = []
    for row in rows:
        says = [{called.get(name, name) for name in names} for names in named[row["key"]]]
        others = [bool(names & counted) and found.area not in names for names in says]
        if not says or not all(others):
            sure = bool(says) and all(found.area in names for names in says)
            seen.append(Seen(row["key"], row["first_day"], row["last_day"], sure))
    return seen


def _counted(found: Ledgers, leaf: int | None) -> set[str]:
    """The asked area and others that share no ground with it: those of its level, and those that the two ever counted by."""
    asked = places.get(found.area, leaf)
    level = asked.level if asked and asked.level != "other" else ""
    beside = Place.objects.as_known(leaf).filter(level=level).values_list("key", flat=True) if level else ()
    rows = bulletins.counts(leaf).filter(monitor__in=found.pair).values_list("by_area", flat=True)
    return {found.area, *beside, *(area["place"] for split in rows for area in split)}


def _called(areas: Collection[str], leaf: int | None) -> dict[str, str]:
    """The folded names of areas, each with its area; a name of two areas is nobody's."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, area in places.many(areas, leaf).items():
        for name in area.names:
            found[fold(ground.bare(name["text"]))].add(key)
    return {name: keys.pop() for name, keys in found.items() if len(keys) == 1}


def _named(incidents: Sequence[str], leaf: int | None) -> dict[str, list[set[str]]]:
    """For each incident the areas that each of its reports names, by key or folded name."""
    homes: dict[str, list[str]] = defaultdict(
        list
    )  # several, where organisations differ on what a report describes
    for key, reports in queries.members(incidents, leaf).items():
        for report in reports:
            homes[report].append(key)
    said = [one for one in statements_about(list(homes), SAID) if leaf is None or one.leaf <= leaf]
    found: dict[str, list[set[str]]] = {key: [] for key in incidents}
    for one in standing(said):
        if one.kind == "report":
            where = one.body.get("place", {})
            names = {fold(ground.bare(name)) for name in where.get("within", ())}
            names |= {where["area"]} if "area" in where else set()
            for key in homes[one.about]:
                found[key].append(names)
    return found
