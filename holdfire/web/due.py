"""What is due when, by each source that states a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfire.agreements import queries as agreements

SOON = 7  # days ahead in which something is due soon
SHOWN = 4


def due(on: date, leaf: int | None) -> dict[str, Any]:
    """Commitments by the days that sources state for them: how many fall into the next week, and those nearest to a day.

    A commitment with several days is soon if any of them is; how late it is runs from the last of them to the first.
    """
    dated: dict[str, list[Any]] = {}
    for row in agreements.commitments(leaf).filter(due_on__isnull=False):
        dated.setdefault(row.key, []).append(row)
    found = [_commitment(versions, on) for versions in dated.values()]
    found.sort(key=lambda one: (min(abs(days) for days in one["left"]), one["key"]))
    soon = [one for one in found if any(0 <= days <= SOON for days in one["left"])]
    late = [one for one in found if max(one["left"]) < 0]
    return {"soon": soon, "late": late, "nearest": found[:SHOWN]}


def _commitment(versions: list[Any], on: date) -> dict[str, Any]:
    days: dict[date, list[str]] = {}
    for row in sorted(versions, key=lambda row: (row.due_on, row.publisher)):
        said = days.setdefault(row.due_on, [])
        if row.publisher not in said:
            said.append(row.publisher)
    left = [(day - on).days for day in days]
    return {
        "key": versions[0].key,
        "task": versions[0].task,
        "clause": versions[0].clause.rpartition("/")[2],
        "statement": versions[0].part,
        "days": list(days.items()),
        "left": left,
        "late": (-max(left), -min(left)),
        "in": (min(left), max(left)),
        "differ": len(days) > 1,
    }
