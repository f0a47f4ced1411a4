"""What a page declares of itself: JSON-LD, meta elements, the time element, the address. Runs apart."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from holdfire.press.intake.days import day_line
from holdfire.press.intake.taken import Head

ARTICLES = re.compile(r"(?:News|Analysis|Opinion|Report|Reportage|Scholarly|Live)?(?:Article|BlogPosting)")
DEEPEST, MOST = 8, 2000  # levels and objects of JSON-LD that are looked at
LONGEST = 300  # signs of a name
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,1000}")


def declared(page: HtmlElement) -> Head:
    """The head of a page; JSON-LD of an article before meta elements, and both before what the page shows."""
    data = next(_articles(page), {})
    heading = _only([_words(one) for one in page.iter("h1")])
    return Head(
        title=_bare(_name(data.get("headline")) or _meta(page, "og:title", "twitter:title"), heading)
        or _title(page),
        outlet=_name(data.get("publisher")) or _meta(page, "og:site_name", "application-name"),
        author=_authors(data.get("author")) or _written_by(page),
        published=_day(data.get("datePublished")) or _published(page),
        language=page.get("lang")
        or page.get("{http://www.w3.org/XML/1998/namespace}lang")
        or _meta(page, "og:locale"),
        address=_address(page),
    )


def _articles(page: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in page.iter("script"):
        if (script.get("type") or "").strip().casefold() != "application/ld+json":
            continue
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from (one for one in _objects(told) if _is_article(one.get("@type")))


def _objects(told: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = deque([(told, 0)]), 0
    while waiting and seen < MOST:
        one, depth = waiting.popleft()
        seen += 1
        if isinstance(one, dict):
            yield one
        if depth < DEEPEST:
            inner = (
                one
                if isinstance(one, list)
                else [one.get("@graph"), one.get("mainEntity")]
                if isinstance(one, dict)
                else []
            )
            waiting.extend((part, depth + 1) for part in inner[:MOST])


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and ARTICLES.fullmatch(one) for one in kinds)


def _name(told: Any) -> str | None:
    """The words of a string, or the name of what is described."""
    if isinstance(told, list):
        told = told[0] if told else None
    if isinstance(told, dict):
        told = told.get("name")
    words = " ".join(told.split()) if isinstance(told, str) else ""
    return words[:LONGEST] if words and "://" not in words else None


def _authors(told: Any) -> str | None:
    names = [name for one in (told if isinstance(told, list) else [told]) if (name := _name(one))]
    return ", ".join(names)[:LONGEST] or None


def _meta(page: HtmlElement, *names: str) -> str | None:
    """The first of these meta elements that says something."""
    found: dict[str, str | None] = {}
    for one in page.iter("meta"):
        key = (one.get("property") or one.get("name") or one.get("itemprop") or "").casefold()
        found.setdefault(key, _name(one.get("content")))
    return next((words for name in names if (words := found.get(name))), None)


def _written_by(page: HtmlElement) -> str | None:
    said = _meta(page, "author", "article:author", "dc.creator", "parsely-author", "byl")
    return re.sub(r"^by ", "", said, flags=re.IGNORECASE) if said else None


def _published(page: HtmlElement) -> date | None:
    said = _meta(page, "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
                 "publishdate", "publish-date", "parsely-pub-date", "article.published", "og:article:published_time")  # fmt: skip
    if (found := _day(said)) is not None:
        return found
    for one in page.iter("time"):
        if "pub" in " ".join([one.get("class") or "", one.get("itemprop") or "", *one.keys()]).casefold():
            return _day(one.get("datetime"))
    return None


def _day(said: Any) -> date | None:
    """The day as the page writes it, in its own time zone."""
    if not isinstance(said, str):
        return None
    if (iso := _DAY.match(said.strip())) is not None:
        try:
            return date(*(int(part) for part in iso.groups()))
        except ValueError:
            return None
    found = day_line(said[:80])
    return found.day if found else None


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())[:LONGEST]


def _bare(declared: str | None, heading: str | None) -> str | None:
    """The title without what a site puts behind it: the page's one heading, where the declared title begins so."""
    return heading if declared is None or (heading and declared.startswith(heading)) else declared


def _only(headings: list[str]) -> str | None:
    kept = [one for one in headings if one]
    return kept[0] if len(kept) == 1 else None


def _title(page: HtmlElement) -> str | None:
    """The title element without the outlet's name behind a bar."""
    words = next((_words(one) for one in page.iter("title")), "")
    parts = [part.strip() for part in re.split(r" [|–—»-] ", words)]
    return max(parts, key=len) or None


def _address(page: HtmlElement) -> str | None:
    """The address that the page calls its own; it is never visited."""
    for one in page.iter("link"):
        if (one.get("rel") or "").casefold() == "canonical" and _ADDRESS.fullmatch(one.get("href") or ""):
            return str(one.get("href"))
    for one in page.iter("meta"):
        if (one.get("property") or "").casefold() == "og:url" and _ADDRESS.fullmatch(
            one.get("content") or ""
        ):
            return str(one.get("content"))
    return None
