"""Statements about bulletins → rows, one per statement. Pure."""

from __future__ import annotations

from holdfire.agreements.reading import Row, day
from holdfire.record.statement import Statement


def bulletin(statement: Statement) -> Row:
    """One outlet's print of a day's bulletin."""
    body = statement.body
    return {
        "issuer": body["publisher"],
        "day": day(body["day"]),
        "language": body.get("language", ""),
        "settlements_joined": body.get("settlements_joined"),
        "armed_groups": body.get("armed_groups"),
        "note": body.get("note", ""),
        "start": day(body.get("start")),
        "edition": body.get("edition", ""),
        "same_print_as": body.get("same_print_as", ""),
        "figures": {name: value for name, value in body.items() if name.endswith(("_in_period", "_to_date"))},
    }


def monitor_count(statement: Statement) -> Row:
    """One count; `monitor` is filled where the count is one monitor's alone."""
    body = statement.body
    monitors = body.get("monitors", [])
    return {
        "issuer": body["publisher"],
        "day": day(body["day"]),
        "monitor": monitors[0] if len(monitors) == 1 else "",
        "monitors": monitors,
        "total": body.get("total"),
        "by_area": body.get("by_area", []),
        "confirmed_by_other": body.get("confirmed_by_other"),
        "start": day(body.get("start")),
        "edition": body.get("edition", ""),
        "by_category": body.get("by_category", []),
    }
