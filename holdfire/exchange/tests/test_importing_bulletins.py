"""Bulletins on the import page."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from holdfire.exchange import plans, template
from holdfire.exchange.tests.bulletins import GOOD, HEAD, MONITORS, PUBLISHER, describe_the_land
from holdfire.exchange.tests.handed_in import confirmed, counts, looked
from holdfire.record import queries
from holdfire.testing import browser_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def browser(record: str) -> Client:
    """Somebody of the desk who may report, in a record that knows the land."""
    plans._plans.clear()
    describe_the_land()
    return browser_of("report")


def test_bulletins_come_in_by_the_same_page(browser: Client) -> None:
    """Whose they are is said in the form; rows, areas and splits are told before anything is stored; refused rows come back."""
    bad = "2017-05-03\tA\t\t3\tHentzou=3\t1\t\t\n"
    uneven = "2017-05-04\tA\t\t3\tHentzau=2\t1\t\t\n"
    said = {
        "prefix_1": "hill",
        "monitor_1": MONITORS["hill"],
        "prefix_2": "river",
        "monitor_2": MONITORS["river"],
    }
    page = looked(browser, HEAD + GOOD + bad + uneven, "bulletins", "may.tsv", issuer="Ministry", **said)
    assert counts(page) == (12, 0, 0, 1)
    html = page.content.decode()
    for shown in (
        "Hentzau (place:RU01)",
        "column hill_by_area",
        "add up to 2, its total is 3",
        "hill_by_area",
    ):
        assert shown in html
    assert dict(page.context["told"].unknown) == {"Hentzou": 1}
    assert not list(queries.statements(["bulletin"]))
    assert "It is in the record" in confirmed(browser, page).content.decode()
    assert len(list(queries.statements(["bulletin", "monitor_count"]))) == 12
    back = b"".join(browser.get(f"{page.at}refused.csv"))
    mended = looked(
        browser, back, "bulletins", "mended.csv", issuer=PUBLISHER, areas="Hentzou=place:RU01", **said
    )
    assert counts(mended) == (3, 0, 0, 0)
    unsaid = looked(browser, HEAD + GOOD, "bulletins", "may.tsv", issuer=PUBLISHER)
    assert "HF-6026" in unsaid.content.decode() and "“hill_…”" in unsaid.content.decode()


def test_a_file_from_the_template_needs_only_its_monitors(browser: Client) -> None:
    """The form has the template's prefixes from the start; beside other ones they do no harm, and a refusal names the form's fields."""
    form = browser.get("/import/").content.decode()
    stands = {
        f"prefix_{n}": re.findall(rf'name="prefix_{n}"[^>]* value="([^"]*)"', form)[0] for n in range(1, 5)
    }
    assert stands == {"prefix_1": "a", "prefix_2": "b", "prefix_3": "", "prefix_4": ""}
    chosen = {**stands, "monitor_1": MONITORS["hill"], "monitor_2": MONITORS["river"], "issuer": PUBLISHER}
    row = {"bulletin_date": "2017-05-02", "outlet": "A", "a_total": "3", "b_total": "2"}
    columns = template.empty("bulletins").decode().strip().split(",")
    file = ",".join(columns) + "\n" + ",".join(row.get(name.strip("\ufeff"), "") for name in columns) + "\n"
    assert counts(looked(browser, file, "bulletins", **chosen)) == (3, 0, 0, 0)
    unsaid = looked(browser, file, "bulletins", **stands, issuer=PUBLISHER).content.decode()
    assert "“a_…”" in unsaid and "choose the monitor beside each prefix" in unsaid
    own = {
        "prefix_3": "hill",
        "monitor_3": MONITORS["hill"],
        "prefix_4": "river",
        "monitor_4": MONITORS["river"],
    }
    others = looked(browser, HEAD + GOOD, "bulletins", "may.tsv", **{**stands, **own}, issuer=PUBLISHER)
    assert counts(others)[0] > 0 and "HF-6026" not in others.content.decode()
