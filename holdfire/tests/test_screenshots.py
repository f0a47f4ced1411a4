"""The example's pages as people see them: pictures in var/screenshots, and what must hold on each of them.

README's picture is `overview-wide.png` of these, copied to docs/overview.png.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.examples.astana import load
from holdfire.record import settingup
from holdfire.testing import browser_of
from holdfire.tests.source import ROOT
from holdfire.web.tests.browser import Look, axe, settled, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = {
    "overview": "/",
    "map": "/map/",
    "incidents": "/incidents/",
    "incident": "/incidents/aqareb-2017-05-18/",
    "zones": "/zones/",
    "zone": "/zones/idlib/",
    "record": "/record/",
    "report": "/report/",
    "import": "/import/",
}
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {},
    "dark": {"dark": True},
    "phone": {"width": 390, "height": 844},
    "arabic": {"language": "ar"},
}
SOME = ("overview", "map", "incident", "zone")  # in the looks that change only colour or direction
PATIENCE = 120_000  # ms: a map drawn without a graphics card, on a machine that does other things too
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def example(live_server: LiveServer, tmp_path: Path, settings: Any) -> LiveServer:
    """The Astana example, served, on the day that its demo opens on."""
    settings.HOME = tmp_path
    settings.RECORD_NAME, settings.OPENS_ON, settings.DEMONSTRATION = (
        "Astana process, Syria",
        "2017-06-24",
        True,
    )
    settingup.folder()
    settingup.init("holdfire.example/astana", load.DESK)
    load.load(lambda stage: None)
    return live_server


def faults(page: Page, name: str) -> list[str]:
    """What is wrong with a page as it stands."""
    found = axe(page)
    if page.locator("h1").count() != 1:
        found.append("not one heading of the first level")
    if (over := page.evaluate(SIDEWAYS)) > 0:
        found.append(f"{over} px wider than the window")
    return [f"{name}: {fault}" for fault in found]


@pytest.mark.parametrize("name", LOOKS)
def test_every_page_of_the_example_can_be_seen_and_used(example: LiveServer, look: Look, name: str) -> None:
    """On a screen, in the dark, on a phone and mirrored: no fault that axe finds, and nothing wider than the window."""
    page = look(**LOOKS[name])
    sign_in(page, example, browser_of("read", "report", "assess", organisation=load.DESK))
    folder = ROOT / "var" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for title in PAGES if name in ("wide", "phone") else SOME:
        path = PAGES[title]
        answer = page.goto(example.url + path)
        assert answer is not None and answer.ok, path
        if title != "report":  # its map comes on request
            settled(page)
        page.screenshot(path=folder / f"{title}-{name}.png", full_page=name == "phone", timeout=PATIENCE)
        found += faults(page, title)
    assert found == []
