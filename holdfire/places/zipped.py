"""Opening archives from outside: everything is weighed before anything is unpacked, and nothing touches the disk."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from pathlib import Path

from holdfire.places.rules import UNSAFE_ZIP
from holdfire.record.problems import Refused

MAX_FILE = 100 * 2**20  # of the archive itself
MAX_ENTRIES = 50
MAX_TOTAL = 100 * 2**20
MAX_RATIO = 200
MAX_DIRECTORY = 64 * 2**10  # the list of entries is read whole, whatever number it claims

_END = b"PK\x05\x06"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    IndexError,
)
_MAGIC = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!")
_HIDDEN = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def unpack(file: Path) -> dict[str, bytes]:
    """The files of a ZIP archive by name. Raises Refused (HF-3010) for anything but a small, plain archive."""
    _weigh(file)
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(entries)
            return {entry.filename: _read(archive, entry) for entry in entries}
    except _DAMAGE as error:
        raise _refused(f"The archive is damaged: {error}.") from error


def _refused(sentence: str) -> Refused:
    return Refused([UNSAFE_ZIP.at(sentence)])


def _weigh(file: Path) -> None:
    """Refuse by the archive's last bytes, before its list of entries is read into memory."""
    size = file.stat().st_size
    if size > MAX_FILE:
        raise _refused(f"The archive has {size / 2**20:,.0f} MB; at most {MAX_FILE // 2**20} MB are taken.")
    with file.open("rb") as stream:
        stream.seek(max(0, size - 65_557))
        tail = stream.read()
    end = tail[tail.rfind(_END) :] if _END in tail else b""
    if len(end) < 22:
        raise _refused("The archive has no end; it is damaged or was cut off.")
    entries, directory = int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little")
    if entries > MAX_ENTRIES or directory > MAX_DIRECTORY:
        raise _refused(f"The archive lists {entries:,} files; at most {MAX_ENTRIES} are taken.")


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if not entries:
        raise _refused("The archive is empty.")
    if len(entries) > MAX_ENTRIES:
        raise _refused(f"The archive holds {len(entries):,} files; at most {MAX_ENTRIES} are taken.")
    if len({entry.filename for entry in entries}) < len(entries):
        raise _refused("The archive holds two files of the same name.")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL:
        raise _refused(f"Unpacked it has {total / 2**20:,.0f} MB; at most {MAX_TOTAL // 2**20} MB are taken.")
    for entry in entries:
        fault = _fault(entry)
        if fault:
            raise _refused(f"The archive’s file “{_HIDDEN.sub('?', entry.orig_filename)[:80]}” {fault}.")


def _fault(entry: zipfile.ZipInfo) -> str | None:
    """What is wrong with one entry, by what the list says of it."""
    name = entry.orig_filename.replace("\\", "/")
    if name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in name.split("/"):
        return "points outside the archive"
    if _HIDDEN.search(name):
        return "hides characters in its name"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link and no file"
    if entry.flag_bits & 1:
        return "is locked by a password"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in an unusual way"
    if entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        return f"grows more than {MAX_RATIO} times when it is unpacked"
    return None


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One file; never more bytes than its list entry promised, so that a false promise cannot fill the memory."""
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size)
        if stream.read(1):
            raise _refused(f"The archive’s file “{entry.filename[:80]}” is bigger than the archive says.")
    if data.startswith(_MAGIC):
        raise _refused(f"The archive’s file “{entry.filename[:80]}” is an archive itself.")
    return data
