"""`holdfire consent list | put | answer | withdraw`: in the name of an organisation whose key lies on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from holdfire.agreements import consent_acts, consenting
from holdfire.agreements.consent import Answer
from holdfire.agreements.consent_schemas import as_json
from holdfire.agreements.consent_words import WHY, Names, heading, left, names
from holdfire.agreements.consenting import Case
from holdfire.record import authority, clocks
from holdfire.record import queries as record
from holdfire.record.submit import Outcome

Statement = Annotated[str, typer.Argument(help="The id of the statement, or its first 8 or more digits.")]
Who = Annotated[str, typer.Option("--as", help="In whose name; default: the record's keeper.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Reason = Annotated[str, typer.Option(help="Why; an objection cannot do without.")]


class Word(StrEnum):
    """What may be answered."""

    CONSENTS = "consents"
    OBJECTS = "objects"


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands to their group."""
    group("consent").command("list")(list_cases)
    group("consent").command("put")(put)
    group("consent").command("answer")(answer)
    group("consent").command("withdraw")(withdraw)


def list_cases(
    waiting_for: Annotated[str, typer.Option(help="Only what waits for this organisation.")] = "",
    as_known_on: Annotated[str, typer.Option(help="Read the record as it was then: a day (its end, in UTC) or a moment.")] = "",
    json_out: AsJson = False,
) -> None:  # fmt: skip
    """Everything that was put to consent, the one that ends first before the rest, with who answered what."""
    record.log()
    leaf = record.leaf_known(as_known_on)
    at = consenting.moment(leaf, clocks.read({"known": as_known_on}, date.min).known)
    found = consenting.cases(leaf, at)
    if waiting_for:
        found = [case for case in found if case.waits_for(_full(waiting_for))]
    if json_out:
        typer.echo(json.dumps([as_json(case) for case in found], ensure_ascii=False))
        return
    called = names(leaf)
    for case in found:
        _tell(case, called)
    if not found:
        typer.echo("Nothing.")


def put(
    statement: Statement,
    rule: Annotated[str, typer.Option(help="The decision rule: the id of its statement, or 8 or more digits.")],
    until: Annotated[str, typer.Option(help="Until when they may answer: year-month-day hour:minute, UTC or with an offset.")],
    asks: Annotated[str, typer.Option(help="What is asked, in a sentence.")] = "",
    organisation: Who = "",
    json_out: AsJson = False,
) -> None:  # fmt: skip
    """Put a statement to the consent of the members of a decision rule."""
    who = _who(organisation)
    outcome = consent_acts.put(statement, rule, until, asks, organisation=who, by=authority.OPERATOR)
    _done(statement, outcome, json_out)


def answer(
    statement: Statement,
    said: Annotated[Word, typer.Argument(help="consents or objects.")],
    reason: Reason = "",
    organisation: Who = "",
    json_out: AsJson = False,
) -> None:
    """Consent or object; a new answer supersedes the one before."""
    who = _who(organisation)
    outcome = consent_acts.answer(statement, said.value, reason, organisation=who, by=authority.OPERATOR)
    _done(statement, outcome, json_out)


def withdraw(
    statement: Statement,
    reason: Annotated[str, typer.Option(help="Why the answer is taken back.")],
    organisation: Who = "",
    json_out: AsJson = False,
) -> None:
    """Take the own answer back, so that the organisation is silent again."""
    outcome = consent_acts.withdraw(statement, reason, organisation=_who(organisation), by=authority.OPERATOR)
    _done(statement, outcome, json_out)


def _full(key: str) -> str:
    return key if ":" in key else f"organisation:{key}"


def _who(organisation: str) -> str:
    return _full(organisation) if organisation else record.log().keeper


def _done(statement: str, outcome: Outcome, json_out: bool) -> None:
    """The leaf, and how it stands now."""
    found = consenting.state_of(record.statement(statement).id)
    if json_out:
        cases = [as_json(case) for case in found]
        typer.echo(
            json.dumps(
                {"leaf": outcome.leaf, "accepted": outcome.accepted, "cases": cases}, ensure_ascii=False
            )
        )
        return
    typer.echo(f"Leaf {outcome.leaf}." if outcome.accepted else f"Said before, in leaf {outcome.leaf}.")
    called = names(None)
    for case in found:
        _tell(case, called)


def _tell(case: Case, called: Names) -> None:
    found, put = case.verdict, case.put
    until = f"{put.ends:%Y-%m-%d %H:%M} UTC" + ("" if found.final else f", {left(case.left)}")
    typer.echo(f"{found.state:12} {put.statement[:12]}  {heading(case.statement, called)}")
    typer.echo(f"{'':12} put by {called.organisation(case.put_by)}, until {until}")
    if found.why:
        typer.echo(f"{'':12} {WHY[found.why]}")
    for word, given in (("consents", found.consented), ("objects", found.objected)):
        for one in given:
            _said(word, one, called)
    for silent in found.silent:
        typer.echo(f"{'':12} silent    {called.organisation(silent)}")
    for one in found.later:
        _said("said later", one, called)


def _said(word: str, one: Answer, called: Names) -> None:
    reason = f": {one.reason}" if one.reason else ""
    typer.echo(f"{'':12} {word:9} {called.organisation(one.organisation)} ({one.id[:12]}){reason}")
