"""A web page → its lines. Runs apart. Nothing is fetched and nothing in it is run: it is a tree of words, no more."""

from __future__ import annotations

import re
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
_APART = frozenset(
    [
        "nav",
        "aside",
        "footer",
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
        "article",
    ]
)
# What sites call the parts of a story's element that are not of the story.
_CALLED = re.compile(
    r"(?:^|[-_ ])(?:related|recommended|recirculation|share|sharing|social|comments?|newsletter|subscribe|subscription|promo|cookies?|advert"
    r"|advertisement|sponsored|trending|most-read|breadcrumbs?|author-bio|caption|tags)(?:$|[-_ ])",
    re.IGNORECASE,
)
MAIN = 0.6  # share of the words in all article elements from which on one of them is the page's own
ENOUGH = 0.7  # share of the words that trafilatura finds, from which on a page's own element holds the story
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
    return Raw(tuple(_chosen(theirs, own)), head)


def _mark_breaks(page: HtmlElement) -> None:
    for element in page.iter("br"):
        element.tail = f"{_BREAK}{element.tail or ''}"
    for element in page.iter("td", "th"):
        element.tail = f", {element.tail or ''}" if element.getnext() is not None else element.tail


def _chosen(theirs: list[str], own: list[str]) -> list[str]:
    """The paragraphs of the page's own story element, where it has one; what trafilatura finds, where that is far more."""
    return own if own and _words(own) >= ENOUGH * _words(theirs) else theirs


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


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
    """The paragraphs and subheadings of the page's own article element, or of its main one; none where it is not clear which."""
    story = _story(page)
    for element in story.iter(*_OWN) if story is not None else ():
        if _is_apart(element, story) or (element.tag in _HOLD_OTHERS and element.find(".//p") is not None):
            continue
        text = element.text_content()
        linked = sum(len(link.text_content()) for link in element.iter("a"))
        if linked <= LINKED * len(text):
            yield from _parts(text)


def _story(page: HtmlElement) -> HtmlElement | None:
    """Of several article elements the one that holds most of their words: the others announce further pieces."""
    found = [
        one for one in page.iter("article") if not any(up.tag == "article" for up in one.iterancestors())
    ]
    sizes = [sum(len(part.text_content()) for part in one.iter("p")) for one in found]
    if found:
        largest = max(range(len(found)), key=lambda index: sizes[index])
        return found[largest] if sizes[largest] >= MAIN * sum(sizes) else None
    mains = list(page.iter("main"))
    return mains[0] if len(mains) == 1 else None


def _is_apart(element: HtmlElement, story: HtmlElement) -> bool:
    """Does it stand in the menu, the margin or the foot within the story's element?"""
    for one in (element, *element.iterancestors()):
        if one is story:
            return False
        if one.tag in _APART or _CALLED.search(f"{one.get('class') or ''} {one.get('id') or ''}"[:500]):
            return True
    return False
