"""Opening a file from outside: what it really is, unpacked within limits, line by line.

A name promises nothing; the first bytes tell. One layer of gzip or zip is taken off, and never more than a table can need: a
bomb is refused as soon as it swells, long before it fills the memory or the disk.
"""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn, cast

from holdfire.exchange.problems import ARCHIVE, BROKEN, EMPTY, NO_FILE, NOT_A_TABLE, NUL, TOO_BIG
from holdfire.record.problems import Refused

if TYPE_CHECKING:
    from typing_extensions import Buffer

MAX_UNPACKED = 2_000_000_000  # bytes; six times the full GED
MAX_RATIO = 100  # tables shrink to a tenth; deflate packs nothing but a bomb a hundredfold
RATIO_FROM = 16_000_000  # bytes unpacked before the ratio is looked at: small files may be all alike
MAX_MEMBERS = 100
MAX_LISTED = 64 * 1024  # bytes of the list of members

SIGNATURES = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "a Rich Text document"),
)
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"


class Capped(io.RawIOBase):
    """A stream that unpacks within the limits. `packed` is the file itself, whose position tells how far it was read."""

    def __init__(self, inner: IO[bytes], packed: IO[bytes], name: str) -> None:
        self.inner, self.packed, self.name, self.total = inner, packed, name, 0

    def readable(self) -> bool:
        """Always: the class does nothing else."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Unpack into a buffer; raises Refused (HF-6005, HF-6006)."""
        room = memoryview(buffer)
        try:
            chunk = self.inner.read(len(room))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
            raise Refused(
                [BROKEN.at(f"{self.name} breaks off or is damaged: {error}.", self.name)]
            ) from error
        self.total += len(chunk)
        swollen = self.total > RATIO_FROM and self.total > MAX_RATIO * max(self.packed.tell(), 1)
        if swollen or self.total > MAX_UNPACKED:
            sentence = f"{self.name} unpacks to more than {self.total / 1e6:,.0f} MB"
            raise Refused([TOO_BIG.at(f"{sentence}; it was not read any further.", self.name)])
        room[: len(chunk)] = chunk
        return len(chunk)


class Stream:
    """The unpacked bytes of a file, and how much of the file has been read."""

    def __init__(self, lines: io.BufferedReader[Capped], packed: IO[bytes], size: int) -> None:
        self.lines, self.packed, self.size = lines, packed, size

    def fraction(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return min(1.0, self.packed.tell() / self.size)


def name_of(source: Path | bytes, name: str | None = None) -> str:
    """What a source is called in sentences."""
    return name or (source.name if isinstance(source, Path) else "The file")


@contextmanager
def opened(source: Path | bytes, name: str | None = None) -> Iterator[Stream]:
    """The bytes of a table, unpacked; raises Refused with a sentence for anything that is not one table."""
    called = name_of(source, name)
    with _raw(source, called) as packed:
        size = packed.seek(0, io.SEEK_END)
        packed.seek(0)
        head = packed.read(4)
        packed.seek(0)
        if size == 0:
            raise Refused([EMPTY.at(f"{called} holds nothing at all.", called)])
        if head.startswith((GZIP, ZIP)):
            # Once through without looking at the rows: a bomb or a broken end is found before any work is done.
            with _inner(packed, head, called) as inner:
                capped = Capped(inner, packed, called)
                while capped.read(1 << 20):
                    pass
            packed.seek(0)
        with _inner(packed, head, called) as inner:
            lines = io.BufferedReader(Capped(inner, packed, called), 1 << 17)
            _refuse_other_kinds(lines.peek(4096)[:4096], called)
            yield Stream(lines, packed, size)


def _raw(source: Path | bytes, name: str) -> IO[bytes]:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    if not source.is_file():
        what = (
            "is a folder"
            if source.is_dir()
            else "does not exist"
            if not source.exists()
            else "is no regular file"
        )
        raise Refused([NO_FILE.at(f"{source} {what}.", name)])
    try:
        return source.open("rb")
    except OSError as error:
        raise Refused([NO_FILE.at(f"{source} cannot be opened: {error.strerror}.", name)]) from error


@contextmanager
def _inner(packed: IO[bytes], head: bytes, name: str) -> Iterator[IO[bytes]]:
    if head.startswith(GZIP):
        with gzip.GzipFile(fileobj=packed) as inner:
            yield cast(IO[bytes], inner)
    elif head.startswith(ZIP):
        _refuse_crowded(packed, name)
        with _only_member(packed, name) as member:
            yield member
    else:
        yield packed


def _refuse_crowded(packed: IO[bytes], name: str) -> None:
    """Look at the end of a zip before anybody builds a list of its members: 100,000 of them are a bomb too."""
    packed.seek(0, io.SEEK_END)
    packed.seek(max(0, packed.tell() - 66_000))
    tail = packed.read()
    end = (
        len(tail) - 22
        if tail[-22:-18] == b"PK\x05\x06" and tail[-2:] == b"\0\0"
        else tail.rfind(b"PK\x05\x06")
    )
    packed.seek(0)
    if end < 0 or len(tail) < end + 22:
        raise Refused([BROKEN.at(f"{name} has no end; the transfer broke off.", name)])
    members = int.from_bytes(tail[end + 10 : end + 12], "little")
    listed = int.from_bytes(
        tail[end + 12 : end + 16], "little"
    )  # bytes, whatever number of members it claims
    if members > MAX_MEMBERS or listed > MAX_LISTED or tail[max(0, end - 20) : end].startswith(b"PK\x06\x07"):
        raise Refused(
            [ARCHIVE.at(f"{name} holds more than {MAX_MEMBERS} files or is a zip of the large kind.", name)]
        )


@contextmanager
def _only_member(packed: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    try:
        with zipfile.ZipFile(packed) as archive:
            member = _choose(archive, name)
            with archive.open(member) as stream:
                yield stream
    except (zipfile.BadZipFile, EOFError, ValueError, IndexError, OverflowError, RuntimeError) as error:
        raise Refused([BROKEN.at(f"{name} is no whole zip: {error}.", name)]) from error


def _choose(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise Refused([NOT_A_TABLE.at(f"{name} is an Office document, not a CSV file.", name)])
    found = [
        info for info in archive.infolist() if not info.is_dir() and not info.filename.startswith("__MACOSX/")
    ]
    if len(found) != 1:
        raise Refused([ARCHIVE.at(f"{name} holds {len(found)} files; one is wanted.", name)])
    member = found[0]
    if member.flag_bits & 1:
        raise Refused([ARCHIVE.at(f"{name} is locked with a password.", name)])
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused([ARCHIVE.at(f"{name} is packed in an unusual way.", name)])
    if member.file_size > MAX_UNPACKED:
        raise Refused([TOO_BIG.at(f"{name} says that it unpacks to {member.file_size / 1e6:,.0f} MB.", name)])
    return member


def _refuse_other_kinds(head: bytes, name: str) -> None:
    if not head:
        raise Refused([EMPTY.at(f"{name} holds nothing at all.", name)])
    if head.startswith((GZIP, ZIP)):
        raise Refused([ARCHIVE.at(f"{name} is an archive within an archive.", name)])
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            _other(name, kind)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype", b"<html", b"<?xml", b"<kml", b"<svg")):
        _other(name, "a web page or an XML file, perhaps an error page that was saved under this name")
    if text.startswith((b'{"', b"[{", b"{\n", b"{\r")):
        _other(name, "a JSON file")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused([NUL.at(f"{name} is written in UTF-16.", name)])


def _other(name: str, kind: str) -> NoReturn:
    raise Refused([NOT_A_TABLE.at(f"{name} is {kind}.", name)])
