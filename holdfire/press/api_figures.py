"""The API of figures: those of articles, two held against each other, and what all for one quantity come to."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema
from ninja.pagination import paginate

from holdfire.parties import access
from holdfire.press import queries
from holdfire.press.board import Board, board, lies_in
from holdfire.press.compare import Comparison, Reason, compare
from holdfire.press.gathering import Row, rows
from holdfire.press.graded import graded
from holdfire.press.models import Figure
from holdfire.press.printed import Printed
from holdfire.press.scopes import Time
from holdfire.press.summing import WAYS, Summed
from holdfire.record.clock import opening_day
from holdfire.record.problems import Refused, define
from holdfire.record.queries import leaf_known

router = Router(tags=["press"])
NO_FIGURE = define(
    "HF-8350",
    "No such figure",
    "Name two figures by the ids of their statements, 64 digits each, as GET /figures gives them.",
)


class FigureOut(Schema):
    """A claim with a number, as one organisation confirmed it. Low, best and high follow the wording."""

    claim: str
    article: str
    quantity: str
    low: float | None
    best: float | None
    high: float | None
    unit: str = Field(description="A share lies between 0 and 1.")
    whose: str
    territory: str
    since: str
    until: str
    as_of: date | None
    exact_words: str
    speaker: str = Field(description="Empty where the article says it itself.")
    office: str
    speaks_for: str
    through: list[str]
    paragraph: int | None
    mark: str
    organisation: str
    statement: str

    @classmethod
    def of(cls, row: Figure) -> "FigureOut":
        """From a reading."""
        same = {name: getattr(row, name) for name in cls.model_fields if hasattr(row, name)}
        own = {
            "claim": row.key,
            "since": row.counted_since,
            "until": row.counted_until,
            "statement": row.part,
        }
        return cls(**(same | own))


class ReasonOut(Schema):
    """One step of a judgement: its name, and the values that it speaks of."""

    name: str
    values: dict[str, Any]

    @classmethod
    def of(cls, one: Reason) -> "ReasonOut":
        """With periods as two days."""
        values = {
            key: {"first": value.first, "last": value.last} if isinstance(value, Time) else value
            for key, value in one.values.items()
        }
        return cls(name=one.name, values=values)


class ComparisonOut(Schema):
    """Two figures by their statements, and what they are to each other. apart: between the numbers named."""

    a: str
    b: str
    state: Literal["agree", "overlap", "contradict", "not_comparable"]
    apart: float | None
    reasons: list[ReasonOut]

    @classmethod
    def of(cls, a: str, b: str, found: Comparison) -> "ComparisonOut":
        """From the judgement."""
        told = [ReasonOut.of(one) for one in found.reasons]
        return cls(a=a, b=b, state=found.state, apart=found.apart, reasons=told)


class LineOut(Schema):
    """A figure of the board. voice: who originally says it; reprints: articles that print the same sentence."""

    figure: FigureOut
    voice: str
    voice_name: str = Field(description="Where the voice is no organisation of the record.")
    reprints: list[str]
    confirmed_by: list[str]

    @classmethod
    def of(cls, row: Row) -> "LineOut":
        """From a row."""
        return cls(
            figure=FigureOut.of(row.figure),
            voice=row.stated.voice,
            voice_name=row.voice,
            reprints=[one.article for one, _where in row.reprints],
            confirmed_by=list(row.confirmed),
        )


class SumOut(Schema):
    """What figures that can be compared come to by one way. used: the statements that speak for it."""

    way: Literal["range", "majority", "sources", "discussion"]
    of: list[str]
    low: float | None
    best: float | None
    high: float | None
    used: list[str]
    reasons: list[ReasonOut]

    @classmethod
    def made(cls, group: Any, found: Summed) -> "SumOut":
        """From a group of rows and what it comes to."""
        return cls(
            way=found.way,
            of=[row.stated.key for row in group],
            low=found.low,
            best=found.best,
            high=found.high,
            used=list(found.used),
            reasons=[ReasonOut.of(one) for one in found.reasons],
        )


class BoardOut(Schema):
    """All figures for one quantity in one unit. pairs: the comparisons told, contradictions first; states: of all of them."""

    quantity: str
    unit: str
    grader: str = Field(
        description="Whose gradings the best source follows; empty where nobody's or several to choose from."
    )
    figures: list[LineOut]
    left_out: int = Field(description="Figures that were neither compared nor summed up.")
    states: dict[Literal["agree", "overlap", "contradict", "not_comparable"], int]
    pairs: list[ComparisonOut]
    sums: list[SumOut]


class FiguresIn(Schema):
    """Which figures."""

    quantity: str | None = None
    unit: str | None = None
    whose: str | None = None
    territory: str | None = None
    article: str | None = None
    speaks_for: str | None = None
    known: str | None = Field(None, description="Read the record as known then: a day (its end) or a moment.")


class BoardIn(Schema):
    """Which board. on: what was published by then; whose, territory: narrows to those that say so or say nothing."""

    quantity: str
    unit: str = "persons"
    on: date | None = None
    whose: str = ""
    territory: str = ""
    grader: str = Field("", description="Whose gradings the best source follows: organisation:desk.")
    known: str | None = None


@router.get("/figures", response=list[FigureOut], summary="Figures")
@paginate
def figures(request: HttpRequest, asked: Query[FiguresIn]) -> Any:
    """Confirmed figures."""
    access.require(request, "read")
    only = {
        name: value
        for name in ("unit", "whose", "territory", "article", "speaks_for")
        if (value := getattr(asked, name)) is not None
    }
    rows = queries.figures(asked.quantity, leaf_known(asked.known)).filter(**only)
    return [FigureOut.of(row) for row in rows]


@router.get("/figures/compared", response=ComparisonOut, summary="Do two figures contradict?")
def compared(request: HttpRequest, a: str, b: str, known: str | None = None) -> ComparisonOut:
    """Two figures by their statements: first whether they can be compared, then agree, overlap or contradict, with the reasons."""
    access.require(request, "read")
    leaf = leaf_known(known)
    found = {row.part: row for row in queries.figures(None, leaf).filter(part__in=[a, b])}
    missing = [one for one in (a, b) if one not in found]
    if missing:
        raise Refused([NO_FIGURE.at(f"No figure stands as “{one[:80]}”.") for one in missing])
    printed = Printed.known(leaf)
    one, other = (rows([found[key]], printed, 1)[0][0].stated for key in (a, b))
    return ComparisonOut.of(a, b, compare(one, other, lies_in({one.territory, other.territory}, leaf)))


@router.get("/figures/board", response=BoardOut, summary="Every figure for one quantity")
def whole(request: HttpRequest, asked: Query[BoardIn]) -> BoardOut:
    """By original voice, held against each other, and summed up by four stated ways."""
    access.require(request, "read")
    leaf = leaf_known(asked.known)
    on = asked.on or opening_day()
    found = board(asked.quantity, asked.unit, on, leaf, asked.whose, asked.territory)
    return _told(found, asked.grader, leaf)


def _told(found: Board, wanted: str, leaf: int | None) -> BoardOut:
    letters = graded({row.stated.voice for row in found.rows}, leaf)
    grader = letters.chosen(wanted)
    by = letters.by.get(grader, {})
    return BoardOut(
        quantity=found.quantity,
        unit=found.unit,
        grader=grader,
        figures=[LineOut.of(row) for row in found.rows],
        left_out=found.left_out,
        states=dict(found.states),
        pairs=[ComparisonOut.of(one.a.stated.key, one.b.stated.key, found.told(one)) for one in found.pairs],
        sums=[SumOut.made(group, one) for way in WAYS for group, one in found.sums(way, by)],
    )
