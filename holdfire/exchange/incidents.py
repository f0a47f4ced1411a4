"""Reports from a table of our own: the template that `holdfire template incidents` writes.

One row is one teller's version. `report_id` is kept, behind the name of the organisation that hands the file in; what belongs
together is not taken from `incident_hint` but said by organisations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from holdfire.agreements.event_types import EVENT_TYPES, SUB_EVENT_TYPES, event_type, sub_event_type
from holdfire.exchange import numbers
from holdfire.exchange.format import Cells, Format, Origin
from holdfire.exchange.problems import NEEDED, UNKNOWN_WORD
from holdfire.exchange.words import clean, listed, name
from holdfire.parties.naming import organisation
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source

# Every column with what goes into it; the order is that of the template.
COLUMNS: Mapping[str, str] = {
    "report_id": "your own id of the report, once in the file",
    "incident_hint": "your own note of what belongs together; not imported",
    "date_start": "first day on which it may have happened, 2017-05-04",
    "date_end": "last day; empty: the first",
    "date_prec": "1 day, 2 two to six days, 3 week, 4 month, 5 more",
    "place_name": "name of the place as the report has it",
    "place_name_ar": "the name in Arabic",
    "governorate": "name of the area around it",
    "longitude": "degrees east, WGS 84",
    "latitude": "degrees north, WGS 84",
    "where_prec": "1 the place, 2 near it, 3 district, 4 governorate, 5 larger region, 6 country, 7 sea or air",
    "event_type": "a type of ACLED's list",
    "sub_event_type": "a sub-type of that type",
    "actor": "who did it, per the report",
    "actor_claimed_by": "who says that this actor did it",
    "target": "whom or what it hit",
    "killed_low": "“at least N”: low only",
    "killed_high": "“up to N”: high only; “N”: both",
    "wounded_low": "as for killed",
    "wounded_high": "as for killed",
    "civilians_killed_low": "as for killed",
    "civilians_killed_high": "as for killed",
    "source_outlet": "who published it; empty: your own report",
    "quoted_through": "through whom it was quoted, from the outlet inward, parted by semicolons",
    "source_url": "address of the page",
    "published": "day of publication",
    "denies": "who denies it, or the blame in it, parted by semicolons",
    "note": "your own note",
}
_COUNTS = {"killed": "killed", "wounded": "wounded", "civilians_killed": "civilians_killed"}


def draft(cells: Cells, origin: Origin) -> Draft:
    """One row of the template as a report; raises Refused."""
    id = name(cells["report_id"], "report_id")
    start = numbers.day(cells["date_start"], "date_start")
    if start is None:
        raise Refused([NEEDED.at("The cell is empty.", "column date_start")])
    body: dict[str, Any] = {
        "start": start,
        "end": numbers.day(cells.get("date_end", ""), "date_end") or start,
        "date_prec": numbers.needed(cells["date_prec"], "date_prec"),
        "place": _place(cells),
        "event_type": _word(cells, "event_type", event_type, EVENT_TYPES),
        "sub_event_type": _word(cells, "sub_event_type", sub_event_type, _subs()),
        "actors": _actors(cells),
        "denied_by": listed(cells.get("denies", "")),
        "target": clean(cells.get("target", "")),
        "casualties": _casualties(cells),
        "notes": clean(cells.get("note", "")),
    }
    source = _source(cells)
    attributed_to = organisation(source.publisher) if source else None
    about = f"report:{origin.organisation.partition(':')[2]}/{id}"
    return Draft(
        "report", about, {field: value for field, value in body.items() if value}, source, attributed_to
    )


def _subs() -> dict[str, str]:
    return {sub: label for subs in SUB_EVENT_TYPES.values() for sub, label in subs.items()}


def _place(cells: Cells) -> dict[str, Any]:
    place: dict[str, Any] = {
        "name": clean(cells.get("place_name", "")),
        "names": {"ar": arabic} if (arabic := clean(cells.get("place_name_ar", ""))) else None,
        "within": [around] if (around := clean(cells.get("governorate", ""))) else None,
        "lon": numbers.number(cells.get("longitude", ""), "longitude"),
        "lat": numbers.number(cells.get("latitude", ""), "latitude"),
        "where_prec": numbers.whole(cells.get("where_prec", ""), "where_prec"),
    }
    return {field: value for field, value in place.items() if value not in (None, "")}


def _word(
    cells: Cells, column: str, find: Callable[[str], str | None], known: Mapping[str, str]
) -> str | None:
    cell = clean(cells.get(column, ""))
    if not cell:
        return None
    found = find(cell)
    if found is None:
        sentence = f"“{cell[:80]}” is not on the list: {', '.join(known.values())}."
        raise Refused([UNKNOWN_WORD.at(sentence, f"column {column}")])
    return found


def _actors(cells: Cells) -> list[dict[str, str]]:
    actor, by = clean(cells.get("actor", "")), clean(cells.get("actor_claimed_by", ""))
    if not actor:
        return []
    return [{"name": actor, "claimed_by": by} if by else {"name": actor}]


def _casualties(cells: Cells) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for group, column in _COUNTS.items():
        for bound in ("low", "high"):
            count = numbers.whole(cells.get(f"{column}_{bound}", ""), f"{column}_{bound}")
            if count is not None:
                found.setdefault(group, {})[bound] = count
    return found


def _source(cells: Cells) -> Source | None:
    outlet = clean(cells.get("source_outlet", ""))
    if not outlet:
        return None
    return Source(
        outlet,
        document=clean(cells.get("source_url", "")) or None,
        date=numbers.day(cells.get("published", ""), "published"),
        quoted_through=listed(cells.get("quoted_through", "")),
    )


FORMAT = Format(
    name="incidents",
    columns={column: (column,) for column in COLUMNS if column != "incident_hint"},
    needed=frozenset(("report_id", "date_start", "date_prec")),
    numeric=frozenset(
        column for column in COLUMNS if column.endswith(("_low", "_high", "_prec", "itude"))
    ),
    drafts=lambda cells, origin: (draft(cells, origin),),
    paths={"place.lat": "latitude", "place.lon": "longitude", "place": "latitude", "place.where_prec": "where_prec",
           "start": "date_start", "end": "date_end", "date_prec": "date_prec", "casualties.killed": "killed_low",
           "casualties.wounded": "wounded_low", "casualties.civilians_killed": "civilians_killed_low"},
    escaped=True,
)  # fmt: skip
