"""Statements about agreements → rows. Pure.

Every standing statement gives one row, told apart by the statement's id: no version is merged into another, and the order
of arrival plays no part. Which version holds is a judgement made elsewhere, with its reasons.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from holdfire.record.statement import Statement

Row = dict[str, Any]


def version(statement: Statement) -> Row:
    """The columns that every row of one statement has: its id, whose version it is, who signed it, who published it."""
    return {
        "part": statement.id,
        "holder": statement.holder,
        "organisation": statement.organisation,
        "publisher": statement.source.publisher if statement.source else "",
    }


def day(text: str | None) -> date | None:
    """An ISO 8601 day as it stands in a body, as a date."""
    return date.fromisoformat(text) if text else None


def each(columns: Callable[[Statement], Row]) -> Callable[[str, list[Statement]], list[Row]]:
    """A reading with one row per statement: the columns of `version` and those that `columns` gives."""

    def read(key: str, statements: list[Statement]) -> list[Row]:
        return [{**version(statement), **columns(statement)} for statement in statements]

    return read


def agreement(statement: Statement) -> Row:
    """Title, PA-X terms, signing day, references."""
    body = statement.body
    return {
        "title": body["title"],
        "names": body.get("names", {}),
        "stage": body.get("stage", ""),
        "type": body.get("type", ""),
        "signed_on": day(body.get("signed_on")),
        "signed_at": body.get("signed_at", ""),
        "time_zone": body.get("time_zone", ""),
        "pax_id": body.get("pax_id"),
        "references": body.get("references", []),
    }


def signatory(statement: Statement) -> Row:
    """Who signed, and the signer's name as this source spells it."""
    body = statement.body
    return {
        "signer": body["organisation"],
        "signed_by": body.get("signed_by", ""),
        "office": body.get("office", ""),
        "other_spellings": body.get("other_spellings", []),
    }


def clause(statement: Statement) -> Row:
    """Number, type and paraphrase."""
    body = statement.body
    return {name: body[name] for name in ("agreement", "number", "type", "paraphrase")}


def commitment(statement: Statement) -> Row:
    """The task, who owes it, and the deadline as this source states it."""
    body = statement.body
    deadline = body.get("deadline", {})
    return {
        "clause": body["clause"],
        "text": body["text"],
        "task": body["task"],
        "owed_by": body.get("owed_by", []),
        "owed_to": body.get("owed_to", []),
        "due_on": day(deadline.get("on")),
        "within": deadline.get("within", ""),
        "counted_from": deadline.get("counted_from", ""),
        "shown_by": body.get("shown_by", ""),
    }


def terms(statement: Statement) -> Row:
    """Entry into force, length and renewal as this source states them."""
    body = statement.body
    force = body.get("enters_into_force", {})
    return {
        "text": body["text"],
        "in_force_on": day(force.get("on")),
        "in_force_within": force.get("within", ""),
        "in_force_counted_from": force.get("counted_from", ""),
        "hostilities_cease_on": day(body.get("hostilities_cease_on")),
        "lasts": body.get("lasts", ""),
        "renewal": body.get("renewal", ""),
        "renewal_span": body.get("renewal_span", ""),
    }


def renewal(statement: Statement) -> Row:
    """By which text, on which day and for how long."""
    body = statement.body
    return {"by": body["by"], "declared_on": day(body["declared_on"]), "lasts": body["lasts"]}
