"""What may be said about published counts: the bulletin of a day, and each monitor's count in it.

Counts are kept as printed. A split that does not add up, or a second outlet that prints another number, is entered as it
stands: it is the analyst's to see, not the typist's to mend. What a body can say is fixed for good; later fields are optional
and left out where nobody says them, so that what was said before keeps its bytes.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from holdfire.agreements.event_types import SubEventType
from holdfire.agreements.kinds import Label, OrganisationRef, PlaceRef, Text
from holdfire.bulletins import rules
from holdfire.parties.kinds import Language
from holdfire.record.kinds import Body, Kind, register

Count = Annotated[int, Field(ge=0, le=1_000_000)]
Many = Annotated[int, Field(ge=0, le=100_000_000)]
Amount = Annotated[float, Field(ge=0, le=1_000_000_000, allow_inf_nan=False)]


class AreaCount(Body):
    """A monitor's count in one area; `printed` is the bulletin's own word for the area."""

    place: PlaceRef
    printed: Label
    count: Count


class CategoryCount(Body):
    """A monitor's count of one category; `printed` is the bulletin's own word for it, `sub_event_type` how it is read."""

    printed: Label
    sub_event_type: SubEventType | None = None
    count: Count


class Bulletin(Body):
    """One outlet's print of the bulletin of a day, with its side figures.

    start: first day, where it covers more than `day`, its last. edition: the outlet's own ("updated 14 February"); a slip of
    whoever typed it is corrected by superseding, not by an edition. same_print_as: the outlet whose text this one prints.
    Side figures that end in `_to_date` are counters that run on from bulletin to bulletin, as are `settlements_joined` and
    `armed_groups`; those that end in `_in_period` are of this bulletin's own days.
    """

    publisher: OrganisationRef
    day: date
    language: Language | None = None
    settlements_joined: Count | None = None
    armed_groups: Count | None = None
    note: Text | None = None
    start: date | None = None
    edition: Label | None = None
    same_print_as: OrganisationRef | None = None
    settlements_joined_in_period: Count | None = None
    aid_deliveries_in_period: Count | None = None
    aid_deliveries_to_date: Count | None = None
    aid_tonnes_in_period: Amount | None = None
    aid_tonnes_to_date: Amount | None = None
    returned_persons_in_period: Many | None = None
    returned_persons_to_date: Many | None = None
    cleared_hectares_in_period: Amount | None = None
    cleared_hectares_to_date: Amount | None = None
    cleared_square_metres_in_period: Amount | None = None
    cleared_square_metres_to_date: Amount | None = None
    explosive_items_destroyed_in_period: Many | None = None
    explosive_items_destroyed_to_date: Many | None = None


class MonitorCount(Body):
    """Violations that a monitor registered that day. Two monitors together: the print does not tell them apart;
    none: it does not say whose count it is. An area that is not listed is not said to be zero, nor is a category."""

    publisher: OrganisationRef
    day: date
    monitors: tuple[OrganisationRef, ...] = ()
    total: Count | None = None
    by_area: tuple[AreaCount, ...] = ()
    confirmed_by_other: Count | None = None
    start: date | None = None
    edition: Label | None = None
    by_category: Annotated[tuple[CategoryCount, ...], Field(max_length=60)] | None = None


register(Kind("bulletin", Bulletin, "bulletin", "report", rules.bulletin_holds_together))
register(Kind("monitor_count", MonitorCount, "bulletin", "report", rules.count_says_something))
