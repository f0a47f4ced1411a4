"""Reading gazetteers in CSV, row by row: a row that is at fault comes back with its line, the others are read on."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from holdfire.places import columns
from holdfire.places.rules import BAD_TEXT, EMPTY, NO_COLUMN, RAGGED, TOO_BIG
from holdfire.places.tables import Row, Table
from holdfire.record.problems import Refused

MAX_LINE = 100_000  # characters of one row; longer than any place needs
TOO_LONG = "\0\n"  # stands for such a row


def read(file: Path) -> Table:
    """The rows of a CSV file in UTF-8 or UTF-16, parted by commas, semicolons or tabs.

    Raises Refused where the file is empty, in another encoding, or has no column that names places.
    """
    encoding, lines = _encoding(file)
    header_line = next(_lines(file, encoding), "")
    if not header_line.strip():
        raise Refused([EMPTY.at("The file is empty.")])
    comma = max(",;\t", key=header_line.count)
    header = [name.strip() for name in next(csv.reader([header_line], delimiter=comma))]
    if not columns.has_code(header):
        named = ", ".join(header)[:200]
        raise Refused([NO_COLUMN.at(f"No column pcode or code among: {named}.", "line 1")])
    return Table(header, _rows(file, encoding, header, comma), max(lines - 1, 0))


def _encoding(file: Path) -> tuple[str, int]:
    """The encoding of the file and how many lines it has; every byte is looked at before anything is stored."""
    with file.open("rb") as stream:
        start = stream.read(2)
    encoding = "utf-16" if start in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return encoding, sum(1 for _ in _lines(file, encoding))
    except UnicodeDecodeError as error:
        line = _undecodable(file, encoding)
        sentence = (
            f"Line {line} holds letters that are not {encoding.removesuffix('-sig').upper()}: {error.reason}."
        )
        raise Refused([BAD_TEXT.at(sentence, f"line {line}")]) from error


def _undecodable(file: Path, encoding: str) -> int:
    """The line in which the letters cannot be read."""
    decoder, line = codecs.getincrementaldecoder(encoding)(), 1
    with file.open("rb") as stream:
        while data := stream.readline(MAX_LINE):
            try:
                decoder.decode(data)
            except UnicodeDecodeError:
                break
            line += data.endswith(b"\n")
    return line


def _lines(file: Path, encoding: str) -> Iterator[str]:
    """Lines of text; what stands in one that is far too long is dropped, so that it cannot fill the memory."""
    with file.open(encoding=encoding, newline="") as stream:
        while line := stream.readline(MAX_LINE):
            if len(line) == MAX_LINE and not line.endswith("\n"):
                while (rest := stream.readline(MAX_LINE)) and not rest.endswith("\n"):
                    pass
                line = TOO_LONG
            yield line


def _rows(file: Path, encoding: str, header: list[str], comma: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_LINE)
    reader = csv.reader(_lines(file, encoding), delimiter=comma)
    next(reader)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(line, problem=TOO_BIG.at(f"The row cannot be read: {error}.", f"line {line}"))
            continue
        if cells == [TOO_LONG.strip("\n")]:
            yield Row(line, problem=TOO_BIG.at(f"The row has over {MAX_LINE:,} letters.", f"line {line}"))
        elif len(cells) == len(header):
            yield Row(line, dict(zip(header, cells, strict=True)))
        elif any(cell.strip() for cell in cells):
            sentence = f"The row has {len(cells)} cells, the header {len(header)}."
            yield Row(line, problem=RAGGED.at(sentence, f"line {line}"))
