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
        "dateline": body.get("dateline", ""),
        "marks": body.get("marks", []),
        "text": body.get("text", ""),
        "document": (statement.source.document if statement.source else None) or "",
        "attachment": (statement.source.attachment if statement.source else None) or "",
    }


def _printed(body: Any) -> Row:
    speaker = body.get("speaker", {})
    return {
        "article": body["article"],
        "paragraph": body.get("paragraph"),
        "mark": body.get("mark", ""),
        "exact_words": body.get("exact_words", ""),
        "also_written": speaker.get("also_written", []),
        "speaker": speaker.get("name", ""),
        "office": speaker.get("office", ""),
        "speaks_for": speaker.get("organisation", ""),
        "through": speaker.get("through", []),
    }


def claim(statement: Statement) -> Row:
    """What is said to have been said, by whom, through whom."""
    body = statement.body
    return {
        "says": body["says"],
        "form": body["form"],
        "on": day(body.get("on")),
        "when": body.get("when", ""),
        "where": body.get("where", []),
        "starts": day(body.get("starts")),
        "ends": day(body.get("ends")),
        "touches": body.get("touches", []),
        **_printed(body),
    }


def figure(statement: Statement) -> Row:
    """A claim's number and its scope."""
    body = statement.body
    return {
        "quantity": body["quantity"],
        "low": body.get("low"),
        "best": body.get("best"),
        "high": body.get("high"),
        "unit": body["unit"],
        "whose": body.get("whose", ""),
        "territory": body.get("territory", ""),
        "counted_since": body.get("since", ""),
        "counted_until": body.get("until", ""),
        "as_of": day(body.get("as_of")),
        "sentence": body.get("sentence", ""),
        **_printed(body),
    }


def grading(statement: Statement) -> Row:
    """A letter or a digit, and why."""
    body = statement.body
    return {
        "reliability": body.get("reliability", ""),
        "credibility": body.get("credibility", ""),
        "reason": body["reason"],
    }
