"""Two monitors' ledgers as the record holds them: which days, which ground, what links them, as known when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.bulletins.ground import Part
from holdfire.bulletins.ledgers import Ledgers, ledgers, pairs
from holdfire.record import keyfiles, settingup
from holdfire.record import queries as record
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, say

A, B, C = "organisation:north", "organisation:south", "organisation:west"


def count(day: int, who: list[str], total: int, outlet: str = "Daily", first: int = 0, **areas: int) -> Draft:
    """A count in the ministry's bulletin of a day of May."""
    on = f"2017-05-{day:02d}"
    body: dict[str, Any] = {"publisher": "organisation:ministry", "day": on, "monitors": who, "total": total}
    body["by_area"] = [{"place": f"place:{name}", "printed": name, "count": n} for name, n in areas.items()]
    start = {"start": f"2017-05-{first:02d}"} if first else {}
    return Draft("monitor_count", f"bulletin:ministry/{on}", body | start, Source(outlet))


def asked(**given: Any) -> Ledgers:
    """The ledgers, which are there."""
    found = ledgers(**given)
    assert found is not None
    return found


def report(name: str, who: str, day: str = "2017-05-01") -> Draft:
    """A monitor's own report of something."""
    return Draft(
        "report", f"report:{name}", {"text": "Shelling.", "start": day, "date_prec": 1}, attributed_to=who
    )


@pytest.mark.usefixtures("record")
def test_the_pair_with_most_days_in_common_stands_in_the_order_of_names_and_can_be_switched() -> None:
    """No monitor is first by rank; one alone stands beside nobody."""
    assert ledgers() is None
    say(count(1, [B], 5))
    assert pairs() == [((B, ""), 0)]
    assert asked().total.one == 1
    say(count(1, [A], 4), count(2, [B], 5), count(2, [A], 6), count(2, [C], 6))
    assert pairs() == [((A, B), 2), ((A, C), 1), ((B, C), 1)]
    assert [(one.a, one.b) for one in (asked().total, asked(pair=(B, A)).total)] == [
        ((10, 10), (10, 10)),
        ((10, 10), (10, 10)),
    ]
    assert [day.joint.a for day in asked(pair=(B, A)).entries] == [(5, 5), (5, 5)]


@pytest.mark.usefixtures("record")
def test_days_without_a_bulletin_open_the_upper_end_of_their_week() -> None:
    """1 May 2017 was a Monday; 3 May has no bulletin, and 9 May only a sum of both."""
    say(*(count(day, [who], 2) for day in (1, 2, 4, 5, 6, 7, 8) for who in (A, B)), count(9, [A, B], 5))
    found = asked()
    assert dict(found.coverage) == {"both": 7, "sum": 1, "none": 1}
    assert [(week.first.day, week.last.day, week.total.interval) for week in found.weeks()] == [
        (1, 7, (12, None)),
        (8, 9, (5, 9)),
    ]
    assert found.total.jointly == (14, 28)
    assert asked(first=date(2017, 5, 4), last=date(2017, 5, 5)).total.interval == (4, 8)


@pytest.mark.usefixtures("record")
def test_a_week_s_bulletin_beside_those_of_its_days_is_not_added_up_twice() -> None:
    """It is shown and told as a fault; a longer period that lies alone counts for its days."""
    say(*(count(7, [who], 9, first=1) for who in (A, B)))
    assert asked().total.interval == (9, 18)
    assert dict(asked().coverage) == {"both": 7, "none": 0}
    say(*(count(6, [who], 2) for who in (A, B)))
    found = asked(first=date(2017, 5, 1), last=date(2017, 5, 7))
    assert [(day.first.day, day.overlaps) for day in found.entries] == [(6, False), (1, True)]
    assert (found.total.interval, found.total.missing) == ((2, None), 6)
    assert {fault.name for fault in found.faults} >= {"periods_overlap"}


@pytest.mark.usefixtures("record")
def test_an_area_has_its_own_ledgers_and_a_count_without_a_split_stays_unknown_there() -> None:
    """What no print says of the area is bounded by the total, and not told."""
    say(
        count(1, [A], 5, hama=3, homs=2), count(1, [B], 4, hama=4), count(2, [A], 5), count(2, [B], 1, hama=1)
    )
    hama, homs = asked(area="place:hama"), asked(area="place:homs")
    assert [(day.joint.state, day.joint.interval) for day in hama.entries] == [
        ("contested", (4, 7)),
        ("only_one", (1, 6)),
    ]
    assert [(day.joint.a, day.joint.b) for day in homs.entries] == [((2, 2), (0, 0)), (None, (0, 0))]
    assert [day.coverage for day in homs.entries] == ["both", "both"]


def outlined(name: str, west: int, east: int) -> Draft:
    """A place whose area is a square, from 35° to 36° north; west and east in millionths of a degree."""
    wide, high = east - west, 1_000_000
    ring = [west, 35 * high, wide, 0, 0, high, -wide, 0, 0, -high]
    return Draft("place.area", f"place:{name}", {"polygons": [[ring]]})


@pytest.mark.usefixtures("record")
def test_in_a_zone_an_area_that_lies_in_it_counts_and_one_on_its_line_may() -> None:
    """Of an area without an outline nobody can say; on days without a line there is no zone to count in."""
    line = {"type": "Polygon", "coordinates": [[[36, 34], [37.5, 34], [37.5, 37], [36, 37], [36, 34]]]}
    drawn = {"geometry": line, "basis": "agreed map"}
    say(
        *(count(day, [who], 9, hama=4, homs=3, east=2) for day in (1, 2) for who in (A, B)),
        outlined("hama", 36_200_000, 37_200_000),
        outlined("homs", 37_200_000, 38_200_000),
        outlined("east", 39_200_000, 40_200_000),
        Draft("zone", "zone:north", {"names": {"en": "North"}}),
        Draft("boundary", "zone:north", drawn, valid_from="2017-05-02"),
    )
    found = asked(zone="zone:north")
    last = found.entries[-1]
    assert last.part == Part(frozenset({"place:hama"}), frozenset({"place:homs"}))
    assert (last.joint.a, last.joint.interval) == ((4, 7), (4, 14))
    assert [(day.drawn, day.joint.state) for day in found.entries] == [
        (False, "missing"),
        (True, "undetermined"),
    ]
    stretch = found.over(date(2017, 5, 1), date(2017, 5, 2))
    assert (stretch.undrawn, stretch.total.days, stretch.total.interval) == (1, 1, (4, 14))


@pytest.mark.usefixtures("record")
def test_reports_of_both_monitors_that_are_decided_to_be_one_event_narrow_the_day() -> None:
    """Only while nobody holds them apart, and as known on the day before the decision, not yet."""
    say(count(1, [A], 5), count(1, [B], 4), report("a", A), report("b", B), report("c", B, "2017-05-02"))
    before = record.size()
    say(Draft("same", "report:a", {"other": "report:b", "reason": "One shell."}))
    assert asked().entries[0].joint.interval == (5, 8)
    assert asked(leaf=before).entries[0].joint.interval == (5, 9)
    settingup.announce(C, keyfiles.make(C).public, by=DESK)
    say(Draft("distinct", "report:a", {"other": "report:b", "reason": "Two shells."}), organisation=C)
    assert asked().entries[0].joint.interval == (5, 9)
