"""What people type into the form of a report."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from holdfire.incidents.fields import Count, Day, Degrees, Time, Words


def code(field: forms.Field, text: str) -> str | None:
    with pytest.raises(ValidationError) as caught:
        field.clean(text)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2017-10-30", "en"),
        ("2017/10/30", "en"),
        ("٢٠١٧-١٠-٣٠", "ar"),
        ("۲۰۱۷-۱۰-۳۰", "fa"),
        ("30.10.2017", "en"),
        ("30/10/2017", "en"),
        ("10/30/2017", "en"),
        ("30 Oct 2017", "ar"),
        ("30 October 2017", "en"),
        ("October 30, 2017", "en"),
        ("Mon 30 Oct 2017", "en"),
        ("30 октября 2017", "ru"),
        ("٣٠ تشرين الأول ٢٠١٧", "en"),
        ("٣٠ أكتوبر ٢٠١٧", "ar"),
        ("\u200f30.10.2017\u200f", "en"),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, language: str) -> None:
    """A day is understood in three sets of digits, in several orders, and with the month as a word."""
    with translation.override(language):
        assert Day().clean(text) == date(2017, 10, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 September 2017", "HF-5106"),
        ("2017-02-29", "HF-5106"),
        ("2017-13-01", "HF-5106"),
        ("2017-00-10", "HF-5106"),
        ("0.10.2017", "HF-5106"),
        ("0000-10-10", "HF-5106"),
        ("yesterday", "HF-5106"),
        ("30 Octember 2017", "HF-5106"),
        ("5/6/2017", "HF-5203"),
        ("5-6-2017", "HF-5203"),
    ],
)
def test_what_is_no_day_or_two_is_refused(text: str, expected: str) -> None:
    """A day that does not exist is refused, and one that could be two is not guessed."""
    assert code(Day(), text) == expected


def test_equal_numbers_and_points_leave_no_doubt() -> None:
    """5/5/2017 is one day either way, and with points the day comes first."""
    assert Day().clean("5/5/2017") == date(2017, 5, 5)
    assert Day().clean("5.6.2017") == date(2017, 6, 5)
    assert Day().clean("  ") is None


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("٣", 3), ("۱٬۲۰۰", 1200), ("0", 0), ("", None), ("3.0", 3)]
)
def test_people_are_counted_in_any_digits(text: str, number: int | None) -> None:
    """A number of people is a whole number in any of three sets of digits; nothing typed is no number."""
    assert Count().clean(text) == number


@pytest.mark.parametrize("text", ["-1", "2.5", "1,200", "many", "10000001", "9" * 30])
def test_what_is_no_number_of_people_is_refused(text: str) -> None:
    """Half a person, fewer than none and words are no number of people."""
    assert code(Count(), text) == "HF-5201"


def test_degrees_have_a_point_or_a_comma() -> None:
    """36.7, 36,7 and ٣٦٫٧ are the same degrees; text is none."""
    assert [Degrees().clean(text) for text in ("36.7", "36,7", "٣٦٫٧", "−36.7", "")] == [
        36.7,
        36.7,
        36.7,
        -36.7,
        None,
    ]
    assert code(Degrees(), "36°42'") == "HF-5202"


def test_a_time_of_day_is_kept_in_one_form() -> None:
    """6:30, 06.30 and ٠٦:٣٠ are half past six."""
    assert [Time().clean(text) for text in ("6:30", "06.30", "٠٦:٣٠", "")] == ["06:30", "06:30", "06:30", ""]
    assert code(Time(), "25:00") == "HF-5207"


def test_words_are_kept_tidy_and_whole() -> None:
    """Text is kept in NFC with line feeds; signs that are none, and more than there is room for, are refused."""
    assert Words().clean(" a\r\nb e\u0301 ") == "a\nb é"
    assert code(Words(5), "abcdef") == "HF-5204"
    assert code(Words(), "a\0b") == "HF-5206"


def test_a_sentence_names_the_length_of_the_month() -> None:
    """Whoever writes 31 September is told how long September is."""
    with pytest.raises(ValidationError) as caught:
        Day().clean("31 September 2017")
    assert "has 30 days" in caught.value.messages[0]
