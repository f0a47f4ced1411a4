"""The pages, files and API of talks: what a reader sees of rounds on a day, as known then."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from django.test import Client

from holdfire.record.models import Submission
from holdfire.record.queries import statements
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

SOURCE = Source("Gazette")
X, Y, Z = "organisation:x", "organisation:y", "organisation:z"


def about(at: int, kind: str, by: str | None = None, **body: Any) -> Draft:
    """A statement about a round of the process p."""
    return Draft(kind, f"round:p/{at}", body, SOURCE, by)


def round_(number: int, by: str | None = None, **body: Any) -> Draft:
    """A round's days."""
    return about(number, "round", by, process="process:p", number=number, **body)


def named(key: str, label: str) -> Draft:
    """An organisation with a label."""
    return Draft("organisation", key, {"names": {"en": label}, "label": label, "roles": ["party"]})


def talks() -> list[Draft]:
    """Two rounds: one in May with dissent and two plans, one in July that is planned."""
    stand = {"item": "maps", "stance": "differs"}
    return [
        *(named(key, label) for key, label in ((X, "Xland"), (Y, "Yland"), (Z, "Zland"))),
        Draft("process", "process:p", {"title": "The P talks"}, SOURCE),
        round_(1, starts="2017-05-03", ends="2017-05-04"),
        about(1, "participation", organisation=X, role="guarantor"),
        about(1, "participation", organisation=Y, role="side", state="planned"),
        about(1, "agenda_item", item="maps", title="Maps of the ground"),
        about(1, "agenda_item", item="aid", title="Aid for towns"),
        about(1, "position", **stand, organisation=X, against=[Y]),
        about(1, "outcome", type="document", state="planned", title="Draft rules", name="rules"),
        about(1, "outcome", type="document", state="adopted", title="Rules", name="rules"),
        about(1, "outcome", type="document", state="planned", title="A list of names"),
        round_(2, state="planned", starts="2017-07-04", ends="2017-07-05"),
        about(2, "outcome", type="statement", state="planned", title="A joint word"),
        about(2, "outcome", type="statement", state="adopted", title="The word of July"),
    ]


@pytest.fixture
def reader(record: str) -> Client:
    """Somebody who may read, in a record with the two rounds."""
    say(*talks())
    return browser_of("read")


def main(browser: Client, path: str) -> str:
    """The words of a page's main part, without tags."""
    page = browser.get(path)
    assert page.status_code == 200, path
    inner = page.text.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", inner))


def test_the_first_words_are_the_last_round_what_came_of_it_and_the_next(reader: Client) -> None:
    """Between two rounds the page tells both, with the days between."""
    text = main(reader, "/talks/?on=2017-06-24")
    assert "Last round 1" in text
    assert "What came out of round 1 Rules" in text
    assert re.search(r"Next round 2 in 10 days", text)
    assert "ended 51 days before" in text


def test_a_round_under_way_comes_first_and_what_it_brings_is_still_to_come(reader: Client) -> None:
    """On its first day nothing has come out, even where the record knows what did."""
    text = main(reader, "/talks/?on=2017-07-04")
    assert "Under way 2" in text
    assert "What came out of round 1" in text
    assert "The word of July" not in text
    assert "The word of July" in main(reader, "/talks/?on=2017-07-05")


def test_what_came_after_the_day_is_left_out_and_said_to_be(reader: Client) -> None:
    """A round to come shows its plans, says how many later statements there are, and leads to its last day."""
    page = reader.get("/talks/p/2/?on=2017-06-01").text
    assert "The word of July" not in page
    assert "1 statement tells what came after the day asked about" in page
    assert 'href="/talks/p/2/?on=2017-07-05"' in page


def test_a_plan_stands_beside_what_became_of_it(reader: Client) -> None:
    """The plan and its adoption share a row; a plan of which nobody tells the end says so."""
    page = reader.get("/talks/p/1/?on=2017-06-01").text
    rows = [row for row in re.findall(r"<tr data-row>.*?</tr>", page, re.DOTALL) if "Planned" in row]
    assert [("Draft rules" in row, "Adopted" in row) for row in rows[:2]] == [(True, True), (False, False)]
    assert "A list of names" in rows[1]
    assert "Not told what became of it" in rows[1]


def test_points_with_dissent_stand_before_the_others_and_silence_is_told(reader: Client) -> None:
    """Who is on the list of a point and says nothing is neither for nor against it."""
    text = main(reader, "/talks/p/1/?on=2017-06-01")
    assert text.index("Maps of the ground") < text.index("Aid for towns")
    assert re.search(r"Xland .*Differs .*against .*Yland .*No position told of: .*Yland", text)


def test_a_seat_that_was_only_planned_is_not_drawn_as_taken(reader: Client) -> None:
    """The one who sat there is told by one source, the other was to come and nobody says that they did."""
    text = main(reader, "/talks/p/1/?on=2017-06-01")
    seats = text[text.index("Who sat there") :]
    assert re.search(r"Xland guarantor no plan is told .*?Yland side planned .*?not told", seats)


def test_every_version_of_disputed_days_is_there_and_none_is_preferred(reader: Client) -> None:
    """The span is the widest that sources name; each version keeps its own line with its source."""
    say(round_(1, Y, ends="2017-05-23"))
    text = main(reader, "/talks/p/1/?on=2017-06-01")
    assert "3–23 May" in text
    assert "sources differ" in text
    assert re.search(r"Wed 3 May 2017 – Thu 4 May 2017 Held", text)
    assert re.search(r"until Tue 23 May 2017 Held", text)
    page = reader.get("/talks/?on=2017-05-10").text
    assert "Over by some sources only" in page
    assert 'class="mark disputed differs"' in page
    assert page.count('class="version') >= 2


def test_a_round_as_known_then_lacks_what_was_said_later(reader: Client) -> None:
    """The second clock cuts off what the record learned afterwards."""
    moment = Submission.objects.latest("leaf").received.isoformat().replace("+00:00", "Z")
    say(about(1, "outcome", type="area", state="adopted", title="Nachher"), round_(3, starts="2017-09-01"))
    for path in ("/talks/?on=2017-10-01", "/talks/p/1/?on=2017-10-01", "/talks/outcomes.csv?on=2017-10-01"):
        assert "Nachher" in reader.get(path).text
        assert "Nachher" not in reader.get(f"{path}&known={moment}").text
    assert reader.get("/talks/p/3/?on=2017-10-01").status_code == 200
    assert reader.get(f"/talks/p/3/?on=2017-10-01&known={moment}").status_code == 404


def test_links_keep_the_clocks(reader: Client) -> None:
    """Whoever goes from the talks to a round, its neighbours or a statement stays on the day and in the past asked for."""
    for path in ("/talks/", "/talks/p/1/"):
        page = reader.get(f"{path}?on=2017-06-01&known=2099-01-01").text
        inner = page.split("<main", 1)[1].split("</main>", 1)[0]
        links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"]*)"', inner)]
        assert links
        assert [link for link in links if "known=" not in link or "on=" not in link] == []


@pytest.mark.usefixtures("record")
def test_where_nothing_was_stated_the_page_says_how_talks_come_in() -> None:
    """An empty page names the kinds of statement that fill it."""
    text = main(browser_of("read"), "/talks/")
    assert "No talks were stated yet." in text
    assert "“process” and “round”" in text


@pytest.mark.usefixtures("record")
def test_an_outcome_leads_to_what_it_is() -> None:
    """A statement, a working group and an area that an outcome names are there to follow."""
    zone = Draft("zone", "zone:z", {"names": {"en": "The Z zone"}}, SOURCE)
    say(zone, named(X, "Group of X"))
    say(round_(1, starts="2017-05-03", ends="2017-05-04"))
    id = next(statements(["round"])).id
    say(
        about(1, "outcome", type="working_group", state="adopted", title="Group", group=X),
        about(1, "outcome", type="area", state="adopted", title="Area", zone="zone:z"),
        about(1, "outcome", type="statement", state="adopted", title="Word", statement=id),
    )
    page = browser_of("read").get("/talks/p/1/?on=2017-06-01").text
    assert 'href="/zones/z/?on=2017-06-01"' in page
    assert "Group of X" in page
    assert page.count(f"/record/statement/{id}/") == 2


def rows(browser: Client, path: str) -> list[dict[str, str]]:
    """The rows of a file."""
    return list(csv.DictReader(io.StringIO(browser.get(path).text.lstrip("\ufeff"))))


def test_seats_and_outcomes_come_as_tables_with_a_row_for_each_statement(reader: Client) -> None:
    """The file says as of the same day what the page says; what a spreadsheet would run is text."""
    say(about(1, "outcome", type="document", state="adopted", title="=1+1"))
    found = rows(reader, "/talks/outcomes.csv?on=2017-06-01")
    assert [(row["title"], row["state"], row["result"]) for row in found] == [
        ("'=1+1", "adopted", "adopted"),
        ("Rules", "adopted", "adopted"),
        ("Draft rules", "planned", "adopted"),
        ("A list of names", "planned", "unsaid"),
        ("A joint word", "planned", "to_come"),
    ]
    seats = rows(reader, "/talks/participants.csv?on=2017-06-01")
    assert [(row["participant"], row["role"], row["result"]) for row in seats] == [
        (X, "guarantor", "held"),
        (Y, "side", "unsaid"),
    ]
    assert all(len(row["statement"]) == 64 for row in found + seats)


def test_the_api_tells_rounds_as_of_a_day(reader: Client) -> None:
    """Phase, band, seats, points and outcomes with their statements; a round that nobody stated is not there."""
    (process,) = reader.get("/api/v1/talks?on=2017-06-01").json()["items"]
    assert process["titles"] == ["The P talks"]
    assert [(one["number"], one["days"]["phase"]) for one in process["rounds"]] == [
        (1, "past"),
        (2, "to_come"),
    ]
    one = reader.get("/api/v1/talks/p/1?on=2017-06-01").json()
    assert [point["dissent"] for point in one["points"]] == [True, False]
    assert one["points"][0]["positions"][0]["against"] == [Y]
    assert [outcome["result"] for outcome in one["outcomes"]] == ["adopted", "unsaid"]
    assert reader.get("/api/v1/talks/p/9").status_code == 404


def test_pages_ask_the_database_no_more_for_many_rounds_than_for_few(
    reader: Client, django_assert_max_num_queries: Any
) -> None:
    """A process of forty rounds costs as many questions as one of two."""
    say(*(round_(number, starts=f"2018-01-{number - 9:02}") for number in range(10, 40)))
    with django_assert_max_num_queries(40):
        assert reader.get("/talks/?on=2018-02-01").status_code == 200
