"""Lists, one incident, the map and counts by zone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.incidents import queries
from holdfire.incidents.filters import Box, Filters
from holdfire.incidents.maps import EDGES
from holdfire.incidents.tests.build import account, assessment, attribution, describes, report, zone
from holdfire.record.statement import Draft
from holdfire.testing import say

SYRIA: Box = (35.0, 32.0, 43.0, 38.0)


def many() -> list[Draft]:
    """Forty incidents on ten days, two a day at one place and two that are known to 25 km only."""
    return [
        report(
            f"a/{n:02}",
            start=f"2017-05-{n // 4 + 1:02}",
            place={"lon": 36.0 + n // 4 / 5, "where_prec": 1 + (n % 4 > 1)},
            event_type=("battles", "explosions")[n % 2],
            casualties={"killed": {"low": n, "high": n}},
        )
        for n in range(40)
    ]


def keys(filters: Filters = queries.ALL, leaf: int | None = None) -> list[str]:
    return [row.key for row in queries.incidents(filters, leaf=leaf).rows]


@pytest.mark.parametrize("sort", ["newest", "oldest", "deadliest", "latest"])
def test_pages_join_into_the_whole_list(record: str, sort: str) -> None:
    """Going from page to page shows every incident once, in the order asked for."""
    say(*many()[:15])
    say(*many()[15:])
    found, after = [], None
    while True:
        page = queries.incidents(sort=sort, after=after, size=7)
        found += page.rows
        after = page.after
        if after is None:
            break
    orders: dict[str, list[Any]] = {
        "newest": [(row.first_day, row.key) for row in found][::-1],
        "oldest": [(row.first_day, row.key) for row in found],
        "deadliest": [(row.killed_most, row.key) for row in found][::-1],
        "latest": [(row.since, row.key) for row in found][::-1],
    }
    assert len(found) == 40 and orders[sort] == sorted(orders[sort])


def test_incidents_without_a_day_stand_last_in_the_newest(record: str) -> None:
    """An incident of which nobody says the day is listed behind all others, page by page too."""
    say(report("a/1"), report("a/2"), account("x", text="It happened."), account("y", text="It did."))
    found, after = [], None
    for _ in range(4):
        page = queries.incidents(after=after, size=1)
        found += [row.key for row in page.rows]
        after = page.after
    assert found == ["incident:a/2", "incident:a/1", "incident:y", "incident:x"] and after is None


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(first=date(2017, 5, 9)), 8),
        (Filters(last=date(2017, 5, 1)), 4),
        (Filters(first=date(2017, 5, 3), last=date(2017, 5, 4)), 8),
        (Filters(types=("battles",)), 20),
        (Filters(types=("riots", "unknown")), 0),
        (Filters(killed=30), 10),
        (Filters(assessments=("confirmed",)), 1),
        (Filters(contested=True), 1),
        (Filters(contested=False), 39),
        (Filters(box=(36.1, 35.0, 36.3, 36.0)), 4),
        (Filters(box=(37.5, 35.0, 36.1, 36.0)), 12),
        (Filters(zone="zone:idlib"), 24),
        (Filters(zone="zone:nowhere"), 0),
    ],
)  # fmt: skip
def test_filters_narrow_lists_and_counts_alike(record: str, filters: Filters, expected: int) -> None:
    """Each filter narrows the list, its count and the map to the same incidents."""
    say(*zone("idlib", valid_from="2017-01-01"), *many())
    say(assessment("a/05", "confirmed"), assessment("a/06", "confirmed"), assessment("a/06", "refuted"))
    assert queries.count(filters) == expected == len(keys(filters))
    cells = queries.hexes(SYRIA, 6, filters).cells
    if filters.box is None:
        assert sum(cell.count + cell.vague for cell in cells) == expected
        assert sum(spot.count for spot in queries.points(SYRIA, filters).spots) == expected


def test_what_was_known_can_be_asked_of_every_list(record: str) -> None:
    """Lists, maps and counts show what was known after an earlier leaf."""
    leaf = say(*zone("idlib", valid_from="2017-01-01"), *many()[:10]).leaf
    say(*many()[10:])
    assert len(keys(leaf=leaf)) == 10 and len(keys()) == 40
    assert sum(cell.count + cell.vague for cell in queries.hexes(SYRIA, 6, leaf=leaf).cells) == 10
    assert queries.count_by_zone(leaf=leaf) != queries.count_by_zone()


def test_cells_tell_the_vague_from_the_placed(record: str) -> None:
    """Far out, what is known to 25 km is counted in its cell; near by, such an incident is told apart as vague."""
    say(*many())
    far, near = queries.hexes(SYRIA, 3), queries.hexes(SYRIA, 9)
    assert (far.resolution, near.resolution) == (3, 6) and EDGES[3] > 25_000 > EDGES[6]
    assert sum(cell.count for cell in far.cells) == 40 and sum(cell.vague for cell in far.cells) == 0
    assert sum(cell.count for cell in near.cells) == 20 and sum(cell.vague for cell in near.cells) == 20
    assert all(cell.cell.startswith("86") for cell in near.cells)


def test_incidents_at_one_place_are_one_spot(record: str) -> None:
    """Incidents at one point known to one precision are one spot with their number; one alone carries its key."""
    say(*many(), report("b/1", place={"lon": 41.0}, event_type="battles"))
    found = queries.points(SYRIA)
    assert found.complete and len(found.spots) == 21
    alone = [spot for spot in found.spots if spot.count == 1]
    assert [(spot.key, spot.lon, spot.event_type) for spot in alone] == [("incident:b/1", 41.0, "battles")]
    assert {spot.event_type for spot in found.spots if spot.count == 2} == {""}
    assert len(queries.points(SYRIA, limit=5).spots) == 5 and not queries.points(SYRIA, limit=5).complete


def test_the_world_wraps_at_the_dateline(record: str) -> None:
    """A box whose west lies east of its east runs over the 180th meridian."""
    say(report("a/1", place={"lon": 179.5}), report("a/2", place={"lon": -179.5}), report("a/3"))
    assert sum(spot.count for spot in queries.points((170.0, 30.0, -170.0, 40.0)).spots) == 2


def test_a_zone_counts_from_the_certain_to_the_possible(record: str) -> None:
    """A count runs from what every report puts inside on days of the window to what any report puts there in part."""
    say(*zone("idlib", valid_from="2017-05-01"))
    say(
        report("a/1"),
        report("a/2", place={"where_prec": 6}),
        report("a/3", start="2017-05-04", end="2017-05-06"),
    )
    [whole] = queries.count_by_zone()
    assert (whole.zone, whole.organisation, whole.certain, whole.possible) == (
        "zone:idlib",
        "organisation:desk",
        2,
        3,
    )
    [day] = queries.count_by_zone(date(2017, 5, 5), date(2017, 5, 5))
    assert (day.certain, day.possible) == (1, 3)
    [line] = queries.daily(date(2017, 5, 3), date(2017, 5, 7))
    assert (line.certain, line.possible) == ([0, 0, 1, 0, 0], [0, 1, 3, 1, 0])


def test_an_incident_comes_with_all_that_is_said_of_it(record: str) -> None:
    """An incident's page has its reports, accounts, assessments, attributions, placements and whole history."""
    say(*zone("idlib"), report("a/1"), report("b/1"), describes("b/1", "a/1"))
    say(account("a/1", text="No."), attribution("a/1", "ISIL"))
    leaf = say(assessment("a/1", "confirmed")).leaf
    link = queries.incident("incident:a/1")
    assert link is not None
    assert [s.about for s in link.reports] == ["report:a/1", "report:b/1"]
    assert link.describes == {"report:b/1": ["organisation:desk"], "report:a/1": []}
    assert [len(part) for part in (link.accounts, link.assessments, link.attributions, link.placements)] == [
        1,
        1,
        1,
        1,
    ]
    assert len(link.history) == 6
    say(Draft("withdrawal", "incident:a/1", {"reason": "wrong place"}, supersedes=link.assessments[0].id))
    after, then = queries.incident("incident:a/1"), queries.incident("incident:a/1", leaf)
    assert after is not None and then is not None
    assert (len(after.assessments), len(after.history), len(then.assessments), len(then.history)) == (
        0,
        7,
        1,
        6,
    )
    assert queries.incident("incident:none") is None and queries.incident("incident:b/1") is None


def test_days_are_tallied_at_once(record: str) -> None:
    """Each day counts what may have happened on it: everything, what is unverified, and what is contested."""
    first = say(report("a/1"), report("a/2", end="2017-05-06"), report("a/3", start="2017-05-07"))
    say(report("b/1", start="2017-05-06"), describes("b/1", "a/1"), assessment("a/2", "confirmed"))
    days = [date(2017, 5, day) for day in (5, 6, 7, 8)]
    found = [(day.every, day.unverified, day.contested) for day in queries.tallies(days)]
    assert found == [(2, 1, 1), (2, 1, 1), (1, 1, 0), (0, 0, 0)]
    assert [day.every for day in queries.tallies(days, first.leaf)] == [2, 1, 1, 0]
