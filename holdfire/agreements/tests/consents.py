"""One-line builders for tests of consent: three members, their rule, a statement to put, and a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from holdfire.agreements import consent_acts, consent_put, consenting
from holdfire.agreements.consent import Verdict
from holdfire.parties.organisations import add_organisation
from holdfire.record import authority, submit, writer
from holdfire.record.ready import make_ready
from holdfire.record.statement import Draft, Source
from holdfire.testing import DESK, say

MEMBERS = ("organisation:a", "organisation:b", "organisation:c")
OUTSIDER = "organisation:outsider"
SOURCE = Source("Example desk")
START = datetime(
    2100, 1, 1, 12, tzinfo=UTC
)  # no leaf is received before the one before it, which a fixture made today
ENDS = START + timedelta(days=10)


class Clock:
    """Stands where a test puts it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def to(self, day: float) -> None:
        """So many days after the start."""
        self.now = START + timedelta(days=day)


def stopped(patch: pytest.MonkeyPatch) -> Clock:
    """The record's clock, moved by hand from now on."""
    clock = Clock()
    for module in (writer, submit, consenting, consent_acts, consent_put):
        patch.setattr(module, "now", clock)
    return clock


def rule(members: Sequence[str] = MEMBERS, agreement: str = "agreement:a") -> str:
    """State a decision rule; gives its id."""
    return said(Draft("decision_rule", agreement, {"rule": "consensus", "members": list(members)}, SOURCE))


def renewal(of: str = "agreement:a", day: str = "2017-09-15") -> str:
    """State a renewal, which can be put; gives its id."""
    return said(Draft("renewal", of, {"by": "agreement:b", "declared_on": day, "lasts": "P6M"}, SOURCE))


def said(draft: Draft, organisation: str = DESK) -> str:
    """Hand in one statement; gives its id."""
    say(draft, organisation=organisation)
    return make_ready(draft, organisation).id.hex()


def proposal(statement: str, rule: str, until: datetime = ENDS, agreement: str = "agreement:a") -> Draft:
    """A proposal as anybody could hand it in."""
    body = {"statement": statement, "agreement": agreement, "rule": rule, "until": until.isoformat()}
    return Draft("proposal", f"consent:{statement}", body, SOURCE)


def join() -> None:
    """Let the members and an outsider sign."""
    for key in (*MEMBERS, OUTSIDER):
        add_organisation(key, {"en": key.partition(":")[2].upper()}, ["party"])


def put(until: datetime = ENDS) -> str:
    """Everything there to answer to; gives the id of the statement that was put."""
    join()
    statement = renewal()
    say(proposal(statement, rule(), until))
    return statement


def answer(
    statement: str, of: str, said: str = "consents", reason: str = "", by: str = authority.OPERATOR
) -> Any:
    """Answer in an organisation's own name."""
    words = reason or ("" if said == "consents" else "Because.")
    return consent_acts.answer(statement, said, words, organisation=of, by=by)


def verdict(statement: str, leaf: int | None = None) -> Verdict:
    """How the one proposal of a statement stands."""
    (case,) = consenting.state_of(statement, leaf)
    return case.verdict
