"""Bulletins from a table: one row is one outlet's print of a day's bulletin, with a count for each monitor. Pure.

Whose bulletins they are and who the monitors are is said beside the file. What a print gives is kept as printed: a split that
does not add up is told, not mended; an area that the record does not know is refused, never made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from holdfire.exchange import bulletin_columns, numbers
from holdfire.exchange.bulletin_counts import count, uneven, unsplit
from holdfire.exchange.format import Cells, Format, Origin
from holdfire.exchange.problems import NEEDED, OVERLAPS, TWO_PRINTS, WHOSE
from holdfire.exchange.words import clean, listed
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source, Statement


@dataclass(frozen=True, slots=True)
class Whose:
    """What is said beside a file. publisher: of rows that name none; monitors: the organisation behind each prefix, in order.

    area: the place behind a bulletin's word for an area (word, column), raises Refused; organisation: the one behind a name, None
    where nothing can be made of it; remarks: what was taken for granted, to be told; periods: those of each publisher's bulletins
    that the organisation entered before, by last day, each with its first; the rows of the file are added.
    """

    publisher: str | None
    monitors: Mapping[str, str]
    area: Callable[[str, str], str]
    organisation: Callable[[str], str | None]
    remarks: Sequence[str] = ()
    periods: dict[str, dict[str, str]] = field(default_factory=dict)


def format(whose: Whose) -> Format:
    """The format of a file whose bulletins and monitors are these."""
    columns = bulletin_columns.names(whose.monitors)
    return Format(
        name="bulletins",
        columns=columns,
        needed=frozenset(("bulletin_date",)),
        numeric=frozenset(name for name in columns if name.endswith(("_total", *bulletin_columns.FIGURES)) or "_confirmed_by_" in name),
        drafts=lambda cells, origin: drafts(cells, origin, whose),
        paths={"language": "lang", "settlements_joined": "settlements_total", "armed_groups": "armed_groups_total",
               "valid_until": "period_start"} | {name: name for name in bulletin_columns.FIGURES},
        escaped=True,
        same=same,
        content=numbers_of,
        twice=TWO_PRINTS,
        notices=lambda cells, found: uneven(cells, whose.monitors),
        remarks=whose.remarks,
    )  # fmt: skip


def drafts(cells: Cells, origin: Origin, whose: Whose) -> Sequence[Draft]:
    """The print itself, and each count in it; raises Refused."""
    day = numbers.day(cells["bulletin_date"], "bulletin_date")
    if day is None:
        raise Refused([NEEDED.at("The cell is empty.", "column bulletin_date")])
    start = numbers.day(cells.get("period_start", ""), "period_start")
    publisher = _publisher(cells, whose)
    source, holder = _source(cells, publisher, whose)
    if holder == origin.organisation:
        holder = None  # its own words are attributed to nobody
    about = f"bulletin:{publisher.partition(':')[2]}/{day}"
    said: list[tuple[str, dict[str, Any]]] = [("bulletin", _print(cells, whose))]
    for prefix, monitor in whose.monitors.items():
        if found := count(cells, prefix, tuple(whose.monitors), whose.area):
            said.append(("monitor_count", {"monitors": [monitor], **found}))
    if found := unsplit(cells, whose.monitors, whose.area):
        said.append(("monitor_count", found))
    _refuse_overlap(whose.periods.setdefault(publisher, {}), start or day, day)
    head = {"publisher": publisher, "day": day}
    if start and start != day:
        head["start"] = start
    if edition := clean(cells.get("edition", "")):
        head["edition"] = edition
    return [Draft(kind, about, {**head, **body}, source, holder, start or day, day) for kind, body in said]


def _refuse_overlap(periods: dict[str, str], start: str, day: str) -> None:
    """Bulletins of one publisher follow each other; two outlets' prints of one have the same days."""
    for other, first in periods.items():
        if other != day and first <= day and start <= other:
            sentence = f"{_days(start, day)} overlaps the same publisher's bulletin of {_days(first, other)}."
            raise Refused([OVERLAPS.at(sentence, "column bulletin_date")])
    periods[day] = min(start, periods.get(day, start))


def _days(first: str, last: str) -> str:
    return last if first == last else f"{first} to {last}"


def same(said: Draft | Statement) -> Hashable:
    """An outlet prints a bulletin once, and in it one count for each monitor."""
    outlet = said.source.publisher.casefold() if said.source else ""
    return (
        said.about,
        said.kind,
        outlet,
        said.body.get("edition", ""),
        tuple(sorted(said.body.get("monitors", ()))),
    )


def numbers_of(cells: Cells, drafts: Sequence[Draft]) -> Hashable:
    """All numbers of a row: two rows with the same ones are one print, whatever is noted beside them."""
    return json.dumps([_numbers(draft.body) for draft in drafts], sort_keys=True)


def _numbers(body: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in body.items() if name not in ("language", "note", "by_area")}
    return kept | {"areas": sorted((area["place"], area["count"]) for area in body.get("by_area", ()))}


def _publisher(cells: Cells, whose: Whose) -> str:
    named = clean(cells.get("publisher", ""))
    found = whose.organisation(named) if named else whose.publisher
    if found is None:
        said = f"“{named[:80]}” is no organisation." if named else "It was not said whose bulletin it is."
        raise Refused([WHOSE.at(said, "column publisher")])
    return found


def _source(cells: Cells, publisher: str, whose: Whose) -> tuple[Source, str | None]:
    """Where it was printed, and whose version that is."""
    url = clean(cells.get("url", ""))
    outlet = clean(cells.get("outlet", "")) or _host(url)
    holder = clean(cells.get("attributed_to", ""))
    source = Source(
        outlet or publisher.partition(":")[2],
        document=url or None,
        locator=clean(cells.get("locator", "")) or None,
        date=numbers.day(cells.get("published", ""), "published"),
        quoted_through=listed(cells.get("quoted_through", "")),
    )
    if holder:
        return source, whose.organisation(holder)
    return source, whose.organisation(outlet) if outlet else publisher


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that opens no address
        return ""


def _print(cells: Cells, whose: Whose) -> dict[str, Any]:
    body: dict[str, Any] = {
        "language": clean(cells.get("lang", "")),
        "settlements_joined": numbers.count(cells.get("settlements_total", ""), "settlements_total"),
        "armed_groups": numbers.count(cells.get("armed_groups_total", ""), "armed_groups_total"),
        "note": clean(cells.get("note", "")),
    }
    if reprinted := clean(cells.get("same_print_as", "")):
        body["same_print_as"] = whose.organisation(reprinted)
    body |= {name: numbers.amount(cells.get(name, ""), name) for name in bulletin_columns.FIGURES}
    return {name: value for name, value in body.items() if value not in (None, "")}
