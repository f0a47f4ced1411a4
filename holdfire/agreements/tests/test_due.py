"""The clock over the record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.agreements import due
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, say

ON = date(2017, 6, 5)
SOURCE = Source("Example desk")


def signed(key: str = "agreement:a", on: str = "2017-05-04") -> Draft:
    """An agreement."""
    return Draft("agreement", key, {"title": "A text", "signed_on": on, "time_zone": "Asia/Almaty"}, SOURCE)


def task(about: str, publisher: str = "Example desk", by: str | None = None, **deadline: Any) -> Draft:
    """A commitment with a deadline, as somebody states it."""
    agreement = about.partition(":")[2].partition("/")[0]
    body: dict[str, Any] = {"clause": f"clause:{agreement}/1", "text": "adopted", "task": "Draw the maps"}
    return Draft("commitment", about, body | {"deadline": deadline}, Source(publisher), by)


@pytest.mark.usefixtures("record")
def test_spans_are_counted_from_what_the_record_says_was_signed() -> None:
    """Two weeks from the signature, three working days, and a day: each comes out of the tables as it was said."""
    days: dict[str, Any] = {
        "working_days": 3,
        "weekend": [5, 6],
        "holidays": ["2017-05-09"],
        "counted_from": "signature",
    }
    say(
        signed(),
        task("commitment:a/1", within="P2W", counted_from="signature"),
        task("commitment:a/2", **days),
        task("commitment:a/3", on="2017-06-04"),
    )
    found = due.clock("agreement:a", ON)
    assert found is not None
    assert [str(one.versions[0].due) for one in found.commitments] == [
        "2017-05-18",
        "2017-05-10",
        "2017-06-04",
    ]
    assert str(found.commitments[2].versions[0].ends) == "2017-06-04 18:00:00+00:00"


@pytest.mark.usefixtures("record")
def test_two_ways_to_state_one_day_do_not_differ() -> None:
    """Two weeks from 4 May and 18 May are one deadline; ten days are another."""
    about = "commitment:a/maps"
    say(signed(), task(about, within="P2W", counted_from="signature"), task(about, "Other", on="2017-05-18"))
    assert (due.with_deadline(), due.contested()) == ([about], [])
    say(task(about, "Third", within="P10D", counted_from="signature"))
    assert due.contested() == [about]


@pytest.mark.usefixtures("record")
def test_deadlines_that_cannot_be_counted_still_differ() -> None:
    """Where nobody states the day of signature, two weeks and ten days are no less different, and no day is made up."""
    about = "commitment:a/maps"
    say(
        *(
            task(about, span, within=span, counted_from="signature", by=f"organisation:{span}")
            for span in ("P2W", "P10D")
        )
    )
    assert due.contested() == [about]
    (one,) = due.commitments(ON)
    assert (one.gap_days, one.state, due.days(one)) == (None, "pending", [])


@pytest.mark.usefixtures("record")
def test_the_clock_can_be_asked_as_known_earlier() -> None:
    """What came later, be it a performance, a renewal or another signing day, is not in the reading of then."""
    terms = {
        "text": "adopted",
        "enters_into_force": {"within": "P1D", "counted_from": "signature"},
        "lasts": "P1M",
        "renewal": "by_consensus",
    }
    first = say(
        signed(),
        task("commitment:a/maps", on="2017-06-03"),
        Draft("terms", "agreement:a", terms, SOURCE),
    )
    say(
        Draft(
            "performance", "commitment:a/maps", {"state": "done", "on": "2017-06-02", "text": "Done."}, SOURCE
        ),
        Draft(
            "renewal",
            "agreement:a",
            {"by": "agreement:b", "declared_on": "2017-06-05", "lasts": "P1M"},
            SOURCE,
        ),
        Draft("decision_rule", "agreement:a", {"rule": "consensus", "members": [DESK]}, SOURCE),
        Draft("signatory", "agreement:b", {"organisation": DESK}, SOURCE),
    )
    later = date(2017, 6, 6)
    now, then = due.clock("agreement:a", later), due.clock("agreement:a", later, first.leaf)
    assert now is not None and then is not None
    assert (now.in_force, now.commitments[0].state) == (True, "met")
    assert (then.in_force, then.commitments[0].state, then.commitments[0].evidence) == (False, "lapsed", ())
    assert due.clocks(later, 0) == [] and due.clock("agreement:a", later, 0) is None


@pytest.mark.usefixtures("record")
def test_a_commitment_under_a_text_that_nobody_described_is_told_all_the_same() -> None:
    """The agreement is then called by its name in the record."""
    say(task("commitment:x/maps", on="2017-06-04"), signed("agreement:a"))
    assert [(one.key, one.title) for one in due.clocks(ON)] == [
        ("agreement:a", "A text"),
        ("agreement:x", "x"),
    ]


@pytest.mark.usefixtures("record")
def test_what_is_due_first_comes_first() -> None:
    """By the earliest day that a source states; what has no day comes last."""
    say(
        task("commitment:a/1", on="2017-06-04"),
        task("commitment:b/1", on="2017-06-09"),
        task("commitment:b/1", "Other", on="2017-05-09"),
        task("commitment:a/0", within="P1D", counted_from="signature"),
    )
    assert [one.key for one in due.commitments(ON)] == ["commitment:b/1", "commitment:a/1", "commitment:a/0"]


@pytest.mark.usefixtures("record")
def test_a_withdrawn_performance_counts_no_more() -> None:
    """Its maker takes it back, and the commitment is unknown again."""
    done = {"state": "done", "on": "2017-06-02", "text": "Done."}
    say(task("commitment:a/maps", on="2017-06-03"), Draft("performance", "commitment:a/maps", done, SOURCE))
    (one,) = due.commitments(ON)
    assert one.state == "met"
    reason = {"reason": "Typed from the wrong page"}
    gone = one.evidence[0].statement
    say(Draft("withdrawal", "commitment:a/maps", reason, SOURCE, supersedes=gone))
    assert due.commitments(ON)[0].state == "unknown"
