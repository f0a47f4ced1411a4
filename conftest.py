"""Shared by every test: where no Chromium can be had, the browser tests are skipped, and the end of the run says so."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile(
    "patient", deadline=None
)  # a machine may do other things too: no test has a limit of time
settings.load_profile("patient")

pytest_plugins = ["holdfire.testing", "holdfire.web.tests.browser", "holdfire.web.tests.demo_server"]

# The headless shell first: the same engine without the window round it, which costs more than most pages do.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
NO_CHROMIUM = "no Chromium on this machine; `make test` installs Debian's where the user may"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; a test that asks for it is marked `browser`."""
    if CHROMIUM is None:
        pytest.skip(NO_CHROMIUM)
    return CHROMIUM


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their argument: a gzip file made at import has another byte in each worker of xdist."""
    return argname if isinstance(val, bytes) else None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", action="store_true", help="only the tests that touch a database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database"):
        away = [item for item in items if not touches_database(item)]
        items[:] = [item for item in items if touches_database(item)]
        config.hook.pytest_deselected(items=away)
    for item in items:
        if item.get_closest_marker("browser") and CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def touches_database(item: pytest.Item) -> bool:
    """Whether a second engine could make this test fail: by its fixtures, or since it asks for the connection itself."""
    fixtures: list[str] = getattr(item, "fixturenames", [])
    asks = hasattr(getattr(item, "module", None), "connection")
    return asks or "db" in fixtures or item.get_closest_marker("django_db") is not None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if "browser" in report.keywords]
    untested = [
        os.environ.get("HOLDFIRE_UNTESTED"),
        f"{len(skipped)} browser tests: {NO_CHROMIUM}" if skipped else None,
    ]
    for line in filter(None, untested):
        terminalreporter.section("NOT TESTED", red=True, bold=True)
        terminalreporter.line(line, red=True)
