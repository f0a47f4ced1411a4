"""What may be reported, accounted, assessed and attributed."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.incidents import kinds  # noqa: F401 registers the kinds
from holdfire.record.kinds import check
from holdfire.record.statement import Draft, Source

DESK = "organisation:desk"


def report(source: Source | None = None, **body: Any) -> Draft:
    place = {"name": "Saraqib", "lon": 36.8, "lat": 35.86, "where_prec": 1, **body.pop("place", {})}
    return Draft(
        "report", "report:desk/1", {"start": "2017-05-05", "date_prec": 1, "place": place, **body}, source
    )


def code(draft: Draft) -> str | None:
    body, problems = check(draft, DESK)
    assert (body is None) == bool(problems)
    return problems[0].code if problems else None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, None),
        ({"lat": 95.0}, "HF-5101"),
        ({"lat": float("nan")}, "HF-5101"),
        ({"lat": float("inf")}, "HF-5101"),
        ({"lon": 180.5}, "HF-5102"),
        ({"lon": 0.0, "lat": 0.0}, "HF-5103"),
        ({"lon": 0.0, "lat": 5.0}, None),
        ({"lat": None}, "HF-5104"),
        ({"where_prec": 0}, "HF-5105"),
        ({"where_prec": 8}, "HF-5105"),
        ({"where_prec": None}, "HF-5105"),
        ({"lon": None, "lat": None, "where_prec": None}, None),
        ({"lon": None, "lat": None, "radius_m": 500.0}, "HF-5115"),
        ({"radius_m": -1.0}, "HF-1003"),
        ({"altitude": 3}, "HF-1003"),
    ],
)
def test_the_place_lies_in_the_world(place: dict[str, Any], expected: str | None) -> None:
    """A place has a whole point within the world with a known precision, and 0/0 is not taken for a place."""
    assert code(report(place=place)) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"end": "2017-05-05"}, None),
        ({"end": "2017-05-04"}, "HF-5107"),
        ({"start": "2017-02-30"}, "HF-5106"),
        ({"start": "05.05.2017"}, "HF-1003"),
        ({"start": "1493942400"}, "HF-1003"),
        ({"start": "٢٠١٧-٠٥-٠٥"}, "HF-1003"),
        ({"start": "0217-05-05"}, "HF-5108"),
        ({"end": "2217-05-05"}, "HF-5108"),
        ({"date_prec": 6}, "HF-5109"),
        ({"date_prec": 0}, "HF-5109"),
        ({"time": "14:30+03:00"}, None),
        ({"time": "14:30"}, "HF-1003"),
    ],
)
def test_days_are_days_and_in_order(days: dict[str, Any], expected: str | None) -> None:
    """Days are days of the calendar in ASCII, the last not before the first, in a year that makes sense."""
    assert code(report(**days)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"event_type": "explosions", "sub_event_type": "air-drone-strike"}, None),
        ({"event_type": "battles", "sub_event_type": "air-drone-strike"}, "HF-5111"),
        ({"sub_event_type": "air-drone-strike"}, "HF-5111"),
        ({"event_type": "skirmish"}, "HF-1003"),
        ({"violence": "state-based"}, None),
        ({"observed": "dreamt"}, "HF-1003"),
    ],
)
def test_types_are_a_closed_list(words: dict[str, Any], expected: str | None) -> None:
    """A type outside the list is refused, and a sub-type goes with its own type."""
    assert code(report(**words)) == expected


def test_our_own_counts_rise_and_passed_on_counts_stand_as_printed() -> None:
    """An organisation's own low, best and high rise; what it passes on from a source is kept as the source has it."""
    counts = {"killed": {"low": 177, "best": 142, "high": 177}}
    assert code(report(casualties=counts)) == "HF-5110"
    assert code(report(Source("UCDP"), casualties=counts)) is None
    assert code(report(casualties={"killed": {"low": 7}})) is None


@pytest.mark.parametrize("count", [-1, 1.5, "7", 10_000_001, True])
def test_a_count_is_a_number_of_persons(count: Any) -> None:
    """A count is a whole number, not below zero, given as a number."""
    assert code(report(casualties={"killed": {"low": count}})) == "HF-1003"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (Draft("account", "incident:a", {"text": "We did not fire."}), None),
        (Draft("account", "incident:a", {}), "HF-5113"),
        (Draft("account", "report:a", {"text": "We did not fire."}), "HF-1002"),
        (Draft("assessment", "incident:a", {"state": "confirmed", "reason": "two visits"}), None),
        (Draft("assessment", "report:a/1", {"state": "refuted", "reason": "wrong town"}), None),
        (Draft("assessment", "zone:a", {"state": "refuted", "reason": "wrong town"}), "HF-5114"),
        (Draft("assessment", "incident:a", {"state": "true", "reason": "x"}), "HF-1003"),
        (Draft("describes", "report:a/1", {"incident": "incident:x"}), None),
        (Draft("describes", "report:a/1", {"incident": "zone:x"}), "HF-1003"),
        (
            Draft("attribution", "incident:a", {"name": "ISIL", "role": "perpetrator", "confidence": "low"}),
            None,
        ),
        (
            Draft("attribution", "incident:a", {"name": "ISIL", "role": "perpetrator", "confidence": "sure"}),
            "HF-1003",
        ),
    ],
)
def test_what_is_said_about_incidents_is_well_formed(draft: Draft, expected: str | None) -> None:
    """Accounts say something, assessments are about incidents or reports, attributions have a role and a confidence."""
    assert code(draft) == expected
