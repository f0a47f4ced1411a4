"""What is due when, by each source that states a day: the clock of agreements, cut down to a card."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfire.agreements import due as clock
from holdfire.agreements.clock import SOON, CommitmentClock
from holdfire.agreements.told import name, source

SHOWN = 4
MARKED = ("unknown", "late", "disputed")  # what the number of days does not tell by itself
CLOSED = ("met", "lapsed")  # nobody has to do anything about these any more


def due(on: date, leaf: int | None) -> dict[str, Any]:
    """Commitments that are open as of a day: those due soon by some source, those past their day by every source, the nearest.

    passed: whether or not somebody says that it was not done; late: only where somebody does.
    """
    found = [
        {**_commitment(one, on), "agreement": name(agreement.key)}
        for agreement in clock.clocks(on, leaf)
        for one in agreement.commitments
        if clock.days(one) and one.state not in CLOSED
    ]
    found.sort(key=lambda one: (min(abs(days) for days in one["left"]), one["key"]))
    passed = [one for one in found if one["in"][1] < 0]
    return {
        "soon": [one for one in found if any(0 <= days <= SOON for days in one["left"])],
        "passed": passed,
        "late": [one for one in passed if one["state"] == "late"],
        "nearest": found[:SHOWN],
    }


def _commitment(one: CommitmentClock, on: date) -> dict[str, Any]:
    """left: days until each day that is stated; in: the least and the most of them; ago: the same where they have passed."""
    left = [(day - on).days for day in clock.days(one)]
    return {
        "key": one.key,
        "task": one.task,
        "clause": one.clause.rpartition("/")[2],
        "anchor": one.key.rpartition("/")[2],
        "state": one.state,
        "mark": one.state if one.state in MARKED else "",
        "days": _said(one),
        "left": left,
        "ago": (-left[-1], -left[0]),
        "in": (left[0], left[-1]),
        "differ": len(left) > 1,
    }


def _said(one: CommitmentClock) -> list[tuple[date, list[str]]]:
    """Each day with the texts and accounts that state it, in the words and the order of the agreement's page."""
    return [
        (day, list(dict.fromkeys(source(v) for v in one.versions if v.due == day))) for day in clock.days(one)
    ]
