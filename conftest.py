"""Shared by every test: where no Chromium can be had, the browser tests are skipped, and the end of the run says so."""

import os
import re
import shutil

import pytest
from hypothesis import settings

# A machine may do other things too: no test has a limit of time. The same examples in every run: what was changed last is
# judged by what was changed last, and `make soak` draws new ones.
settings.register_profile("patient", deadline=None, derandomize=True)
settings.register_profile("anew", deadline=None)
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
    parser.addoption(
        "--database", action="store_true", help="only the tests that a second engine could make fail"
    )


# Pages ask what readings, queries, the API and the commands ask, and those are asked on every engine; what pages then write is
# HTML. Of the walks one goes to a second engine too: every page of the table (test_clocks_on_every_page), so that no
# page's own question to the tables stays unasked there, and every address as of a checkpoint (test_checkpoint_views).
PAGES_ALONE = re.compile(
    r"test_(?!clocks_on_every_page)(\w*pages?|forms|shell|overview|permission_walk|csrf_walk)"
)
# What takes longest begins first: at the end no worker waits for another's last file.
FIRST = ("test_screenshots", "test_faults", "test_checkpoint_views")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database"):
        away = [item for item in items if not touches_database(item)]
        items[:] = [item for item in items if touches_database(item)]
        config.hook.pytest_deselected(items=away)
    items.sort(key=begins_late)
    for item in items:
        if item.get_closest_marker("browser") and CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def begins_late(item: pytest.Item) -> int:
    """Browser tests, which wait most, before the rest; see FIRST."""
    return 0 if item.path.stem in FIRST else 1 if item.get_closest_marker("browser") else 2


def touches_database(item: pytest.Item) -> bool:
    """Whether a second engine could make this test fail: by its fixtures, or since it asks for the connection itself."""
    if PAGES_ALONE.fullmatch(item.path.stem):
        return False
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
