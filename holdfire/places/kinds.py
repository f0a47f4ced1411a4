"""What may be said of places: what they are called and where they are, and the area that they cover. Pure."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from holdfire.places import rules
from holdfire.record.kinds import Body, Kind, register

Level = Literal["country", "governorate", "district", "subdistrict", "settlement", "neighbourhood", "other"]
LEVELS: tuple[Level, ...] = get_args(Level)
Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._~/+-]{0,199}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]


class Name(Body):
    """One name. `lang` is a BCP 47 tag (en, ar, ar-Latn); reference: a form kept by its publisher for look-up."""

    text: str = Field(min_length=1, max_length=200)
    lang: Language
    kind: Literal["official", "variant", "reference"]


class Place(Body):
    """A place as one source has it. `codes` by scheme, `parents` as codes from the nearest up; degrees, WGS 84."""

    names: list[Name] = Field(min_length=1, max_length=200)
    level: Level
    codes: dict[str, Code] = Field(default={}, max_length=20)
    parents: list[Code] = Field(default=[], max_length=10)
    lon: float | None = None
    lat: float | None = None


class Area(Body):
    """The area that a place covers: polygons of rings, the first ring of each the outline, the others holes.

    A ring is a flat list of whole numbers in millionths of a degree: longitude and latitude of the first vertex, then the
    step to each next one; it ends where it began. `mended` says what was put right in the published outline.
    """

    polygons: list[list[list[int]]] = Field(min_length=1)
    mended: str | None = Field(default=None, max_length=500)


register(Kind("place", Place, "place", "report", rules.may_state_place))
register(Kind("place.area", Area, "place", "report", rules.may_state_area))
