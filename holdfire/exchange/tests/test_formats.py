"""What a row of each format says."""

from __future__ import annotations

import csv
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from holdfire.exchange import incidents, template, ucdp
from holdfire.exchange.format import Format, Origin
from holdfire.exchange.tables import read
from holdfire.incidents import kinds  # noqa: F401 registers the kinds
from holdfire.record.problems import Refused
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft
from holdfire.testing import DESK, shared

DATA = Path(__file__).parent / "data"


def drafts(file: Path, format: Format) -> list[Draft]:
    with read(file, escaped=format.escaped) as table:
        fields = format.fields(table.columns)
        table.names = [fields.get(column, column) for column in table.columns]
        return [draft for row in table for draft in format.drafts(row.cells, Origin(file.name, DESK))]


def test_a_ucdp_event_is_a_report_attributed_to_ucdp() -> None:
    """A row of UCDP's dataset becomes UCDP's report with its days, place, sides, counts, quotes and first sources."""
    first = drafts(DATA / "ucdp.csv", ucdp.FORMAT)[0]
    assert (first.about, first.attributed_to) == ("report:ucdp/1", "organisation:ucdp")
    assert first.source is not None
    assert asdict(first.source) | {} == {
        "publisher": "UCDP", "document": "UCDP GED", "locator": "1", "date": None,
        "quoted_through": ("River News", "Hill Radio"), "attachment": None,
    }  # fmt: skip
    body: dict[str, Any] = dict(first.body)
    assert body["place"] == {
        "name": "Hentzau town", "within": ["Hentzau district", "Zenda Province", "Ruritania"],
        "lon": 36.8, "lat": 35.86, "where_prec": 1,
    }  # fmt: skip
    assert body["actors"] == [
        {"name": "Government of Ruritania", "side": "a"},
        {"name": "Mountain Front", "side": "b"},
    ]
    assert body["casualties"]["killed"] == {"low": 2, "best": 2, "high": 3}
    assert body["casualties"]["killed_a"] == {"best": 1}
    assert body["quotes"] == [
        "River News,2017-05-06,Shells fall on Hentzau",
        "Hill Radio,2017-05-06,Two dead in Hentzau",
    ]
    assert body["first_sources"] == ("villagers", "Mountain Front")
    assert body["codes"] == {
        "ucdp:conflict": "9", "ucdp:dyad": "19", "ucdp:side_a_id": "91", "ucdp:side_b_id": "92", "ucdp:event_clarity": "1",
    }  # fmt: skip


def test_ucdps_type_of_violence_is_kept_and_no_event_type_is_guessed() -> None:
    """State-based, non-state and one-sided violence are kept; none of them is turned into a battle."""
    found = drafts(DATA / "ucdp.csv", ucdp.FORMAT)
    assert [draft.body["violence"] for draft in found] == ["state-based", "non-state", "one-sided"]
    assert all("event_type" not in draft.body for draft in found)


def test_newer_column_names_say_the_same() -> None:
    """A release with the renamed columns and with midnights behind its days gives the same reports."""
    old, new = drafts(DATA / "ucdp.csv", ucdp.FORMAT), drafts(DATA / "ged221.csv", ucdp.FORMAT)
    assert [draft.body for draft in old] == [draft.body for draft in new]
    assert {draft.source.document for draft in new if draft.source} == {"UCDP GED 22.1"}


def test_every_good_row_can_be_signed() -> None:
    """Rows as both formats give them pass the rules of reports, faults of the source included."""
    for file, format in (
        ("ucdp.csv", ucdp.FORMAT),
        ("ged221.csv", ucdp.FORMAT),
        ("incidents.csv", incidents.FORMAT),
    ):
        assert [make_ready(draft, DESK).draft.kind for draft in drafts(DATA / file, format)] == ["report"] * 3


def test_a_row_of_the_template_is_a_report() -> None:
    """A row of the template keeps its id, names who said it and through whom, and leaves the hint alone."""
    first, own, vague = drafts(DATA / "incidents.csv", incidents.FORMAT)
    assert first.about == "report:desk/hentzau-river"
    assert first.attributed_to == "organisation:river-news"
    assert first.source is not None and first.source.quoted_through == ("Hill Radio", "villagers")
    assert (first.source.document, first.source.date) == ("https://river.example/hentzau", "2017-05-06")
    assert (first.body["event_type"], first.body["sub_event_type"]) == ("explosions", "air-drone-strike")
    assert first.body["casualties"] == {"killed": {"low": 2}}
    assert first.body["denied_by"] == ("Ruritanian army", "ministry")
    assert first.body["place"]["names"] == {"ar": "هنتساو"}
    assert "hentzau" not in str({**first.body, "place": ""})
    assert own.source is None and own.attributed_to is None
    assert (own.body["start"], own.body["end"], own.body["casualties"]["killed"]) == (
        "2017-05-05",
        "2017-05-05",
        {"low": 2, "high": 3},
    )
    assert own.body["place"]["lat"] == 35.86
    assert "lon" not in vague.body["place"] and "event_type" not in vague.body
    assert vague.body["notes"] == "=1+1"


def test_the_template_has_the_columns_of_the_shared_table() -> None:
    """The template's columns are those of the table of 2017, in its order."""
    with shared("facts/incidents-2017.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(incidents.COLUMNS)


def test_the_template_can_be_read_back() -> None:
    """The empty template is a table with all columns, each of them explained."""
    with read(template.empty("incidents")) as table:
        assert table.columns == tuple(incidents.COLUMNS)
        assert incidents.FORMAT.fields(table.columns)["killed_low"] == "killed_low"
    assert all(f"\n{column} " in f"\n{template.explained('incidents')}" for column in incidents.COLUMNS)


def test_a_missing_column_is_named() -> None:
    """A file without a needed column is refused with the names that the column may have."""
    with pytest.raises(Refused, match=r"“best” or “best_est”"):
        ucdp.FORMAT.fields(("id", "low", "high"))
