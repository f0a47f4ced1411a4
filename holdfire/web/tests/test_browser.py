"""The frame in a real browser: reading, keys, themes, languages, forms."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.web.tests import sample
from holdfire.web.tests.browser import Look, axe, settled, until

pytestmark = [pytest.mark.browser, pytest.mark.urls("holdfire.web.tests.sample")]
WIDE, PHONE, NARROW = 1400, 390, 320


PATHS = ("/list/", "/problems/", "/problems/HF-7901/", "/no/such/page", "/list/?known=2017-11-02")


@pytest.mark.parametrize(
    ("width", "dark", "language"),
    [(WIDE, False, "en"), (PHONE, True, "ar"), (NARROW, False, "fa")],
)
def test_axe_finds_no_fault_and_nothing_overflows(
    look: Look, live_server: LiveServer, record: str, width: int, dark: bool, language: str
) -> None:
    """In each size, theme and direction a page is free of axe's findings and as wide as its window."""
    page = look(width=width, dark=dark, language=language)
    for path in PATHS:
        page.goto(f"{live_server.url}{path}")
        assert (path, axe(page)) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.get_attribute("html", "dir") == ("ltr" if language == "en" else "rtl")


def test_targets_are_large_enough(look: Look, live_server: LiveServer, record: str) -> None:
    """On a phone every button and every link of the frame is at least 24 px high."""
    page = look(width=PHONE)
    page.goto(f"{live_server.url}/list/")
    page.click(".more > summary")
    small = page.evaluate(
        """[...document.querySelectorAll('.top a, .top summary, .side > ul a, .side summary, .pager a, button')]
        .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)"""
    )
    assert small == []


def test_a_page_reads_without_scripts(look: Look, live_server: LiveServer, record: str) -> None:
    """Without scripts the list, the navigation and the clocks are there, and a day can be chosen."""
    page = look(scripts=False)
    page.goto(f"{live_server.url}/list/?on=2017-10-30")
    page.click("summary:has([data-clock-on])")
    page.fill("input[name=on]", "2017-05-04")
    page.click("form:has(input[name=on]) button")
    page.wait_for_url("**on=2017-05-04*")
    assert page.inner_text("[data-clock-on]") == "Thu 4 May 2017"
    assert page.locator(".list > li").count() == 28


def test_the_theme_is_chosen_and_stays(page: Page, live_server: LiveServer, record: str) -> None:
    """The button turns the page dark at once, and the next page comes dark."""
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(f"{live_server.url}/list/")
    light = page.evaluate(ground)
    page.click(".top [data-theme-toggle]")
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(f"{live_server.url}/problems/")
    assert page.evaluate(ground) == dark
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_dark_follows_the_system(look: Look, live_server: LiveServer, record: str) -> None:
    """Who set the system to dark gets dark pages without choosing."""
    page = look(dark=True)
    page.goto(f"{live_server.url}/list/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 19, 21)"


def test_keys_lead_everywhere(page: Page, live_server: LiveServer, record: str) -> None:
    """? lists the keys, Escape closes the list; g m opens the map; j, k and Enter open a row; n files a report."""
    page.goto(f"{live_server.url}/list/?on=2017-10-30")
    page.keyboard.press("?")
    assert page.locator("dialog.keys").is_visible()
    assert axe(page) == []
    page.keyboard.press("Escape")
    assert not page.locator("dialog.keys").is_visible()
    for key in "jjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent.trim()") == "Row 2"
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/row/3/")
    page.go_back()
    page.keyboard.press("n")
    page.wait_for_url("**/report/")
    page.go_back()
    page.keyboard.press("g")
    page.keyboard.press("o")
    page.wait_for_url("**/overview/?on=2017-10-30")


def test_keys_do_nothing_while_somebody_types(page: Page, live_server: LiveServer, record: str) -> None:
    """A letter in a field is a letter."""
    page.goto(f"{live_server.url}/form/")
    page.locator("[name=note]").press_sequentially("n ? g o")
    assert page.input_value("[name=note]") == "n ? g o"
    assert page.url.endswith("/form/")


@pytest.mark.parametrize("typed", ["1203", "١٢٠٣", "۱۲۰۳", "１２０３"])
def test_digits_of_three_scripts_are_one(
    page: Page, live_server: LiveServer, record: str, typed: str
) -> None:
    """Arabic-Indic and Persian digits are taken as they are typed or pasted, and kept as ASCII."""
    page.goto(f"{live_server.url}/form/")
    page.locator("[name=killed]").press_sequentially(typed)
    page.evaluate(
        """(text) => { const field = document.querySelector('[name=lat]'); field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true})); }""",
        f"{typed}٫٥",
    )
    assert page.input_value("[name=killed]") == "1203"
    assert page.input_value("[name=lat]") == "1203.5"


def test_a_draft_is_saved_by_itself(page: Page, live_server: LiveServer, record: str) -> None:
    """What is typed lies on the server seconds later, and the page says so."""
    sample.drafts.clear()
    page.goto(f"{live_server.url}/form/")
    page.fill("[name=killed]", "3")
    until(page, "document.querySelector('[data-draft-state]').textContent === 'saved'")
    assert [draft["killed"] for draft in sample.drafts] == ["3"]


def test_a_draft_that_could_not_be_saved_is_told(page: Page, live_server: LiveServer, record: str) -> None:
    """Without a network the page says that nothing was saved, and saves when it is back."""
    sample.drafts.clear()
    page.goto(f"{live_server.url}/form/")
    settled(page)
    page.context.set_offline(True)
    page.fill("[name=killed]", "4")
    until(page, "document.querySelector('[data-draft-state]').textContent === 'not saved'")
    page.context.set_offline(False)
    until(page, "document.querySelector('[data-draft-state]').textContent === 'saved'")
    assert [draft["killed"] for draft in sample.drafts] == ["4"]


def test_a_double_click_hands_in_once(page: Page, live_server: LiveServer, record: str) -> None:
    """The second click of an impatient hand sends nothing."""
    sent: list[str] = []
    page.on(
        "request", lambda request: sent.append(request.method) if request.url.endswith("/form/") else None
    )
    page.goto(f"{live_server.url}/form/")
    with page.expect_navigation():
        page.evaluate(
            "const b = document.querySelector('form[data-once] button:not([type=button])'); b.click(); b.click();"
        )
    assert sent.count("POST") == 1
