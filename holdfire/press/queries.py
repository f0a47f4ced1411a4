"""How others read the press. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from holdfire.press.models import Article, Claim, Figure, Grading


def articles(leaf: int | None = None) -> QuerySet[Article]:
    """Articles, newest first."""
    return Article.objects.as_known(leaf).order_by("-published", "key", "part")


def claims(article: str | None = None, leaf: int | None = None) -> QuerySet[Claim]:
    """Claims, of one article where it is named."""
    rows: QuerySet[Claim] = Claim.objects.as_known(leaf).order_by("key", "part")
    return rows.filter(article=article) if article else rows


def figures(quantity: str | None = None, leaf: int | None = None) -> QuerySet[Figure]:
    """Figures, for one quantity where it is named."""
    rows: QuerySet[Figure] = Figure.objects.as_known(leaf).order_by("quantity", "key", "part")
    return rows.filter(quantity=quantity) if quantity else rows


def gradings(keys: Iterable[str] | None = None, leaf: int | None = None) -> QuerySet[Grading]:
    """What organisations think of sources and of what they say, of these subjects where they are named."""
    rows: QuerySet[Grading] = Grading.objects.as_known(leaf).order_by("key", "holder", "part")
    return rows if keys is None else rows.filter(key__in=list(keys))
