"""What the reader finds, as proposals in reading order, and the text with their words marked."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from holdfire.press import marked, proposals
from holdfire.press.reader import found
from holdfire.press.reader.found import Span
from holdfire.press.reader.text import Text, cut

BODY = (
    "The envoy told reporters on Friday that around 400 people had died in Lowtown since 2011.\n\n"
    "“We meet again, for the sixth round,” he said."
)


@dataclass(frozen=True)
class Speech:
    """Who says what, made by hand."""

    speakers: tuple[found.Speaker, ...] = ()
    utterances: tuple[found.Utterance, ...] = ()


@dataclass(frozen=True)
class Found:
    """A reader's finds, made by hand."""

    speech: Speech = Speech()
    figures: tuple[found.Figure, ...] = ()
    dates: tuple[found.Date, ...] = ()
    places: tuple[found.Place, ...] = ()
    rounds: tuple[found.Round, ...] = ()
    agreements: tuple[found.Agreement, ...] = ()


def at(words: str) -> tuple[int, int]:
    """Where words stand in the text."""
    start = BODY.index(words)
    return start, start + len(words)


def both() -> tuple[Text, Found]:
    """A text, and what a reader finds in it."""
    told, quoted = "around 400 people had died in Lowtown since 2011", "We meet again, for the sixth round,"
    return cut(BODY), Found(
        Speech(
            speakers=(found.Speaker("N. N.", "the envoy"),),
            utterances=(
                found.Utterance(
                    *at(told), 0, "paraphrase", Span(*at("The envoy told reporters")), ("Agency",)
                ),
                found.Utterance(*at(quoted), 0, "quote", Span(*at("he said"))),
            ),
        ),
        figures=(found.Figure(*at("around 400 people"), "killed", None, 400, None, "persons", said_by=0),),
        dates=(found.Date(*at("on Friday"), "2017-10-27"), found.Date(*at("since 2011"), "2011/..")),
        places=(found.Place(*at("Lowtown"), "Lowtown"),),
        rounds=(found.Round(*at("sixth round"), "astana", 6),),
    )


def test_a_proposal_holds_who_when_where_and_what_about() -> None:
    """Day of saying from beside the words, time, place and round from within them; a figure has the chain of its claim."""
    claim, figure, quote = proposals.proposals(*both())
    assert (claim.kind, claim.on, claim.when, claim.places) == (
        "claim",
        "2017-10-27",
        "2011/..",
        ("Lowtown",),
    )
    assert (figure.kind, figure.words, figure.through) == ("figure", "around 400 people", ("Agency",))
    assert (quote.form, quote.paragraph, [one.number for one in quote.rounds]) == ("quote", 2, [6])


def test_reading_again_gives_the_same_names() -> None:
    """A name comes from kind, paragraph and words; the same words twice in a paragraph are one proposal."""
    text, read = both()
    names = [one.name for one in proposals.proposals(text, read)]
    twice = Found(Speech(read.speech.speakers, read.speech.utterances * 2), read.figures)
    assert [one.name for one in proposals.proposals(text, twice)] == names
    assert len(set(names)) == 3 and all(len(one) == 8 for one in names)


def test_no_more_than_forty_words_are_kept() -> None:
    """Longer words end in a sign that more follow, and one endless word is cut."""
    assert proposals.shortened("one\n two") == "one two"
    assert proposals.shortened("word " * 41) == "word " * 40 + "…"
    assert len(proposals.shortened("x" * 5000)) <= 400
    assert proposals.quote("word " * 41) == ("word " * 40).strip()


def test_a_text_made_of_figures_alone_is_read_no_further_than_anybody_would() -> None:
    """Ten thousand figures in one paragraph give 400 proposals, and the text is marked at once."""
    body = " ".join(f"{n} dead" for n in range(10_000))
    found_ones, place = [], 0
    for n in range(10_000):
        size = len(f"{n} dead")
        found_ones.append(found.Figure(place, place + size, "killed", n, n, n, "persons"))
        place += size + 1
    text = cut(body)
    made = proposals.proposals(text, Found(figures=tuple(found_ones)))
    shown = marked.by_paragraph(body, text.paragraphs, {one.name: one for one in made})
    assert len(made) == 400 and "".join(piece.text for piece in shown[0]) == body


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda two: Span(min(two), max(two)))


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from("abcdef"), SPANS), st.lists(SPANS, max_size=2))
def test_marks_may_nest_and_overlap_and_no_sign_is_lost(marks: dict[str, Span], lit: list[Span]) -> None:
    """Every sign stands once, under just the marks that cover it; a mark begins once."""
    body = "abcdefghij klmnopqrst\n\nuvwxyz1"
    shown = marked.by_paragraph(body, cut(body).paragraphs, marks, lit)
    begun = [name for paragraph in shown for piece in paragraph for name in piece.begins]
    assert "\n\n".join("".join(piece.text for piece in paragraph) for paragraph in shown) == body
    place = 0
    for paragraph in shown:
        for piece in paragraph:
            assert set(piece.marks) == {n for n, s in marks.items() if s.start <= place < s.end}
            assert piece.lit == any(one.start <= place < one.end for one in lit)
            place += len(piece.text)
        place += 2
    assert len(begun) == len(set(begun))
