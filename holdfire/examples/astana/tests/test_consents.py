"""What the example puts to consent, and how it stands."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from holdfire.agreements import consenting
from holdfire.examples.astana import consents, load
from holdfire.parties import queries as parties
from holdfire.record.queries import received


@pytest.mark.usefixtures("record")
def test_the_example_has_something_in_each_state_to_try() -> None:
    """One adopted, one contested, two that wait; all open for a month or more from the record's first leaf."""
    load.load(lambda stage: None)
    found = consenting.cases()
    assert Counter(case.verdict.state for case in found) == {"adopted": 1, "contested": 1, "waiting": 2}
    assert [case.verdict.final for case in found] == [False] * 4
    opened = received(1)
    assert opened is not None
    until = [(case.put.ends - opened) for case in found]
    assert [round(left / timedelta(days=1)) for left in until] == [30, 30, 30, 90]


@pytest.mark.usefixtures("record")
def test_only_the_demonstration_s_own_delegations_are_asked_and_answer() -> None:
    """Nothing is signed in the name of a real state, not even a silence."""
    load.load(lambda stage: None)
    ours = set(parties.organisations().filter(demonstration=True).values_list("key", flat=True))
    for case in consenting.cases():
        answered = [*case.verdict.consented, *case.verdict.objected, *case.verdict.not_counted]
        assert {*case.asked, *(one.organisation for one in answered)} <= ours
    waiting = {
        of: len(consenting.desk(of).waiting) for of in (consents.IRAN, consents.RUSSIA, consents.TURKEY)
    }
    assert waiting == {consents.IRAN: 2, consents.RUSSIA: 2, consents.TURKEY: 2}
