"""The API of consent: what was put and how it stands, and putting, answering and taking back in one's own organisation's name."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.agreements import consent_acts, consenting
from holdfire.agreements.consent import State
from holdfire.agreements.consent_schemas import ConsentOut, told
from holdfire.parties import access
from holdfire.record import clocks
from holdfire.record.queries import leaf_known, statement
from holdfire.record.submit import Outcome

router = Router(tags=["consent"])


class PutIn(Schema):
    """Under which rule, until when, and what is asked."""

    rule: str = Field(description="The statement of the decision rule: its id, or 8 or more digits of it.")
    until: str = Field(description="Such as 2026-12-01T12:00Z; it lies ahead.")
    asks: str = ""


class AnswerIn(Schema):
    """Consent, or an objection with its reason."""

    answer: Literal["consents", "objects"]
    reason: str = ""


class WithdrawIn(Schema):
    """Why the answer is taken back."""

    reason: str


class DoneOut(Schema):
    """The leaf that holds it, whether it was new, and how every proposal of the statement stands now."""

    leaf: int
    accepted: int
    cases: list[ConsentOut]


@router.get("/consent", response=list[ConsentOut], summary="What was put to consent")
@paginate
def put_to_consent(
    request: HttpRequest,
    known: str | None = None,
    state: State | None = None,
    waiting_for: str | None = None,
) -> Any:
    """Every proposal, the one that ends first before the rest; `waiting_for`: what an organisation has not answered yet."""
    access.require(request, "read")
    leaf, at = _asked(known)
    return [
        told(case)
        for case in consenting.cases(leaf, at)
        if state in (None, case.verdict.state) and (waiting_for is None or case.waits_for(waiting_for))
    ]


@router.get("/consent/{id}", response=list[ConsentOut], summary="How one statement stands")
def one_statement(request: HttpRequest, id: str, known: str | None = None) -> Any:
    """Every proposal of a statement, the one put last first; none where nobody put it."""
    access.require(request, "read")
    leaf, at = _asked(known)
    return [told(case) for case in consenting.state_of(statement(id).id, leaf, at)]


@router.post("/consent/{id}/put", response=DoneOut, summary="Put a statement to consent")
def put(request: HttpRequest, id: str, data: PutIn) -> Any:
    """To the members of a decision rule, in the name of the organisation that the token acts for."""
    who = access.require(request, "report")
    outcome = consent_acts.put(id, data.rule, data.until, data.asks, organisation=who.organisation, by=who.by)
    return _done(id, outcome)


@router.post("/consent/{id}/answer", response=DoneOut, summary="Consent or object")
def answer(request: HttpRequest, id: str, data: AnswerIn) -> Any:
    """In the name of the organisation that the token acts for; a new answer supersedes the one before."""
    who = access.require(request, "consent")
    outcome = consent_acts.answer(id, data.answer, data.reason, organisation=who.organisation, by=who.by)
    return _done(id, outcome)


@router.post("/consent/{id}/withdraw", response=DoneOut, summary="Take an answer back")
def withdraw(request: HttpRequest, id: str, data: WithdrawIn) -> Any:
    """The organisation that the token acts for is silent again."""
    who = access.require(request, "consent")
    outcome = consent_acts.withdraw(id, data.reason, organisation=who.organisation, by=who.by)
    return _done(id, outcome)


def _asked(known: str | None) -> tuple[int | None, Any]:
    leaf = leaf_known(known)
    return leaf, consenting.moment(leaf, clocks.read({"known": known or ""}, date.min).known)


def _done(id: str, outcome: Outcome) -> dict[str, Any]:
    cases = [told(case) for case in consenting.state_of(statement(id).id)]
    return {"leaf": outcome.leaf, "accepted": outcome.accepted, "cases": cases}
