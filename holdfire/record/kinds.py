"""What may be said: every kind of statement with its body, registered by the slice that owns it.

A kind is a closed form: a body with an unknown field is refused, and no import can add to a vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from holdfire.record import rules
from holdfire.record.problems import Problem
from holdfire.record.statement import Draft

Permission = Literal["read", "report", "assess", "consent", "administer"]
SUBJECT = re.compile(r"[a-z][a-z.]*:[A-Za-z0-9][A-Za-z0-9._~/+-]{0,199}")


class Body(BaseModel):
    """Base of every body: unknown fields are refused, values are not coerced silently later on."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Rule = Callable[[Draft, Any, str], Problem | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of statement.

    subject: prefix of what it is about (None: any); permission: what the member who hands it in needs (None: what the
    statement that it names asks for); own: only the subject itself or the record's keeper may say it.
    """

    name: str
    body: type[BaseModel]
    subject: str | None
    permission: Permission | None
    rule: Rule | None = None
    own: bool = False


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Make a kind known; a name given twice is a fault in the program."""
    if kind.name in KINDS:
        raise ValueError(f"kind {kind.name} is registered twice")
    KINDS[kind.name] = kind
    return kind


def check(draft: Draft, organisation: str) -> tuple[Mapping[str, Any] | None, list[Problem]]:
    """The body in its stored form, or what is wrong with it. Pure."""
    kind = KINDS.get(draft.kind)
    if kind is None:
        known = ", ".join(sorted(KINDS))
        return None, [
            rules.UNKNOWN_KIND.at(f"“{draft.kind}” is no kind of statement. Known: {known}.", "kind")
        ]
    if not SUBJECT.fullmatch(draft.about) or (kind.subject and draft.about.partition(":")[0] != kind.subject):
        wanted = f"{kind.subject or 'subject'}:name"
        return None, [
            rules.BAD_SUBJECT.at(f"A {kind.name} is about “{wanted}”, not “{draft.about[:80]}”.", "about")
        ]
    if draft.attributed_to is not None and not SUBJECT.fullmatch(draft.attributed_to):
        return None, [
            rules.BAD_SUBJECT.at(f"“{draft.attributed_to[:80]}” is nobody to attribute to.", "attributed_to")
        ]
    try:
        body = kind.body.model_validate(draft.body)
    except ValidationError as error:
        return None, [_problem(fault) for fault in error.errors(include_url=False, include_context=False)]
    problem = rules.says_from_where(draft) or rules.may_be_about(draft)
    if problem is None and kind.rule:
        problem = kind.rule(draft, body, organisation)
    if problem:
        return None, [problem]
    return body.model_dump(mode="json", exclude_none=True, exclude_defaults=False), []


def _problem(fault: Any) -> Problem:
    where = ".".join(str(step) for step in fault["loc"]) or "body"
    given = repr(fault.get("input"))[:80]
    return rules.BAD_BODY.at(f"{fault['msg']} (given: {given}).", where)


class Withdrawal(Body):
    """Its maker takes a statement back; the statement stays in the record, marked as withdrawn."""

    reason: str = Field(min_length=1, max_length=2000)


class Correction(Body):
    """Why its maker said something anew: the statement that was superseded, the one that took its place, and the reason."""

    old: str = Field(pattern=r"^[0-9a-f]{64}$")
    new: str = Field(pattern=r"^[0-9a-f]{64}$")
    reason: str = Field(min_length=1, max_length=2000)


class Key(Body):
    """An Ed25519 public key that an organisation signs with from this statement on, or no longer."""

    public_key: str = Field(pattern=r"^[0-9a-f]{64}$")
    state: Literal["announced", "revoked"]


register(Kind("withdrawal", Withdrawal, None, None, rules.withdraws_something))
register(Kind("correction", Correction, None, None, rules.corrects_something))
register(Kind("key", Key, "organisation", "administer", own=True))
