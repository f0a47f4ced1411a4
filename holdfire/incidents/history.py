"""How the record came to know what it says of an incident: one entry a submission, newest first."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Any

from holdfire.incidents import words
from holdfire.incidents.queries import Detail
from holdfire.incidents.versions import Labels, Marks, holder
from holdfire.record.standing import WITHDRAWAL, idle_withdrawals, standing
from holdfire.record.statement import Statement

FEW = 4  # so many statements of one submission are listed; more are counted and fold


def history(found: Detail, labels: Labels, marks: Marks) -> list[dict[str, Any]]:
    """Each submission with its statements about this incident; those superseded or withdrawn are marked as gone."""
    gone = _gone(found.history)
    newest = reversed(found.history)
    entries = []
    for leaf, group in groupby(newest, key=lambda statement: statement.leaf):
        told = [
            {
                **holder(statement, labels, marks),
                "kind": words.said_in(statement.kind),
                "state": statement.body.get("state", ""),
                "gone": statement.id in gone,
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


def _gone(said: list[Statement]) -> set[str]:
    """Ids of what does not stand, and of withdrawals that were taken back."""
    stand = {statement.id for statement in standing(said)}
    return {s.id for s in said if s.kind != WITHDRAWAL and s.id not in stand} | idle_withdrawals(said)
