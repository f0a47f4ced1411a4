"""What is put to consent and answered in a record: who can, what it leads to, and what was known when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from holdfire.agreements import consent_acts, consenting, models, queries
from holdfire.agreements.tests.consents import (
    ENDS,
    MEMBERS,
    OUTSIDER,
    SOURCE,
    START,
    Clock,
    answer,
    proposal,
    put,
    renewal,
    rule,
    stopped,
    verdict,
)
from holdfire.parties import members
from holdfire.record.problems import Refused
from holdfire.record.queries import statements
from holdfire.record.rebuild import check
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

pytestmark = pytest.mark.usefixtures("record")
A, B, C = MEMBERS


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The record's clock, moved by hand."""
    return stopped(monkeypatch)


def refused(act: Callable[[], Any]) -> str:
    """The code of the first problem of what is refused."""
    with pytest.raises(Refused) as found:
        act()
    return found.value.problems[0].code


def test_all_consent_and_it_is_adopted_and_one_objects_and_it_is_contested(clock: Clock) -> None:
    """Each answer changes the state; the objector's later consent supersedes the objection."""
    statement = put()
    states = [verdict(statement).state]
    for of, word in ((A, "consents"), (B, "consents"), (C, "objects"), (C, "consents")):
        answer(statement, of, word)
        states.append(verdict(statement).state)
    assert states == ["waiting", "waiting", "waiting", "contested", "adopted"]
    assert [
        case.rule.part
        for case in consenting.state_of(statement)
        if case.verdict.state == "adopted" and case.rule
    ] == [queries.decision_rules().get().part]


def test_what_was_known_earlier_can_still_be_asked(clock: Clock) -> None:
    """As known on an earlier moment is the state of then, whatever was answered since."""
    statement = put()
    answer(statement, A)
    clock.to(1)
    leaf = answer(statement, B, "objects").leaf
    clock.to(2)
    answer(statement, B)
    clock.to(30)
    answer(statement, C)
    assert verdict(statement).state == "lapsed"
    assert verdict(statement, leaf).state == "contested"
    assert verdict(statement, leaf - 1).state == "waiting"
    at = START + timedelta(days=1.5)
    assert consenting.state_of(statement, leaf, at)[0].left == ENDS - at


def test_after_the_deadline_an_answer_is_told_and_changes_nothing(clock: Clock) -> None:
    """The same with what is taken back."""
    statement = put()
    for of in MEMBERS:
        answer(statement, of)
    clock.to(11)
    consent_acts.withdraw(statement, "Too late.", organisation=A, by="operator")
    answer(statement, B, "objects")
    found = verdict(statement)
    assert (found.state, found.final) == ("adopted", True)
    assert [one.organisation for one in found.later] == [B]
    assert [one.organisation for one in found.left] == [A, B]


def test_an_answer_taken_back_leaves_silence_and_can_be_given_again(clock: Clock) -> None:
    """The same words after a withdrawal are a new statement that stands."""
    statement = put()
    answer(statement, A)
    consent_acts.withdraw(statement, "Not yet.", organisation=A, by="operator")
    assert verdict(statement).silent == MEMBERS
    answer(statement, A)
    assert verdict(statement).silent == (B, C)
    consent_acts.withdraw(statement, "Again not yet.", organisation=A, by="operator")
    answer(statement, A, "objects")
    assert verdict(statement).state == "contested"


def test_the_same_answer_again_adds_nothing(clock: Clock) -> None:
    """It gives the receipt of the one that stands."""
    statement = put()
    first = answer(statement, A)
    again = answer(statement, A)
    assert (again.leaf, again.accepted, again.unchanged) == (first.leaf, 0, 1)


def test_answers_that_stand_side_by_side_become_one(clock: Clock) -> None:
    """Who handed in two answers elsewhere, and answers anew here, has one."""
    statement = put()
    for said in ({"answer": "consents"}, {"answer": "objects", "reason": "No."}):
        say(Draft("consent", f"consent:{statement}", said, SOURCE), organisation=A)
    assert verdict(statement).state == "contested"
    answer(statement, A, "consents", "After all.")
    assert models.Answer.objects.now().count() == 1
    assert verdict(statement).silent == (B, C)


def test_who_may_only_report_neither_consents_nor_takes_a_consent_back(clock: Clock) -> None:
    """Not by an answer, and not by a withdrawal."""
    statement = put()
    answer(statement, A)
    by = members.add(A, "Reporter", None, ("report",)).handle
    assert refused(lambda: answer(statement, A, "objects", by=by)) == "HF-1009"
    assert refused(lambda: consent_acts.withdraw(statement, "Mine.", organisation=A, by=by)) == "HF-1009"


def test_a_delegate_cannot_answer_for_another_organisation(clock: Clock) -> None:
    """Neither in its name nor by taking back what it said."""
    statement = put()
    answer(statement, A, "objects")
    by = members.add(B, "Delegate of B", None, ("report", "consent")).handle
    assert refused(lambda: answer(statement, A, by=by)) == "HF-1009"
    theirs = models.Answer.objects.now().get().part
    back = Draft("withdrawal", f"consent:{statement}", {"reason": "No."}, SOURCE, supersedes=theirs)
    assert refused(lambda: say(back, organisation=B, by=by)) == "HF-1007"
    typed = Draft("consent", f"consent:{statement}", {"answer": "consents"}, SOURCE, attributed_to=A)
    say(typed, organisation=B, by=by)
    assert [one.organisation for one in verdict(statement).objected] == [A]
    assert [one.transcribed for one in verdict(statement).not_counted] == [True]


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("2100-01-01 11:59", "HF-8041"),
        ("2100-01-01T13:00+03:00", "HF-8041"),
        ("0001-01-01T00:00+14:00", "HF-8042"),
        ("9999-12-31T23:59-12:00", "HF-8042"),
        ("99999-01-01 00:00", "HF-8042"),
        ("2100-02-30 12:00", "HF-8042"),
        ("tomorrow", "HF-8042"),
        ("", "HF-8042"),
    ],
)
def test_a_deadline_that_is_over_or_no_moment_is_refused(clock: Clock, until: str, code: str) -> None:
    """The sentence names what was typed."""
    statement, ruled = renewal(), rule()
    assert (
        refused(lambda: consent_acts.put(statement, ruled, until, "", organisation=DESK, by="operator"))
        == code
    )
    assert not models.Proposal.objects.exists()


@pytest.mark.parametrize(
    "until", ["2100-01-02 12:00", "2100-01-02T15:00+03:00", "٢١٠٠-٠١-٠٢ ١٢:٠٠", "2100-01-02T12:00:00Z"]
)
def test_a_deadline_is_typed_in_any_offset_and_digits(clock: Clock, until: str) -> None:
    """All of these are the same moment, so the same statement; handed in twice it adds nothing."""
    statement, ruled = renewal(), rule()
    outcomes = [
        consent_acts.put(statement[:12], ruled[:12], until, " ", organisation=DESK, by="operator")
        for _ in "12"
    ]
    assert [one.accepted for one in outcomes] == [1, 0]
    assert models.Proposal.objects.get().silence_ends == START + timedelta(days=1)


def test_what_was_handed_in_after_its_own_deadline_is_lapsed(clock: Clock) -> None:
    """Even with everybody's consent there before."""
    clock.to(20)
    statement = put(ENDS)
    for of in MEMBERS:
        answer(statement, of)
    assert (verdict(statement).state, verdict(statement).why) == ("lapsed", "ended_before_put")


def test_a_deadline_beyond_the_calendar_is_no_proposal(clock: Clock) -> None:
    """The record refuses it whoever hands it in."""
    draft = proposal(renewal(), rule())
    body = {**draft.body, "until": "9999-12-31T23:59-12:00"}
    assert refused(lambda: say(Draft("proposal", draft.about, body, SOURCE))) == "HF-1003"


def test_an_objection_says_why(clock: Clock) -> None:
    """Without a reason it is refused, here and by the record."""
    statement = put()
    act = consent_acts.answer
    assert refused(lambda: act(statement, "objects", " \n", organisation=A, by="operator")) == "HF-8046"
    bare = Draft("consent", f"consent:{statement}", {"answer": "objects"}, SOURCE)
    assert refused(lambda: say(bare, organisation=A)) == "HF-1003"
    assert refused(lambda: act(statement, "agrees", "", organisation=A, by="operator")) == "HF-8048"


def test_a_rule_of_another_agreement_or_none_decides_nothing(clock: Clock) -> None:
    """The state is undetermined and says why, whatever is answered."""
    put()
    other = renewal(day="2017-09-16")
    say(proposal(other, rule((A,), "agreement:z")))
    unknown = renewal(day="2017-09-17")
    say(proposal(unknown, "0" * 64))
    for statement, why in ((other, "other_agreement"), (unknown, "no_rule")):
        answer(statement, A)
        assert (verdict(statement).state, verdict(statement).why) == ("undetermined", why)


def test_only_what_was_put_is_answered_and_no_answer_is_put(clock: Clock) -> None:
    """Each refusal says what is missing."""
    statement, ruled = put(), rule()
    given = answer(statement, A)
    answered = next(statements(leaf=given.leaf)).id
    other = renewal(day="2018-01-01")
    later = f"{ENDS:%Y-%m-%d %H:%M}"
    assert refused(lambda: answer(other, A)) == "HF-8044"
    assert refused(lambda: answer("0" * 64, A)) == "HF-1018"
    assert (
        refused(lambda: consent_acts.put(answered, ruled, later, "", organisation=A, by="operator"))
        == "HF-8045"
    )
    assert (
        refused(lambda: consent_acts.put(other, "f" * 64, later, "", organisation=A, by="operator"))
        == "HF-8043"
    )
    assert refused(lambda: consent_acts.withdraw(statement, "x", organisation=B, by="operator")) == "HF-8047"
    own = models.Proposal.objects.now().get().part
    assert refused(lambda: consent_acts.take_back(own, "x", organisation=A, by="operator")) == "HF-8047"


def test_a_desk_lists_what_waits_first(clock: Clock) -> None:
    """Waiting for one, put or answered by one, open for others, decided: each proposal stands in one list."""
    first = put()
    second, third = renewal(day="2018-01-01"), renewal(day="2018-01-02")
    say(proposal(second, rule((A, B)), ENDS + timedelta(days=1)), organisation=B)
    say(proposal(third, rule((B, C))))
    answer(first, C)
    found = {of: consenting.desk(of) for of in (A, B, C, OUTSIDER)}
    shown = {
        of: [
            [case.put.statement for case in group]
            for group in (desk.waiting, desk.mine, desk.others, desk.decided)
        ]
        for of, desk in found.items()
    }
    assert [sorted(group) for group in shown[A]] == [sorted([first, second]), [], [third], []]
    assert [sorted(group) for group in shown[C]] == [[third], [first], [second], []]
    assert [len(group) for group in shown[OUTSIDER]] == [0, 0, 3, 0]
    clock.to(10.5)
    decided = consenting.desk(A).decided
    assert {(case.put.statement, case.verdict.state) for case in decided} == {
        (first, "lapsed"),
        (third, "lapsed"),
    }


def test_the_readings_come_back_when_they_are_dropped(clock: Clock) -> None:
    """Answers, superseded and withdrawn ones too, are replayed to the same rows."""
    statement = put()
    answer(statement, A)
    answer(statement, A, "objects")
    consent_acts.withdraw(statement, "x", organisation=A, by="operator")
    answer(statement, A)
    assert check(lambda done: None) is None


def test_who_may_only_report_brings_no_consent_back(clock: Clock) -> None:
    """To take back the withdrawal of a consent is to consent, and takes the same permission."""
    statement = put()
    answer(statement, A)
    consent_acts.withdraw(statement, "Not yet.", organisation=A, by="operator")
    by = members.add(A, "Reporter", None, ("report",)).handle
    taken = next(statements(["withdrawal"]))
    back = Draft("withdrawal", f"consent:{statement}", {"reason": "No."}, SOURCE, supersedes=taken.id)
    assert refused(lambda: say(back, organisation=A, by=by)) == "HF-1009"
    assert A in verdict(statement).silent
    say(back, organisation=A)
    assert A not in verdict(statement).silent
