"""Agreements, commitments and their clock over the API."""

from __future__ import annotations

import pytest
from django.test import Client

from holdfire.agreements.tests.test_due import signed, task
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture
def browser(record: str) -> Client:
    """Two agreements, of which one has commitments, and somebody who may read."""
    say(
        signed(),
        signed("agreement:b", "2017-09-15"),
        task("commitment:a/maps", on="2017-06-04"),
        task("commitment:a/group", within="P2W", counted_from="signature"),
    )
    return browser_of("read")


def test_agreements_are_listed_with_their_clock(browser: Client) -> None:
    """By day of signature, as of the day asked for."""
    said = browser.get(f"{API}/agreements?on=2017-05-10").json()
    assert [(row["key"], row["on"]) for row in said["items"]] == [
        ("agreement:a", "2017-05-10"),
        ("agreement:b", "2017-05-10"),
    ]
    assert [one["adopted"]["due"] for one in said["items"][0]["commitments"]] == ["2017-05-18", "2017-06-04"]


def test_one_agreement_is_found_by_its_name(browser: Client) -> None:
    """What the command prints; a name of which nobody speaks is not there."""
    said = browser.get(f"{API}/agreements/a?on=2017-06-04").json()
    assert {one["key"]: one["state"] for one in said["commitments"]} == {
        "commitment:a/group": "unknown",
        "commitment:a/maps": "due_soon",
    }
    assert browser.get(f"{API}/agreements/c").status_code == 404


def test_commitments_are_listed_first_due_first_and_by_state(browser: Client) -> None:
    """A list of what is due soon holds nothing else, and says how many there are."""
    first = browser.get(f"{API}/commitments?on=2017-06-01").json()
    assert [row["key"] for row in first["items"]] == ["commitment:a/group", "commitment:a/maps"]
    soon = browser.get(f"{API}/commitments?on=2017-06-01&state=due_soon").json()
    assert (soon["count"], soon["items"][0]["key"]) == (1, "commitment:a/maps")
    assert browser.get(f"{API}/commitments?state=forgotten").status_code == 422


def test_as_known_earlier_nothing_later_is_told(browser: Client) -> None:
    """The other clock narrows what is read."""
    done = {"state": "done", "on": "2017-06-01", "text": "Done."}
    say(Draft("performance", "commitment:a/maps", done, Source("Desk")))
    known = f"{API}/commitments?on=2017-06-02&state=met"
    assert browser.get(known).json()["count"] == 1
    assert browser.get(f"{known}&known=2001-01-01").json()["count"] == 0
    assert browser.get(f"{known}&known=never").status_code == 422
