"""Reports, links, accounts and lines, handed in to a record and read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from random import Random
from typing import Any

import pytest

from holdfire.incidents.models import Decision, Describes, Incident, Placement, Report
from holdfire.incidents.tests.build import account, assessment, describes, pair, report, zone
from holdfire.record import keyfiles, rebuild, settingup
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

OTHER = "organisation:other"
NORTH = [[36.3, 35.9], [37.3, 35.9], [37.3, 36.3], [36.3, 36.3], [36.3, 35.9]]
TABLES = (Report, Decision, Describes, Incident, Placement)


def now(key: str) -> Incident | None:
    return Incident.objects.now().filter(key=key).first()


def withdraw(statement: str, about: str) -> Draft:
    return Draft("withdrawal", about, {"reason": "sent by mistake"}, supersedes=statement)


def identity(draft: Draft) -> str:
    return make_ready(draft, DESK).id.hex()


def snapshot() -> list[Any]:
    """All reading tables as they stand now, without what depends on when each row came."""
    return [
        sorted(
            tuple(str(value) for name, value in row.items() if name not in ("id", "since", "until"))
            for row in model.objects.now().values()
        )
        for model in TABLES
    ]


def test_a_link_moves_a_report_and_its_withdrawal_moves_it_back(record: str) -> None:
    """A report belongs to the incident that somebody says it describes, and to its own again once nobody says so."""
    say(report("a/1"), report("b/1", start="2017-05-06"))
    say(describes("b/1", "a/1"))
    first = now("incident:a/1")
    assert first is not None and (first.n_reports, first.contested) == (2, "day")
    assert now("incident:b/1") is None
    link = describes("b/1", "a/1")
    say(withdraw(identity(link), link.about))
    back = now("incident:b/1")
    assert back is not None and back.first_day == date(2017, 5, 6)
    assert now("incident:a/1") != first and Describes.objects.now().count() == 0


def test_a_report_belongs_to_every_incident_that_somebody_says(record: str) -> None:
    """Where organisations link a report to different incidents it belongs to each of them, marked as disputed."""
    say(report("a/1"))
    say(describes("a/1", "x"))
    settingup.announce(OTHER, keyfiles.make(OTHER).public, by=DESK)
    say(describes("a/1", "y"), organisation=OTHER)
    rows = {row.key: (row.n_reports, row.contested) for row in Incident.objects.now()}
    assert rows == {"incident:x": (1, "membership"), "incident:y": (1, "membership")}


def test_what_was_known_stays_known(record: str) -> None:
    """An incident can be asked as it was known before a report changed or was withdrawn."""
    before = say(report("a/1", title="One")).leaf
    statement = Report.objects.now().get().part
    after = say(replace(report("a/1", title="Two"), supersedes=statement)).leaf
    say(withdraw(Report.objects.now().get().part, "report:a/1"))
    titles = [
        Incident.objects.as_known(leaf).filter(key="incident:a/1").values_list("title", flat=True)
        for leaf in (before, after, None)
    ]
    assert [list(found) for found in titles] == [["One"], ["Two"], []]


def test_a_report_said_twice_differently_has_two_versions(record: str) -> None:
    """Two standing versions of one report both count, and the report is still one report."""
    say(report("a/1", casualties={"killed": {"low": 3, "high": 3}}))
    say(report("a/1", casualties={"killed": {"low": 8, "high": 8}}))
    row = now("incident:a/1")
    assert row is not None and (row.n_reports, row.killed_low, row.killed_high, row.contested) == (
        1,
        3,
        8,
        "toll",
    )
    assert Report.objects.now().count() == 2


def test_incidents_are_placed_when_they_come_and_when_a_line_comes(record: str) -> None:
    """An incident is placed on the lines that stand, and anew when a line is drawn, redrawn or withdrawn."""
    say(*zone("idlib"))
    say(report("a/1"), report("b/1", start="2017-05-01"), report("c/1", place={"where_prec": 2}))
    placed = {row.key: (row.relation, row.share_low) for row in Placement.objects.now()}
    assert placed["incident:a/1"] == ("inside", 1.0)
    assert "incident:b/1" not in placed, "the line is in force from 4 May only"
    assert placed["incident:c/1"][0] == "inside", "the disc of 25 km lies within"
    line = zone("idlib", ring=NORTH)[1]
    first = say(line).leaf
    assert {row.key: row.relation for row in Placement.objects.now()} == {
        "incident:a/1": "inside",
        "incident:c/1": "inside",
    }
    say(withdraw(identity(zone("idlib")[1]), "zone:idlib"))
    after = {row.key: row.relation for row in Placement.objects.now()}
    assert after == {"incident:c/1": "straddling"}
    assert Placement.objects.as_known(first).filter(relation="inside").count() == 2


def test_reports_that_differ_on_the_place_straddle(record: str) -> None:
    """Where one report puts an incident inside and another outside, it is in the zone possibly, not certainly."""
    say(*zone("idlib"), report("a/1"), report("b/1", place={"lon": 38.0}), describes("b/1", "a/1"))
    row = Placement.objects.now().get()
    assert (row.relation, row.share_low, row.share_high) == ("straddling", 0.0, 1.0)


def _everything() -> list[Draft]:
    return [
        *zone("idlib"),
        *zone("north", ring=NORTH, valid_from="2017-05-05"),
        report("a/1", casualties={"killed": {"low": 3}}),
        report("b/1", start="2017-05-04", end="2017-05-06", place={"where_prec": 2}),
        report("c/1", place={"lon": 38.0}),
        describes("b/1", "a/1"),
        describes("c/1", "x"),
        account("x", text="Nobody was there."),
        assessment("a/1", "confirmed"),
        assessment("x", "refuted"),
        report("d/1"),
        report("e/1"),
        pair("same", "d/1", "e/1"),
        pair("distinct", "b/1", "d/1"),
        join := pair("same", "c/1", "d/1"),
        withdraw(identity(join), join.about),
        assessment("e/1", "confirmed"),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_readings_are_the_same_for_every_order_of_arrival(record: str, seed: int) -> None:
    """Whatever order statements arrive in, one by one or together, the same incidents and placements are read."""
    drafts = _everything()
    Random(seed).shuffle(drafts)
    for draft in drafts:
        say(draft)
    one_by_one = snapshot()
    assert rebuild.check() is None
    rebuild.rebuild()
    assert snapshot() == one_by_one
    assert [len(table) for table in one_by_one] == [5, 2, 4, 3, 3]


def test_all_orders_of_a_link_and_its_parts(record: str) -> None:
    """A link that comes before its report, an account before its incident: all six orders read the same."""
    for n, order in enumerate(permutations(range(3))):
        parts = [report(f"a{n}/1"), describes(f"a{n}/1", f"x{n}"), account(f"x{n}", text="No.")]
        for number in order:
            say(parts[number])
    columns = [
        field.attname
        for field in Incident._meta.concrete_fields
        if field.attname not in ("id", "key", "since")
    ]
    rows = list(Incident.objects.now().values_list(*columns))
    assert len(rows) == 6 and len({str(row) for row in rows}) == 1
    assert Incident.objects.now().filter(n_reports=1, n_accounts=1).count() == 6
