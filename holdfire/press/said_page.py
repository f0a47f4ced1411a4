"""Who is quoted, and what one person or organisation said over time. Names of persons never stand in an address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs
from holdfire.press import gradings, queries, spoken, telling
from holdfire.press.article_shown import Row
from holdfire.press.models import Article, Claim, Figure
from holdfire.press.printed import Printed
from holdfire.press.spoken import Person, Said
from holdfire.press.subjects import Known
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

SIZE = 50
SORTS = ("claims", "name", "for")


@dataclass(frozen=True, slots=True)
class Line:
    """A claim with its article. day: when it was said, else when the article came out; said: is it the former?"""

    row: Row
    article: Article | None
    day: date | None
    said: bool


def leaf_of(request: HttpRequest) -> int | None:
    """What the page is asked to know: a leaf, None for now."""
    return leaf_at(clocks.read(request.GET, opening_day()).known)


def every(leaf: int | None) -> list[Claim | Figure]:
    """Every claim and figure that stands."""
    return [*queries.claims(None, leaf), *queries.figures(None, leaf)]


def people(rows: Iterable[Claim | Figure]) -> list[Person]:
    """Those who are quoted, most quoted first."""
    return spoken.persons(
        Said(row.speaker, row.office, row.speaks_for, tuple(row.also_written), row.part)
        for row in rows
        if row.speaker or row.office
    )


@needs("read")
@require_safe
def said(request: HttpRequest) -> HttpResponse:
    """Who is quoted, for whom they speak, and how often."""
    leaf = leaf_of(request)
    rows = every(leaf)
    sort = request.GET.get("sort", "")
    persons = _sorted(people(rows), sort, parties.labels(leaf))
    bodies: dict[str, list[str]] = {}
    for row in rows:
        if row.speaks_for:
            bodies.setdefault(row.speaks_for, []).append(row.part)
    context = {
        "page": Paginator(persons, SIZE).get_page(request.GET.get("page")),
        "sort": sort or "-claims",
        "bodies": [
            {"organisation": key, "key": spoken.key(key), "n": len(said)}
            for key, said in sorted(bodies.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        ],
        "own": sum(1 for row in rows if not (row.speaker or row.office or row.speaks_for)),
    }
    return render(request, "press/said.html", context)


def _sorted(persons: list[Person], sort: str, labels: dict[str, str]) -> list[Person]:
    name = sort.removeprefix("-")
    if name not in SORTS:
        return persons
    keys: dict[str, Any] = {
        "claims": lambda one: len(one.claims),
        "name": lambda one: (one.name or one.office).casefold(),
        "for": lambda one: labels.get(one.organisation, one.organisation).casefold(),
    }
    return sorted(persons, key=keys[name], reverse=sort.startswith("-"))


@needs("read")
@require_safe
def said_one(request: HttpRequest, key: str) -> HttpResponse:
    """What one person or one organisation said, by day, through whom."""
    return show(request, key)


def show(request: HttpRequest, key: str, problems: Sequence[Any] = (), status: int = 200) -> HttpResponse:
    """The page, with what was wrong about a grade."""
    leaf, known = leaf_of(request), clocks.read(request.GET, opening_day()).known
    rows = every(leaf)
    persons = people(rows)
    person = next((one for one in persons if key in one.keys), None)
    body = None if person else organisation(key, leaf)
    if person is None and body is None:
        raise Http404
    wanted = set(person.claims) if person else {row.part for row in rows if row.speaks_for == body}
    lines = _lines([row for row in rows if row.part in wanted], leaf)
    who = caller(request)
    context = {
        "key": key,
        "person": person,
        "body": body,
        "spellings": sorted(person.spellings) if person else [],
        "speakers": [one for one in persons if body and one.organisation == body],
        "page": Paginator(lines, SIZE).get_page(request.GET.get("page")),
        "outlets": len({line.article.outlet for line in lines if line.article}),
        "printed": queries.articles(leaf).filter(outlet=body).values("key").distinct().count() if body else 0,
        "gradings": gradings.of([body], leaf) if body else {},
        "letters": gradings.LETTERS.items(),
        "may_grade": bool(body)
        and gradings.may_grade(who, known)
        and who is not None
        and who.organisation != body,
        "problems": problems,
    }
    return render(request, "press/said_one.html", context, status=status)


def organisation(key: str, leaf: int | None) -> str | None:
    """The organisation that a hash in an address stands for."""
    return next((one for one in parties.labels(leaf) if spoken.key(one) == key), None) or next(
        (row.speaks_for for row in every(leaf) if row.speaks_for and spoken.key(row.speaks_for) == key), None
    )


def _lines(rows: Sequence[Claim | Figure], leaf: int | None) -> list[Line]:
    """The claims, latest first; those without any day at the end."""
    known, called = Known(leaf), telling.places_named(rows, (), leaf)
    articles = Printed.known(leaf)
    found = []
    for row in rows:
        article, on = articles.of(row.article, row.organisation), row.on if isinstance(row, Claim) else None
        day = on or (article.published if article else None)
        found.append(Line(Row(row, telling.of_row(row, known, called)), article, day, on is not None))
    return sorted(found, key=lambda one: (one.day or date.min, one.row.row.key), reverse=True)
