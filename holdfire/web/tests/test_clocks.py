"""The two clocks as the address says them."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from holdfire.record.clocks import moment, read
from holdfire.record.models import Submission
from holdfire.record.problems import Refused
from holdfire.record.queries import leaf_at, leaf_known
from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, browser_of, say

TODAY = date(2017, 10, 30)
NOTE = Draft(
    "designation", "group:x", {"names": {"en": "X"}, "designated_by": "A body"}, SOURCE, None, "2017"
)


def test_without_parameters_it_is_today_and_now() -> None:
    """An address that says nothing asks about the opening day, as known now."""
    found = read({}, TODAY)
    assert (found.on, found.known, found.problems) == (TODAY, None, ())


def test_both_clocks_are_read() -> None:
    """The day asked about and the moment of knowledge are independent of each other."""
    found = read({"on": "2017-05-04", "known": "2017-06-01T09:30Z"}, TODAY)
    assert found.on == date(2017, 5, 4)
    assert found.known == datetime(2017, 6, 1, 9, 30, tzinfo=UTC)


def test_a_bare_day_of_knowledge_means_its_end() -> None:
    """What was received on that day is still known on it."""
    assert moment("2017-06-01") == datetime(2017, 6, 1, 23, 59, 59, 999999, tzinfo=UTC)


def test_a_checkpoint_is_named_by_its_number(record: str) -> None:
    """A view can be asked as of a checkpoint, whatever other leaf was received in the same millisecond."""
    assert read({"known": "checkpoint-41"}, TODAY).known == 41
    assert say(NOTE).leaf == 2
    Submission.objects.update(received=Submission.objects.get(leaf=2).received)
    assert leaf_at(1) == 1
    assert leaf_at(read({"known": "checkpoint-1"}, TODAY).known) == leaf_known("checkpoint-1") == 1


def test_a_checkpoint_that_is_not_signed_yet(record: str) -> None:
    """Where the record has no such checkpoint yet, the page says so and shows now; the API refuses."""
    shown = browser_of("read").get("/record/?known=checkpoint-9").text
    assert "HF-7903" in shown and "the last one is 1" in shown
    assert "You are looking at the past." not in shown
    assert leaf_at(9) is None
    with pytest.raises(Refused, match="HF-7903"):
        leaf_known("checkpoint-9")


def test_the_header_names_the_checkpoint(record: str) -> None:
    """The second clock shows the checkpoint that is looked at, and the page says that it stays so."""
    say(NOTE)
    shown = browser_of("read").get("/record/?known=checkpoint-1").text
    assert re.search(r"<b data-clock-known>\s*checkpoint 1\s*</b>", shown)
    assert "it stays the same for good" in shown


def test_links_to_a_view(record: str, settings: Any) -> None:
    """The foot links to the view as it is now and as of the checkpoint, with its day written out and all else kept."""
    settings.OPENS_ON = "2017-06-24"
    browser = browser_of("read")
    for asked in ("q=x&sort=-day", "q=x&sort=-day&known=2100-01-01"):
        links = re.findall(
            r'href="(\?[^"]*)"', browser.get(f"/record/?{asked}").text.split('class="foot"')[1]
        )
        assert [link.replace("&amp;", "&") for link in links] == [
            "?q=x&sort=-day",
            "?q=x&sort=-day&on=2017-06-24&known=checkpoint-1",
        ]
    say(NOTE)
    foot = browser.get("/record/?known=checkpoint-1").text.split('class="foot"')[1]
    assert "on=2017-06-24&known=checkpoint-1" in foot.replace("&amp;", "&")
    before = browser.get("/record/?known=2001-01-01").text.split('class="foot"')[1]
    assert "Link to this view" not in before


def test_an_offset_is_turned_into_utc() -> None:
    """A moment in Damascus is the same moment in UTC."""
    assert moment("2017-06-01T12:30+03:00") == datetime(2017, 6, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"on": "2017-13-01"}, "HF-7901"),
        ({"on": "yesterday"}, "HF-7901"),
        ({"known": "2017"}, "HF-7902"),
        ({"known": "checkpoint-0"}, "HF-7902"),
        ({"known": "checkpoint-x"}, "HF-7902"),
    ],
)
def test_what_cannot_be_read_is_told(query: dict[str, str], code: str) -> None:
    """A day that does not exist is never replaced in silence."""
    found = read(query, TODAY)
    assert [problem.code for problem in found.problems] == [code]
    assert (found.on, found.known) == (TODAY, None)


@pytest.mark.parametrize("day", ["0001-01-01", "0999-12-31", "9000-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(day: str) -> None:
    """A year from which no page could look a month back or ahead is one that nobody means."""
    clocks = read({"on": day, "known": day}, TODAY)
    assert (clocks.on, clocks.known, len(clocks.problems)) == (TODAY, None, 2)
