"""Organisations and designations as others read them."""

from __future__ import annotations

from datetime import date

import pytest

from holdfire.parties import queries
from holdfire.parties.organisations import add_organisation
from holdfire.record.statement import Draft, Source
from holdfire.testing import say

pytestmark = pytest.mark.django_db
GROUP = "group:front"


def designate(by: str, start: str, end: str | None = None, holder: str | None = None) -> int:
    """State that a group is designated; gives the leaf."""
    body = {"names": {"en": "The Front"}, "designated_by": by}
    source = Source(publisher=by)
    return say(Draft("designation", GROUP, body, source, holder, start, end)).leaf


def test_rival_designations_stand_side_by_side(record: str) -> None:
    """Two bodies that designate the same group from different days are both told, each with its day."""
    designate("UN Security Council", "2013-05-30", holder="organisation:un")
    designate("A guarantor", "2017-05-04", holder="organisation:guarantor")
    found = queries.designated_on(GROUP, date(2017, 10, 30))
    assert [row.designated_by for row in found] == ["UN Security Council", "A guarantor"]
    assert [row.designated_by for row in queries.designated_on(GROUP, date(2014, 1, 1))] == [
        "UN Security Council"
    ]


def test_a_designation_holds_on_its_first_and_on_its_last_day(record: str) -> None:
    """Both ends of the period are included; before and after it the group is not designated."""
    designate("Committee", "2017-05", "2017-07-28")
    days = [date(2017, 4, 30), date(2017, 5, 1), date(2017, 7, 28), date(2017, 7, 29)]
    assert [bool(queries.designated_on(GROUP, day)) for day in days] == [False, True, True, False]


def test_a_designation_can_be_asked_as_known_then(record: str) -> None:
    """What came in later is not there for whoever asks as known before it."""
    before = designate("UN Security Council", "2013-05-30")
    designate("A guarantor", "2014")
    assert len(queries.designated_on(GROUP, date(2017, 1, 1))) == 2
    assert len(queries.designated_on(GROUP, date(2017, 1, 1), before)) == 1


def test_a_withdrawn_designation_is_read_no_more(record: str) -> None:
    """Its maker takes it back, and it stays readable as known before."""
    leaf = designate("Committee", "2014")
    row = queries.designated_on(GROUP, date(2017, 1, 1))[0]
    say(Draft("withdrawal", GROUP, {"reason": "typed into the wrong record"}, supersedes=row.part))
    assert queries.designated_on(GROUP, date(2017, 1, 1)) == []
    assert len(queries.designated_on(GROUP, date(2017, 1, 1), leaf)) == 1


def test_a_newcomer_changes_nobody_elses_mark(record: str) -> None:
    """Each organisation keeps the shape it is drawn with; those that asked for a number have it."""
    add_organisation("organisation:zulu", {"en": "Zulu"}, ["party"])
    add_organisation("organisation:mike", {"en": "Mike"}, ["party"], mark=7)
    add_organisation("organisation:daily", {"en": "The Daily"}, ["publisher"])
    before = queries.marks()
    add_organisation("organisation:alpha", {"en": "Alpha"}, ["observer"])
    after = queries.marks()
    assert before == {"organisation:zulu": 0, "organisation:mike": 7}
    assert after == {**before, "organisation:alpha": 1}


def test_an_organisation_that_nobody_described_goes_by_its_key(record: str) -> None:
    """A label is found for every organisation that a statement can name."""
    add_organisation("organisation:un", {"en": "United Nations"}, ["observer"], label="UN")
    assert queries.label("organisation:un") == "UN"
    assert queries.label("organisation:unheard-of") == "unheard-of"
    assert queries.labels() == {"organisation:un": "UN"}
