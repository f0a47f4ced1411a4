"""The map page in a real browser, with two thousand incidents: hexagons far out, points near, time, filters, keys, its table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.incidents.tests.build import report, zone
from holdfire.record.statement import Draft
from holdfire.testing import browser_of, say
from holdfire.web.tests.browser import Look, axe, settled, sign_in, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MAP = "document.querySelector('[data-map]').holdfireMap"
TOTAL = "document.querySelector('[data-total]').textContent.replace(/[^0-9]/g, '')"
FAR, NEAR = "lon=36.9&lat=35.6&z=5", "lon=36.3&lat=35.3&z=12"


def many() -> Iterator[Draft]:
    """Two thousand incidents on 40 days of spring, in a grid of places, every hundredth known only to 25 km."""
    for n in range(2000):
        place = {
            "lon": 36.3 + n % 50 / 50,
            "lat": 35.3 + n // 50 / 40,
            "where_prec": 2 if n % 100 == 99 else 1,
        }
        day = f"2017-{4 + n % 40 // 20:02}-{n % 20 + 1:02}"
        yield report(f"m/{n}", start=day, place=place, event_type=("battles", "explosions")[n % 2])


@pytest.fixture
def page(live_server: LiveServer, record: str, look: Look) -> Iterator[Page]:
    """A wide window for somebody who may read, over two thousand incidents, opening on 20 May 2017."""
    say(*zone("z"), *many())
    with override_settings(OPENS_ON="2017-05-20"):
        found = look()
        sign_in(found, live_server, browser_of("read"))
        yield found


def opened(page: Page, server: LiveServer, query: str) -> Page:
    """The map page, once it stands."""
    page.goto(f"{server.url}/map/?{query}")
    settled(page)
    return page


def drawn(page: Page, layer: str) -> list[dict[str, Any]]:
    """The properties of what a layer shows."""
    script = f"{MAP}.queryRenderedFeatures({{layers: ['{layer}']}}).map((one) => one.properties)"
    found: list[dict[str, Any]] = page.evaluate(script)
    return found


def test_far_out_counts_near_points(page: Page, live_server: LiveServer) -> None:
    """Two thousand incidents are hexagons from afar and single places near; a hexagon leads to the incidents in it."""
    opened(page, live_server, f"span=all&{FAR}")
    hexes = drawn(page, "hexes")
    assert hexes and drawn(page, "points") == []
    assert page.evaluate(TOTAL) == "2000"
    assert drawn(page, "lines-solid")
    spot = page.evaluate(
        f"(() => {{ const s = {MAP}.project([36.8, 35.8]), b = {MAP}.getCanvas().getBoundingClientRect(); return [s.x + b.x, s.y + b.y]; }})()"
    )
    page.mouse.click(*spot)
    page.click("[data-map-card] a")
    page.wait_for_url("**/incidents/?*cell=*")
    assert "span=all" in page.url and page.locator("tbody tr").count() > 1
    opened(page, live_server, f"span=all&{NEAR}")
    assert drawn(page, "points") and drawn(page, "hexes") == []


def test_time_filters_and_back_are_in_the_address(page: Page, live_server: LiveServer) -> None:
    """Day, span and filters stand in the address and in the table's; the back button undoes them one by one."""
    opened(page, live_server, f"span=1&{FAR}")
    assert page.evaluate(TOTAL) == "50"
    page.focus("input[type=range]")
    page.keyboard.press("ArrowLeft")
    until(page, "location.search.includes('on=2017-05-19')")
    page.click("[data-span='7']")
    until(page, f"{TOTAL} === '350'")
    page.check("input[value=battles]")
    until(page, f"{TOTAL} === '200'")
    table = str(page.get_attribute(".slider [data-map-table]", "href"))
    assert all(part in table for part in ("type=battles", "span=7", "on=2017-05-19"))
    page.go_back()
    until(page, f"{TOTAL} === '350'")
    assert not page.is_checked("input[value=battles]")
    page.go_back()
    until(page, f"{TOTAL} === '50'")
    page.goto(live_server.url + table)
    assert page.inner_text(".head .sub b") == "200"


def test_an_incident_is_chosen_by_keyboard_and_escape_lets_go(page: Page, live_server: LiveServer) -> None:
    """What is in view is a list of buttons; the card tells it in words; Escape closes it and gives the focus back; no fault."""
    opened(page, live_server, f"span=30&{NEAR}")
    page.click(".in-view > summary")
    page.locator("[data-map-list] button >> nth=0").focus()
    page.keyboard.press("Enter")
    card = page.locator("[data-map-card]")
    assert "Saraqib" in card.inner_text() and "place known exactly" in card.inner_text()
    until(page, "location.search.includes('incident=incident')")
    assert axe(page) == []
    page.keyboard.press("Escape")
    until(page, "!location.search.includes('incident=')")
    assert card.is_hidden()
    page.click(".top [data-theme-toggle]")
    assert axe(page) == []
