"""Who is given a statement, through whom, and what exactly was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.press.reader.speakers import find
from holdfire.press.reader.text import cut
from holdfire.press.tests.carrying_passages import CARRIED
from holdfire.press.tests.speaking_passages import PASSAGES, UTTERED


@pytest.mark.parametrize(("passage", "speakers"), PASSAGES)
def test_those_who_are_given_a_statement_are_found_with_those_who_carry_it(
    passage: str, speakers: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    """Verbs of saying in every order, offices, bodies, carriers, pronouns; nobody who says nothing."""
    assert tuple((one.name, one.through) for one in find(cut(passage)).speakers) == speakers


@pytest.mark.parametrize(("passage", "speakers"), CARRIED)
def test_an_outlet_that_no_list_knows_is_told_by_where_it_stands(
    passage: str, speakers: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    """What X told, aired, quoted or was told; views, replies and quotes beside a name; and what is neither."""
    assert tuple((one.name, one.through) for one in find(cut(passage)).speakers) == speakers


@pytest.mark.parametrize(("passage", "said"), UTTERED)
def test_what_is_said_is_cut_to_the_words(passage: str, said: tuple[tuple[str, str, str], ...]) -> None:
    """A quote without its marks, sentence by sentence; a paraphrase without the words that attribute it."""
    text = cut(passage)
    speech = find(text)
    found = tuple((speech.speakers[one.speaker].name, one.form, text.words(one)) for one in speech.utterances)
    assert found == said


@pytest.mark.parametrize(
    ("passage", "name", "office"),
    [
        ("A spokeswoman for the Russian Foreign Ministry, Maria Zakharova said no.", "Maria Zakharova",
         "spokeswoman for the Russian Foreign Ministry"),
        ("Iranian Foreign Ministry’s official representative Bahram Kasemi said no.", "Bahram Kasemi",
         "Iranian Foreign Ministry’s official representative"),
        ("Vadym Boychenko, the mayor of Mariupol, said no.", "Vadym Boychenko", "mayor of Mariupol"),
        ("Col. Ahmed al-Mismari said no.", "Ahmed al-Mismari", "Col."),
        ("Rami Abdel Rahman of the Syrian Observatory for Human Rights said no.", "Rami Abdel Rahman",
         "Syrian Observatory for Human Rights"),
        ("Juan Santos arrived. Santos, who is Colombia’s president, said no.", "Juan Santos", None),
    ],
)  # fmt: skip
def test_the_office_is_told_in_the_words_of_the_text(passage: str, name: str, office: str | None) -> None:
    """Whether it stands before the name, behind it, or between commas."""
    assert [(one.name, one.office) for one in find(cut(passage)).speakers] == [(name, office)]


def test_one_person_is_one_speaker_under_all_forms_of_the_name() -> None:
    """The full name leads; surnames, misspellings and offices are further forms."""
    text = cut(
        "Alexander Lavrentiev, Russia's envoy, said the maps were ready. “We agreed,” Lavrentyev added."
        " The Russian envoy urged patience. “Soon,” he said."
    )
    (speaker,) = find(text).speakers
    assert speaker.name == "Alexander Lavrentiev"
    assert speaker.also == ("Lavrentyev", "The Russian envoy")


def test_the_outlet_that_prints_carries_nothing() -> None:
    """“told Reuters” in a piece of Reuters is said to the reader."""
    passage = "Hans Grundberg told Reuters the sides were close."
    assert find(cut(passage, outlet="Reuters")).speakers[0].through == ()
    assert find(cut(passage, outlet="Daily X")).speakers[0].through == ("Reuters",)


def test_names_of_persons_are_marked_wherever_they_stand() -> None:
    """Also of those who say nothing and within quotes, so that none is taken for a place."""
    text = cut(
        "“Ask Mr Homs,” said Abu Latakia. The envoy, Samir Aleppo, met President Ali Hama in Homs. Rauf Daraa attended."
    )
    assert [text.words(one) for one in find(text).names] == [
        "Homs", "Abu Latakia", "Samir Aleppo", "Ali Hama", "Rauf Daraa",
    ]  # fmt: skip


@given(st.text(alphabet='Aab .,:“”"’said by the X-y\n(', max_size=300))
def test_any_text_can_be_read(body: str) -> None:
    """Whatever stands there: spans lie within the text and speakers are those of the list."""
    speech = find(cut(body))
    for one in speech.utterances:
        assert 0 <= one.start < one.end <= len(body)
        assert 0 <= one.speaker < len(speech.speakers)


@pytest.mark.parametrize(
    "piece",
    [
        "the head of ",
        "A said ",
        "said, ",
        "report by ",
        "X of ",
        "“a” ",
        "according to ",
        "Abc de ",
        "the ministry, ",
        "X and ",
        "was said by ",
        "in the view of ",
        "by Xa’s account, ",
        "General Xa Yb told Jornada. ",
        "Xa reported, citing Yb ",
    ],
)
def test_a_text_that_repeats_itself_is_read_to_its_end(piece: str) -> None:
    """However often it names, quotes or cites: every utterance lies in the text."""
    text = cut(piece * (8_000 // len(piece)))
    for one in find(text).utterances:
        assert 0 <= one.start < one.end <= len(text.body)
