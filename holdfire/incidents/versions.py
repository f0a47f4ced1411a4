"""The versions of an incident side by side: what each says, as it says it, and where they cannot all be right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from holdfire.incidents import contest, words
from holdfire.incidents.queries import Detail
from holdfire.incidents.telling import Telling, telling
from holdfire.record.statement import Statement

Labels = dict[str, str]
Marks = dict[str, int]


def holder(statement: Statement, labels: Labels, marks: Marks) -> dict[str, Any]:
    """A statement with the label and the shape of whose version it is."""
    whose = statement.holder
    return {
        "said": statement,
        "label": labels.get(whose, whose.partition(":")[2]),
        "mark": marks.get(whose),
        "transcribed": bool(statement.attributed_to),
    }


def versions(found: Detail, labels: Labels, marks: Marks) -> list[dict[str, Any]]:
    """Accounts, which organisations give themselves, then reports; each group in the order of names."""
    told = side_by_side([*found.accounts, *found.reports], found.row.contested.split(), labels, marks)
    return sorted(told, key=lambda one: (not one["own"], one["label"].casefold(), one["said"].id))


def side_by_side(
    statements: Iterable[Statement], contested: Iterable[str], labels: Labels, marks: Marks
) -> list[dict[str, Any]]:
    """What each statement says, in the order given; `unlike` are the points on which it is among those that cannot all be right."""
    told = [_version(one, labels, marks) for one in statements]
    tolls = {group for group in ("killed", "wounded") if contest.apart([one["row"][group] for one in told])}
    points = {*contested, *tolls}
    for one in told:
        one["unlike"] = {point for point in points if _speaks_of(point, one)}
    return told


def _version(statement: Statement, labels: Labels, marks: Marks) -> dict[str, Any]:
    body, row = statement.body, telling(statement)
    return {
        **holder(statement, labels, marks),
        "own": statement.kind == "account",
        "row": row,
        "km": row["radius_m"] / 1000 if row["radius_m"] else None,
        "kind": words.kind(row["event_type"], row["sub_event_type"], row["violence"]),
        "place": words.place(body),
        "around": ", ".join(row["within"]),
        "target": body.get("target", ""),
        "actors": body.get("actors", ()),
        "denied_by": body.get("denied_by", ()),
        "killed": _count(row, "killed"),
        "wounded": _count(row, "wounded"),
        "words": body.get("text") or body.get("notes") or "",
        "source": statement.source,
    }


def _speaks_of(point: str, one: dict[str, Any]) -> bool:
    """Who says nothing of a point contradicts nobody on it, and is not shaded."""
    row = one["row"]
    given = {
        "day": row["first_day"],
        "place": row["lon"] is not None,
        "type": one["kind"],
        "actor": one["actors"] or one["denied_by"],
        "killed": row["killed"],
        "wounded": row["wounded"],
    }
    return bool(given.get(point))


def _count(row: Telling, group: str) -> tuple[int | None, int | None]:
    """The lowest and the highest number that it leaves possible; None where it sets no bound."""
    low, high = row[group] or (float("-inf"), float("inf"))
    return (None if low == float("-inf") else int(low)), (None if high == float("inf") else int(high))


def spots(told: list[dict[str, Any]], name: str, assessment: str) -> list[dict[str, Any]]:
    """A point for each place that versions give, with the radius within which it is known, as features for the map."""
    found: dict[tuple[float, float, float], list[dict[str, Any]]] = {}
    for one in told:
        row = one["row"]
        if row["lon"] is not None:
            found.setdefault((row["lon"], row["lat"], row["radius_m"] or 0.0), []).append(one)
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": {
                "id": those[0]["said"].id,
                "title": those[0]["place"] or name,
                "place": ", ".join(dict.fromkeys(one["label"] for one in those)),
                "radius_m": radius,
                "count": len(those),
                "assessment": assessment,
            },
        }
        for (lon, lat, radius), those in found.items()
    ]
