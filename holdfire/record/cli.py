"""`holdfire init | verify | rebuild | log | prove | withdraw`."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from holdfire.record import authority, bundle, disk, prove, queries, rebuild, settingup, taking_back, verify
from holdfire.record.header import stamp
from holdfire.record.models import Submission

words = Console(stderr=True, highlight=False)


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the record's commands to the root."""
    root = group("")
    for command in (init, check, rebuild_readings, log, prove_statement, withdraw):
        name = {check: "verify", rebuild_readings: "rebuild", prove_statement: "prove"}.get(
            command, command.__name__
        )
        root.command(name)(command)


def init(
    name: Annotated[
        str, typer.Option(help="The record's name in its checkpoints, e.g. example.org/astana.")
    ] = "",
    keeper: Annotated[str, typer.Option(help="The organisation that keeps it.")] = "organisation:keeper",
) -> None:
    """Make a record in the folder HOLDFIRE_HOME: tables, keys, first leaf. Run again, it brings the tables up to date."""
    home = settingup.folder()
    settingup.tables()
    made = settingup.init(name or f"holdfire.local/{secrets.token_hex(4)}", keeper)
    log = queries.log()
    typer.echo(f"{'Made' if made else 'Found'} the record {log.origin} in {home}, kept by {log.keeper}.")


def check(
    file: Annotated[
        Path | None,
        typer.Option(
            "--bundle", exists=True, dir_okay=False, help="Check this proof file instead; needs no record."
        ),
    ] = None,
    log_key: Annotated[
        str | None, typer.Option(help="Trust only this record: its key as name+id+key.")
    ] = None,
) -> None:
    """Recompute ids, signatures, tree, attachments and readings, and name the first thing that does not hold."""
    if file is not None:
        _check_bundle(file, log_key)
        return
    with _progress() as told:
        report = verify.verify(told)
    for step in report.checks:
        rate = f"{step.count / step.seconds:,.0f}/s" if step.seconds else ""
        typer.echo(f"holds  {step.name}: {step.count:,} in {step.seconds:.2f} s {rate}")
    if report.fault:
        words.print(f"DOES NOT HOLD  {report.fault}", markup=False)
        sys.exit(1)
    typer.echo(f"Everything holds. Checkpoint {report.size}, root {report.root}")
    if warning := disk.warning():
        words.print(warning, markup=False)


def _check_bundle(file: Path, log_key: str | None) -> None:
    proven = bundle.check(file.read_bytes(), log_key)
    typer.echo(f"Holds. {proven.organisation} signed statement {proven.id}")
    typer.echo(f"  about {proven.statement['about']}, received {proven.received} as leaf {proven.leaf}")
    typer.echo(f"  of {proven.origin}, checkpoint {proven.size}, root {proven.root}")
    if log_key is None:
        typer.echo(f"  Compare the record's key with the one you know: {proven.log_key}")


def rebuild_readings(
    check: Annotated[bool, typer.Option("--check", help="Only compare; change nothing.")] = False,
) -> None:
    """Drop every reading table and replay the statements; the same rows come back."""
    with _progress() as told:
        if not check:
            count = rebuild.rebuild(lambda done: told("statements", done))
            typer.echo(f"Replayed {count:,} statements.")
            return
        fault = rebuild.check(lambda done: told("statements", done))
    if fault:
        words.print(str(fault), markup=False)
        sys.exit(1)
    typer.echo("Every reading is what its statements give.")


def log(last: Annotated[int, typer.Option(help="How many leaves, newest first.")] = 20) -> None:
    """The log: what was handed in, when, by whom."""
    for row in Submission.objects.order_by("-leaf")[:last]:
        typer.echo(
            f"{row.leaf:>7}  {stamp(row.received)}  {row.organisation}  {row.count:,} statements  {bytes(row.id).hex()[:12]}"
        )


def prove_statement(
    statement: Annotated[str, typer.Argument(help="The id, or its first 8 or more digits.")],
    out: Annotated[Path | None, typer.Option(help="Where to write; default: ID.proof.json")] = None,
) -> None:
    """Write a proof file that `holdfire verify --bundle FILE` checks with no record and no network."""
    data = prove.prove(statement)
    file = out or Path(f"{queries.statement(statement).id[:12]}.proof.json")
    file.write_bytes(data)
    typer.echo(f"Wrote {file}: {len(data):,} bytes.")


def withdraw(
    statement: Annotated[str, typer.Argument(help="The id, or its first 8 or more digits.")] = "",
    leaf: Annotated[int, typer.Option(help="Instead: every statement of this submission that stands.")] = 0,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the withdrawal.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the withdrawal back instead.")] = False,
) -> None:
    """Take back what an organisation of this machine signed, or take that back again; nothing is deleted."""
    if bool(statement) == bool(leaf):
        raise typer.BadParameter("Name either a statement or --leaf N.")
    if statement:
        found = queries.statement(statement)
        signer, by = found.organisation, authority.OPERATOR
        outcome = taking_back.withdraw(found.id, reason, organisation=signer, by=by, undo=undo)
    else:
        signer = Submission.objects.filter(leaf=leaf).values_list("organisation", flat=True).first() or ""
        with _progress() as told:
            outcome = taking_back.withdraw_leaf(
                leaf,
                reason,
                organisation=signer,
                by=authority.OPERATOR,
                undo=undo,
                progress=lambda stage, done, _total: told(stage, done),
            )
    if outcome.accepted:
        what = "statement" if outcome.accepted == 1 else "statements"
        typer.echo(f"Took back {outcome.accepted:,} {what} for {signer}, as leaf {outcome.leaf}.")
    else:
        typer.echo("Nothing of it was left to take back; nothing was stored.")


class _progress:  # noqa: N801 used as a context manager only
    """A spinner with a count on the terminal, silent elsewhere."""

    def __init__(self) -> None:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        self.bar = Progress(*columns, console=words, transient=True, disable=not words.is_terminal)
        self.tasks: dict[str, int] = {}

    def __enter__(self) -> Callable[[str, int], None]:
        self.bar.start()
        return self._told

    def __exit__(self, *args: object) -> None:
        self.bar.stop()

    def _told(self, stage: str, done: int) -> None:
        if stage not in self.tasks:
            self.tasks[stage] = self.bar.add_task(stage, total=None)
        self.bar.update(self.tasks[stage], completed=done)  # type: ignore[arg-type]
