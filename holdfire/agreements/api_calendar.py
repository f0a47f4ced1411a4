"""The API of commitments due as a calendar that programs subscribe to."""

# No postponed annotations here: ninja reads the parameters' types when the route is made.
from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Field, Query, Router, Schema

from holdfire.agreements import feed
from holdfire.agreements.reckoned import State
from holdfire.parties import access
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.problems import Refused
from holdfire.record.queries import no_checkpoint

router = Router(tags=["agreements"])
MEDIA = {"responses": {200: {"content": {"text/calendar": {"schema": {"type": "string"}}}}}}


class Narrowed(Schema):
    """Which commitments: the same names and values as in the address of the page of commitments."""

    on: str = Field(
        "", description="The day of which states are told; they are left out where none is asked for."
    )
    known: str = Field("", description="The record as known then: a day (its end), a moment or a checkpoint.")
    agreement: str = Field("", description="Such as agreement:astana-4.")
    clause: str = Field("", description="Such as clause:astana-4/9.")
    state: list[State] = Field([], description="States, any of them.")
    owes: list[str] = Field([], description="Organisations that owe, any of them.")
    differ: Literal["", "1"] = Field("", description="1: only where days differ by source.")


@router.get("/commitments.ics", summary="Commitments due, as a calendar", openapi_extra=MEDIA)
def calendar(request: HttpRequest, said: Query[Narrowed]) -> HttpResponse:
    """iCalendar (RFC 5545): one day-long event for each day that a source states, with the same identity for good."""
    access.require(request, "read")
    at = clocks.read({"on": said.on, "known": said.known}, opening_day())
    if problems := [*at.problems, *filter(None, [no_checkpoint(at.known)])]:
        raise Refused(problems)
    return feed.answer(request.GET, request.build_absolute_uri(reverse("agreements")))
