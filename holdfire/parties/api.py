"""The API of organisations, designations and of oneself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.parties import access, queries
from holdfire.record.queries import leaf_known

router = Router(tags=["parties"])


class Me(Schema):
    """Who acts, for whom, and what they may."""

    handle: str
    name: str
    language: str
    organisation: str
    permissions: list[str]


class OrganisationOut(Schema):
    """An organisation as the record reads it."""

    key: str
    names: dict[str, str]
    label: str
    roles: list[str]
    demonstration: bool
    contested: bool
    stated_by: str
    statement: str


class DesignationOut(Schema):
    """A group designated, according to `holder`, from `starts` to `ends` (both included)."""

    key: str = Field(description="The group.")
    names: dict[str, str]
    designated_by: str
    reference: str
    starts: date
    ends: date | None
    holder: str
    stated_by: str
    statement: str = Field(alias="part")


@router.get("/me", response=Me, summary="Who I am here")
def me(request: HttpRequest) -> dict[str, Any]:
    """The member behind the token or the session, and the organisation they act for."""
    who = access.require(request, "read")
    return {
        "handle": who.member.handle,
        "name": who.member.name,
        "language": who.member.language,
        "organisation": who.organisation,
        "permissions": sorted(who.permissions),
    }


@router.get("/organisations", response=list[OrganisationOut], summary="Organisations")
@paginate
def organisations(request: HttpRequest, known: str | None = None) -> Any:
    """Every organisation; `known` reads the record as known then: a day (its end is meant) or a moment."""
    return queries.organisations(leaf_known(known))


@router.get("/designations", response=list[DesignationOut], summary="Designated groups")
@paginate
def designations(request: HttpRequest, group: str | None = None, known: str | None = None) -> Any:
    """Every designation that stands, rival ones side by side; `group` narrows to one, such as group:isil."""
    rows = queries.designations(leaf_known(known))
    return rows.filter(key=group) if group else rows
