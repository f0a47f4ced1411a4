"""Matching over the record: what stands becomes columns, what nobody decided becomes suggestions."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from holdfire.incidents import matching
from holdfire.incidents.filters import ALL, Filters
from holdfire.incidents.match import DEFAULT, Rules
from holdfire.incidents.models import Decision
from holdfire.incidents.proposed import propose
from holdfire.incidents.ruling import waits
from holdfire.incidents.tabulate import bits
from holdfire.incidents.tests.build import describes, report
from holdfire.record import queries
from holdfire.record.statement import Draft, Source
from holdfire.record.taking_back import withdraw
from holdfire.testing import DESK, say


def pair(kind: str, a: str, b: str) -> Draft:
    return Draft(kind, f"report:{a}", {"other": f"report:{b}", "reason": "Read both."})


def told(name: str, publisher: str, **body: Any) -> Draft:
    return report(name, Source(publisher), **body)


THREE = (
    told("a", "Orient", casualties={"killed": {"low": 7}}, actors=[{"name": "Syrian army"}], sub_event_type="air-drone-strike", event_type="explosions"),
    told("b", "SOHR", casualties={"killed": {"low": 12, "high": 12}}, place={"name": "SARAQIB"}),
    told("c", "AFP", start="2017-06-05", place={"lon": 36.2, "lat": 33.6}),
)  # fmt: skip


def suggested(
    filters: Filters = ALL, leaf: int | None = None, rules: Rules = DEFAULT
) -> list[tuple[str, str]]:
    return [one.pair for one in waits(propose(filters, leaf, rules), leaf)]


def test_standing_reports_become_columns(record: str) -> None:
    """Each column says what the report says; what it does not say is unknown."""
    say(*THREE)
    found = matching.load()
    assert found.keys == ["report:a", "report:b", "report:c"]
    table = found.reports
    assert table.place[0] == table.place[1] and len(set(table.source.tolist())) == 3
    assert (table.killed_low[0], table.killed_high[0], table.killed_high[1]) == (7, np.inf, 12)
    assert np.isnan(table.killed_low[2]) and np.isnan(table.wounded_low).all()
    assert table.actors[0] == bits(["syria"]) and table.actors[1] == 0 and table.acts[1] == 0
    assert date.fromordinal(719_163 + int(table.first[2])) == date(2017, 6, 5)


def test_a_revised_report_is_read_in_its_last_version(record: str) -> None:
    """Of several versions of a report by different organisations one is compared; as known before, the one that stood then."""
    say(*THREE)
    leaf = queries.size()
    first = matching.load().parts[1]
    say(
        Draft("report", "report:b", {"start": "2017-05-06", "date_prec": 1}, Source("SOHR"), supersedes=first)
    )
    assert matching.load().reports.first[1] == matching.load(leaf=leaf).reports.first[1] + 1


def test_pairs_that_nobody_decided_are_suggested_with_reasons(record: str) -> None:
    """A suggestion tells its score, its reasons in plain values, whether the rules choose it, and what each report would join."""
    say(*THREE)
    found = propose(ALL, None)
    (one,) = waits(found, None)
    assert (one.a, one.b, one.chosen, one.clusters) == (
        "report:a",
        "report:b",
        True,
        ("report:a", "report:a"),
    )
    assert one.score > 0.9
    why = {name: facts for name, _, facts in found.reasons(one)}
    assert why["place"]["km"] == 0 and why["time"] == {"days": 0, "spans": [1, 1]}


def test_what_is_decided_is_not_asked_again(record: str) -> None:
    """Neither `same` nor `distinct` nor one incident by description is; taken back, or as known before, it is."""
    say(*THREE)
    leaf = queries.size()
    for decision in (pair("same", "a", "b"), pair("distinct", "a", "b")):
        say(decision)
        assert suggested() == [] and suggested(leaf=leaf) == [("report:a", "report:b")]
        part = Decision.objects.now().get().part
        withdraw(part, "Too soon.", organisation=DESK, by="operator")
    say(describes("b", "a"), describes("a", "a"))
    assert suggested() == []


def test_filters_and_rules_narrow_what_is_compared(record: str) -> None:
    """Only reports of incidents that pass are loaded; the rules of the peer can be asked too."""
    say(*THREE)
    assert matching.load(Filters(first=date(2017, 6, 1))).keys == ["report:c"]
    assert suggested(filters=Filters(last=date(2017, 5, 31))) == [("report:a", "report:b")]
    assert suggested(rules=matching.MELTT) == []
    assert suggested(rules=DEFAULT) == [("report:a", "report:b")]
