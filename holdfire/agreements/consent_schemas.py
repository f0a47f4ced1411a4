"""What the API and `holdfire consent --json` give of what was put to consent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from ninja import Field, Schema

from holdfire.agreements.consent import Answer, State
from holdfire.agreements.consenting import Case
from holdfire.record.schemas import Moment, Word


class AnswerOut(Schema):
    """What an organisation answered. Transcribed answers are told and never count."""

    statement: str
    organisation: str
    answer: Literal["consents", "objects"]
    reason: Word
    transcribed: bool
    received: Moment


class ConsentOut(Schema):
    """A proposal as it stands. `final`: the deadline is past; until then everybody asked may answer anew."""

    proposal: str
    statement: str = Field(description="The statement that is put.")
    kind: Word = Field(description="What kind of statement it is; null: the record does not hold it.")
    about: Word
    agreement: str
    rule: str = Field(description="The statement of the decision rule.")
    rule_stated_by: Word
    members: list[str]
    asks: Word
    put_by: str
    put_at: Moment
    until: Moment = Field(description="What stands then decides; silence is no consent.")
    state: State
    why: Word = Field(description="What keeps the answers from deciding, where something does.")
    final: bool
    consented: list[AnswerOut]
    objected: list[AnswerOut]
    silent: list[str]
    not_counted: list[AnswerOut] = Field(description="Of those who are not asked, and transcribed ones.")
    later: list[AnswerOut] = Field(description="Received after the deadline, without effect.")
    taken_back_since: list[AnswerOut] = Field(description="Counted, and taken back after the deadline.")
    judged_by: str = Field(description="Name and version of the rule of judgement.")


def told(case: Case) -> dict[str, Any]:
    """A case as it goes into `ConsentOut`."""
    put, found, said = case.put, case.verdict, case.statement
    return {
        "proposal": put.id,
        "statement": put.statement,
        "kind": said.kind if said else None,
        "about": said.about if said else None,
        "agreement": put.agreement,
        "rule": put.rule,
        "rule_stated_by": case.rule.holder if case.rule else None,
        "members": case.asked,
        "asks": case.asks,
        "put_by": case.put_by,
        "put_at": case.put_at,
        "until": put.ends,
        "state": found.state,
        "why": found.why,
        "final": found.final,
        "consented": _answers(found.consented),
        "objected": _answers(found.objected),
        "silent": found.silent,
        "not_counted": _answers(found.not_counted),
        "later": _answers(found.later),
        "taken_back_since": _answers(found.left),
        "judged_by": found.rule,
    }


def as_json(case: Case) -> dict[str, Any]:
    """A case as JSON."""
    return ConsentOut(**told(case)).model_dump(mode="json")


def _answers(given: Iterable[Answer]) -> list[dict[str, Any]]:
    return [
        {
            "statement": one.id,
            "organisation": one.organisation,
            "answer": "consents" if one.consents else "objects",
            "reason": one.reason,
            "transcribed": one.transcribed,
            "received": one.spans[0].first,
        }
        for one in given
    ]
