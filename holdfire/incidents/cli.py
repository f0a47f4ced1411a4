"""`holdfire qualify`: was it a breach, by whose line and whose version? `holdfire match`: see `match_cli`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from holdfire.agreements import queries as agreements
from holdfire.agreements.qualify import VERDICTS
from holdfire.incidents import chain, judgements, qualification, queries, words
from holdfire.incidents.match_cli import match
from holdfire.incidents.reasons import Judged, judged
from holdfire.parties import queries as parties
from holdfire.record import queries as record
from holdfire.record.problems import Refused, define

ONE_OR_ALL = define(
    "HF-5801", "One incident, or all", "Name an incident, such as ucdp/214797, or write --all; not both."
)
NO_INCIDENT = define(
    "HF-5802", "No such incident", "Look the name up in the list of incidents; it stands in its address."
)
EXPLAINED = 20  # answers on the terminal; --json lists all of them


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands to the root."""
    group("").command("qualify")(qualify)
    group("").command("match")(match)


def qualify(
    incident: Annotated[str, typer.Argument(help="An incident, such as ucdp/214797.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Count all incidents by zone and verdict.")] = False,
    as_known_on: Annotated[
        str, typer.Option(help="Read the record as it was then: a day (its end, in UTC) or a moment.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Hold an incident, or all, against the clauses in force: each answer with its reasons, rival ones side by side."""
    record.log()
    if bool(incident) == every:
        raise Refused([ONE_OR_ALL.at("Nothing was asked." if not every else f"“{incident}” and --all.")])
    leaf = record.leaf_known(as_known_on)
    console = Console(highlight=False, soft_wrap=True)
    known = {"as_known_on": as_known_on or None}
    if every:
        keys = sorted(set(agreements.scopes(leaf).values_list("agreement", flat=True)))
        found = [judgements.agreement(key, leaf) for key in keys]
        _print({**known, "agreements": found}) if as_json else _tell_all(found, console)
        return
    case = _judged(incident, leaf)
    _print({**known, **judgements.incident(case)}) if as_json else _tell(case, leaf, console)


def _judged(name: str, leaf: int | None) -> Judged:
    found = queries.incident(f"incident:{name.removeprefix('incident:')}", leaf)
    if found is None:
        raise Refused([NO_INCIDENT.at(f"The record knows no incident “{name[:240]}”.")])
    return judged(found, leaf)


def _print(told: dict[str, Any]) -> None:
    typer.echo(json.dumps(told, ensure_ascii=False))


def _tell_all(found: list[dict[str, Any]], console: Console) -> None:
    if not found:
        console.print("Nobody says what any clause forbids.")
    for one in found:
        table = Table("Zone", "Verdict", "Incidents", title=one["agreement"])
        for row in one["zones"]:
            table.add_row(row["zone"] or "everywhere", words.verdict(row["verdict"]), f"{row['n']:,}")
        for row in one["verdicts"]:
            table.add_row("all zones together", words.verdict(row["verdict"]), f"{row['n']:,}")
        console.print(table)


def _tell(case: Judged, leaf: int | None, console: Console) -> None:
    console.print(f"{case.event.key}: {words.verdict(case.verdict) if case.verdict else 'no clause asks about it'}", markup=False)  # fmt: skip
    called = qualification.names(leaf, "en", parties.labels(leaf))
    for one in case.answers[:EXPLAINED]:
        who = qualification.who(one.attribution)
        holders = "; ".join(" for ".join(filter(None, holder[::-1])) for holder in one.attribution.holders)
        console.print(f"\n{words.verdict(VERDICTS[one.verdict])}: {one.rule.clause}, line by {one.maker or 'nobody'}", markup=False)  # fmt: skip
        console.print(f"  {who} (says {holders})", markup=False)
        for number, step in enumerate(chain.chain(one, case.standing, called), 1):
            console.print(f"  {number}. {step['question']} {step['says']}", markup=False)
            for line in step["lines"] if step["reached"] else ():
                console.print(f"     {line}", markup=False)
    if len(case.answers) > EXPLAINED:
        console.print(f"\n… and {len(case.answers) - EXPLAINED} more answers; --json lists all.")
    if wanted := chain.settles(case.answers, case.standing):
        console.print(f"\nWhat would settle it: {'; '.join(wanted)}.", markup=False)
