"""The page of one day: both counts by area, as every outlet printed them."""

from __future__ import annotations

import re

import pytest

from holdfire.bulletins.tests.facing import counted, setting, tell
from holdfire.bulletins.tests.ledger import NORTH, SOUTH
from holdfire.bulletins.tests.test_ledger_page import plain
from holdfire.incidents.tests.build import report
from holdfire.testing import browser_of, say

DAY = "/bulletins/2017-05-07/"


@pytest.fixture
def split(record: str) -> None:
    """A day on which both counts are split, printed by two outlets."""
    setting()
    say(
        *counted("2017-05-07", NORTH, 12, A1=10, B1=2),
        *counted("2017-05-07", SOUTH, 9, A1=2, B1=7)[1:],
        *counted("2017-05-07", NORTH, 12, "Gazette"),
        *counted("2017-05-07", SOUTH, 9, "Gazette")[1:],
    )


def shown(path: str = DAY) -> str:
    return plain(browser_of("read").get(path).text)


@pytest.mark.usefixtures("split")
def test_the_day_says_how_far_both_are_apart_and_what_follows_jointly() -> None:
    """The interval by the totals, by area, and the sentence that says why."""
    text = shown()
    assert "North 12 apart 3 17…21 violations jointly South 9" in text
    assert "From the totals 12…21" in text and "Area by area 17…21" in text
    assert "So at most 4 can be the same, and at least 17 differ." in text


@pytest.mark.usefixtures("split")
def test_areas_stand_face_to_face() -> None:
    """Each area with both counts, the larger ones first."""
    table = shown().split("By area", 1)[1]
    assert re.search(r"10 Alba 2 2 Borna 7", table)


@pytest.mark.usefixtures("split")
def test_every_print_is_there_with_its_source_and_statements() -> None:
    """Outlet, what it gives of each count, a link to where it stands, and its statements."""
    page = browser_of("read").get(DAY).text
    prints = page.split('id="prints"')[1].split("</section>")[0]
    assert "Herald" in prints and "Gazette" in prints
    assert 'href="https://gazette.example/2017-05-07"' in prints
    assert prints.count("/record/statement/") >= 6 and "split not given" in prints
    assert 'class="wide differs"' not in prints


def test_prints_that_differ_are_shaded(record: str) -> None:
    """Contested prints stand side by side."""
    setting()
    tell("2017-05-07", 4, 9)
    tell("2017-05-07", 6, 9, "Gazette")
    prints = browser_of("read").get(DAY).text.split('id="prints"')[1].split("</section>")[0]
    assert prints.count('class="wide differs"') == 2


@pytest.mark.usefixtures("split")
def test_independent_reports_stand_beside_the_counts() -> None:
    """What happened that day by others is listed, and added to nothing."""
    say(report("a/1", start="2017-05-07", place={"name": "Saraqib"}), report("b/1", start="2017-05-09"))
    text = shown().split("Against incidents", 1)[1]
    assert "What independent reports put on this day: 1" in text and "never added to them" in text
    assert "North 12 apart 3" in shown()


def test_days_lead_to_their_neighbours_with_a_bulletin(record: str) -> None:
    """Days without one are passed over, and have no page."""
    setting()
    for day in ("2017-05-01", "2017-05-07", "2017-05-20"):
        tell(day, 5, 4)
    page = browser_of("read").get(f"{DAY}?first={SOUTH}").text
    first = SOUTH.replace(":", "%3A")
    assert f'href="/bulletins/2017-05-01/?first={first}"' in page
    assert f'href="/bulletins/2017-05-20/?first={first}"' in page
    for nowhere in ("/bulletins/2017-05-08/", "/bulletins/soon/"):
        assert browser_of("read").get(nowhere).status_code == 404


@pytest.mark.usefixtures("split")
def test_a_bulletin_s_statements_lead_to_its_day() -> None:
    """What a statement is about is linked, by its own name."""
    assert browser_of("read").get("/bulletins/ministry/2017-05-07/").status_code == 200


def test_a_day_with_one_count_leaves_the_other_unknown(record: str) -> None:
    """No zero, no difference and no upper end."""
    setting()
    tell("2017-05-01", 5, 4)
    say(*counted("2017-05-07", NORTH, 12))
    text = shown()
    assert "North 12 apart not known South missing" in text
    assert "at least 12" in text and "South: no print gives a count. Unknown, not zero." in text
