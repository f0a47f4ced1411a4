"""Statements about organisations and groups → rows. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from typing import Any

from holdfire.record.statement import Statement


def organisation(key: str, statements: list[Statement]) -> dict[str, Any]:
    """One row: what the organisation says of itself, else what the keeper says of it.

    Of several standing versions by the same maker the one with the latest `valid_from` is read, then the greatest id;
    `contested` tells that another version stands beside it.
    """
    chosen = max(statements, key=lambda s: (s.organisation == key, s.valid_from or "", s.id))
    body = chosen.body
    return {
        "names": dict(body["names"]),
        "label": body["label"],
        "roles": list(body["roles"]),
        "demonstration": body["demonstration"],
        "mark": body.get("mark"),
        "contested": any(s.body != body for s in statements),
        "stated_by": chosen.organisation,
        "statement": chosen.id,
    }


def designation(key: str, statements: list[Statement]) -> list[dict[str, Any]]:
    """One row a standing statement: rival designations of one group stay side by side."""
    return [_designated(s) for s in statements]


def _designated(statement: Statement) -> dict[str, Any]:
    body = statement.body
    return {
        "part": statement.id,
        "names": dict(body["names"]),
        "designated_by": body["designated_by"],
        "reference": body.get("reference", ""),
        "starts": first_day(statement.valid_from or ""),
        "ends": last_day(statement.valid_until) if statement.valid_until else None,
        "holder": statement.holder,
        "stated_by": statement.organisation,
    }


def known_as(key: str, statements: list[Statement]) -> list[dict[str, Any]]:
    """One row a standing statement: names that stand for this organisation or group."""
    return [
        {
            "part": s.id,
            "name": s.body["name"],
            "used_by": s.body.get("used_by", ""),
            "whole": s.body["whole"],
            "holder": s.holder,
        }
        for s in statements
    ]


def first_day(text: str) -> date:
    """The first day that an ISO 8601 date of any precision can mean: 2017 → 2017-01-01. Raises ValueError."""
    return date.fromisoformat(text[:10] + "-01" * (2 - text[:10].count("-")))


def last_day(text: str) -> date:
    """The last day that an ISO 8601 date of any precision can mean: 2017-02 → 2017-02-28. Raises ValueError."""
    first = first_day(text)
    month = first.month if "-" in text else 12
    return (
        first if text.count("-") >= 2 else date(first.year, month, calendar.monthrange(first.year, month)[1])
    )


def in_language(names: Mapping[str, str], language: str) -> str:
    """The name in a language, else in its base language, else in English, else the first by language code."""
    wanted = (language, language.partition("-")[0], "en")
    return next((names[code] for code in wanted if code in names), names[min(names)])
