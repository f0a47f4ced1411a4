"""`holdfire serve` and `holdfire check`: the pages, once the settings are found to be safe."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from django.conf import settings
from django.db import connection

from holdfire.record import disk, keyfiles, queries


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add the commands to the root."""
    group("").command("serve")(serve)
    group("").command("check")(check)


def missing() -> list[str]:
    """What keeps this record from being served safely, each as a sentence; empty where nothing does."""
    found = [*_durability()]
    log = queries.log()
    for name in (keyfiles.LOG, log.keeper):
        if not keyfiles.path(name).exists():
            found.append(f"The key file {keyfiles.path(name)} is missing: restore it from the backup.")
    if urlsplit(settings.PUBLIC_URL).scheme != "https" and _address()[0] not in (
        "127.0.0.1",
        "localhost",
        "::1",
    ):
        found.append(
            f"HOLDFIRE_URL is {settings.PUBLIC_URL}: put a TLS proxy in front and name its https address."
        )
    if not (Path(settings.HOME) / "secret").exists():
        found.append("The file “secret” is missing in the record's folder: run `holdfire init`.")
    if warning := disk.warning():
        found.append(warning)
    return found


def _durability() -> list[str]:
    """A receipt must survive power loss: the wrong setting of the database refuses to start."""
    wanted = {
        "sqlite": {"PRAGMA synchronous": ("2", "3"), "PRAGMA journal_mode": ("wal",)},
        "postgresql": {
            "SHOW fsync": ("on",),
            "SHOW synchronous_commit": ("on", "remote_write", "remote_apply"),
        },
    }[connection.vendor]
    wrong = []
    with connection.cursor() as cursor:
        for question, good in wanted.items():
            cursor.execute(question)
            answer = str(cursor.fetchone()[0])
            if answer not in good:
                wrong.append(
                    f"The database answers {answer} to “{question}”: set it to {good[0]}, or receipts may be lost."
                )
    return wrong


def _address() -> tuple[str, int]:
    address = urlsplit(settings.PUBLIC_URL)
    return address.hostname or "127.0.0.1", address.port or 8000


def check() -> None:
    """Say in words what is missing before the pages can be served."""
    faults = missing()
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        sys.exit(1)
    typer.echo("Nothing is missing.")


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on; a TLS proxy stands in front of any other.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 0,
) -> None:
    """Serve the pages and the API until stopped."""
    check()
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--host", host]
    command += [
        "--port",
        str(port or _address()[1]),
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--log-level",
        "warning",
    ]
    os.execv(command[0], [*command, "holdfire.config.wsgi:application"])  # noqa: S606 our own server, no shell
