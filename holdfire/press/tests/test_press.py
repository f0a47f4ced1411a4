"""What may be said about the press, and how it is read."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.press import kinds, queries  # noqa: F401 kinds registers what may be said
from holdfire.record.kinds import check
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

ARTICLE = "article:paper-1"
FIGURE = {"article": ARTICLE, "quantity": "killed", "unit": "persons", "exact_words": "around 400,000 people"}


def refused(kind: str, body: dict[str, Any], about: str = "claim:paper-1/1") -> list[str]:
    """The codes with which a statement is refused."""
    return [problem.code for problem in check(Draft(kind, about, body), "organisation:desk")[1]]


def test_a_claim_stands_in_its_article() -> None:
    """claim:paper-1/1 is a claim of article:paper-1."""
    assert refused("claim", {"article": ARTICLE, "says": "It rained."}) == []
    assert refused("claim", {"article": ARTICLE, "says": "It rained."}, "claim:paper-2/1") == ["HF-8301"]


@pytest.mark.parametrize(
    "numbers", [{"best": 400_000}, {"low": 330_000}, {"high": 10}, {"low": 1, "best": 2, "high": 3}]
)
def test_a_figure_keeps_what_the_wording_gives(numbers: dict[str, int]) -> None:
    """“Around N” is a best, “more than N” a low, “up to N” a high."""
    assert refused("figure", FIGURE | numbers) == []


@pytest.mark.parametrize("numbers", [{}, {"low": 5, "best": 4}, {"low": -1}, {"best": 5, "high": 4}])
def test_a_figure_without_number_or_order_is_refused(numbers: dict[str, int]) -> None:
    """Low, best and high rise, and one of them is there."""
    assert refused("figure", FIGURE | numbers) == ["HF-1003"]


def test_a_share_lies_between_zero_and_one() -> None:
    """Half is 0.5, not 50."""
    assert refused("figure", FIGURE | {"unit": "share", "best": 0.5}) == []
    assert refused("figure", FIGURE | {"unit": "share", "best": 50}) == ["HF-1003"]


@pytest.mark.parametrize(
    ("since", "until", "codes"),
    [
        ("2017-05", "2017", []),
        ("2017-13", "2018", ["HF-1003"]),
        ("2017-02-32", "2018", ["HF-1003"]),
        ("2017", "2017-05", []),
        ("2017-05", "2017-04", ["HF-1003"]),
        ("2018", "2017-12-31", ["HF-1003"]),
    ],
)
def test_a_period_does_not_end_before_it_begins(since: str, until: str, codes: list[str]) -> None:
    """Partial dates are held against each other by what both say."""
    assert refused("figure", FIGURE | {"best": 1, "since": since, "until": until}) == codes


def test_at_most_forty_words_of_another_s_text_are_kept() -> None:
    """The record holds the words around a number, not the article."""
    assert refused("figure", FIGURE | {"best": 1, "exact_words": "word " * 40}) == []
    assert refused("figure", FIGURE | {"best": 1, "exact_words": "word " * 41}) == ["HF-1003"]


@pytest.mark.usefixtures("record")
def test_figures_of_one_quantity_are_read_side_by_side_with_speaker_and_chain() -> None:
    """Three death tolls are three rows, each with who said it and through whom."""
    speaker = {"name": "N. N.", "organisation": "organisation:un", "through": ["AFP"]}
    say(
        Draft(
            "article",
            ARTICLE,
            {"title": "T", "outlet": "organisation:paper", "language": "en"},
            Source("Paper"),
        ),
        Draft("claim", "claim:paper-1/1", {"article": ARTICLE, "says": "It rained."}, Source("Paper")),
        Draft("figure", "claim:paper-1/2", FIGURE | {"best": 400_000, "speaker": speaker}, Source("Paper")),
        Draft("figure", "claim:paper-1/3", FIGURE | {"low": 330_000}, Source("Paper")),
    )
    rows = [(row.low, row.best, row.speaker, row.through) for row in queries.figures("killed")]
    assert rows == [(None, 400_000, "N. N.", ["AFP"]), (330_000, None, "", [])]
    assert [row.says for row in queries.claims(ARTICLE)] == ["It rained."]
    assert [row.title for row in queries.articles()] == ["T"]


@pytest.mark.parametrize(
    ("about", "grade", "codes"),
    [
        ("organisation:paper", {"reliability": "B"}, []),
        ("article:paper-1", {"credibility": "2"}, []),
        ("claim:paper-1/1", {"credibility": "5"}, []),
        ("organisation:paper", {"credibility": "2"}, ["HF-8303"]),
        ("claim:paper-1/1", {"reliability": "A"}, ["HF-8303"]),
        ("zone:idlib", {"credibility": "2"}, ["HF-8302"]),
        ("organisation:desk", {"reliability": "A"}, ["HF-8302"]),
        ("organisation:paper", {}, ["HF-1003"]),
    ],
)
def test_sources_get_letters_and_what_they_say_digits(
    about: str, grade: dict[str, str], codes: list[str]
) -> None:
    """Reliability A–F is of an organisation, credibility 1–6 of what one says; nobody grades itself."""
    assert refused("grading", grade | {"reason": "Long known."}, about) == codes


def test_an_article_and_its_claims_keep_the_bytes_they_had() -> None:
    """What may newly be said is left out where nobody says it, so that older statements keep their ids."""
    body, problems = check(
        Draft("claim", "claim:paper-1/1", {"article": ARTICLE, "says": "It rained."}), "organisation:desk"
    )
    assert (body, problems) == (
        {"article": ARTICLE, "says": "It rained.", "form": "paraphrase", "touches": []},
        [],
    )
    told, problems = check(
        Draft("article", ARTICLE, {"title": "T", "outlet": "organisation:paper", "language": "en"}),
        "organisation:desk",
    )
    assert (told, problems) == ({"title": "T", "outlet": "organisation:paper", "language": "en"}, [])
