"""What may be said about zones: that there is one, where its line runs, which posts stand in it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from holdfire.record.kinds import Body, Kind, register
from holdfire.zones import rules

Label = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Ref = Annotated[str, StringConstraints(pattern=r"^[a-z.]+:[A-Za-z0-9][A-Za-z0-9._~/+-]*$")]

Basis = Literal["agreed map", "party's map", "approximation"]
PostType = Literal["checkpoint", "observation post"]


class Zone(Body):
    """An agreed area: its names by language, and the agreement that it rests on."""

    names: Annotated[dict[Language, Label], Field(min_length=1)]
    agreement: Ref | None = None
    description: Annotated[str, StringConstraints(max_length=4000)] | None = None


class Boundary(Body):
    """Where the line of a zone runs, as its maker draws it for the valid period of the statement.

    geometry: a GeoJSON Polygon or MultiPolygon, degrees of WGS 84, longitude first.
    """

    basis: Basis
    geometry: dict[str, Any]
    label: Label | None = None


class Post(Body):
    """A checkpoint or an observation post, at a point, for the valid period of the statement."""

    zone: Ref
    type: PostType
    lon: Annotated[float, Field(ge=-180, le=180)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    name: Label | None = None
    operated_by: Ref | None = None


register(Kind("zone", Zone, "zone", "report"))
register(Kind("boundary", Boundary, "zone", "report", rules.may_draw))
register(Kind("post", Post, "post", "report", rules.may_post))
