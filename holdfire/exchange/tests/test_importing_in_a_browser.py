"""Importing a file in a real browser: with scripts the page follows the work, without them it asks again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.record import queries
from holdfire.testing import browser_of
from holdfire.web.tests.browser import Look, axe, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILE = Path(__file__).parent / "data" / "incidents_bad.csv"


def look_at(page: Page, live_server: LiveServer) -> None:
    """Choose the file, and wait until it was looked at."""
    page.goto(f"{live_server.url}/import/")
    page.locator('input[value="incidents"]').check()
    page.locator("#file").set_input_files(FILE)
    page.get_by_role("button", name="Look at the file").click()
    page.get_by_role("button", name="Import as one submission").wait_for()


@pytest.mark.parametrize(
    "options",
    [{}, {"width": 390, "dark": True, "language": "ar"}, {"width": 390, "scripts": False}],
    ids=["wide", "phone dark mirrored", "phone without scripts"],
)
def test_a_file_is_looked_at_and_then_imported(
    live_server: LiveServer, record: str, look: Look, options: dict[str, Any]
) -> None:
    """The page goes on by itself; nothing runs out of the window, and axe finds no fault on any of its states."""
    page = look(**options)
    sign_in(page, live_server, browser_of("report"))
    found = {}
    page.goto(f"{live_server.url}/import/")
    page.locator('input[value="zones"]').check()
    if options.get("scripts", True):
        found["choosing"] = axe(page)
    look_at(page, live_server)
    if options.get("scripts", True):
        found["looked"] = axe(page)
    assert page.get_by_text("Nothing is stored yet.").is_visible()
    assert not list(queries.statements(["report"]))
    page.get_by_role("button", name="Import as one submission").click()
    page.get_by_role("link", name="The submission").wait_for()
    if options.get("scripts", True):
        found["stored"] = axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert list(queries.statements(["report"]))
    assert {state: faults for state, faults in found.items() if faults} == {}


def test_fields_that_belong_to_another_kind_of_file_are_not_asked(
    live_server: LiveServer, record: str, page: Page
) -> None:
    """Zones are asked for their basis and days, reports for nothing but the file."""
    sign_in(page, live_server, browser_of("report"))
    page.goto(f"{live_server.url}/import/")
    page.locator('input[value="incidents"]').check()
    assert not page.locator('[name="basis"]').is_visible()
    assert not page.locator('[name="publisher"]').is_visible()
    page.locator('input[value="zones"]').check()
    assert page.locator('[name="basis"]').is_visible()
    page.locator('input[value="bulletins"]').check()
    assert not page.locator('[name="basis"]').is_visible()
    assert page.locator('[name="monitor_2"]').is_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not axe(page)
