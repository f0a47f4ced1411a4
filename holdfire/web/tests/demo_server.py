"""The demo as anybody starts it, for browser tests: one server and one load of the example for a whole run.

    @pytest.mark.browser
    def test_the_overview_opens(demo: Demo, look: Look) -> None:
        page = demo.enter(look(), "Duty officer")
        page.goto(f"{demo.url}/")

Whoever writes into it leaves what other tests look at as it was: days in 2017, and incidents by name.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 120  # seconds: a machine that does other things too


@dataclass(slots=True)
class Demo:
    """Where the demo is served, its folder, and the one-time links that it printed, by name."""

    url: str
    home: Path
    links: dict[str, str]
    sessions: dict[str, str] = field(default_factory=dict)

    def enter(self, page: Page, name: str) -> Page:
        """Sign in as the person whose name begins so; the link is used once, its session by every later window."""
        if name not in self.sessions:
            page.goto(next(link for who, link in self.links.items() if who.startswith(name)))
            page.click("main form button")
            page.wait_for_url(f"{self.url}/**")
            cookies = {cookie.get("name"): cookie.get("value") for cookie in page.context.cookies()}
            self.sessions[name] = str(cookies["session"])
        page.context.add_cookies([{"name": "session", "value": self.sessions[name], "url": self.url}])
        return page


@pytest.fixture(scope="session")
def demo(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """`holdfire demo` on a free port, with its record in a folder of the test's own."""
    home, url = tmp_path_factory.mktemp("demo"), f"http://127.0.0.1:{_free_port()}"
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("HOLDFIRE_", "DATABASE_"))
    }
    served = subprocess.Popen(
        [sys.executable, "-m", "holdfire.cli", "demo"],
        cwd=ROOT,
        env={**kept, "HOLDFIRE_HOME": str(home), "HOLDFIRE_URL": url, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield Demo(url, home, _links(served, url))
    finally:
        os.killpg(served.pid, signal.SIGTERM)
        served.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _links(served: subprocess.Popen[str], url: str) -> dict[str, str]:
    """What the command prints before it serves, once it answers: the link of each person."""
    assert served.stdout is not None
    said, found = [], dict[str, str]()
    for line in served.stdout:
        said.append(line)
        if line.strip().startswith(f"{url}/sign-in/"):
            found[said[-2].strip()] = line.strip()
        if len(found) == 5:
            break
    assert len(found) == 5, f"the demo did not start:\n{''.join(said)}"
    for _turn in range(PATIENCE * 10):
        try:
            urlopen(f"{url}/sign-in/")  # our own server
        except URLError:
            time.sleep(0.1)
        else:
            return found
    raise AssertionError(f"the demo printed its links and never answered at {re.escape(url)}")
