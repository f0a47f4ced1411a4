"""A PDF → its lines. Runs apart."""

from __future__ import annotations

import io
import re
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from holdfire.press.intake.problems import DAMAGED_PDF, ENCRYPTED, PAGES, SCANNED, TOO_LONG
from holdfire.press.intake.taken import Head, Raw
from holdfire.record.problems import Refused

FEWEST = 20  # letters of a document that has text
_HYPHEN = re.compile(r"[^\W\d_]-$")
_NUMBERS = re.compile(r"\d+")
FULL = 0.8  # share of the usual width from which on a line goes on in the next one
_ENDS = (".", "?", "!", "”", '"', ":", "؟", "۔", "…")


def read(data: bytes) -> Raw:
    """The paragraphs of a PDF; raises Refused where it is locked, damaged, too long, or holds no text."""
    try:
        pages = _pages(data)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OverflowError, OSError) as fault:  # fmt: skip
        raise Refused([DAMAGED_PDF.at(f"It cannot be read: {_told(fault)}.")]) from None
    if sum(sign.isalpha() for page in pages for sign in page) < FEWEST:
        where = "its one page" if len(pages) == 1 else f"any of its {len(pages)} pages"
        raise Refused([SCANNED.at(f"There is no text on {where}.")])
    return Raw(tuple(paragraphs(_without_margins([page.split("\n") for page in pages]))), Head())


def _told(fault: Exception) -> str:
    words = " ".join(str(fault).split())[:80].rstrip(".")
    return words or type(fault).__name__


def _pages(data: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused([ENCRYPTED.at("It asks for a password.")])
    if not reader.pages:
        raise PdfReadError("it has no pages")
    if len(reader.pages) > PAGES:
        raise Refused([TOO_LONG.at(f"It has {len(reader.pages)} pages.")])
    return [page.extract_text() for page in reader.pages]


def _without_margins(pages: list[list[str]]) -> list[str]:
    """The lines of all pages without those that stand at the head or foot of most of them, such as a page's number."""
    shape = [[_NUMBERS.sub("0", line.strip()) for line in page if line.strip()] for page in pages]
    often = Counter(line for page in shape for line in {*page[:2], *page[-2:]})
    most = max(2, (len(pages) + 1) // 2)
    margins = {line for line, count in often.items() if count >= most and len(pages) > 1}
    return [
        line
        for page in pages
        for line in page
        if _NUMBERS.sub("0", line.strip()) not in margins or not line.strip()
    ]


def paragraphs(lines: list[str]) -> list[str]:
    """Lines joined to paragraphs: a line that ends early, or an empty one after a full stop, ends one.

    A word parted at a line's end by a hyphen is joined where the next line goes on in small letters.
    """
    kept = [line.strip() for line in lines]
    lengths = sorted(len(line) for line in kept if line)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    found: list[str] = []
    going_on = False
    for line in kept:
        if not line:
            going_on = going_on and not found[-1].endswith(_ENDS)
            continue
        if going_on and _HYPHEN.search(found[-1]) and line[0].islower():
            found[-1] = found[-1][:-1] + line
        elif going_on:
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        going_on = len(line) >= FULL * width and not (line.endswith(_ENDS) and len(line) < 0.9 * width)
    return found
