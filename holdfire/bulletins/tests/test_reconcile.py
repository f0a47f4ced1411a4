"""Two counts of one day: what they jointly say, as truth tables."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.bulletins.over import over
from holdfire.bulletins.reconcile import Printed, Told, day, joint, narrow, told


def said(total: int | None, confirmed: int | None = None, **areas: int) -> Told | None:
    """A count by one print."""
    return told([Printed("s", total, areas, confirmed)])


@pytest.mark.parametrize(
    ("a", "b", "state", "apart", "interval"),
    [
        (said(9), said(9), "agreed", (0, 0), (9, 18)),
        (said(18), said(15), "contested", (3, 3), (18, 33)),
        (said(0), said(0), "agreed", (0, 0), (0, 0)),
        (said(9), said(0), "contested", (9, 9), (9, 9)),
        (said(9), None, "only_one", None, (9, None)),
        (None, said(0), "only_one", None, (0, None)),
        (None, None, "missing", None, (0, None)),
    ],
)
def test_two_counts_give_an_interval(
    a: Told | None, b: Told | None, state: str, apart: Any, interval: Any
) -> None:
    """From the larger count to the sum; one count alone has no upper end, and a missing count is no zero."""
    found = joint(a, b)
    assert (found.state, found.apart, found.interval) == (state, apart, interval)


def test_where_both_are_split_the_floor_is_the_sum_of_the_larger_ones() -> None:
    """An incident counted by both lies in one area: 7 May 2017."""
    found = day(
        said(18, Damascus=10, Latakia=3, Daraa=3, Hama=2), said(15, Damascus=2, Daraa=3, Hama=7, Homs=3)
    )
    assert found.joint.by_totals == (18, 33)
    assert found.joint.by_areas == found.joint.interval == (26, 33)
    assert {name: (one.state, one.a, one.b, one.interval) for name, one in found.areas.items()} == {
        "Damascus": ("contested", (10, 10), (2, 2), (10, 12)),
        "Daraa": ("agreed", (3, 3), (3, 3), (3, 6)),
        "Hama": ("contested", (2, 2), (7, 7), (7, 9)),
        "Homs": ("contested", (0, 0), (3, 3), (3, 3)),
        "Latakia": ("contested", (3, 3), (0, 0), (3, 3)),
    }


@pytest.mark.parametrize(
    ("a", "b", "interval", "by_areas"),
    [
        (said(14, Hama=14), said(26), (26, 40), None),  # one split alone says nothing of the overlap
        (said(2, Hama=1, Latakia=1), said(12, Aleppo=6), (12, 14), (12, 14)),  # the rest of 6 may be theirs
        (said(6, Latakia=3, Hama=2), said(9, Aleppo=5, Daraa=2, Damascus=2), (14, 15), (14, 15)),
        (said(11, Damascus=2, Aleppo=11), said(9, Damascus=9), (18, 20), (18, 20)),  # 2 too many somewhere
        (
            said(None, Hama=3),
            said(4, Damascus=4),
            (7, None),
            (7, None),
        ),  # at least 3, and nobody says how many
    ],
)
def test_a_split_that_does_not_add_up_narrows_only_as_far_as_it_can(
    a: Told, b: Told, interval: Any, by_areas: Any
) -> None:
    """What the parts leave over may lie anywhere; what they have too much is too much in one of them."""
    found = joint(a, b)
    assert (found.interval, found.by_areas) == (interval, by_areas)


def test_an_area_that_a_whole_split_leaves_out_is_zero_and_one_that_a_part_leaves_out_is_unknown() -> None:
    """A split that adds up leaves nothing; of another, the rest may lie there."""
    whole, part = said(2, Hama=2), said(12, Aleppo=6)
    found = day(whole, part).areas
    assert (found["Aleppo"].a, found["Aleppo"].b, found["Aleppo"].interval) == ((0, 0), (6, 6), (6, 12))
    assert (found["Hama"].state, found["Hama"].b, found["Hama"].interval) == ("only_one", None, (2, 8))


def test_prints_that_differ_are_carried_to_both_ends() -> None:
    """24 September 2017: one outlet puts the second count in three provinces, another all of it in Damascus."""
    first = said(9, Aleppo=1, Hama=4, Damascus=4)
    second = told(
        [Printed("tass", 5, {"Idlib": 3, "Hama": 1, "Aleppo": 1}), Printed("x", 5, {"Damascus": 5})]
    )
    found = day(first, second)
    assert found.joint.interval == (10, 14)  # 12…14 by one print, 10…14 by the other
    assert (found.areas["Damascus"].b, found.areas["Damascus"].state) == ((0, 5), "undetermined")
    assert joint(said(4), told([Printed("m", 15), Printed("i", 25)])).apart == (11, 21)


def test_a_print_that_leaves_something_out_is_no_other_version() -> None:
    """A second outlet that prints the total alone, or a part of the split, changes nothing."""
    full = Printed("a", 14, {"Hama": 8, "Latakia": 6})
    for shorter in (Printed("b", 14), Printed("b", 14, {"Hama": 8}), Printed("b", None, {"Hama": 8}), full):
        both = told([shorter, full])
        assert both and both.prints == 2
        assert both.versions == (said(14, Hama=8, Latakia=6) or both).versions
    joined = told([Printed("a", 14), Printed("b", None, {"Hama": 8})])
    assert joined and joined.versions == (said(14, Hama=8) or joined).versions


def test_links_and_confirmations_narrow_the_upper_end() -> None:
    """What both surely counted is counted once."""
    assert joint(said(4), said(6), linked=2).interval == (6, 8)
    assert joint(said(4), said(6, confirmed=3)).interval == (6, 7)
    assert joint(said(4), said(6, confirmed=3), linked=2).interval == (6, 7)


def test_links_beyond_what_the_counts_allow_are_told() -> None:
    """Five pairs of reports cannot all be among four."""
    found = joint(said(4), said(6), linked=5)
    assert found.interval == (6, 6)
    assert "linked_beyond" in dict(found.reasons)


def test_a_monitor_that_confirms_more_than_it_counted_links_nothing() -> None:
    """22 January 2017: three confirmed of the other's twelve, two counted: the confirmed ones are not among the counted."""
    found = joint(said(2), said(12, confirmed=3))
    assert found.interval == (12, 14)
    assert dict(found.reasons)["confirms_more"] == {"number": 3, "most": 2}


def test_confirmations_that_break_the_areas_open_the_floor_again() -> None:
    """If both counted two that no area of both holds, one of them put them elsewhere."""
    found = joint(said(4, Hama=4), said(6, confirmed=2, Homs=6))
    assert found.by_areas == (10, 10)
    assert found.interval == (6, 10)


def test_a_sum_of_both_monitors_bounds_a_day_without_their_counts() -> None:
    """Ten together are five at least, ten at most; with one of them known, the other is the rest."""
    ten = said(10)
    assert (joint(None, None, together=ten).interval, joint(None, None).state) == ((5, 10), "missing")
    assert joint(said(8), None, together=ten).interval == (8, 10)
    assert joint(said(2), None, together=ten).interval == (8, 10)
    assert joint(said(12), None, together=ten).interval == (12, None)  # the sum contradicts the count


def test_areas_inside_a_zone_count_fully_and_those_that_touch_it_from_nothing_up() -> None:
    """A province half in a zone may have all of its incidents there, or none."""
    a, b = said(10, Idlib=4, Hama=6), said(5, Idlib=5)
    assert a and b
    ground: tuple[set[str], set[str]] = ({"Idlib"}, {"Hama"})
    found = joint(narrow(a, *ground), narrow(b, *ground))
    assert (found.a, found.b, found.interval) == ((4, 10), (5, 5), (5, 15))
    short = said(12, Idlib=6)
    assert short and joint(narrow(short, *ground), narrow(b, *ground)).interval == (6, 17)
    unsplit = said(7)
    assert unsplit and joint(narrow(unsplit, *ground), narrow(b, *ground)).interval == (5, 12)


def test_a_sum_over_days_has_no_upper_end_where_a_count_is_missing() -> None:
    """The lower end always holds; differences are added day by day."""
    days = [joint(said(9), said(4)), joint(said(3), said(8)), joint(said(2), said(2))]
    total = over(days)
    assert (total.interval, total.a, total.b, total.apart) == ((19, 28), (14, 14), (14, 14), (10, 10))
    assert (total.first_more, total.second_more, total.states["agreed"]) == (1, 1, 1)
    open_ended = over([*days, joint(said(5), None), joint(None, None)])
    assert (open_ended.low, open_ended.high, open_ended.jointly) == (24, None, (19, 28))
    assert (open_ended.both, open_ended.one, open_ended.missing) == (3, 1, 1)
