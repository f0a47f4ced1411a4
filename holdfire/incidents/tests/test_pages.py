"""The pages of incidents and zones: what they show, and that no page asks the database once a row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from h3.api import basic_int as h3

from holdfire.incidents.tests.build import account, assessment, attribution, describes, report, zone
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

TOWN = (36.8, 35.86)


def many(first: int, last: int) -> list[Draft]:
    """Incidents of one day, each in the zone; their reports also describe incident a/0, each with an assessment of its own."""
    said = []
    for n in range(first, last):
        said.append(
            report(f"a/{n}", place={"lon": 36.4 + n / 100}, casualties={"killed": {"low": n, "high": n}})
        )
        said.append(report(f"b/{n}", Source(f"Outlet {n}"), casualties={"killed": {"best": n}}))
        said.append(describes(f"b/{n}", "a/0"))
    return said


PATHS = ["/?on=2017-05-05", "/incidents/", "/incidents/a/0/", "/zones/?on=2017-05-05", "/zones/z/?on=2017-05-05",
         "/map/?on=2017-05-05", "/map/data/incidents?on=2017-05-05", "/search/?q=saraqib", "/record/"]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_no_more_for_many_rows_than_for_few(record: str, path: str) -> None:
    """How often a page asks the database does not depend on how much there is to show."""
    browser = browser_of("read", "assess")
    say(*zone("z"), *many(0, 3))
    few = asked(browser, path)
    say(*many(3, 24))
    assert asked(browser, path) <= few
    assert few <= 70  # some twenty of them compare the reports of a week


def asked(browser: Client, path: str) -> int:
    """How many questions a page asks."""
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200
    return len(captured)


@pytest.fixture
def page(record: str) -> Callable[[str], str]:
    """The text of a page, for a member who may read and assess."""
    browser = browser_of("read", "assess")
    return lambda path: re.sub(r"\s+", " ", browser.get(path).text)


def test_cells_that_cannot_all_be_right_are_shaded(page: Callable[[str], str]) -> None:
    """Shaded is what contradicts another version; who says nothing of a point is not."""
    say(
        report("a/1", Source("SOHR"), casualties={"killed": {"low": 2, "high": 2}, "wounded": {"best": 5}}),
        report("a/2", Source("AFP"), casualties={"killed": {"low": 7}}),
        report("a/3", Source("AP")),
        describes("a/2", "a/1"),
        describes("a/3", "a/1"),
    )
    text = page("/incidents/a/1/")
    assert "2…" not in text and "at least 2<" in text
    shaded = [len(re.findall(r"differs", row)) for row in re.findall(r"<tr data-row>.*?</tr>", text)]
    assert sorted(shaded) == [0, 1, 1]


def test_an_account_stands_before_reports(page: Callable[[str], str]) -> None:
    """Organisations that speak for themselves come first, then reports in the order of names."""
    say(report("a/1", Source("Zulu"), title="theirs"), account("a/1", text="ours"))
    rows = re.findall(r"<tr data-row>.*?</tr>", page("/incidents/a/1/"))
    assert ["its own account" in row for row in rows] == [True, False]


def test_a_vague_place_is_told_in_kilometres(page: Callable[[str], str]) -> None:
    """Where a place is known roughly, each version says how roughly, and the share is no yes."""
    say(*zone("z"), report("a/1", place={"where_prec": 2}))
    text = page("/incidents/a/1/")
    assert "known to 25 km" in text
    assert "A share is not a yes" in text


def test_rival_claims_name_the_actor_and_who_says_so(page: Callable[[str], str]) -> None:
    """A claim and its denial stand side by side with whose they are."""
    say(report("a/1"), attribution("a/1", "Group X"), attribution("a/1", "Group X", denies=True))
    text = page("/incidents/a/1/")
    assert text.count("Group X") >= 2
    assert "denies" in text


def test_what_was_said_anew_stays_in_the_history_and_is_marked(page: Callable[[str], str]) -> None:
    """The history shows the earlier assessment as superseded, and only the later one stands."""
    said = say(report("a/1"), assessment("a/1", "refuted")).receipt
    assert said is not None
    browser = browser_of("read", "assess", name="Aigul")
    browser.post("/incidents/a/1/assess?on=2017-05-05", {"state": "confirmed", "reason": "seen by two"})
    sent = browser.post(
        "/incidents/a/1/assess?on=2017-05-05", {"state": "corroborated", "reason": "seen by one"}
    )
    assert sent.headers["Location"] == "/incidents/a/1/?on=2017-05-05"
    text = page("/incidents/a/1/")
    assert 'class="gone"' in text and "Superseded" in text
    standing = text.partition('id="assess"')[2].partition("<form")[0]
    assert "seen by one" in standing and "seen by two" not in standing


def test_a_refused_assessment_keeps_what_was_typed(page: Callable[[str], str]) -> None:
    """A reason that was typed is still there when the page comes back with a problem."""
    say(report("a/1"))
    browser = browser_of("read", "assess", name="Aigul")
    sent = browser.post("/incidents/a/1/assess", {"state": "surely", "reason": "two visits"})
    assert sent.status_code == 422
    assert "two visits</textarea>" in sent.text and "HF-" in sent.text


def test_a_report_leads_to_its_incident(record: str) -> None:
    """A report has no page of its own: its address leads to the incident that it describes."""
    say(report("a/1"), report("a/2"), describes("a/2", "b/7"))
    browser = browser_of("read")
    assert browser.get("/reports/a/1/?on=2017-05-05").headers["Location"] == "/incidents/a/1/?on=2017-05-05"
    assert browser.get("/reports/a/2/").headers["Location"] == "/incidents/b/7/"
    assert browser.get("/reports/a/3/").status_code == 404


@pytest.mark.parametrize("resolution", [3, 5, 6])
def test_a_hexagon_leads_to_the_incidents_in_it(page: Callable[[str], str], resolution: int) -> None:
    """The list narrowed to a cell of the map holds what lies in it, of whatever resolution the cell is."""
    say(report("a/1"), report("a/2", place={"lon": 38.9}))
    cell = h3.latlng_to_cell(TOWN[1], TOWN[0], resolution)
    text = page(f"/incidents/?cell={h3.int_to_str(cell)}")
    assert "hexagon of the map" in text
    assert "/incidents/a/1/" in text and "/incidents/a/2/" not in text


def test_a_zone_says_how_far_it_reaches_in_each_source_s_words(page: Callable[[str], str]) -> None:
    """What a zone is, each source says in its own words."""
    say(
        *zone("z"),
        Draft("zone", "zone:z", {"names": {"en": "z"}, "description": "two towns"}, Source("A paper")),
    )
    text = page("/zones/z/?on=2017-05-05")
    assert "two towns" in text and "A paper" in text


def test_lists_are_small_enough_for_a_thin_line(record: str) -> None:
    """A full page of the list stays under 150 kB."""
    say(*zone("z"), *many(0, 60))
    assert len(browser_of("read").get("/incidents/").content) < 150_000


def test_a_line_that_leaves_it_outside_is_told_too(page: Callable[[str], str]) -> None:
    """Where two lines of a zone differ, the page says by whose it fell inside and by whose outside."""
    ring = [[38.0, 35.3], [39.0, 35.3], [39.0, 36.3], [38.0, 36.3], [38.0, 35.3]]
    line = {"basis": "party's map", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    other = Draft("boundary", "zone:z", line, attributed_to="organisation:other", valid_from="2017-05-04")
    say(*zone("z"), other, report("a/1"))
    text = page("/incidents/a/1/")
    assert "Outside by this line." in text
    assert "0…100 %" in text and "depends on whose line is used" in text


def test_a_zone_tells_what_its_makers_share_and_on_what_they_differ(page: Callable[[str], str]) -> None:
    """Two lines of one day give an agreed and a contested part in square kilometres; one line gives neither."""
    say(*zone("z", ring=[[36, 34], [37, 34], [37, 35], [36, 35], [36, 34]]))
    assert "data-shared" not in page("/zones/z/?on=2017-05-05")
    other = zone("z", ring=[[36.5, 34], [37.5, 34], [37.5, 35], [36.5, 35], [36.5, 34]])[1]
    say(replace(other, attributed_to="organisation:other"))
    text = re.sub(r"<[^>]*>", "", page("/zones/z/?on=2017-05-05").split("data-shared")[1])[:200]
    assert "Agreed 5,094 km² Contested 10,188 km²" in " ".join(text.split())
