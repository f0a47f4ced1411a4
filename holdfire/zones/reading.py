"""From statements to zones, the lines in force for each who draws them, and posts. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from holdfire.record.statement import Statement
from holdfire.zones import geometry
from holdfire.zones.geodesy import area_km2
from holdfire.zones.wkb import to_wkb

DAY = timedelta(days=1)
Row = dict[str, Any]


def zone(key: str, statements: list[Statement]) -> Row | None:
    """The zone with every name that anybody gives it, and how many lines of it there are, by how many makers.

    Where two statements name it differently in one language, the one with the smaller id is shown; `names_differ` says so.
    """
    said = sorted((s for s in statements if s.kind == "zone"), key=lambda s: s.id)
    lines = boundaries(key, statements)
    if not said and not lines:
        return None
    names: dict[str, str] = {}
    for statement in said:
        for language, name in statement.body["names"].items():
            names.setdefault(language, name)
    return {
        "names": names,
        "names_differ": any(s.body["names"].get(k, v) != v for s in said for k, v in names.items()),
        "agreement": next((s.body["agreement"] for s in said if "agreement" in s.body), ""),
        "description": next((s.body["description"] for s in said if "description" in s.body), ""),
        "stated_by": said[0].holder if said else "",
        "n_versions": len(lines),
        "contested": contested(lines),
    }


def boundaries(key: str, statements: list[Statement]) -> list[Row]:
    """One row for each line that stands, with the days on which it is in force for its maker.

    A line lasts until its stated last day, or until the day before the same maker's next one begins.
    """
    by_maker: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.kind == "boundary":
            by_maker[statement.holder].append(statement)
    return [row for maker in sorted(by_maker) for row in _versions(by_maker[maker])]


def _versions(said: list[Statement]) -> Iterable[Row]:
    ordered = sorted(said, key=lambda s: (s.valid_from or "", s.id))
    starts = sorted({_day(s.valid_from) for s in ordered})
    for statement in ordered:
        first = _day(statement.valid_from)
        following = next((start for start in starts if start > first), None)
        ends = [_day(statement.valid_until)] if statement.valid_until else []
        ends += [following - DAY] if following else []
        yield {
            "part": statement.id,
            **_drawn(statement),
            "first_day": first,
            "last_day": min(ends, default=None),
        }


def _drawn(statement: Statement) -> Row:
    area = geometry.parse(statement.body["geometry"])
    west, south, east, north = area.bounds
    return {
        "organisation": statement.organisation,
        "holder": statement.holder,
        "basis": statement.body["basis"],
        "label": statement.body.get("label", ""),
        "publisher": statement.source.publisher if statement.source else "",
        "wkb": to_wkb(area),
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "area_km2": area_km2(area),
    }


def contested(lines: list[Row]) -> bool:
    """Do two makers draw different lines for a common day?"""
    return any(
        a["holder"] != b["holder"] and a["wkb"] != b["wkb"] and _together(a, b)
        for a, b in combinations(lines, 2)
    )


def _together(a: Row, b: Row) -> bool:
    last = min(a["last_day"] or date.max, b["last_day"] or date.max)
    return bool(max(a["first_day"], b["first_day"]) <= last)


def posts(key: str, statements: list[Statement]) -> list[Row]:
    """One row for each statement about the post that stands."""
    return [
        {
            "part": s.id,
            "holder": s.holder,
            "zone": s.body["zone"],
            "type": s.body["type"],
            "name": s.body.get("name", ""),
            "operated_by": s.body.get("operated_by", ""),
            "lon": s.body["lon"],
            "lat": s.body["lat"],
            "first_day": _day(s.valid_from),
            "last_day": _day(s.valid_until) if s.valid_until else None,
        }
        for s in sorted(statements, key=lambda s: s.id)
    ]


def _day(text: str | None) -> date:
    return date.fromisoformat(text or "")
