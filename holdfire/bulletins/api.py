"""The API of bulletins: two monitors' ledgers reconciled, and the faults of sums and prints."""

# No postponed annotations here: the wrapper of paged lists could not resolve the name of a day in them.
from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.pagination import paginate
from pydantic import Field, model_validator

from holdfire.bulletins.against import against
from holdfire.bulletins.ledgers import Ledgers, ledgers
from holdfire.bulletins.schemas import FaultOut, LedgersOut
from holdfire.parties import access
from holdfire.record.queries import leaf_known

router = Router(tags=["bulletins"])


class AskedIn(Schema):
    """Which ledgers: as the options of `holdfire reconcile`."""

    first: date | None = Field(None, alias="from", description="First day; the first with a count.")
    last: date | None = Field(None, alias="to", description="Last day; the last with a count.")
    a: str | None = Field(
        None,
        description="A monitor: organisation:north-monitors. Default: the pair with most days in common.",
    )
    b: str | None = Field(None, description="The other monitor.")
    area: str = Field("", description="A place: place:SY05.")
    zone: str = Field("", description="A zone: zone:idlib.")
    known: str | None = None

    @model_validator(mode="after")
    def _make_sense(self) -> "AskedIn":
        if (self.a is None) is not (self.b is None) or (self.a and self.a == self.b):
            raise ValueError("name two monitors, or none")
        if self.area and self.zone:
            raise ValueError("name an area or a zone, not both")
        if self.first and self.last and self.first > self.last:
            raise ValueError("the first day comes after the last")
        return self


@router.get("/reconciliation", response=LedgersOut | None, summary="Two monitors' ledgers, reconciled")
def reconciliation(
    request: HttpRequest, asked: Query[AskedIn], by: Literal["day", "week"] = "day"
) -> dict[str, Any] | None:
    """Each day with a bulletin: both counts, how far they are apart, and how many distinct incidents they allow.

    Null where the record holds no monitor's count up to the last day.
    """
    access.require(request, "read")
    found = _found(asked)
    return LedgersOut.of(found, against(found, leaf_known(asked.known)), by) if found else None


@router.get("/bulletin-faults", response=list[FaultOut], summary="Faults of bulletins")
@paginate
def faults(
    request: HttpRequest,
    asked: Query[AskedIn],
    severity: Literal["wrong", "told"] | None = None,
    name: str | None = None,
) -> Any:
    """What is wrong with sums and prints of the ledgers' bulletins, and what is worth knowing of them, by day."""
    access.require(request, "read")
    found = _found(asked)
    every = found.faults if found else []
    kept = (one for one in every if severity in (None, one.severity) and name in (None, one.name))
    return [FaultOut.of(one) for one in kept]


def _found(asked: AskedIn) -> Ledgers | None:
    pair = (asked.a, asked.b) if asked.a and asked.b else None
    return ledgers(pair, asked.first, asked.last, asked.area, asked.zone, leaf_known(asked.known))
