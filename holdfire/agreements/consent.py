"""Was a statement that was put to consent adopted? Pure.

What stands at the silence deadline decides; before it, what stands now; what is said after it is told and changes nothing.
Silence is no consent. What somebody typed in for another is no answer of that other. The clock is the record's: an answer
counts from the moment at which it was received, whatever day a party writes itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

RULE = "consent/1"  # goes into every verdict, so that a later rule can be told from this one

State = Literal["waiting", "adopted", "contested", "lapsed", "withdrawn", "undetermined"]
# Why it stands as it does, where the answers alone do not tell.
Why = Literal[
    "", "ended_before_put", "proposal_gone", "statement_gone", "no_statement", "no_rule", "other_agreement",
    "rule_gone", "nobody_asked",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """How long a statement stood: from its receipt until it was taken back (None: it stands)."""

    first: datetime
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Put:
    """A proposal: the statement with this id is put to the members of a rule until a moment."""

    id: str
    statement: str
    agreement: str
    rule: str
    ends: datetime
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A decision rule: under which agreement, and whose consent it takes."""

    id: str
    agreement: str
    members: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an organisation answered; `id` is its statement."""

    id: str
    organisation: str
    consents: bool
    reason: str
    transcribed: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state, and who stands where, each answer with the id of its statement.

    final: the deadline is past; until then everybody asked may answer anew. not_counted: answers of those who were not
    asked, and transcribed ones. later: what came after the deadline; left: what counted and was taken back after it.
    """

    state: State
    why: Why
    final: bool
    consented: tuple[Answer, ...] = ()
    objected: tuple[Answer, ...] = ()
    silent: tuple[str, ...] = ()
    not_counted: tuple[Answer, ...] = ()
    later: tuple[Answer, ...] = ()
    left: tuple[Answer, ...] = ()
    gone_since: tuple[Why, ...] = ()
    rule: str = RULE


def stood(spans: Iterable[Span], at: datetime) -> bool:
    """Did it stand at a moment? The moment of its receipt belongs to it, the one at which it was taken back does not."""
    return any(span.first <= at and (span.last is None or at < span.last) for span in spans)


def judge(asked: Collection[str], answers: Iterable[Answer], ended: bool) -> Verdict:
    """The verdict of answers that stand at the moment that counts. asked: the members of the rule.

    An organisation with several standing answers objects if any of them does: nobody is held to a consent beside which
    their own objection stands.
    """
    given = sorted(answers, key=lambda one: (one.organisation, one.id))
    own = [one for one in given if one.organisation in asked and not one.transcribed]
    against = {one.organisation for one in own if not one.consents}
    consented = tuple(one for one in own if one.organisation not in against)
    objected = tuple(one for one in own if not one.consents)
    silent = tuple(sorted(set(asked) - {one.organisation for one in own}))
    if not asked:
        state: State = "undetermined"
    elif objected:
        state = "contested"
    elif not silent:
        state = "adopted"
    else:
        state = "lapsed" if ended else "waiting"
    return Verdict(
        state,
        "" if asked else "nobody_asked",
        ended,
        consented,
        objected,
        silent,
        tuple(one for one in given if one not in own),
    )


def decide(
    put: Put, statement: Sequence[Span], rule: Rule | None, answers: Sequence[Answer], at: datetime
) -> Verdict:
    """How a proposal stands at a moment. statement: when what is put stood, empty where the record does not hold it."""
    moment, ended = min(at, put.ends), at > put.ends
    why = _barred(put, statement, rule, moment)
    standing = [one for one in answers if stood(one.spans, moment)]
    found = judge(rule.members if rule else (), standing, ended)
    later = tuple(one for one in answers if ended and one not in standing and stood(one.spans, at))
    left = tuple(one for one in standing if not stood(one.spans, at))
    if why:
        found = replace(found, state=_STATES[why], why=why)
    return replace(found, later=later, left=left, gone_since=_gone_since(put, statement, moment, at))


_STATES: dict[Why, State] = {
    "ended_before_put": "lapsed",
    "proposal_gone": "withdrawn",
    "statement_gone": "withdrawn",
    "no_statement": "undetermined",
    "no_rule": "undetermined",
    "other_agreement": "undetermined",
    "rule_gone": "undetermined",
}


def _barred(put: Put, statement: Sequence[Span], rule: Rule | None, moment: datetime) -> Why:
    """What keeps the answers from deciding, if anything does."""
    if _first(put.spans) > put.ends:
        return "ended_before_put"
    if not stood(put.spans, moment):
        return "proposal_gone"
    if not statement or _first(statement) > moment:
        return "no_statement"
    if not stood(statement, moment):
        return "statement_gone"
    if rule is None or _first(rule.spans) > moment:
        return "no_rule"
    if rule.agreement != put.agreement:
        return "other_agreement"
    return "" if stood(rule.spans, moment) else "rule_gone"


def _first(spans: Sequence[Span]) -> datetime:
    return min(span.first for span in spans)


def _gone_since(put: Put, statement: Sequence[Span], moment: datetime, at: datetime) -> tuple[Why, ...]:
    """What was taken back after the deadline: told, and without effect."""
    parts: tuple[tuple[Why, Sequence[Span]], ...] = (
        ("proposal_gone", put.spans),
        ("statement_gone", statement),
    )
    return tuple(why for why, spans in parts if stood(spans, moment) and not stood(spans, at))
