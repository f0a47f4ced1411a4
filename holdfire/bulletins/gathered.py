"""What the record holds of bulletins, as prints for the judgements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from holdfire.bulletins import queries
from holdfire.bulletins.prints import Counted, Print
from holdfire.bulletins.told import Printed

Name = tuple[str, str, str]  # bulletin, outlet, edition
Row = dict[str, Any]
NAMED = ("key", "part", "publisher", "holder", "edition", "start", "day")
FIGURES = ("settlements_joined", "armed_groups")
HEAD = (*FIGURES, "figures", "note")
COUNT = ("monitors", "total", "by_area", "confirmed_by_other")


def prints(last: date | None = None, leaf: int | None = None) -> list[Print]:
    """Every print of a bulletin up to a day, in order of days. What one outlet prints of one bulletin is one print, whoever
    typed it; an edition of its own is another."""
    heads, counts = queries.bulletins(leaf), queries.counts(leaf)
    if last is not None:
        heads, counts = heads.filter(day__lte=last), counts.filter(day__lte=last)
    found: dict[Name, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for at, rows in enumerate((heads.values(*NAMED, *HEAD), counts.values(*NAMED, *COUNT))):
        for row in rows:  # not as model objects, which cost three times as much
            found[row["key"], row["publisher"] or row["holder"], row["edition"]][at].append(row)
    made = [_print(name, *rows) for name, rows in found.items()]
    return sorted(made, key=lambda one: (one.last, one.key, one.outlet, one.statements))


def _print(name: Name, heads: list[Row], counts: list[Row]) -> Print:
    figures: dict[str, float] = {}
    for row in heads:
        own = {figure: row[figure] for figure in FIGURES} | row["figures"]
        figures |= {figure: number for figure, number in own.items() if number is not None}
    rows = [*heads, *counts]
    return Print(
        name[0],
        min(row["start"] or row["day"] for row in rows),
        rows[0]["day"],
        name[1],
        tuple(sorted(row["part"] for row in heads)),
        tuple(_counted(row) for row in counts),
        figures,
        tuple(sorted({row["note"] for row in heads if row["note"]})),
    )


def _counted(row: Row) -> Counted:
    areas = {area["place"]: area["count"] for area in row["by_area"]}
    printed = Printed(row["part"], row["total"], areas, row["confirmed_by_other"])
    return Counted(tuple(sorted(row["monitors"])), printed)
