"""“What you will sign” lists all that would be signed."""

from __future__ import annotations

import re

import pytest

from holdfire.bulletins import signing
from holdfire.bulletins.forms import WORDS
from holdfire.bulletins.tests.ledger import before, send
from holdfire.bulletins.words import Names
from holdfire.record.queries import statements
from holdfire.record.statement import Draft, Source
from holdfire.testing import browser_of


@pytest.mark.usefixtures("record")
def test_all_that_would_be_signed_is_listed() -> None:
    """Every field of every statement's body and source stands in “What you will sign”, with its word and its value."""
    before()
    browser = browser_of("report")
    more = {name: str(7000 + at) for at, name in enumerate(WORDS)}
    rest = {
        "start": "2017-09-23",
        "edition": "Late edition",
        "same_print_as": "Herald",
        "note": "Page torn",
        "language": "ru",
    }
    split = {"category_0": "shelling", "category_a_0": "17", "total_a": "6000", "a_0": "5998"}
    typed = {**more, **rest, **split, "total_b": ""}
    page = send(browser, "check", **typed)
    box = re.sub(
        r"<[^>]*>", " ", page.content.decode().partition('id="signing-title"')[2].partition("</aside>")[0]
    )
    send(browser, seen=page.context["seal"], **typed)
    said = [one for one in statements(["bulletin", "monitor_count"]) if one.body["day"] == "2017-09-24"]
    assert len(said) == 3
    for one in said:
        assert one.source
        shown = {**one.body, **{f"source_{name}": value for name, value in one.source.as_json().items()}}
        assert [name for name in shown if str(signing.LABELS[name]) not in box] == []
    days, whose = (
        ["Sat 23 Sep 2017", "Sun 24 Sep 2017"],
        ["Ministry", "Northern monitors", "Southern monitors"],
    )
    split_words = [
        "Alba: 5,998",
        "(Alba, place:A1)",
        "Borna: 2",
        "(Borna, place:B1)",
        "shelling: 17",
        "6,000",
    ]
    source = ["Gazette", "gazette", "https://gazette.example/1", "Late edition", "herald", "Page torn", "ru"]
    figures = [f"{int(number):,}" for number in more.values()]
    assert [word for word in [*days, *whose, *split_words, *source, *figures] if word not in box] == []
    assert "not given" in box


def test_a_field_without_a_word_is_listed_by_its_name() -> None:
    """What a draft may hold one day is shown before it is signed, even where nobody thought of it here."""
    draft = Draft(
        "bulletin", "bulletin:a/2017-09-24", {"weather": ["fog", {"wind": 3}]}, Source("A", locator="p. 4")
    )
    (all_of_it, _rest) = signing.groups([draft], Names({}))
    assert ("weather", ["fog", "wind 3"]) in all_of_it.lines
    assert ("source_locator", ["p. 4"]) in all_of_it.lines
