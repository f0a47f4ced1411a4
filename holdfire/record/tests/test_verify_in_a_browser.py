"""Verify on the page: everything holds; a single changed byte is found and named; mended, everything holds again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Page

from holdfire.web.tests.browser import Look, axe
from holdfire.web.tests.demo_server import Demo

pytestmark = pytest.mark.browser


def verified(page: Page) -> str:
    """What the page says once the verification that it started has ended."""
    with page.expect_navigation():
        page.click("text=/Verify (now|again)/")
    page.wait_for_selector(".note.holds, .note.refused", timeout=120_000)
    return page.inner_text("main")


def flip(home: Path) -> None:
    """Turn one bit of one statement, behind the back of the server; a second time turns it back."""
    with sqlite3.connect(home / "holdfire.sqlite3") as database:
        table = "record_statement"
        seq, data = database.execute(
            f"SELECT seq, data FROM {table} WHERE leaf = 13 ORDER BY seq LIMIT 1"
        ).fetchone()
        changed = data[:40] + bytes([data[40] ^ 1]) + data[41:]
        database.execute(f"UPDATE {table} SET data = ? WHERE seq = ?", (changed, seq))


def test_a_changed_byte_is_found_and_named(demo: Demo, look: Look) -> None:
    """Verify says that everything holds, then which leaf and statement does not, then that everything holds again."""
    page = demo.enter(look(), "Duty officer")
    page.goto(f"{demo.url}/record/?on=2017-06-24")
    assert "Everything holds." in verified(page)
    assert axe(page) == []
    flip(demo.home)
    try:
        said = verified(page)
        assert "The record does not hold. The first thing found:" in said
        assert "leaf 13" in said and "HF-1017" in said
        assert "Everything holds." not in said
        assert axe(page) == []
    finally:
        flip(demo.home)
    assert "Everything holds." in verified(page)
    assert "on=2017-06-24" in page.url
