"""The empty table that `holdfire template incidents` writes, and what goes into its columns."""

from __future__ import annotations

from holdfire.exchange import tables
from holdfire.exchange.incidents import COLUMNS


def incidents() -> bytes:
    """The template: one line with the names of the columns."""
    return b"".join(tables.write(list(COLUMNS), []))


def explained() -> str:
    """What goes into each column, a line for each."""
    width = max(map(len, COLUMNS))
    return "\n".join(f"{column:<{width}}  {meaning}" for column, meaning in COLUMNS.items())
