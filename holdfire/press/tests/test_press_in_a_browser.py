"""The press desk in a real browser: claims confirmed by keys and by buttons, corrected, rejected; without scripts, on a phone, mirrored."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.press import desk
from holdfire.press.models import Claim, Figure
from holdfire.press.tests.at_desk import ARTICLE, PAGE, add, setting
from holdfire.testing import DESK, browser_of
from holdfire.web.tests.browser import Look, axe, sign_in, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AT = "document.querySelector('.queue > li.at')?.dataset.name"
FITS = "document.documentElement.scrollWidth <= innerWidth"
FOCUSED = "document.activeElement.closest('.queue > li.at') !== null"


@pytest.fixture
def server(live_server: LiveServer, record: str, monkeypatch: Any) -> LiveServer:
    """An article whose four proposals wait."""
    setting(monkeypatch)
    add()
    return live_server


def names() -> list[str]:
    """The proposals in reading order."""
    on = desk.desk(ARTICLE, DESK)
    assert on is not None
    return [one.name for one in on.items]


def states() -> list[str]:
    """What became of each."""
    on = desk.desk(ARTICLE, DESK)
    assert on is not None
    return [one.state for one in on.items]


def opened(page: Page, name: str) -> None:
    """Wait until a proposal is open and its keys are at hand."""
    until(page, f"{AT} === '{name}' && {FOCUSED}")


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait for that."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_proposals_are_worked_through_by_keys(server: LiveServer, look: Look) -> None:
    """Enter and c confirm, j and k move and light the words, r rejects, u takes that back, e corrects, a confirms what was seen."""
    page = look()
    sign_in(page, server, browser_of("report"))
    page.goto(server.url + PAGE)
    claim, figure, quote, again = names()
    opened(page, claim)
    page.keyboard.press("j")
    opened(page, figure)
    assert page.locator(f'mark.current[data-of="{claim} {figure}"]').inner_text() == "around 400 people"
    page.keyboard.press("k")
    opened(page, claim)
    press(page, "Enter")
    opened(page, figure)
    press(page, "c")
    opened(page, quote)
    assert (Claim.objects.now().count(), Figure.objects.now().count()) == (1, 1)
    press(page, "r")
    opened(page, again)
    assert states() == ["confirmed", "confirmed", "rejected", "waiting"]
    press(page, "u")
    opened(page, quote)
    press(page, "e")
    until(page, "document.activeElement.id === 'says'")
    page.locator("#speaker").fill("M. Lavrentieva")
    with page.expect_navigation():
        page.get_by_role("button", name="Sign it so").click()
    opened(page, again)
    assert states() == ["confirmed"] * 3 + ["waiting"]
    assert {row.speaker for row in Claim.objects.now()} == {"Marya Lavrentieva", "M. Lavrentieva"}


def test_without_scripts_the_buttons_do_the_same(server: LiveServer, look: Look) -> None:
    """On a phone: confirm, reject, undo, and a correction that is refused with a sentence first."""
    page = look(width=390, scripts=False)
    sign_in(page, server, browser_of("report"))
    page.goto(server.url + PAGE)
    claim, figure, quote, again = names()
    page.locator(f"#claim-{claim} button", has_text="Confirm").click()
    page.locator(f"#claim-{figure} button", has_text="Reject").click()
    page.get_by_role("button", name="Undo").click()
    page.locator(f"#claim-{again} a.t").click()
    page.locator(f"#claim-{again} a", has_text="Correct").click()
    page.locator("#says").fill("word " * 41)
    page.get_by_role("button", name="Sign it so").click()
    assert "HF-8330" in page.locator("#says-wrong").inner_text()
    page.locator("#says").fill("The maps come soon.")
    page.get_by_role("button", name="Sign it so").click()
    assert states() == ["confirmed", "waiting", "waiting", "confirmed"]
    assert page.locator(f"#claim-{quote}.at, #claim-{figure}.at").count() == 1


def test_what_was_seen_is_confirmed_at_once(server: LiveServer, look: Look) -> None:
    """The button comes with the second proposal that was open, and signs those and no others."""
    page = look()
    sign_in(page, server, browser_of("report"))
    page.goto(server.url + PAGE)
    claim, figure, *_rest = names()
    opened(page, claim)
    assert not page.locator("form[data-seen]").is_visible()
    page.keyboard.press("j")
    opened(page, figure)
    press(page, "a")
    assert states() == ["confirmed", "confirmed", "waiting", "waiting"]


LOOKS: dict[str, dict[str, Any]] = {
    "wide": {},
    "phone dark mirrored": {"width": 390, "dark": True, "language": "ar"},
}


@pytest.mark.parametrize("options", LOOKS.values(), ids=LOOKS)
def test_no_page_of_the_press_has_a_fault_that_axe_finds(
    server: LiveServer, look: Look, options: dict[str, Any]
) -> None:
    """List, article at work and under correction, adding, who is quoted, one person; nothing runs out of the window."""
    page, member = look(**options), browser_of("report", "assess")
    sign_in(page, server, member)
    member.post(PAGE, {"do": f"confirm:{names()[0]}"})
    claim = Claim.objects.now().get()
    paths = [PAGE, f"{PAGE}?at={names()[2]}&do=correct", "/press/", "/press/new/", "/press/said/"]
    found = {}
    for path in paths:
        page.goto(server.url + path)
        found[path] = axe(page)
        assert page.evaluate(FITS), path
        if options:
            page.set_viewport_size({"width": 320, "height": 800})
            assert page.evaluate(FITS), f"{path} at 320"
            page.set_viewport_size({"width": 390, "height": 1000})
    page.locator("table a.t, .list a.t").first.click()
    found["one"] = axe(page)
    page.goto(server.url + "/press/new/")
    page.locator("[name=text]").fill(
        "Talks go on\n\n" + claim.says + ". The weather was fine in all of the country."
    )
    page.locator('button[value="read"]').click()
    page.locator("#title").wait_for()
    found["read"] = axe(page)
    assert page.evaluate(FITS)
    assert {path: faults for path, faults in found.items() if faults} == {}
