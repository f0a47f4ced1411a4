"""The maps in a real browser."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.web.tests.browser import Look, axe, settled, until

pytestmark = [pytest.mark.browser, pytest.mark.urls("holdfire.web.tests.sample")]
MAP = "document.querySelector('[data-map]').holdfireMap"


def at(page: Page, lon: float, lat: float) -> tuple[float, float]:
    """Where a place stands in the window."""
    script = f"""(() => {{ const spot = {MAP}.project([{lon}, {lat}]);
        const box = {MAP}.getCanvas().getBoundingClientRect(); return [spot.x + box.x, spot.y + box.y]; }})()"""
    x, y = page.evaluate(script)
    return x, y


def drawn(page: Page, layer: str) -> list[dict[str, Any]]:
    """The properties of what a layer shows."""
    found: list[dict[str, Any]] = page.evaluate(
        f"{MAP}.queryRenderedFeatures({{layers: ['{layer}']}}).map((one) => one.properties)"
    )
    return found


def told(page: Page) -> str:
    """How many reports the map says it shows."""
    return page.inner_text("[data-total]")


def opened(page: Page, server: LiveServer, path: str) -> Page:
    """A page with a map, once the map stands."""
    answer = page.goto(f"{server.url}{path}")
    assert answer is not None and answer.ok, path
    settled(page)
    return page


@pytest.mark.parametrize(("width", "dark", "language"), [(1400, False, "en"), (390, True, "ar")])
def test_axe_finds_no_fault(
    look: Look, live_server: LiveServer, record: str, width: int, dark: bool, language: str
) -> None:
    """Maps and what stands round them are free of axe's findings, wide and on a phone."""
    page = look(width=width, dark=dark, language=language)
    for path in ("/map/", "/form/", "/draw/"):
        opened(page, live_server, path)
        assert (path, axe(page)) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_points_discs_and_lines_are_drawn(page: Page, live_server: LiveServer, record: str) -> None:
    """Incidents are marks of their assessment, a vague place a disc, boundaries areas; the ground turns dark with the page."""
    opened(page, live_server, "/map/")
    assert {one["mark"] for one in drawn(page, "points")} == {"unverified", "confirmed"}
    assert {one["radius_m"] for one in drawn(page, "discs")} == {5000}
    assert drawn(page, "lines-solid") and drawn(page, "contested") and drawn(page, "names")
    assert told(page) == "2"
    assert page.inner_text("[data-facet='assessment:confirmed']") == "1"
    sea = f"{MAP}.getPaintProperty('sea', 'background-color')"
    assert page.evaluate(sea) == "rgb(230, 233, 234)"
    page.click(".top [data-theme-toggle]")
    until(page, f"{sea} === 'rgb(23, 25, 28)'")


def test_far_out_incidents_are_counted_in_hexagons(page: Page, live_server: LiveServer, record: str) -> None:
    """From afar the map shows counts, not heaps of points."""
    opened(page, live_server, "/map/?lon=36.7&lat=34.8&z=5")
    assert [one["n"] for one in drawn(page, "hexes")][:1] == [2]
    assert drawn(page, "points") == []
    page.mouse.click(*at(page, 36.7, 34.85))
    assert "cell=832d8" in str(page.get_attribute("[data-map-card] a", "href"))


def test_a_click_tells_the_incident_and_escape_closes(
    page: Page, live_server: LiveServer, record: str
) -> None:
    """A chosen incident is told in words, stands in the address, and Escape lets go of it. Text stays text."""
    opened(page, live_server, "/map/")
    page.mouse.click(*at(page, 36.7, 34.85))
    card = page.locator("[data-map-card]")
    assert "Incident <b>1</b>" in card.inner_text()
    assert "place known exactly" in card.inner_text()
    until(page, "location.search.includes('incident=1')")
    assert axe(page) == []
    page.keyboard.press("Escape")
    assert card.is_hidden()
    until(page, "!location.search.includes('incident=')")


def test_incidents_are_reached_by_keyboard(page: Page, live_server: LiveServer, record: str) -> None:
    """Each incident in view is a button in a list; closing gives the focus back; Tab goes into the map and out of it again."""
    opened(page, live_server, "/map/")
    second = page.locator("[data-map-list] button").nth(1)
    second.focus()
    page.keyboard.press("Enter")
    assert "known to 5 km" in page.inner_text("[data-map-card]")
    assert page.evaluate("document.activeElement.textContent") == "Close"
    page.keyboard.press("Enter")
    assert page.locator("[data-map-card]").is_hidden()
    assert second.evaluate("(button) => button === document.activeElement")
    page.focus(".maplibregl-canvas")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.classList.contains('maplibregl-canvas')")


def test_day_and_filters_are_in_the_address_and_back_undoes_them(
    page: Page, live_server: LiveServer, record: str
) -> None:
    """The day is in the address, the header and the words, a filter in the address; the back button undoes each."""
    opened(page, live_server, "/map/")
    page.focus("input[type=range]")
    page.keyboard.press("ArrowLeft")
    until(page, "document.querySelector('[data-total]').textContent === '1'")
    until(page, "location.search.includes('on=2017-10-29')")
    assert page.inner_text("[data-clock-on]") == "Sun 29 Oct 2017"
    assert page.inner_text("[data-period] >> nth=0") == "Sun 29 Oct 2017"
    assert "on=2017-10-29" in str(page.get_attribute("[data-map-table]", "href"))
    page.go_back()
    until(page, "document.querySelector('[data-total]').textContent === '2'")
    until(page, "location.href.endsWith('/map/')")
    page.check("[value=confirmed]")
    until(page, "document.querySelector('[data-total]').textContent === '1'")
    until(page, "location.search.includes('assessment=confirmed')")
    page.go_back()
    until(page, "document.querySelector('[data-total]').textContent === '2'")
    assert not page.is_checked("[value=confirmed]")


def test_spans_and_steps_have_buttons(page: Page, live_server: LiveServer, record: str) -> None:
    """What the slider does by dragging, buttons do by clicking."""
    opened(page, live_server, "/map/")
    page.click("[data-step='-1']")
    until(page, "document.querySelector('[data-total]').textContent === '1'")
    page.click("[data-span='7']")
    until(page, "document.querySelector('[data-total]').textContent === '3'")
    until(page, "location.search.includes('span=7')")


def test_missing_data_is_told(page: Page, live_server: LiveServer, record: str) -> None:
    """Where the data cannot be had, the map says so and points to the table."""
    page.route(re.compile("/incidents/"), lambda route: route.fulfill(status=503, json={"detail": "resting"}))
    opened(page, live_server, "/map/")
    until(page, "document.querySelector('[data-map-state]').textContent.includes('resting')")


def test_a_place_is_picked_by_click_by_key_and_by_typing(
    page: Page, live_server: LiveServer, record: str
) -> None:
    """The map fills the form's fields; coordinates typed in, in any digits, move the map."""
    opened(page, live_server, "/form/")
    page.locator("[data-map-canvas]").scroll_into_view_if_needed()
    page.mouse.click(*at(page, 36.6, 34.8))
    assert abs(float(page.input_value("[name=lon]")) - 36.6) < 0.01
    page.focus(".maplibregl-canvas")
    page.keyboard.press("Enter")
    assert abs(float(page.input_value("[name=lon]")) - 36.7) < 0.01
    page.fill("[name=lon]", "٣٦٫٥")
    page.fill("[name=lat]", "34.75")
    page.select_option("[name=radius]", "5000")
    until(page, f"Math.abs({MAP}.getCenter().lng - 36.5) < 0.01")
    until(page, f"{MAP}.queryRenderedFeatures({{layers: ['own']}}).length > 0")


def test_a_boundary_is_drawn_moved_and_undone(page: Page, live_server: LiveServer, record: str) -> None:
    """Corners are clicked, the list of coordinates follows, and undo takes the area away again."""
    opened(page, live_server, "/draw/")
    for lon, lat in [(36.5, 34.7), (36.8, 34.7), (36.8, 34.9), (36.5, 34.7)]:
        page.mouse.move(*at(page, lon, lat))
        page.mouse.click(*at(page, lon, lat))
        page.wait_for_timeout(400)
    until(page, "document.querySelector('[data-geometry]').value !== ''")
    ring = json.loads(page.input_value("[data-geometry]"))["coordinates"][0]
    assert len(ring) == 4
    assert sorted(round(lon, 2) for lon, _lat in ring[:-1]) == [36.5, 36.8, 36.8]
    assert len(page.input_value("[data-coordinates]").splitlines()) == 3
    page.click("[data-draw=undo]")
    assert page.input_value("[data-geometry]") == ""


def test_a_boundary_can_be_typed(page: Page, live_server: LiveServer, record: str) -> None:
    """Every drag has a typed way; a bad line is named, and the good area stays."""
    opened(page, live_server, "/draw/")
    corners = page.locator("[data-coordinates]")
    corners.fill("٣٦٫٥, 34.7\n36.8 34.7\n36.8, 34.9")
    corners.blur()
    assert json.loads(page.input_value("[data-geometry]"))["coordinates"][0][0] == [36.5, 34.7]
    corners.fill("36.5, 34.7\n36.8, 95")
    corners.blur()
    assert "Line 2" in page.inner_text("[data-map-state]")
    assert corners.get_attribute("aria-invalid") == "true"
    assert json.loads(page.input_value("[data-geometry]"))["coordinates"][0][0] == [36.5, 34.7]
