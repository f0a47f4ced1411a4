"""A file → the article in it. Told by content; a page or a PDF is read in a process of its own, plain text here."""

from __future__ import annotations

import hashlib
from datetime import date

from holdfire.press import marks
from holdfire.press.intake import lines, media, signs
from holdfire.press.intake.apart import Apart
from holdfire.press.intake.article import article
from holdfire.press.intake.encodings import Decoded, decode
from holdfire.press.intake.problems import (
    EMPTY,
    LARGEST,
    LINES,
    LONGEST,
    NOT_A_PAGE,
    NOT_TEXT,
    REMOVED_SIGNS,
    TAGS,
    TOO_HEAVY,
    TOO_LARGE,
    TOO_LONG,
)
from holdfire.press.intake.taken import Head, Raw, Taken
from holdfire.record.problems import Problem, Refused

HEAD_SIGNS = 40_000  # by which a page is told from a text


def open_file(data: bytes, name: str, published: date | None = None) -> Taken:
    """The article in a file; raises Refused (HF-8310 to HF-8321) with a sentence where there is none.

    name: what a sentence calls the file; published: the day of publication, where somebody knows it. Reads nothing but `data`.
    """
    with Opener() as opener:
        return opener.open(data, name, published)


class Opener:
    """Opens files one after the other; the process that reads pages and PDFs is started with the first of these."""

    def __init__(self) -> None:
        self.apart = Apart()

    def __enter__(self) -> Opener:
        return self

    def __exit__(self, *_: object) -> None:
        self.apart.close()

    def open(self, data: bytes, name: str, published: date | None = None) -> Taken:
        """The article in one file: see `open_file`. A file that is refused does not touch the next one."""
        if len(data) > LARGEST:
            raise Refused([TOO_LARGE.at(f"It has more than {LARGEST >> 20} MB.", name)])
        if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
            raise Refused([EMPTY.at("There is nothing to read.", name)])
        if media.is_pdf(data):
            return self._pdf(data, name, published)
        if (what := media.binary(data)) is not None:
            raise Refused([NOT_TEXT.at(f"It is {what}.", name)])
        decoded = decode(data, name)
        if (why := media.not_a_page(decoded.text)) is not None:
            raise Refused([NOT_A_PAGE.at(why, name)])
        return self._page(data, decoded, name, published)

    def _pdf(self, data: bytes, name: str, published: date | None) -> Taken:
        raw, gone = _seen(self.apart.read("pdf", data, name))
        return _taken(data, "application/pdf", None, raw, gone, name, published)

    def _page(self, data: bytes, decoded: Decoded, name: str, published: date | None) -> Taken:
        if not media.is_html(signs.seen(decoded.text[:HEAD_SIGNS])[0]):
            _refuse_endless(decoded.text, name)
        text, gone = signs.seen(decoded.text)
        if not media.is_html(text):
            raw = Raw(tuple(lines.blocks(text)))
            return _taken(data, "text/plain", decoded, raw, gone, name, published)
        if text.count("<") > TAGS:
            raise Refused([TOO_HEAVY.at(f"It has more than {TAGS:,} tags.", name)])
        raw, more = _seen(self.apart.read("html", text.encode(), name))
        return _taken(data, "text/html", decoded, raw, gone + more, name, published)


def from_text(body: str, name: str, *, id: str = "", head: Head = Head()) -> Taken:  # noqa: B008  frozen
    """An article whose text somebody hands in with what they know of it; raises Refused where it holds no story."""
    if not body.strip():
        raise Refused([EMPTY.at("There is nothing to read.", name)])
    _refuse_endless(body, name)
    text, gone = signs.seen(body)
    raw = Raw(tuple(lines.blocks(text)), head)
    return _taken(
        body.encode("utf-8", "surrogatepass"), "text/plain", None, raw, gone, name, head.published, id
    )


def _refuse_endless(text: str, name: str) -> None:
    """A plain text is read here, not apart: one that is no article by far is not looked at sign by sign."""
    if len(text) > 4 * LONGEST:
        raise Refused([TOO_LONG.at(f"It has {len(text):,} signs of text.", name)])
    if (n := text.count("\n")) > 20 * LINES:
        raise Refused([TOO_LONG.at(f"It has {n:,} lines.", name)])


def _seen(raw: Raw) -> tuple[Raw, int]:
    """The lines without signs that nobody sees: entities of a page and fonts of a PDF bring them back in."""
    cleaned = [signs.seen(block) for block in raw.blocks]
    kept = tuple(one for text, _ in cleaned if (one := " ".join(text.split())))
    return Raw(kept, raw.head), sum(gone for _, gone in cleaned)


def _taken(
    data: bytes,
    media_type: media.Media,
    decoded: Decoded | None,
    raw: Raw,
    gone: int,
    name: str,
    published: date | None,
    id: str = "",
) -> Taken:
    text, around, notes = article(raw, name, id, published)
    unseen: tuple[Problem, ...] = ()
    if gone:
        unseen = (REMOVED_SIGNS.at(f"Unseen signs left out: {gone}.", name),)
    return Taken(
        text=text,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        marks=marks.marks(text),
        encoding=decoded.encoding if decoded else None,
        address=around.head.address,
        removed=around.blocks,
        notes=(*(decoded.notes if decoded else ()), *unseen, *notes),
    )
