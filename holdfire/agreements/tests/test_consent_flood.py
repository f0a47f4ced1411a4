"""The desk of an organisation to which somebody puts more than anybody can read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from holdfire.agreements.tests.consents import ENDS, MEMBERS, join, proposal, renewal, rule
from holdfire.testing import browser_of, say

pytestmark = pytest.mark.usefixtures("record")


def test_each_list_of_the_desk_shows_a_page_and_leads_to_the_next() -> None:
    """The number of all is told; the first page holds what ends first, the last the rest."""
    join()
    statement, ruled = renewal(), rule()
    say(*(proposal(statement, ruled, ENDS + timedelta(minutes=n)) for n in range(45)))
    browser = browser_of("read", "consent", organisation=MEMBERS[0])
    found = browser.get("/consent/")
    assert (len(found.context["waiting"]), found.context["counts"]["waiting"]) == (20, 45)
    assert 'href="?waiting=2#waiting"' in found.text and "1–20 of 45" in found.text
    assert len(browser.get("/consent/?waiting=3").context["waiting"]) == 5
    others = browser_of("read", organisation="organisation:outsider").get("/consent/?others=2")
    assert len(others.context["others"]) == 20 and "others=3#open" in others.text
