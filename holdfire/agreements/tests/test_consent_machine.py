"""Whatever is said, by whomever, in whatever order and at whatever time: consent stands as a naive model has it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from holdfire.agreements import consent_acts, consenting
from holdfire.agreements.consent import Answer, Put, Rule, Span, decide
from holdfire.agreements.tests import consents
from holdfire.agreements.tests.consents import ENDS, MEMBERS, OUTSIDER, SOURCE, START, Clock
from holdfire.record.queries import size
from holdfire.record.statement import Draft
from holdfire.testing import DESK, say

PEOPLE = st.sampled_from([*MEMBERS, OUTSIDER])
WORDS = st.sampled_from(["consents", "objects"])


class Consents(RuleBasedStateMachine):
    """One statement that is put, three who are asked, one who is not. The model is a dictionary that freezes."""

    def __init__(self, clock: Clock, statement: str, ruled: str) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.clock, self.statement = clock, statement
        clock.to(0)
        say(consents.proposal(statement, ruled))
        self.answers: dict[str, bool] = {}  # what each organisation says now
        self.frozen: dict[str, bool] | None = None  # what counts, once the time is over
        self.gone = False
        self.seen: list[tuple[int, Any, str]] = []

    def teardown(self) -> None:
        """What was known at each step is what was seen then; nothing of it stays in the record."""
        for leaf, at, state in self.seen:
            (case,) = consenting.state_of(self.statement, leaf, at)
            assert case.verdict.state == state
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @property
    def over(self) -> bool:
        """Is the deadline past?"""
        return self.clock.now > ENDS

    @rule(of=PEOPLE, said=WORDS)
    def answer(self, of: str, said: str) -> None:
        """Consent or object, for the first time or anew."""
        consents.answer(self.statement, of, said)
        self.answers[of] = said == "consents"

    @rule(of=PEOPLE)
    def withdraw(self, of: str) -> None:
        """Take the own answer back, if there is one."""
        if self.answers.pop(of, None) is not None:
            consent_acts.withdraw(self.statement, "No longer.", organisation=of, by="operator")

    @rule(of=PEOPLE, said=WORDS, by=st.sampled_from([DESK, *MEMBERS]))
    def transcribe(self, of: str, said: str, by: str) -> None:
        """Somebody types in what an organisation is said to have answered."""
        body = {"answer": said, "reason": "As a paper has it."}
        say(Draft("consent", f"consent:{self.statement}", body, SOURCE, attributed_to=of), organisation=by)

    @rule(days=st.sampled_from([0, 0.5, 4]))
    def wait(self, days: float) -> None:
        """Some time passes; at the very moment of the deadline an answer still counts."""
        self.pass_to(min(self.clock.now + timedelta(days=days), ENDS) if not self.over else self.clock.now)

    @precondition(lambda self: not self.over)
    @rule()
    def end(self) -> None:
        """The deadline passes."""
        self.pass_to(ENDS + timedelta(seconds=1))

    def pass_to(self, now: datetime) -> None:
        """Move the clock; what is said when the deadline passes is what counts from then on."""
        if now > ENDS and self.frozen is None:
            self.frozen = dict(self.answers)
        self.clock.now = now

    @precondition(lambda self: not self.gone and not self.over)
    @rule()
    def take_back(self) -> None:
        """Whoever put it takes it back in time."""
        (case,) = consenting.state_of(self.statement)
        consent_acts.take_back(case.put.id, "Another text comes.", organisation=DESK, by="operator")
        self.gone = True

    def expected(self) -> str:
        """The state by the model."""
        counted = self.frozen if self.over and self.frozen is not None else self.answers
        said = [counted.get(of) for of in MEMBERS]
        if self.gone:
            return "withdrawn"
        if False in said:
            return "contested"
        return "adopted" if None not in said else "lapsed" if self.over else "waiting"

    @invariant()
    def stands_as_the_model_has_it(self) -> None:
        """State, who is silent, and that nobody but those asked counts."""
        (case,) = consenting.state_of(self.statement)
        found = case.verdict
        assert (found.state, found.final) == (self.expected(), self.over)
        assert {one.organisation for one in (*found.consented, *found.objected)} <= set(MEMBERS)
        assert not any(one.transcribed for one in (*found.consented, *found.objected))
        if found.state == "adopted":
            assert {one.organisation for one in found.consented} == set(MEMBERS)
        self.seen.append((size(), self.clock.now, found.state))


@pytest.mark.usefixtures("record")
def test_consent_stands_as_a_naive_model_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never adopted without every member's own standing consent at the deadline; frozen after it; outsiders change nothing."""
    clock = consents.stopped(monkeypatch)
    consents.join()
    statement, ruled = consents.renewal(), consents.rule()
    run_state_machine_as_test(
        lambda: Consents(clock, statement, ruled),  # type: ignore[arg-type]  # a factory serves
        settings=settings(
            max_examples=25, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


ORGANISATIONS = (*MEMBERS, OUTSIDER)


@given(
    said=st.dictionaries(PEOPLE, st.booleans()),
    days=st.permutations(range(1, 9)),
    order=st.permutations(range(len(ORGANISATIONS))),
)
def test_the_order_of_arrival_before_the_deadline_does_not_matter(
    said: dict[str, bool], days: Sequence[int], order: Sequence[int]
) -> None:
    """The same answers in any order, listed in any order, give the same state and the same lists."""

    def answers(days: Sequence[int]) -> list[Answer]:
        return [
            Answer(of, of, consents, "", False, (Span(START + timedelta(days=day)),))
            for (of, consents), day in zip(sorted(said.items()), days, strict=False)
        ]

    put = Put("put", "said", "agreement:a", "rule", ENDS, (Span(START),))
    asked = Rule("rule", "agreement:a", MEMBERS, (Span(START),))
    shuffled = [answers(days)[i] for i in order if i < len(said)]
    for at in (START + timedelta(days=9), START + timedelta(days=11)):
        one, other = (
            decide(put, (Span(START),), asked, given, at) for given in (answers(range(1, 9)), shuffled)
        )
        for name in ("state", "silent"):
            assert getattr(one, name) == getattr(other, name)
        for name in ("consented", "objected", "not_counted"):
            assert [a.organisation for a in getattr(one, name)] == [
                a.organisation for a in getattr(other, name)
            ]
