"""`holdfire import ucdp`, `holdfire import incidents`, `holdfire import bulletins`, `holdfire template …`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from holdfire.exchange import bulletin_names, refused, template
from holdfire.exchange.format import Format
from holdfire.exchange.incidents import FORMAT as INCIDENTS
from holdfire.exchange.run import run
from holdfire.exchange.summary import Progress, Summary
from holdfire.exchange.ucdp import FORMAT as UCDP
from holdfire.record import authority, queries

SHOWN = 20  # refused rows on the terminal; the file of refused rows and --json have all of them

words = Console(stderr=True, highlight=False)

Files = Annotated[
    list[Path],
    typer.Argument(help="CSV or TSV files, plain, gzipped or zipped; together they are one submission."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen; store nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")]
Who = Annotated[
    str, typer.Option("--organisation", "--as", help="Who hands it in; default: the record's keeper.")
]


Publisher = Annotated[
    str, typer.Option(help="Whose bulletins they are, organisation:… or a name, for rows that do not say it.")
]
Monitors = Annotated[
    list[str] | None, typer.Option("--monitor", help="The monitor behind a prefix: a=organisation:….")
]
Areas = Annotated[
    list[str] | None, typer.Option("--area", help="The place behind a word for an area: North=place:….")
]
To = Annotated[Path | None, typer.Argument(help="Where to write it; default: the terminal.")]


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands for files of incidents and of bulletins to their groups."""
    group("import").command("ucdp")(import_ucdp)
    group("import").command("incidents")(import_incidents)
    group("import").command("bulletins")(import_bulletins)
    group("template").command("incidents")(template_incidents)
    group("template").command("bulletins")(template_bulletins)


def import_ucdp(
    files: Files, dry_run: DryRun = False, as_json: AsJson = False, organisation: Who = ""
) -> None:
    """Bring in UCDP's Georeferenced Event Dataset, attributed to UCDP."""
    _bring_in(files, UCDP, dry_run, as_json, organisation)


def import_incidents(
    files: Files, dry_run: DryRun = False, as_json: AsJson = False, organisation: Who = ""
) -> None:
    """Bring in reports from a table with the columns of `holdfire template incidents`."""
    _bring_in(files, INCIDENTS, dry_run, as_json, organisation)


def import_bulletins(
    files: Files,
    publisher: Publisher = "",
    monitor: Monitors = None,
    area: Areas = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    organisation: Who = "",
) -> None:
    """Bring in published counts from a table with the columns of `holdfire template bulletins`; a and b there stand for monitors."""
    who = organisation or queries.log().keeper
    monitors = bulletin_names.pairs(monitor or (), "--monitor")
    areas = bulletin_names.pairs(area or (), "--area")
    format = bulletin_names.of(files, who, publisher, monitors, areas)
    _bring_in(files, format, dry_run, as_json, who)


def template_incidents(file: To = None) -> None:
    """Write an empty table for reports; what goes into each column is said on the terminal."""
    _template("incidents", file)


def template_bulletins(file: To = None) -> None:
    """Write an empty table for bulletins; what goes into each column is said on the terminal."""
    _template("bulletins", file)


def _template(kind: str, file: Path | None) -> None:
    if file is None:
        sys.stdout.buffer.write(template.empty(kind))
    elif file.exists():
        words.print(f"{file} is there already and was left alone.", markup=False)
        sys.exit(2)
    else:
        file.write_bytes(template.empty(kind))
    words.print(template.explained(kind), markup=False)


def _bring_in(files: list[Path], format: Format, dry_run: bool, as_json: bool, organisation: str) -> None:
    who = organisation or queries.log().keeper
    with _bar(format.name, shown=not as_json and words.is_terminal) as progress:
        summary = run(
            files, format, organisation=who, by=authority.OPERATOR, dry_run=dry_run, progress=progress
        )
    saved = [] if dry_run else _save(files, format, summary)
    if as_json:
        typer.echo(json.dumps(summary.plan_as_json() if dry_run else summary.as_json(), ensure_ascii=False))
    else:
        _tell(summary, dry_run, saved)
    if summary.refused and not summary.accepted + summary.unchanged:
        sys.exit(2)


@contextmanager
def _bar(name: str, shown: bool) -> Iterator[Callable[[Progress], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]}"))
    with Bar(*columns, console=words, transient=True, disable=not shown) as bar:
        task = bar.add_task(name, total=1.0, said="")

        def show(at: Progress) -> None:
            said = f"{at.rows:,} of about {at.total:,}, {at.rows / at.seconds:,.0f} a second, {at.left:.0f} s left"
            bar.update(task, completed=at.fraction, description=f"{name}: {at.stage}", said=said)

        yield show


def _save(files: list[Path], format: Format, summary: Summary) -> list[Path]:
    rows = {number: [row for row in summary.refused if row.input == number] for number in range(len(files))}
    return [refused.save(files[number], format, of_file) for number, of_file in rows.items() if of_file]


def _tell(summary: Summary, dry_run: bool, saved: list[Path]) -> None:
    several = f", {summary.statements:,} statements" if summary.statements > summary.read else ""
    typer.echo(
        f"{summary.read:,} rows{several}: {summary.new:,} new, {summary.changed:,} changed, {summary.unchanged:,} unchanged, "
        f"{len({(row.input, row.line) for row in summary.refused}):,} {'rows ' if several else ''}refused in {summary.seconds:.1f} s."
    )
    for notice in summary.notices:
        typer.echo(notice)
    for row in summary.refused[:SHOWN]:
        words.print(str(row.problem), markup=False)
    if len(summary.refused) > SHOWN:
        words.print(f"… and {len(summary.refused) - SHOWN:,} more.", markup=False)
    for word, rows in summary.unknown.most_common():
        typer.echo(f"Unknown word, in {rows:,} rows: {word}")
    ignored = [column for column, field in summary.columns.items() if field is None]
    if ignored:
        typer.echo(f"Columns not used: {', '.join(ignored)}.")
    for file in saved:
        typer.echo(f"The refused rows are in {file}, to be mended and handed in again.")
    if dry_run:
        typer.echo("Nothing was stored: this was a dry run.")
    elif summary.submission:
        typer.echo(f"Submission {summary.submission[:16]}.")
