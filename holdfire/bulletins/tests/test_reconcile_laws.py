"""Two counts of one day: laws that hold for whatever happened. What happened is made first, and counted from it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.bulletins import reconcile
from holdfire.bulletins.over import over
from holdfire.bulletins.reconcile import Day, Joint, Printed, Span, Told, day, joint, narrow, told

AREAS = ("Aleppo", "Hama", "Idlib", "Homs")


@dataclass(frozen=True)
class Happened:
    """How many incidents of an area a alone counted, b alone, and both."""

    only_a: int
    only_b: int
    both: int


Truth = dict[str, Happened]
few = st.integers(0, 4)
truths = st.dictionaries(st.sampled_from(AREAS), st.builds(Happened, few, few, few))


def distinct(truth: Truth) -> int:
    """How many incidents there truly were."""
    return sum(one.only_a + one.only_b + one.both for one in truth.values())


def counted(truth: Truth, who: str) -> dict[str, int]:
    """A monitor's true count by area, areas without one left out."""
    every = {name: one.both + getattr(one, f"only_{who}") for name, one in truth.items()}
    return {name: count for name, count in every.items() if count}


@st.composite
def prints(draw: st.DrawFn, truth: Truth, who: str, sure: bool = True) -> list[Printed]:
    """Prints of a true count, one of them true: whole, in part, without parts, without a total; others say anything."""
    areas = counted(truth, who)
    total: int | None = sum(areas.values())
    shape = draw(st.sampled_from(["whole", "part", "total", "areas", "over"]))
    kept = {name: count for name, count in areas.items() if shape in ("whole", "areas", "over")}
    if shape == "part":
        kept = {name: draw(st.integers(0, count)) for name, count in areas.items() if draw(st.booleans())}
    if shape == "over" and kept:
        kept = {name: count + draw(st.integers(0, 2)) for name, count in kept.items()}
    if shape == "areas" and kept:
        total = None
    both = sum(one.both for one in truth.values())
    confirmed = draw(st.none() | st.integers(0, both))
    rivals = () if sure else draw(st.lists(st.builds(Printed, st.just("r"), few, st.just({})), max_size=2))
    return draw(st.permutations([Printed("s", total, kept, confirmed), *rivals]))


@st.composite
def days(draw: st.DrawFn) -> tuple[Truth, Told | None, Told | None, int]:
    """What happened, what two monitors told of it, and how many of the shared ones are linked."""
    truth = draw(truths)
    linked = draw(st.integers(0, sum(one.both for one in truth.values())))
    return (
        truth,
        told(draw(prints(truth, "a", draw(st.booleans())))),
        told(draw(prints(truth, "b", draw(st.booleans())))),
        linked,
    )


def holds(span: Span, number: int) -> bool:
    """A number lies within a span."""
    return span.low <= number and (span.high is None or number <= span.high)


def within(span: Span, other: Span) -> bool:
    """A span is no wider than another, at either end."""
    return span.low >= other.low and (
        other.high is None or (span.high is not None and span.high <= other.high)
    )


@given(days())
def test_the_interval_holds_whatever_truly_happened(
    made: tuple[Truth, Told | None, Told | None, int],
) -> None:
    """For any overlap that the counts allow, with splits whole or not, prints that differ, links and confirmations."""
    truth, a, b, linked = made
    found = day(a, b, linked)
    assert holds(found.joint.interval, distinct(truth))
    for name, one in found.areas.items():
        happened = truth.get(name, Happened(0, 0, 0))
        assert holds(one.interval, happened.only_a + happened.only_b + happened.both)


@given(days(), st.sets(st.sampled_from(AREAS)), st.sets(st.sampled_from(AREAS)), st.data())
def test_the_interval_of_a_zone_holds_whatever_part_of_an_area_lay_in_it(
    made: tuple[Truth, Told | None, Told | None, int],
    inside: set[str],
    touching: set[str],
    data: st.DataObject,
) -> None:
    """Of an area that only touches the zone, any of its incidents may have been there."""
    truth, a, b, _linked = made
    there = {name: one for name, one in truth.items() if name in inside}
    for name in sorted(touching - inside & truth.keys()):
        if one := truth.get(name):
            parts = (st.integers(0, most) for most in (one.only_a, one.only_b, one.both))
            there[name] = Happened(*(data.draw(part) for part in parts))
    found = joint(a and narrow(a, inside, touching), b and narrow(b, inside, touching))
    assert holds(found.interval, distinct(there))


@given(days(), st.integers(0, 20))
def test_a_link_never_widens_the_interval(
    made: tuple[Truth, Told | None, Told | None, int], linked: int
) -> None:
    """Whether or not the counts allow it."""
    _truth, a, b, _linked = made
    assert within(day(a, b, linked + 1).joint.interval, day(a, b, linked).joint.interval)


@given(days())
def test_splits_never_widen_the_interval(made: tuple[Truth, Told | None, Told | None, int]) -> None:
    """What is said of areas adds to what the totals say."""
    _truth, a, b, linked = made
    found = day(a, b, linked).joint
    assert within(found.interval, found.by_totals)
    assert found.by_areas is None or within(found.by_areas, found.by_totals)


@given(days())
def test_the_order_of_the_two_monitors_plays_no_part(
    made: tuple[Truth, Told | None, Told | None, int],
) -> None:
    """Switching them mirrors the day and changes nothing else."""
    _truth, a, b, linked = made
    one, other = day(a, b, linked), day(b, a, linked)

    def plain(found: Joint, switched: bool) -> object:
        pair = (found.b, found.a) if switched else (found.a, found.b)
        return pair, found.state, found.apart, found.interval, found.by_totals, found.by_areas, found.linked

    assert plain(one.joint, False) == plain(other.joint, True)
    assert {k: plain(v, False) for k, v in one.areas.items()} == {
        k: plain(v, True) for k, v in other.areas.items()
    }


@given(st.data())
def test_the_order_of_prints_and_areas_plays_no_part(data: st.DataObject) -> None:
    """A count is a function of what is printed."""
    truth = data.draw(truths)
    said = data.draw(prints(truth, "a", sure=False))
    turned = [
        Printed(one.statement, one.total, dict(reversed([*one.areas.items()])), one.confirmed)
        for one in reversed(said)
    ]
    assert told(said) == told(turned)


@given(st.lists(days(), max_size=5), st.data())
def test_a_sum_over_days_holds_the_sum_of_what_happened(
    made: list[tuple[Truth, Told | None, Told | None, int]], data: st.DataObject
) -> None:
    """Also where a count of a day is missing, which opens the upper end; the order of days plays no part."""
    kept = [(truth, data.draw(st.sampled_from([a, None])), b, linked) for truth, a, b, linked in made]
    found: list[Day] = [day(a, b, linked if a and b else 0) for _truth, a, b, linked in kept]
    total = over([one.joint for one in found])
    assert holds(total.interval, sum(distinct(truth) for truth, *_ in kept))
    if any(a is None or b is None for _truth, a, b, _linked in kept):
        assert total.high is None
    assert over([one.joint for one in reversed(found)]) == total


small = st.dictionaries(st.sampled_from(AREAS[:3]), st.integers(0, 2))


@given(small, st.integers(0, 7), small, st.integers(0, 7))
def test_the_floor_is_exact(a: dict[str, int], total_a: int, b: dict[str, int], total_b: int) -> None:
    """No smaller number is possible than the one given: all ways to fill both splits up to their totals are tried."""
    found = day(told([Printed("a", total_a, a)]), told([Printed("b", total_b, b)])).joint
    tried = [
        sum(max(x, y) for x, y in zip(one, other, strict=True))
        for one, other in product(_ways(a, total_a), _ways(b, total_b))
    ]
    assert found.interval.low == min(tried)


def _ways(parts: dict[str, int], total: int) -> list[tuple[int, ...]]:
    """All counts by area, with one area that nobody names, that a print allows."""
    rest = total - sum(parts.values())
    names = AREAS[:3]
    low = [max(0, parts.get(name, 0) + min(0, rest)) for name in names] + [0]
    high = [parts.get(name, 0) + max(0, rest) for name in names] + [max(0, rest)]
    every = product(*(range(x, y + 1) for x, y in zip(low, high, strict=True)))
    return [way for way in every if sum(way) == total]


@given(st.data())
def test_so_many_versions_that_only_the_totals_are_compared_never_exclude_what_each_allows(
    data: st.DataObject,
) -> None:
    """What is left out when a day is printed in hundreds of ways only widens the interval, at either end."""
    truth = data.draw(truths)
    a, b = (told(data.draw(prints(truth, who, sure=False))) for who in "ab")
    linked = data.draw(few)
    fine = joint(a, b, linked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reconcile, "MANY", 0)
        rough = joint(a, b, linked)
    assert (rough.state, rough.apart, rough.by_totals) == (fine.state, fine.apart, fine.by_totals)
    assert rough.interval.low <= fine.interval.low
    assert rough.interval.high is None or rough.interval.high >= (fine.interval.high or 0)
    assert (rough.interval.high is None) == (fine.interval.high is None)


def test_a_day_that_is_printed_in_hundreds_of_ways_is_bounded_by_its_totals() -> None:
    """Nobody makes the ledgers compare each of five hundred prints with each of another five hundred."""
    a, b = (
        told([Printed("s", count, {"Hama": count}) for count in range(low, low + 500)]) for low in (0, 100)
    )
    found = joint(a, b)
    assert (found.interval, found.by_areas) == (Span(100, 1098), None)
