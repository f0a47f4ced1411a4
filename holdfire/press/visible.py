"""Who may see an article's text: members of the organisation that added it, and nobody else.

The one place where that is decided. Pages for everybody else show what the record holds: claims, at most 40 words of a
quote, and the address. The text itself lies among the private documents, which ask the same question once more.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from holdfire.press import queries
from holdfire.press.intake.problems import LONGEST
from holdfire.press.models import Article
from holdfire.record import attachments
from holdfire.record.problems import Refused


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as an organisation added it, with its text."""

    row: Article
    body: str


def kept(article: str, organisation: str | None) -> Kept | None:
    """The text of an article for a member of this organisation; None where it is not theirs, or no text is kept.

    What lies in the record says nothing here: who names the hash of another's text still has not added it.
    """
    rows = queries.articles().filter(key=article, organisation=organisation or "").exclude(text="")
    for row in rows.order_by("-since", "part"):
        try:
            body = attachments.read_for(organisation, row.text)
        except Refused:
            continue
        return Kept(row, body.decode("utf-8", errors="replace")[:LONGEST])
    return None


def own(organisation: str | None, leaf: int | None = None) -> QuerySet[Article]:
    """The articles that an organisation added with their texts, newest first; None added none."""
    return queries.articles(leaf).filter(organisation=organisation or "").exclude(text="")
