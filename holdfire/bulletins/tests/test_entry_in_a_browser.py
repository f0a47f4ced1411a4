"""Entering a bulletin in a real browser: from a pasted text, without scripts, on a phone, in the dark and mirrored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.bulletins.tests.ledger import PAGE, TEXT, before
from holdfire.record.queries import statements
from holdfire.testing import browser_of
from holdfire.web.tests.browser import Look, axe, sign_in, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Open = Callable[..., Page]
SUM = "document.querySelector('[data-sum=\"a\"]').textContent.replace(/\\s+/g, ' ').trim()"


@pytest.fixture
def entry(live_server: LiveServer, record: str, look: Look) -> Open:
    """Opens the page in a window, as somebody who may report."""
    before()
    member = browser_of("report")

    def opened(**options: Any) -> Page:
        page = look(**options)
        sign_in(page, live_server, member)
        page.goto(live_server.url + PAGE)
        return page

    return opened


def paste(page: Page) -> None:
    """Paste a bulletin and have it read."""
    page.locator("#text").fill(TEXT)
    page.get_by_role("button", name="Read the text").click()
    page.locator("#read").wait_for()


def signed() -> list[tuple[str, Any]]:
    """What was signed of the day."""
    found = statements(["bulletin", "monitor_count"])
    return [(one.kind, one.body.get("total")) for one in found if one.body["day"] == "2017-09-24"]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_bulletin_goes_from_its_text_into_the_record(entry: Open, scripts: bool) -> None:
    """Pasted, read, corrected by hand with the sum beside, checked, signed; nothing is stored before."""
    page = entry(width=390, scripts=scripts)
    paste(page)
    assert [one.inner_text().split("\n")[0] for one in page.locator("mark").all()][:1] == [
        "24 September 2017day"
    ]
    assert page.locator("#total_a").input_value() == "6"
    page.locator("#b_0").fill("٤")
    if scripts:
        until(page, "document.querySelector('[data-sum=\"b\"]').textContent.includes('1 short')")
        assert "6 adds up" in page.evaluate(SUM)
    page.locator("#outlet").fill("Gazette")
    page.get_by_role("button", name="Sign and hand in").click()
    page.locator(".signing .wrong").wait_for()
    assert signed() == []  # what does not add up is shown once
    page.locator("#b_0").fill("5")
    page.locator('button[value="sign"]').click()
    page.locator("h1").wait_for()
    page.wait_for_url(lambda url: PAGE not in url)
    assert signed() == [("bulletin", None), ("monitor_count", 6), ("monitor_count", 5)]


def test_enter_in_a_field_signs_nothing_and_reads_nothing_anew(entry: Open) -> None:
    """It checks: what was typed stays, and what stands already is told."""
    page = entry()
    paste(page)
    page.locator("#a_0").fill("3")
    page.locator("#a_0").press("Enter")
    page.locator(".signing .said").first.wait_for()
    assert page.locator("#a_0").input_value() == "3"
    assert signed() == []


@pytest.mark.parametrize(
    "options",
    [{}, {"width": 390, "dark": True, "language": "ar"}, {"width": 320}],
    ids=["wide", "phone dark mirrored", "narrowest"],
)
def test_the_page_has_no_fault_that_axe_finds(entry: Open, options: dict[str, Any]) -> None:
    """Empty, filled from a text, refused, and checked; nothing runs out of the window."""
    page = entry(**options)
    found = {"empty": axe(page)}
    page.locator("#text").fill(TEXT + " Three more fell in New Harbour. The Northern side committed 7.")
    page.locator('button[value="read"]').click()
    page.locator("#read").wait_for()
    found["read"] = axe(page)
    page.locator("#area_1").fill("Bornna")
    page.locator('button[value="sign"]').click()
    page.locator("#area_1-wrong").wait_for()
    found["refused"] = axe(page)
    for summary in page.locator("details.extra > summary").all():
        summary.click()
    page.locator("#area_1").fill("Borna")
    page.locator('button[value="check"].tall').click()
    page.locator(".signing .said").first.wait_for()
    found["checked"] = axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert {state: faults for state, faults in found.items() if faults} == {}
