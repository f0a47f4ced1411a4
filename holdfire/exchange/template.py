"""The empty tables that `holdfire template` writes, and what goes into their columns."""

from __future__ import annotations

from collections.abc import Mapping

from holdfire.exchange import bulletin_columns, incidents, tables

# Of bulletins with two monitors, a and b: a table of one's own names them as it likes and has as many as it needs.
TEMPLATES: Mapping[str, Mapping[str, str]] = {
    "incidents": incidents.COLUMNS,
    "bulletins": bulletin_columns.explained(("a", "b")),
}


def empty(kind: str) -> bytes:
    """The template: one line with the names of the columns."""
    return b"".join(tables.write(list(TEMPLATES[kind]), []))


def explained(kind: str) -> str:
    """What goes into each column, a line for each."""
    columns = TEMPLATES[kind]
    width = max(map(len, columns))
    return "\n".join(f"{column:<{width}}  {meaning}" for column, meaning in columns.items())
