"""Keeps the tables of decisions and of what describes what, and finds the reports and the names of incidents.

An incident bears the names of all its reports: what was said of one before it was found to be the same event is said of it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from holdfire.incidents import reading
from holdfire.incidents.decided import Decision as Said
from holdfire.incidents.decided import Link, views
from holdfire.incidents.models import Decision, Describes
from holdfire.record.projection import Batch, store
from holdfire.record.readings import Versions
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

STEP = 500
LONGEST = 240  # signs of a row's name: two long names together are told apart by their hash
STEPS = 8  # links of a chain that are asked for one after the other; then all decisions are read at once
PAIRS = frozenset({"same", "distinct"})
Row = dict[str, Any]
Views = Mapping[str, Mapping[str, set[str]]]  # report, organisation, incidents


def decide(batch: Batch, changed: set[str]) -> set[str]:
    """Bring decisions up to date; returns the changed reports and all that standing decisions connect with them, before or now."""
    touched = _connected(changed)  # before this batch: a withdrawn decision parts a group
    paired = {key for key in batch.subjects(PAIRS) if key.startswith("report:")}
    said = batch.about(paired, PAIRS)
    rows = {key: [reading.decision(one) for one in statements] for key, statements in said.items()}
    store(Decision, batch.leaf, {key: list(several) for key, several in rows.items()})
    return _connected(touched | {row["other"] for several in rows.values() for row in several})


def link(batch: Batch, said: Mapping[str, Sequence[Statement]]) -> None:
    """Bring up to date which incident each report belongs to. said: what stands about reports whose groups are whole."""
    described = [
        Link(key, one.body["incident"], one.organisation)
        for key, statements in said.items()
        for one in statements
        if one.kind == "describes"
    ]
    made = {key for key, statements in said.items() if any(one.kind == "report" for one in statements)}
    rows: dict[str, list[Row]] = {key: [] for key in said}
    for one in views(_decisions(said), described, made):
        rows[one.report].append(_row(one))
    store(Describes, batch.leaf, {key: list(several) for key, several in rows.items()})


def _row(link: Link) -> Row:
    part = f"{link.incident} {link.organisation}"
    return {
        "part": part if len(part) <= LONGEST else hashlib.sha256(part.encode()).hexdigest(),
        "incident": link.incident,
        "organisation": link.organisation,
    }


def _connected(reports: Collection[str]) -> set[str]:
    """These reports, and all that standing decisions connect with them."""
    found, new = set(reports), set(reports)
    if not Decision.objects.now().exists():
        return found
    for _ in range(STEPS):
        new = {name for one in _decisions(new) for name in (one.a, one.b)} - found
        found |= new
        if not new:
            return found
    return found | _joined(new)


def _joined(reports: Collection[str]) -> set[str]:
    """All that any chain of decisions connects with these reports, from one reading of the table: a chain of thousands, made on
    purpose, would else cost a query for each of its links."""
    beside: dict[str, list[str]] = defaultdict(list)
    for a, b in Decision.objects.now().values_list("key", "other"):
        beside[a].append(b)
        beside[b].append(a)
    found, new = set(reports), list(reports)
    while new:
        near = set(beside[new.pop()]) - found
        found |= near
        new += near
    return found


def _decisions(reports: Iterable[str]) -> set[Said]:
    now = Decision.objects.now()
    if not now.exists():
        return set()
    columns = ("key", "other", "verdict", "organisation")
    return {
        Said(a, b, verdict == "same", organisation)
        for step in chunks(reports, STEP)
        for rows in (now.filter(key__in=step), now.filter(other__in=step))
        for a, b, verdict, organisation in rows.values_list(*columns)
    }


def incidents_of(reports: Iterable[str], rows: Versions | None = None) -> set[str]:
    """The incidents to which somebody says these reports belong; rows: the links as they are known, by default now."""
    links = Describes.objects.now() if rows is None else rows
    return {
        incident
        for keys in chunks(reports, STEP)
        for incident in links.filter(key__in=keys).values_list("incident", flat=True)
    }


def members(incidents: Collection[str], rows: Versions | None = None) -> dict[str, list[str]]:
    """The reports of each incident by name; its own one unless somebody says that it belongs to another.

    A name is no word that there is such a report.
    """
    links = Describes.objects.now() if rows is None else rows
    found: dict[str, set[str]] = {key: set() for key in incidents}
    own = {reading.own_report(key): key for key in incidents}
    moved: set[str] = set()
    for step in chunks(incidents, STEP):
        for report, incident in links.filter(incident__in=step).values_list("key", "incident"):
            found[incident].add(report)
    for step in chunks(own, STEP):
        moved.update(links.filter(key__in=step).values_list("key", flat=True))
    for report in own.keys() - moved:
        found[own[report]].add(report)
    return {key: sorted(reports) for key, reports in found.items()}


def names(of: Mapping[str, Collection[str]], rows: Versions | None = None) -> dict[str, list[str]]:
    """All names of each incident, its own first: those of its reports that no other report belongs to by name.

    of: the reports of each incident, as `members` gives them.
    """
    moved = {
        key: [name for report in reports if (name := reading.own_incident(report)) != key]
        for key, reports in of.items()
    }
    wanted = sorted({name for several in moved.values() for name in several})
    empty = {name for name, reports in members(wanted, rows).items() if not reports}
    return {key: [key, *sorted(empty.intersection(several))] for key, several in moved.items()}


def shared(names: Mapping[str, Sequence[str]]) -> set[tuple[str, str, str]]:
    """Name, incident, organisation: who holds that what bears the name is the incident. names: as `names` gives them."""
    own = {
        reading.own_report(name): name for key, several in names.items() for name in several if name != key
    }
    return {
        (own[report], incident, organisation)
        for step in chunks(own, STEP)
        for report, incident, organisation in Describes.objects.now()
        .filter(key__in=step)
        .values_list("key", "incident", "organisation")
    }


def by_name(incidents: Iterable[str]) -> dict[str, list[str]]:
    """Where what is said under each name belongs: the incidents that its own report went to, else the name itself."""
    own = {reading.own_report(key): key for key in incidents}
    found: dict[str, list[str]] = defaultdict(list)
    for step in chunks(own, STEP):
        rows = Describes.objects.now().filter(key__in=step)
        for report, incident in rows.values_list("key", "incident").distinct():
            found[own[report]].append(incident)
    return found


def views_of(reports: Iterable[str], rows: Versions | None = None) -> Views:
    """To which incidents each of these reports belongs, for each organisation that said anything of it."""
    links = Describes.objects.now() if rows is None else rows
    found: dict[str, dict[str, set[str]]] = {}
    if not links.exists():
        return found
    for step in chunks(sorted(reports), STEP):
        said = links.filter(key__in=step).values_list("key", "organisation", "incident")
        for report, organisation, incident in said:
            found.setdefault(report, {}).setdefault(organisation, set()).add(incident)
    return found


def disputed(reports: Iterable[str]) -> set[str]:
    """The reports of which organisations say different things."""
    return {
        report
        for report, said in views_of(reports).items()
        if len({frozenset(several) for several in said.values()}) > 1
    }
