"""Statements about talks → rows, one per statement. Pure."""

from __future__ import annotations

from holdfire.agreements.reading import Row, day
from holdfire.record.statement import Statement


def process(statement: Statement) -> Row:
    """Title, names, who leads it."""
    body = statement.body
    return {
        "title": body["title"],
        "names": body.get("names", {}),
        "led_by": body.get("led_by", []),
        "beside": body.get("beside", ""),
        "basis": body.get("basis", ""),
    }


def round_(statement: Statement) -> Row:
    """Number, days and place as this source gives them."""
    body = statement.body
    return {
        "process": body["process"],
        "number": body["number"],
        "state": body["state"],
        "starts": day(body.get("starts")),
        "ends": day(body.get("ends")),
        "place": body.get("place", ""),
        "host": body.get("host", ""),
    }


def session(statement: Statement) -> Row:
    """Type, format and day."""
    body = statement.body
    return {
        "type": body["type"],
        "format": body.get("format", ""),
        "on": day(body.get("on")),
        "days_before_plenary": body.get("days_before_plenary"),
    }


def participation(statement: Statement) -> Row:
    """Who sat there, in which role."""
    body = statement.body
    return {"participant": body["organisation"], "role": body["role"], "state": body["state"]}


def agenda_item(statement: Statement) -> Row:
    """A point of the agenda."""
    return {"item": statement.body["item"], "title": statement.body["title"]}


def position(statement: Statement) -> Row:
    """Where an organisation stood on a point."""
    body = statement.body
    return {
        "item": body["item"],
        "participant": body["organisation"],
        "stance": body["stance"],
        "says": body.get("says", ""),
        "alongside": body.get("alongside", []),
        "against": body.get("against", []),
    }


def outcome(statement: Statement) -> Row:
    """What came out, or was meant to."""
    body = statement.body
    return {
        "type": body["type"],
        "state": body["state"],
        "title": body["title"],
        **{link: body.get(link, "") for link in ("name", "agreement", "statement", "group", "zone")},
        "members": body.get("members", []),
    }
