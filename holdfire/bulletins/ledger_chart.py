"""From reconciled days to the chart of two ledgers: its marks with their words, and the days on which agreements came into force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfire.agreements import due
from holdfire.agreements.told import entered
from holdfire.bulletins import words
from holdfire.bulletins.chart import Drawing, Mark, Row, Unit, drawing
from holdfire.bulletins.ledger_days import Entry
from holdfire.bulletins.ledgers import Ledgers
from holdfire.bulletins.over import Total
from holdfire.bulletins.told import Span
from holdfire.bulletins.words import Names

BY_DAY = 400  # days: longer ledgers are shown by week unless days are asked for
MOST_BY_DAY = 800  # and beyond this always


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing; rows: its rows, each with its marks, what each says in words, and the last day of each."""

    drawing: Drawing
    rows: list[tuple[Row, list[tuple[Mark, str, date]]]]


def step(found: Ledgers, asked: str) -> str:
    """By day or by week: as asked, and else so that it stays readable."""
    days = (found.last - found.first).days + 1
    if days > MOST_BY_DAY:
        return "week"
    return asked or ("day" if days <= BY_DAY else "week")


def chart(found: Ledgers, by: str, names: Names, on: date, leaf: int | None, mirrored: bool) -> Chart:
    """by: "day" or "week"; on: the day to mark; mirrored: for scripts that run from the right."""
    lines = [one for one in in_force(found.last, leaf) if found.first <= one[0] <= found.last]
    if by == "week":
        told = list(_weeks(found, names))
        first, days = monday(found.first), 7
    else:
        told = list(_days(found, names))
        first, days = found.first, 1
    drawn = drawing([unit for unit, _, _ in told], first, found.last, days, lines, on, mirrored)
    said = {unit.first: (title, end) for unit, title, end in told}
    return Chart(drawn, [(row, [(one, *said[one.unit.first]) for one in row.marks]) for row in drawn.rows])


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


Told = tuple[Unit, str, date]


def _days(found: Ledgers, names: Names) -> Iterator[Told]:
    for one in found.entries:
        if not one.overlaps:
            joint = one.joint
            both = joint.apart is not None
            unit = Unit(one.last, joint.a, joint.b, joint.interval if both else None, summed(one), both)
            yield unit, f"{words.day(one.last)}: {words.counts(joint, names, summed(one))}", one.last


def summed(one: Entry) -> Span | None:
    """What prints give only as one sum, of both or of nobody who is named."""
    told = one.together or one.unnamed
    return told.total if told and one.joint.apart is None else None


def _weeks(found: Ledgers, names: Names) -> Iterator[Told]:
    having = {monday(one.last) for one in found.entries}
    for week in found.weeks():
        first, total = monday(week.first), week.total
        if first in having:
            a, b, jointly = (total.a, total.b, total.jointly) if total.both else (None, None, None)
            unit = Unit(first, a, b, jointly, None, total.both == total.days)
            yield unit, f"{words.day(week.first)} – {words.day(week.last)}: {_week(total, names)}", week.last


def _week(total: Total, names: Names) -> str:
    days = ngettext(
        "%(both)s of %(days)s day with both counts", "%(both)s of %(days)s days with both counts", total.days
    ) % {"both": total.both, "days": total.days}  # fmt: skip
    if not total.both:
        return days
    counts = [f"{names.a} {words.span(total.a)}", f"{names.b} {words.span(total.b)}"]
    counts.append(_("apart %(apart)s") % {"apart": words.span(total.apart)})
    return f"{days}; {words.also(counts)}"


def in_force(last: date, leaf: int | None) -> list[tuple[date, Any]]:
    """The days on which agreements came into force, by the final text where its prints agree, else by the first that says it."""
    found = []
    for clock in due.clocks(last, leaf):
        stated = [one for one in (clock.adopted, *clock.versions) if one and one.stated and entered(one)]
        if stated and (day := entered(stated[0])):
            found.append((day, clock))
    return found
