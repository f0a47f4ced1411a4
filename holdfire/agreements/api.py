"""The API of agreements: each with its clock, and commitments by the day on which they are due."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja.pagination import paginate

from holdfire.agreements import due
from holdfire.agreements.clock import State
from holdfire.agreements.schemas import AgreementOut, CommitmentOut
from holdfire.parties import access
from holdfire.record.clock import opening_day
from holdfire.record.discover import modules
from holdfire.record.queries import leaf_known

router = Router(tags=["agreements"])
for _name in ("api_calendar", "api_consent"):
    for _module in modules(["holdfire.agreements"], _name):
        router.add_router("", _module.router)


@router.get("/agreements", response=list[AgreementOut], summary="Agreements and their clock")
@paginate
def agreements(request: HttpRequest, on: date | None = None, known: str | None = None) -> Any:
    """Every agreement as of the day `on`: its terms and commitments by each source, the adopted text marked."""
    access.require(request, "read")
    return due.clocks(on or opening_day(), leaf_known(known))


@router.get("/agreements/{path:name}", response=AgreementOut, summary="One agreement and its clock")
def agreement(request: HttpRequest, name: str, on: date | None = None, known: str | None = None) -> Any:
    """An agreement, such as astana-4, as of the day `on`."""
    access.require(request, "read")
    found = due.clock(f"agreement:{name}", on or opening_day(), leaf_known(known))
    if found is None:
        raise Http404
    return found


@router.get("/commitments", response=list[CommitmentOut], summary="Commitments and their clock")
@paginate
def commitments(
    request: HttpRequest,
    on: date | None = None,
    known: str | None = None,
    state: State | None = None,
) -> Any:
    """Commitments of all agreements, the first due before the rest; `state` keeps those in one state."""
    access.require(request, "read")
    found = due.commitments(on or opening_day(), leaf_known(known))
    return [one for one in found if state in (None, one.state)]
