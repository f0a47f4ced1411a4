"""The two clocks as the address says them."""

from datetime import UTC, date, datetime

import pytest

from holdfire.record.clocks import moment, read

TODAY = date(2017, 10, 30)


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


def test_an_offset_is_turned_into_utc() -> None:
    """A moment in Damascus is the same moment in UTC."""
    assert moment("2017-06-01T12:30+03:00") == datetime(2017, 6, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "code"),
    [({"on": "2017-13-01"}, "HF-7901"), ({"on": "yesterday"}, "HF-7901"), ({"known": "2017"}, "HF-7902")],
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
