"""Coming in, as a person does it: in a real browser, which sends what a test client never sends."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from holdfire.parties import links, members
from holdfire.testing import DESK
from holdfire.web.tests.browser import Look, axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "four words that nobody guesses"


def test_somebody_comes_in_by_a_link_and_from_then_on_by_a_password(
    live_server: LiveServer, record: str, page: Page
) -> None:
    """The link's button works, the password is set, signing out forgets the session, and the password opens again."""
    bolat = members.add(DESK, "Bolat", "bolat@example.org", ["report"])
    page.goto(live_server.url + links.one_time_link(bolat))
    page.get_by_role("button", name="Sign in as Bolat").click()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    assert page.get_by_role("heading", level=1).inner_text() == "My account"
    page.get_by_role("button", name="Sign out").first.click()
    page.get_by_label("Email").fill("bolat@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"{live_server.url}/account/")
    assert page.get_by_role("heading", level=1).inner_text() == "My account"


@pytest.mark.parametrize(
    "options", [{}, {"dark": True, "language": "ar", "width": 390}], ids=["wide", "phone"]
)
def test_the_way_in_has_no_fault_that_axe_finds(
    live_server: LiveServer, record: str, look: Look, options: dict[str, object]
) -> None:
    """The pages before and after the sign-in, in light and dark, mirrored, and on a phone."""
    page = look(**options)  # type: ignore[arg-type]
    aigerim = members.add(DESK, "Aigerim", "aigerim@example.org", ["read"])
    found = {}
    for path in (links.one_time_link(aigerim), "/sign-in/", "/sign-in/nobody-was-given-this/"):
        page.goto(live_server.url + path)
        found[path] = axe(page)
    page.goto(live_server.url + links.one_time_link(aigerim))
    page.locator("form button.primary").click()
    page.wait_for_url("**/account/password/set/")
    for path in ("/account/", "/account/password/set/", "/account/two-factor/app/", "/organisations/"):
        page.goto(live_server.url + path)
        found[path] = axe(page)
    assert {path: faults for path, faults in found.items() if faults} == {}
