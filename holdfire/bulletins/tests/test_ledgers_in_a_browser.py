"""Two ledgers face to face in a real browser: a day opened from the chart, the order switched, dark, narrow and mirrored."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.bulletins.tests.facing import counted, setting, tell
from holdfire.bulletins.tests.ledger import NORTH, SOUTH
from holdfire.testing import browser_of, say
from holdfire.web.tests.browser import Look, axe, sign_in, until

pytestmark = pytest.mark.browser
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def build() -> None:
    """Days of every sort: both counts, split and not, one alone, a sum, prints that differ."""
    setting()
    tell("2017-05-01", 10, 4)
    say(*counted("2017-05-07", NORTH, 12, A1=10, B1=2), *counted("2017-05-07", SOUTH, 9, A1=2, B1=7)[1:])
    say(*counted("2017-05-09", NORTH, 7), *counted("2017-05-12", [NORTH, SOUTH], 12))
    tell("2017-05-20", 4, 15)
    tell("2017-05-20", 6, 25, "Gazette")


def fits(page: Page) -> bool:
    """No wider than its window."""
    return not page.evaluate(WIDER)


def test_a_day_is_opened_and_the_order_switched(live_server: LiveServer, record: str, look: Look) -> None:
    """By pointer in the chart and by key in the table; whoever stands first stays there from page to page."""
    build()
    page = look()
    sign_in(page, live_server, browser_of("read", "report"))
    page.goto(f"{live_server.url}/bulletins/?on=2017-05-07")
    assert axe(page) == [] and fits(page)
    page.click("text=South first")
    page.wait_for_url("**first=*")
    assert page.locator(".versus .side-a").inner_text().startswith("South")
    page.locator(".ledgers a:has(title:text('7 May 2017')) .hit").click()
    page.wait_for_url("**/bulletins/2017-05-07/?*")
    assert page.locator(".versus .side-a").inner_text().startswith("South")
    assert page.locator(".versus .mid").inner_text().split()[:2] == ["apart", "3"]
    assert axe(page) == [] and fits(page)
    page.go_back()
    page.keyboard.press("j")
    until(page, "document.activeElement.closest('[data-row]') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bulletins/2017-05-20/?*")


def test_both_pages_hold_in_the_dark_on_a_phone_from_the_right(
    live_server: LiveServer, record: str, look: Look
) -> None:
    """No fault that axe finds and nothing wider than the window; without scripts everything is there."""
    build()
    page = look(width=390, height=844, dark=True, language="ar", scripts=True)
    quiet = look(scripts=False)
    for window in (page, quiet):
        sign_in(window, live_server, browser_of("read"))
    for path in ("/bulletins/", "/bulletins/?by=week", "/bulletins/2017-05-20/"):
        page.goto(live_server.url + path)
        assert axe(page) == [] and fits(page), path
    quiet.goto(f"{live_server.url}/bulletins/")
    assert quiet.locator(".ledgers use").count() == 9
    quiet.select_option("[name=fault]", "told")
    quiet.locator("#faults button").click()
    quiet.wait_for_url("**fault=told*")
    assert quiet.locator("#faults li").count() > 0
