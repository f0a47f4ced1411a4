"""Periods, side figures, categories, editions and reprints: what bulletins came to say later."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.bulletins import kinds, queries  # noqa: F401 kinds registers what may be said
from holdfire.record.kinds import check
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

DAY = "2017-09-24"
KEY = f"bulletin:ministry/{DAY}"
HEAD = {"publisher": "organisation:ministry", "day": DAY}
FIGURES = {
    "aid_deliveries_in_period": 3,
    "aid_tonnes_in_period": 20.6,
    "returned_persons_to_date": 1200,
    "cleared_hectares_to_date": 5144.0,
}


def stored(kind: str, body: dict[str, Any], by: str | None = None) -> tuple[Any, list[str]]:
    """The stored form of a body, and the codes with which it is refused."""
    draft = Draft(kind, KEY, {**HEAD, **body}, Source("News"), by)
    found, problems = check(draft, "organisation:desk")
    return found, [problem.code for problem in problems]


def test_what_was_said_before_keeps_its_bytes() -> None:
    """Later fields are left out where nobody says them, so no statement of old gets another id."""
    assert stored("bulletin", {"armed_groups": 2}) == ({**HEAD, "armed_groups": 2}, [])
    assert set(stored("monitor_count", {"total": 1})[0]) == {*HEAD, "total", "by_area", "monitors"}


@pytest.mark.parametrize("kind", ["bulletin", "monitor_count"])
def test_a_period_ends_on_the_bulletin_s_day(kind: str) -> None:
    """A bulletin of a week bears its last day; one that would end before it begins is refused."""
    said = {"total": 1} if kind == "monitor_count" else {}
    assert stored(kind, {**said, "start": "2017-09-18"})[1] == []
    assert stored(kind, {**said, "start": "2017-09-25"})[1] == ["HF-8204"]


@pytest.mark.parametrize("kind", ["bulletin", "monitor_count"])
def test_no_bulletin_draws_the_ledgers_out_over_the_ages(kind: str) -> None:
    """A day, or a period that begins, outside the years of the record is refused: ledgers run from the first day to the last."""
    said = {"total": 1} if kind == "monitor_count" else {}
    assert stored(kind, {**said, "start": "0001-01-01"})[1] == ["HF-5108"]
    assert stored(kind, {**said, "day": "9999-12-31"})[1] == ["HF-5108"]


@pytest.mark.parametrize("name", FIGURES)
def test_a_side_figure_is_not_negative(name: str) -> None:
    """Less than nothing was never delivered, cleared or brought home."""
    assert stored("bulletin", {name: FIGURES[name]})[1] == []
    assert stored("bulletin", {name: -1})[1] == ["HF-1003"]


def test_persons_and_deliveries_are_whole_and_hectares_need_not_be() -> None:
    """A unit that can be cut takes fractions."""
    assert stored("bulletin", {"returned_persons_to_date": 1.5})[1] == ["HF-1003"]
    assert stored("bulletin", {"cleared_hectares_in_period": 1.5})[1] == []


def test_a_count_may_be_split_by_category_alone() -> None:
    """Each category stands once, in the bulletin's own word; none that is left out is zero."""
    one = {
        "printed": "Firing from mortars",
        "count": 2,
        "sub_event_type": "shelling-artillery-missile-attack",
    }
    assert stored("monitor_count", {"by_category": [one]})[1] == []
    assert stored("monitor_count", {"by_category": [one, {**one, "printed": "FIRING from mortars"}]})[1] == [
        "HF-8205"
    ]


def test_nobody_reprints_their_own_print() -> None:
    """Outlet B prints outlet A's text; B is not A."""
    a, b = "organisation:outlet-a", "organisation:outlet-b"
    assert stored("bulletin", {"same_print_as": a}, by=b)[1] == []
    assert stored("bulletin", {"same_print_as": a}, by=a)[1] == ["HF-8206"]


@pytest.mark.usefixtures("record")
def test_all_of_it_is_read() -> None:
    """Period, edition, reprint, figures and categories come back from the tables as they were said."""
    more = {"start": "2017-09-18", "edition": "updated 20:00", "same_print_as": "organisation:a", **FIGURES}
    category = {"printed": "Shelling", "count": 2}
    body = {"start": "2017-09-18", "by_category": [category], "monitors": [], "by_area": []}
    say(
        Draft("bulletin", KEY, HEAD | more, Source("B"), "organisation:b"),
        Draft("monitor_count", KEY, HEAD | body, Source("B"), "organisation:b"),
    )
    (row,) = queries.bulletins()
    assert (str(row.start), row.edition, row.same_print_as) == (
        "2017-09-18",
        "updated 20:00",
        "organisation:a",
    )
    assert row.figures == FIGURES
    (count,) = queries.counts()
    assert (str(count.start), count.by_category) == ("2017-09-18", [category])
