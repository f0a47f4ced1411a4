"""`holdfire import places` and `holdfire places search`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from holdfire.places import importing
from holdfire.places.importing import Summary
from holdfire.places.search import search
from holdfire.record import authority, queries
from holdfire.record.statement import Source

SHOWN = 20  # refused rows on the terminal; --json lists all of them

words = Console(stderr=True, highlight=False)


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands for places to their groups."""
    group("import").command("places")(import_places)
    group("places").callback()(lambda: None)  # keeps "search" a command of its own while it is the only one
    group("places").command("search")(search_places)


def import_places(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="CSV, GeoJSON or zipped shapefile.")
    ],
    publisher: Annotated[str, typer.Option(help="Who published the file, such as OCHA.")] = "",
    organisation: Annotated[
        str, typer.Option("--as", help="Who hands it in; default: the record's keeper.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen; store nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Bring in a gazetteer or administrative areas as one submission."""
    who = organisation or queries.log().keeper
    table = importing.table(file)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(show_speed=True),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=words, transient=True, disable=as_json or not words.is_terminal) as bar:
        task = bar.add_task("places", total=table.total)
        summary = importing.bring_in(
            table,
            Source(publisher or who.partition(":")[2], file.name),
            organisation=who,
            by=authority.OPERATOR,
            dry_run=dry_run,
            progress=lambda rows: bar.update(task, completed=rows),
        )
    if as_json:
        typer.echo(json.dumps(summary.as_json(), ensure_ascii=False))
    else:
        _tell(summary, dry_run)
    if summary.refused and not summary.accepted + summary.unchanged:
        sys.exit(2)


def _tell(summary: Summary, dry_run: bool) -> None:
    new = summary.accepted - summary.changed
    typer.echo(
        f"{summary.rows:,} rows, {summary.read:,} statements: {new:,} new, {summary.changed:,} changed, "
        f"{summary.unchanged:,} unchanged, {len(summary.refused):,} refused in {summary.seconds:.1f} s."
    )
    for notice in summary.notices:
        typer.echo(notice)
    for refusal in summary.refused[:SHOWN]:
        words.print(str(importing.where(refusal)), markup=False)
    if len(summary.refused) > SHOWN:
        words.print(f"… and {len(summary.refused) - SHOWN:,} more; --json lists all.", markup=False)
    if dry_run:
        typer.echo("Nothing was stored: this was a dry run.")


def search_places(
    text: Annotated[str, typer.Argument(help="A name in any spelling or script, or a code.")],
    limit: Annotated[int, typer.Option(help="At most so many places.")] = 10,
) -> None:
    """Find places by name, and say why each was found."""
    found = search(text, limit)
    if not found:
        typer.echo(f"No place is called anything like “{text}”.")
        sys.exit(1)
    for match in found:
        place = match.place
        point = "" if place.lon is None else f"  {place.lat:.4f}, {place.lon:.4f}"
        typer.echo(
            f"{place.key.partition(':')[2]:<12} {place.name} ({place.level}){point}  {match.name}: {match.why}"
        )
