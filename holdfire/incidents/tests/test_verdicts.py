"""Counts of verdicts, and the lists that they lead to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.incidents import verdicts
from holdfire.incidents.queries import Filters, count
from holdfire.incidents.tests.build import attribution, zone
from holdfire.incidents.tests.ceasefire import (
    KEY,
    agreement,
    clause,
    designation,
    exemption,
    names,
    scope,
    shelling,
)
from holdfire.testing import browser_of, say

EAST = [[37.3, 35.3], [38.3, 35.3], [38.3, 36.3], [37.3, 36.3], [37.3, 35.3]]
BOTH = ["zone:idlib", "zone:east"]


@pytest.fixture
def truce(record: str) -> int:
    """Two zones side by side; a breach, an exempt one, one on both sides of their border, a rival one, and one of two months."""
    say(
        *zone("idlib"),
        *zone("east", ring=EAST),
        *agreement(),
        *names(),
        exemption(),
        designation("isil"),
        scope(zones=BOTH),
    )
    told = say(
        shelling("breach"),
        shelling("exempt", "IS", place={"lon": 37.9}),
        shelling("border", place={"lon": 37.3, "where_prec": 2}),
        shelling("rival"),
        attribution("rival", "IS"),
        shelling("months", start="2017-05-30", end="2017-06-02", date_prec=2),
        shelling("elsewhere", place={"lon": 39.0}),
    )
    return told.leaf


def test_an_incident_counts_once_in_each_zone_that_it_touches(truce: int) -> None:
    """Rival verdicts count once, as rival; what lies on the border of two zones counts in both and once in all."""
    assert verdicts.by_zone(KEY) == [
        {"zone": "zone:east", "verdict": "breach", "n": 1},
        {"zone": "zone:east", "verdict": "exempt", "n": 1},
        {"zone": "zone:idlib", "verdict": "breach", "n": 3},
        {"zone": "zone:idlib", "verdict": "rival", "n": 1},
    ]
    wanted = [("breach", 3), ("rival", 1), ("exempt", 1)]
    assert [tuple(row.values()) for row in verdicts.of_agreement(KEY)] == wanted
    assert [tuple(row.values()) for row in verdicts.of_clause("clause:truce/2")] == wanted


def test_months_are_those_in_which_it_may_have_happened(truce: int) -> None:
    """An incident of two months counts in both; a window leaves other months out."""
    breaches = {row["month"]: row["n"] for row in verdicts.by_month(KEY) if row["verdict"] == "breach"}
    assert breaches == {date(2017, 5, 1): 3, date(2017, 6, 1): 1}
    june = verdicts.by_month(KEY, first=date(2017, 6, 1), last=date(2017, 6, 30))
    assert june == [{"month": date(2017, 6, 1), "verdict": "breach", "n": 1}]
    east = verdicts.by_month(KEY, zone="zone:east")
    assert [row["n"] for row in east] == [1, 1]
    assert verdicts.by_zone(KEY, first=date(2017, 6, 1)) == [
        {"zone": "zone:idlib", "verdict": "breach", "n": 1}
    ]


def test_what_another_clause_does_not_cover_is_no_less_a_breach(truce: int) -> None:
    """Over several clauses the answer that weighs most counts; by clause each has its own."""
    before = verdicts.of_agreement(KEY)
    leaf = say(clause("3", "prohibition"), scope("3", acts=["protests"], zones=BOTH)).leaf
    assert verdicts.of_agreement(KEY) == before
    by_clause = {(row["clause"], row["verdict"]): row["n"] for row in verdicts.by_clause(KEY)}
    assert by_clause["clause:truce/3", "not_covered"] == 5
    assert verdicts.of_clause("clause:truce/3", truce) == [] != verdicts.of_clause("clause:truce/3", leaf)


def _leads(**narrow: Any) -> int:
    return count(Filters(agreement=KEY, **narrow))


def test_every_count_is_what_its_list_shows(truce: int) -> None:
    """By zone, by clause, by month and over all: the filters of the list find as many as are counted."""
    say(
        clause("3", "prohibition"),
        scope("3", acts=["explosions"], zones=BOTH, binds=["organisation:opposition"]),
    )
    for row in verdicts.by_zone(KEY):
        assert _leads(zone=row["zone"], verdict=row["verdict"]) == row["n"]
    for row in verdicts.by_clause(KEY):
        assert _leads(clause=row["clause"], verdict=row["verdict"]) == row["n"]
    for row in verdicts.of_agreement(KEY):
        assert _leads(verdict=row["verdict"]) == row["n"]
    for row in verdicts.by_month(KEY):
        last = date(2017, row["month"].month, 30)
        assert _leads(first=row["month"], last=last, verdict=row["verdict"]) == row["n"]
    assert _leads() == 5 and count(Filters(agreement="agreement:other")) == 0


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("verdict=breach", 3),
        ("verdict=rival", 1),
        ("verdict=exempt&zone=zone:east", 1),
        ("verdict=breach&zone=zone:east", 1),
        ("verdict=breach&agreement=agreement:truce&month=2017-06", 1),
        ("verdict=breach&clause=clause:truce/3", 0),
        ("agreement=agreement:truce", 5),
        ("verdict=guilty", 6),
        ("month=2017-13", 6),
    ],
)
def test_the_list_of_incidents_narrows_to_a_verdict(truce: int, query: str, wanted: int) -> None:
    """By its address, on the page and in the API; a word that is no verdict narrows nothing on the page."""
    browser = browser_of("read")
    page = browser.get(f"/incidents/?{query}")
    assert page.context["count"] == wanted
    told = browser.get(f"/api/v1/incidents?{query}")
    if "guilty" in query or "13" in query:
        assert told.status_code == 422
    else:
        assert told.json()["count"] == wanted


def test_a_verdict_is_told_among_the_filters_and_can_be_taken_away(truce: int) -> None:
    """The page says in words by what it is narrowed."""
    page = browser_of("read").get("/incidents/?verdict=breach&agreement=agreement:truce&month=2017-05")
    text = page.content.decode()
    assert "under agreement:truce" in text and "2017-05" in text and 'value="breach" selected' in text
