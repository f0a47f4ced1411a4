"""Where the marks of two ledgers stand."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from holdfire.bulletins.chart import Unit, drawing
from holdfire.bulletins.chart_scale import WIDTH, stride
from holdfire.bulletins.told import Span

FIRST, LAST = date(2017, 5, 1), date(2017, 5, 31)


def exact(number: int) -> Span:
    return Span(number, number)


def both(day: date, a: int, b: int) -> Unit:
    """A day with both counts."""
    return Unit(day, exact(a), exact(b), Span(max(a, b), a + b), whole=True)


def test_a_day_with_both_counts_is_a_dumb_bell_with_its_joint_interval() -> None:
    """The difference runs from one count to the other, the band from the larger one to the sum."""
    row = drawing([both(date(2017, 5, 7), 18, 15)], FIRST, LAST).rows[0]
    (mark,) = row.marks
    assert row.paths.gaps == f"M{mark.x:.1f} {mark.b[0]:.1f}V{mark.a[0]:.1f}"
    assert f"{mark.a[0]:.1f}V{row.head:.1f}" in row.paths.bands  # 33, the sum, is the highest number of all
    assert row.paths.told and not row.paths.partly + row.paths.sums + row.paths.opens


def test_numbers_stand_in_proportion() -> None:
    """Zero stands on the ground, and twice a count stands twice as high."""
    day = date(2017, 5, 7)
    row = drawing([both(day, 0, 8), both(day + timedelta(1), 4, 4)], FIRST, LAST).rows[0]
    first, second = row.marks
    assert first.a == (row.ground,)
    assert abs((row.ground - first.b[0]) - 2 * (row.ground - second.b[0])) < 0.2


def test_a_day_without_a_bulletin_has_no_mark_at_all() -> None:
    """Unknown is not drawn at zero: neither a mark nor a cell stands there."""
    row = drawing([], FIRST, LAST).rows[0]
    assert row.marks == () and "".join(vars_of(row.paths)) == ""


def vars_of(paths: object) -> list[str]:
    return [getattr(paths, name) for name in ("bands", "gaps", "spread", "sums", "opens", "told", "partly")]


def test_a_count_alone_points_up_and_has_no_band() -> None:
    """Where the other count is missing there is no upper end to draw, and no difference."""
    row = drawing([Unit(date(2017, 5, 7), a=exact(12), jointly=Span(12, None))], FIRST, LAST).rows[0]
    assert row.paths.opens and row.paths.partly
    assert not row.paths.bands + row.paths.gaps + row.paths.told


def test_a_sum_alone_is_a_dash() -> None:
    """A sum of both is neither's count: no shape of a monitor stands there."""
    row = drawing([Unit(date(2017, 5, 10), jointly=Span(6, 12), summed=exact(12))], FIRST, LAST).rows[0]
    (mark,) = row.marks
    assert (mark.a, mark.b) == ((), ())
    assert row.paths.sums and not row.paths.gaps + row.paths.opens


def test_prints_that_differ_stand_at_both_ends() -> None:
    """No middle is drawn; the difference is the one that every print leaves."""
    unit = Unit(date(2017, 1, 12), Span(4, 6), Span(15, 25), Span(15, 31), whole=True)
    row = drawing([unit], date(2017, 1, 1), date(2017, 1, 31)).rows[0]
    (mark,) = row.marks
    assert len(mark.a) == len(mark.b) == 2
    assert row.paths.gaps == f"M{mark.x:.1f} {mark.a[1]:.1f}V{mark.b[0]:.1f}"
    assert row.paths.spread.count("M") == 2


def test_time_runs_with_the_reading_direction() -> None:
    """Mirrored, the later day stands further to the left, and nothing else changes."""
    units = [both(date(2017, 5, 7), 3, 4), both(date(2017, 5, 9), 5, 4)]
    there = drawing(units, FIRST, LAST).rows[0].marks
    back = drawing(units, FIRST, LAST, mirrored=True).rows[0].marks
    assert there[0].x < there[1].x and back[0].x > back[1].x
    assert [round(WIDTH - one.x, 1) for one in there] == [one.x for one in back]
    assert [one.a for one in there] == [one.a for one in back]


def test_a_full_year_has_room_between_its_days() -> None:
    """365 days with both counts make rows of one scale in which neighbours stand apart by more than half a mark."""
    days = [date(2017, 1, 1) + timedelta(n) for n in range(365)]
    drawn = drawing([both(day, 9, 7) for day in days], days[0], days[-1])
    assert sum(len(row.marks) for row in drawn.rows) == 365
    for row in drawn.rows:
        assert all(after.x - before.x > drawn.size / 2 for before, after in pairwise(row.marks))
    assert len({row.ground - row.head for row in drawn.rows}) == 1


def test_weeks_stand_by_their_first_day() -> None:
    """Ten years by week: each week has a column of its own."""
    weeks = [date(2017, 1, 2) + timedelta(weeks=n) for n in range(520)]
    drawn = drawing([both(one, 9, 7) for one in weeks], weeks[0], weeks[-1] + timedelta(6), step=7)
    for row in drawn.rows:
        assert len({mark.x for mark in row.marks}) == len(row.marks)
    assert sum(len(row.marks) for row in drawn.rows) == 520


def test_names_of_months_do_not_cover_each_other() -> None:
    """However long the time, names keep a distance, and each new year is named with its first month."""
    for days in (20, 365, 1100, 3650):
        row = drawing([], date(2017, 1, 1), date(2017, 1, 1) + timedelta(days)).rows[0]
        named = [tick for tick in row.months if tick.named]
        assert named and all(after.at - before.at >= 34 for before, after in pairwise(named))
        assert [tick.day.year for tick in named if tick.with_year] == sorted(
            {tick.day.year for tick in named}
        )


def test_a_line_across_stands_at_its_day() -> None:
    """Entry into force is drawn at the middle of its day's column, and only where the day is shown."""
    lines = [(date(2017, 5, 5), "in force"), (date(2018, 5, 5), "later")]
    row = drawing([both(date(2017, 5, 5), 1, 2)], FIRST, LAST, lines=lines).rows[0]
    assert [(one.x, one.said) for one in row.lines] == [(row.marks[0].x, "in force")]


def test_the_scale_has_few_lines() -> None:
    """At most six lines, at round numbers."""
    assert [stride(top) for top in (5, 7, 45, 101, 260)] == [1, 2, 10, 50, 100]
