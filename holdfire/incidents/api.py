"""The API of incidents: lists, one incident with every version and the statements behind it, reports, placements.

Reports and assessments are handed in as statements, by POST /submissions; for pairs of reports see `api_matches`.
"""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router
from ninja.pagination import paginate

from holdfire.incidents import api_matches, cursor, judgements, queries
from holdfire.incidents.queries import Detail
from holdfire.incidents.reasons import judged
from holdfire.incidents.schemas import (
    IncidentDetail,
    IncidentPage,
    ListIn,
    PlacementOut,
    QualificationOut,
    ReportOut,
)
from holdfire.parties import access
from holdfire.record.queries import leaf_known
from holdfire.record.standing import standing

router = Router(tags=["incidents"])
router.add_router("", api_matches.router)


@router.get("/incidents", response=IncidentPage, summary="Incidents")
def incidents(request: HttpRequest, asked: Query[ListIn]) -> dict[str, Any]:
    """A page of incidents that pass the filters; the pages' own addresses can be asked here as they are."""
    access.require(request, "read")
    filters, leaf = asked.filters(), leaf_known(asked.known)
    after = cursor.read(asked.after, asked.sort) if asked.after else None
    page = queries.incidents(filters, sort=asked.sort, after=after, size=asked.limit, leaf=leaf)
    return {"items": page.rows, "count": queries.count(filters, leaf), "next": _next(request, page.after)}


def _next(request: HttpRequest, after: cursor.After | None) -> str | None:
    if after is None:
        return None
    query = request.GET.copy()
    query["after"] = cursor.write(after)
    return f"{request.path}?{query.urlencode()}"


@router.get("/incidents/{path:name}/qualification", response=QualificationOut, summary="Was it a breach?")
def qualification(request: HttpRequest, name: str, known: str | None = None) -> dict[str, Any]:
    """An incident held against the clauses in force: each answer with its reasons, rival ones side by side."""
    access.require(request, "read")
    leaf = leaf_known(known)
    found = queries.incident(f"incident:{name}", leaf)
    if found is None:
        raise Http404
    return judgements.incident(judged(found, leaf))


@router.get("/incidents/{path:name}", response=IncidentDetail, summary="One incident")
def incident(request: HttpRequest, name: str, known: str | None = None) -> dict[str, Any]:
    """An incident, such as ucdp/214797, with all that is said of it."""
    access.require(request, "read")
    found = queries.incident(f"incident:{name}", leaf_known(known))
    if found is None:
        raise Http404
    return {
        "incident": found.row,
        "describes": found.describes,
        "reports": found.reports,
        "accounts": found.accounts,
        "assessments": found.assessments,
        "attributions": found.attributions,
        "placements": found.placements,
        "history": _history(found),
    }


def _history(found: Detail) -> list[dict[str, Any]]:
    stands = {statement.id for statement in standing(found.history)}
    return [
        {
            "statement": statement.id,
            "kind": statement.kind,
            "about": statement.about,
            "organisation": statement.organisation,
            "leaf": statement.leaf,
            "received": statement.received,
            "standing": statement.id in stands,
        }
        for statement in found.history
    ]


@router.get("/reports/{path:name}", response=ReportOut, summary="One report")
def report(request: HttpRequest, name: str, known: str | None = None) -> dict[str, Any]:
    """A report, such as ucdp/214797, in every version that stands."""
    access.require(request, "read")
    key = f"report:{name}"
    found = queries.report(key, leaf_known(known))
    if found is None:
        raise Http404
    return {"key": key, "versions": found.versions, "describes": found.describes}


@router.get("/placements", response=list[PlacementOut], summary="What fell into zones")
@paginate
def placements(
    request: HttpRequest,
    zone: str | None = None,
    first: date | None = None,
    last: date | None = None,
    known: str | None = None,
) -> Any:
    """Placements in a zone, such as zone:idlib, of incidents that may have happened between two days (both included)."""
    access.require(request, "read")
    return queries.placements(zone, first, last, leaf_known(known))
