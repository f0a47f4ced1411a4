"""What may be said about published counts, and how it is read."""

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
TURKISH = ["organisation:turkish-monitors"]


def area(place: str, count: int) -> dict[str, Any]:
    """One area of a split."""
    return {"place": f"place:{place}", "printed": place, "count": count}


def printed(outlet: str, total: int | None, *areas: dict[str, Any], monitors: list[str] = TURKISH) -> Draft:
    """A count as one outlet printed it."""
    body = {**HEAD, "monitors": monitors, "by_area": list(areas)} | (
        {"total": total} if total is not None else {}
    )
    return Draft("monitor_count", KEY, body, Source(outlet), f"organisation:{outlet.split()[-1].lower()}")


def refused(body: dict[str, Any], about: str = KEY) -> list[str]:
    """The codes with which a count is refused."""
    return [problem.code for problem in check(Draft("monitor_count", about, body), "organisation:desk")[1]]


def test_a_bulletin_bears_the_name_of_its_publisher_and_day() -> None:
    """Two outlets that print one bulletin speak of one subject."""
    assert refused({**HEAD, "total": 5}) == []
    assert refused({**HEAD, "total": 5}, "bulletin:ministry/2017-09-25") == ["HF-8201"]


def test_a_count_holds_a_number() -> None:
    """A count without total and areas is refused; zero is a number."""
    assert refused(HEAD) == ["HF-8202"]
    assert refused({**HEAD, "total": 0}) == []


@pytest.mark.parametrize("total", [-1, 2.5, "many"])
def test_a_count_is_a_whole_number_from_zero_up(total: object) -> None:
    """Negative and fractional counts are refused."""
    assert refused({**HEAD, "total": total}) == ["HF-1003"]


def test_an_area_stands_once_in_a_split() -> None:
    """An area printed twice is one area or a slip; the typist decides, not the sum."""
    assert refused({**HEAD, "by_area": [area("SY05", 1), area("SY05", 2)]}) == ["HF-8203"]


def test_a_split_that_does_not_add_up_is_kept_as_printed() -> None:
    """A bulletin's own fault is data."""
    assert refused({**HEAD, "total": 15, "by_area": [area("SY02", 5), area("SY12", 8)]}) == []


@pytest.mark.usefixtures("record")
def test_one_bulletin_in_two_outlets_is_counted_once() -> None:
    """Syndication adds no bulletin."""
    say(*(Draft("bulletin", KEY, HEAD | {"armed_groups": 234}, Source(name)) for name in ("TASS", "Xinhua")))
    assert queries.bulletins().count() == 2
    assert queries.days() == 1


@pytest.mark.usefixtures("record")
def test_two_prints_that_split_one_count_differently_are_contested() -> None:
    """The same total in other areas is a contradiction too."""
    say(printed("TASS", 5, area("SY07", 3), area("SY05", 2)), printed("Xinhua", 5, area("SY01", 5)))
    assert queries.contested() == [KEY]


@pytest.mark.usefixtures("record")
def test_a_split_given_in_part_contradicts_only_the_areas_that_it_names() -> None:
    """What a partial split leaves out is unknown."""
    whole = printed("TASS", 5, area("SY07", 3), area("SY05", 2))
    say(whole, printed("Xinhua", 5, area("SY07", 3)))
    assert queries.contested() == []
    say(printed("Tass Arabic", 5, area("SY07", 4)))
    assert queries.contested() == [KEY]


@pytest.mark.usefixtures("record")
def test_a_print_without_a_split_contradicts_nobody() -> None:
    """Missing is not zero."""
    say(printed("TASS", 5, area("SY07", 3), area("SY05", 2)), printed("Xinhua", 5))
    assert queries.contested() == []


@pytest.mark.usefixtures("record")
def test_a_count_of_two_monitors_together_is_nobody_s_own() -> None:
    """A sum that the print does not split is kept as a sum."""
    say(
        printed("News", 12, monitors=[*TURKISH, "organisation:russian-monitors"]),
        printed("Other", 7, monitors=[]),
    )
    assert {row.total: (row.monitor, len(row.monitors)) for row in queries.counts()} == {
        12: ("", 2),
        7: ("", 0),
    }
