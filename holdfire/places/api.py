"""The API of places: search by any spelling, and a place by its code."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from holdfire.parties import access
from holdfire.places import queries
from holdfire.places.kinds import Level
from holdfire.places.matching import Why
from holdfire.places.models import Place
from holdfire.record.queries import leaf_known

router = Router(tags=["places"])


class NameOut(Schema):
    """One name; `lang` is a BCP 47 tag, kind one of official, variant, reference."""

    text: str
    lang: str
    kind: str


class PlaceOut(Schema):
    """A place as the record reads it; degrees in WGS 84. `differs` names what its sources disagree on."""

    key: str
    name: str
    names: list[NameOut]
    level: Level
    codes: dict[str, str]
    parents: list[str]
    lon: float | None
    lat: float | None
    statements: list[str]
    differs: list[str]


class MatchOut(Schema):
    """A place that answers to what was asked: by which of its names, why, and how well (0 is best)."""

    place: PlaceOut
    name: str
    why: Why
    rank: int


@router.get("/places", response=list[MatchOut], summary="Places by name")
def search(
    request: HttpRequest,
    q: Annotated[str, Field(max_length=200, description="A name in any spelling or script, or a code.")],
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    known: str | None = None,
) -> Any:
    """The places that answer to a name, best first; `known` reads the record as known then."""
    access.require(request, "read")
    return queries.search(q, limit, leaf_known(known))


@router.get("/places/{path:code}", response=PlaceOut, summary="A place")
def place(request: HttpRequest, code: str, known: str | None = None) -> Place:
    """The place of a code, such as SY12."""
    access.require(request, "read")
    found = queries.get(f"place:{code}", leaf_known(known))
    if found is None:
        raise Http404
    return found
