"""What may be said of organisations and groups, and how it is read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfire.parties import kinds, reading  # noqa: F401 registers the kinds
from holdfire.record import kinds as record_kinds
from holdfire.record.statement import Draft, Statement

MISSION = {"names": {"en": "Observer mission", "ar": "بعثة"}, "label": "Mission", "roles": ["monitor"]}
RECEIVED = datetime(2017, 11, 22, tzinfo=UTC)
GROUP = {"names": {"en": "A group"}, "designated_by": "UN Security Council", "reference": "S/RES/2253"}


def problems(kind: str, about: str, body: dict[str, Any], **more: Any) -> list[str]:
    """The codes of what is wrong with a statement."""
    _, found = record_kinds.check(Draft(kind, about, body, **more), "organisation:desk")
    return [problem.code for problem in found]


def said(by: str, about: str, body: dict[str, Any], id: str, **more: Any) -> Statement:
    """A statement as the record hands it to a reading."""
    given: dict[str, Any] = {"attributed_to": None, "valid_from": None, "valid_until": None, **more}
    return Statement(
        id, "organisation", about, body, by, None, supersedes=None, leaf=1, received=RECEIVED, **given
    )


def test_an_organisation_has_names_a_label_and_roles() -> None:
    """The plain case is accepted, and what it leaves out is stated as left out."""
    body, found = record_kinds.check(Draft("organisation", "organisation:m", MISSION), "organisation:desk")
    assert found == []
    assert body == {**MISSION, "demonstration": False}


@pytest.mark.parametrize(
    "change",
    [
        {"names": {}},
        {"names": {"en": " "}},
        {"names": {"English": "Mission"}},
        {"label": "x" * 25},
        {"roles": []},
        {"roles": ["monitor", "monitor"]},
        {"roles": ["warlord"]},
        {"mark": -1},
        {"flag": "🏳"},
    ],
)
def test_what_an_organisation_cannot_be_is_refused(change: dict[str, Any]) -> None:
    """Languages are BCP 47 codes, labels short, roles from the closed list, each once, and nothing else is taken."""
    assert problems("organisation", "organisation:m", {**MISSION, **change}) == ["HF-1003"]


def test_the_order_in_which_roles_are_typed_makes_no_other_statement() -> None:
    """Roles are stored in the order of the list, so that the same assertion is the same statement."""
    both = [{**MISSION, "roles": roles} for roles in (["host", "observer"], ["observer", "host"])]
    bodies = [
        record_kinds.check(Draft("organisation", "organisation:m", one), "organisation:d")[0] for one in both
    ]
    assert bodies[0] == bodies[1]


def test_a_group_is_designated_from_a_day_on() -> None:
    """Without the day no event could be tested against it; a day that the calendar lacks is none."""
    assert problems("designation", "group:g", GROUP) == ["HF-2001"]
    assert problems("designation", "group:g", GROUP, valid_from="2014-02-31") == ["HF-1005"]
    assert problems("designation", "group:g", GROUP, valid_from="2014", valid_until="2015-13") == ["HF-1005"]
    assert problems("designation", "group:g", GROUP, valid_from="2014") == []
    assert problems("designation", "organisation:g", GROUP, valid_from="2014") == ["HF-1002"]


def test_an_organisation_has_the_last_word_about_itself() -> None:
    """What it says of itself is read before what the keeper says; the other version stays and is shown to be there."""
    own = said("organisation:m", "organisation:m", {**MISSION, "demonstration": False}, "a" * 64)
    keeper = said(
        "organisation:desk", "organisation:m", {**MISSION, "label": "M", "demonstration": False}, "b" * 64
    )
    row = reading.organisation("organisation:m", [keeper, own])
    assert (row["label"], row["stated_by"], row["contested"]) == ("Mission", "organisation:m", True)
    assert reading.organisation("organisation:m", [own])["contested"] is False


@given(
    st.lists(
        st.tuples(st.sampled_from("mkx"), st.sampled_from([None, "2017", "2017-05"]), st.sampled_from("ABC")),
        min_size=1,
        max_size=6,
    ),
    st.randoms(),
)
def test_a_reading_is_the_same_for_every_order_of_arrival(versions: list[Any], random: Any) -> None:
    """Statements about an organisation or a group may come in any order."""
    statements = [
        said(f"organisation:{by}", "organisation:m", {**MISSION, **GROUP, "label": label, "demonstration": False},
             f"{at:064x}", valid_from=day or "2014")
        for at, (by, day, label) in enumerate(versions)
    ]  # fmt: skip
    mixed = random.sample(statements, len(statements))
    assert reading.organisation("organisation:m", mixed) == reading.organisation("organisation:m", statements)
    rows = [sorted(reading.designation("group:g", each), key=str) for each in (mixed, statements)]
    assert rows[0] == rows[1]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-02-03", date(2017, 2, 3), date(2017, 2, 3)),
        ("2017-02-03T22:00-03:00", date(2017, 2, 3), date(2017, 2, 3)),
    ],
)
def test_a_vague_date_means_all_its_days(text: str, first: date, last: date) -> None:
    """A year runs from its first day to its last, a month likewise."""
    assert (reading.first_day(text), reading.last_day(text)) == (first, last)


def test_a_name_is_given_in_the_language_asked_for() -> None:
    """Else in the base language, else in English, else in the first there is."""
    names = {"en": "Mission", "ar": "بعثة"}
    assert reading.in_language(names, "ar-SY") == "بعثة"
    assert reading.in_language(names, "fa") == "Mission"
    assert reading.in_language({"ru": "Миссия", "tr": "Misyon"}, "fa") == "Миссия"
