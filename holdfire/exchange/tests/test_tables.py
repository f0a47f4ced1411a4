"""What is read of a file, and what is said about one that cannot be read."""

from __future__ import annotations

import gzip
import io
import struct
import subprocess
import sys
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from holdfire.exchange.tables import MAX_CELL, read
from holdfire.record.problems import Refused

GOOD = 'id,place,killed\n1,"Saraqib, north",3\n2,سراقب,\n'


def refusal(source: Path | bytes) -> str:
    with pytest.raises(Refused) as caught, read(source, "file.csv") as table:
        for _ in table:
            pass
    return caught.value.problems[0].code + " " + caught.value.problems[0].sentence


def rows(source: Path | bytes) -> list[tuple[int, list[str]]]:
    with read(source) as table:
        return [(row.line, list(row.cells.values())) for row in table if row.problem is None]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


PLAIN = [(2, ["1", "Saraqib, north", "3"]), (3, ["2", "سراقب", ""])]


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        gzip.compress(GOOD.encode()),
        zipped({"table.csv": GOOD.encode(), "__MACOSX/._table.csv": b"x"}),
        GOOD.replace(",k", ";k").replace("d,p", "d;p").replace("1,", "1;").replace('",', '";').replace("2,س", "2;س")
        .replace("ب,", "ب;").encode(),
        GOOD.replace("Saraqib, north", "Saraqib| north").replace(",", "\t").replace("|", ",").encode(),
    ],
    ids=["plain", "bom", "crlf", "gzip", "zip", "semicolon", "tab"],
)  # fmt: skip
def test_one_table_is_read_from_many_files(data: bytes) -> None:
    """Plain, gzipped or zipped, with a byte order mark, with any line end or delimiter, it is the same table."""
    assert rows(data) == PLAIN


def test_the_name_decides_nothing(tmp_path: Path) -> None:
    """What a file is stands in its first bytes: a table under another name is read, another thing under a table's is not."""
    named_gz = tmp_path / "table.csv.gz"
    named_gz.write_text(GOOD)
    assert rows(named_gz) == PLAIN
    picture = tmp_path / "table.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    assert refusal(picture).startswith("HF-6003 file.csv is a picture")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "HF-6002"),
        (b"\n\n", "HF-6002"),
        (gzip.compress(b""), "HF-6002"),
        (b"%PDF-1.7 ...", "HF-6003"),
        (b"<!DOCTYPE html><html>Please sign in", "HF-6003"),
        (b'{"type": "FeatureCollection"}', "HF-6003"),
        (zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b""}), "HF-6003"),
        (zipped({"a.csv": b"a", "b.csv": b"b"}), "HF-6004"),
        (zipped({f"{n}.csv": b"a" for n in range(200)}), "HF-6004"),
        (zipped({"a.csv.gz": gzip.compress(b"a,b\n")}), "HF-6004"),
        (gzip.compress(gzip.compress(b"a,b\n")), "HF-6004"),
        (gzip.compress(GOOD.encode() * 1000)[:60], "HF-6006"),
        (zipped({"a.csv": GOOD.encode()})[:60], "HF-6006"),
        (GOOD.encode("utf-16"), "HF-6008"),
        (b"a,b\n1,\x00\n", "HF-6008"),
        (b"a,b,a\n", "HF-6010"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data: bytes, expected: str) -> None:
    """Empty, broken, packed twice, of another kind: each is refused with a sentence of its own."""
    assert refusal(data).startswith(expected + " ")


@pytest.mark.parametrize(
    ("encoding", "guess"),
    [("cp1256", "Windows-1256"), ("iso-8859-6", "line 3, byte 3"), ("utf-16-le", "NUL")],
)
def test_a_wrong_encoding_is_named_with_line_and_byte(encoding: str, guess: str) -> None:
    """Text that is not UTF-8 is not guessed at: line, byte and what it looks like are said."""
    assert guess.casefold() in refusal(GOOD.encode(encoding)).casefold()


def test_latin_1_is_named_with_line_and_byte() -> None:
    """The same for a table from a Western spreadsheet."""
    assert "Line 2, byte 5 (0xE9) is not UTF-8; it looks like Windows-1252" in refusal(
        "id,place\n1,Alépo\n".encode("cp1252")
    )


def test_a_bad_row_leaves_the_others_alone() -> None:
    """Ragged rows, open quotation marks and stray ones are handed back with their line; good rows go through."""
    data = b'a,b\n1,2\n1,2,3\n\n4\n"x"y,2\n"two\nlines",5\n6,7\n"open,8\n'
    with read(data) as table:
        found = [(row.line, row.problem.code if row.problem else "") for row in table]
    assert found == [
        (2, ""),
        (3, "HF-6012"),
        (5, "HF-6012"),
        (6, "HF-6014"),
        (7, ""),
        (9, ""),
        (10, "HF-6014"),
    ]


@pytest.mark.parametrize("cell", ["x" * 10_000_000, "x" * (MAX_CELL + 1), "x\n" * (MAX_CELL // 2 + 1)])
def test_a_huge_cell_is_one_refused_row(cell: str) -> None:
    """A cell of 10 MB is refused as one row with its line, and the rows before it are read."""
    with read(f'a,b\n1,2\n"{cell}",3\n'.encode()) as table:
        found = [(row.line, row.problem.code if row.problem else "") for row in table]
    assert found[:2] == [(2, ""), (3, "HF-6013")]


def test_a_huge_cell_does_not_end_the_file() -> None:
    """The rows behind a line of 10 MB are read."""
    with read(b"a,b\n" + b"x" * 10_000_000 + b",2\n5,6\n") as table:
        assert [(row.line, row.problem is None) for row in table] == [(2, False), (3, True)]


def gzip_bomb(size: int) -> bytes:
    """A gzip file of about a five-hundredth of `size` bytes that unpacks to `size` bytes of good rows."""
    rows = b"1,2,3\n" * 100_000
    pack = zlib.compressobj(1, zlib.DEFLATED, 31)
    head = pack.compress(b"a,b,c\n") + pack.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a block stands for itself, so the same bytes unpack again and again.
    return head + (pack.compress(rows) + pack.flush(zlib.Z_FULL_FLUSH)) * (size // len(rows))


def test_a_bomb_of_ten_gigabytes_takes_little_memory(tmp_path: Path) -> None:
    """A gzip bomb of 10 GB is refused long before its end, with less than 256 MB of extra memory, and work goes on."""
    bomb = tmp_path / "bomb.csv.gz"
    bomb.write_bytes(gzip_bomb(10_000_000_000))
    code = (
        "import resource, sys, pathlib\n"
        "from holdfire.exchange.tests.test_tables import refusal\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "assert refusal(pathlib.Path(sys.argv[1])).startswith('HF-6005')\n"
        "assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 256_000\n"
    )
    subprocess.run([sys.executable, "-c", code, str(bomb)], check=True)


def test_a_zip_that_promises_four_gigabytes_is_not_opened() -> None:
    """A zip that unpacks to more than a table can need is refused, whatever its directory says."""
    honest = zipped({"table.csv": b"1,2,3\n" * 4_000_000})
    assert refusal(honest).startswith("HF-6005")
    at = honest.rindex(b"PK\x01\x02")
    promising = honest[: at + 24] + struct.pack("<I", 3_999_999_999) + honest[at + 28 :]
    assert "says that it unpacks" in refusal(promising)


def test_a_crowded_zip_is_refused_by_its_last_bytes() -> None:
    """Tens of thousands of members are refused before a list is made of them."""
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 65_000, 65_000, 60_000_000, 0, 0)
    assert refusal(b"PK\x03\x04" + b"\0" * 100 + end).startswith("HF-6004")


def test_a_zip_of_the_large_kind_is_refused() -> None:
    """The large kind of zip, whose second directory could hide any number of members, is refused."""
    honest = zipped({"table.csv": GOOD.encode()})
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, 0, 1)
    assert refusal(honest[:-22] + locator + honest[-22:]).startswith("HF-6004")


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    """A folder, a missing file and a pipe are refused in words."""
    assert "is a folder" in refusal(tmp_path)
    assert "does not exist" in refusal(tmp_path / "none.csv")
    subprocess.run(["mkfifo", str(tmp_path / "pipe")], check=True)
    assert "is no regular file" in refusal(tmp_path / "pipe")


def test_a_table_is_read_with_bounded_memory() -> None:
    """A table of 22 MB passes through without being held."""
    code = (
        "import pathlib, resource, tempfile\n"
        "from holdfire.exchange.tables import read\n"
        "line = b'%d,' + b'abcdefghijklmnopqrstuvwxyz' * 4 + b'\\n'\n"
        "file = pathlib.Path(tempfile.mkdtemp()) / 'big.csv'\n"
        "with file.open('wb') as out:\n"
        "    out.write(b'a,b\\n')\n"
        "    for n in range(200_000): out.write(line % n)\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "with read(file) as table: count = sum(1 for _ in table)\n"
        "assert count == 200_000\n"
        "assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 10_000\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_header_of_a_hundred_thousand_columns() -> None:
    """More columns than any table has are refused at once, and a header that holds one endless word is none."""
    assert refusal(b"," * 1_000_000 + b"\n").startswith("HF-6009 The first line of file.csv names 1,000,001")
    assert refusal(b",".join(b"%d" % n for n in range(300_000)) + b"\n").startswith("HF-6009")


def test_a_row_of_a_million_cells_is_not_kept() -> None:
    """It is refused as ragged; its cells are let go, since some hundred such rows would fill the memory."""
    with read(b"a,b\n" + b"," * 999_999 + b"\n1,2\n") as table:
        long, good = table
    assert long.problem is not None and (dict(long.cells), long.rest) == ({}, ())
    assert good.cells == {"a": "1", "b": "2"}


def test_a_damaged_zip_is_named() -> None:
    """Any one byte of a zip may be wrong: it is read, or refused in words."""
    honest = zipped({"table.csv": GOOD.encode()})
    for at in range(len(honest)):
        for byte in (0, 255):
            with suppress(Refused), read(honest[:at] + bytes([byte]) + honest[at + 1 :]) as table:
                list(table)
