"""How many incidents are what, under an agreement: by zone, by month, by clause. Every count is what its link in the list shows.

An incident counts once in each group, whatever number of lines, readings and attributions it was asked with. Under one clause it is
the verdict that all of them give, else "rival"; under several clauses, what weighs most of these (`ANSWERS`): a breach of one clause
is no less a breach since another clause does not cover it. It counts in each zone that it touches and in each month in which it may
have happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Max, Min
from django.db.models.expressions import RawSQL

from holdfire.agreements.qualify import VERDICTS
from holdfire.incidents.models import Qualification
from holdfire.record.readings import Versions

RIVAL = "rival"
ANSWERS = ("breach", RIVAL, "undetermined", "exempt", "not_covered", "not_in_force")  # what weighs most first
_WEIGHTS = " ".join(
    f"WHEN low = {VERDICTS.index(one)} THEN {at}" for at, one in enumerate(ANSWERS) if one != RIVAL
)
_WEIGHT = f"MIN(CASE WHEN low <> high THEN {ANSWERS.index(RIVAL)} {_WEIGHTS} END)"
Told = list[dict[str, Any]]


def by_zone(
    agreement: str, leaf: int | None = None, first: date | None = None, last: date | None = None
) -> Told:
    """{zone, verdict, n} for each zone and verdict that occurs; zone "" is of clauses that hold everywhere.

    agreement: agreement:astana-4; leaf: None is now; first, last: only incidents that may have happened on one of these days.
    """
    return _told(["zone"], _rows(leaf, first, last).filter(agreement=agreement))


def by_clause(
    agreement: str, leaf: int | None = None, first: date | None = None, last: date | None = None
) -> Told:
    """{clause, verdict, n} for each clause and verdict that occurs."""
    return _told(["clause"], _rows(leaf, first, last).filter(agreement=agreement))


def of_clause(
    clause: str, leaf: int | None = None, first: date | None = None, last: date | None = None
) -> Told:
    """{verdict, n} for each verdict that occurs under one clause, such as clause:astana-4/2."""
    return _told([], _rows(leaf, first, last).filter(clause=clause))


def of_agreement(
    agreement: str, leaf: int | None = None, first: date | None = None, last: date | None = None
) -> Told:
    """{verdict, n} over all clauses and zones of an agreement."""
    return _told([], _rows(leaf, first, last).filter(agreement=agreement))


def by_month(
    agreement: str,
    leaf: int | None = None,
    first: date | None = None,
    last: date | None = None,
    zone: str | None = None,
) -> Told:
    """{month, verdict, n}: month is its first day, None for incidents without a day; months beyond the window are left out."""
    rows = _rows(leaf, first, last).filter(agreement=agreement)
    if zone is not None:
        rows = rows.filter(zone=zone)
    counts: Counter[tuple[date | None, str]] = Counter()
    for begin, end, verdict, n in _counted(["first_day", "last_day"], rows):
        for month in _months(_day(begin), _day(end), first, last):
            counts[month, verdict] += n
    ordered = sorted(counts, key=lambda key: (key[0] or date.min, ANSWERS.index(key[1])))
    return [{"month": month, "verdict": verdict, "n": counts[month, verdict]} for month, verdict in ordered]


def having(
    verdict: str | None,
    agreement: str | None = None,
    clause: str | None = None,
    zone: str | None = None,
    leaf: int | None = None,
) -> RawSQL:
    """A query for the keys of incidents that count as one of `ANSWERS` (None: any) within an agreement, a clause, a zone."""
    narrow = {"agreement": agreement, "clause": clause, "zone": zone}
    rows = Qualification.objects.as_known(leaf)
    rows = rows.filter(**{name: value for name, value in narrow.items() if value is not None})
    sql, params = _weighed([], rows)
    wanted = ANSWERS if verdict is None else [verdict]
    weights = ", ".join(str(ANSWERS.index(one)) for one in wanted)
    return RawSQL(f"SELECT key FROM ({sql}) AS weighed WHERE weight IN ({weights})", params)  # noqa: S608, S611 our own names


def _rows(leaf: int | None, first: date | None, last: date | None) -> Versions:
    rows: Versions = Qualification.objects.as_known(leaf)
    if first is not None:
        rows = rows.filter(last_day__gte=first)
    if last is not None:
        rows = rows.filter(first_day__lte=last)
    return rows


def _told(group: Sequence[str], rows: Versions) -> Told:
    """Rows of `_counted` by name, in the order of the group and of the answers."""
    found = sorted(_counted(group, rows), key=lambda row: (*row[:-2], ANSWERS.index(row[-2])))
    return [dict(zip([*group, "verdict", "n"], row, strict=True)) for row in found]


def _counted(group: Sequence[str], rows: Versions) -> Iterator[tuple[Any, ...]]:
    """Counted by the database: (values of group …, verdict, n)."""
    sql, params = _weighed(group, rows)
    columns = ", ".join([*group, "weight"])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns}, COUNT(*) FROM ({sql}) AS weighed GROUP BY {columns}", params)  # noqa: S608 our own names
        found = cursor.fetchall()
    for *values, weight, n in found:
        yield (*values, ANSWERS[weight], n)


def _weighed(group: Sequence[str], rows: Versions) -> tuple[str, tuple[Any, ...]]:
    """SQL for group …, key and weight: an incident's answers under each clause as one, and its clauses as one."""
    clauses = dict.fromkeys([*group, "key", "clause"])
    judged = rows.order_by().values(*clauses).annotate(low=Min("verdict"), high=Max("verdict"))
    sql, params = judged.query.sql_with_params()
    columns = ", ".join([*group, "key"])
    return f"SELECT {columns}, {_WEIGHT} AS weight FROM ({sql}) AS judged GROUP BY {columns}", params  # noqa: S608 our own names


def _day(value: Any) -> date | None:
    """A day as an engine's own driver gives it: SQLite's as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _months(
    begin: date | None, end: date | None, first: date | None, last: date | None
) -> Iterator[date | None]:
    if begin is None or end is None:
        yield None
        return
    month = max(begin, first or begin).replace(day=1)
    until = min(end, last or end)
    while month <= until:
        yield month
        if (month.year, month.month) == (date.max.year, 12):
            return
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
