"""An article's text in paragraphs, sentences and quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.press.reader.text import beginning, cut


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gen. Ali said no.", "It rained."],
        ["They met in the U.S. Treasury.", "He left."],
        ["He left the U.S.", "The talks went on."],
        ["Resolution No. 2254 stands.", "Was that all?", "No."],
        ["“We left. Twice.”", "It rained."],
        ["Annex No. IV stands.", "Will it?", "No.", "Never."],
        ["“We left,” he said.", "“Twice.”"],
        ["Some 3.5 tonnes came by 4 p.m. on Friday.", "Nobody was hurt."],
        ["قال الوزير إن الهدنة صامدة.", "هل انتهت؟", "لا."],
        ["Он сказал: «Нет. Никогда».", "Дождь шёл."],
    ],
)
def test_a_sentence_ends_where_a_reader_says_so(sentences: list[str]) -> None:
    """Abbreviations, initials, numbers and quotes that go on end nothing."""
    text = cut(" ".join(sentences))
    assert [text.words(one) for one in text.sentences] == sentences


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ('He said “no” and «нет» and "non".', ["no", "нет", "non"]),
        ('“Begun curly, closed straight," he said.', ["Begun curly, closed straight,"]),
        ("“A paragraph that goes on\n\n“and ends here.”", ["A paragraph that goes on", "and ends here."]),
        ("The “a team “and that” the aim.", ["a team ", "and that"]),
    ],
)
def test_quotes_are_what_stands_between_the_marks(body: str, quotes: list[str]) -> None:
    """Also where marks are mixed, turned, or closed by the paragraph alone."""
    text = cut(body)
    assert [text.words(one) for one in text.quotes] == quotes


@given(st.text(alphabet='ab .!?“”"«»\n()A1؟', max_size=200))
def test_no_sign_of_a_text_is_lost_or_moved(body: str) -> None:
    """Sentences stand in order, apart, and hold every sign but blanks."""
    text = cut(body)
    at, kept = 0, ""
    for one in text.sentences:
        assert at <= one.start < one.end
        at = one.end
        kept += text.words(one)
    assert "".join(kept.split()) == "".join(body.split())
    for mark in text.quotes:
        assert text.quoted(mark.start) or mark.start == mark.end


def test_the_beginning_of_a_text_ends_with_a_paragraph() -> None:
    """What is found in it stands at the same place in the whole."""
    text = cut("One came.\n\nTwo left.\n\nThree stayed.", id="a", title="T")
    first = beginning(text, 25)
    assert (first.body, first.id, first.title) == ("One came.\n\nTwo left.", "a", "T")
    assert first.paragraphs == text.paragraphs[:2]
    assert beginning(text, 5).body == "One c"
    assert beginning(text, 100) is text
