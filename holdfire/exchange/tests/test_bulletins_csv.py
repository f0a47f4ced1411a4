"""Bulletins as a file, and back."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from holdfire.exchange import bulletin_names
from holdfire.exchange.run import run
from holdfire.exchange.summary import Summary
from holdfire.exchange.tests.bulletins import (
    GOOD,
    HEAD,
    MONITORS,
    PUBLISHER,
    describe_the_land,
    organisation,
    place,
)
from holdfire.record import queries
from holdfire.record.authority import OPERATOR
from holdfire.record.models import Submission
from holdfire.testing import DESK, browser_of, say

MORE = "2017-05-09\tRiver News\t\t2\tZenda=2\t\t\t=1+1\n"  # the print of a week, seen second-hand, with all that a row can hold
COLUMNS = {
    "period_start": "2017-05-03", "quoted_through": "Agency;Radio", "published": "2017-05-10", "locator": "p. 3", "edition": "second",
    "same_print_as": "Hill Post", "hill_confirmed_by_river": "1", "hill_by_category": "shelling (air-drone-strike)=1;other=1",
    "settlements_total": "12", "aid_tonnes_to_date": "3.5", "unsplit_total": "9", "unsplit_of": "both", "unsplit_by_area": "Zenda=9",
    "lang": "fr", "attributed_to": DESK,
}  # fmt: skip


def bring(file: Path, publisher: str = "", monitors: dict[str, str] | None = None) -> Summary:
    format = bulletin_names.of([file], DESK, publisher, monitors)
    return run([file], format, organisation=DESK, by=OPERATOR)


@pytest.fixture
def land(record: str, tmp_path: Path) -> Path:
    """A record with four prints; gives a folder."""
    describe_the_land()
    say(organisation("hill-post", "Hill Post", "publisher"))
    few, whole = tmp_path / "few.tsv", tmp_path / "whole.tsv"
    few.write_text(HEAD + GOOD, encoding="utf-8")
    whole.write_text(
        HEAD.replace("\n", "\t") + "\t".join(COLUMNS) + "\n" + MORE.replace("\n", "\t") + "\t".join(COLUMNS.values()) + "\n",
        encoding="utf-8",
    )  # fmt: skip
    assert (bring(few, PUBLISHER, MONITORS).new, bring(whole, PUBLISHER, MONITORS).new) == (9, 3)
    return tmp_path


def downloaded(query: str = "") -> list[dict[str, str]]:
    """The rows of the download."""
    answer = browser_of("read").get(f"/bulletins.csv?on=2017-06-01&{query}")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="bulletins-2017-06-01.csv"'
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def test_what_is_downloaded_and_handed_in_again_adds_nothing(land: Path) -> None:
    """Every row is read back into the very statements it was made from, with nothing said beside the file."""
    file = land / "back.csv"
    file.write_bytes(browser_of("read").get("/bulletins.csv?on=2017-06-01").content)
    before = queries.size()
    told = bring(file)
    assert told.refused == []
    assert (told.read, told.statements, told.unchanged, told.new, told.changed) == (4, 12, 12, 0, 0)
    assert told.notices == []
    assert queries.size() == before


def test_a_row_names_its_day_outlet_counts_areas_and_statements(land: Path) -> None:
    """Whoever calculates finds a column for each monitor and area; an area that is not printed is empty, not 0."""
    first, other, again, week = downloaded()
    assert (first["bulletin_date"], first["outlet"], first["publisher"]) == (
        "2017-05-01",
        "River News",
        PUBLISHER,
    )
    assert first["organisation:hill-monitors_total"] == "5"
    assert first["hill-monitors: Hentzau (place:RU01)"] == "3"
    assert (
        first["hill-monitors: South Hentzau (place:RU04)"],
        again["hill-monitors: South Hentzau (place:RU04)"],
    ) == ("", "3")
    assert {one["outlet"] for one in (again, other)} == {"River News", "Hill Post"}
    assert len(first["statements"].split()) == 3
    assert week["note"] == "'=1+1"
    assert (week["said_by"], week["attributed_to"], week["unsplit_of"]) == (
        DESK,
        DESK,
        ";".join(MONITORS.values()),
    )


def test_the_download_follows_the_filters_and_both_clocks(land: Path) -> None:
    """Days, monitors and areas narrow which prints are in it; what was not known yet or is of a later day is not."""

    def days(query: str) -> list[str]:
        return [row["bulletin_date"][-2:] for row in downloaded(query)]

    assert days("from=2017-05-02&to=2017-05-02") == ["02", "02"]
    assert days("from=2017-05-05") == ["09"]
    assert days("area=place:RU03") == ["01", "02", "02"]
    assert days("monitor=organisation:river-monitors") == ["01", "02", "02", "09"]
    assert days("monitor=organisation:nobody") == []
    later = Submission.objects.latest("leaf")
    moment = later.received.isoformat().replace("+00:00", "Z")
    whole = f"/bulletins.csv?on=2017-06-01&known={moment}"
    before = browser_of("read").get(whole).content
    say(place("RU01", "governorate", ("Hentzau on the hill", "en")))
    late = land / "late.tsv"
    late.write_text(HEAD + GOOD.replace("5\tHentzau=3", "6\tHentzau=4"), encoding="utf-8")
    assert bring(late, PUBLISHER, MONITORS).changed == 1
    assert days("from=2017-05-02&to=2017-05-02") == ["02", "02"]
    assert downloaded()[0]["organisation:hill-monitors_total"] == "6"
    assert browser_of("read").get(whole).content == before
    assert days("known=2016-01-01") == []
    answer = browser_of("read").get("/bulletins.csv?on=2017-05-01").content.decode("utf-8-sig")
    assert len(list(csv.DictReader(StringIO(answer)))) == 1
