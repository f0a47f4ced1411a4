"""Tables as comma-, semicolon- or tab-separated text: read row by row in bounded memory, and written.

A fault of the file (encoding, header) refuses the file: nothing of it can be trusted. A fault of a row refuses the row, with
the line on which it begins.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from holdfire.exchange import files
from holdfire.exchange.cells import escape, unescape
from holdfire.exchange.problems import CELL, EMPTY, ENCODING, NO_HEADER, NUL, QUOTES, RAGGED, TWICE
from holdfire.record.problems import Problem, Refused

MAX_CELL = 1_000_000  # characters
MAX_LINE = 4_000_000  # bytes
MAX_COLUMNS = 1000
REASON = "reason"  # the column that a file of refused rows has in front of all others
BOM = "\ufeff"

csv.field_size_limit(MAX_CELL)  # the module knows one limit for the whole process, and it is lower by default


class LongLine(Exception):
    """A line of more than MAX_LINE bytes; the rest of it was skipped."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `problem` says what is wrong with its shape; `rest` are the cells beyond the last column."""

    line: int
    cells: Mapping[str, str]
    problem: Problem | None = None
    rest: tuple[str, ...] = ()


class _Lines:
    """The lines of a stream as text; an iterator that goes on after a line that was too long."""

    def __init__(self, stream: files.Stream, name: str) -> None:
        self.stream, self.name, self.line = stream, name, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self.stream.lines.readline(MAX_LINE)
        if not raw:
            raise StopIteration
        self.line += 1
        if len(raw) == MAX_LINE and raw[-1:] != b"\n":
            while (rest := self.stream.lines.readline(MAX_LINE)) and rest[-1:] != b"\n":
                pass
            raise LongLine
        if b"\0" in raw:
            sentence = f"Line {self.line}, byte {raw.index(0) + 1} is NUL."
            raise Refused([NUL.at(sentence, self.name)])
        try:
            return raw.decode("utf-8-sig" if self.line == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise Refused([ENCODING.at(_says_where(raw, error.start, self.line), self.name)]) from error


def _says_where(raw: bytes, at: int, line: int) -> str:
    high = bytes(byte for byte in raw if byte >= 0x80)
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in high.decode("cp1256", "replace"))
    guess = "Windows-1256 (Arabic)" if arabic * 2 > len(high) else "Windows-1252 or Latin-1"
    return f"Line {line}, byte {at + 1} (0x{raw[at]:02X}) is not UTF-8; it looks like {guess}."


class Table:
    """The columns of a table and an iterator over its rows. `names` are what a row calls the cells of each column."""

    def __init__(self, stream: files.Stream, name: str, escaped: bool) -> None:
        self._lines, self._stream = _Lines(stream, name), stream
        try:
            first = next(line for line in self._lines if line.strip())
        except StopIteration:
            raise Refused([EMPTY.at(f"{name} holds no line.", name)]) from None
        except LongLine:
            raise Refused(
                [NO_HEADER.at(f"The first line of {name} is too long to be one of column names.", name)]
            ) from None
        self._reader = csv.reader(chain([first], self._lines), delimiter=sniff(first), strict=True)
        self.columns = _header(self._reader, name)
        self.names: Sequence[str] = self.columns
        self._escaped = escaped or REASON in self.columns

    @property
    def line(self) -> int:
        """The last line that was read."""
        return self._lines.line

    def fraction(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._stream.fraction()

    def __iter__(self) -> Iterator[Row]:
        while True:
            line = self._lines.line + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except LongLine:
                yield Row(line, {}, CELL.at(f"The row is longer than {MAX_LINE:,} bytes.", f"line {line}"))
                continue
            except csv.Error as error:
                yield Row(line, {}, _csv_problem(error, line))
                continue
            if cells:
                yield self._row(line, cells)

    def _row(self, line: int, cells: list[str]) -> Row:
        if len(cells) > MAX_COLUMNS:  # not kept: some thousand such rows would fill the memory
            sentence = f"The row has {len(cells):,} cells, the header {len(self.columns)}."
            return Row(line, {}, RAGGED.at(sentence, f"line {line}"))
        if self._escaped:
            cells = [unescape(cell) for cell in cells]
        found = dict(zip(self.names, cells, strict=False))
        if len(cells) == len(self.columns):
            return Row(line, found)
        sentence = f"The row has {len(cells)} cells, the header {len(self.columns)}."
        rest = tuple(cells[len(self.columns) :])
        return Row(line, found, RAGGED.at(sentence, f"line {line}"), rest)


@contextmanager
def read(source: Path | bytes, name: str | None = None, escaped: bool = False) -> Iterator[Table]:
    """A table in a file or in bytes; raises Refused where it cannot be one.

    escaped: it was written by `write`, so cells are taken back to what they were. A file with a column of reasons always is.
    """
    with files.opened(source, name) as stream:
        yield Table(stream, files.name_of(source, name), escaped)


def sniff(header: str) -> str:
    """The delimiter that gives the most columns: comma, semicolon or tab."""

    def columns(delimiter: str) -> int:
        try:
            return len(next(csv.reader([header], delimiter=delimiter), []))
        except csv.Error:
            return 0

    return max(",;\t", key=columns)


def _header(reader: Iterator[list[str]], name: str) -> tuple[str, ...]:
    try:
        columns = tuple(unicodedata.normalize("NFC", unescape(cell)).strip() for cell in next(reader))
    except csv.Error as error:
        raise Refused([NO_HEADER.at(f"The first line of {name} cannot be read: {error}.", name)]) from error
    if len(columns) > MAX_COLUMNS:
        sentence = f"The first line of {name} names {len(columns):,} columns; {MAX_COLUMNS:,} are the most."
        raise Refused([NO_HEADER.at(sentence, name)])
    twice = sorted(column for column, times in Counter(columns).items() if times > 1)
    if twice:
        listed = ", ".join(f"“{column}”" for column in twice)
        raise Refused([TWICE.at(f"{listed} stands more than once in the first line of {name}.", name)])
    return columns


def _csv_problem(error: csv.Error, line: int) -> Problem:
    if "field larger" in str(error):
        return CELL.at(f"A cell holds more than {MAX_CELL:,} characters.", f"line {line}")
    return QUOTES.at(f"The row cannot be taken apart: {error}.", f"line {line}")


def write(
    columns: Sequence[str],
    rows: Iterable[tuple[Mapping[str, str], Sequence[str]]],
    numeric: frozenset[str] = frozenset(),
) -> Iterator[bytes]:
    """A table as bytes, line by line: UTF-8 with a byte order mark (spreadsheets need it for Arabic), cells escaped.

    rows: each its cells by column, and what stands beyond the last column; numeric: columns whose numbers stay numbers.
    """
    yield (BOM + _line([escape(column) for column in columns])).encode()
    for row, rest in rows:
        cells = [escape(row.get(column, ""), column in numeric) for column in columns]
        yield _line([*cells, *map(escape, rest)]).encode()


def _line(cells: Sequence[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
