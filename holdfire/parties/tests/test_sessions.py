"""Sessions: a new id at sign-in and at a change of rights, the old one dead at once, cookies that stay where they are."""

from __future__ import annotations

import runpy
import time
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from holdfire.config import settings as settings_module
from holdfire.parties import links, members, sessions
from holdfire.parties.models import SignedIn
from holdfire.parties.tests.people import PASSWORD, at_the_desk, person, post
from holdfire.testing import DESK
from holdfire.web.middleware import ABSOLUTE, IDLE

pytestmark = pytest.mark.django_db


def id_of(browser: Client) -> str:
    """The session id that the browser holds."""
    return browser.cookies["session"].value


def with_id(session: str) -> Client:
    """Another browser that got hold of a session id."""
    browser = Client()
    browser.cookies["session"] = session
    return browser


def comes_in(browser: Client) -> bool:
    """Does the browser see a page that only members see?"""
    return browser.get("/account/").status_code == 200


def test_a_planted_session_id_is_not_taken_over(record: str) -> None:
    """Whoever planted an id in somebody's browser holds nothing after the sign-in."""
    person("Bolat", email="bolat@example.org")
    link = links.one_time_link(members.add(DESK, "Dana", None, ["read"]))
    planted = Client()
    planted.post(reverse("account_login"), {"login": "nobody@example.org", "password": "x" * 12})
    planted.session.save()
    before = str(planted.session.session_key)
    planted.cookies["session"] = before
    planted.post(link)
    assert id_of(planted) != before
    assert comes_in(planted)
    assert not comes_in(with_id(before))


def test_the_old_id_is_dead_at_once_after_signing_out(record: str) -> None:
    """The session ends at the server, not in the browser; the browser is told to forget what it kept."""
    browser = at_the_desk(person("Bolat"))
    session = id_of(browser)
    assert comes_in(with_id(session))
    answer = post(browser, reverse("account_logout"))
    assert '"cache"' in answer.headers["Clear-Site-Data"]
    assert '"storage"' in answer.headers["Clear-Site-Data"]
    assert not comes_in(with_id(session))
    assert not Session.objects.filter(session_key=session).exists()


def test_signing_out_takes_a_form(record: str) -> None:
    """A link or an image cannot sign anybody out."""
    browser = at_the_desk(person("Bolat"))
    assert browser.get(reverse("account_logout")).status_code == 405
    assert comes_in(browser)


def test_a_suspended_member_is_out_at_the_next_request(record: str) -> None:
    """In every browser, and with the id as it was."""
    bolat = person("Bolat")
    browsers = [at_the_desk(bolat), at_the_desk(bolat)]
    members.suspend(bolat, DESK)
    assert [comes_in(browser) for browser in browsers] == [False, False]
    members.reinstate(bolat, DESK)
    assert [comes_in(browser) for browser in browsers] == [False, False]


def test_a_change_of_rights_takes_effect_at_the_next_request(record: str) -> None:
    """With the new rights comes a new session id, and the old one is dead."""
    bolat = person("Bolat")
    browser = at_the_desk(bolat)
    before = id_of(browser)
    members.set_permissions(bolat, DESK, ["read"])
    assert browser.get("/api/v1/me").json()["permissions"] == ["read"]
    assert id_of(browser) != before
    assert not comes_in(with_id(before))
    assert comes_in(browser)


def test_a_new_password_ends_the_other_sessions(record: str) -> None:
    """Whoever else was signed in as this person is out."""
    bolat = person("Bolat", email="bolat@example.org")
    here, elsewhere = at_the_desk(bolat), at_the_desk(bolat)
    post(here, reverse("account_set_password"), password1=PASSWORD, password2=PASSWORD)
    assert comes_in(here)
    assert not comes_in(elsewhere)


def test_one_sees_and_ends_ones_other_sessions(record: str) -> None:
    """The account page lists them; signing out there takes effect at once."""
    bolat = person("Bolat")
    here, elsewhere = at_the_desk(bolat), at_the_desk(bolat)
    row = SignedIn.objects.get(session_key=id_of(elsewhere))
    assert reverse("end_session", args=[row.pk]) in here.get("/account/").content.decode()
    assert post(here, reverse("end_session", args=[row.pk])).status_code == 302
    assert not comes_in(elsewhere)
    assert comes_in(here)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari on iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8.5", ""),
    ],
)
def test_a_browser_is_told_by_its_name_and_system(said: str, told: str) -> None:
    """Enough to know one's own by; the rest of what it says of itself is not kept."""
    assert sessions.browser(said) == told


def test_the_session_of_another_does_not_exist(record: str) -> None:
    """Nobody ends, or learns of, somebody else's session."""
    camila = at_the_desk(person("Camila"))
    row = SignedIn.objects.get(session_key=id_of(camila))
    assert post(at_the_desk(person("Bolat")), reverse("end_session", args=[row.pk])).status_code == 404
    assert comes_in(camila)


@pytest.mark.parametrize(
    ("first", "then", "inside"),
    [(0, IDLE - 60, True), (0, IDLE + 60, False), (ABSOLUTE - 60, 30, True), (ABSOLUTE + 60, 0, False)],
)
def test_a_session_ends_after_30_idle_minutes_and_after_12_hours(
    record: str, monkeypatch: pytest.MonkeyPatch, first: int, then: int, inside: bool
) -> None:
    """Idle 30 minutes or 12 hours in all, counted at the server."""
    browser = at_the_desk(person("Bolat"))
    assert comes_in(browser)
    start = time.time()
    for at in [*range(0, first, IDLE - 60), first]:
        monkeypatch.setattr(time, "time", lambda at=at: start + at)
        if at < first or not then:
            comes_in(browser)
    monkeypatch.setattr(time, "time", lambda: start + first + then)
    assert comes_in(browser) is inside


def test_cookies_are_bound_to_the_host_under_https(monkeypatch: pytest.MonkeyPatch) -> None:
    """Served over TLS, both cookies are __Host- cookies: Secure, for the whole path, for this host alone, HttpOnly."""
    monkeypatch.setenv("HOLDFIRE_URL", "https://record.example.org")
    read = runpy.run_path(str(Path(str(settings_module.__file__))))
    assert read["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert read["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert read["SESSION_COOKIE_SECURE"] and read["CSRF_COOKIE_SECURE"]
    assert read["SECURE_HSTS_SECONDS"] >= 31_536_000


def test_the_cookies_as_they_are_set(record: str, settings: Any) -> None:
    """__Host- needs Secure, Path=/ and no Domain; the session cookie is HttpOnly and SameSite."""
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    browser = Client()
    link = links.one_time_link(person("Bolat"))
    browser.get(link, secure=True)
    browser.post(link, secure=True)
    for name in ("__Host-session", "__Host-csrf"):
        cookie = browser.cookies[name]
        assert cookie["secure"] and cookie["httponly"]
        assert (cookie["path"], cookie["domain"], cookie["samesite"]) == ("/", "", "Lax")


@pytest.mark.parametrize("path", ["/sign-in/", "/account/", "/problems/HF-1009/", "/api/v1/me", "/nowhere"])
def test_no_page_can_be_framed(record: str, path: str) -> None:
    """Every answer, refusals included, forbids frames."""
    answer = at_the_desk(person("Bolat")).get(path)
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
