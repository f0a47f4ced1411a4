"""Keeps the tables of reports, incidents, placements and qualifications up to date with what was handed in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from holdfire.incidents import ground, membership, placing, qualified, reading
from holdfire.incidents.models import Decision, Describes, Incident, Placement, Qualification, Report
from holdfire.incidents.precision import AREA_LEVEL
from holdfire.incidents.telling import Telling
from holdfire.record.projection import Batch, Projection, register_projection, store
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

OF_REPORTS = frozenset({"report", "describes", *membership.PAIRS})
OF_INCIDENTS = frozenset({"account", "assessment", "attribution"})
BOUNDARY = frozenset({"boundary", WITHDRAWAL})
OF_GROUND = frozenset({"boundary", "place", "place.area"})
PLACED_AT_A_TIME = 10_000
Rows = dict[str, dict[str, Any] | None]


def incidents(batch: Batch) -> None:
    """Read the reports that the batch touches, then every incident that they describe or described; place and qualify those."""
    changed = _only("report", batch.subjects(OF_REPORTS))
    touched = _only("incident", batch.subjects(OF_INCIDENTS))
    if not changed and not touched:
        return
    group = membership.decide(batch, changed)
    touched |= membership.incidents_of(group)  # a report that moves away changes what it leaves
    said = batch.about(group, frozenset({"report", "describes"}))
    versions = {key: reading.reports(statements) for key, statements in said.items()}
    membership.link(batch, said)
    store(Report, batch.leaf, {key: list(rows) for key, rows in versions.items()})
    touched |= {reading.own_incident(key) for key in group} | membership.incidents_of(group)
    touched |= {key for several in membership.by_name(touched).values() for key in several}
    rows = _read(batch, touched, versions)
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


def _read(batch: Batch, touched: set[str], versions: dict[str, list[Telling]]) -> Rows:
    members = membership.members(touched)
    reports = {name for several in members.values() for name in several}
    for key, statements in batch.about(reports - versions.keys(), frozenset({"report"})).items():
        versions[key] = reading.reports(statements)
    names = membership.names(members)
    said = batch.about({name for several in names.values() for name in several}, OF_INCIDENTS)
    disputed, shared = membership.disputed(reports), membership.shared(names)

    def holds(one: Statement, key: str) -> bool:
        """Who assessed an incident by another name has assessed this one only where they hold the two to be one."""
        return one.kind != "assessment" or one.about == key or (one.about, key, one.organisation) in shared

    return {
        key: reading.incident(
            key,
            {name: versions[name] for name in members[key] if versions[name]},
            # What was said of an incident whose reports all went elsewhere went with them.
            [one for name in names[key] for one in said[name] if holds(one, key)] if members[key] else (),
            disputed.intersection(members[key]),
        )
        for key in sorted(touched)
    }


register_projection(
    Projection(
        "incidents.incident",
        OF_REPORTS | OF_INCIDENTS,
        (Decision, Describes, Report, Incident, Placement),
        incidents,
    )
)
register_projection(Projection("incidents.placement", OF_GROUND, (), placements))
register_projection(
    Projection("incidents.qualification", qualified.RULES, (Qualification,), qualified.qualifications)
)
