"""Which renewals count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfire.agreements import due, queries
from holdfire.agreements.clock import AgreementClock
from holdfire.parties.organisations import add_organisation
from holdfire.record.statement import Draft
from holdfire.testing import SOURCE, say

A, B = "organisation:a", "organisation:b"
AFTER, BEYOND = date(2017, 12, 1), date(2018, 6, 1)


def draft(kind: str, about: str, **body: Any) -> Draft:
    """A statement about agreement:x or what else is named."""
    return Draft(kind, about, body, SOURCE)


@pytest.fixture
def renewed(record: str) -> str:
    """An agreement of six months that A and B renew by consensus, and the id of a renewal that the desk tells of."""
    for key in (A, B):
        add_organisation(key, {"en": key}, ["guarantor"], label=key[-1], source=SOURCE)
    say(
        draft("agreement", "agreement:x", title="X", signed_on="2017-05-04"),
        draft("terms", "agreement:x", text="adopted", lasts="P6M", renewal="by_consensus",
              enters_into_force={"within": "P1D", "counted_from": "signature"}),
        draft("decision_rule", "agreement:x", rule="consensus", members=[A, B]),
        draft("renewal", "agreement:x", by="agreement:y", declared_on="2017-09-15", lasts="P6M"),
    )  # fmt: skip
    return str(queries.renewals("agreement:x").get().part)


def clock(leaf: int | None = None) -> AgreementClock:
    """The agreement's clock after its first term."""
    found = due.clock("agreement:x", AFTER, leaf)
    assert found is not None
    return found


def put(renewal: str) -> None:
    """Put the renewal to A and B, for long enough."""
    rule = queries.decision_rules().get().part
    say(
        draft("proposal", f"consent:{renewal}", statement=renewal, agreement="agreement:x", rule=rule,
              until="2100-01-01T00:00:00Z")
    )  # fmt: skip


def answer(renewal: str, by: str, said: str = "consents") -> None:
    """One member answers for itself."""
    reason = {"reason": "Not agreed."} if said == "objects" else {}
    say(draft("consent", f"consent:{renewal}", answer=said, **reason), organisation=by)


def test_a_renewal_that_one_party_states_leaves_its_days_open(renewed: str) -> None:
    """Nobody prolongs an agreement alone."""
    assert clock().in_force is None


def test_a_renewal_counts_once_all_signed_its_text(renewed: str) -> None:
    """Where every member is reported to have signed the text that renews, it is in force."""
    say(draft("signatory", "agreement:y", organisation=A))
    assert clock().in_force is None
    say(draft("signatory", "agreement:y", organisation=B))
    assert clock().in_force is True


def test_a_renewal_counts_once_all_consented_here(renewed: str) -> None:
    """Where every member consents to it in the record, it is in force from then on, and not as known before."""
    put(renewed)
    answer(renewed, A)
    assert clock().in_force is None
    answer(renewed, B)
    assert clock().in_force is True
    assert clock(leaf=5).in_force is None


def test_an_objection_leaves_it_open_whoever_signed(renewed: str) -> None:
    """A member who objects here keeps the renewal open, also where a source reports all signatures."""
    say(draft("signatory", "agreement:y", organisation=A), draft("signatory", "agreement:y", organisation=B))
    put(renewed)
    answer(renewed, B, "objects")
    assert clock().in_force is None
    found = due.clock("agreement:x", BEYOND)
    assert found is not None and found.in_force is False


def test_nobody_makes_a_consensus_by_stating_that_they_decide_alone(renewed: str) -> None:
    """A rule of another source that names fewer members leaves the renewal open, signed or adopted by it; it counts once the others agree too."""
    alone = draft("decision_rule", "agreement:x", rule="consensus", members=[A])
    say(alone, draft("signatory", "agreement:y", organisation=A), organisation=A)
    rule = queries.decision_rules().get(organisation=A).part
    said = {"statement": renewed, "agreement": "agreement:x", "rule": rule, "until": "2099-01-01T12:00Z"}
    say(draft("proposal", f"consent:{renewed}", **said), organisation=A)
    answer(renewed, A)
    assert clock().in_force is None
    say(draft("signatory", "agreement:y", organisation=B))
    assert clock().in_force is True
