"""The table of qualifications, live, rebuilt, and as known on an earlier leaf."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from holdfire.agreements.qualify import VERDICTS
from holdfire.agreements.queries import decision_rules, renewals
from holdfire.incidents import in_force
from holdfire.incidents.models import Qualification
from holdfire.incidents.tests.build import account, attribution, describes, zone
from holdfire.incidents.tests.ceasefire import (
    SAID,
    agreement,
    clause,
    designation,
    exemption,
    known_as,
    names,
    scope,
    shelling,
)
from holdfire.record import keyfiles, rebuild, settingup
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

NORTH = [[36.3, 35.9], [37.3, 35.9], [37.3, 36.3], [36.3, 36.3], [36.3, 35.9]]
RULES = [*agreement(), scope(), exemption(), designation("isil"), *names()]


def verdicts(leaf: int | None = None) -> dict[str, set[str]]:
    """What each incident is by somebody's answer."""
    found: dict[str, set[str]] = {}
    for key, verdict in Qualification.objects.as_known(leaf).values_list("key", "verdict"):
        found.setdefault(key.partition(":")[2], set()).add(VERDICTS[verdict])
    return found


def identity(draft: Draft) -> str:
    return make_ready(draft, DESK).id.hex()


def withdraw(draft: Draft) -> Draft:
    return Draft("withdrawal", draft.about, {"reason": "sent by mistake"}, SAID, supersedes=identity(draft))


def snapshot(table: Any = Qualification) -> list[str]:
    names = [
        field.attname
        for field in table._meta.concrete_fields
        if field.attname not in ("id", "since", "until")
    ]
    return sorted(map(repr, table.objects.now().values_list(*names)))


def test_incidents_are_qualified_when_they_come(record: str) -> None:
    """Each row says under which reading of which clause, by whose line, with whose attribution, and with what share."""
    say(*zone("idlib"), *RULES)
    say(shelling("a/1"), shelling("b/1", "IS"), shelling("c/1", place={"lon": 38.0}), shelling("d/1", "X"))
    assert verdicts() == {"a/1": {"breach"}, "b/1": {"exempt"}, "d/1": {"undetermined"}}
    row = Qualification.objects.now().get(key="incident:a/1")
    assert (row.clause, row.agreement, row.zone) == ("clause:truce/2", "agreement:truce", "zone:idlib")
    assert (row.organisation, row.share_low, row.share_high) == (DESK, 1.0, 1.0)
    assert row.scope == identity(scope()) and row.holders == [[DESK, ""]]
    assert row.statements == [identity(shelling("a/1"))]
    assert str(row.first_day) == str(row.last_day) == "2017-05-05"


def test_nothing_is_qualified_where_nobody_says_what_a_clause_forbids(record: str) -> None:
    """Without a reading there is no row, and with the last one withdrawn the rows go, but stay known for earlier leaves."""
    say(*zone("idlib"), *agreement(), shelling("a/1"))
    assert verdicts() == {}
    leaf = say(*names(), exemption(), designation("isil"), scope()).leaf
    assert verdicts() == {"a/1": {"breach"}}
    say(withdraw(scope()))
    assert verdicts() == {} and verdicts(leaf) == {"a/1": {"breach"}}
    say(scope("7"))
    assert verdicts() == {}, "an exemption forbids nothing"
    say(clause("9", "obligation"), scope("9"))
    assert verdicts() == {"a/1": {"breach"}}


@pytest.mark.parametrize(
    ("later", "wanted"),
    [
        (designation("civilians"), "exempt"),
        (designation("civilians", by="Somebody else"), "breach"),
        (designation("civilians", valid_from="2017-05-06"), "breach"),
        (replace(zone("idlib", ring=NORTH)[1], supersedes=identity(zone("idlib")[1])), ""),
        (withdraw(zone("idlib")[1]), ""),
        (withdraw(known_as("organisation:government", "Government")), "undetermined"),
        (known_as("organisation:other", "Government"), "undetermined"),
        (withdraw(agreement()[0]), "undetermined"),
        (Draft("terms", "agreement:truce", {"text": "draft", "enters_into_force": {"on": "2017-06-01"}}, SAID), "undetermined"),
        (scope(acts=["protests"]), "breach not_covered"),
        (scope(binds=["organisation:opposition"]), "breach not_covered"),
        (withdraw(clause("2", "prohibition")), ""),
        (attribution("a/1", "IS"), "breach exempt"),
        (attribution("a/1", "Government", denies=True), "breach undetermined"),
        (account("a/1", actors=[{"name": "Opposition"}], target="IS"), "breach exempt"),
        (shelling("a/1", "IS"), "breach exempt"),
    ],
)  # fmt: skip
def test_what_is_said_later_changes_the_answer_now_and_not_as_known_before(
    record: str, later: Draft, wanted: str
) -> None:
    """A line, a designation, a name, terms, a reading or an attribution: who asks now gets the new answer, the old stays known."""
    before = say(*zone("idlib"), *RULES, shelling("a/1")).leaf
    assert verdicts() == {"a/1": {"breach"}}
    after = say(later).leaf
    assert verdicts() == verdicts(after) == ({"a/1": set(wanted.split())} if wanted else {})
    assert verdicts(before) == {"a/1": {"breach"}}
    assert rebuild.check() is None


def test_a_renewal_brings_later_days_into_force(record: str) -> None:
    """What happened after the six months is not in force, open once somebody tells of a renewal, and in force with consensus."""
    rule = Draft("decision_rule", "agreement:truce", {"rule": "consensus", "members": [DESK]}, SAID)
    say(*zone("idlib"), *RULES, rule, shelling("a/1", start="2017-12-01"))
    assert verdicts() == {"a/1": {"not_in_force"}}
    body = {"by": "agreement:later", "declared_on": "2017-10-15", "lasts": "P6M"}
    say(Draft("renewal", "agreement:truce", body, SAID))
    assert verdicts() == {"a/1": {"undetermined"}}
    renewal, ruled = renewals().get().part, decision_rules().get().part
    put = {
        "statement": renewal,
        "agreement": "agreement:truce",
        "rule": ruled,
        "until": "2100-01-01T00:00:00Z",
    }
    before = say(Draft("proposal", f"consent:{renewal}", put, SAID)).leaf
    say(Draft("consent", f"consent:{renewal}", {"answer": "consents"}, SAID))
    assert verdicts() == {"a/1": {"breach"}}
    assert verdicts(before) == {"a/1": {"undetermined"}}
    assert rebuild.check() is None


def test_a_report_that_moves_takes_its_answer_along(record: str) -> None:
    """An incident is qualified by the reports that describe it, and has no row once none does."""
    say(*zone("idlib"), *RULES, shelling("a/1"), shelling("b/1", "IS"))
    say(describes("b/1", "a/1"))
    assert verdicts() == {"a/1": {"breach", "exempt"}}
    say(withdraw(describes("b/1", "a/1")))
    assert verdicts() == {"a/1": {"breach"}, "b/1": {"exempt"}}


def test_a_clause_that_holds_everywhere_asks_about_every_incident(record: str) -> None:
    """Also about those outside of all lines, and those that nobody places or dates."""
    say(*zone("idlib"), *RULES, shelling("a/1"), shelling("c/1", place={"lon": 38.0}))
    say(account("x", text="Nobody was there."))
    say(scope(zones=[], acts=[], binds=[]))
    found = verdicts()
    assert found["c/1"] == {"breach"} and found["x"] == {"undetermined"}
    row = Qualification.objects.now().get(key="incident:x")
    assert (row.zone, row.organisation, row.first_day) == ("", "", None)
    say(withdraw(scope(zones=[], acts=[], binds=[])))
    assert verdicts() == {"a/1": {"breach"}}


def test_rival_readings_of_an_exemption_each_give_an_answer(record: str) -> None:
    """Where two read one clause to leave out different groups, both answers stand."""
    say(*zone("idlib"), *RULES, shelling("b/1", "IS"))
    settingup.announce("organisation:other", keyfiles.make("organisation:other").public, by=DESK)
    say(exemption("Nobody known"), organisation="organisation:other")
    assert verdicts() == {"b/1": {"exempt", "not_covered"}}


@pytest.mark.parametrize("seed", range(4))
def test_the_table_is_the_same_for_every_order_of_arrival(record: str, seed: int) -> None:
    """One by one in any order, or replayed, the same statements give the same rows."""
    drafts = [
        *zone("idlib"), *zone("idlib", ring=NORTH, valid_from="2017-06-01")[1:], *RULES, designation("nusra"), known_as("group:nusra", "HTS", whole=False),
        shelling("a/1"), shelling("b/1", "HTS"), shelling("c/1", "Opposition"), shelling("d/1", start="2017-06-02", place={"lat": 36.0}), describes("c/1", "a/1"), attribution("b/1", "Government"),
    ]  # fmt: skip
    Random(seed).shuffle(drafts)
    for draft in drafts:
        say(draft)
    one_by_one = snapshot()
    assert one_by_one and rebuild.check() is None
    rebuild.rebuild()
    assert snapshot() == one_by_one
    Qualification.objects.all().delete()
    say(known_as("organisation:somebody", "somebody"))
    assert snapshot() == one_by_one


def test_rival_readings_of_many_clauses_do_not_multiply(record: str) -> None:
    """Of more choices than can be asked one by one, the narrowest and the widest are asked, and what lies between stays open."""
    say(*zone("idlib"), *RULES[:-1], shelling("b/1", "IS"))
    settingup.announce("organisation:other", keyfiles.make("organisation:other").public, by=DESK)
    said = [exemption(f"Nobody {n}") for n in range(3)]
    many = [replace(one, about=f"clause:truce/{n}") for n in range(100, 140) for one in said]
    say(*many, exemption("Nobody known"), organisation="organisation:other")
    assert len(in_force.standing().rules) == 2
    assert Qualification.objects.now().count() == 2
