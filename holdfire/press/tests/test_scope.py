"""What a figure is about: the place, the time, and who says it."""

from __future__ import annotations

import pytest

from holdfire.press.reader import figures, scope
from holdfire.press.reader.found import Date, Figure, Place, Span, Utterance
from holdfire.press.reader.speech import Speech
from holdfire.press.reader.text import Text, cut


def at(text: Text, words: str) -> tuple[int, int]:
    """Where words stand in a text."""
    start = text.body.index(words)
    return start, start + len(words)


def scoped(
    body: str, *, places: str = "", dates: str = "", said: str = ""
) -> tuple[Text, tuple[Figure, ...]]:
    """The figures of a text; places by name, dates as words=iso, what is said as words|the words that attribute it; bars part them."""
    text = cut(body)
    found_places = [Place(*at(text, name), name) for name in places.split("|") if name]
    found_dates = [
        Date(*at(text, words), iso) for words, iso in (each.split("=") for each in dates.split("|") if each)
    ]
    utterances: tuple[Utterance, ...] = ()
    if said:
        words, attribution = said.split("|")
        utterances = (Utterance(*at(text, words), 0, "paraphrase", Span(*at(text, attribution))),)
    speech = Speech((), utterances, ())
    return text, scope.attach(text, figures.find(text), found_dates, found_places, speech)


@pytest.mark.parametrize(
    ("body", "places", "expected"),
    [
        ("Shelling killed 12 people in Orv.", "Orv", ["Orv"]),
        ("In Orv, shelling killed 12 people.", "Orv", ["Orv"]),
        ("In Orv, shelling killed eight, among them three children, adding that 200 families had fled Mebe.", "Orv|Mebe", ["Orv", "Orv", "Mebe"]),
        ("A raid killed 12 and wounded 30 in Orv.", "Orv", ["Orv", "Orv"]),
        ("Some 400 people fled to Orv.", "Orv", [None]),
        ("More than 1,200 refugees had gone back to Orv.", "Orv", ["Orv"]),
        ("Six violations were logged: four in Orv and two in Mebe.", "Orv|Mebe", [None, "Orv", "Mebe"]),
        ("They met in Orv. A raid killed 12.", "Orv", [None]),
        ("Talks began in Orv to end the conflict that claimed the lives of 12 people.", "Orv", [None]),
        ("A raid killed 12, while ministers met in Orv.", "Orv", [None]),
    ],
)  # fmt: skip
def test_a_figure_stands_for_the_place_of_its_clause(
    body: str, places: str, expected: list[str | None]
) -> None:
    """The nearest place that the count is said of; where people went is not where they left, and another sentence tells nothing."""
    _, found = scoped(body, places=places)
    assert [one.territory for one in found] == expected


def test_the_conflict_is_that_of_the_one_country_that_the_text_is_about() -> None:
    """“In the conflict” ties a figure to the country that the text names most, and to the time that the sentence before gives."""
    body = "Yemen has been at war since March 2015. Fronts in Yemen move. The Yemen talks stall.\n\nYemen has been at war since May 2014. Around 400 people died in the conflict."
    text = cut(body)
    names = [Place(one, one + 5, "Yemen") for one in range(len(body)) if body.startswith("Yemen", one)]
    since = Date(*at(text, "May 2014"), "2014-05")
    (figure,) = scope.attach(text, figures.find(text), [since], names, Speech())
    assert (figure.territory, figure.since, figure.until) == ("Yemen", "2014-05", None)


@pytest.mark.parametrize(
    ("body", "dates", "expected"),
    [
        ("A raid killed 12 on Friday.", "Friday=2017-05-05", [("2017-05-05", "2017-05-05", None)]),
        ("Some 9,500 died since April 2014.", "April 2014=2014-04", [("2014-04", None, None)]),
        ("As of 1 October, 300 had died.", "1 October=2017-10-01", [(None, None, "2017-10-01")]),
        ("Four were killed and 11 wounded in the past 24 hours.", "the past 24 hours=2017-05-04/2017-05-05", [("2017-05-04", "2017-05-05", None)] * 2),
        ("They counted 46 violations in 2010, against 218 in 2009.", "2010=2010|2009=2009", [("2010", "2010", None), ("2009", "2009", None)]),
        ("Since 15 April, 12 have died and 30 were hurt.", "15 April=2023-04-15", [("2023-04-15", None, None)] * 2),
        ("A truce began on 20 July. Since then, 14 soldiers have died.", "20 July=2015-07-20", [("2015-07-20", None, None)]),
        ("So far 12 have died.", "", [(None, None, None)]),
    ],
)  # fmt: skip
def test_a_figure_has_the_time_of_its_clause(
    body: str, dates: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    """A time counted over is the period, open where it goes on; the day up to which was counted is told apart."""
    _, found = scoped(body, dates=dates)
    assert [(one.since, one.until, one.as_of) for one in found] == expected


def test_a_figure_belongs_to_who_says_it() -> None:
    """The day and place of speaking are not those of the figure."""
    body = "The minister said on Friday that 12 people had died. Thirty were hurt."
    _, found = scoped(body, dates="Friday=2017-05-05", said="12 people had died|The minister said")
    assert [(one.said_by, one.since) for one in found] == [(0, None), (None, None)]
