"""On which days a round was, where sources differ, and how far it is."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.talks.days import Phase, Version, days, differ


def version(starts: int | None = None, ends: int | None = None, state: str = "held") -> Version:
    """Days of February 2017."""
    first, last = (date(2017, 2, day) if day else None for day in (starts, ends))
    return Version(f"{starts}-{ends}-{state}", "organisation:x", "organisation:desk", "X", state, first, last)


def feb(day: int) -> date:
    """A day of February 2017."""
    return date(2017, 2, day)


def test_the_band_reaches_from_the_earliest_to_the_latest_day_that_any_source_names() -> None:
    """An end without a beginning stretches the band, planned days too."""
    found = days([version(ends=23), version(15, 16), version(16, state="planned")], feb(28))
    assert (found.first, found.last, found.differ, found.sure) == (feb(15), feb(23), True, False)
    assert [v.starts for v in found.versions] == [feb(15), feb(16), None]


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        ([version(15, 16)], False),
        ([version(15, 16), version(15)], False),
        ([version(15, 16), version(ends=16)], False),
        ([version(15), version(ends=16)], False),
        ([version(15, 16), version(16)], True),
        ([version(15, 16), version(15, 17)], True),
        ([version(24), version(ends=23)], True),
        ([version()], False),
    ],
)
def test_days_differ_where_not_all_can_be_right(said: list[Version], apart: bool) -> None:
    """Another first day, another last day, or an end before a beginning; silence contradicts nobody."""
    assert differ(said) is apart


@pytest.mark.parametrize(
    ("said", "on", "phase"),
    [
        ([version(15, 16)], 14, "to_come"),
        ([version(15, 16)], 15, "under_way"),
        ([version(15, 16)], 16, "under_way"),
        ([version(15, 16)], 17, "past"),
        ([version(15)], 14, "to_come"),
        ([version(15)], 15, "under_way"),
        ([version(15)], 16, "begun"),
        ([version(ends=16)], 15, "open"),
        ([version(ends=16)], 16, "under_way"),
        ([version(ends=16)], 17, "past"),
        ([version(15), version(ends=18)], 16, "under_way"),
        ([version(15, 16), version(ends=23)], 14, "to_come"),
        ([version(15, 16), version(ends=23)], 20, "disputed"),
        ([version(15, 16), version(ends=23)], 24, "past"),
        ([version()], 20, "unknown"),
        ([version(15, 16, "planned")], 20, "past"),
        ([version(10, 11, "planned"), version(15, 16)], 12, "to_come"),
    ],
)
def test_how_far_a_round_is_follows_from_all_versions_together(
    said: list[Version], on: int, phase: Phase
) -> None:
    """Where versions leave one answer it is given, else that they differ or that it is not known; held outweighs planned."""
    assert days(said, feb(on)).phase == phase
    assert days(said[::-1], feb(on)).phase == phase


def test_what_came_out_can_be_told_from_the_last_day_on() -> None:
    """On the first of two days a result is still to come."""
    assert [days([version(15, 16)], feb(day)).over for day in (14, 15, 16, 17)] == [False, False, True, True]


def test_a_round_that_was_only_announced_is_not_taken_for_held() -> None:
    """Its day goes by, and still nobody says that it took place."""
    assert not days([version(15, 16, "planned")], feb(20)).held
    assert days([version(15, 16, "planned"), version(ends=23)], feb(24)).held
