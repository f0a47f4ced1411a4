"""Who did it, version by version."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count, permutations
from typing import Any

import pytest

from holdfire.incidents.actors import KnownName, Names
from holdfire.incidents.attributed import Attribution, attributions
from holdfire.record.statement import Source, Statement

NAMES = Names(
    [
        KnownName("s", "Syria", "", True, "k1"),
        KnownName("s", "Syrian army", "", True, "k2"),
        KnownName("r", "Russia", "", True, "k3"),
        KnownName("i", "IS", "", True, "k4"),
        KnownName("c", "civilians", "", True, "k5"),
        KnownName("n", "HTS", "", False, "k6"),
    ]
)
_number = count(1)


def told(holder: str, kind: str = "report", **body: Any) -> Statement:
    """A statement by an organisation, published by it."""
    return Statement(
        id=f"{next(_number):064x}",
        kind=kind,
        about="incident:x",
        body=body,
        organisation=holder,
        source=Source(holder),
        attributed_to=None,
        valid_from=None,
        valid_until=None,
        supersedes=None,
        leaf=1,
        received=datetime(2017, 5, 5, tzinfo=UTC),
    )


def attributed(holder: str, name: str, role: str = "perpetrator", **body: Any) -> Statement:
    return told(holder, "attribution", name=name, role=role, confidence="low", **body)


def answers(*statements: Statement) -> dict[str, set[str]]:
    """Each answer as who acted > the other side (“~” before those not sure, “?” unknown), with those who hold it."""
    tellings = [s for s in statements if s.kind != "attribution"]
    found = attributions(tellings, [s for s in statements if s.kind == "attribution"], NAMES)
    return {_short(one): {" for ".join(filter(None, holder)) for holder in one.holders} for one in found}


def _short(one: Attribution) -> str:
    if one.denies:
        return "denied"
    sides = [(side, ("" if side.sure or not side.key else "~") + (side.key or "?")) for side in one.sides]
    acted, other = (sorted(name for side, name in sides if side.acted is which) for which in (True, False))
    return f"{' '.join(acted)} > {' '.join(other)}"


def actor(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, **more}


A, B = {"side": "a"}, {"side": "b"}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ({"actors": [actor("Syria", **A), actor("IS", **B)], "violence": "state-based"}, "i s > "),
        ({"actors": [actor("HTS", **A), actor("IS", **B)], "violence": "non-state"}, "i ~n > "),
        ({"actors": [actor("IS", **A), actor("civilians", **B)], "violence": "one-sided"}, "i > c"),
        ({"actors": [actor("Syria", **A)], "violence": "state-based"}, "s > ?"),
        ({"actors": [actor("Syria")], "target": "civilians"}, "s > c"),
        ({"actors": [actor("Syria")], "target": "market"}, "s > ?"),
        ({"actors": [actor("Syria")]}, "s > ?"),
        ({"actors": [actor("Syria or Russia")], "target": "IS"}, "~r ~s > i"),
        ({"actors": [actor("someone")], "target": "IS"}, "? > i"),
        ({"actors": [actor("x", actor="organisation:y")], "target": "IS"}, "organisation:y > i"),
        ({"target": "IS"}, " > i"),
        ({}, " > "),
    ],
)  # fmt: skip
def test_what_one_report_claims(body: dict[str, Any], wanted: str) -> None:
    """Sides both may have acted, but for those attacked in one-sided violence; a target, or somebody unknown, is the other side."""
    assert answers(told("m", **body)) == {wanted: {"m"}}


def test_equal_answers_are_one_with_all_who_hold_it() -> None:
    """Two names for one actor give one answer; a third answer stands beside it."""
    assert answers(
        told("a", actors=[actor("Syria")], target="civilians"),
        told("b", actors=[actor("Syrian army", claimed_by="Centre")], target="civilians"),
        told("c", actors=[actor("Russia")], target="civilians"),
    ) == {"s > c": {"a", "b for Centre"}, "r > c": {"c"}}


def test_names_that_nobody_explained_are_different_answers_where_they_differ() -> None:
    """Two unknown names may be two actors; one unknown name is one answer."""
    found = attributions(
        [told(holder, actors=[actor(name)]) for holder, name in [("a", "X"), ("b", "Y"), ("c", "x")]],
        [],
        NAMES,
    )
    assert sorted(len(one.holders) for one in found) == [1, 2]


def test_whoever_is_quoted_holds_an_answer_of_their_own() -> None:
    """One report that quotes two claims gives two answers."""
    both = [actor("Russia", claimed_by="X"), actor("Syria", claimed_by="Y")]
    assert answers(told("m", actors=both)) == {"r > ?": {"m for X"}, "s > ?": {"m for Y"}}


@pytest.mark.parametrize(
    "denial",
    [
        {"actors": [actor("Syria")], "denied_by": ["Z"]},
        {"actors": [actor("Syria", denied_by=["Z"])]},
    ],
)
def test_a_denial_is_an_answer_in_which_nobody_is_named(denial: dict[str, Any]) -> None:
    """Whoever denies holds a version beside the claim; an attribution that denies holds the same one."""
    assert answers(told("m", **denial)) == {"s > ?": {"m"}, "denied": {"m for Z"}}
    both = answers(told("m", **denial), attributed("q", "Syria", denies=True))
    assert both["denied"] == {"m for Z", "q"}


def test_who_names_nobody_contradicts_nobody() -> None:
    """A report without an actor is an answer only where no other names one."""
    silent = told("a", target="civilians")
    assert answers(silent, told("b", actors=[actor("Syria")])) == {"s > ?": {"b"}}
    assert answers(silent, told("b")) == {" > c": {"a"}, " > ": {"b"}}
    assert answers(silent, attributed("q", "Syria", denies=True)) == {" > c": {"a"}, "denied": {"q"}}


def test_an_attribution_takes_the_other_side_from_the_tellings() -> None:
    """It says who did it; against whom is taken from the reports, unsure where they differ, unknown where none says."""
    assert answers(told("a"), attributed("q", "Russia")) == {"r > ?": {"q"}}
    one = told("a", actors=[actor("Syria")], target="civilians")
    assert answers(one, attributed("q", "Russia"))["r > c"] == {"q"}
    two = told("b", actors=[actor("Syria")], target="IS")
    assert "r > ~c ~i" in answers(one, two, attributed("q", "Russia"))
    sided = told("c", actors=[actor("Syria", **A), actor("IS", **B)], violence="state-based")
    assert answers(sided, attributed("q", "Syria"))["s > i"] == {"q"}
    assert answers(one, attributed("q", "Russia"), attributed("q", "HTS", "target"))["r > ~n"] == {"q"}
    assert answers(one, attributed("q", "Russia", "supporter")) == {"s > c": {"a"}}


def test_the_order_of_statements_plays_no_part() -> None:
    """Every order gives the same answers in the same order."""
    said = [
        told("a", actors=[actor("Syria")], denied_by=["Z"]),
        told("b", actors=[actor("Russia"), actor("HTS")], target="IS"),
        attributed("q", "Russia"),
        attributed("q", "Syria", claimed_by="W"),
    ]
    found = {
        attributions([s for s in order if s.kind == "report"], [s for s in order if s.kind != "report"], NAMES)
        for order in permutations(said)
    }  # fmt: skip
    assert len(found) == 1
