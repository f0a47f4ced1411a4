"""The overview: the change of a day, what waits, what is due, and two monitors face to face."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from holdfire.incidents.tests.build import describes, report, zone
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of, say
from holdfire.web.due import due
from holdfire.web.monitors import monitors

DAY = "2017-05-05"
ON = date(2017, 5, 5)


@pytest.fixture
def page(record: str) -> Callable[[str], str]:
    """The text of the overview of a day."""
    browser = browser_of("read")
    return lambda day: re.sub(r"\s+", " ", browser.get(f"/?on={day}").text)


def count(monitor: str, outlet: str, total: int, day: str = DAY) -> Draft:
    """A monitor's count as an outlet printed it; a+b: one sum of two."""
    body = {
        "publisher": "organisation:ministry",
        "day": day,
        "monitors": [f"organisation:{one}" for one in monitor.split("+")],
        "total": total,
    }
    return Draft("monitor_count", f"bulletin:ministry/{day}", body, Source(outlet), f"organisation:{outlet}")


def deadline(task: str, publisher: str, day: str) -> Draft:
    """A commitment with the day that a source states."""
    body = {"clause": "clause:x/1", "text": "account", "task": task, "deadline": {"on": day}}
    return Draft("commitment", f"commitment:x/{task}", body, Source(publisher), f"organisation:{publisher}")


def test_the_change_stands_beside_each_figure(page: Callable[[str], str]) -> None:
    """A day is told against the day before, the change first."""
    say(report("a/1"), report("a/2"), report("b/1", start="2017-05-04"))
    text = page(DAY)
    assert re.search(
        r">2</bdi></a><span class=\"delta\"><b><bdi dir=\"ltr\">\+1</bdi></b> from 1 on Thursday", text
    )


def test_what_differs_waits_before_what_is_unverified(page: Callable[[str], str]) -> None:
    """Of that day, incidents whose reports contradict each other come first; older ones that differ follow."""
    say(
        report("a/1", place={"name": "Alone"}),
        *(
            report(
                f"b/{n}",
                Source(f"S{n}"),
                place={"name": "Torn"},
                casualties={"killed": {"low": n, "high": n}},
            )
            for n in (1, 2)
        ),
        describes("b/2", "b/1"),
        *(
            report(
                f"c/{n}",
                Source(f"S{n}"),
                start="2017-04-05",
                place={"name": "Older"},
                casualties={"killed": {"low": n, "high": n}},
            )
            for n in (1, 2)
        ),
        describes("c/2", "c/1"),
    )
    waiting = page(DAY).partition("Waiting for somebody")[2].partition("</ul>")[0]
    assert re.findall("Torn|Alone|Older", waiting) == ["Torn", "Alone", "Older"]


def performed(task: str, state: str, day: str) -> Draft:
    """What somebody says became of a commitment."""
    body = {"state": state, "on": day, "text": "Seen."}
    return Draft("performance", f"commitment:x/{task}", body, Source("Desk"))


def test_several_days_for_one_commitment_stay_side_by_side(record: str) -> None:
    """Each day is told with who states it; how long ago they were runs from the last to the first."""
    say(
        deadline("maps", "one", "2017-05-02"),
        deadline("maps", "two", "2017-05-04"),
        deadline("group", "one", "2017-05-08"),
    )
    found = due(ON, None)
    assert [one["task"] for one in found["soon"]] == ["group"]
    (passed,) = found["passed"]
    assert (passed["ago"], passed["state"], found["late"]) == ((1, 3), "unknown", [])
    assert passed["days"] == [(date(2017, 5, 2), ["one"]), (date(2017, 5, 4), ["two"])]


def test_only_what_somebody_says_was_not_done_is_late(page: Callable[[str], str]) -> None:
    """Of a deadline that nobody speaks of the card says so; silence is no lateness, and what was met is gone from it."""
    say(deadline("maps", "one", "2017-05-02"), deadline("group", "one", "2017-05-01"))
    text = page(DAY)
    assert "2 deadlines have passed." in text and "days late" not in text
    assert text.count("Unknown whether done") == 2
    say(performed("maps", "partly", "2017-05-03"), performed("group", "done", "2017-05-03"))
    text = page(DAY)
    assert "1 deadline has passed, 1 reported late." in text
    assert re.search(r">3</bdi> days late", text) and "Unknown whether done" not in text


def test_the_difference_of_two_counts_comes_with_what_they_say_jointly(record: str) -> None:
    """Jointly at least the larger count, at most the sum; nothing is averaged."""
    say(count("a", "x", 7), count("b", "x", 2))
    found = monitors(ON, None)
    assert found is not None
    assert (found["apart"], found["jointly"], found["since"]) == ((5, 5), (7, 9), None)


def test_prints_that_differ_make_an_interval(record: str) -> None:
    """Where outlets print one count differently, every bound takes both prints in."""
    say(count("a", "x", 7), count("a", "y", 9), count("b", "x", 8))
    found = monitors(ON, None)
    assert found is not None
    assert [(one["low"], one["high"]) for one in found["counts"]] == [(7, 9), (8, 8)]
    assert (found["apart"], found["jointly"]) == ((0, 1), (8, 17))


def test_a_missing_count_is_neither_zero_nor_a_difference(page: Callable[[str], str]) -> None:
    """With one count alone the page says that the other is missing; days without a bulletin are unknown."""
    say(count("a", "x", 7))
    text = page("2017-05-07")
    assert "the other count is missing" in text
    assert "no bulletin found" in text and "Unknown, not zero." in text
    say(count("a+b", "x", 12, day="2017-05-07"))
    assert "1 bulletin does not tell the two apart." in page("2017-05-07")
    assert "No bulletin up to that day." in page("2017-05-04")


def test_curves_of_all_zones_share_one_scale(page: Callable[[str], str]) -> None:
    """A zone with one incident does not look as busy as a zone with ten."""
    far = [[38.3, 35.3], [39.3, 35.3], [39.3, 36.3], [38.3, 36.3], [38.3, 35.3]]
    say(
        *zone("busy"),
        *zone("calm", ring=far),
        *(report(f"a/{n}") for n in range(10)),
        report("b/1", place={"lon": 38.8}),
    )
    bars = re.findall(r'class="certain" d="([^"]*)"', page(DAY))
    heights = [float(re.findall(r"V([0-9.]+)h", bar)[-1]) for bar in bars]
    assert heights[0] < heights[1]
