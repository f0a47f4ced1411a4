"""Which numbers of a text are figures, of what, and how sure."""

from __future__ import annotations

import pytest

from holdfire.press.reader import figures
from holdfire.press.reader.found import Figure
from holdfire.press.reader.text import cut
from holdfire.press.tests.figure_rows import ROWS
from holdfire.press.tests.figure_stories import STORIES
from holdfire.press.tests.figure_turns import TURNS


def written(figure: Figure) -> str:
    """A figure in the short form of the rows."""
    unit = "" if figure.unit == "persons" else f":{figure.unit}"
    whose = f"/{figure.whose}" if figure.whose else ""
    return f"{figure.quantity} {_number(figure)}{unit}{whose}"


def _number(figure: Figure) -> str:
    low, best, high = (
        None if one is None else str(round(float(one), 2)).removesuffix(".0")
        for one in (figure.low, figure.best, figure.high)
    )
    if low is not None and low == best == high:
        return low
    if best is not None:
        return f"<{best}" if high is not None else f"~{best}"
    if low is not None and high is not None:
        return f"{low}..{high}"
    return f"{low}+" if low is not None else f"{high}-"


@pytest.mark.parametrize(("sentence", "expected"), ROWS + STORIES + TURNS)
def test_a_sentence_gives_the_figures_that_it_holds(sentence: str, expected: str) -> None:
    """Quantity, least, best and most, unit and whose follow the wording; what is wished, feared or denied is no figure."""
    found = figures.find(cut(sentence))
    assert "; ".join(written(one) for one in found) == expected


@pytest.mark.parametrize(
    "body",
    [
        "killed 12 people and " * 3_000,
        "1,000" * 12_000,
        "and " * 20_000,
        "12 " * 20_000,
        "one hundred and " * 4_000,
        "12 people, including 3 children, " * 2_000,
        '"' * 60_000 + "12",
        "no " * 20_000,
        "1-" * 30_000,
        "of whom 12 " * 5_000,
        "(12) " * 12_000,
        "dead: 12, " * 6_000,
        "12 people - " * 5_000,
    ],
)
def test_a_text_that_repeats_itself_without_end_is_read_to_its_end(body: str) -> None:
    """Each number is looked at with what stands near it alone, so that no text takes longer than its length."""
    assert len(figures.find(cut(body))) <= len(body)


def test_what_a_figure_is_read_from_stands_in_the_text() -> None:
    """Number, noun and verb together, and no more words of another's text than may be quoted."""
    text = cut("In the north, the raid killed at least 12 people, an official said.")
    assert [text.words(one) for one in figures.find(text)] == ["killed at least 12 people"]
    for sentence, _ in ROWS + STORIES + TURNS:
        text = cut(sentence)
        assert all(0 < len(text.words(one).split()) <= 40 for one in figures.find(text))
