"""Names of places where something is or happens, told from those that act and those of other things."""

from __future__ import annotations

import pytest

from holdfire.press.reader import gazetteer, places
from holdfire.press.reader.found import Span
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer
from holdfire.press.reader.text import cut
from holdfire.press.tests import place_dispatches, place_passages, place_sentences, place_styles, place_traps

ROWS = (
    place_sentences.ROWS + place_passages.ROWS + place_traps.ROWS + place_styles.ROWS + place_dispatches.ROWS
)


def names(body: str, known: Gazetteer = EMPTY, people: tuple[Span, ...] = ()) -> tuple[str, ...]:
    """Each place once, in order, those left out that act."""
    return tuple(dict.fromkeys(one.name for one in places.find(cut(body), known, people) if not one.acts))


def test_places_are_told_by_what_stands_around_them() -> None:
    """Without any record, by grammar and by what every reader knows of the world."""
    assert {body: found for body, expected in ROWS if (found := names(body)) != expected} == {}


def test_each_place_occurs_to_the_letter_where_it_is_said_to_be() -> None:
    """A place is a stretch of the text."""
    for body, _ in ROWS:
        assert all(body[one.start : one.end] == one.name for one in places.find(cut(body)))


def test_what_acts_is_told_as_acting() -> None:
    """Governments, processes and date lines are marked, so that a page may show them as what they are."""
    found = places.find(cut("GENEVA (Reuters) - Turkey denied that the Astana talks had failed in Sochi."))
    assert [(one.name, one.acts) for one in found] == [
        ("GENEVA", True),
        ("Turkey", True),
        ("Astana", True),
        ("Sochi", False),
    ]


def test_a_person_is_no_place_whatever_the_name() -> None:
    """Stretches that are names of persons are left out."""
    body = "Troops from Chad moved to Jordan, said Georgia Lincoln from Paris."
    start = body.index("Georgia")
    assert names(body, people=(Span(start, start + len("Georgia Lincoln")),)) == ("Chad", "Jordan", "Paris")


def test_what_one_can_be_in_is_no_person() -> None:
    """A finder of persons may be wrong: a country, and a name after “in”, stay what they are."""
    body = "They met in Compostela Valley. Uganda was hit, said Mabini, a man from Mabini."
    spans = [
        Span(body.index(name), body.index(name) + len(name))
        for name in ("Compostela Valley", "Uganda", "Mabini")
    ]
    assert names(body, people=tuple(spans)) == ("Compostela Valley", "Uganda", "Mabini")


def test_a_record_knows_places_that_no_grammar_tells() -> None:
    """By any spelling of their names, and never within the name of something else."""
    known = gazetteer.of([("Maarrat an-Nu'man", "place:1"), ("Kobani", "place:2"), ("Ministry", "place:3")])
    body = "Then Ma'arrat al-Numan answered, Kobani too. The Kobani Times and the Ministry did not."
    assert names(body) == ()
    assert names(body, known) == ("Ma'arrat al-Numan", "Kobani")


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("ar", "قالت تركيا إن القتال في سوريا وبالعراق توقف، وفي درعا أيضا", ["سوريا", "وبالعراق", "درعا"]),
        ("ru", "Турция заявила, что бои в Сирии и в Дараа прекратились", ["Сирии", "Дараа"]),
        ("tr", "Suriye'de çatışmalar durdu, Halep sakin", ["Suriye'de", "Halep"]),
    ],
)
def test_other_languages_are_read_by_name_alone(language: str, body: str, expected: list[str]) -> None:
    """Countries by their names in that language, and what the record knows; a country with nothing before it may act."""
    known = gazetteer.of([("درعا", "place:d"), ("Дараа", "place:d"), ("Halep", "place:a")])
    found = places.find(cut(body, language=language), known)
    assert [one.name for one in found if not one.acts] == expected


@pytest.mark.parametrize(
    "worst",
    [
        "A-" * 100_000,
        "a'" * 100_000,
        "Al " * 66_000,
        "Ab, " * 50_000,
        "of the " * 28_000,
        "U." * 100_000,
        "(" * 200_000,
    ],
)
def test_a_hostile_text_is_read_like_any_other(worst: str) -> None:
    """The work grows with the text, not with its square."""
    places.find(cut(worst))
