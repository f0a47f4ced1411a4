"""A fault of a bulletin: its name, what it says, and the statements that show it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from holdfire.bulletins.prints import Print

Severity = Literal["wrong", "told"]

NAMES: dict[str, Severity] = {  # told: nothing needs mending; parts that another print completes are told too
    "parts_do_not_add": "wrong",  # monitor, total, parts, outlet
    "two_bulletins": "wrong",  # counts: by monitor, for each of them, outlets: two bulletins under one date
    "two_numbers": "wrong",  # monitor, numbers
    "two_splits": "wrong",  # monitor, splits: one mapping of areas for each
    "two_figures": "wrong",  # figure, numbers
    "sum_differs": "wrong",  # sum, counts: by monitor, outlet
    "headline_sum": "wrong",  # number, monitors of the print, outlet: one count printed that is both monitors' added
    "confirms_more": "wrong",  # monitor, confirmed, other, most: that both can have counted
    "other_day": "wrong",  # other, outlet, other_outlet
    "counter_falls": "wrong",  # figure, number, before, other: the day of before
    "periods_overlap": "wrong",  # monitor, other: the last day of the other period
    "total_without_parts": "told",  # monitor, total
    "only_sum": "told",  # sum
    "side_not_named": "told",  # number, outlet
    "printed_twice": "told",  # outlets
    "noted": "told",  # note, outlet
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the bulletin of a day (the last of its period). values: plain, by the names listed at `NAMES`."""

    name: str
    day: date
    severity: Severity
    statements: tuple[str, ...]
    values: Mapping[str, Any]
    bulletin: str


def fault(
    name: str, one: Print, statements: Sequence[str], severity: Severity | None = None, **values: Any
) -> Fault:
    """A fault of the bulletin that `one` is a print of."""
    shown = tuple(sorted(set(statements)))
    return Fault(name, one.last, severity or NAMES[name], shown, values, one.key)
