"""`holdfire clock`: what is due, and what is in force, as of a day; and the commands of consent."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer
from rich.console import Console

from holdfire.agreements import clock_table, consent_cli, due
from holdfire.agreements.schemas import AgreementOut
from holdfire.record import queries as record
from holdfire.record.clock import opening_day
from holdfire.record.clocks import NO_DAY, moment
from holdfire.record.problems import Refused


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands to their groups."""
    group("").command("clock")(clock)
    consent_cli.attach(group)


def clock(
    on: Annotated[
        str,
        typer.Option(
            help="The day, year-month-day, or a moment such as 2017-06-04T19:00Z: then the day at each place of signing. "
            "Default: the day on which pages open."
        ),
    ] = "",
    as_known_on: Annotated[
        str, typer.Option(help="Read the record as it was then: a day (its end, in UTC) or a moment.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """What is due and what is in force as of a day, by each source that says, the adopted text first."""
    record.log()
    found = due.clocks(_day(on), record.leaf_known(as_known_on))
    if as_json:
        told = {"on": on or opening_day().isoformat(), "as_known_on": as_known_on or None}
        agreements = [AgreementOut.from_orm(one).model_dump(mode="json") for one in found]
        typer.echo(json.dumps({**told, "agreements": agreements}, ensure_ascii=False))
    else:
        clock_table.tell(found, Console(highlight=False))


def _day(said: str) -> date:
    """The day or moment that is asked about; raises Refused (HF-7901)."""
    if not said:
        return opening_day()
    try:
        return date.fromisoformat(said) if len(said) == 10 else moment(said)
    except (ValueError, OverflowError) as error:
        raise Refused([NO_DAY.at(f"“{said[:40]}” is neither a day nor a moment.", "--on")]) from error
