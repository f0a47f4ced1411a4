"""What may be said about published counts: the bulletin of a day, and each monitor's count in it.

Counts are kept as printed. A split that does not add up, or a second outlet that prints another number, is entered as it
stands: it is the analyst's to see, not the typist's to mend.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from holdfire.agreements.kinds import Label, OrganisationRef, PlaceRef, Text
from holdfire.bulletins import rules
from holdfire.parties.kinds import Language
from holdfire.record.kinds import Body, Kind, register

Count = Annotated[int, Field(ge=0, le=1_000_000)]


class AreaCount(Body):
    """A monitor's count in one area; `printed` is the bulletin's own word for the area."""

    place: PlaceRef
    printed: Label
    count: Count


class Bulletin(Body):
    """One outlet's print of the bulletin of a day, with its side figures."""

    publisher: OrganisationRef
    day: date
    language: Language | None = None
    settlements_joined: Count | None = None
    armed_groups: Count | None = None
    note: Text | None = None


class MonitorCount(Body):
    """Violations that a monitor registered that day. Two monitors together: the print does not tell them apart;
    none: it does not say whose count it is. An area that is not listed is not said to be zero."""

    publisher: OrganisationRef
    day: date
    monitors: tuple[OrganisationRef, ...] = ()
    total: Count | None = None
    by_area: tuple[AreaCount, ...] = ()
    confirmed_by_other: Count | None = None


register(Kind("bulletin", Bulletin, "bulletin", "report", rules.bulletin_is_of_its_day))
register(Kind("monitor_count", MonitorCount, "bulletin", "report", rules.count_says_something))
