"""A month as weeks, and the months beside it."""

from datetime import date

import pytest

from holdfire.agreements import month

MAY = date(2017, 5, 17)


@pytest.mark.parametrize(
    ("first", "opens"), [(0, date(2017, 5, 1)), (6, date(2017, 4, 30)), (5, date(2017, 4, 29))]
)
def test_weeks_begin_where_the_reader_expects_it(first: int, opens: date) -> None:
    """On Monday, Sunday or Saturday; every week is whole, so days of the months beside it are there too."""
    weeks = month.weeks(MAY, first)
    assert weeks[0][0] == opens
    assert all(len(week) == 7 for week in weeks)


def test_the_months_beside_it() -> None:
    """Also across a year's end."""
    assert (month.before(MAY), month.after(MAY)) == (date(2017, 4, 1), date(2017, 6, 1))
    assert month.before(date(2018, 1, 31)) == date(2017, 12, 1)
    assert month.after(date(2017, 12, 31)) == date(2018, 1, 1)


def test_a_month_is_read_from_an_address() -> None:
    """A month that the calendar lacks, or from which nobody could step on, is none."""
    assert month.read("2017-05") == date(2017, 5, 1)
    assert [month.read(text) for text in ("2017-13", "0001-01", "9999-12", "2017", "٢٠١٧-٠٥", "")] == [
        None
    ] * 6
