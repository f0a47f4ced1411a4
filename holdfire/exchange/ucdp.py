"""UCDP Georeferenced Event Dataset: release 19.1 and the column names of older and newer ones.

UCDP says what it read in the press, and quotes it: each row is a report of UCDP's, attributed to UCDP, quoted through the source
offices it names. Its `type_of_violence` is kept as such (see `agreements.event_types`); `best` and its range are everybody killed.
"""

from __future__ import annotations

import re
from typing import Any

from holdfire.agreements.event_types import UCDP_VIOLENCE
from holdfire.exchange import numbers
from holdfire.exchange.format import Cells, Format, Origin
from holdfire.exchange.problems import NEEDED, UNKNOWN_WORD
from holdfire.exchange.words import clean, listed, name
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft, Source

UCDP = "organisation:ucdp"
_RELEASE = re.compile(r"ged[a-z]*[_-]?v?_?([0-9]{2})[._]?([0-9])", re.IGNORECASE)

_SAME = (
    "id", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "source_article", "source_office",
    "source_original", "where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "country",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown",
)  # fmt: skip
_RENAMED: dict[str, tuple[str, ...]] = {
    "low": ("low", "low_est"),
    "best": ("best", "best_est"),
    "high": ("high", "high_est"),
    "conflict": ("conflict_new_id", "conflict_id"),
    "dyad": ("dyad_new_id", "dyad_id"),
    "side_a_id": ("side_a_new_id", "side_a_id"),
    "side_b_id": ("side_b_new_id", "side_b_id"),
}
_CODES = ("conflict", "dyad", "side_a_id", "side_b_id", "event_clarity")
_PARTS = {
    "killed_a": "deaths_a",
    "killed_b": "deaths_b",
    "civilians_killed": "deaths_civilians",
    "killed_unknown": "deaths_unknown",
}


def draft(cells: Cells, origin: Origin) -> Draft:
    """One event of the dataset as a report; raises Refused."""
    id = name(cells["id"].removesuffix(".0"), "id")
    offices = listed(cells.get("source_office", ""))
    body: dict[str, Any] = {
        "start": _day(cells, "date_start"),
        "end": _day(cells, "date_end"),
        "date_prec": numbers.needed(cells["date_prec"], "date_prec"),
        "place": _place(cells),
        "violence": _violence(cells["type_of_violence"]),
        "actors": [
            {"name": clean(cells[f"side_{side}"]), "side": side} for side in "ab" if cells[f"side_{side}"]
        ],
        "casualties": _casualties(cells),
    }
    quotes = [
        quote for part in cells.get("source_article", "").split('";"') if (quote := clean(part.strip('"')))
    ]
    if quotes:
        body["quotes"] = quotes
    first = listed(cells.get("source_original", ""), ";,") or (offices if len(offices) > 1 else ())
    if first:
        body["first_sources"] = first
    codes = {f"ucdp:{code}": cells[code].removesuffix(".0") for code in _CODES if cells.get(code)}
    if codes:
        body["codes"] = codes
    source = Source("UCDP", document(origin.name), id, quoted_through=offices)
    return Draft("report", f"report:ucdp/{id}", body, source, UCDP)


def document(file: str) -> str:
    """The dataset's name, with its release where the name of the file tells it.

    >>> document("GEDEvent_v22_1.csv"), document("ged191.csv"), document("syria.csv")
    ('UCDP GED 22.1', 'UCDP GED 19.1', 'UCDP GED')
    """
    found = _RELEASE.search(file)
    return f"UCDP GED {found[1]}.{found[2]}" if found else "UCDP GED"


def _day(cells: Cells, column: str) -> str:
    day = numbers.day(cells[column], column)
    if day is None:
        raise Refused([NEEDED.at("The cell is empty.", f"column {column}")])
    return day


def _place(cells: Cells) -> dict[str, Any]:
    place: dict[str, Any] = {
        "lon": numbers.number(cells["longitude"], "longitude"),
        "lat": numbers.number(cells["latitude"], "latitude"),
        "where_prec": numbers.needed(cells["where_prec"], "where_prec"),
    }
    if called := clean(cells.get("where_coordinates", "")):
        place["name"] = called
    around = [name for column in ("adm_2", "adm_1", "country") if (name := clean(cells.get(column, "")))]
    if around:
        place["within"] = around
    return place


def _violence(cell: str) -> str:
    found = UCDP_VIOLENCE.get(numbers.needed(cell, "type_of_violence"))
    if found is None:
        raise Refused(
            [UNKNOWN_WORD.at(f"“{cell}” is none of UCDP's types 1, 2 and 3.", "column type_of_violence")]
        )
    return found


def _casualties(cells: Cells) -> dict[str, dict[str, int | None]]:
    counts: dict[str, dict[str, int | None]] = {
        "killed": {column: numbers.whole(cells[column], column) for column in ("low", "best", "high")}
    }
    for group, column in _PARTS.items():
        count = numbers.whole(cells.get(column, ""), column)
        if count is not None:
            counts[group] = {"best": count}
    return counts


FORMAT = Format(
    name="UCDP GED",
    columns=_RENAMED | {column: (column,) for column in _SAME},
    needed=frozenset(
        ["id", "type_of_violence", "side_a", "side_b", "where_prec", "latitude", "longitude", "date_prec", "date_start", "date_end", "low", "best", "high"]
    ),
    numeric=frozenset(["latitude", "longitude", "low", "best", "high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]),
    drafts=lambda cells, origin: (draft(cells, origin),),
    paths={"place.lat": "latitude", "place.lon": "longitude", "place": "latitude", "place.where_prec": "where_prec",
           "start": "date_start", "end": "date_end", "date_prec": "date_prec"},
)  # fmt: skip
