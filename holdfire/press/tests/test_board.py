"""Every figure for one quantity, by original voice, held against all others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.press.board import board, quantities
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

ON = date(2017, 12, 1)
MARK = "ab" * 8
ENVOY = {"name": "N. N.", "organisation": "organisation:un"}


def article(name: str, published: str | None = "2017-10-30") -> Draft:
    """A piece of the paper of that name."""
    body = {"title": name, "outlet": f"organisation:{name}", "language": "en", "published": published}
    return Draft("article", f"article:{name}", {k: v for k, v in body.items() if v}, Source(name))


def toll(paper: str, number: int, words: str, **said: Any) -> Draft:
    """People killed, as a paper has it."""
    body = {"article": f"article:{paper}", "quantity": "killed", "unit": "persons", "exact_words": words}
    return Draft("figure", f"claim:{paper}/{number}", body | said, Source(paper))


@pytest.fixture
def papers(record: str) -> None:
    """The envoy in one paper and its reprint, another paper's own toll, the office of the envoy, and a ministry that differs."""
    say(
        *(article(name) for name in ("gazette", "herald", "times")),
        article("later", "2018-01-01"),
        article("undated", None),
        toll("gazette", 1, "around 400,000 people", best=400_000, speaker=ENVOY, mark=MARK),
        toll("herald", 1, "around 400,000 people", best=400_000, speaker=ENVOY, mark=MARK),
        toll("times", 1, "more than 330,000 people", low=330_000),
        toll("times", 2, "300,000 victims", low=300_000, speaker={"organisation": "organisation:un", "office": "statistics"}),
        toll("undated", 1, "some 90,000", best=90_000, speaker={"name": "M. M."}),
        toll("later", 1, "half a million", low=500_000, best=500_000, high=500_000),
        toll("times", 3, "half the population", quantity="displaced", unit="share", best=0.5),
    )  # fmt: skip


@pytest.mark.usefixtures("papers")
def test_figures_are_grouped_by_the_original_voice_and_reprints_are_one() -> None:
    """The envoy and the statistics of the UN are one voice; a paper without a speaker speaks itself."""
    found = board("killed", "persons", ON, None)
    said = {
        rows[0].voice or key: [row.figure.exact_words for row in rows] for key, rows in found.voices.items()
    }
    assert said == {
        "organisation:un": ["around 400,000 people", "300,000 victims"],
        "organisation:times": ["more than 330,000 people"],
        "M. M.": ["some 90,000"],
    }
    envoy = found.voices["organisation:un"][0]
    assert [figure.article for figure, _article in envoy.reprints] == ["article:herald"]


@pytest.mark.usefixtures("papers")
def test_contradictions_stand_first_and_are_marked_at_both_figures() -> None:
    """90,000 fits none of the three others; those leave room for one another."""
    found = board("killed", "persons", ON, None)
    assert [(pair.state, pair.apart) for pair in found.pairs] == [
        ("contradict", 310_000),
        ("contradict", 240_000),
        ("contradict", 210_000),
        ("overlap", 100_000),
        ("overlap", 70_000),
        ("overlap", 30_000),
    ]
    odd = next(row for row in found.rows if row.voice == "M. M.")
    assert found.against[odd.stated.key] == 3
    assert [found.against.get(row.stated.key, 0) for row in found.voices["organisation:un"]] == [1, 1]


@pytest.mark.usefixtures("papers")
def test_a_board_is_of_one_quantity_one_unit_and_what_was_out_by_then() -> None:
    """What was published later is not there; an article without a day is."""
    assert quantities(ON, None) == [("killed", "persons", 5), ("displaced", "share", 1)]
    assert quantities(date(2018, 2, 1), None)[0] == ("killed", "persons", 6)
    assert [row.figure.best for row in board("displaced", "share", ON, None).rows] == [0.5]


@pytest.mark.usefixtures("papers")
def test_narrowed_to_some_people_those_who_do_not_say_stay() -> None:
    """Nobody says whose, so all may be of civilians; of fighters too."""
    say(toll("times", 4, "12 civilians", best=12, low=12, high=12, whose="civilians"))
    words = {row.figure.exact_words for row in board("killed", "persons", ON, None, whose="fighters").rows}
    assert "12 civilians" not in words
    assert len(words) == 4


@pytest.mark.usefixtures("papers")
def test_a_figure_confirmed_twice_with_more_of_its_sentence_is_one_figure() -> None:
    """However many words of the sentence stand beside the number."""
    before = len(board("killed", "persons", ON, None).rows)
    say(toll("gazette", 2, "around 400,000 people have died", best=400_000, speaker=ENVOY, mark=MARK))
    assert len(board("killed", "persons", ON, None).rows) == before
