"""What articles say of rounds and agreed areas, on the pages of the talks."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say

PAPER, GAZETTE = Source("Paper"), Source("Gazette")
ARTICLE = {
    "title": "On the talks",
    "outlet": "organisation:paper",
    "language": "en",
    "published": "2017-03-01",
}


def claim(number: int, says: str, **more: Any) -> Draft:
    """A confirmed claim of the paper."""
    return Draft(
        "claim", f"claim:paper-1/{number}", {"article": "article:paper-1", "says": says, **more}, PAPER
    )


@pytest.fixture
def reader(record: str) -> Client:
    """Somebody who may read a record with a round, an agreement on two areas, and an article on both."""
    zone = {"agreement": "agreement:x"}
    say(
        Draft(
            "organisation",
            "organisation:paper",
            {"names": {"en": "The Paper"}, "label": "The Paper", "roles": ["publisher"]},
        ),
        Draft("process", "process:p", {"title": "The P talks"}, GAZETTE),
        Draft(
            "round",
            "round:p/2",
            {"process": "process:p", "number": 2, "starts": "2017-02-15", "ends": "2017-02-16"},
            GAZETTE,
        ),
        Draft("agreement", "agreement:x", {"title": "The X accord"}, GAZETTE),
        Draft("zone", "zone:a", {"names": {"en": "Area A"}, **zone}, GAZETTE),
        Draft("zone", "zone:b", {"names": {"en": "Area B"}, **zone}, GAZETTE),
        Draft("article", "article:paper-1", ARTICLE, PAPER),
        claim(1, "The second round ended a week later.", ends="2017-02-23", touches=["round:p/2"]),
        claim(2, "There is one area.", touches=["agreement:x", "zone:a"]),
    )
    return browser_of("read")


def test_a_claim_that_differs_is_told_with_whom_it_is_against(reader: Client) -> None:
    """On the line, at the round, and on the round's own page."""
    line = reader.get("/talks/?on=2017-03-02").text
    assert "1 claim in the press" in line
    assert 'class="version claimed"' in line
    page = reader.get("/talks/p/2/?on=2017-03-02").text
    assert "The second round ended a week later." in page
    assert "other days" in page
    assert "against <bdi>" in page


def test_a_list_that_leaves_out_an_area_differs(reader: Client) -> None:
    """Each area of the agreement is named by the list or is not."""
    lists = reader.get("/talks/?on=2017-03-02").text.partition('id="lists-x"')[2].partition("</section>")[0]
    assert "lists differ" in lists
    assert lists.count("not named") == 1


def test_what_was_published_later_is_not_told_before(reader: Client) -> None:
    """On the day before the article came out nobody could read it."""
    assert "in the press" not in reader.get("/talks/?on=2017-02-28").text
