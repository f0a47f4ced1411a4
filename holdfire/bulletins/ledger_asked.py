"""What a page of ledgers was asked: the two clocks, who stands first, days, by day or week, area, order, all from its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

SORTS = ("widest", "latest", "earliest")
KINDS = ("agreed", "one", "sum")  # of days; a monitor's name instead: those on which it counted more
STEPS = ("day", "week")


@dataclass(frozen=True, slots=True)
class Asked:
    """pair: the monitors that the address names, fewer than two where the page chooses; step, sort: "" for the page's own choice.

    first, last: days as asked, None for the ends of the ledgers. area: a place, zone: a zone, or "". days: which days the
    table lists, one of KINDS or a monitor; "" for all.
    """

    on: date
    known: clocks.Known
    leaf: int | None
    pair: tuple[str, ...] = ()
    lead: str = ""
    first: date | None = None
    last: date | None = None
    step: str = ""
    area: str = ""
    zone: str = ""
    sort: str = "widest"
    fault: str = ""
    days: str = ""


def asked(query: QueryDict) -> Asked:
    """Read an address; what is not on a list, or no day, narrows nothing."""
    clock = clocks.read(query, opening_day())
    first, last = _day(query.get("from", "")), _day(query.get("to", ""))
    if first and last and first > last:
        first, last = last, first
    return Asked(
        on=clock.on,
        known=clock.known,
        leaf=leaf_at(clock.known),
        pair=tuple(dict.fromkeys(query.getlist("monitor")))[:2],
        lead=query.get("first", ""),
        first=first,
        last=last,
        step=_listed(query, "by", STEPS),
        area=query.get("area", ""),
        zone=query.get("zone", ""),
        sort=_listed(query, "sort", SORTS) or "widest",
        fault=query.get("fault", ""),
        days=query.get("days", ""),
    )


def _listed(query: QueryDict, name: str, allowed: Sequence[str]) -> str:
    return said if (said := query.get(name, "")) in allowed else ""


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if 1000 <= found.year < 9000 else None


def ordered(monitors: Sequence[str], labels: Mapping[str, str], asked: Asked) -> tuple[str, str] | None:
    """The two monitors in the order in which the page shows them: who was asked to lead, else by name. None: fewer than two.

    Of more than two the page takes those that the address names, and fills up by name.
    """
    by_name = sorted(monitors, key=lambda key: (labels.get(key, key).casefold(), key))
    wanted = [key for key in asked.pair if key in by_name]
    wanted += [key for key in by_name if key not in wanted]
    if len(wanted) < 2:
        return None
    a, b = sorted(wanted[:2], key=by_name.index)
    return (b, a) if asked.lead == b else (a, b)
