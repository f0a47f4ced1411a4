"""The page of an incident in a real browser: assessed by a delegate, placed on the map, mirrored and dark."""

from __future__ import annotations

import pytest

from holdfire.web.tests.browser import Look, axe, settled
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

DRAWN = "document.querySelector('[data-map]').holdfireMap.queryRenderedFeatures({layers: ['%s']}).map((one) => one.properties)"


def test_a_delegate_s_assessment_changes_the_badge(demo: Demo, look: Look) -> None:
    """What a delegate signs stands beside their organisation's name, in the tile and in the history."""
    page = demo.enter(look(), "Delegate of Iran")
    page.goto(f"{demo.url}/incidents/?on=2017-12-31&span=1")
    page.click("tbody th a >> nth=0")
    assert page.locator(".tiles .badge:has-text('Unverified')").count() == 1
    page.click("text=Assess >> nth=0")
    page.check("input[value=unverifiable]", force=True)
    page.fill("textarea[name=reason]", "Nobody could reach the place.")
    page.click("text=Sign this assessment")
    page.wait_for_load_state()
    assert "Your assessment is in the record as leaf" in page.inner_text(".note.holds")
    assert page.locator(".tiles .badge:has-text('Unverifiable')").count() == 1
    assert "Iran (demonstration)" in page.inner_text("#assess .list")
    assert "Nobody could reach the place." in page.inner_text("#assess .list")
    assert "on=2017-12-31" in page.url


def test_an_observer_is_offered_no_form(demo: Demo, look: Look) -> None:
    """Who may only read sees every version and nothing to sign."""
    page = demo.enter(look(), "Observer")
    page.goto(f"{demo.url}/incidents/houla-2017-08-24/")
    assert page.locator("#versions tbody tr").count() == 4
    assert page.locator("#assess form").count() == 0


@pytest.mark.parametrize(("dark", "language"), [(False, "ar"), (True, "en")])
def test_the_map_shows_how_vague_and_how_contested(demo: Demo, look: Look, dark: bool, language: str) -> None:
    """A disc of each version's own radius, the lines of that day and the ground on which they differ; no fault in any look."""
    page = demo.enter(look(dark=dark, language=language), "Duty officer")
    page.goto(f"{demo.url}/incidents/houla-2017-08-24/")
    settled(page)
    assert {one["radius_m"] for one in page.evaluate(DRAWN % "discs")} == {25_000}
    assert page.evaluate(DRAWN % "contested") and page.evaluate(DRAWN % "lines-dashed")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
