"""How the press reader is scored: the scorer itself, and the keys that it scores by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from _press_score import Tally, score, unfounded
from _press_words import office_like, place, same_time

from holdfire.testing import shared

PASSAGES = Path(__file__).resolve().parents[1] / "press_passages"
BODY = (
    "At least 12 people, three of them children, were killed in Duma on Monday, Amal Rida told Reuters, as"
    " cited by The Star. The 4th Geneva round lasted 12 days. Rida signed the Duma Accord; Bern watched."
)
TOLL: dict[str, Any] = {
    "quantity": "killed", "low": 12, "best": None, "high": None, "unit": "persons", "whose": None,
    "territory": "Duma", "period": ["2024-05-06", None], "said_by": "Amal Rida", "exact_words": "At least 12 people",
}  # fmt: skip
KEY: dict[str, Any] = {
    "id": "made-up",
    "speakers": [{"name": "Amal Rida", "office": None, "also": ["Rida"], "through": ["Reuters", "The Star"]}],
    "figures": [TOLL],
    "dates": [{"exact_words": "Monday", "iso": "2024-05-06"}],
    "places": ["Duma"],
    "rounds": [{"process": ["geneva", "geneva talks"], "number": 4, "exact_words": "4th Geneva round"}],
    "agreements": [["Duma Accord", "Accord"]],
    "neutral": {"figures": ["three of them children"], "places": ["Bern"]},
    "traps": {"figures": ["12 days"], "places": ["Geneva"]},
}


def found(**changed: Any) -> dict[str, Any]:
    """All of the key, found rightly, but for what is changed."""
    plain = {**TOLL, "period": "2024-05-06/2024-05-06", "whose": "all", "said_by": "Rida"}
    speakers = [
        {"name": "Rida", "office": None, "also": [], "through": ["the Reuters news agency", "The Star"]}
    ]
    rounds = [{"process": "Geneva", "number": 4, "exact_words": "4th Geneva round"}]
    whole = {
        **KEY, "speakers": speakers, "figures": [plain], "rounds": rounds, "agreements": ["the Duma Accord"],
    }  # fmt: skip
    return {**whole, **changed}


def test_all_that_the_key_has_in_any_form_it_allows_is_right() -> None:
    """Other forms of a name, alternatives, a day as an interval, `all` for nothing said."""
    scored = score(KEY, found(), BODY)
    assert scored.faults == []
    assert {kind: (one.right, one.f1) for kind, one in scored.kinds.items()} == dict.fromkeys(
        scored.kinds, (1, 1.0)
    )
    assert all(right == of for right, of in scored.apart.values())


@pytest.mark.parametrize(
    ("kind", "changed", "expected"),
    [
        ("figures", {"low": None, "high": 12}, Tally(0, 1, 1, 0)),
        ("figures", {"exact_words": "12 days"}, Tally(0, 1, 1, 1)),
        ("figures", {"exact_words": "three of them children", "low": 3}, Tally(0, 1, 0, 0)),
        ("dates", {"iso": None}, Tally(0, 1, 1, 0)),
        ("rounds", {"number": 5}, Tally(0, 1, 1, 0)),
        ("chains", {"through": ["The Star", "Reuters"]}, Tally(0, 1, 1, 0)),
        ("chains", {"through": ["Reuters"]}, Tally(0, 1, 1, 0)),
    ],
)
def test_what_differs_is_missed_and_wrongly_found(
    kind: str, changed: dict[str, Any], expected: Tally
) -> None:
    """Another number, another meeting, another order of carriers; what is neutral is only missed, a trap is told apart."""
    field = "speakers" if kind == "chains" else kind
    offered = [{**found()[field][0], **changed}]
    assert score(KEY, found(**{field: offered}), BODY).kinds[kind] == expected


def test_a_thing_counts_once_and_what_is_neutral_not_at_all() -> None:
    """Said twice, it is one thing found; a trap and what the key has not are wrong."""
    places = score(KEY, found(places=["Duma", "city of Duma", "Bern", "Geneva", "Star"]), BODY).kinds[
        "places"
    ]
    assert places == Tally(1, 0, 2, 1)
    assert (places.precision, places.recall) == (pytest.approx(1 / 3), 1.0)


def test_as_many_pairs_are_made_as_can_be() -> None:
    """The first of two equal things found takes no place that only it could leave to the other."""
    twice = {**KEY, "places": [["Duma", "Star"], "Duma"]}
    assert score(twice, found(places=["Duma", "Star"]), BODY).kinds["places"] == Tally(2, 0, 0, 0)


def test_a_scope_that_differs_is_told_apart_and_costs_no_figure() -> None:
    """A figure with the right number and the wrong territory is found."""
    scored = score(KEY, found(figures=[{**TOLL, "period": None, "territory": "Bern"}]), BODY)
    assert scored.kinds["figures"] == Tally(1, 0, 0, 0)
    assert (scored.apart["territory"], scored.apart["period"]) == ([0, 1], [1, 1])


def test_words_are_folded_as_readers_of_news_do() -> None:
    """A kind of area is no part of a name, a direction in capitals is; times are the same by their days."""
    assert (
        place("the city of Idlib")
        == place("Idlib Province")
        == place("eastern Idlib")
        != place("North Idlib")
    )
    assert same_time("2017-02", "2017-02-01/2017-02-28") and not same_time("2017-02/..", "2017-02")
    assert office_like("spokesman for the ministry", "ministry spokesman") and not office_like("envoy", None)


@pytest.mark.parametrize("stem", ["articles", "dev"])
def test_every_word_of_a_key_stands_in_its_text(stem: str) -> None:
    """A key that its text does not bear out would measure nothing."""
    for line in (PASSAGES / f"{stem}.key.jsonl").read_text(encoding="utf-8").splitlines():
        key = json.loads(line)
        assert unfounded(key, text_of(stem, key["id"])) == []


def text_of(stem: str, name: str) -> str:
    if stem == "articles":
        return shared(f"data/press/{name}.txt").read_text(encoding="utf-8")
    lines = (PASSAGES / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines()
    return next(one["text"] for one in map(json.loads, lines) if one["id"] == name)
