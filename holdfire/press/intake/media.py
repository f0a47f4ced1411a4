"""What a file is, by its content and never by its name. Pure."""

from __future__ import annotations

import re
from typing import Literal

Media = Literal["application/pdf", "text/html", "text/plain"]

# First bytes of what is handed in by mistake, and what a person calls it.
_BINARY = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a packed file (xz)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (rar)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or a recording"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"bplist", "a web archive of Safari"),
)
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|script|span|br|table|ul|iframe|svg)\b",
    re.IGNORECASE,
)
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_HTML = re.compile(r"<html\b|<!doctype\s+html", re.IGNORECASE)
_OWN_ENTITIES = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST)\b|<!DOCTYPE[^>\[]{0,300}\[", re.IGNORECASE)
_ROOT = re.compile(r"<(rss|feed|svg|kml|gpx|rdf:RDF)\b", re.IGNORECASE)
_MAIL = re.compile(r"^content-type:\s?multipart/related", re.IGNORECASE | re.MULTILINE)


def binary(data: bytes) -> str | None:
    """What a file that holds no text is, in words; None where it may hold some."""
    if data[4:8] == b"ftyp":
        return "a recording"
    return next((words for first, words in _BINARY if data.startswith(first)), None)


def is_pdf(data: bytes) -> bool:
    """A PDF says so within its first kilobyte."""
    return b"%PDF-" in data[:1024]


def not_a_page(text: str) -> str | None:
    """Why this XML or saved mail is no page that is read, in words; None where it may be one."""
    head = text[:4096]
    if _OWN_ENTITIES.search(head):
        return "It defines entities of its own."
    if _MAIL.search(head):
        return "It is a page saved as a mail (MHTML)."
    root = None if _HTML.search(head) else _ROOT.search(head)
    if root and head[: root.start()].strip(" \n\r\t") == "":
        return f"It is XML of the kind “{root[1]}”."
    return "It is XML." if _XML.match(head) and not _HTML.search(head) else None


def is_html(text: str) -> bool:
    """A page begins with a tag, or has several among its first signs; a text that mentions one is none."""
    head = text[:20_000]
    return bool(_TAG.match(head.lstrip())) or bool(_HTML.search(head[:2000])) or _closes(head)


def _closes(head: str) -> bool:
    return len(_TAG.findall(head)) >= 3 and len(re.findall(r"</[a-zA-Z]", head)) >= 3
