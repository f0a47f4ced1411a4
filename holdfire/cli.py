"""The `holdfire` command. Each slice attaches its own; nothing else is here but the way in."""

from __future__ import annotations

import os
import sys

import django
import typer
from rich.console import Console

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfire.config.settings")
django.setup()  # what follows imports tables

from django.db import DatabaseError  # noqa: E402

from holdfire.config.slices import SLICES  # noqa: E402
from holdfire.record.discover import modules  # noqa: E402
from holdfire.record.problems import Refused  # noqa: E402

GROUPS: dict[str, typer.Typer] = {
    "": typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
}


def group(name: str) -> typer.Typer:
    """The command group of that name ("import", "template", …), made the first time it is asked for; "" is the root."""
    if name not in GROUPS:
        GROUPS[name] = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
        GROUPS[""].add_typer(GROUPS[name], name=name)
    return GROUPS[name]


for _module in modules([*SLICES, "holdfire.examples", "holdfire.config"], "cli"):
    _module.attach(group)


def main() -> None:
    """Run the command; bad input ends with its sentences and exit code 2, a broken database with 3, a file with 4."""
    errors = Console(stderr=True)
    try:
        GROUPS[""]()
    except Refused as refused:
        for problem in refused.problems[:50]:
            errors.print(str(problem), markup=False, highlight=False)
        sys.exit(2)
    except DatabaseError as error:
        errors.print(
            f"The database cannot be read: {error}. Run `holdfire verify`, or restore a backup.", markup=False
        )
        sys.exit(3)
    except OSError as error:
        errors.print(f"{error.filename or 'A file'}: {error.strerror or error}.", markup=False)
        sys.exit(4)


if __name__ == "__main__":
    main()
