"""The API of the press: articles without their texts, and what they say somebody said."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.parties import access
from holdfire.press import api_figures, queries
from holdfire.press.models import Article, Claim
from holdfire.record.queries import leaf_known

router = Router(tags=["press"])
router.add_router("", api_figures.router)


class ArticleOut(Schema):
    """An article as one organisation added it. Its text is given to nobody."""

    article: str
    title: str
    outlet: str
    author: str
    published: date | None
    language: str
    address: str = Field(description="As it was given; not every one is an address of the web.")
    organisation: str = Field(description="Who added it.")
    statement: str
    marks: list[str] = Field(description="One a sentence; two articles that share some share sentences.")

    @classmethod
    def of(cls, row: Article) -> "ArticleOut":
        """From a reading."""
        return cls(
            article=row.key,
            title=row.title,
            outlet=row.outlet,
            author=row.author,
            published=row.published,
            language=row.language,
            address=row.document,
            organisation=row.organisation,
            statement=row.part,
            marks=row.marks,
        )


class ClaimOut(Schema):
    """What an article says somebody said, as one organisation confirmed it."""

    claim: str
    article: str
    says: str
    form: str = Field(description="quote or paraphrase")
    exact_words: str = Field(description="At most 40 words of a quote.")
    speaker: str = Field(description="Empty where the article says it itself.")
    office: str
    speaks_for: str
    also_written: list[str]
    through: list[str] = Field(description="Who carried the words, nearest to the speaker first.")
    said_on: date | None
    about_time: str
    where: list[str]
    touches: list[str]
    paragraph: int | None
    mark: str
    organisation: str
    statement: str

    @classmethod
    def of(cls, row: Claim) -> "ClaimOut":
        """From a reading."""
        return cls(
            claim=row.key,
            article=row.article,
            says=row.says,
            form=row.form,
            exact_words=row.exact_words,
            speaker=row.speaker,
            office=row.office,
            speaks_for=row.speaks_for,
            also_written=row.also_written,
            through=row.through,
            said_on=row.on,
            about_time=row.when,
            where=row.where,
            touches=row.touches,
            paragraph=row.paragraph,
            mark=row.mark,
            organisation=row.organisation,
            statement=row.part,
        )


@router.get("/articles", response=list[ArticleOut], summary="Articles")
@paginate
def articles(request: HttpRequest, outlet: str | None = None, known: str | None = None) -> Any:
    """Articles, newest first, one row for each organisation that added one."""
    access.require(request, "read")
    rows = queries.articles(leaf_known(known))
    return [ArticleOut.of(row) for row in (rows.filter(outlet=outlet) if outlet else rows)]


@router.get("/claims", response=list[ClaimOut], summary="Claims")
@paginate
def claims(
    request: HttpRequest,
    article: str | None = None,
    touches: str | None = None,
    speaks_for: str | None = None,
    known: str | None = None,
) -> Any:
    """Confirmed claims, of one article, about one subject, or said for one organisation."""
    access.require(request, "read")
    rows = queries.claims(article, leaf_known(known))
    rows = rows.filter(speaks_for=speaks_for) if speaks_for else rows
    return [ClaimOut.of(row) for row in rows if touches is None or touches in row.touches]
