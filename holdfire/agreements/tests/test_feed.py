"""Commitments as a calendar: read back by a calendar program's own parser."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from icalendar import Calendar, Event

from holdfire.agreements.tests.test_due import signed, task
from holdfire.parties import members, tokens
from holdfire.record.models import Submission
from holdfire.record.queries import statements
from holdfire.record.rebuild import rebuild
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, browser_of, say

pytestmark = pytest.mark.django_db
FEED = "/commitments/calendar.ics"
MAPS = "commitment:a/maps"


@pytest.fixture
def browser(record: str) -> Client:
    """A commitment with two days by two sources, one without a day, and somebody who may read."""
    said = {"clause": "clause:a/2", "text": "account", "task": "Meet", "owed_by": ["organisation:desk"]}
    say(
        signed(),
        task(MAPS, on="2017-06-04"),
        task(MAPS, "Tass, Moscow; evening", within="P10D", counted_from="signature"),
        Draft("commitment", "commitment:a/meet", said, Source("Nobody")),
    )
    return browser_of("read")


def events(browser: Client, address: str = FEED) -> list[Event]:
    """The events of a feed."""
    found = browser.get(address)
    assert (found.status_code, found.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return list(Calendar.from_ical(found.content).events)


def test_every_day_that_a_source_states_is_an_event(browser: Client) -> None:
    """A day-long event for each version with a day, in the order of days; the source stands in its title."""
    found = events(browser)
    assert [(one.DTSTART, one.DTEND - one.DTSTART) for one in found] == [
        (date(2017, 5, 14), timedelta(1)),
        (date(2017, 6, 4), timedelta(1)),
    ]
    assert [str(one["summary"]) for one in found] == ["Draw the maps (Final text)"] * 2
    assert "Tass, Moscow; evening" in str(found[0]["description"])
    assert str(found[1]["url"]) == "http://testserver/agreements/a/#maps"
    assert [str(one["status"]) for one in found] == ["CONFIRMED"] * 2


def test_an_event_is_known_by_its_statement_and_dated_by_its_receipt(browser: Client) -> None:
    """The identity is the statement's, so that a calendar that asks again changes what it has and doubles nothing."""
    known = {said.id: said.received for said in statements(kinds=["commitment"])}
    for one in events(browser):
        id, at, origin = str(one["uid"]).partition("@")
        assert (at, origin) == ("@", "holdfire.example.test")
        assert known[id].replace(microsecond=0) == one.DTSTAMP


def test_the_same_record_gives_the_same_bytes(browser: Client) -> None:
    """Asked again, after tables were built anew, and whatever else came in meanwhile, the feed is the same to the last byte."""
    first = browser.get(FEED).content
    assert browser.get(FEED).content == first
    say(signed("agreement:other"))
    rebuild()
    assert browser.get(FEED).content == first


def test_what_came_later_is_not_in_a_feed_of_the_past(browser: Client) -> None:
    """`known` holds for the feed as for every page, and its events lead back to then."""
    leaf = Submission.objects.latest("leaf").leaf
    say(task(MAPS, "Later", on="2017-07-01"))
    assert len(events(browser)) == 3
    then = events(browser, f"{FEED}?known=checkpoint-{leaf}")
    assert len(then) == 2
    assert all(f"known=checkpoint-{leaf}" in str(one["url"]) for one in then)


def test_the_state_of_a_day_is_told_where_a_day_is_asked_for(browser: Client) -> None:
    """Without a day nothing in the feed changes as days pass; with one each event says how things stood on it."""
    assert [one.categories for one in events(browser)] == [["adopted"]] * 2
    then = events(browser, f"{FEED}?on=2017-05-10")
    assert {one.categories[1] for one in then} <= {"pending", "due_soon", "disputed"}


def test_the_feed_is_filtered_as_the_page_is(browser: Client) -> None:
    """By agreement, state, who owes; the parameters are the page's."""
    assert events(browser, f"{FEED}?agreement=agreement:other") == []
    assert events(browser, f"{FEED}?owes=organisation:nobody") == []
    assert len(events(browser, f"{FEED}?differ=1")) == 2


def test_a_program_subscribes_with_a_token(browser: Client) -> None:
    """The API gives the same feed to a reading token, and nothing to nobody."""
    membership = members.of(members.add(DESK, "Reader", None, ["read"]), DESK)
    _row, text = tokens.create(membership, "calendar", ["read"])
    program = Client(headers={"Authorization": f"Bearer {text}"})
    assert program.get("/api/v1/commitments.ics").content == browser.get(FEED).content
    assert Client().get("/api/v1/commitments.ics").status_code == 401
    refused = program.get("/api/v1/commitments.ics?known=never")
    assert (refused.status_code, "HF-7902" in refused.text) == (422, True)


def test_the_last_day_of_the_calendar_is_a_day_too(browser: Client) -> None:
    """One hostile deadline takes the feed from nobody: an event on that day has no end (RFC 5545, 3.6.1: it lasts one day)."""
    say(task("commitment:a/never", on="9999-12-31"))
    last = events(browser)[-1]
    assert date.max == last.DTSTART and "DTEND" not in last
