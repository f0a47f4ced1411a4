"""What may be said about the press: an article, what it says somebody said, and the figures in it.

An article's text stays out of the record; a claim is paraphrased, and a figure keeps the few words that hold the number.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from holdfire.agreements.kinds import Label, OrganisationRef, PlaceRef, Text
from holdfire.parties.kinds import Language
from holdfire.press import rules
from holdfire.record.kinds import Body, Kind, register

ArticleRef = Annotated[str, StringConstraints(pattern=r"^article:[A-Za-z0-9][A-Za-z0-9._~+-]*$")]
SubjectRef = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z.]*:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]
# At most 40 words of another's text stand in the record.
Quote = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^\s*(\S+\s*){1,40}$")]

Quantity = Literal[
    "killed", "wounded", "displaced", "refugees", "detained", "missing", "abducted", "returned"
]
Unit = Literal["persons", "households", "share"]
Whose = Literal["all", "population", "civilians", "fighters", "children", "women", "medical_staff"]


class Article(Body):
    """A piece published by an outlet."""

    title: Label
    outlet: OrganisationRef
    author: Label | None = None
    published: date | None = None
    language: Language


class Speaker(Body):
    """Who is said to have said it: the name as written, the office, and the organisation spoken for."""

    name: Label | None = None
    office: Label | None = None
    organisation: OrganisationRef | None = None
    also_written: tuple[Label, ...] = ()
    # Who carried the words to the outlet, nearest to the speaker first; the outlet itself is left out.
    through: tuple[Label, ...] = ()


class Claim(Body):
    """Something that an article says, in other words; without a speaker it is the article's own."""

    article: ArticleRef
    says: Text
    speaker: Speaker | None = None
    form: Literal["quote", "paraphrase"] = "paraphrase"
    on: date | None = None
    touches: tuple[SubjectRef, ...] = ()


class Figure(Body):
    """A claim with a number. Low, best and high follow the wording: “around N” is a best, “more than N” a low."""

    article: ArticleRef
    quantity: Quantity
    low: float | None = Field(default=None, ge=0)
    best: float | None = Field(default=None, ge=0)
    high: float | None = Field(default=None, ge=0)
    unit: Unit
    whose: Whose | None = None
    territory: PlaceRef | None = None
    since: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    as_of: date | None = None
    speaker: Speaker | None = None
    exact_words: Quote

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        given = [value for value in (self.low, self.best, self.high) if value is not None]
        if not given:
            raise ValueError("a figure has a low, a best or a high")
        if given != sorted(given):
            raise ValueError("low, best and high rise in this order")
        if self.unit == "share" and given[-1] > 1:
            raise ValueError("a share lies between 0 and 1")
        return self


register(Kind("article", Article, "article", "report"))
register(Kind("claim", Claim, "claim", "report", rules.claim_stands_in_its_article))
register(Kind("figure", Figure, "claim", "report", rules.claim_stands_in_its_article))
