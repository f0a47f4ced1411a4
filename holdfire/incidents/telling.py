"""One version of what happened: a report or an account, in columns. Pure.

A telling is the row of a report's table plus what only the comparison of several tellings needs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from holdfire.agreements.event_types import possible
from holdfire.incidents.precision import AREA_LEVEL, radius
from holdfire.record.statement import Source, Statement

Telling = dict[str, Any]
Bounds = tuple[
    float, float
]  # lowest and highest number that a source leaves possible; infinite where it sets no bound

_WORD = re.compile(r"\w+")
# Words that name no actor: two names that share only these are two names.
_COMMON = frozenset(
    [
        "a",
        "and",
        "air",
        "and",
        "armed",
        "army",
        "at",
        "by",
        "defence",
        "force",
        "forces",
        "from",
        "group",
        "groups",
        "of",
        "or",
        "side",
        "the",
        "unknown",
    ]
)
_NOWHERE: Mapping[str, Any] = {}
_GROUPS = (("killed", "killed"), ("wounded", "wounded"), ("civilians", "civilians_killed"))


def telling(statement: Statement) -> Telling:
    """The columns of a report or account."""
    body = statement.body
    place = body.get("place", _NOWHERE)
    start = body.get("start")
    first = date.fromisoformat(start) if start else None
    end = body.get("end")
    where_prec = place.get("where_prec")
    event_type, violence = body.get("event_type"), body.get("violence")
    row: Telling = {
        "part": statement.id,
        "organisation": statement.organisation,
        "holder": statement.holder,
        "publisher": statement.source.publisher if statement.source else "",
        "first_sources": _first_sources(statement),
        "title": body.get("title", ""),
        "place_name": place.get("name", ""),
        "first_day": first,
        "last_day": date.fromisoformat(end) if end else first,
        "date_prec": body.get("date_prec"),
        "event_type": event_type or "",
        "sub_event_type": body.get("sub_event_type", ""),
        "violence": violence or "",
        "types": possible(event_type, violence),
        "lon": place.get("lon"),
        "lat": place.get("lat"),
        "radius_m": radius(where_prec, place.get("radius_m")) if where_prec else None,
        "where_prec": where_prec,
        "area": place.get("area", ""),
        "within": tuple(place.get("within", ())),
        "actors": body.get("actors", ()),
        "denied": "denied_by" in body or any("denied_by" in actor for actor in body.get("actors", ())),
    }
    casualties = body.get("casualties", _NOWHERE)
    for column, group in _GROUPS:
        count = casualties.get(group, _NOWHERE)
        low, best, high = count.get("low"), count.get("best"), count.get("high")
        row[f"{column}_low"], row[f"{column}_best"], row[f"{column}_high"] = low, best, high
        row[column] = bounds(low, best, high)
    return row


def bounds(low: int | None, best: int | None, high: int | None) -> Bounds | None:
    """What three numbers leave possible; None where none is given. Printed out of order, they are put in order.

    >>> bounds(7, None, None), bounds(None, 12, None), bounds(177, 142, 177)
    ((7, inf), (12, 12), (142, 177))
    """
    given = [number for number in (low, best, high) if number is not None]
    if not given:
        return None
    open_below = low is None and (best is None or high is not None)
    open_above = high is None and (best is None or low is not None)
    return (float("-inf") if open_below else min(given), float("inf") if open_above else max(given))


def names(actor: Mapping[str, Any]) -> frozenset[str]:
    """The words that tell an actor from others, or its subject where one is given."""
    subject = actor.get("actor")
    if subject:
        return frozenset([subject])
    return frozenset(_WORD.findall(actor["name"].casefold())) - _COMMON


def names_area(row: Telling) -> bool:
    """Does it mean an administrative area, by code or by name, instead of a point?"""
    return bool(row["area"]) or (row["where_prec"] in AREA_LEVEL and bool(row["within"]))


def _first_sources(statement: Statement) -> tuple[str, ...]:
    """Who said it first: as the report lists them, else the innermost through whom it was quoted, else its publisher."""
    listed = statement.body.get("first_sources")
    if listed:
        return tuple(listed)
    source: Source | None = statement.source
    if source is None:
        return (statement.holder,)
    return source.quoted_through[-1:] or (source.publisher,)
