"""Statements about the press → rows, one per statement. Pure."""

from __future__ import annotations

from typing import Any

from holdfire.agreements.reading import Row, day
from holdfire.record.statement import Statement


def article(statement: Statement) -> Row:
    """Title, outlet, day."""
    body = statement.body
    return {
        "title": body["title"],
        "outlet": body["outlet"],
        "author": body.get("author", ""),
        "published": day(body.get("published")),
        "language": body["language"],
    }


def _speaker(body: Any) -> Row:
    speaker = body.get("speaker", {})
    return {
        "speaker": speaker.get("name", ""),
        "office": speaker.get("office", ""),
        "speaks_for": speaker.get("organisation", ""),
        "through": speaker.get("through", []),
    }


def claim(statement: Statement) -> Row:
    """What is said to have been said, by whom, through whom."""
    body = statement.body
    return {
        "article": body["article"],
        "says": body["says"],
        "form": body["form"],
        "on": day(body.get("on")),
        "touches": body.get("touches", []),
        **_speaker(body),
    }


def figure(statement: Statement) -> Row:
    """A claim's number and its scope."""
    body = statement.body
    return {
        "article": body["article"],
        "quantity": body["quantity"],
        "low": body.get("low"),
        "best": body.get("best"),
        "high": body.get("high"),
        "unit": body["unit"],
        "whose": body.get("whose", ""),
        "territory": body.get("territory", ""),
        "counted_since": body.get("since", ""),
        "as_of": day(body.get("as_of")),
        "exact_words": body["exact_words"],
        **_speaker(body),
    }
