"""Which commitments a page, a feed or a file asks for: the two clocks, who owes, state, agreement, month, all from its address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from holdfire.agreements import due, month, told
from holdfire.agreements.clock import AgreementClock, CommitmentClock
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

# What needs somebody before what does not; within a group by day.
ORDER = {"late": 0, "disputed": 0, "unknown": 0, "due_soon": 1, "pending": 2, "met": 3, "lapsed": 4}
STATES = tuple(ORDER)


@dataclass(frozen=True, slots=True)
class Asked:
    """Empty means: no narrowing. differ: only those whose days differ by source; month: its first day."""

    on: date
    known: clocks.Known
    leaf: int | None
    agreement: str = ""
    clause: str = ""
    owes: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    differ: bool = False
    month: date = date.min


@dataclass(frozen=True, slots=True)
class Owed:
    """A commitment with the agreement that it stands under."""

    clock: AgreementClock
    commitment: CommitmentClock


def asked(query: QueryDict) -> Asked:
    """Read an address; values that are not on a list narrow nothing."""
    clock = clocks.read(query, opening_day())
    return Asked(
        on=clock.on,
        known=clock.known,
        leaf=leaf_at(clock.known),
        agreement=query.get("agreement", ""),
        clause=query.get("clause", ""),
        owes=tuple(query.getlist("owes")),
        states=tuple(state for state in query.getlist("state") if state in ORDER),
        differ=query.get("differ") == "1",
        month=month.read(query.get("month", "")) or clock.on.replace(day=1),
    )


def owed(told: Asked) -> tuple[list[AgreementClock], list[Owed]]:
    """Every agreement's clock, and the commitments that pass the filters: what needs somebody first, then by day."""
    every = due.clocks(told.on, told.leaf)
    found = [Owed(clock, one) for clock in every for one in clock.commitments if _passes(told, clock, one)]
    return every, sorted(found, key=_place)


def _passes(told: Asked, clock: AgreementClock, one: CommitmentClock) -> bool:
    return (
        told.agreement in ("", clock.key)
        and told.clause in ("", one.clause)
        and (not told.states or one.state in told.states)
        and (not told.owes or any(who in told.owes for who in one.owed_by))
        and (not told.differ or bool(one.gap_days))
    )


def _place(one: Owed) -> tuple[int, date, str]:
    return ORDER[one.commitment.state], min(due.days(one.commitment), default=date.max), one.commitment.key


def differing(clock: AgreementClock) -> list[CommitmentClock]:
    """The commitments of an agreement whose days differ by source."""
    return [one for one in clock.commitments if one.gap_days]


def by_day(
    found: Iterable[Owed], drawn: told.Shapes, labels: told.Labels
) -> dict[date, list[dict[str, Any]]]:
    """The days that sources state: on each, every commitment with the sources that state that day for it."""
    days: dict[date, dict[str, dict[str, Any]]] = defaultdict(dict)
    for one in found:
        words = told.commitment(one.clock, one.commitment, drawn, labels)
        for version in words["versions"]:
            if version["said"].due:
                entry = days[version["said"].due].setdefault(one.commitment.key, {**words, "by": {}})
                entry["by"][version["word"]] = version["shape"]
    return {day: list(entries.values()) for day, entries in sorted(days.items())}
