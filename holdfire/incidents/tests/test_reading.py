"""What the record says of an incident, from its reports and from what is said about it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orjson import loads

from holdfire.incidents import kinds, reading  # noqa: F401 registers the kinds
from holdfire.incidents.telling import Telling, bounds
from holdfire.incidents.tests.build import account, assessment, attribution, report
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft, Source, Statement, from_json


def said(draft: Draft, organisation: str = "organisation:desk") -> Statement:
    ready = make_ready(draft, organisation)
    return from_json(loads(ready.data), ready.id, 1, datetime(2017, 6, 1, tzinfo=UTC))


def incident(*drafts: Draft, about: list[Draft] | None = None) -> dict[str, Any]:
    members: dict[str, list[Telling]] = {}
    for draft in drafts:
        members.setdefault(draft.about, []).extend(reading.reports([said(draft)]))
    row = reading.incident("incident:x", members, [said(draft) for draft in about or []])
    assert row is not None
    return row


def killed(low: int | None = None, best: int | None = None, high: int | None = None) -> dict[str, Any]:
    given = {"low": low, "best": best, "high": high}
    return {"killed": {name: value for name, value in given.items() if value is not None}}


def test_a_report_alone_is_its_own_incident() -> None:
    """A report that nobody links to anything describes the incident that bears its name, in its own words."""
    row = incident(report("sohr/1", title="Strike on a market", casualties=killed(3, 4, 6)))
    assert reading.own_incident("report:sohr/1") == "incident:sohr/1"
    assert reading.own_report("incident:sohr/1") == "report:sohr/1"
    assert (row["title"], row["place_name"], row["first_day"]) == (
        "Strike on a market",
        "Saraqib",
        date(2017, 5, 5),
    )
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == (3, 4, 6)
    assert (row["contested"], row["assessment"], row["n_reports"]) == ("", "unverified", 1)


def test_tolls_span_all_reports() -> None:
    """The toll of an incident runs from the lowest to the highest number that any report leaves possible."""
    row = incident(
        report("a/1", casualties=killed(7, None, 7)), report("b/1", casualties=killed(12, None, 15))
    )
    assert (row["killed_low"], row["killed_high"], row["killed_most"]) == (7, 15, 15)
    assert row["killed_best"] is None
    assert row["contested"] == "toll"


def test_at_least_and_exactly_do_not_contradict() -> None:
    """ "At least 7" and "12" go together, and nobody sets an upper bound for both."""
    row = incident(report("a/1", casualties=killed(low=7)), report("b/1", casualties=killed(12, None, 12)))
    assert (row["killed_low"], row["killed_high"], row["killed_most"], row["contested"]) == (7, None, 12, "")


def test_unknown_stays_unknown() -> None:
    """A report without a toll, a day of a month or a type adds no number, and missing is not zero."""
    row = incident(report("a/1"), report("b/1", casualties=killed(5, None, 5)))
    assert (row["killed_low"], row["killed_high"], row["wounded_low"], row["event_type"]) == (5, 5, None, "")


def test_numbers_out_of_order_are_shown_and_bounded() -> None:
    """What a source printed out of order still bounds the toll by its lowest and highest number."""
    row = incident(report("ucdp/1", casualties=killed(177, 142, 177)))
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == (142, 142, 177)


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=3, max_size=3))
def test_bounds_hold_what_was_said(numbers: list[int | None]) -> None:
    """The bounds of three numbers hold each of them, and are open only on a side where no bound is given."""
    found = bounds(*numbers)
    given_numbers = [number for number in numbers if number is not None]
    assert (found is None) == (not given_numbers)
    if found:
        assert all(found[0] <= number <= found[1] for number in given_numbers)
        assert found[0] == float("-inf") or numbers[0] is not None or numbers[1] is not None


@pytest.mark.parametrize(
    ("other", "point"),
    [
        ({"start": "2017-05-06"}, "day"),
        ({"start": "2017-05-06", "end": "2017-05-07"}, "day"),
        ({"start": "2017-05-04", "end": "2017-05-06"}, ""),
        ({"place": {"lon": 37.8}}, "place"),
        ({"place": {"lon": 36.82}}, ""),
        ({"place": {"lon": 37.8, "where_prec": 4}}, "place"),
        ({"place": {"lon": 37.4, "where_prec": 4}}, ""),
        ({"event_type": "battles"}, "type"),
        ({"violence": "state-based"}, ""),
        ({"event_type": "explosions", "sub_event_type": "suicide-bomb"}, ""),
        ({"actors": [{"name": "ISIL"}]}, "actor"),
        ({"actors": [{"name": "Russia or Syria"}]}, ""),
        ({"actors": [{"name": "Russia", "denied_by": ["Russian defence ministry"]}]}, "actor"),
        ({"denied_by": ["Syrian army"]}, "actor"),
    ],
)  # fmt: skip
def test_contradictions_are_named_by_point(other: dict[str, Any], point: str) -> None:
    """Two reports contradict each other on a day, place, type or actor only where they cannot both be right."""
    first: dict[str, Any] = {"event_type": "explosions", "actors": [{"name": "Russia"}]}
    assert incident(report("a/1", **first), report("b/1", **other))["contested"] == point


def test_ucdps_type_is_narrowed_by_another_report() -> None:
    """UCDP leaves open whether it was a clash or a shelling; a report that says which settles the type."""
    row = incident(report("ucdp/1", violence="state-based"), report("b/1", event_type="battles"))
    assert (row["event_type"], row["violence"], row["possible"]) == ("battles", "state-based", 1)
    alone = incident(report("ucdp/1", violence="state-based"))
    assert (alone["event_type"], alone["possible"]) == ("", 1 + 8)


@pytest.mark.parametrize(
    ("states", "overall"),
    [
        ([], "unverified"),
        (["unverified"], "unverified"),
        (["confirmed", "confirmed"], "confirmed"),
        (["unverified", "refuted"], "refuted"),
        (["confirmed", "corroborated"], "corroborated"),
        (["confirmed", "refuted"], "contested"),
        (["unverifiable", "confirmed"], "contested"),
    ],
)
def test_assessments_are_taken_together(states: list[str], overall: str) -> None:
    """Assessments that say the same stand; those that differ leave the incident contested."""
    row = incident(report("a/1"), about=[assessment("x", state) for state in states])
    assert row["assessment"] == overall
    assert ("assessment" in row["contested"]) == (overall == "contested")


def test_a_denied_attribution_is_contested() -> None:
    """An attribution that an organisation denies, or rival attributions, leave the actor contested."""
    assert incident(report("a/1"), about=[attribution("x", "ISIL")])["contested"] == ""
    assert incident(report("a/1"), about=[attribution("x", "ISIL", denies=True)])["contested"] == "actor"
    assert (
        incident(report("a/1"), about=[attribution("x", "ISIL"), attribution("x", "Russia")])["contested"]
        == "actor"
    )


def test_the_most_precise_version_is_drawn_and_all_are_kept() -> None:
    """The map shows the most precise place; every other place stays with the incident."""
    vague = report("a/1", place={"name": "Idlib province", "lon": 36.7, "lat": 35.9, "where_prec": 4})
    row = incident(vague, report("b/1"))
    assert (row["place_name"], row["lon"], row["radius_m"]) == ("Saraqib", 36.8, 0.0)
    assert [place[0] for place in row["places"]] == [36.8, 36.7]


def test_first_sources_are_told_from_outlets() -> None:
    """Two outlets that both quote SOHR are two sources and one first source."""
    one, two = Source("AFP", quoted_through=("SOHR",)), Source("TRT World", quoted_through=("AFP", "SOHR"))
    row = incident(report("a/1", one), report("b/1", two))
    assert (row["n_sources"], row["n_first_sources"]) == (2, 1)


def test_accounts_count_as_versions() -> None:
    """An organisation's account of an incident takes part in its interval, its days and its contradictions."""
    row = incident(report("a/1"), about=[account("x", start="2017-05-07", casualties=killed(0, None, 0))])
    assert (row["n_accounts"], row["killed_most"], row["last_day"], row["contested"]) == (
        1,
        0,
        date(2017, 5, 7),
        "day",
    )
    assert reading.incident("incident:x", {}, []) is None


@given(st.permutations(range(6)))
def test_the_reading_does_not_depend_on_the_order_of_arrival(order: list[int]) -> None:
    """An incident reads the same in whatever order its reports and accounts arrived."""
    drafts = [
        report("a/1", title="One", casualties=killed(low=7)),
        report("b/1", title="Two", casualties=killed(3, None, 9)),
        report("c/1", start="2017-05-06", place={"lon": 36.9}),
        report("d/1", place={"name": "Idlib", "where_prec": 4, "within": ["Idlib"]}),
        report("e/1", event_type="battles", actors=[{"name": "ISIL"}]),
        report("f/1", violence="one-sided"),
    ]
    about = [assessment("x", "confirmed"), assessment("x", "refuted"), account("x", text="We did not fire.")]
    shuffled = incident(*(drafts[n] for n in order), about=[about[n] for n in order if n < len(about)])
    assert shuffled == incident(*drafts, about=about)
