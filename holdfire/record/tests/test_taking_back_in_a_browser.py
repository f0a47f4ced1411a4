"""In a browser, in the demo: a statement is withdrawn, brought back and corrected, and a submission is taken back and brought back."""

from __future__ import annotations

import sqlite3

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser
KIND = "article"  # no other test looks at it


def first(demo: Demo) -> tuple[str, int]:
    """The id of a statement that the desk signed, and the leaf that it came in."""
    with sqlite3.connect(f"file:{demo.home / 'holdfire.sqlite3'}?mode=ro", uri=True) as database:
        found = "SELECT id, leaf FROM record_statement WHERE kind = ? ORDER BY seq LIMIT 1"
        id, leaf = database.execute(found, (KIND,)).fetchone()
    return bytes(id).hex(), int(leaf)


def faults(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than the window."""
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*axe(page), *(["wider than the window"] if wide else [])]


def test_withdrawn_brought_back_and_corrected(demo: Demo, look: Look) -> None:
    """With the keyboard's focus on words alone: withdraw with a reason, undo with a reason, correct one field with a reason."""
    page = demo.enter(look(), "Duty officer")
    page.goto(f"{demo.url}/record/statement/{first(demo)[0]}/?on=2017-06-24")
    page.click("text=Withdraw this statement")
    page.fill("#why", "Filed under the wrong outlet")
    assert faults(page) == []
    page.click("text=Sign and withdraw")
    assert "Its maker withdrew this." in page.inner_text("main")
    assert "Filed under the wrong outlet" in page.inner_text("main")
    page.fill("#why-undo", "The outlet was right")
    assert faults(page) == []
    page.click("text=Take the withdrawal back")
    assert "Its maker withdrew this, and took that back." in page.inner_text("main")
    page.click("text=Correct >> nth=0")
    title = page.locator("[name='body.title']")
    changed = f"{title.input_value()} (corrected)"
    title.fill(changed)
    page.fill("#why", "The title was cut off")
    assert faults(page) == []
    page.click("text=Sign and hand in")
    said = page.inner_text("main")
    assert "It takes the place of an earlier statement." in said
    assert changed in said and "The title was cut off" in said
    assert "on=2017-06-24" in page.url


@pytest.mark.parametrize(("width", "dark", "language"), [(390, True, "en"), (320, False, "ar")])
def test_on_a_phone_and_mirrored(demo: Demo, look: Look, width: int, dark: bool, language: str) -> None:
    """The forms fit a phone, in the dark and from right to left, and have no fault that axe finds."""
    page = demo.enter(look(width=width, dark=dark), "Duty officer")
    id, leaf = first(demo)
    for path in (f"/record/leaf/{leaf}/", f"/record/statement/{id}/", "/record/leaf/4/"):
        page.goto(f"{demo.url}{path}?lang={language}")
        for one in page.locator("#take-back summary").all():
            one.click()
        assert faults(page) == [], path


def test_a_submission_is_taken_back_and_brought_back(demo: Demo, look: Look) -> None:
    """One click withdraws a submission, with a reason; the leaf of the withdrawals brings it back in the same way."""
    page = demo.enter(look(), "Duty officer")
    page.goto(f"{demo.url}/record/leaf/{first(demo)[1]}/?on=2017-06-24")
    for summary, reason in (("Withdraw all", "Wrong file"), ("Take this withdrawal back", "It was right")):
        page.click(f"#take-back summary:has-text('{summary}')")
        page.fill("#take-back [name=reason]", reason)
        page.check("#take-back [name=sure]")
        page.click("text=Sign and take back")
        page.wait_for_selector("text=/taken back\\./", timeout=120_000)
        page.click("text=/Leaf .* says so/")
        assert reason not in page.inner_text("h1")
    page.goto(f"{demo.url}/record/leaf/{first(demo)[1]}/")
    assert "taken back or said anew" in page.inner_text("main")  # what was corrected above stays superseded
