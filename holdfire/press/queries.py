"""How others read the press. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from django.db.models import QuerySet

from holdfire.press.models import Article, Claim, Figure


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
