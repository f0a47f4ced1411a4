"""Keeps the tables of reports, incidents, placements and qualifications up to date with what was handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from holdfire.incidents import ground, placing, qualified, reading
from holdfire.incidents.models import Describes, Incident, Placement, Qualification, Report
from holdfire.incidents.precision import AREA_LEVEL
from holdfire.incidents.telling import Telling
from holdfire.record.projection import Batch, Projection, register_projection, store
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

OF_REPORTS = frozenset({"report", "describes"})
OF_INCIDENTS = frozenset({"account", "assessment", "attribution"})
BOUNDARY = frozenset({"boundary", WITHDRAWAL})
OF_GROUND = frozenset({"boundary", "place", "place.area"})
STEP = 500
PLACED_AT_A_TIME = 10_000
Rows = dict[str, dict[str, Any] | None]


def incidents(batch: Batch) -> None:
    """Read the reports that the batch touches, then every incident that they describe or described; place and qualify those."""
    changed = _only("report", batch.subjects(OF_REPORTS))
    touched = _only("incident", batch.subjects(OF_INCIDENTS))
    if not changed and not touched:
        return
    touched |= _described(
        changed
    )  # before this batch is read: a report that moves away changes what it leaves
    said = batch.about(changed, OF_REPORTS)
    links = {key: reading.describes(key, statements) for key, statements in said.items()}
    versions = {key: reading.reports(statements) for key, statements in said.items()}
    store(Describes, batch.leaf, {key: list(rows) for key, rows in links.items()})
    store(Report, batch.leaf, {key: list(rows) for key, rows in versions.items()})
    touched |= {reading.own_incident(key) for key in changed}
    touched |= {row["incident"] for rows in links.values() for row in rows}
    rows = _read(batch, touched, links, versions)
    store(Incident, batch.leaf, rows)
    store(Placement, batch.leaf, placing.place(rows, ground.now()))
    qualified.Qualifier(batch).some(rows)


def placements(batch: Batch) -> None:
    """Place incidents anew, and qualify them: all of them when a line came, changed or went, those that name an area when an area did."""
    rows = Incident.objects.now()
    if not any(s.about.startswith("zone:") for s in batch.statements if s.kind in BOUNDARY):
        if not any(_is_area(s) for s in batch.statements):
            return
        rows = rows.filter(places__isnull=False)
    here, qualifier = ground.now(), qualified.Qualifier(batch)
    names = [field.attname for field in Incident._meta.concrete_fields]
    for step in chunks(rows.order_by("id").values(*names).iterator(), PLACED_AT_A_TIME):
        found = {row["key"]: row for row in step}
        store(Placement, batch.leaf, placing.place(found, here))
        qualifier.some(found)


def _is_area(statement: Statement) -> bool:
    """Can it change which area a name means?"""
    if statement.kind == "place":
        return statement.body["level"] in AREA_LEVEL.values()
    return statement.about.startswith("place:") and statement.kind in OF_GROUND | {WITHDRAWAL}


def _only(prefix: str, keys: Iterable[str]) -> set[str]:
    return {key for key in keys if key.startswith(prefix + ":")}


def _described(reports: Iterable[str]) -> set[str]:
    """The incidents that somebody said these reports describe."""
    rows = Describes.objects.now()
    return {
        incident
        for keys in chunks(reports, STEP)
        for incident in rows.filter(key__in=keys).values_list("incident", flat=True)
    }


def _members(incidents: Iterable[str]) -> set[str]:
    """Reports that may belong to these incidents: their own, and those that somebody said describe them."""
    keys = set(incidents)
    linked = {
        report
        for step in chunks(keys, STEP)
        for report in Describes.objects.now().filter(incident__in=step).values_list("key", flat=True)
    }
    return linked | {reading.own_report(key) for key in keys}


def _read(
    batch: Batch,
    touched: set[str],
    links: dict[str, list[dict[str, Any]]],
    versions: dict[str, list[Telling]],
) -> Rows:
    others = _members(touched) - versions.keys()
    for key, statements in batch.about(others, OF_REPORTS).items():
        links[key] = reading.describes(key, statements)
        versions[key] = reading.reports(statements)
    members: dict[str, dict[str, list[Telling]]] = defaultdict(dict)
    for key, rows in versions.items():
        if rows:
            for incident in {row["incident"] for row in links[key]} or {reading.own_incident(key)}:
                members[incident][key] = rows
    said = batch.about(touched, OF_INCIDENTS)
    disputed = {key for key, rows in links.items() if _disputed(rows)}
    return {
        key: reading.incident(key, members[key], said[key], disputed & members[key].keys())
        for key in sorted(touched)
    }


def _disputed(links: Iterable[Mapping[str, Any]]) -> bool:
    """Do organisations say different things about which incidents a report describes?"""
    by_organisation: dict[str, set[str]] = defaultdict(set)
    for row in links:
        by_organisation[row["organisation"]].add(row["incident"])
    return len({frozenset(described) for described in by_organisation.values()}) > 1


register_projection(
    Projection(
        "incidents.incident", OF_REPORTS | OF_INCIDENTS, (Describes, Report, Incident, Placement), incidents
    )
)
register_projection(Projection("incidents.placement", OF_GROUND, (), placements))
register_projection(
    Projection("incidents.qualification", qualified.RULES, (Qualification,), qualified.qualifications)
)
