"""What every answer carries and every session obeys."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from holdfire.testing import browser_of
from holdfire.web import middleware

CLOSED = "/record/"
OPEN = "/problems/"


def policy_of(client: Client, path: str) -> dict[str, str]:
    """The content security policy of an answer, directive by directive."""
    parts = client.get(path).headers["Content-Security-Policy"].split("; ")
    return {name: rest for name, _space, rest in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize("path", [OPEN, CLOSED, "/no/such/page", "/api/v1/no-such-thing"])
def test_every_answer_carries_the_strict_policy(client: Client, record: str, path: str) -> None:
    """Nothing is allowed but what is named, and nothing inline, whatever the answer is."""
    policy = policy_of(client, path)
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert not [rule for rule in policy.values() if "unsafe" in rule or "http" in rule]


def test_the_other_headers_are_there(client: Client, record: str) -> None:
    """No sniffing, no framing, no address handed to others, no device asked for."""
    headers = client.get(OPEN).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_a_chosen_language_stays(client: Client, record: str) -> None:
    """?lang=ar turns the page round, and the next page too; an unknown language changes nothing."""
    assert 'lang="ar" dir="rtl"' in client.get(f"{OPEN}?lang=ar").text
    assert 'lang="ar" dir="rtl"' in client.get(OPEN).text
    assert 'lang="ar" dir="rtl"' in client.get(f"{OPEN}?lang=xx").text
    assert 'lang="en" dir="ltr"' in client.get(f"{OPEN}?lang=en").text


def test_the_browsers_language_is_heard(client: Client, record: str) -> None:
    """Whoever never chose a language is served in one that the browser asks for."""
    assert 'lang="fa" dir="rtl"' in client.get(OPEN, headers={"Accept-Language": "fa, en;q=0.5"}).text


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that the test moves."""
    held = [1_000_000.0]
    monkeypatch.setattr(middleware, "time", SimpleNamespace(time=lambda: held[0]))
    return held


def is_in(client: Client) -> bool:
    """Is the session still good for a page that asks for a sign-in?"""
    return client.get(CLOSED).status_code == 200


def test_half_an_hour_without_use_ends_a_session(record: str, now: list[float]) -> None:
    """29 minutes are forgiven, again and again; 31 are not, and the next page says what happened."""
    browser = browser_of("read")
    for _visit in range(3):
        now[0] += 29 * 60
        assert is_in(browser)
    now[0] += 31 * 60
    assert not is_in(browser)
    assert "You were signed out." in browser.get(OPEN).text
    assert "You were signed out." not in browser.get(OPEN).text


def test_twelve_hours_end_a_session_in_use(record: str, now: list[float]) -> None:
    """However busy, a session is over after twelve hours."""
    browser = browser_of("read")
    for _visit in range(12 * 4):
        assert is_in(browser)
        now[0] += 15 * 60
    now[0] += 60
    assert not is_in(browser)


def test_an_ended_session_cannot_be_taken_up_again(record: str, now: list[float], settings: Any) -> None:
    """The server forgets the session: the old cookie opens nothing, even when the clock is set back."""
    browser = browser_of("read")
    assert is_in(browser)
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME].value
    now[0] += 31 * 60
    assert not is_in(browser)
    now[0] -= 31 * 60
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = cookie
    assert not is_in(thief)


def test_what_a_member_saw_is_not_kept_by_the_browser(record: str) -> None:
    """Pages of a session are not stored; signing out clears what the browser holds."""
    browser = browser_of("read")
    assert "no-store" in browser.get(CLOSED).headers["Cache-Control"]
    assert "storage" in browser.post("/sign-out/").headers["Clear-Site-Data"]


def test_an_address_longer_than_any_form_makes(client: Client, record: str) -> None:
    """It is refused unread: a page would repeat it in each of its links, and a few such requests would fill the server."""
    answer = browser_of("read").get("/organisations/", {"known": "x" * 5000})
    assert (answer.status_code, len(answer.content) < 5000) == (414, True)
    assert "Content-Security-Policy" in answer.headers
    assert client.get("/problems/HF-7941/").status_code == 200
