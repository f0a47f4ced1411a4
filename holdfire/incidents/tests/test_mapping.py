"""From answers to a statement."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.incidents import kinds  # noqa: F401 registers the kinds
from holdfire.incidents.mapping import Chosen, Known, report
from holdfire.record.kinds import check
from holdfire.record.statement import Draft, Source

DESK = "organisation:desk"
COUNTRY = Chosen("SY", "Syria", "country", {"ar": "سوريا"})
HOMS = Chosen("SY04", "Homs", "governorate", {"ar": "حمص"}, 38.0, 34.5, (COUNTRY,))
RASTAN = Chosen("SY0404", "Ar-Rastan", "district", {}, 36.73, 34.93, (HOMS, COUNTRY))
TALBISEH = Chosen("C2528", "Talbiseh", "settlement", {"ar": "تلبيسة"}, 36.731, 34.84, (RASTAN, HOMS, COUNTRY))
ANSWERS: dict[str, Any] = {
    "what": "shelling-artillery-missile-attack", "words": "", "day": date(2017, 10, 30), "sureness": "day",
    "time": "", "offset": "", "place_q": "Talbise", "lon": None, "lat": None, "precision": "5km", "observed": "heard",
    "publisher": "", "document": "", "locator": "", "published": None, "killed_low": None, "killed_high": None,
    "wounded_low": None, "wounded_high": None, "actor": "", "claimed_by": "", "confidence": "",
}  # fmt: skip


def said(place: Chosen | None = TALBISEH, today: date = date(2017, 11, 20), **answers: Any) -> Draft:
    known = {
        name: answers.pop(name) for name in ("actor_key", "publisher_key", "attachment") if name in answers
    }
    draft = report(
        {**ANSWERS, **answers},
        Known(
            "report:desk/form-1",
            DESK,
            today,
            place,
            known.get("actor_key"),
            known.get("publisher_key"),
            known.get("attachment"),
        ),
    )
    body, problems = check(draft, DESK)
    assert body is not None, problems
    return draft


def test_what_was_not_answered_is_left_out() -> None:
    """The least report holds what, when, where and how it is known, and no number that nobody gave."""
    assert said().body == {
        "start": "2017-10-30",
        "end": "2017-10-30",
        "date_prec": 1,
        "event_type": "explosions",
        "sub_event_type": "shelling-artillery-missile-attack",
        "place": {
            "name": "Talbiseh",
            "names": {"ar": "تلبيسة"},
            "within": ["Ar-Rastan", "Homs", "Syria"],
            "lon": 36.731,
            "lat": 34.84,
            "where_prec": 2,
            "radius_m": 5000.0,
        },
        "observed": "heard",
    }
    assert said().source is None


@pytest.mark.parametrize(
    ("sureness", "today", "days"),
    [
        ("day", date(2017, 11, 20), ("2017-10-30", "2017-10-30", 1)),
        ("days", date(2017, 11, 20), ("2017-10-28", "2017-11-01", 2)),
        ("week", date(2017, 11, 20), ("2017-10-27", "2017-11-02", 3)),
        ("month", date(2017, 11, 20), ("2017-10-16", "2017-11-13", 4)),
        ("week", date(2017, 10, 31), ("2017-10-27", "2017-10-31", 3)),
        ("days", date(2017, 10, 29), ("2017-10-28", "2017-10-30", 2)),
    ],
)
def test_the_days_on_which_it_may_have_happened(
    sureness: str, today: date, days: tuple[str, str, int]
) -> None:
    """How sure of the day becomes the first and the last possible day, none of them after today."""
    body = said(sureness=sureness, today=today).body
    assert (body["start"], body["end"], body["date_prec"]) == days


@pytest.mark.parametrize(
    ("place", "answers", "expected"),
    [
        (TALBISEH, {"precision": "exact"}, {"lon": 36.731, "lat": 34.84, "where_prec": 1}),
        (TALBISEH, {"precision": "2km"}, {"where_prec": 2, "radius_m": 2000.0}),
        (TALBISEH, {"precision": "25km"}, {"where_prec": 2, "radius_m": 25000.0}),
        (TALBISEH, {"lon": 36.7, "lat": 34.8}, {"name": "Talbiseh", "lon": 36.7, "lat": 34.8}),
        (TALBISEH, {"precision": "district"},
         {"name": "Ar-Rastan", "area": "place:SY0404", "within": ["Homs", "Syria"], "where_prec": 3, "lat": 34.93, "radius_m": None}),
        (TALBISEH, {"precision": "governorate"}, {"name": "Homs", "area": "place:SY04", "where_prec": 4}),
        (HOMS, {"precision": "governorate"}, {"name": "Homs", "names": {"ar": "حمص"}, "area": "place:SY04"}),
        (TALBISEH, {"precision": "unknown"}, {"name": "Talbiseh", "lon": None, "where_prec": None, "radius_m": None}),
        (None, {"precision": "unknown"}, {"name": "Talbise", "lon": None, "where_prec": None}),
        (None, {"lon": 36.7, "lat": 34.8, "place_q": ""}, {"name": None, "lon": 36.7, "radius_m": 5000.0}),
        (None, {"lon": 36.7, "lat": 34.8, "precision": "district"}, {"lon": 36.7, "where_prec": 3, "radius_m": None}),
        (None, {"lon": 0.5, "lat": 0.0}, {"lon": 0.5, "lat": 0.0}),
    ],
)  # fmt: skip
def test_where_it_happened(place: Chosen | None, answers: dict[str, Any], expected: dict[str, Any]) -> None:
    """A point with its radius, an area where no more is known, a name alone where not even that is."""
    found = said(place, **answers).body["place"]
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"what": "battles"}, {"event_type": "battles", "sub_event_type": None}),
        ({"what": "armed-clash"}, {"event_type": "battles", "sub_event_type": "armed-clash"}),
        ({"words": "ست قذائف"}, {"text": "ست قذائف"}),
        ({"time": "06:30", "offset": "+03:00"}, {"time": "06:30+03:00"}),
        ({"killed_low": 0, "killed_high": 0}, {"casualties": {"killed": {"low": 0, "high": 0}}}),
        ({"killed_low": 3, "wounded_high": 7}, {"casualties": {"killed": {"low": 3}, "wounded": {"high": 7}}}),
        ({"actor": "Unit X", "confidence": "low"}, {"actors": [{"name": "Unit X", "confidence": "low"}]}),
        ({"actor": "Russia", "actor_key": "organisation:russia", "claimed_by": "AFP", "confidence": "high"},
         {"actors": [{"name": "Russia", "actor": "organisation:russia", "claimed_by": "AFP", "confidence": "high"}]}),
    ],
)  # fmt: skip
def test_each_answer_becomes_its_part_of_the_statement(
    answers: dict[str, Any], expected: dict[str, Any]
) -> None:
    """Type, words, time, numbers and who: each as it was answered; 0 is a number that somebody gave."""
    body = said(**answers).body
    assert {name: body.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("answers", "source", "holder"),
    [
        ({}, None, None),
        ({"publisher": "left over"}, None, None),
        ({"attachment": "a" * 64}, Source(DESK, attachment="a" * 64), None),
        ({"observed": "told"}, None, None),
        ({"observed": "told", "publisher": "a resident", "document": "left over"}, Source("a resident"), None),
        ({"observed": "read", "publisher": "AFP", "publisher_key": "organisation:afp", "document": "A title",
          "locator": "p. 3", "published": date(2017, 11, 1)},
         Source("AFP", "A title", "p. 3", "2017-11-01"), "organisation:afp"),
        ({"observed": "read", "publisher": "AFP", "publisher_key": "organisation:afp", "attachment": "b" * 64},
         Source("AFP", attachment="b" * 64), "organisation:afp"),
    ],
)  # fmt: skip
def test_what_is_passed_on_names_its_source(
    answers: dict[str, Any], source: Source | None, holder: str | None
) -> None:
    """What was read is attributed to its publisher; what was told names who told it; a document of one's own names oneself."""
    draft = said(**answers)
    assert (draft.source, draft.attributed_to) == (source, holder)
