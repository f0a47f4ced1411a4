"""`holdfire read`: what does an article say, and who says so? Proposals: nothing is stored before a person confirms it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from django.db import DatabaseError, connection
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from holdfire.press import endpoint, fed, known
from holdfire.press.fed import Fed
from holdfire.press.intake.problems import BAD_DAY
from holdfire.press.keeping import Keeping
from holdfire.press.read import as_json, read
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer
from holdfire.press.summary import plain, tell
from holdfire.record import queries as record
from holdfire.record.problems import Problem, Refused

words = Console(stderr=True, highlight=False, soft_wrap=True)


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the command to the root."""
    group("").command("read")(read_articles)


def read_articles(
    files: Annotated[
        list[str] | None, typer.Argument(help="Articles: plain text, HTML or PDF; - is standard input.")
    ] = None,
    published: Annotated[
        str, typer.Option(help="The day of publication, such as 2017-10-30; goes before a printed one.")
    ] = "",
    as_lines: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each article.")] = False,
    jsonl: Annotated[
        str,
        typer.Option(
            help='Read a line of JSON for each article ("id", "outlet", "published", "text") and print one.'
        ),
    ] = "",
    model: Annotated[
        bool, typer.Option("--model", help="Ask the model that HOLDFIRE_LANGUAGE_MODEL names too.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep each article too, file and text, for one organisation alone.")
    ] = False,
    organisation: Annotated[
        str, typer.Option("--organisation", "--as", help="Who keeps it; default: the record's keeper.")
    ] = "",
    outlet: Annotated[str, typer.Option(help="Who published it; goes before what the file says.")] = "",
    address: Annotated[str, typer.Option(help="The address of the page that was saved.")] = "",
) -> None:
    """Read articles: speakers, figures, dates, places, rounds and agreements, with the very words.

    Nothing is stored without --keep, and no claim is: those are confirmed on the article's page.
    """
    if not files and not jsonl:
        raise typer.BadParameter("Name a file, or - for standard input, or --jsonl FILE.")
    day, names, bad = _day(published), _names(), 0
    console = Console(highlight=False)
    keeper = Keeping(organisation, {"outlet": outlet, "address": address}) if keep else None
    with _counting(as_lines or bool(jsonl)) as count:
        for one in _every(files or [], jsonl, day):
            if isinstance(one, Problem):
                bad += 1
                words.print(plain(str(one)))
            elif as_lines or jsonl:
                typer.echo(json.dumps(_found(one, names, model), ensure_ascii=False))
            else:
                tell(one.taken, _found(one, names, model), one.name, console)
            if keeper and not isinstance(one, Problem):
                bad += _kept(keeper, one)
            count()
    if bad:
        raise typer.Exit(2)


def _kept(keeper: Keeping, one: Fed) -> int:
    """Keep an article and say under which name; 1 where it was refused."""
    try:
        words.print(plain(keeper.keep(one)))
    except Refused as refused:
        for problem in refused.problems:
            words.print(plain(str(problem)))
        return 1
    return 0


def _every(files: list[str], jsonl: str, day: date | None) -> Iterator[Fed | Problem]:
    yield from fed.files(files, day)
    if jsonl:
        yield from fed.lines(jsonl, day)


def _found(one: Fed, names: Gazetteer, model: bool) -> dict[str, Any]:
    text = one.taken.text
    found = as_json(read(text, names))
    found["id"] = one.id if one.id is not None else one.name
    if model:
        found["model"] = endpoint.as_json(text, endpoint.suggest(text))
    return found


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise Refused([BAD_DAY.at(f"“{said[:40]}” is no day.", "--published")]) from None


def _names() -> Gazetteer:
    """What the record knows by name. Without a record the rules do without, and no database is made or touched."""
    if connection.vendor == "sqlite" and not Path(str(connection.settings_dict["NAME"])).exists():
        return EMPTY
    try:
        record.log()
        return known.gazetteer()
    except Refused:
        return EMPTY
    except DatabaseError as error:
        words.print(plain(f"The record cannot be read ({error}): the articles are read without its names."))
        return EMPTY


@contextmanager
def _counting(as_lines: bool) -> Iterator[Callable[[], None]]:
    """A line that counts the articles while others flow into a file; nothing where nobody looks at it."""
    columns = SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn()
    with Progress(
        *columns, console=words, transient=True, disable=not (as_lines and words.is_terminal)
    ) as bar:
        task = bar.add_task("articles", total=None)
        yield lambda: bar.advance(task)
