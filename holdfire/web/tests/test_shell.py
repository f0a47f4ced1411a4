"""The frame that every page stands in."""

import re
from typing import Any

import pytest
from django.test import Client

from holdfire.record.problems import CATALOGUE
from holdfire.testing import browser_of
from holdfire.web import context

PAGE = "/problems/"


def links(text: str) -> list[str]:
    """Every address that a page links to."""
    return [address.replace("&amp;", "&") for address in re.findall(r'href="([^"]+)"', text)]


def test_the_day_steps_keep_the_other_parameters(client: Client, record: str, settings: Any) -> None:
    """A step to the next day leaves filters and the other clock as they are."""
    shown = client.get(f"{PAGE}?on=2017-10-30&known=2017-11-02&type=fire&page=3")
    assert "?known=2017-11-02&type=fire&on=2017-10-31" in links(shown.text)
    assert "?known=2017-11-02&type=fire&on=2017-10-29" in links(shown.text)


def test_the_second_clock_is_never_hidden(client: Client, record: str) -> None:
    """Where the past is shown the page says so plainly, and leads back to now."""
    past = client.get(f"{PAGE}?known=2017-11-02").text
    assert "You are looking at the past." in past
    assert "2017-11-02 23:59 UTC" in past
    assert "You are looking at the past." not in client.get(PAGE).text


def test_a_day_that_does_not_exist_is_told(client: Client, record: str) -> None:
    """A mistyped day in the address is named on the page with its code."""
    shown = client.get(f"{PAGE}?on=2017-02-30").text
    assert "2017-02-30" in shown
    assert "HF-7901" in shown


def test_pages_open_on_the_day_of_the_settings(client: Client, record: str, settings: Any) -> None:
    """A record of the past opens on its own day, not on an empty today."""
    settings.OPENS_ON = "2017-10-30"
    assert 'datetime="2017-10-30"' in client.get(PAGE).text


def test_the_clocks_go_from_page_to_page(client: Client, record: str) -> None:
    """Links of the navigation carry both clocks, and nothing else."""
    shown = links(client.get(f"{PAGE}?on=2017-10-30&known=2017-11-02&type=fire").text)
    assert "/record/?on=2017-10-30&known=2017-11-02" in shown


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_nobody_means_is_told(client: Client, record: str, settings: Any, day: str) -> None:
    """From the ends of the calendar a page could look neither back nor ahead: it says so and shows its own day."""
    settings.OPENS_ON = "2017-10-30"
    shown = client.get(f"{PAGE}?on={day}").text
    assert "HF-7901" in shown and 'datetime="2017-10-30"' in shown


def test_only_pages_that_exist_are_offered(client: Client, record: str, settings: Any) -> None:
    """The navigation names a page only where a slice brings it."""
    names = {link.entry.name for link in client.get(PAGE).context["nav"]}
    assert "record" in names
    assert all(context.address(name) for name in names)
    assert names <= {entry.name for entry in context.PAGES}


def test_no_two_pages_share_their_keys() -> None:
    """Each page has keys of its own."""
    keys = [entry.keys for entry in context.PAGES]
    assert len(set(keys)) == len(keys)


def test_the_name_of_the_record_and_that_it_is_a_demonstration(
    client: Client, record: str, settings: Any
) -> None:
    """A demonstration record says so on every page."""
    settings.RECORD_NAME, settings.DEMONSTRATION = "Astana process, Syria", True
    shown = client.get(PAGE).text
    assert "Astana process, Syria" in shown
    assert "demonstration record" in shown


def test_who_is_signed_in_may_sign_out(record: str) -> None:
    """The frame names the member, with a button that ends the session; a stranger gets the way in."""
    assert 'action="/sign-out/"' in browser_of("read").get("/record/").text
    stranger = Client().get(PAGE).text
    assert 'action="/sign-out/"' not in stranger
    assert "/sign-in/" in stranger


def test_every_code_has_its_help_page(client: Client, record: str) -> None:
    """The list names every code, and each opens on a page of its own, without signing in."""
    listed = client.get(PAGE).text
    for code, entry in CATALOGUE.items():
        assert f"/problems/{code}/" in listed
        shown = client.get(f"/problems/{code}/")
        assert shown.status_code == 200
        assert shown.context["entry"] is entry


def test_a_code_that_was_never_given_is_no_page(client: Client, record: str) -> None:
    """An unknown code is answered 404, with a page in words and a code of its own."""
    shown = client.get("/problems/HF-0000/")
    assert shown.status_code == 404
    assert "There is no such page" in shown.text
    assert "HF-7944" in shown.text


def test_a_form_without_its_token_is_refused_in_words(record: str) -> None:
    """A stale form says what to do, not just 403."""
    browser = Client(enforce_csrf_checks=True)
    shown = browser.post("/sign-in/", {"login": "a", "password": "b"})
    assert shown.status_code == 403
    assert "HF-7945" in shown.text


@pytest.mark.urls("holdfire.web.tests.broken")
def test_a_fault_is_a_page_without_details(db: None) -> None:
    """A fault in the program says that nothing was stored, with its code, and gives nothing away."""
    shown = Client(raise_request_exception=False).get("/broken/")
    assert shown.status_code == 500
    assert "HF-7950" in shown.text
    assert "secret detail" not in shown.text
