"""Which version of an article a figure stands in: several organisations may describe one article, and not alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from holdfire.press import queries
from holdfire.press.models import Article

NEEDED = ("key", "part", "since", "title", "outlet", "published", "organisation", "document")


@dataclass(frozen=True, slots=True)
class Printed:
    """Articles by key, each with its versions, the first received first."""

    versions: Mapping[str, Sequence[Article]]

    @classmethod
    def known(cls, leaf: int | None) -> Self:
        """All articles, without the marks of their sentences."""
        found: dict[str, list[Article]] = {}
        for row in queries.articles(leaf).only(*NEEDED).order_by("since", "part"):
            found.setdefault(row.key, []).append(row)
        return cls(found)

    def of(self, article: str, organisation: str) -> Article | None:
        """As the organisation that confirmed the figure describes it, else as it was described first; None: nobody does.

        So nobody's later word on another's article hides that one's figures or gives them another outlet.
        """
        several = self.versions.get(article, ())
        own = [row for row in several if row.organisation == organisation]
        return own[-1] if own else several[0] if several else None

    def out(self, article: str, organisation: str, on: date) -> bool:
        """Was it out by then? An article whose day nobody gives is taken in."""
        row = self.of(article, organisation)
        return row is None or row.published is None or row.published <= on

    def differ(self, article: str) -> bool:
        """Do its versions give different outlets or days?"""
        return len({(row.outlet, row.published) for row in self.versions.get(article, ())}) > 1
