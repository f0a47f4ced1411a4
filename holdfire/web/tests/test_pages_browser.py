"""The example's pages in a real browser: seen and used in every size, theme and direction; searched; stepped through by day."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe, settled, until
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

STATEMENT = "document.querySelector('#versions .chip, main .chip').getAttribute('href')"


@pytest.fixture
def officer(demo: Demo, look: Look) -> Page:
    """A wide window in which the duty officer is signed in."""
    return demo.enter(look(), "Duty officer")


def test_a_figure_leads_to_its_rows_and_a_row_to_its_proof(demo: Demo, officer: Page) -> None:
    """From any number: two clicks to its statements, a third to a proof file."""
    officer.goto(f"{demo.url}/?on=2017-06-24")
    officer.click(".tiles .fig >> nth=2")
    assert officer.locator("tbody tr").count() == 2
    officer.click("tbody th a >> nth=0")
    officer.click("#versions .chip >> nth=0")
    with officer.expect_download() as proof:
        officer.click("text=Proof file")
    assert proof.value.suggested_filename.endswith(".proof.json")


def test_the_day_is_stepped_and_the_map_follows(demo: Demo, officer: Page) -> None:
    """One step back shows the day before, with its lines and incidents on the small map."""
    officer.goto(f"{demo.url}/?on=2017-06-25")
    officer.click("[data-clock-before]")
    assert "Sat 24 Jun 2017 against Fri 23 Jun 2017" in officer.inner_text("main .sub >> nth=0")
    settled(officer)
    drawn = "document.querySelector('[data-map]').holdfireMap.queryRenderedFeatures({layers: ['%s']}).length"
    assert officer.evaluate(drawn % "points") >= 2
    assert officer.evaluate(drawn % "lines-solid") and officer.evaluate(drawn % "contested")


@pytest.mark.parametrize("asked", ["Deraa", "درعا", "Dar'a"])
def test_a_town_is_found_in_any_spelling_or_script(demo: Demo, officer: Page, asked: str) -> None:
    """Each way to write a name finds the town, says why, and leads to the incidents near it."""
    officer.goto(f"{demo.url}/")
    officer.keyboard.press("/")
    officer.wait_for_url("**/search/**")
    officer.fill("#q", asked)
    officer.keyboard.press("Enter")
    officer.wait_for_url("**/search/?q=*")
    row = officer.locator("tr:has(bdi:text-is('place:daraa'))")
    assert row.count() == 1
    row.locator("a.fig").click()
    officer.wait_for_url("**/incidents/?box=*")
    assert officer.locator("tbody tr").count() >= 1


def test_filters_unfold_on_a_phone_and_stand_open_on_a_screen(demo: Demo, look: Look) -> None:
    """Where there is room the filters are open; on a phone one touch opens them."""
    wide = demo.enter(look(), "Duty officer")
    wide.goto(f"{demo.url}/incidents/")
    assert wide.get_by_label("Killed, at least").is_visible()
    phone = demo.enter(look(width=390, height=844), "Duty officer")
    phone.goto(f"{demo.url}/incidents/")
    assert not phone.get_by_label("Killed, at least").is_visible()
    phone.click("label[for=show-filters]")
    phone.get_by_label("Killed, at least").fill("١٠٠")
    phone.click(".side-filters button")
    phone.wait_for_url("**killed=100*")
    assert phone.locator(".applied .chosen").inner_text().startswith("at least 100 killed")


def test_a_map_waits_on_a_phone_until_it_is_asked_for(demo: Demo, look: Look) -> None:
    """A phone loads no map that nobody wants to see."""
    phone = demo.enter(look(width=390, height=844), "Duty officer")
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.url))
    phone.goto(f"{demo.url}/")
    until(phone, "document.querySelector('[data-map]').dataset.ready === 'waiting'")
    assert not [url for url in sent if "basemap" in url]
    phone.click("[data-map-ask]")
    settled(phone)
    assert [url for url in sent if "basemap" in url]


def test_pages_read_without_scripts(demo: Demo, look: Look) -> None:
    """Without scripts the overview, the list and an incident are all there."""
    page = look(scripts=False)
    demo.enter(page, "Duty officer")
    page.goto(f"{demo.url}/?on=2017-06-24")
    assert page.locator("tbody tr").count() == 4
    page.click("text=Waiting for somebody >> xpath=../.. >> a.t >> nth=0")
    assert page.locator("#versions tbody tr").count() >= 1


@pytest.mark.parametrize(("width", "dark"), [(1400, True), (320, False)], ids=["dark", "narrow"])
def test_pages_with_words_have_no_fault(demo: Demo, look: Look, width: int, dark: bool) -> None:
    """Search, record, leaf, statement and the form of a line: nothing that axe finds, nothing wider than the window."""
    page = demo.enter(look(width=width, dark=dark), "Duty officer")
    page.goto(f"{demo.url}/incidents/houla-2017-08-24/")
    statement = str(page.evaluate(STATEMENT))
    found = []
    for path in (
        "/search/?q=Deraa",
        "/record/",
        "/record/leaf/13/",
        statement,
        "/incidents/houla-2017-08-24/",
        "/zones/",
    ):
        page.goto(demo.url + path)
        found += [f"{path}: {fault}" for fault in axe(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path} is wider than the window")
    assert found == []
