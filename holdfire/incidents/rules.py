"""What may be said about incidents beyond the form of the words. Pure: no clock, no table.

What an organisation says itself must make sense. What it passes on from a source is kept as the source has it, faults
included: UCDP prints low 177, best 142, high 177, and a reader is to see that.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfire.agreements.event_types import PARENT, SUB_EVENT_TYPES
from holdfire.record.problems import Problem, define
from holdfire.record.statement import Draft

LATITUDE = define(
    "HF-5101",
    "Latitude outside the world",
    "Latitude runs from -90 to 90; look whether the two coordinates are swapped.",
)
LONGITUDE = define("HF-5102", "Longitude outside the world", "Longitude runs from -180 to 180 degrees.")
NULL_ISLAND = define(
    "HF-5103",
    "Coordinates 0, 0",
    "This is what programs write for an unknown place: leave both empty, or give the real point.",
)
HALF_POINT = define("HF-5104", "Half a point", "Give longitude and latitude, or neither.")
WHERE_PREC = define(
    "HF-5105",
    "No such precision of place",
    "Use 1 exact, 2 within 25 km, 3 district, 4 governorate, 5 larger or vague region, 6 country, 7 sea or air.",
)
NOT_A_DAY = define("HF-5106", "Not a day", "Write the day as year, month, day: 2017-05-04.")
BACKWARDS = define(
    "HF-5107", "Ends before it starts", "Swap the two days, or correct the one that is mistyped."
)
FAR_DAY = define("HF-5108", "A day outside the sense of this record", "Give a day between 1900 and 2099.")
DATE_PREC = define(
    "HF-5109",
    "No such precision of date",
    "Use 1 day, 2 two to six days, 3 week, 4 month, 5 more than a month.",
)
COUNTS = define(
    "HF-5110",
    "Low, best and high do not rise",
    "Give low, best and high so that none is smaller than the one before.",
)
WRONG_PARENT = define(
    "HF-5111",
    "The sub-type belongs to another type",
    "Give the type that the sentence names, or another sub-type.",
)
SAYS_NOTHING = define(
    "HF-5113", "The account says nothing", "Give at least words, a day, a place, a type or a number."
)
ABOUT_WHAT = define(
    "HF-5114", "Not about an incident or a report", "Write incident:NAME or report:SOURCE/ID."
)
RADIUS = define(
    "HF-5115",
    "A radius without a point",
    "Give the point that the radius is around, or leave the radius out.",
)
ONE_REPORT = define(
    "HF-5116", "A report beside itself", "Name two reports: a report is always the same as itself."
)
WRONG_ORDER = define(
    "HF-5117",
    "The pair is named the wrong way round",
    "State it about the report whose name sorts first, so that one pair has one name.",
)

FIRST_YEAR, LAST_YEAR = 1900, 2099


def may_report(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """Days, place, type and counts of a report hold together."""
    passed_on = draft.source is not None or draft.attributed_to not in (None, organisation)
    return (
        _days(body)
        or (body.place is not None and _place(body.place))
        or _type(body)
        or (body.casualties is not None and not passed_on and _counts(body.casualties))
        or None
    )


def may_account(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """As for a report; and an account says something."""
    if not body.model_fields_set:
        return SAYS_NOTHING.at("The account has no words, day, place, type or number.")
    return may_report(draft, body, organisation)


def may_assess(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """An assessment is about an incident or about one report."""
    if draft.about.partition(":")[0] not in ("incident", "report"):
        return ABOUT_WHAT.at(f"“{draft.about[:80]}” is neither an incident nor a report.", "about")
    return None


def is_a_pair(draft: Draft, body: Any, organisation: str) -> Problem | None:
    """A pair of reports has one name: about the first of the two, `other` the second."""
    if draft.about == body.other:
        return ONE_REPORT.at(f"“{body.other}” is named twice.", "other")
    if draft.about > body.other:
        return WRONG_ORDER.at(f"“{body.other}” sorts before “{draft.about}”.", "other")
    return None


def _days(body: Any) -> Problem | None:
    start, end = body.start, body.end
    for name, day in (("start", start), ("end", end)):
        if day is not None and (problem := _day(name, day)):
            return problem
    if end is not None and (start is None or end < start):
        return BACKWARDS.at(
            f"It ends {end}, before it starts {start or 'on a day that is not given'}.", "end"
        )
    if body.date_prec is not None and not 1 <= body.date_prec <= 5:
        return DATE_PREC.at(f"{body.date_prec} is no precision of a date.", "date_prec")
    return None


def _day(name: str, day: str) -> Problem | None:
    try:
        year = date.fromisoformat(day).year
    except ValueError:
        return NOT_A_DAY.at(f"“{day[:40]}” is no day of the calendar.", name)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return FAR_DAY.at(f"{day} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.", name)
    return None


def _place(place: Any) -> Problem | None:
    lon, lat = place.lon, place.lat
    if (lon is None) != (lat is None):
        missing = "longitude" if lon is None else "latitude"
        return HALF_POINT.at(f"The {missing} is missing.", f"place.{'lon' if lon is None else 'lat'}")
    if place.where_prec is not None and not 1 <= place.where_prec <= 7:
        return WHERE_PREC.at(f"{place.where_prec} is no precision of a place.", "place.where_prec")
    if lon is not None:
        return _point(lon, lat, place.where_prec)
    if place.radius_m is not None:
        return RADIUS.at("The radius is around no point.", "place.radius_m")
    return None


def _point(lon: float, lat: float, where_prec: int | None) -> Problem | None:
    # Written so that "not a number" is refused as well.
    if not -90 <= lat <= 90:
        return LATITUDE.at(f"The latitude is {lat:g}.", "place.lat")
    if not -180 <= lon <= 180:
        return LONGITUDE.at(f"The longitude is {lon:g}.", "place.lon")
    if lon == 0 and lat == 0:
        return NULL_ISLAND.at("Longitude and latitude are both 0, a point in the Gulf of Guinea.", "place")
    if where_prec is None:
        return WHERE_PREC.at(
            "The point has no precision, so nobody knows how far to trust it.", "place.where_prec"
        )
    return None


def _type(body: Any) -> Problem | None:
    sub = body.sub_event_type
    if sub is None or PARENT[sub] == body.event_type:
        return None
    label = SUB_EVENT_TYPES[PARENT[sub]][sub]
    return WRONG_PARENT.at(
        f"“{label}” is a sub-type of “{PARENT[sub]}”, not of “{body.event_type or 'nothing'}”.",
        "sub_event_type",
    )


def _counts(casualties: Any) -> Problem | None:
    for group, count in casualties:
        if count is None:
            continue
        given = [number for number in (count.low, count.best, count.high) if number is not None]
        if given != sorted(given):
            said = f"low {count.low}, best {count.best}, high {count.high}"
            return COUNTS.at(f"{said} for “{group}”.", f"casualties.{group}")
    return None
