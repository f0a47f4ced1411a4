"""Which cases an incident gives, and what each is under each reading of each clause."""

from __future__ import annotations

from typing import Any

import pytest

from holdfire.agreements.event_types import to_mask
from holdfire.agreements.qualify import VERDICTS, acts_mask
from holdfire.incidents.attributed import Attribution, Holder, Side
from holdfire.incidents.events import acts
from holdfire.incidents.qualifying import Event, Line, Rule, answers, rows

CLASH = acts_mask(["armed-clash"])
FORCE = acts_mask(["battles", "explosions"])
LINES = {
    "zone:a": [Line("desk", 0, 99), Line("other", 0, 99), Line("late", 50, 99)],
    "zone:b": [Line("desk", 0, 99)],
}


def side(key: str, acted: bool = True, sure: bool = True) -> Side:
    return Side(key, sure, acted, (key,))


def by(*sides: Side, denies: bool = False) -> Attribution:
    return Attribution(sides, (Holder("m", ""),), ("1",), denies)


BOUND = by(side("government"), side("civilians", acted=False))


def event(shares: dict[str, dict[str, tuple[float, float]]], *who: Attribution, **more: Any) -> Event:
    fields = {"first": 10, "last": 10, "acts": CLASH, "placed": True, **more}
    return Event("incident:x", shares=shares, attributions=who or (BOUND,), **fields)


def rule(**more: Any) -> Rule:
    said = {"zones": ("zone:a", "zone:b"), "acts": FORCE, "binds": frozenset({"government", "opposition"})}
    given = {"periods": (((5, 20),),), "designated": (("isil", -1000, 1000),), **said, **more}
    return Rule(
        "clause:x/2",
        "agreement:x",
        more.pop("scope", "s"),
        **{k: v for k, v in given.items() if k != "scope"},
    )


def told(one: Event, *rules: Rule) -> dict[tuple[str, ...], str]:
    """The verdict of each answer, by reading, maker and zones."""
    return {
        (a.rule.scope, a.maker, *a.zones): VERDICTS[a.verdict]
        for a in answers([one], rules or [rule()], LINES)
    }


INSIDE = {"zone:a": {"desk": (1.0, 1.0)}}


def test_every_maker_of_a_touched_zone_is_asked() -> None:
    """A line that leaves the incident outside gives an answer of its own; one not yet in force gives none."""
    assert told(event(INSIDE)) == {("s", "desk", "zone:a"): "breach", ("s", "other", "zone:a"): "not_covered"}
    spread = event(INSIDE, first=10, last=60)
    assert set(told(spread)) == {("s", maker, "zone:a") for maker in ("desk", "other", "late")}


def test_what_touches_no_zone_is_not_asked() -> None:
    """Outside of every zone of a clause there is no answer; a clause without zones asks about everything."""
    assert told(event({})) == {} and told(event({"zone:elsewhere": {"desk": (1, 1)}})) == {}
    assert told(event({}), rule(zones=())) == {("s", ""): "breach"}
    assert told(event({}, placed=False), rule(zones=())) == {("s", ""): "breach"}


def test_a_clause_may_hold_outside_of_its_zones() -> None:
    """Then what lies outside of all lines is covered, by each maker's lines; where nobody says where it was, nothing is known."""
    outside = rule(inside=False)
    assert told(event({}), outside) == {("s", "desk"): "breach", ("s", "other"): "breach"}
    assert told(event(INSIDE), outside) == {("s", "desk"): "not_covered", ("s", "other"): "breach"}
    assert set(told(event({}, placed=False), outside).values()) == {"undetermined"}
    assert told(event({}, first=200, last=200), outside) == {("s", ""): "not_in_force"}


def test_two_zones_of_one_clause_together_hold_what_straddles_them() -> None:
    """Shares of zones add up; the answer has a row in the table for each of them."""
    both = event({"zone:a": {"desk": (0.4, 0.4)}, "zone:b": {"desk": (0.6, 0.6)}})
    found = [one for one in answers([both], [rule()], LINES) if one.maker == "desk"]
    assert [VERDICTS[one.verdict] for one in found] == ["breach"]
    written = list(rows(found[0]))
    assert [(row["zone"], row["share_low"]) for row in written] == [("zone:a", 0.4), ("zone:b", 0.6)]
    assert len({row["part"] for row in written}) == 2


def test_rival_readings_lines_and_attributions_each_give_an_answer() -> None:
    """2 readings × 2 lines × 3 answers to who did it are 12 answers, none of them preferred."""
    who = [BOUND, by(side("isil"), side("civilians", False)), by(denies=True)]
    found = answers([event(INSIDE, *who)], [rule(), rule(scope="t", binds=frozenset())], LINES)
    assert len(found) == 12 and len({row["part"] for one in found for row in rows(one)}) == 12
    verdicts = [VERDICTS[one.verdict] for one in found if one.maker == "desk" and one.rule.scope == "s"]
    assert verdicts == ["breach", "exempt", "undetermined"]


CIVILIANS = side("civilians", False)


@pytest.mark.parametrize(
    ("more", "who", "verdict"),
    [
        ({}, BOUND, "breach"),
        ({"first": 30, "last": 30}, BOUND, "not_in_force"),
        ({"first": 20, "last": 21}, BOUND, "undetermined"),
        ({"acts": acts_mask(["arrests"])}, BOUND, "not_covered"),
        ({"acts": acts_mask(["arrests", "grenade"])}, BOUND, "undetermined"),
        ({"acts": 0}, BOUND, "undetermined"),
        ({}, by(side("isil"), side("government", False)), "exempt"),
        ({}, by(side("government"), side("isil", False)), "exempt"),
        ({}, by(side("government"), side("isil", False, sure=False)), "undetermined"),
        ({}, by(side("stranger"), CIVILIANS), "not_covered"),
        ({}, by(side(""), CIVILIANS), "undetermined"),
        ({}, by(side("government", sure=False), CIVILIANS), "undetermined"),
        ({}, by(side("government"), side("opposition")), "breach"),
        ({}, by(side("government"), side("stranger")), "undetermined"),
        ({}, by(side("government"), side("", False)), "undetermined"),
        ({}, by(), "undetermined"),
    ],
)
def test_verdicts(more: dict[str, Any], who: Attribution, verdict: str) -> None:
    """Day, act, exemption and party each decide, and what is unknown of them leaves open what it could change."""
    assert told(event(INSIDE, who, **more))["s", "desk", "zone:a"] == verdict


def test_what_is_unknown_hides_nothing_that_it_could_not_change() -> None:
    """An act of another kind is not covered, whoever did it and wherever."""
    vague = event({"zone:a": {"desk": (0.1, 0.4)}}, by(), acts=acts_mask(["arrests"]))
    assert told(vague)["s", "desk", "zone:a"] == "not_covered"


def test_the_acts_that_an_incident_may_be() -> None:
    """A sub-type narrows where all agree on its type; else every sub-type of every open type may be it."""
    battles, both = to_mask(["battles"]), to_mask(["battles", "explosions"])
    assert acts(battles, "armed-clash") == CLASH
    assert acts(battles, "") == acts_mask(["battles"])
    assert acts(both, "armed-clash") == FORCE and acts(both, "") == FORCE
    assert acts(0, "") == 0
