"""What the record holds of bulletins, as prints for the judgements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from holdfire.bulletins import queries
from holdfire.bulletins.models import Bulletin, MonitorCount
from holdfire.bulletins.prints import Counted, Print
from holdfire.bulletins.told import Printed

Name = tuple[str, str, str]  # bulletin, outlet, edition


def prints(last: date | None = None, leaf: int | None = None) -> list[Print]:
    """Every print of a bulletin up to a day, in order of days. What one outlet prints of one bulletin is one print, whoever
    typed it; an edition of its own is another."""
    heads, counts = queries.bulletins(leaf), queries.counts(leaf)
    if last is not None:
        heads, counts = heads.filter(day__lte=last), counts.filter(day__lte=last)
    found: dict[Name, list[Any]] = defaultdict(list)
    rows: list[Bulletin | MonitorCount] = [*heads, *counts]
    for row in rows:
        found[row.key, row.publisher or row.holder, row.edition].append(row)
    made = [_print(name, rows) for name, rows in found.items()]
    return sorted(made, key=lambda one: (one.last, one.key, one.outlet, one.statements))


def _print(name: Name, rows: list[Any]) -> Print:
    heads = [row for row in rows if isinstance(row, Bulletin)]
    figures: dict[str, float] = {}
    for row in heads:
        own = {"settlements_joined": row.settlements_joined, "armed_groups": row.armed_groups, **row.figures}
        figures |= {figure: number for figure, number in own.items() if number is not None}
    return Print(
        name[0],
        min(row.start or row.day for row in rows),
        rows[0].day,
        name[1],
        tuple(sorted(row.part for row in heads)),
        tuple(_counted(row) for row in rows if isinstance(row, MonitorCount)),
        figures,
        tuple(sorted({row.note for row in heads if row.note})),
    )


def _counted(row: MonitorCount) -> Counted:
    areas = {area["place"]: area["count"] for area in row.by_area}
    printed = Printed(row.part, row.total, areas, row.confirmed_by_other)
    return Counted(tuple(sorted(row.monitors)), printed)
