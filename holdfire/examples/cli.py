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


def demo(
    once: Annotated[bool, typer.Option("--once", help="Load and tell, then exit without serving.")] = False,
) -> None:
    """Load the Astana example, tell what the record holds, and serve it on this machine."""
    settingup.folder()
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
