"""`holdfire demo`: the worked example in the record of HOLDFIRE_HOME, and somebody to open it as."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer
from django.conf import settings

from holdfire.config.cli import serve
from holdfire.examples.astana import load, people
from holdfire.record import settingup


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the command to the root."""
    group("").command("demo")(demo)


NAMED = """# What the pages call this record, and the day that they open on.
name = "Astana process, Syria"
opens_on = 2017-06-24
demonstration = true
"""


def demo(
    once: Annotated[bool, typer.Option("--once", help="Load and tell, then exit without serving.")] = False,
) -> None:
    """Load the Astana example, tell what the record holds, and serve it on this machine."""
    named = settingup.folder() / "record.toml"
    if not named.exists():
        named.write_text(NAMED, encoding="utf-8")
    settingup.tables()
    settingup.init("holdfire.example/astana", load.DESK)
    counts = load.load(lambda stage: typer.echo(f"  {stage}"))
    typer.echo("The record holds:")
    for name, count in counts.items():
        typer.echo(f"  {count:>7,}  {name}")
    if once:
        return
    typer.echo(f"\nOpen {settings.PUBLIC_URL} as one of these (each link works once; stop with Ctrl-C):")
    for name, link in people.links():
        typer.echo(f"  {name}\n    {settings.PUBLIC_URL}{link}")
    serve()
