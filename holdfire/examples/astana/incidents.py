"""The reports of 2017, and which incident each describes in the desk's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from holdfire.examples.astana.files import source, table
from holdfire.examples.astana.parties import outlets
from holdfire.incidents.types import event_type, sub_event_type
from holdfire.record.statement import Draft, Source

GROUPS = ("killed", "wounded", "civilians_killed")


def incidents() -> Iterator[Draft]:
    """For each row the report as its outlet has it, and the desk's statement of the incident that it describes."""
    for line, row in table("incidents.csv"):
        about = f"report:astana/{row['report_id']}"
        yield Draft("report", about, _body(row), _origin(row), outlets()[row["source_outlet"]], line=line)
        described = {"incident": f"incident:{row['incident_hint']}"}
        yield Draft("describes", about, described, source("desk")[0], line=line)


def _origin(row: dict[str, str]) -> Source:
    through = tuple(name.strip() for name in row["quoted_through"].split(";") if name.strip())
    return Source(
        row["source_outlet"], row["source_url"], date=row["published"] or None, quoted_through=through
    )


def _body(row: dict[str, str]) -> dict[str, Any]:
    body = {
        "start": row["date_start"],
        "end": row["date_end"],
        "date_prec": int(row["date_prec"]),
        "place": _place(row),
        "event_type": event_type(row["event_type"]),
        "sub_event_type": sub_event_type(row["sub_event_type"]),
        "actors": _actors(row),
        "target": row["target"],
        "casualties": _casualties(row),
        "notes": row["note"],
    }
    return {name: value for name, value in body.items() if value}


def _place(row: dict[str, str]) -> dict[str, Any]:
    place = {
        "name": row["place_name"],
        "names": {"ar": row["place_name_ar"]} if row["place_name_ar"] else None,
        "within": [row["governorate"]] if row["governorate"] else None,
        "lon": float(row["longitude"]),
        "lat": float(row["latitude"]),
        "where_prec": int(row["where_prec"]),
    }
    return {name: value for name, value in place.items() if value}


def _actors(row: dict[str, str]) -> list[dict[str, Any]]:
    denied = [name.strip() for name in row["denies"].split(";") if name.strip()]
    if not row["actor"] and not denied:
        return []
    # Two reports name nobody and yet tell who denies: the denial is kept.
    actor = {"name": row["actor"] or "not named", "claimed_by": row["actor_claimed_by"], "denied_by": denied}
    return [{name: value for name, value in actor.items() if value}]


def _casualties(row: dict[str, str]) -> dict[str, dict[str, int]]:
    counts = {group: _count(row[f"{group}_low"], row[f"{group}_high"]) for group in GROUPS}
    return {group: count for group, count in counts.items() if count}


def _count(low: str, high: str) -> dict[str, int]:
    return {name: int(value) for name, value in (("low", low), ("high", high)) if value}
