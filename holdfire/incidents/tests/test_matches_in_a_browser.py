"""The queue of matches in a real browser: decided by keyboard, undone, in light and dark, on a phone and mirrored."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.incidents.models import Decision
from holdfire.incidents.tests.test_matches_page import told
from holdfire.testing import browser_of, say
from holdfire.web.tests.browser import Look, axe, settled, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TOWNS = {"a": (36.7, "2017-06-05", 7), "b": (38.2, "2017-06-09", 3), "c": (37.4, "2017-06-14", 11)}


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_three_pairs_are_decided_by_keyboard_and_one_is_undone(
    live_server: LiveServer, record: str, look: Look
) -> None:
    """s, d and l decide and go on, u takes back; the keys stand in the list of keys; nothing that axe finds, in light, dark and Arabic."""
    for name, (lon, day, killed) in TOWNS.items():
        say(told(f"{name}/1", "Morning", lon, day, killed), told(f"{name}/2", "Evening", lon, day, killed))
    say(*(told(f"d/{n}", "Elsewhere", 30 + n / 2, f"2017-05-{n + 1:02}", n) for n in range(8)))
    member, page = browser_of("read", "assess"), look()
    sign_in(page, live_server, member)
    page.goto(f"{live_server.url}/matches/?span=all")
    settled(page)
    assert axe(page) == [] and page.inner_text("#pair-title") == "Pair 1 of 3"
    page.keyboard.press("?")
    assert "the same event" in page.inner_text("dialog.keys")
    page.keyboard.press("Escape")
    press(page, "s")
    press(page, "d")
    assert page.inner_text("#pair-title") == "Pair 1 of 1"
    press(page, "u")
    assert page.inner_text("#pair-title").endswith("of 2")
    press(page, "d")
    press(page, "s")
    assert "No pair of reports waits" in page.inner_text("#list")
    assert sorted(Decision.objects.now().values_list("verdict", flat=True)) == ["distinct", "same", "same"]
    phone = look(width=390, height=844, dark=True, language="ar")
    sign_in(phone, live_server, member)
    phone.goto(f"{live_server.url}/matches/?a=a/1&b=a/2&on=2017-06-05")
    assert axe(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.evaluate("document.documentElement.dir") == "rtl"
