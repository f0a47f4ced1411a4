"""A real browser for tests: Debian's Chromium through Playwright, with a guard for what pages must never do.

    @pytest.mark.browser
    def test_the_list_has_no_fault_that_axe_finds(page: Page, live_server: LiveServer, record: str) -> None:
        page.goto(f"{live_server.url}/incidents/")
        assert axe(page) == []

`page` fails its test at the end where a page broke the content security policy, threw in a script, or asked an address
other than the test's own server. `look(width=390, dark=True)` makes more windows; `sign_in(page, live_server, browser)`
takes over the session of a test client such as `holdfire.testing.browser_of("read", "report")`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, Protocol

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer

# Software rendering, so that maps are drawn on machines without a graphics card; pages themselves are put together
# without it, which costs a tenth; no traffic of the browser's own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu-compositing",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-background-networking",
]
PATIENCE = 180  # seconds: whatever is waited for comes in the end, on a machine that does much else too
HERE = ("127.0.0.1", "localhost", "[::1]")

# Resolves once nothing fades or slides any more; asking for the animations first applies what was just clicked.
STILL = """Promise.allSettled(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished))"""


AXE = Axe().axe_script
# Of what axe-core reports, the faults alone leave the browser: the rest is most of it, and no test reads it.
VIOLATIONS = "axe.run({ resultTypes: ['violations'] }).then((report) => report.violations)"


class Look(Protocol):
    """Opens another window: look(width=390, dark=True, scripts=False, language="ar")."""

    def __call__(self, width: int = 1400, height: int = 1000, **options: Any) -> Page: ...


def axe(page: Page) -> list[str]:
    """What axe-core finds on the page once colours have stopped fading, one line each: rule, help, the elements. [] is the target."""
    page.evaluate(STILL)
    page.evaluate(AXE)
    found = page.evaluate(VIOLATIONS)
    return [f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes']]}" for one in found]


def sign_in(page: Page, server: LiveServer, client: Client) -> None:
    """Go on in the browser as whoever is signed in with the test client."""
    morsel = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": morsel.value, "url": server.url}]
    )


READY = "[...document.querySelectorAll('[data-map]')].every((map) => map.dataset.ready)"
# Resolves once each map has drawn all that it has.
IDLE = """Promise.all([...document.querySelectorAll('[data-map]')].map(({ holdfireMap: map }) => map && new Promise((done) => {
    map.once("idle", () => done());
    map.triggerRepaint();
})))"""


def until(page: Page, script: str, seconds: float = PATIENCE) -> None:
    """Wait until an expression is true in the page; Playwright's own way needs eval, which the policy forbids."""
    for _turn in range(int(seconds * 20)):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {script}")


def settled(page: Page) -> None:
    """Wait until every map of the page stands and has drawn what it has."""
    until(page, READY)
    page.evaluate(IDLE)


@pytest.fixture(scope="session")
def chromium_browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for the whole run."""
    # Playwright keeps an event loop in this thread; Django would refuse the database to a test that uses both.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


def _watch(page: Page, faults: list[str]) -> None:
    def heard(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def asked(request: Request) -> None:
        if request.url.startswith("http") and request.url.split("/")[2].rpartition(":")[0] not in HERE:
            faults.append(f"asked {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda fault: faults.append(f"script: {fault}"))
    page.on("request", asked)


@pytest.fixture
def look(chromium_browser: Browser) -> Iterator[Look]:
    """Windows of any size and theme; see the module."""
    faults: list[str] = []
    with ExitStack() as open_windows:

        def new(width: int = 1400, height: int = 1000, **options: Any) -> Page:
            context = chromium_browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if options.get("dark") else "light",
                java_script_enabled=options.get("scripts", True),
                locale=options.get("language", "en"),
            )
            open_windows.callback(context.close)
            context.set_default_timeout(PATIENCE * 1000)
            page = context.new_page()
            _watch(page, faults)
            return page

        yield new
    assert faults == []


@pytest.fixture
def page(look: Look) -> Page:
    """A window of 1400 by 1000."""
    return look()
