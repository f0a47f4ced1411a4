"""The example's pages as people see them: pictures in var/screenshots, and what must hold on each of them.

README's picture is `overview-wide.png` of these, copied to docs/overview.png.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from holdfire.tests.source import ROOT
from holdfire.web.tests.browser import Look, axe, settled
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser

PAGES = {
    "overview": "/",
    "map": "/map/",
    "incidents": "/incidents/",
    "incident": "/incidents/aqareb-2017-05-18/",
    "zones": "/zones/",
    "zone": "/zones/idlib/",
    "talks": "/talks/?on=2017-10-30",
    "round": "/talks/astana/6/?on=2017-10-30",
    "agreements": "/agreements/?on=2017-10-30",
    "agreement": "/agreements/astana-4/?on=2017-10-30",
    "commitments": "/commitments/?on=2017-10-30&month=2017-05",
    "consent": "/consent/",
    "bulletins": "/bulletins/",
    "bulletin": "/bulletins/2017-01-12/",
    "press": "/press/",
    "article": "/press/azernews-2017-10-30/",
    "said": "/press/said/",
    "figures": "/figures/?on=2017-10-30&way=majority",
    "press-new": "/press/new/",
    "record": "/record/",
    "report": "/report/",
    "import": "/import/",
}
# What a look can change is width, colour and direction: each page has both of each.
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {},
    "phone": {"width": 390, "height": 844, "dark": True, "language": "ar"},
}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def faults(page: Page, name: str) -> list[str]:
    """What is wrong with a page as it stands."""
    found = axe(page)
    if page.locator("h1").count() != 1:
        found.append("not one heading of the first level")
    if (over := page.evaluate(SIDEWAYS)) > 0:
        found.append(f"{over} px wider than the window")
    return [f"{name}: {fault}" for fault in found]


@pytest.mark.parametrize("name", LOOKS)
def test_every_page_of_the_example_can_be_seen_and_used(demo: Demo, look: Look, name: str) -> None:
    """On a screen, and on a phone in the dark and mirrored: no fault that axe finds, and nothing wider than the window."""
    page = demo.enter(look(**LOOKS[name]), "Duty officer")
    folder = ROOT / "var" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for title, path in PAGES.items():
        answer = page.goto(demo.url + path)
        assert answer is not None and answer.ok, path
        if title != "report":  # its map comes on request
            settled(page)
        page.screenshot(path=folder / f"{title}-{name}.png", full_page=name == "phone")
        found += faults(page, title)
    assert found == []
