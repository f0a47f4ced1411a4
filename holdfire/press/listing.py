"""Articles as a list: one row an article, filtered and sorted by the page's address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from holdfire.parties import queries as parties
from holdfire.press import queries, reprints
from holdfire.press.models import Article
from holdfire.press.reprints import Kin
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

SORTS = ("day", "title", "outlet", "claims", "figures", "waits")
_MONTH = re.compile(r"\d{4}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class Asked:
    """outlet: organisation:…; month: a year or a month; waits: only what waits; sort: a column, with - for downwards."""

    known: clocks.Known
    leaf: int | None
    outlet: str = ""
    month: str = ""
    waits: bool = False
    sort: str = "-day"

    @property
    def narrowed(self) -> bool:
        """Is any filter in force?"""
        return bool(self.outlet or self.month or self.waits)


@dataclass(frozen=True, slots=True)
class Line:
    """An article. waits: proposals that nobody of the reader's organisation looked at; None: not theirs to look at."""

    article: Article
    outlet: str
    claims: int
    figures: int
    waits: int | None = None
    kin: Sequence[Kin] = ()

    @property
    def name(self) -> str:
        """As it stands in addresses."""
        return self.article.key.partition(":")[2]


def asked(query: QueryDict) -> Asked:
    """Read an address; what cannot be read narrows nothing."""
    known = clocks.read(query, opening_day()).known
    month, sort = query.get("month", ""), query.get("sort", "")
    return Asked(
        known,
        leaf_at(known),
        query.get("outlet", "")[:240],
        month if _MONTH.fullmatch(month) else "",
        query.get("waits") == "1",
        sort if sort.removeprefix("-") in SORTS else "-day",
    )


def lines(told: Asked, waiting: Mapping[str, int]) -> list[Line]:
    """The rows that pass, in their order, without their reprints."""
    labels = parties.labels(told.leaf)
    claims, figures = _counted(queries.claims(None, told.leaf)), _counted(queries.figures(None, told.leaf))
    found = [
        Line(
            row,
            labels.get(row.outlet, row.outlet.partition(":")[2]),
            claims[row.key] + figures[row.key],
            figures[row.key],
            waiting.get(row.key),
        )
        for row in _once(queries.articles(told.leaf))
    ]
    return _sorted([one for one in found if _passes(one, told)], told.sort)


def with_kin(some: Sequence[Line], leaf: int | None) -> list[Line]:
    """The same rows with the articles that share sentences with each."""
    every = list(_once(queries.articles(leaf)))
    found = reprints.of_each(every, [one.article for one in some])
    return [
        Line(one.article, one.outlet, one.claims, one.figures, one.waits, found[one.article.key])
        for one in some
    ]


def outlets(leaf: int | None) -> list[tuple[str, str]]:
    """Whose articles there are, by name."""
    labels = parties.labels(leaf)
    keys = queries.articles(leaf).order_by().values_list("outlet", flat=True).distinct()
    return sorted(
        ((key, labels.get(key, key.partition(":")[2])) for key in keys), key=lambda one: one[1].casefold()
    )


def months(leaf: int | None) -> list[str]:
    """The months of publication there are, latest first."""
    days = queries.articles(leaf).order_by().values_list("published", flat=True).distinct()
    return sorted({day.isoformat()[:7] for day in days if day}, reverse=True)


def _once(rows: Iterable[Article]) -> Iterable[Article]:
    """One version of each article: the first that was said."""
    first: dict[str, Article] = {}
    for row in rows:
        kept = first.get(row.key)
        if kept is None or (row.since, row.part) < (kept.since, kept.part):
            first[row.key] = row
    return first.values()


def _counted(rows: Any) -> Counter[str]:
    return Counter(dict(_by_article(rows)))


def _by_article(rows: Any) -> Iterable[tuple[str, int]]:
    """Two organisations that confirm one claim say it once."""
    found: dict[str, set[str]] = {}
    for article, key in rows.order_by().values_list("article", "key"):
        found.setdefault(article, set()).add(key)
    return ((article, len(keys)) for article, keys in found.items())


def _passes(one: Line, told: Asked) -> bool:
    day = one.article.published.isoformat() if one.article.published else ""
    return (
        (not told.outlet or one.article.outlet == told.outlet)
        and (not told.month or day.startswith(told.month))
        and (not told.waits or bool(one.waits))
    )


def _sorted(found: list[Line], sort: str) -> list[Line]:
    keys: dict[str, Any] = {
        "day": lambda one: one.article.published or date.min,
        "title": lambda one: one.article.title.casefold(),
        "outlet": lambda one: one.outlet.casefold(),
        "claims": lambda one: one.claims,
        "figures": lambda one: one.figures,
        "waits": lambda one: one.waits or 0,
    }
    by_name = sorted(found, key=lambda one: one.article.key)
    return sorted(by_name, key=keys[sort.removeprefix("-")], reverse=sort.startswith("-"))
