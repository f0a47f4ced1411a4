"""Numbers and days in three sets of digits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.exchange import numbers
from holdfire.record.problems import Refused

DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")


def written(text: str, digits: str) -> str:
    return text.translate(str.maketrans(DIGITS[0], digits))


@given(st.integers(-(10**14), 10**14), st.sampled_from(DIGITS))
def test_whole_numbers_are_read_in_every_script(value: int, digits: str) -> None:
    """A whole number is the same number in ASCII, Arabic-Indic and Persian digits."""
    assert numbers.whole(written(str(value), digits), "killed") == value


@given(st.dates(date(1000, 1, 1)), st.sampled_from(DIGITS))
def test_days_are_kept_in_ascii(value: date, digits: str) -> None:
    """A day typed in any of the digits is kept as ISO 8601 in ASCII."""
    kept = numbers.day(written(value.isoformat(), digits), "start")
    assert kept == value.isoformat()
    assert kept.isascii()


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12.0", 12),
        ("٣٬٤٥٦", 3456),
        ("۱٬۲۳۴٬۵۶۷", 1234567),
        (" 7 ", 7),
        ("\u200f٧\u200e", 7),
        ("−5", -5),
        ("", None),
        ("007", 7),
    ],
)
def test_separators_and_marks_are_understood(cell: str, value: int | None) -> None:
    """Thousands separators, marks of direction and surrounding spaces of a copied cell do no harm."""
    assert numbers.whole(cell, "killed") == value


@pytest.mark.parametrize(("cell", "value"), [("٣٤٫٥", 34.5), ("36.707602", 36.707602), ("-0.5", -0.5)])
def test_decimals_are_understood(cell: str, value: float) -> None:
    """The Arabic decimal separator is a decimal point."""
    assert numbers.number(cell, "latitude") == value


@pytest.mark.parametrize(
    "cell",
    ["1,234", "1,5", "1_000", "12a", "nan", "inf", "1e5", "٣٬٤", "½", "0x10", "１２", "- 5", "9" * 400],
)
def test_what_could_be_read_in_two_ways_is_refused(cell: str) -> None:
    """A number with a comma, or no number at all, is refused with the column and the value."""
    with pytest.raises(Refused) as caught:
        numbers.number(cell, "latitude")
    assert caught.value.problems[0].where == "column latitude"
    assert cell[:40] in caught.value.problems[0].sentence


@pytest.mark.parametrize(
    "cell", ["2017-02-30", "04.05.2017", "2017-5-4", "20170504", "2017-W18-4", "2017-05-04T10:00:00"]
)
def test_other_days_are_refused(cell: str) -> None:
    """A day in another form, or one that the calendar does not have, is refused."""
    with pytest.raises(Refused) as caught:
        numbers.day(cell, "start")
    assert caught.value.problems[0].code == "HF-6016"


def test_midnight_behind_a_day_is_dropped() -> None:
    """The midnight that newer UCDP releases write behind a day is no time of day."""
    assert numbers.day("2019-01-31 00:00:00.000", "date_start") == "2019-01-31"


def test_a_count_is_whole_and_there_where_it_must_be() -> None:
    """A count of 1.5 and a needed cell that is empty are refused."""
    with pytest.raises(Refused, match="no whole number"):
        numbers.whole("1.5", "killed")
    with pytest.raises(Refused, match="empty"):
        numbers.needed(" ", "where_prec")
