"""How the record came to know what it says of an incident: one entry a submission, newest first."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Any

from holdfire.incidents import words
from holdfire.incidents.queries import Detail
from holdfire.incidents.versions import Labels, Marks, holder
from holdfire.record.standing import standing

FEW = 4  # so many statements of one submission are listed; more are counted and fold


def history(found: Detail, labels: Labels, marks: Marks) -> list[dict[str, Any]]:
    """Each submission with its statements about this incident; those superseded or withdrawn are marked as gone."""
    stand = {statement.id for statement in standing(found.history)}
    newest = reversed(found.history)
    entries = []
    for leaf, group in groupby(newest, key=lambda statement: statement.leaf):
        told = [
            {
                **holder(statement, labels, marks),
                "kind": words.said_in(statement.kind),
                "state": statement.body.get("state", ""),
                "gone": statement.id not in stand and statement.kind != "withdrawal",
            }
            for statement in group
        ]
        first = told[0]["said"]
        entries.append(
            {
                "leaf": leaf,
                "received": first.received,
                "by": labels.get(first.organisation, first.organisation.partition(":")[2]),
                "mark": marks.get(first.organisation),
                "statements": told,
                "folded": len(told) > FEW,
                "counts": Counter(one["kind"] for one in told).most_common(),
            }
        )
    return entries
