"""The consent desk in a real browser: three delegates answer what the duty officer put; by keyboard, without scripts, in every look."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe, settled
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

LINE = "document.querySelector('#lines tbody .chip').getAttribute('href').split('/')[3]"
IRAN, RUSSIA, TURKEY = "Delegate of Iran", "Delegate of Russia", "Delegate of Turkey"


def put(page: Page, demo: Demo, zone: str, asks: str) -> str:
    """Put the line of a zone to the demonstration's delegations; gives the path of its page."""
    page.goto(f"{demo.url}/zones/{zone}/")
    statement = str(page.evaluate(LINE))
    page.goto(f"{demo.url}/consent/put/{statement}/?on=2017-06-24")
    page.locator("label", has_text="Russia (demonstration)").click()
    page.fill("textarea[name=asks]", asks)
    page.click("text=Sign and put")
    page.wait_for_url(f"**/consent/{statement}/**")
    assert "The proposal is in the record as leaf" in page.inner_text(".note.holds")
    return f"/consent/{statement}/"


def answered(page: Page, demo: Demo, asks: str, word: str, reason: str = "") -> Page:
    """Answer what waits on the desk under these words, and come back to the desk."""
    page.goto(f"{demo.url}/consent/?on=2017-06-24")
    case = page.locator("#waiting article", has_text=asks)
    case.locator(".choice label", has_text=word).click()
    case.locator("textarea").fill(reason)
    case.get_by_role("button", name="Sign this answer").click()
    page.wait_for_load_state()
    return page


def test_three_delegates_bring_it_to_contested_and_to_the_consent_of_all(demo: Demo, look: Look) -> None:
    """Put by the duty officer; two consent and one objects; the objector's consent then takes the objection's place."""
    asks = "Does the line of Idlib run here?"
    path = put(demo.enter(look(), "Duty officer"), demo, "idlib", asks)
    for delegate in (IRAN, RUSSIA):
        page = answered(demo.enter(look(), delegate), demo, asks, "Consent")
        assert "Your organisation's consent is in the record as leaf" in page.inner_text(".note.holds")
        assert "on=2017-06-24" in page.url
        assert page.locator("#waiting article", has_text=asks).count() == 0
    page = answered(demo.enter(look(), TURKEY), demo, asks, "Object", " ")
    assert "The reason is missing." in page.inner_text(".note.refused")
    assert page.locator("#answer input[value=objects]").is_checked()
    page.fill("#answer textarea", "Villages on the edge are left out.")
    page.click("#answer >> text=Sign this answer")
    page.wait_for_url("**/consent/?on=2017-06-24")
    page.goto(f"{demo.url}{path}")
    assert "Contested so far" in page.inner_text("article.case header")
    assert "Villages on the edge are left out." in page.inner_text("article.case .list")
    page.click("#answer .choice label:has-text('Consent')")
    page.fill("#answer textarea", "After a closer look.")
    page.click("#answer >> text=Sign this answer")
    page.wait_for_load_state()
    page.goto(f"{demo.url}{path}")
    assert "All consent so far" in page.inner_text("article.case header")
    assert page.locator("article.case .list .badge:has-text('Consents')").count() == 3
    assert "Villages" not in page.inner_text("article.case")


def test_the_desk_is_worked_by_keyboard_alone(demo: Demo, look: Look) -> None:
    """g c opens it; Tab, arrows, letters and Enter give an answer; a note with the leaf says so."""
    asks = "Does the line of the South run here?"
    put(demo.enter(look(), "Duty officer"), demo, "south", asks)
    page = demo.enter(look(), RUSSIA)
    page.goto(f"{demo.url}/record/")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/consent/")
    case = page.locator("#waiting article", has_text=asks)
    case.locator("header a").focus()
    for _turn in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('input[type=radio]')"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("Not before the posts are agreed.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/consent/")
    assert "Your organisation's objection is in the record as leaf" in page.inner_text(".note.holds")
    row = page.locator("#open tr", has_text="The line of South")
    assert "Contested so far" in row.inner_text()


def test_an_answer_is_given_without_scripts_and_taken_back(demo: Demo, look: Look) -> None:
    """Forms alone do it: consent on the desk, and silence again with a reason."""
    asks = "Does the line of Eastern Ghouta run here?"
    path = put(demo.enter(look(), "Duty officer"), demo, "eastern-ghouta", asks)
    page = answered(demo.enter(look(scripts=False), IRAN), demo, asks, "Consent")
    page.goto(f"{demo.url}{path}")
    assert page.locator("article.case .list li", has_text="Iran").locator(".badge").inner_text() == "Consents"
    page.click("summary:has-text('Take the answer back')")
    page.fill("textarea[name=why]", "Our capital wants to see the map first.")
    page.click("text=Take it back")
    page.wait_for_load_state()
    assert "it is silent again" in page.inner_text(".note.holds")
    assert page.locator("#waiting article", has_text=asks).count() == 1


def test_an_observer_reads_and_answers_nothing(demo: Demo, look: Look) -> None:
    """Who may only read sees who says what, and no form."""
    page = demo.enter(look(), "Observer")
    page.goto(f"{demo.url}/consent/")
    assert page.locator("#open tbody tr").count() >= 4
    assert page.locator("main form").count() == 0


LOOKS = [(1400, False, "en"), (390, True, "ar"), (320, False, "en")]


@pytest.mark.parametrize(("width", "dark", "language"), LOOKS)
def test_the_desk_has_no_fault_in_any_look(
    demo: Demo, look: Look, width: int, dark: bool, language: str
) -> None:
    """Desk, a line with its ground, the form that puts, the zone: nothing that axe finds, nothing wider than the window."""
    page = demo.enter(look(width=width, dark=dark, language=language), IRAN)
    page.goto(f"{demo.url}/zones/north-homs/?on=2017-06-24")
    line = (
        page.locator("#lines tbody tr", has_text="Example desk").locator(".chip").get_attribute("href") or ""
    )
    statement = line.split("/")[3]
    assert page.locator("[data-shared]").count() == 1
    found = []
    for path in ("/consent/", f"/consent/{statement}/", f"/consent/put/{statement}/"):
        page.goto(f"{demo.url}{path}")
        if width > 768:
            settled(page)
        found += [f"{path}: {fault}" for fault in axe(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path} is wider than the window")
        assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    assert found == []


def test_a_line_that_was_put_shows_the_ground_on_a_map(demo: Demo, look: Look) -> None:
    """Both makers' lines and the hatched ground between them, with their sizes in a table beside."""
    page = demo.enter(look(), TURKEY)
    page.goto(f"{demo.url}/consent/")
    page.click("a.t:has-text('The line of North Homs')")
    settled(page)
    drawn = "document.querySelector('[data-map]').holdfireMap.queryRenderedFeatures({layers: ['%s']}).length"
    assert page.evaluate(drawn % "contested") and page.evaluate(drawn % "lines-dashed")
    assert page.locator("#lines tbody tr").count() == 2
    assert page.locator("#lines [data-shared] .fig").count() == 2
