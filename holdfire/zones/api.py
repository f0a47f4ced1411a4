"""The API of zones: the lines that each maker draws, as GeoJSON, and the posts that stand."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.parties import access
from holdfire.record.queries import leaf_known
from holdfire.record.schemas import Word
from holdfire.zones import queries, told
from holdfire.zones.kinds import PostType

router = Router(tags=["zones"])

GEOJSON = "application/geo+json"


class ZoneOut(Schema):
    """A zone as the record reads it. `names_differ`: its makers name it differently; `contested`: they draw it differently."""

    key: str
    names: dict[str, str]
    names_differ: bool
    agreement: Word
    description: Word
    stated_by: Word
    n_versions: int = Field(description="Lines that stand, of all makers and all days.")
    contested: bool


class PostOut(Schema):
    """A post as one statement has it, from `first_day` to `last_day` (both included, null: open)."""

    key: str
    zone: str
    type: PostType
    name: Word
    operated_by: Word
    lon: float
    lat: float
    first_day: date
    last_day: date | None
    holder: str = Field(description="Whose statement it is.")
    statement: str = Field(alias="part")


@router.get("/zones", response=list[ZoneOut], summary="Zones")
@paginate
def zones(request: HttpRequest, known: str | None = None) -> Any:
    """Every zone; `known` reads the record as known then: a day (its end is meant) or a moment."""
    access.require(request, "read")
    return queries.zones(leaf_known(known))


@router.get(
    "/zones/{path:name}/boundaries",
    summary="The lines of a zone",
    openapi_extra={
        "responses": {
            200: {
                "description": "A feature for each line.",
                "content": {GEOJSON: {"schema": {"type": "object"}}},
            }
        }
    },
)
def boundaries(
    request: HttpRequest, name: str, on: date | None = None, known: str | None = None
) -> HttpResponse:
    """GeoJSON: one feature for each line, with its maker, period and statement; `on`: only those in force that day."""
    access.require(request, "read")
    leaf, zone = leaf_known(known), f"zone:{name}"
    if not queries.zones(leaf).filter(key=zone).exists():
        raise Http404
    features = told.features(queries.boundaries(on, leaf, zone), leaf, get_language() or "en")
    collection = {"type": "FeatureCollection", "features": features}
    return HttpResponse(orjson.dumps(collection), content_type=GEOJSON)


@router.get("/posts", response=list[PostOut], summary="Checkpoints and observation posts")
@paginate
def posts(
    request: HttpRequest, zone: str | None = None, on: date | None = None, known: str | None = None
) -> Any:
    """Every post as each statement has it; narrowed to a zone, such as zone:idlib, and to a day."""
    access.require(request, "read")
    return queries.posts(on, leaf_known(known), zone)
