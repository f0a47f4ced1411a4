"""The qualification on the page of an incident, in a real browser: rival answers, steps that open, in every look."""

from __future__ import annotations

import pytest

from holdfire.web.tests.browser import Look, axe, settled
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

AT = "incidents/houla-2017-08-24/"


def test_the_steps_open_and_lead_to_their_statements(demo: Demo, look: Look) -> None:
    """The tile leads to the section; the open question is open, another opens by a click, and its chip leads to a statement."""
    page = demo.enter(look(), "Observer")
    page.goto(f"{demo.url}/{AT}")
    page.click(".tile a[href='#qualification']")
    first = page.locator("#answer-1")
    assert first.get_attribute("open") is not None
    assert first.locator(".chain > li").count() == 6
    assert first.locator(".chain > li.open-q details[open]").count() >= 1
    asked = first.locator(".chain > li").first
    asked.locator("summary").click()
    assert "rusreality" in asked.inner_text() and "renewed" in asked.inner_text()
    asked.locator("a.chip").first.click()
    page.wait_for_url("**/record/statement/**")


@pytest.mark.parametrize(
    ("dark", "language", "width"), [(False, "en", 1400), (True, "en", 320), (False, "ar", 390)]
)
def test_rival_answers_in_every_look(demo: Demo, look: Look, dark: bool, language: str, width: int) -> None:
    """All answers open at once: no fault that axe finds, nothing wider than the window, light, dark and mirrored."""
    page = demo.enter(look(dark=dark, language=language, width=width), "Duty officer")
    page.goto(f"{demo.url}/{AT}")
    settled(page)
    page.evaluate(
        "document.querySelectorAll('#qualification details').forEach((one) => { one.open = true; })"
    )
    assert page.locator("#qualification tbody tr").count() > 2
    assert page.locator("#qualification td.differs").count() > 0
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
