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

# The first half of the SHA-256 of a sentence's letters and digits: reprints are known by it, the text is not.
Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
# A day, month, year or an interval a/b of such (either end may be `..`), ISO 8601; `--MM` or `--MM-DD` without a year.
_MONTH, _OF_MONTH = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_PARTIAL = rf"\d{{4}}(-{_MONTH}(-{_OF_MONTH})?)?"
_DAY = rf"({_PARTIAL}|--{_MONTH}(-{_OF_MONTH})?)"
When = Annotated[str, StringConstraints(pattern=rf"^(({_DAY}|\.\.)/({_DAY}|\.\.)|{_DAY})$")]
Since = Annotated[str, StringConstraints(pattern=rf"^{_PARTIAL}$")]

Quantity = Literal[
    "killed", "wounded", "casualties", "displaced", "refugees", "returned", "evacuated", "detained", "released",
    "exchanged", "missing", "abducted", "surrendered", "besieged", "in_need", "strength",
    "violations", "attacks", "airstrikes", "shellings", "explosions", "clashes",
    "destroyed", "damaged", "cleared", "aid",
]  # fmt: skip
Unit = Literal[
    "persons", "households", "share", "bodies", "events", "buildings", "devices", "vehicles", "settlements",
    "tonnes", "hectares", "square_km",
]  # fmt: skip
Whose = Literal[
    "all", "population", "civilians", "fighters", "children", "women", "medical_staff", "aid_workers", "journalists",
    "soldiers", "police", "prisoners", "peacekeepers",
]  # fmt: skip


class Article(Body):
    """A piece published by an outlet."""

    title: Label
    outlet: OrganisationRef
    author: Label | None = None
    published: date | None = None
    language: Language
    dateline: Label | None = None
    # One for each sentence long enough to be told from others, in order.
    marks: tuple[Mark, ...] | None = Field(default=None, max_length=2000)
    # The SHA-256 of the text as it was read, which is kept apart and given to the organisation that added it alone.
    text: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None


class Speaker(Body):
    """Who is said to have said it: the name as written, the office, and the organisation spoken for."""

    name: Label | None = None
    office: Label | None = None
    organisation: OrganisationRef | None = None
    also_written: tuple[Label, ...] = ()
    # Who carried the words to the outlet, nearest to the speaker first; the outlet itself is left out.
    through: tuple[Label, ...] = ()


class _Printed(Body):
    """Where in an article something stands: its paragraph, counted from 1, and the mark of its sentence."""

    article: ArticleRef
    speaker: Speaker | None = None
    paragraph: int | None = Field(default=None, ge=1, le=10_000)
    mark: Mark | None = None


class Claim(_Printed):
    """Something that an article says, in other words; without a speaker it is the article's own.

    on: the day it was said; when: the time that it is about; starts, ends: the days that it gives to the round it touches.
    """

    says: Text
    form: Literal["quote", "paraphrase"] = "paraphrase"
    on: date | None = None
    when: When | None = None
    where: tuple[PlaceRef, ...] | None = Field(default=None, max_length=100)
    starts: date | None = None
    ends: date | None = None
    touches: tuple[SubjectRef, ...] = ()
    exact_words: Quote | None = None


class Figure(_Printed):
    """A claim with a number. Low, best and high follow the wording: “around N” is a best, “more than N” a low.

    since, until: the period counted over; as_of: up to when a running total is counted; sentence: what it stands in.
    """

    quantity: Quantity
    low: float | None = Field(default=None, ge=0)
    best: float | None = Field(default=None, ge=0)
    high: float | None = Field(default=None, ge=0)
    unit: Unit
    whose: Whose | None = None
    territory: PlaceRef | None = None
    since: Since | None = None
    until: Since | None = None
    as_of: date | None = None
    exact_words: Quote
    sentence: Quote | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        given = [value for value in (self.low, self.best, self.high) if value is not None]
        if not given:
            raise ValueError("a figure has a low, a best or a high")
        if given != sorted(given):
            raise ValueError("low, best and high rise in this order")
        if self.unit == "share" and given[-1] > 1:
            raise ValueError("a share lies between 0 and 1")
        # Partial dates compare by what both say: 2017 ends no earlier than 2017-05 begins.
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise ValueError("the period ends before it begins")
        return self


class Grading(Body):
    """What an organisation thinks of a source, and of what it says: the two scales of the NATO system (STANAG 2511).

    reliability, of a source: A completely reliable … E unreliable, F cannot be judged.
    credibility, of what is said: 1 confirmed by others … 5 improbable, 6 cannot be judged.
    """

    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None = None
    reason: Text

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.reliability is None and self.credibility is None:
            raise ValueError("a grading gives a letter, a digit or both")
        return self


register(Kind("article", Article, "article", "report"))
register(Kind("claim", Claim, "claim", "report", rules.claim_stands_in_its_article))
register(Kind("figure", Figure, "claim", "report", rules.claim_stands_in_its_article))
register(Kind("grading", Grading, None, "assess", rules.grades_a_source))
