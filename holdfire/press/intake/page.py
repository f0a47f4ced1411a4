"""A web page → its lines. Runs apart. Nothing is fetched and nothing in it is run: it is a tree of words, no more."""

from __future__ import annotations

from collections.abc import Iterator

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document

from holdfire.press.intake.declared import declared
from holdfire.press.intake.taken import Raw

_BLOCKS = frozenset(["p", "head", "item", "quote", "row", "code", "ab"])  # as trafilatura calls them
_OWN = ("p", "h2", "h3", "h4", "li", "blockquote", "tr")
_HOLD_OTHERS = frozenset({"li", "blockquote", "tr"})
_CELLS = frozenset({"td", "th", "cell"})
_APART = frozenset(
    [
        "nav",
        "aside",
        "footer",
        "header",
        "form",
        "script",
        "style",
        "noscript",
        "iframe",
        "svg",
        "figure",
        "button",
        "template",
        "object",
        "embed",
    ]
)
SENTENCE = 8  # words of a paragraph that counts as part of a story
LINKED = 0.5  # share of a paragraph's signs that may be links
# Stands for a line break until the paragraphs are told; of the private use area, so that no text has it.
_BREAK = "\ue00a"


def read(data: bytes) -> Raw:
    """The lines of a page in UTF-8 that a reader would call the article, and what the page declares."""
    page = document_fromstring(data, parser=HTMLParser(encoding="utf-8", no_network=True, huge_tree=False))
    head = declared(page)
    _mark_breaks(page)
    own = list(_own(page))
    # It is handed a tree and no address: there is nothing that it could fetch. Comments of readers stay out.
    found = trafilatura.bare_extraction(page, include_comments=False, favor_recall=True)
    theirs = list(_lines(found.body)) if isinstance(found, Document) else []
    return Raw(tuple(_fuller(theirs, own)), head)


def _mark_breaks(page: HtmlElement) -> None:
    for element in page.iter("br"):
        element.tail = f"{_BREAK}{element.tail or ''}"
    for element in page.iter("td", "th"):
        element.tail = f", {element.tail or ''}" if element.getnext() is not None else element.tail


def _fuller(theirs: list[str], own: list[str]) -> list[str]:
    """What trafilatura finds, unless the paragraphs of the page's own article element have sentences that it lost."""
    found = " ".join(theirs)
    lost = any(len(line.split()) >= SENTENCE and line not in found for line in own)
    return own if lost else theirs


def _lines(body: etree._Element | None) -> Iterator[str]:
    """One line for each outermost block."""
    for element in () if body is None else body.iter(*_BLOCKS):
        if not any(up.tag in _BLOCKS for up in element.iterancestors()):
            yield from _parts(_row(element) if element.tag == "row" else "".join(element.itertext()))


def _row(row: etree._Element) -> str:
    cells = ("".join(cell.itertext()).strip(", \n\t") for cell in row.iter("cell"))
    return ", ".join(cell for cell in cells if cell)


def _parts(text: str) -> Iterator[str]:
    """Two line breaks in a row part paragraphs; one does not, nor does an end of line in the page's source."""
    joined = " ".join(text.split()).replace(f"{_BREAK} ", _BREAK)
    for part in joined.split(_BREAK * 2):
        if words := " ".join(part.replace(_BREAK, " ").split()).strip(", "):
            yield words


def _own(page: HtmlElement) -> Iterator[str]:
    """The paragraphs and subheadings of the only article element, or of the main one; none where it is not clear which."""
    within = next((found for tag in ("article", "main") if len(found := list(page.iter(tag))) == 1), [])
    for element in within[0].iter(*_OWN) if within else ():
        if _is_apart(element, within[0]) or (
            element.tag in _HOLD_OTHERS and element.find(".//p") is not None
        ):
            continue
        text = element.text_content()
        linked = sum(len(link.text_content()) for link in element.iter("a"))
        if linked <= LINKED * len(text):
            yield from _parts(text)


def _is_apart(element: HtmlElement, story: HtmlElement) -> bool:
    """Does it stand in the menu, the margin or the foot within the story's element?"""
    for up in element.iterancestors():
        if up is story:
            return False
        if up.tag in _APART:
            return True
    return False
