"""Figures by the API: which there are, two held against each other, and what they come to."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.press.tests.test_board import ENVOY, MARK, article, toll
from holdfire.testing import browser_of, say

API = "/api/v1/figures"


@pytest.fixture
def ask(record: str) -> Any:
    """Two papers, one of which prints the other's sentence, and a toll that contradicts it."""
    say(
        article("gazette"),
        article("herald"),
        toll("gazette", 1, "around 400,000 people", best=400_000, speaker=ENVOY, mark=MARK),
        toll("herald", 1, "around 400,000 people", best=400_000, speaker=ENVOY, mark=MARK),
        toll("herald", 2, "90,000", low=90_000, best=90_000, high=90_000),
        toll("herald", 3, "half", quantity="displaced", unit="share", best=0.5),
    )
    browser = browser_of("read")
    return lambda path="", **asked: browser.get(API + path, asked)


def test_figures_are_listed_by_quantity_article_and_voice(ask: Any) -> None:
    """One line a statement, with its words and its numbers; what is not said is empty."""
    assert ask().json()["count"] == 4
    found = ask(quantity="killed", speaks_for="organisation:un", article="article:gazette").json()["items"]
    assert [(one["claim"], one["best"], one["low"], one["whose"]) for one in found] == [("claim:gazette/1", 400_000, None, "")]  # fmt: skip


def test_two_figures_are_held_against_each_other_with_the_reasons(ask: Any) -> None:
    """By their statements, in either order; a statement that is no figure is refused with a sentence."""
    ids = {one["claim"]: one["statement"] for one in ask().json()["items"]}
    a, b = ids["claim:gazette/1"], ids["claim:herald/2"]
    there, back = ask("/compared", a=a, b=b).json(), ask("/compared", a=b, b=a).json()
    assert (there["state"], there["apart"]) == (back["state"], back["apart"]) == ("contradict", 310_000)
    assert [one["name"] for one in there["reasons"]][:2] == ["numbers_apart", "assumed_whose"]
    assert ask("/compared", a=a, b=ids["claim:herald/3"]).json()["state"] == "not_comparable"
    assert "HF-8350" in ask("/compared", a=a, b="0" * 64).text


def test_a_board_has_its_voices_its_pairs_and_the_four_sums(ask: Any) -> None:
    """As the page tells them."""
    told = ask("/board", quantity="killed", on="2017-12-01").json()
    assert [(one["voice"], one["reprints"]) for one in told["figures"]] == [
        ("organisation:un", ["article:herald"]),
        ("organisation:herald", []),
    ]
    assert [one["state"] for one in told["pairs"]] == ["contradict"]
    assert [one["way"] for one in told["sums"]] == ["range", "majority", "sources", "discussion"]
    assert (told["sums"][0]["low"], told["sums"][1]["best"]) == (90_000, None)
