"""The line of time on which rounds are drawn."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.talks.days import Version, days
from holdfire.talks.line import line

ON = date(2017, 3, 1)


def version(starts: date | None, ends: date | None) -> Version:
    """A version of a round's days."""
    return Version(f"{starts}{ends}", "organisation:x", "organisation:desk", "X", "held", starts, ends)


ROUNDS = [
    (1, days([version(date(2017, 1, 1), date(2017, 1, 31))], ON)),
    (2, days([version(None, date(2017, 2, 28)), version(date(2017, 2, 15), date(2017, 2, 16))], ON)),
    (3, days([], ON)),
]


def test_a_round_lies_where_its_days_lie() -> None:
    """January and February with three days of room on both sides are 64 days; the first round fills 31 of them, from the fourth on."""
    drawn = line(ROUNDS, ON)
    assert drawn is not None
    first = drawn.marks[0].band
    assert first is not None
    assert (first.x, first.width) == pytest.approx((100 * 3 / 64, 100 * 31 / 64), abs=0.02)
    assert [month for _x, month in drawn.months] == [date(2017, 1, 1), date(2017, 2, 1), date(2017, 3, 1)]
    assert drawn.now == round(100 * 62.5 / 64, 2)


def test_every_version_of_days_that_differ_has_a_bar_of_its_own() -> None:
    """A version without a first day is drawn as open on that side; versions that fit together need no bars."""
    drawn = line(ROUNDS, ON)
    assert drawn is not None
    assert [len(mark.versions) for mark in drawn.marks] == [0, 2, 0]
    assert [(bar.row, bar.open_start, bar.open_end) for bar in drawn.marks[1].versions] == [
        (0, False, False),
        (1, True, False),
    ]


def test_a_round_without_a_day_has_a_column_and_no_mark() -> None:
    """Its column is the third of three."""
    drawn = line(ROUNDS, ON)
    assert drawn is not None
    assert (drawn.marks[2].x, drawn.marks[2].centre) == (None, 83.33)
    assert line([(3, ROUNDS[2][1])], ON) is None


def test_mirrored_every_place_is_counted_from_the_other_side() -> None:
    """Time runs with the reading direction, and nothing is lost in turning."""
    there, back = line(ROUNDS, ON), line(ROUNDS, ON, mirrored=True)
    assert there is not None
    assert back is not None
    for one, other in zip(there.marks[:2], back.marks[:2], strict=True):
        assert one.band is not None and other.band is not None
        assert abs(one.band.x + one.band.width + other.band.x - 100) < 0.02
        assert abs(one.centre + other.centre - 100) < 0.02


def test_a_day_off_the_line_is_not_drawn() -> None:
    """A reader of today looks at talks of years ago; the line does not shrink for that."""
    drawn = line(ROUNDS, date(2026, 1, 1))
    assert drawn is not None
    assert drawn.now is None


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_line_over_the_whole_calendar_is_drawn_with_few_labels(mirrored: bool) -> None:
    """Whoever states a round in year 1 or 9999 makes the line long, and no page fail or grow without end."""
    found = line([(1, days([version(date.min, date.max)], ON)), *ROUNDS], ON, mirrored)
    assert found is not None
    assert found.now is not None and 0 <= found.now <= 100
    assert len(found.months) < 40
