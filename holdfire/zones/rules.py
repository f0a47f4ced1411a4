"""Which lines and posts may be stated. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfire.record.problems import Problem, Refused, define
from holdfire.record.statement import Draft
from holdfire.zones import geometry

NO_START = define(
    "HF-4101", "The first day is missing or no day", "Say from which day on it is valid, as year-month-day."
)
NO_END = define(
    "HF-4102", "The last day is no day, or comes before the first", "Write the last day on which it is valid."
)
NO_WORD = define(
    "HF-4104",
    "A feature does not say enough of itself",
    "Say it for the whole file (--zone, --basis, --from), or in the feature's properties.",
)


def may_draw(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A line has a first day and encloses an area of this world without crossing itself."""
    if problem := _period(draft):
        return problem
    try:
        geometry.parse(body.geometry)
    except Refused as refused:
        return refused.problems[0]
    return None


def may_post(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A post has a first day."""
    return _period(draft)


def _period(draft: Draft) -> Problem | None:
    first = day(draft.valid_from)
    if first is None:
        return NO_START.at(f"“{draft.valid_from or ''}” is no day.", "valid_from")
    if draft.valid_until is not None:
        last = day(draft.valid_until)
        if last is None or last < first:
            return NO_END.at(f"“{draft.valid_until}” is no day from {first.isoformat()} on.", "valid_until")
    return None


def day(text: str | None) -> date | None:
    """A day written year-month-day; None for anything else."""
    try:
        return date.fromisoformat(text or "") if len(text or "") == 10 else None
    except ValueError:
        return None
