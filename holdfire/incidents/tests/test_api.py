"""Incidents, reports and placements over the API: what the pages show, with the statements behind it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from holdfire.incidents.tests.build import account, assessment, describes, report, zone
from holdfire.record.statement import Draft
from holdfire.testing import browser_of, say

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture
def browser(record: str) -> Client:
    """Four incidents, one of them told twice and differently, one of them in a zone, and somebody who may read."""
    say(*zone("north", ring=[[36.7, 35.7], [36.9, 35.7], [36.9, 35.9], [36.7, 35.9], [36.7, 35.7]]))
    say(report("a/1", event_type="battles", casualties={"killed": {"best": 3}}))
    say(report("a/2", start="2017-05-06", place={"lon": 38.0}, casualties={"killed": {"best": 9}}))
    say(report("a/3", start="2017-05-07", place={"lon": 38.0, "lat": 34.0}))
    say(report("a/4", start="2017-05-07", place={"lon": 39.0, "lat": 34.0}))
    say(report("b/1", start="2017-05-09"), describes("b/1", "a/1"))
    say(account("a/1", text="We saw it."), assessment("a/1", "corroborated"))
    return browser_of("read")


def keys(answer: Any) -> list[str]:
    """The names of the incidents in an answer."""
    return [row["key"].partition(":")[2] for row in answer.json()["items"]]


def test_incidents_are_listed_with_null_for_what_nobody_says(browser: Client) -> None:
    """A list tells how many there are; what is unknown is null, and each point of contradiction is named."""
    said = browser.get(f"{API}/incidents?sort=oldest").json()
    assert (said["count"], said["next"], len(said["items"])) == (4, None, 4)
    first, second = said["items"][:2]
    assert (first["key"], first["contested"], first["assessment"]) == (
        "incident:a/1",
        ["day"],
        "corroborated",
    )
    assert (second["event_type"], second["killed_best"], second["wounded_low"]) == (None, 9, None)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sort=deadliest", ["a/2", "a/1", "a/4", "a/3"]),
        ("sort=latest&limit=2", ["a/1", "a/4"]),
        ("type=battles", ["a/1"]),
        ("type=battles&type=unknown&killed=9", ["a/2"]),
        ("assessment=corroborated", ["a/1"]),
        ("contested=1", ["a/1"]),
        ("contested=false&sort=oldest", ["a/2", "a/3", "a/4"]),
        ("zone=zone:north", ["a/1"]),
        ("box=37.5,33,38.5,34.5", ["a/3"]),
        ("on=2017-05-06&span=1", ["a/2", "a/1"]),
    ],
)
def test_the_filters_of_the_page_narrow_the_list(browser: Client, query: str, found: list[str]) -> None:
    """Every filter of the page of incidents has the same name and meaning here."""
    assert keys(browser.get(f"{API}/incidents?{query}")) == found


@pytest.mark.parametrize("sort", ["newest", "oldest", "deadliest", "latest"])
def test_each_page_names_the_next(browser: Client, sort: str) -> None:
    """Pages give every incident once, in the order asked for, whatever the filters."""
    path, seen = f"{API}/incidents?sort={sort}&limit=1&killed=0", []
    whole = keys(browser.get(f"{API}/incidents?sort={sort}&killed=0"))
    while path:
        answer = browser.get(path)
        seen += keys(answer)
        path = answer.json()["next"]
    assert seen == whole and len(seen) == 2


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("type=quarrel", "query.asked.type.0"),
        ("box=1,2,3", "query.box"),
        ("box=1,2,3,999", "query.box"),
        ("on=yesterday", "query.on"),
        ("killed=-1", "query.killed"),
        ("limit=501", "query.limit"),
        ("after=nonsense", "query.after"),
        ('after=["2017-05-05","incident:a/1"]&sort=deadliest', "query.after"),
        ('after=[true,"incident:a/1"]&sort=deadliest', "query.after"),
        ('after=[null,"incident:a/1"]&sort=oldest', "query.after"),
    ],
)
def test_a_filter_that_cannot_be_is_named(browser: Client, query: str, where: str) -> None:
    """A program is told which of its parameters is wrong, where a page would show everything."""
    answer = browser.get(f"{API}/incidents?{query}")
    assert (answer.status_code, answer.json()["where"]) == (422, where)


def test_one_incident_comes_with_the_statements_behind_it(browser: Client) -> None:
    """Reports, accounts, assessments, placements and history, each with the id of its statement."""
    said = browser.get(f"{API}/incidents/a/1").json()
    assert [one["about"] for one in said["reports"]] == ["report:a/1", "report:b/1"]
    assert said["reports"][0]["source"]["quoted_through"] == ["AFP"]
    assert said["describes"] == {"report:b/1": ["organisation:desk"], "report:a/1": []}
    assert said["accounts"][0]["body"] == {"text": "We saw it."}
    assert said["assessments"][0]["body"]["state"] == "corroborated"
    placed = said["placements"][0]
    assert (placed["incident"], placed["zone"], placed["relation"]) == (
        "incident:a/1",
        "zone:north",
        "inside",
    )
    line = browser.get(f"{API}/statements/{placed['boundaries'][0]}").json()
    assert (line["kind"], line["about"]) == ("boundary", "zone:north")
    assert {one["kind"] for one in said["history"]} == {"report", "describes", "account", "assessment"}
    assert all(one["standing"] and len(one["statement"]) == 64 for one in said["history"])


def test_what_was_taken_back_stays_in_the_history(browser: Client) -> None:
    """A withdrawn account stands no more and is still told."""
    taken = browser.get(f"{API}/incidents/a/1").json()["accounts"][0]["id"]
    say(Draft("withdrawal", "incident:a/1", {"reason": "not ours"}, supersedes=taken))
    said = browser.get(f"{API}/incidents/a/1").json()
    assert said["accounts"] == []
    assert {one["statement"]: one["standing"] for one in said["history"]}[taken] is False


def test_a_report_is_given_in_every_version_that_stands(browser: Client) -> None:
    """A report has its versions, and who says which incident it describes."""
    said = browser.get(f"{API}/reports/b/1").json()
    assert (said["key"], said["versions"][0]["body"]["start"]) == ("report:b/1", "2017-05-09")
    assert said["describes"] == [{"incident": "incident:a/1", "organisation": "organisation:desk"}]
    assert browser.get(f"{API}/reports/a/1").json()["describes"] == []


def test_placements_are_narrowed_to_a_zone_and_a_window(browser: Client) -> None:
    """What fell into a zone on days that a window touches."""
    one = browser.get(f"{API}/placements?zone=zone:north").json()
    assert [(row["incident"], row["share_low"]) for row in one["items"]] == [("incident:a/1", 1.0)]
    # It may have happened on the 9th, for one of its reports says so.
    assert browser.get(f"{API}/placements?first=2017-05-09&last=2017-05-20").json()["count"] == 1
    assert browser.get(f"{API}/placements?first=2017-05-10").json()["count"] == 0
    assert browser.get(f"{API}/placements?zone=zone:south").json()["count"] == 0


@pytest.mark.parametrize("path", ["incidents/a/9", "reports/a/9", "incidents/b/1"])
def test_what_nobody_said_is_not_there(browser: Client, path: str) -> None:
    """404 for an incident or a report that the record does not hold; a linked report leaves no incident of its own."""
    answer = browser.get(f"{API}/{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "HF-7104")


def test_everything_is_given_as_it_was_known(browser: Client) -> None:
    """`known` reads the record as it stood then."""
    for path in ("incidents", "placements"):
        assert browser.get(f"{API}/{path}?known=2001-01-01").json()["items"] == []
    for path in ("incidents/a/1", "reports/a/1"):
        assert browser.get(f"{API}/{path}?known=2001-01-01").status_code == 404
        assert browser.get(f"{API}/{path}?known=never").json()["code"] == "HF-7902"
