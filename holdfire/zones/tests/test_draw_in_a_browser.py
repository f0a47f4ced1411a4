"""A line is stated in a real browser: drawn corner by corner, or typed without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe, settled, until
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

CORNERS = [(36.3, 33.5), (36.5, 33.5), (36.5, 33.6)]
PLACE = """([lon, lat]) => { const map = document.querySelector('[data-map]').holdfireMap, spot = map.project([lon, lat]),
    box = map.getCanvas().getBoundingClientRect(); return [spot.x + box.x, spot.y + box.y]; }"""


def signed(page: Page, first: str, last: str, document: str) -> str:
    """Fill in what goes with a line, sign it, and give what the zone's page then says."""
    page.fill("[name=valid_from]", first)
    page.fill("[name=valid_until]", last)
    page.fill("[name=publisher]", "Our own map")
    page.fill("[name=document]", document)
    page.click("text=Sign and hand in")
    page.wait_for_url("**/zones/eastern-ghouta/**")
    assert "Your line is in the record as leaf" in page.inner_text(".note.holds")
    return page.inner_text("#lines")


def test_a_line_is_typed_without_scripts(demo: Demo, look: Look) -> None:
    """Corners in any digits; a bad corner is named with its line and what was typed stays; then the line stands beside the other."""
    page = look(scripts=False)
    demo.enter(page, "Delegate of Turkey")
    page.goto(f"{demo.url}/zones/eastern-ghouta/?on=2019-03-01")
    page.click("text=Draw a line")
    assert page.input_value("[name=valid_from]") == "2019-03-01"
    page.fill("textarea[name=geometry_corners]", "36.3, 33.5\n36.5\n٣٦٫٥، ٣٣٫٦")
    page.fill("[name=publisher]", "Our own map")
    page.click("text=Sign and hand in")
    refused = page.inner_text(".note.refused")
    assert "line 2" in refused and "HF-4103" in refused
    assert page.input_value("textarea[name=geometry_corners]").endswith("٣٦٫٥، ٣٣٫٦")
    page.fill("textarea[name=geometry_corners]", "36.3, 33.5\n36.5 33.5\n٣٦٫٥، ٣٣٫٦")
    lines = signed(page, "2019-03-01", "2019-03-31", "page 1")
    assert "Turkey (demonstration)" in lines and "Example desk" in lines


def test_a_line_is_drawn_on_the_map(demo: Demo, look: Look) -> None:
    """Corners are clicked on the map; what is signed is what was drawn, and the ground that differs is contested."""
    page = demo.enter(look(), "Delegate of Russia")
    page.goto(f"{demo.url}/zones/eastern-ghouta/draw/?on=2019-06-01")
    settled(page)
    assert axe(page) == []
    for corner in [*CORNERS, CORNERS[0]]:
        x, y = page.evaluate(PLACE, corner)
        page.mouse.move(x, y)
        page.mouse.click(x, y)
        page.wait_for_timeout(400)
    until(page, "document.querySelector('[data-geometry]').value !== ''")
    lines = signed(page, "2019-06-01", "2019-06-30", "page 2")
    assert "Russia (demonstration)" in lines
    settled(page)
    contested = "document.querySelector('[data-map]').holdfireMap.queryRenderedFeatures({layers: ['contested']}).length"
    assert page.evaluate(contested)
    assert page.locator(".tiles .badge:has-text('Contested')").count() >= 1


def test_whoever_may_not_report_is_offered_no_line(demo: Demo, look: Look) -> None:
    """An observer sees whose line runs where, and no way to state one."""
    page = demo.enter(look(), "Observer")
    page.goto(f"{demo.url}/zones/eastern-ghouta/")
    assert page.locator("#lines tbody tr").count() >= 1
    assert page.locator("text=Draw a line").count() == 0
