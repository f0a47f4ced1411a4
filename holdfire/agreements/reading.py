"""Statements about agreements → rows. Pure.

Every standing statement gives one row, told apart by the statement's id: no version is merged into another, and the order
of arrival plays no part. Which version holds is a judgement made elsewhere, with its reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
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


def deadline(said: Mapping[str, Any], on: str, prefix: str) -> Row:
    """The columns of a deadline: `on` names the one of the day, `prefix` begins the names of the others."""
    return {
        on: day(said.get("on")),
        f"{prefix}within": said.get("within", ""),
        f"{prefix}working_days": said.get("working_days"),
        f"{prefix}weekend": said.get("weekend", []),
        f"{prefix}holidays": said.get("holidays", []),
        f"{prefix}counted_from": said.get("counted_from", ""),
    }


def agreement_of(clause: str) -> str:
    """The agreement that a clause stands in: clause:astana-4/2 → agreement:astana-4."""
    return "agreement:" + clause.partition(":")[2].rpartition("/")[0]


def scope(statement: Statement) -> Row:
    """Which acts the clause forbids, where, and to whom."""
    body = statement.body
    return {
        "agreement": agreement_of(statement.about),
        "acts": body.get("acts", []),
        "zones": body.get("zones", []),
        "where": body["where"],
        "binds": body.get("binds", []),
    }


def exemption(statement: Statement) -> Row:
    """By whose designation a group is left out."""
    return {"agreement": agreement_of(statement.about), "designated_by": statement.body["designated_by"]}


def commitment(statement: Statement) -> Row:
    """The task, who owes it, and the deadline as this source states it."""
    body = statement.body
    return {
        "clause": body["clause"],
        "text": body["text"],
        "task": body["task"],
        "owed_by": body.get("owed_by", []),
        "owed_to": body.get("owed_to", []),
        **deadline(body.get("deadline", {}), "due_on", ""),
        "shown_by": body.get("shown_by", ""),
    }


def terms(statement: Statement) -> Row:
    """Entry into force, length and renewal as this source states them."""
    body = statement.body
    return {
        "text": body["text"],
        **deadline(body.get("enters_into_force", {}), "in_force_on", "in_force_"),
        "hostilities_cease_on": day(body.get("hostilities_cease_on")),
        "lasts": body.get("lasts", ""),
        "renewal": body.get("renewal", ""),
        "renewal_span": body.get("renewal_span", ""),
    }


def renewal(statement: Statement) -> Row:
    """By which text, on which day and for how long."""
    body = statement.body
    return {"by": body["by"], "declared_on": day(body["declared_on"]), "lasts": body["lasts"]}


def performance(statement: Statement) -> Row:
    """What was so on a day, and what shows it."""
    body = statement.body
    return {
        "state": body["state"],
        "on": day(body["on"]),
        "text": body["text"],
        "evidence": body.get("evidence", []),
    }


def decision_rule(statement: Statement) -> Row:
    """The rule, and whose consent it takes."""
    return {"rule": statement.body["rule"], "members": statement.body["members"]}


def proposal(statement: Statement) -> Row:
    """What is put, under which rule, and until when silence may last."""
    body = statement.body
    return {
        "statement": body["statement"],
        "agreement": body["agreement"],
        "rule": body["rule"],
        "silence_ends": datetime.fromisoformat(body["until"]).astimezone(UTC),
        "asks": body.get("asks", ""),
    }


def answer(statement: Statement) -> Row:
    """Consent or objection, and whether its own organisation signed it."""
    body = statement.body
    return {
        "answer": body["answer"],
        "reason": body.get("reason", ""),
        "transcribed": statement.attributed_to is not None,
    }
