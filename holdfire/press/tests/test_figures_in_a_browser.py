"""The Figures board in a real browser: a contradiction seen, the way to sum up changed by keys, a figure opened at its sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.press.tests.test_figures_page import papers  # noqa: F401
from holdfire.testing import browser_of
from holdfire.web.tests.browser import Look, axe, sign_in, until

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("papers")]
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def fits(page: Page) -> bool:
    """No wider than its window."""
    return not page.evaluate(WIDER)


def test_a_contradiction_is_seen_summed_up_and_opened(
    live_server: LiveServer, record: str, look: Look
) -> None:
    """Its row and its pair are marked; each way is a key press away; the number leads to the claim in its article."""
    page = look()
    sign_in(page, live_server, browser_of("read"))
    page.goto(f"{live_server.url}/figures/?on=2017-12-01")
    assert axe(page) == [] and fits(page)
    assert (
        page.locator(".figure-board li.differs .badge.contested, .figure-board li.differs .badge").count()
        == 2
    )
    page.locator(".verdict a").press("Enter")
    page.wait_for_url("**#pairs")
    assert "Contradict" in page.locator("#pairs li").first.inner_text()
    page.locator(".seg a", has_text="Majority").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**way=majority**")
    assert page.locator(".sums .fig").first.inner_text() == "90,000"
    page.wait_for_load_state()
    page.keyboard.press("j")
    until(page, "document.activeElement.closest('[data-row]') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/press/gazette/?*#claim-1")
    assert "400,000" in page.locator("#claim-1").inner_text()


def test_the_board_holds_in_the_dark_on_a_phone_from_the_right(
    live_server: LiveServer, record: str, look: Look
) -> None:
    """No fault that axe finds and nothing wider than the window, also at 320; without scripts everything is there."""
    page = look(width=390, height=844, dark=True, language="ar", scripts=True)
    quiet = look(width=320, scripts=False)
    for window in (page, quiet):
        sign_in(window, live_server, browser_of("read"))
    page.goto(f"{live_server.url}/figures/?on=2017-12-01&way=discussion")
    assert axe(page) == [] and fits(page)
    zero, most = (page.locator(f".axis-row .tick >> nth={n}").bounding_box() for n in (0, -1))
    assert zero and most and zero["x"] > most["x"]
    quiet.goto(f"{live_server.url}/figures/?on=2017-12-01")
    quiet.locator(".seg a", has_text="Discussion").click()
    quiet.wait_for_url("**way=discussion**")
    assert (
        quiet.locator(".figure-board li").count() == 3 and "no number" in quiet.locator(".sums").inner_text()
    )
