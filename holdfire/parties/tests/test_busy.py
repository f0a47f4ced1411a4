"""While an import holds the writer's lock, people go on reading."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from holdfire.parties import links, members, tokens
from holdfire.parties.models import ApiToken
from holdfire.parties.tests.people import person
from holdfire.testing import DESK, new_record

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def home(tmp_path: Path, settings: Any) -> Iterator[str]:
    """A record whose rows are really committed, so that another connection can lock them."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL locks rows, not the database: nobody waits for an import there.")
    yield new_record(tmp_path, settings)
    connection.close()  # with whatever patience a test gave it


@contextmanager
def importing() -> Iterator[None]:
    """Somebody else holds the writer's lock, as a long import does."""
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def seconds(browser: Client, path: str, status: int, **more: Any) -> float:
    """How long an answer takes that has this status."""
    start = time.monotonic()
    assert browser.get(path, **more).status_code == status
    return time.monotonic() - start


def test_a_page_is_read_during_an_import(home: str) -> None:
    """The stamp of the last use is due, and is passed over: the page comes at once, and the next stamp stands for it."""
    browser = Client(raise_request_exception=False)
    browser.post(links.one_time_link(person("Aigerim")))
    browser.get("/account/")
    session = browser.session
    session["seen"] -= 120
    session.save()
    with importing():
        assert seconds(browser, "/account/", 200) < 2


def test_a_token_reads_during_an_import(home: str) -> None:
    """The day of its last use is written when there is room for it."""
    text = tokens.create(members.of(person("Aigerim"), DESK), "reader", ["read"])[1]
    with importing():
        assert seconds(Client(), "/api/v1/me", 200, headers={"Authorization": f"Bearer {text}"}) < 2
    assert ApiToken.objects.get().last_used is None


def test_what_must_be_written_is_refused_in_words(home: str) -> None:
    """Signing in waits for the lock, and is then refused with a sentence, not with a fault."""
    link, browser = links.one_time_link(person("Aigerim")), Client(raise_request_exception=False)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 300")  # five seconds where it runs
    with importing():
        answer = browser.post(link)
    assert answer.status_code == 503
    assert "HF-1014" in answer.content.decode()
    assert browser.post(link).status_code == 302
