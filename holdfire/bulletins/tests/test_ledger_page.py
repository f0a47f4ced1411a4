"""The page that sets two ledgers face to face."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfire.bulletins.tests.facing import counted, setting, tell
from holdfire.bulletins.tests.ledger import NORTH, SOUTH
from holdfire.record.queries import size
from holdfire.testing import browser_of, say

Shown = Callable[[str], str]


def plain(text: str) -> str:
    """A page's words in one line, without its marks."""
    main = text.split("<main", 1)[1].split("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main)).replace(" .", ".")


@pytest.fixture
def shown(record: str) -> Shown:
    """The words of the page for somebody who may read, with a part of its address."""
    setting()
    browser = browser_of("read")

    def words(asked: str = "") -> str:
        return plain(browser.get(f"/bulletins/{asked}").text)

    return words


def test_the_difference_comes_first_and_the_counts_beside_it(shown: Shown) -> None:
    """Differences add up day by day, whichever way they run; sums stand at its sides."""
    tell("2017-05-01", 10, 4)
    tell("2017-05-02", 3, 8)
    text = shown("")
    assert "North 13 in 2 days apart, day by day 11 on 2 of 2 days South 12 in 2 days" in text
    assert "The sums are 1 apart; day by day it is more" in text


def test_the_order_is_by_name_and_can_be_switched(shown: Shown) -> None:
    """Whoever is asked to stand first does, in every part of the page, and links keep it."""
    tell("2017-05-01", 10, 4)
    assert "North 10 in 1 day" in shown("") and shown("").index("North 10") < shown("").index("South 4")
    turned = shown(f"?first={SOUTH}")
    assert turned.index("South 4 in 1 day") < turned.index("North 10 in 1 day")
    assert f"first={SOUTH.replace(':', '%3A')}" in browser_of("read").get(f"/bulletins/?first={SOUTH}").text


def test_a_count_that_is_missing_is_neither_zero_nor_in_a_sum(shown: Shown) -> None:
    """One count alone and a sum of both are told, and left out of the figures."""
    tell("2017-05-01", 10, 4)
    say(*counted("2017-05-02", NORTH, 7), *counted("2017-05-03", [NORTH, SOUTH], 12))
    text = shown("?sort=earliest")
    assert "North 10 in 1 day apart, day by day 6 on 1 of 1 days" in text
    assert "On 1 further day one count is missing." in text
    assert "On 1 day the two are printed only as one sum." in text
    assert re.search(r"Tue 2 May 2017 not known 7 missing at least 7", text)
    assert re.search(r"Wed 3 May 2017 not known 12 in one sum 6…12", text)


def test_prints_that_differ_make_every_figure_an_interval(shown: Shown) -> None:
    """Both ends are carried; nobody's print is left out."""
    tell("2017-05-01", 4, 15)
    tell("2017-05-01", 6, 25, "Gazette")
    text = shown("")
    assert "North 4…6 in 1 day apart, day by day 9…21" in text
    assert "On 1 day prints of one bulletin give different counts" in text
    assert "2 versions" in text


def test_a_split_narrows_what_both_counts_allow(shown: Shown) -> None:
    """Jointly by the totals and by area stand beside each other; without a split it says so."""
    both = [*counted("2017-05-07", NORTH, 12, A1=10, B1=2), *counted("2017-05-07", SOUTH, 9, A1=2, B1=7)[1:]]
    say(*both)
    assert "Sun 7 May 2017 3 12 9 12…21 17…21" in shown("")
    tell("2017-05-08", 2, 1)
    assert "Mon 8 May 2017 1 2 1 2…3 split not given" in shown("")


def test_an_area_and_days_narrow_the_page(shown: Shown) -> None:
    """Only what lies there and then is added up."""
    both = [*counted("2017-05-07", NORTH, 12, A1=10, B1=2), *counted("2017-05-07", SOUTH, 9, A1=2, B1=7)[1:]]
    say(*both)
    tell("2017-05-09", 1, 1)
    assert "North 2 in 1 day apart, day by day 5" in shown("?area=place:B1&to=2017-05-08")
    assert "No monitor's count stands in the record for these days." in shown("?from=2017-05-10").replace(
        "&#x27;", "'"
    )


def test_by_week_says_how_many_of_its_days_are_known(record: str) -> None:
    """A week's mark names its days, and leads to them."""
    setting()
    tell("2017-05-01", 10, 4)
    tell("2017-05-02", 3, 8)
    tell("2017-05-09", 3, 8)
    page = browser_of("read").get("/bulletins/?by=week").text
    assert "2 of 7 days with both counts; North 13, South 12, apart 11" in page
    assert "from=2017-05-01&amp;to=2017-05-07" in page


def test_every_day_of_the_chart_is_a_link_with_its_figures_in_words(record: str) -> None:
    """No script is needed to open a day."""
    setting()
    tell("2017-05-07", 18, 15)
    page = browser_of("read").get("/bulletins/").text
    assert re.search(
        r'href="/bulletins/2017-05-07/"><title>Sun 7 May 2017: North 18, South 15, apart 3, jointly 18…33<',
        page,
    )


def test_faults_are_listed_with_their_prints_the_wrong_ones_first(shown: Shown) -> None:
    """Each in a sentence with a link to its statements; a sort can be asked for."""
    tell("2017-05-01", 10, 4)
    say(*counted("2017-05-02", NORTH, 15, A1=5, B1=8))
    assert "Wrong (1)" in shown("") and "North: the parts add up to 13, the total is 15" in shown("")
    assert "and no print says where" not in shown("")
    assert "South: 4, and no print says where" in shown("?fault=total_without_parts")


def test_whoever_may_report_is_offered_the_form_and_nobody_in_the_past(record: str) -> None:
    """What is known as of a checkpoint does not change."""
    setting()
    tell("2017-05-01", 10, 4)
    for path in ("/bulletins/", "/bulletins/2017-05-01/"):
        assert "/bulletins/new/" in browser_of("read", "report").get(path).text
        assert "/bulletins/new/" not in browser_of("read").get(path).text.split("<main")[1]
        past = browser_of("read", "report").get(f"{path}?known=checkpoint-{size()}").text
        assert "/bulletins/new/" not in past.split("<main")[1].split("</main>")[0]


def test_without_a_bulletin_the_page_says_that_nothing_is_known(shown: Shown) -> None:
    """An empty ledger is unknown, not zero."""
    assert "That is unknown, not zero." in shown("")


def test_the_number_of_queries_does_not_grow_with_the_days(record: str) -> None:
    """Fifty days are read like five."""
    setting()
    browser = browser_of("read")

    def queries() -> int:
        browser.get("/bulletins/")
        with CaptureQueriesContext(connection) as asked:
            browser.get("/bulletins/")
        return len(asked)

    days = [(date(2017, 5, 1) + timedelta(n)).isoformat() for n in range(50)]
    for day in days[:5]:
        tell(day, 5, 4)
    few = queries()
    for day in days[5:]:
        tell(day, 5, 4)
    assert queries() == few


def test_a_number_of_days_leads_to_those_days(shown: Shown) -> None:
    """Days on which one counted more, agreed days and days without a count are each listed alone."""
    tell("2017-05-01", 10, 4)
    tell("2017-05-02", 3, 8)
    tell("2017-05-03", 6, 6)
    say(*counted("2017-05-04", NORTH, 7))
    days = {
        "1 May": f"?days={NORTH}",
        "2 May": f"?days={SOUTH}",
        "3 May": "?days=agreed",
        "4 May": "?days=one",
    }
    for alone, asked in days.items():
        table = shown(asked).split("Bulletin of Difference", 1)[1].split("Do they agree", 1)[0]
        assert [day for day in days if day in table] == [alone]
    assert all(day in shown("?days=nonsense") for day in days)


def test_days_without_a_count_leave_the_way_to_other_days(shown: Shown) -> None:
    """What was asked for can be changed where nothing was found, and the page says where there is something."""
    tell("2017-05-01", 10, 4)
    text = shown("?from=2018-01-01&to=2018-01-05")
    assert "The bulletins here run from 1 May 2017 to 1 May 2017." in text and "Filters From To Area" in text


def test_where_no_count_is_certainly_larger_the_page_says_so(shown: Shown) -> None:
    """An area whose counts overlap as printed has both ends, and nobody is said to have counted more."""
    say(*counted("2017-05-07", NORTH, 12, A1=5), *counted("2017-05-07", SOUTH, 9, A1=7)[1:])
    say(*counted("2017-05-07", NORTH, 12, "Courier", A1=9))
    text = shown("?area=place:A1")
    assert "On no day is it certain which of the two counts is the larger." in text
    assert "on 0…1 of 1 days" in text and "prints of one bulletin" not in text
