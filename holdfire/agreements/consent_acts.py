"""Putting a statement to consent, answering, taking back: what form, command and API do alike, in an organisation's own name.

A deadline that is over is refused here, where there is a clock; a proposal that was handed in ended all the same is read as
lapsed.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from holdfire.agreements import models, queries
from holdfire.parties import queries as parties
from holdfire.record import entries
from holdfire.record import queries as record
from holdfire.record.canonical import tidy
from holdfire.record.clock import now
from holdfire.record.numerals import to_ascii
from holdfire.record.problems import Refused, define
from holdfire.record.standing import WITHDRAWAL
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit

OVER = define("HF-8041", "A deadline that is over", "Name a moment that is still to come.")
NO_MOMENT = define(
    "HF-8042",
    "Not a deadline",
    "Write year-month-day and hour:minute, such as 2026-12-01 12:00; UTC is meant unless an offset such as +03:00 follows.",
)
NO_RULE = define("HF-8043", "No such decision rule", "Choose one of the rules that the record holds.")
NOT_PUT = define("HF-8044", "Not put to consent", "Put the statement to consent first.")
NOT_TO_PUT = define(
    "HF-8045", "Nothing to consent to", "Put the statement itself to consent, and answer to that."
)
NO_REASON = define("HF-8046", "An objection without a reason", "Write why your organisation objects.")
NOTHING_TO_TAKE_BACK = define(
    "HF-8047", "Nothing to take back", "Look at what your organisation said; only that it can take back."
)
NO_ANSWER = define("HF-8048", "Neither consent nor objection", "Choose one of the two: consents, or objects.")

MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")
NEVER_PUT = {WITHDRAWAL, "consent", "proposal", "key", "correction"}
ANSWERS = ("consents", "objects")


def deadline(text: str) -> datetime:
    """What was typed as a moment in UTC, in any of three sets of digits; raises Refused (HF-8041, HF-8042)."""
    typed = to_ascii(text).strip()
    try:
        if not MOMENT.fullmatch(typed):
            raise ValueError(typed)
        found = datetime.fromisoformat(typed.replace(" ", "T"))
        at = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
        if at.year >= 9000:  # beyond it no page could say how long is left
            raise ValueError(typed)
    except (ValueError, OverflowError):
        raise Refused([NO_MOMENT.at(f"“{text[:40]}” is no moment of the calendar.", "until")]) from None
    if at <= now():
        raise Refused([OVER.at(f"{at:%Y-%m-%d %H:%M} UTC is over.", "until")])
    return at


def put(statement: str, rule: str, until: str, asks: str, *, organisation: str, by: str) -> Outcome:
    """Put a statement to the members of a decision rule; ids may be shortened to eight digits.

    Raises Refused (HF-1018, HF-8041, HF-8042, HF-8043, HF-8045, and what the record itself refuses).
    """
    said = record.statement(statement)
    if said.kind in NEVER_PUT:
        raise Refused([NOT_TO_PUT.at(f"{said.id[:12]} is a {said.kind}.", "statement")])
    ruled = _rule(rule)
    body = {
        "statement": said.id,
        "agreement": ruled.key,
        "rule": ruled.part,
        "until": f"{deadline(until):%Y-%m-%dT%H:%M:%SZ}",
    }
    if words := tidy(asks).strip():
        body["asks"] = words
    draft = Draft("proposal", f"consent:{said.id}", body, _source(organisation))
    return submit([draft], organisation=organisation, by=by)


def _rule(id: str) -> models.DecisionRule:
    found = list(queries.decision_rules().filter(part__startswith=id)[:2]) if len(id) >= 8 else []
    if len(found) != 1:
        raise Refused([NO_RULE.at(f"No rule that stands has the id “{id[:64]}”.", "rule")])
    rule: models.DecisionRule = found[0]
    return rule


def answer(statement: str, said: str, reason: str, *, organisation: str, by: str) -> Outcome:
    """Consent or object in an organisation's own name; a new answer supersedes the one before, the same again adds nothing.

    said: consents or objects. Raises Refused (HF-1018, HF-8044, HF-8046, HF-8048, and what the record itself refuses).
    """
    key, words = _put_already(statement), tidy(reason).strip()
    if said not in ANSWERS:
        raise Refused([NO_ANSWER.at(f"The answer is “{said[:40]}”.", "answer")])
    if said == "objects" and not words:
        raise Refused([NO_REASON.at("The reason is missing.", "reason")])
    mine = _mine(key, organisation)
    if len(mine) == 1 and (mine[0].answer, mine[0].reason) == (said, words):
        return Outcome(entries.receipt(mine[0].since), unchanged=1)
    body = {"answer": said} | ({"reason": words} if words else {})
    before = mine[0].part if mine else _taken_back(key, organisation)
    drafts = [Draft("consent", key, body, _source(organisation), supersedes=before)]
    # Of several that stand side by side one is superseded and the rest withdrawn, so that one answer is left.
    drafts += [_withdrawal(key, one.part, "Answered anew.", organisation) for one in mine[1:]]
    return submit(drafts, organisation=organisation, by=by)


def withdraw(statement: str, reason: str, *, organisation: str, by: str) -> Outcome:
    """Take an organisation's own answer back, so that it is silent again. Raises Refused (HF-8044, HF-8047)."""
    key = _put_already(statement)
    mine = _mine(key, organisation)
    if not mine:
        raise Refused([NOTHING_TO_TAKE_BACK.at(f"{organisation} has no answer that stands.")])
    drafts = [_withdrawal(key, one.part, reason, organisation) for one in mine]
    return submit(drafts, organisation=organisation, by=by)


def take_back(proposal: str, reason: str, *, organisation: str, by: str) -> Outcome:
    """Take a proposal back that the organisation made itself. Raises Refused (HF-8047)."""
    row = queries.proposals().filter(part=proposal, organisation=organisation).first()
    if row is None:
        raise Refused([NOTHING_TO_TAKE_BACK.at(f"{organisation} put no such proposal that stands.")])
    return submit([_withdrawal(row.key, row.part, reason, organisation)], organisation=organisation, by=by)


def _put_already(statement: str) -> str:
    """The subject of a statement's consent, if anybody ever put it."""
    said = record.statement(statement)
    key = f"consent:{said.id}"
    if not models.Proposal.objects.filter(key=key).exists():
        raise Refused([NOT_PUT.at(f"Nobody has put {said.id[:12]} to anybody.", "statement")])
    return key


def _mine(key: str, organisation: str) -> list[models.Answer]:
    return list(
        queries.answers()
        .filter(key=key, organisation=organisation, transcribed=False)
        .order_by("since", "part")
    )


def _taken_back(key: str, organisation: str) -> str | None:
    """The own withdrawal that a new answer comes after: without it the same words again would be the same statement."""
    said = record.statements_about([key], {"consent", WITHDRAWAL})
    last = [one for one in said if one.organisation == organisation and not one.attributed_to]
    return last[-1].id if last and last[-1].kind == WITHDRAWAL else None


def _withdrawal(key: str, id: str, reason: str, organisation: str) -> Draft:
    words = {"reason": tidy(reason).strip()}
    return Draft(WITHDRAWAL, key, words, _source(organisation), supersedes=id)


def _source(organisation: str) -> Source:
    return Source(publisher=parties.label(organisation))
