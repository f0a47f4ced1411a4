"""Versions on a line of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from holdfire.agreements.lanes import EDGE, WIDTH, WORD, Lane, lane, scale, scales, terms

MAY = date(2017, 5, 1)
DAYS = st.integers(0, 700).map(lambda n: MAY + timedelta(n))
SAID = st.dictionaries(
    DAYS, st.lists(st.integers(0, 4), min_size=1, max_size=4, unique=True), min_size=1, max_size=7
)


def drawn(said: dict[date, list[int]], on: date, mirrored: bool = False) -> Lane:
    """A lane on a scale of its own."""
    return lane(said, on, scale(said, on), mirrored)


@given(SAID, DAYS)
def test_no_word_covers_another_and_all_stay_within_the_drawing(
    said: dict[date, list[int]], on: date
) -> None:
    """Words in one row keep apart, and none reaches beyond a side, the top or the bottom."""
    found = drawn(said, on)
    assert [word.day for word in found.words] == sorted(said)
    for one, other in combinations(found.words, 2):
        assert one.y != other.y or abs(one.x - other.x) >= WORD - 1
    assert all(WORD // 2 <= word.x <= WIDTH - WORD // 2 for word in found.words)
    assert all(0 < word.y <= found.height for word in found.words)


@example(  # on a line of two years two days next to each other fall on one place
    {date(2017, 5, 1): [0], date(2017, 8, 31): [0, 1], date(2017, 9, 1): [0, 1], date(2018, 2, 12): [0]},
    MAY + timedelta(574),
)
@given(SAID, DAYS)
def test_every_version_has_a_mark_of_its_own(said: dict[date, list[int]], on: date) -> None:
    """Sources that state the same day stand above each other on it; later days stand further along."""
    found = drawn(said, on)
    assert len({(mark.x, mark.y, mark.shape) for mark in found.marks}) == sum(map(len, said.values()))
    along = [mark.x for mark in found.marks]
    assert along == sorted(along)
    assert all(0 < mark.y < found.height for mark in found.marks)


@given(SAID, DAYS)
def test_a_mirrored_lane_is_the_same_from_the_other_side(said: dict[date, list[int]], on: date) -> None:
    """Where reading runs from the right, so does time; heights and words stay."""
    left, right = drawn(said, on), drawn(said, on, mirrored=True)
    assert [WIDTH - mark.x for mark in right.marks] == [mark.x for mark in left.marks]
    assert [word.day for word in right.words] == [word.day for word in left.words]
    assert right.height == left.height
    assert (right.now is None) == (left.now is None) and right.away == left.away


def test_the_gap_runs_from_the_first_day_to_the_last() -> None:
    """One day stated by all has no gap; the line between two days is one."""
    four, eighteen = date(2017, 5, 4), date(2017, 5, 18)
    assert drawn({four: [0, 1]}, four).gap is None
    wide = drawn({four: [0], eighteen: [1]}, four)
    assert wide.gap == (EDGE, WIDTH - EDGE)


def test_the_asked_day_is_on_the_line_where_it_is_near() -> None:
    """A day shortly before or after the versions is drawn; one far away is told in days, and squeezes nothing."""
    said = {date(2017, 5, 9): [0], date(2017, 5, 18): [1]}
    assert drawn(said, date(2017, 5, 25)).now == WIDTH - EDGE
    far = drawn(said, date(2017, 10, 30))
    assert far.now is None and far.away > 150
    assert drawn(said, date(2016, 10, 30)).away < -150


def test_lanes_share_a_scale_where_days_can_be_told_apart() -> None:
    """Weeks are compared on one scale; a deadline a year later gets a scale of its own."""
    maps, group, year = [date(2017, 6, 4)], [date(2017, 5, 9), date(2017, 5, 18)], [date(2018, 6, 4)]
    assert len(set(scales([maps, group], MAY))) == 1
    assert len(set(scales([maps, group, year], MAY))) == 3
    assert scales([[], []], MAY) == [scale([], MAY)] * 2


def test_a_short_gap_does_not_fill_the_line() -> None:
    """One day between two versions looks short, since a line shows two weeks at least."""
    found = drawn({date(2017, 5, 4): [0], date(2017, 5, 5): [1]}, date(2018, 1, 1))
    assert found.gap is not None
    assert 0 < found.gap[1] - found.gap[0] < WIDTH / 10


def test_terms_lie_below_each_other_and_an_open_one_runs_out() -> None:
    """A term ends at its last day; one without an end goes on to the end of the line, in either direction."""
    first, last, on = date(2017, 5, 5), date(2017, 11, 5), date(2017, 10, 30)
    said = [((0,), first, last), ((1, 2), date(2017, 11, 6), None)]
    found = terms(said, on)
    assert found.now is not None and found.bars[0].x < found.now < found.bars[0].x + found.bars[0].width
    assert found.bars[0].y < found.bars[1].y < found.height
    assert not found.bars[0].opens and found.bars[1].opens
    assert found.bars[1].x + found.bars[1].width == found.end
    assert [mark.shape for mark in found.bars[1].at] == [1, 2]
    mirrored = terms(said, on, mirrored=True)
    assert mirrored.bars[1].x == WIDTH - found.end
    assert mirrored.bars[0].at[0].x == WIDTH - found.bars[0].at[0].x
    assert [bar.width for bar in mirrored.bars] == [bar.width for bar in found.bars]


def test_a_line_at_the_ends_of_the_calendar_stays_within_it() -> None:
    """Somebody may state the first or the last day of the calendar; the room that a line leaves around its days ends there."""
    for day in (date.min, date.max):
        assert drawn({day: [0]}, MAY).marks and drawn({day: [0]}, day).now is not None
        assert scale([day], MAY).first >= date.min
    assert terms([((0,), date.min, date.max), ((0,), date.max, None)], MAY).now is not None
