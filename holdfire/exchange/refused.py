"""The refused rows of a file as a file of their own, to be mended and handed in again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from holdfire.exchange import tables
from holdfire.exchange.format import Format
from holdfire.exchange.summary import RefusedRow


def table(input: Path | bytes, name: str, format: Format, rows: list[RefusedRow]) -> Iterator[bytes]:
    """The rows of one input that were refused, in front of each its reason in a column that the import leaves alone."""
    reasons: dict[int, str] = {}
    for row in rows:
        reasons[row.line] = "; ".join(filter(None, (reasons.get(row.line), str(row.problem))))
    with tables.read(input, name, escaped=format.escaped) as found:
        columns = [column for column in found.columns if column != tables.REASON]
        numeric = frozenset(
            column for column, field in format.fields(columns).items() if field in format.numeric
        )
        yield from tables.write([tables.REASON, *columns], _chosen(found, reasons), numeric)


def _chosen(
    found: tables.Table, reasons: Mapping[int, str]
) -> Iterator[tuple[Mapping[str, str], tuple[str, ...]]]:
    for row in found:
        if row.line in reasons:
            yield {**row.cells, tables.REASON: reasons[row.line]}, row.rest


def save(input: Path, format: Format, rows: list[RefusedRow]) -> Path:
    """Write them beside the file as FILE.refused.csv, or into the current folder where that one cannot be written."""
    name = input.name + ".refused.csv"
    for folder in (input.parent, Path.cwd()):
        try:
            with (folder / name).open("wb") as out:
                out.writelines(table(input, input.name, format, rows))
        except (PermissionError, OSError) as error:
            failure = error
        else:
            return folder / name
    raise failure
