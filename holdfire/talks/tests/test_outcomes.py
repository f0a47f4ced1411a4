"""What was planned beside what came out, who was to sit there beside who sat, and who stood where."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from holdfire.talks.outcomes import Chair, Claim, Said, outcomes, seats
from holdfire.talks.points import Item, Stand, points


def said(id: str) -> Said:
    """A source."""
    return Said(id, "organisation:x", "organisation:desk", "X")


def claim(id: str, state: str, title: str, **more: Any) -> Claim:
    """What a statement says of an outcome."""
    return Claim(said(id), "document", state, title, **more)


def chair(id: str, who: str, role: str, state: str = "held") -> Chair:
    """What a statement says of a seat."""
    return Chair(said(id), who, role, state)


@pytest.mark.parametrize(
    ("states", "over", "result"),
    [
        (["planned"], False, "to_come"),
        (["planned"], True, "unsaid"),
        (["planned", "adopted"], True, "adopted"),
        (["planned", "adopted"], False, "to_come"),
        (["planned", "not_adopted"], True, "not_adopted"),
        (["adopted", "not_adopted"], True, "disputed"),
        (["adopted"], True, "adopted"),
    ],
)
def test_what_became_of_a_plan_is_what_somebody_says(states: list[str], over: bool, result: str) -> None:
    """Silence about a plan is neither its adoption nor its refusal."""
    found = outcomes([claim(str(i), state, "Rules") for i, state in enumerate(states)], over)
    assert [one.result for one in found] == [result]


def test_a_plan_finds_what_became_of_it_by_name_agreement_or_title_in_any_order() -> None:
    """A name leads from the plan to a claim whose agreement a third one names under another title."""
    three = [
        claim("a", "planned", "Draft rules", name="rules"),
        claim("b", "adopted", "Rules", agreement="agreement:r"),
        claim("c", "adopted", "The rules", name="rules", agreement="agreement:r"),
    ]
    for order in permutations(three):
        (one,) = outcomes(order, True)
        assert (len(one.planned), len(one.adopted), one.title) == (1, 2, "Rules")
        assert one.links("agreement") == ["agreement:r"]


def test_things_with_nothing_in_common_stay_apart() -> None:
    """A planned text and another that was adopted are two lines, the adopted one first."""
    found = outcomes([claim("a", "planned", "On demining"), claim("b", "adopted", "On detainees")], True)
    assert [(one.title, one.result) for one in found] == [
        ("On detainees", "adopted"),
        ("On demining", "unsaid"),
    ]


def test_a_seat_that_was_only_planned_stays_so() -> None:
    """That somebody was to come does not show that they came; before the round it is a plan."""
    planned = [chair("a", "organisation:x", "side", "planned")]
    assert [seat.sat for seat in seats(planned, True)] == ["unsaid"]
    assert [seat.sat for seat in seats(planned, False)] == ["planned"]
    came = [*planned, chair("b", "organisation:x", "side")]
    assert [seat.sat for seat in seats(came, True)] == ["held"]
    assert [seat.sat for seat in seats(came, False)] == ["planned"]


def test_rival_roles_of_one_participant_are_told() -> None:
    """One source seats it as a side, another as an observer; guarantors stand first."""
    told = [
        chair("a", "organisation:x", "side"),
        chair("b", "organisation:x", "observer"),
        chair("c", "organisation:y", "guarantor"),
    ]
    assert [(seat.participant, seat.roles, seat.sat) for seat in seats(told, True)] == [
        ("organisation:y", ("guarantor",), "held"),
        ("organisation:x", ("side", "observer"), "disputed"),
    ]


def stand(id: str, item: str, who: str, stance: str, **more: Any) -> Stand:
    """A position."""
    return Stand(said(id), item, who, stance, **more)


def test_points_with_dissent_stand_first_and_camps_side_by_side() -> None:
    """Two who stood together against a third are two camps; who is silent is named and put in neither."""
    items = [Item(said("i"), "areas", "Areas"), Item(said("j"), "detainees", "Detainees")]
    told = [
        stand("a", "detainees", "gov", "differs", alongside=("iran",), against=("turkey",)),
        stand("b", "detainees", "turkey", "differs", against=("gov", "iran")),
        stand("c", "areas", "iran", "supports"),
    ]
    first, second = points(items, told, ["gov", "iran", "turkey", "russia"])
    assert (first.item, first.dissent, second.item, second.dissent) == ("detainees", True, "areas", False)
    assert [[who for who, _ in camp.stands] for camp in first.camps] == [["gov", "iran"], ["turkey"]]
    assert [camp.against for camp in first.camps] == [("turkey",), ("gov", "iran")]
    assert first.silent == ("iran", "russia")


def test_a_position_on_a_point_that_no_agenda_lists_is_still_told() -> None:
    """It stands under the point's name."""
    (point,) = points([], [stand("a", "maps", "gov", "supports")], [])
    assert (point.title, point.items, point.dissent) == ("maps", (), False)
