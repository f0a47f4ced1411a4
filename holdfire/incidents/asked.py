"""What a page of incidents was asked: the two clocks, the window of days and the filters, all from its address."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from django.http import HttpRequest
from h3.api import basic_int as h3

from holdfire.agreements.event_types import EVENT_TYPES
from holdfire.incidents.filters import UNKNOWN, Box, Filters, read_box
from holdfire.incidents.kinds import Assessed
from holdfire.incidents.reading import CELL_RESOLUTION
from holdfire.incidents.verdicts import ANSWERS
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

SPANS = ("1", "7", "30", "all")


@dataclass(frozen=True, slots=True)
class Asked:
    """span: how many days up to `on`, "all", or "month" where the days are a month's; leaf: what was known, None for now."""

    on: date
    known: clocks.Known
    leaf: int | None
    span: str
    filters: Filters


def asked(request: HttpRequest, span: str) -> Asked:
    """Read an address; values that are not on a list, or no numbers, narrow nothing. span: where none is asked for."""
    query = request.GET
    clock = clocks.read(query, opening_day())
    chosen = query.get("span", span)
    span = chosen if chosen in SPANS else span
    first, last = window(clock.on, span)
    whole = month(query.get("month", ""))
    if whole is not None:
        span, (first, last) = "month", whole
    filters = Filters(
        first=first,
        last=last,
        types=tuple(t for t in query.getlist("type") if t in EVENT_TYPES or t == UNKNOWN),
        assessments=tuple(a for a in query.getlist("assessment") if a in (*get_args(Assessed), "contested")),
        contested=True if query.get("contested") == "1" else None,
        zone=query.get("zone") or None,
        killed=_whole(query.get("killed", "")),
        box=_box(query.get("box", "")),
        cell=_cell(query.get("cell", "")),
        verdict=query.get("verdict") if query.get("verdict") in ANSWERS else None,
        agreement=query.get("agreement") or None,
        clause=query.get("clause") or None,
    )
    return Asked(clock.on, clock.known, leaf_at(clock.known), span, filters)


def window(on: date, span: str) -> tuple[date | None, date | None]:
    """First and last day of a span that ends on a day; open for "all"."""
    return (None, None) if span == "all" else (on - timedelta(days=int(span) - 1), on)


def month(text: str) -> tuple[date, date] | None:
    """First and last day of a month such as 2017-05; None for what is none."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _box(text: str) -> Box | None:
    try:
        return read_box(text)
    except ValueError:
        return None


def _cell(text: str) -> int | None:
    try:
        cell: int = h3.str_to_int(text)
    except (ValueError, OverflowError):
        return None
    return cell if h3.is_valid_cell(cell) and h3.get_resolution(cell) <= CELL_RESOLUTION else None
