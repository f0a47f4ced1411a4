"""Whatever changes something needs a token of the page it came from, on every route that there is."""

from __future__ import annotations

import pytest

from holdfire.testing import browser_of
from holdfire.tests.routes import path, routes

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
ANY = {"number": "1", "path": "x"}
ALL = ("read", "report", "assess", "consent", "administer")


class Anything(dict[str, str]):
    """Fills every gap of a route."""

    def __missing__(self, name: str) -> str:
        return ANY.get(name, "0" * 64)


@pytest.mark.django_db
def test_nothing_is_changed_from_another_site(record: str) -> None:
    """A member with every right, led to by a page elsewhere: no unsafe method on any route gets further than 403."""
    browser = browser_of(*ALL, csrf=True)
    further = {}
    for route in routes():
        for method in UNSAFE:
            answer = browser.generic(
                method, path(route, Anything()), "{}", content_type="application/json", secure=True,
                headers={"Origin": "https://elsewhere.example", "Referer": "https://elsewhere.example/"},
            )  # fmt: skip
            if answer.status_code not in (403, 404, 405):
                further[f"{method} /{route}"] = answer.status_code
    assert further == {}


@pytest.mark.django_db
def test_a_form_with_its_token_gets_through(record: str) -> None:
    """The walk can fail: with the page's token the same kind of request is served."""
    browser = browser_of(*ALL, csrf=True)
    fields = {"label": "x", "scopes": "read"}
    assert browser.post("/account/tokens/", fields).status_code == 403
    token = str(browser.get("/account/").context["csrf_token"])
    assert browser.post("/account/tokens/", {**fields, "csrfmiddlewaretoken": token}).status_code == 201
