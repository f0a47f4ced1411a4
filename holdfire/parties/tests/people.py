"""Three named people with stated rights, and one-line builders for the tests of this slice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.test import Client

from holdfire.parties import links, members
from holdfire.parties.models import Member
from holdfire.testing import DESK

# Aigerim watches, Bolat is on duty, Camila speaks for her organisation and keeps its house.
RIGHTS: dict[str, tuple[str, ...]] = {
    "Aigerim": ("read",),
    "Bolat": ("report", "assess"),
    "Camila": ("consent", "administer"),
}
PASSWORD = "four words that nobody guesses"


def person(name: str, organisation: str = DESK, may: Sequence[str] | None = None, email: str = "") -> Member:
    """One of the three, or somebody else with rights of their own."""
    return members.add(organisation, name, email or None, may or RIGHTS[name])


def at_the_desk(member: Member) -> Client:
    """A browser in which this person signed in by a one-time link, with CSRF checks on."""
    browser = Client(enforce_csrf_checks=True)
    link = links.one_time_link(member)
    token = browser.get(link).context["csrf_token"]
    browser.post(link, {"csrfmiddlewaretoken": token})
    return browser


def post(browser: Client, path: str, **fields: Any) -> Any:
    """Hand in a form with the token that the browser holds."""
    page = browser.get("/account/")
    return browser.post(path, {"csrfmiddlewaretoken": page.context["csrf_token"], **fields})
