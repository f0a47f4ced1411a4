"""How what was put is told in one line, and how long is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from holdfire.agreements.consent import State, Why
from holdfire.agreements.consent_view import STATES
from holdfire.agreements.consent_words import WHY, Names, heading, left, span
from holdfire.record.statement import Statement

CALLED = Names({"zone:z": "North"}, {"agreement:a": "The memorandum"}, {"organisation:d": "Desk"})


def said(kind: str, about: str, body: dict[str, Any]) -> Statement:
    """A statement as the record gives it."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Statement(
        "0" * 64, kind, about, body, "organisation:d", None, None, "2017-05-05", None, None, 1, at
    )


@pytest.mark.parametrize(
    ("kind", "about", "body", "line"),
    [
        ("boundary", "zone:z", {}, "The line of North as drawn by Desk, from Fri 5 May 2017"),
        ("renewal", "agreement:a", {"declared_on": "2017-09-15", "lasts": "P6M"},
         "Renewal of “The memorandum” from Fri 15 Sep 2017, for 6 months"),
        ("scope", "clause:a/2", {"acts": ["battles"]}, "Which acts clause 2 of “The memorandum” covers, as read by Desk"),
        ("exemption", "clause:z/7", {}, "Whom clause 7 of “z” leaves out, as read by Desk"),
        ("performance", "commitment:a/maps", {"state": "done", "text": "Handed over."}, "Handed over."),
        ("outcome", "round:p/1", {"number": 4}, "round:p/1"),
        ("account", "incident:i", {"text": "x" * 300}, "x" * 199 + "…"),
    ],
)  # fmt: skip
def test_a_statement_is_told_in_one_line(kind: str, about: str, body: dict[str, Any], line: str) -> None:
    """What it says in its own words, else what it is about."""
    assert heading(said(kind, about, body), CALLED) == line


def test_a_statement_that_is_not_there_is_told_as_such() -> None:
    """Unknown stays unknown."""
    assert heading(None, CALLED) == "A statement that the record does not hold"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(-5, "0 minutes left"), (1, "1 minute left"), (119, "119 minutes left"), (120, "2 hours left"),
     (47 * 60, "47 hours left"), (48 * 60, "2 days left"), (30 * 24 * 60, "30 days left")],
)  # fmt: skip
def test_what_is_left_is_told_in_the_largest_unit_that_says_something(minutes: int, words: str) -> None:
    """Rounded down, so that nobody is promised a day that is not there."""
    assert left(timedelta(minutes=minutes)) == words


@pytest.mark.parametrize(
    ("iso", "words"), [("P6M", "6 months"), ("P1Y2M", "1 year 2 months"), ("P2W1D", "2 weeks 1 day")]
)
def test_a_span_is_told_in_words(iso: str, words: str) -> None:
    """ISO 8601 is for machines."""
    assert span(iso) == words


def test_every_state_and_every_reason_has_words() -> None:
    """Nothing that the judgement can say is shown as a code."""
    assert set(STATES) == set(get_args(State))
    assert set(WHY) == set(get_args(Why)) - {""}
