"""The example's agreements and what is due, as people use them: in every size, theme and direction, and without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

ON = "on=2017-10-30"
MEMORANDUM = f"/agreements/astana-4/?{ON}"
PATHS = (f"/agreements/?{ON}", MEMORANDUM, f"/commitments/?{ON}&month=2017-05")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {},
    "phone": {"width": 390, "height": 844, "language": "ar", "dark": True},
    "narrow": {"width": 320, "height": 700},
}


@pytest.mark.parametrize("name", LOOKS)
def test_pages_have_no_fault(demo: Demo, look: Look, name: str) -> None:
    """Nothing that axe finds, nothing wider than the window, in the light and in the dark, from the left and from the right."""
    page = demo.enter(look(**LOOKS[name]), "Duty officer")
    found = []
    for path in PATHS:
        page.goto(demo.url + path)
        found += [f"{path}: {fault}" for fault in axe(page)]
        if page.evaluate(WIDER) > 0:
            found.append(f"{path} is wider than the window")
    assert found == []


@pytest.fixture
def officer(demo: Demo, look: Look) -> Page:
    """A wide window in which the duty officer is signed in."""
    return demo.enter(look(), "Duty officer")


def test_words_of_a_lane_do_not_cover_each_other(demo: Demo, look: Look) -> None:
    """On a screen and on a phone, where they are larger."""
    for width in (1400, 390):
        page = demo.enter(look(width=width), "Duty officer")
        page.goto(demo.url + MEMORANDUM)
        lanes = page.evaluate(
            """[...document.querySelectorAll("svg.lane")].map((lane) => [...lane.querySelectorAll("text")].map((word) => {
            const { left, right, top, bottom } = word.getBoundingClientRect();
            return { left, right, top, bottom };
        }))"""
        )
        assert len(lanes) == 6
        for words in lanes:
            for n, one in enumerate(words):
                for other in words[n + 1 :]:
                    apart = one["right"] <= other["left"] or other["right"] <= one["left"]
                    assert apart or one["bottom"] <= other["top"] + 2 or other["bottom"] <= one["top"] + 2


def test_a_count_of_breaches_leads_to_its_incidents(demo: Demo, officer: Page) -> None:
    """The number of a month opens a list with as many rows."""
    officer.goto(demo.url + MEMORANDUM)
    figure = officer.locator("#breaches tbody td.num .fig >> nth=0")
    said = int(figure.inner_text())
    figure.click()
    officer.wait_for_url("**/incidents/?*")
    assert "on=2017-10-30" in officer.url
    assert officer.locator("tbody tr").count() == said


def test_from_a_day_of_the_month_to_its_commitment(demo: Demo, officer: Page) -> None:
    """G D opens what is due; a month on; the keyboard reaches a day's entry, which opens the lane of its commitment."""
    officer.goto(f"{demo.url}/agreements/?{ON}")
    officer.keyboard.press("g")
    officer.keyboard.press("d")
    officer.wait_for_url("**/commitments/?*")
    officer.click("#month a:has-text('Jun 2017')")
    officer.wait_for_url("**month=2017-06*")
    entry = officer.locator("#month td.full a >> nth=0")
    entry.focus()
    officer.keyboard.press("Enter")
    officer.wait_for_url("**/agreements/astana-4/?on=2017-10-30#*")
    assert officer.locator(f"tr[id='{officer.url.partition('#')[2]}'] svg.lane").is_visible()


def test_the_calendar_file_is_handed_over(demo: Demo, officer: Page) -> None:
    """One click gives a file that begins as calendars do, with the filters of the page."""
    officer.goto(f"{demo.url}/commitments/?{ON}&differ=1")
    with officer.expect_download() as handed:
        officer.click("text=Calendar file")
    text = handed.value.path().read_text()
    assert handed.value.suggested_filename == "commitments.ics"
    assert text.startswith("BEGIN:VCALENDAR") and text.count("BEGIN:VEVENT") == 7


def test_everything_is_there_without_scripts(demo: Demo, look: Look) -> None:
    """Filters, months and the table of versions need no script."""
    page = demo.enter(look(scripts=False), "Duty officer")
    page.goto(f"{demo.url}/commitments/?{ON}")
    page.check("input[name=state][value=late]")
    page.click(".side-filters button")
    assert page.locator("#list tbody tr").count() == 1
    page.click("#list tbody th a")
    page.click("#clock summary")
    assert page.locator("#clock details tbody tr").count() >= 9
    assert re.search(r"179\s+days, of\s+185", page.inner_text(".tiles"))
