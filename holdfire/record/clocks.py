"""The two clocks of every reading, as a page's address says them: `?on=2017-10-30&known=2017-11-02`.

`on` is the day that is asked about; `known` the moment up to which the record is read, or the checkpoint: `known=checkpoint-41`.
Both go into every link. What is read as of a checkpoint is the same for good.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TypeVar

from holdfire.record.problems import Problem, define

Day = TypeVar("Day", date, datetime)
Known = datetime | int | None  # a moment, the number of a checkpoint, or now
CHECKPOINT = re.compile(r"checkpoint-([1-9]\d{0,8})")

NO_DAY = define(
    "HF-7901",
    "Not a day of the calendar",
    "Write the day as year-month-day, for instance 2017-10-30.",
)
NO_MOMENT = define(
    "HF-7902",
    "Not a moment",
    "Write a day such as 2017-10-30 (its end is meant, in UTC), a moment such as 2017-10-30T09:00Z or a checkpoint such as "
    "checkpoint-41.",
)
NO_CHECKPOINT = define(
    "HF-7903",
    "No such checkpoint",
    "Write a checkpoint that this record has signed; its page lists them.",
)


@dataclass(frozen=True, slots=True)
class Clocks:
    """What is asked about (`on`) and what was known (`known`; None means now); `problems` says what was not understood."""

    on: date
    known: Known
    problems: tuple[Problem, ...] = ()


def moment(text: str) -> datetime:
    """A moment in UTC; a bare day means its last microsecond. Raises ValueError."""
    if len(text) == 10:
        return datetime.combine(date.fromisoformat(text), time.max, UTC)
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def known_at(text: str) -> datetime | int:
    """A checkpoint's number, or a moment in UTC. Raises ValueError or OverflowError."""
    named = CHECKPOINT.fullmatch(text)
    return int(named[1]) if named else _within(moment(text))


def _within(at: Day) -> Day:
    """Raises ValueError for a year so near the ends of the calendar that a page could not look back or ahead from it."""
    if not 1000 <= at.year < 9000:
        raise ValueError("a year that nobody means")
    return at


def read(query: Mapping[str, str], today: date) -> Clocks:
    """The clocks that an address asks for; what cannot be read falls back to `today` and to now, and is told."""
    on, problems = today, []
    known: Known = None
    if said := query.get("on", "").strip():
        try:
            on = _within(date.fromisoformat(said))
        except ValueError:
            problems.append(NO_DAY.at(f"“{said[:40]}” is no day; {today.isoformat()} is shown.", where="on"))
    if said := query.get("known", "").strip():
        try:
            known = known_at(said)
        except (ValueError, OverflowError):
            problems.append(
                NO_MOMENT.at(f"“{said[:40]}” is no moment; all that is known now is shown.", where="known")
            )
    return Clocks(on, known, tuple(problems))
