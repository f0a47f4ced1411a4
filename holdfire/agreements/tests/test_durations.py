"""Days counted from a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.agreements.durations import after, day_at, ends, shifted, working_day, zone_of

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("day", "span", "wanted"),
    [
        ("2017-05-04", "P0D", "2017-05-04"),
        ("2017-05-04", "P2W", "2017-05-18"),
        ("2017-05-05", "P6M", "2017-11-05"),
        ("2017-09-15", "P6M", "2018-03-15"),
        ("2017-01-31", "P1M", "2017-02-28"),
        ("2020-01-31", "P1M", "2020-02-29"),
        ("2017-01-31", "P2M", "2017-03-31"),
        ("2020-02-29", "P1Y", "2021-02-28"),
        ("2020-02-29", "P4Y", "2024-02-29"),
        ("2017-12-31", "P2M", "2018-02-28"),
        ("2017-01-31", "P1M1D", "2017-03-01"),
        ("2017-05-04", "P1Y2M3W4D", "2018-07-29"),
    ],
)
def test_a_span_ends_on_the_day_of_the_same_name_or_the_months_last(day: str, span: str, wanted: str) -> None:
    """Months and years first, clamped to the month's end, then weeks and days; the day of the event is not counted."""
    assert after(date.fromisoformat(day), span) == date.fromisoformat(wanted)


@pytest.mark.parametrize("span", ["", "P", "2 weeks", "PT36H", "P2W3M", "p2w"])
def test_what_is_no_span_is_refused(span: str) -> None:
    """No text is guessed at."""
    with pytest.raises(ValueError, match="no span"):
        after(date(2017, 5, 4), span)


@pytest.mark.parametrize("span", ["P9999Y", "P96000M", "P99999D"])
def test_a_day_that_the_calendar_lacks_is_no_day(span: str) -> None:
    """The calendar ends with the year 9999."""
    with pytest.raises(OverflowError):
        after(date(9800, 1, 1), span)


@given(DAYS, st.integers(0, 5000))
def test_weeks_are_days(day: date, n: int) -> None:
    """A week is seven days, and days add up."""
    assert after(day, f"P{n}W") == after(day, f"P{7 * n}D") == day + timedelta(days=7 * n)


@given(DAYS, st.integers(0, 2400))
def test_months_keep_the_number_of_the_day_or_end_the_month(day: date, n: int) -> None:
    """After n months it is the n-th month, on the same day of it, or on its last where that day is missing."""
    found = after(day, f"P{n}M")
    assert 12 * found.year + found.month == 12 * day.year + day.month + n
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)
    assert after(day, f"P{n}Y") == after(day, f"P{12 * n}M")


@given(DAYS, DAYS, st.integers(0, 30), st.integers(0, 10))
def test_a_later_event_never_ends_earlier(one: date, other: date, months: int, days: int) -> None:
    """Spans keep the order of the days that they are counted from."""
    span = f"P{months}M{days}D"
    assert (after(min(one, other), span)) <= after(max(one, other), span)


@given(
    DAYS,
    st.integers(1, 60),
    st.sets(st.integers(1, 7), max_size=6),
    st.sets(st.integers(0, 90), max_size=20),
)
def test_working_days_are_those_left_when_the_others_are_struck_out(
    day: date, n: int, weekend: set[int], offsets: set[int]
) -> None:
    """The n-th working day is the n-th of the following days that is neither weekend nor holiday, as NumPy counts too."""
    holidays = [day + timedelta(days=offset) for offset in offsets]
    following = (day + timedelta(days=k) for k in range(1, 1000))
    left = [one for one in following if one.isoweekday() not in weekend and one not in holidays]
    found = working_day(day, n, weekend, holidays)
    assert found == left[n - 1]
    week = [k not in weekend for k in range(1, 8)]
    assert np.datetime64(found) == np.busday_offset(day, n, "backward", weekmask=week, holidays=holidays)


def test_the_weekend_is_the_one_that_is_said() -> None:
    """Thursday and three working days: Tuesday where Saturday and Sunday are free, Wednesday with a Monday off."""
    thursday = date(2017, 5, 4)
    assert working_day(thursday, 3, (6, 7)) == date(2017, 5, 9)
    assert working_day(thursday, 3, (6, 7), [date(2017, 5, 9)]) == date(2017, 5, 10)
    assert working_day(thursday, 3, (5, 6)) == date(2017, 5, 9)
    assert working_day(thursday, 3, (5,)) == date(2017, 5, 8)


@pytest.mark.parametrize(("n", "weekend"), [(0, (6, 7)), (1, range(1, 8))])
def test_without_a_day_to_work_on_nothing_is_counted(n: int, weekend: tuple[int, ...]) -> None:
    """A week of holidays would be counted for ever."""
    with pytest.raises(ValueError, match="working days"):
        working_day(date(2017, 5, 4), n, weekend)


def test_a_day_ends_where_the_agreement_was_signed() -> None:
    """In 2017 Almaty was six hours ahead of UTC: the day ends there at 18:00 UTC, and what comes later is the next day."""
    end = ends(date(2017, 6, 4), "Asia/Almaty")
    assert end == datetime(2017, 6, 4, 18, tzinfo=UTC)
    assert day_at(end, "Asia/Almaty") == date(2017, 6, 5)
    assert day_at(end - timedelta(microseconds=1), "Asia/Almaty") == date(2017, 6, 4)
    assert day_at(end, "") == date(2017, 6, 4)


@pytest.mark.parametrize(
    ("day", "zone", "hour"),
    [
        ("2017-03-25", "Europe/Berlin", 23),
        ("2017-03-26", "Europe/Berlin", 22),
        ("2024-03-01", "Asia/Almaty", 19),
    ],
)
def test_a_change_of_the_clocks_moves_the_end_of_the_day(day: str, zone: str, hour: int) -> None:
    """The end of a day is asked of the rules in force there that night: summer time, and Kazakhstan's change of 2024."""
    end = ends(date.fromisoformat(day), zone)
    assert end is not None and end.hour == hour


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "Asia", "\0"])
def test_a_zone_that_nobody_knows_ends_no_day(zone: str) -> None:
    """Without the rules of a place nobody can say at which moment its day ends."""
    assert zone_of(zone) is None and ends(date(2017, 6, 4), zone) is None


def test_the_last_day_of_the_calendar_has_no_end_that_could_be_written() -> None:
    """No moment of the year 10000 is made up."""
    assert ends(date.max, "UTC") is None


def test_a_day_beyond_the_calendar_is_its_last() -> None:
    """What is drawn around a day ends where the calendar does."""
    assert shifted(date(2017, 5, 4), -4) == date(2017, 4, 30)
    assert (shifted(date.max, 1), shifted(date.min, -1)) == (date.max, date.min)
