"""What is read from a bulletin's text: in two languages, whole and garbled, with the words that each figure was read from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.bulletins.phrasing import Names, Proposal, read

NAMES = Names(
    monitors={
        "north": ("Northern side", "Northern part", "Northern", "Northland", "Северная сторона", "Северная часть", "Северные", "Северия"),
        "south": ("Southern side", "Southern part", "Southern", "Southland", "Южная сторона", "Южная часть", "Южные", "Югия"),
    },
    areas={
        "alba": ("Alba", "Альба"),
        "borna": ("Borna", "Борна"),
        "corda": ("Corda", "Qorda", "Корда"),
        "dunes": ("Ad-Dunes", "Эд-Дюна"),
        "elm": ("Elm", "Эльмия"),
    },
)  # fmt: skip
NEAR = date(2017, 9, 30)


def proposal(text: str) -> Proposal:
    """What is read, as of 30 September 2017."""
    return read(text, NAMES, NEAR)


def counted(text: str) -> dict[str, tuple[int | None, dict[str, int]]]:
    """Each monitor's total and split."""
    return {
        count.monitor: (
            count.total.value if count.total else None,
            {a.place or a.printed: a.count for a in count.areas},
        )
        for count in proposal(text).counts
    }


def warned(text: str) -> set[str]:
    """The names of the warnings."""
    return {one.name for one in proposal(text).warnings}


FIXED = """The truce is holding in most provinces (24 September 2017)
In the past 24 hours the Northern side of the joint Northern-Southern commission has registered 11 cases of firing in the \
provinces of Alba (3), Borna (2) and Corda (6). The Southern side has registered 10 violations in the provinces of Alba (1), \
Borna (3), Ad-Dunes (3) and Elm (3).
The Northern side confirmed only two of the violations registered by the Southern side.
Three humanitarian actions were held in Alba, where 3.6 tonnes of water were handed out to 1,130 people.
Two new agreements were signed. The number of settlements that have joined the truce increased to 1,871.
The number of armed groups that declared their commitment to the truce remains unchanged - 219."""


def test_the_fixed_phrasing_is_read_whole() -> None:
    """Day, two totals, two splits, what the other side confirms, settlements and groups; nothing else, and no warning."""
    found = proposal(FIXED)
    assert counted(FIXED) == {
        "north": (11, {"alba": 3, "borna": 2, "corda": 6}),
        "south": (10, {"alba": 1, "borna": 3, "dunes": 3, "elm": 3}),
    }
    assert found.day and found.day.value == date(2017, 9, 24)
    assert [count.confirmed and count.confirmed.value for count in found.counts] == [None, 2]
    assert found.settlements_joined and found.settlements_joined.value == 1871
    assert found.armed_groups and found.armed_groups.value == 219
    assert found.warnings == ()


def test_each_figure_names_the_words_it_was_read_from() -> None:
    """The page marks them, so that a person sees at a glance what was taken for what."""
    found = proposal(FIXED)
    north = found.counts[0]
    assert north.total and found.day and found.settlements_joined
    assert FIXED[north.total.start : north.total.end] == "11"
    assert [FIXED[area.start : area.end] for area in north.areas] == ["Alba (3)", "Borna (2)", "Corda (6)"]
    assert FIXED[found.day.start : found.day.end] == "24 September 2017"
    assert FIXED[found.settlements_joined.start : found.settlements_joined.end] == "1,871"


@pytest.mark.parametrize(
    ("text", "north", "south"),
    [
        pytest.param(
            "The Northern side recorded 9 violations: five in Alba, two in Borna, and two in Corda provinces. "
            "The Southern side did not register any violations.",
            (9, {"alba": 5, "borna": 2, "corda": 2}), (0, {}), id="numbers before the areas, and a zero that is said",
        ),
        pytest.param(
            "Northern part of the commission has fixed twenty-one facts of opening fire in the provinces: Alba – twelve, "
            "Elm – nine. Southern part has fixed one fact in the province of Borna.",
            (21, {"alba": 12, "elm": 9}), (1, {"borna": 1}), id="numbers in words; the number of one area is the total",
        ),
        pytest.param(
            "Northland registered 4 violations in the past day, Southland – 13.",
            (4, {}), (13, {}), id="a headline that leaves the verb out",
        ),
        pytest.param(
            "Eleven violations were registered by the Southern side in the provinces of Alba [7] and Borna [4].\n\n"
            "The Northern side logged none.",
            (0, {}), (11, {"alba": 7, "borna": 4}), id="the passive, and square brackets",
        ),
        pytest.param(
            "Северной частью представительства совместной северно-южной комиссии зафиксировано 6 случаев стрельбы в "
            "провинциях: Альба – 4, Эд-Дюна – два. Южной частью представительства зафиксированы 5 нарушений в провинции Борна.",
            (6, {"alba": 4, "dunes": 2}), (5, {"borna": 5}), id="the Russian passive, in all cases",
        ),
        pytest.param(
            "Северия за сутки зафиксировала девять случаев нарушения перемирия, Югия — 21, сообщили в ведомстве.",
            (9, {}), (21, {}), id="a Russian headline",
        ),
        pytest.param(
            "Северная сторона выявила десять нарушений: в Альбе — семь, в Корде — три. Южная сторона нарушений не зафиксировала.",
            (10, {"alba": 7, "corda": 3}), (0, {}), id="Russian areas before their numbers, and a zero",
        ),
        pytest.param(
            "Северные представители зафиксировали два нарушения, по одному в Альбе и Борне. Южные — пять: в Корде – пять.",
            (2, {"alba": 1, "borna": 1}), (5, {"corda": 5}), id="one each",
        ),
        pytest.param(
            "Northern side: ١١ violations (Alba ٥, Borna ٦)\nSouthern side: ۷ violations (Elm ۷)",
            (11, {"alba": 5, "borna": 6}), (7, {"elm": 7}), id="Arabic-Indic and Persian digits",
        ),
        pytest.param(
            "The Northern side saw 3 shooting incidents. Of them, two were in Alba and one in Qorda. The Southern side saw 2.",
            (3, {"alba": 2, "corda": 1}), (2, {}), id="a split in a sentence of its own, and another spelling",
        ),
    ],
)  # fmt: skip
def test_what_outlets_make_of_the_phrasing_is_read(text: str, north: Any, south: Any) -> None:
    """Numbers before or behind the areas, in digits or words, active, passive, or without a verb."""
    found = counted(text)
    assert (found.get("north"), found.get("south")) == (north, south)


def test_whoever_is_said_to_have_committed_what_they_registered_is_told() -> None:
    """An outlet turns those who count into those who fire: the numbers are read, and a person is warned."""
    text = "Northland committed 6 violations and Southland committed 11 violations of the truce."
    assert counted(text) == {"north": (6, {}), "south": (11, {})}
    (first, second) = [one for one in proposal(text).warnings if one.name == "committed"]
    assert text[first.start : first.end] == text[second.start : second.end] == "committed"
    assert "committed" not in warned(FIXED)


def test_parts_that_do_not_add_up_are_told_and_kept() -> None:
    """The split stays as printed."""
    text = "The Northern side registered 6 violations in Alba (3) and Borna (2). The Southern side registered 1 violation."
    assert counted(text)["north"] == (6, {"alba": 3, "borna": 2})
    (warning,) = [one for one in proposal(text).warnings if one.name == "parts_do_not_add"]
    assert warning.values == {"monitor": "north", "sum": 5, "total": 6}


def test_a_headline_that_adds_both_counts_is_told() -> None:
    """The sum of two monitors is no count of anybody's."""
    body = "\nThe Northern side registered 4 violations, the Southern side registered 9 violations on 16 September 2017."
    assert "headline_sum" in warned(f"13 violations of the truce in a day{body}")
    assert "headline_differs" in warned(f"15 violations of the truce in a day{body}")
    assert not {"headline_sum", "headline_differs"} & warned(f"The truce held{body}")


def test_a_number_of_both_monitors_together_is_nobody_s() -> None:
    """A text that does not tell two monitors apart gives neither a count."""
    found = proposal("The Northern and Southern military have seen ten violations.")
    assert found.counts == ()
    assert found.together and found.together.value == 10


def test_headline_and_body_that_differ_are_told() -> None:
    """The count with its split is kept, and the other number named."""
    text = "Northland registers 8 violations\nThe Northern side registered 11 violations in Alba (11). The Southern side saw 2."
    assert counted(text)["north"] == (11, {"alba": 11})
    (warning,) = [one for one in proposal(text).warnings if one.name == "told_twice"]
    assert warning.values == {"monitor": "north", "values": [8, 11]}


def test_an_area_printed_twice_is_typed_once_and_told() -> None:
    """Which of the two was meant is a person's to say."""
    text = "The Northern side registered 4 violations: Alba - 2, Borna - 2, Alba - 2. The Southern side registered 3."
    assert counted(text)["north"] == (4, {"alba": 2, "borna": 2})
    assert "area_twice" in warned(text)


def test_areas_without_numbers_of_their_own_are_told_and_not_filled_in() -> None:
    """Which part fell where is unknown, not equal."""
    russian = (
        "Северной стороной зафиксированы 5 случаев стрельбы в Альбе, Эльмии и Борне. Южной стороной — 6."
    )
    assert counted(russian)["north"] == (5, {})
    assert "areas_without_numbers" in warned(russian)
    text = "The Northern side registered 5 violations in the provinces of Alba, Borna and Corda. The Southern side saw 6."
    assert counted(text)["north"] == (5, {})
    assert "areas_without_numbers" in warned(text)


def test_an_area_that_nobody_knows_is_kept_in_the_text_s_own_word() -> None:
    """It is offered for a person to place."""
    text = "The Northern side registered 5 violations: Alba - 2, New Harbour - 3. The Southern side registered 1."
    assert counted(text)["north"] == (5, {"alba": 2, "New Harbour": 3})
    assert "unknown_area" in warned(text)


@pytest.mark.parametrize(
    ("text", "day", "names"),
    [
        ("MOSCOW, Jan 12. The Northern side saw 5.", date(2017, 1, 12), {"year_not_printed"}),
        ("Monday, 12 January 2017. The Northern side saw 5.", date(2017, 1, 12), {"other_weekday"}),
        ("(24 сентября 2017 г.) Северная сторона отметила 5.", date(2017, 9, 24), set()),
        ("В среду, 28.12.2016, северная сторона отметила 5.", date(2016, 12, 28), set()),
        ("On December 30 the Northern side saw 5.", date(2016, 12, 30), {"year_not_printed"}),
        ("The Northern side saw 5.", None, {"no_day"}),
    ],
)
def test_the_day_is_read_and_doubts_about_it_are_told(text: str, day: date | None, names: set[str]) -> None:
    """A day without a year is the last such day; a weekday that is not the date's, and no day at all, are told."""
    found = proposal(text)
    assert (found.day.value if found.day else None) == day
    assert warned(text) - {"one_count"} == names


@pytest.mark.parametrize(
    ("sentence", "confirmed"),
    [
        ("The Northern side can confirm only one violation registered by Southland.", 1),
        ("Of these three were confirmed by the Northern side.", 3),
        ("None of them was confirmed by the Northern side.", 0),
        ("Северная сторона подтвердила два из них.", 2),
        ("Северной стороной не подтверждено ни одного нарушения.", 0),
    ],
)
def test_what_the_other_side_confirms_is_no_count_of_its_own(sentence: str, confirmed: int) -> None:
    """It belongs to the count of the one who registered."""
    text = f"The Northern side registered 4 violations. The Southern side registered 9 violations. {sentence}"
    assert counted(text) == {"north": (4, {}), "south": (9, {})}
    south = proposal(text).counts[1]
    assert south.confirmed and south.confirmed.value == confirmed
    assert proposal(text).counts[0].confirmed is None


@pytest.mark.parametrize(
    "text", ["", "Nothing of the kind.", "٣", "!" * 30_000, "Alba (3), Borna (2)", "\0\ud800"]
)
def test_a_text_without_a_count_gives_none(text: str) -> None:
    """Nothing is made up."""
    assert proposal(text).counts == ()


SIDE = "The Northern side registered "
HOSTILE = {
    "blanks": " " * 20_000,
    "blanks behind a name": f"{SIDE}Alba{' ' * 15_000}x 5",
    "blanks behind a full stop": f"{SIDE}5 violations.{' ' * 19_000}a",
    "blanks behind a number": f"{SIDE}5{' ' * 19_000}x",
    "capitals": f"{SIDE}{'A' * 19_000} 5 violations",
    "dates": "Sunday 7 May 2017 Monday " * 800,
    "counters": "settlements joined " * 500 + "1 " * 5_000,
    "numbers": f"{'3 ' * 9_000}registered by the Northern side",
    "digits": f"{SIDE}{'9' * 19_000} violations",
}


def test_a_text_made_to_be_read_for_hours_is_read_at_once() -> None:
    """Nothing is read in steps that multiply with the length of a run of one sign, and no number is longer than a count can be."""
    for name, text in HOSTILE.items():
        assert all(count.total is None or count.total.value < 10 for count in proposal(text).counts), name
