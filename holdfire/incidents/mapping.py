"""From the answers of the form to one statement. Pure: no clock, no table.

What was not answered is left out; 0 stands only where somebody typed it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from holdfire.agreements.event_types import PARENT
from holdfire.record.statement import Draft, Source

Answers = Mapping[str, Any]

# How sure of the day: UCDP's `date_prec`, and how many days it may have been before or after.
WINDOWS = {"day": (1, 0), "days": (2, 2), "week": (3, 3), "month": (4, 14)}
METRES = {"exact": 0, "2km": 2_000, "5km": 5_000, "25km": 25_000}
AREAS = {"district": 3, "governorate": 4}  # UCDP's `where_prec`
UNKNOWN = "unknown"  # what it is called is known, where on the map is not
PASSED_ON = ("told", "read")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A place of the gazetteer with the areas around it, the nearest first."""

    code: str
    name: str
    level: str
    names: Mapping[str, str]
    lon: float | None = None
    lat: float | None = None
    around: tuple[Chosen, ...] = ()

    def area(self, level: str) -> Chosen | None:
        """The area of this level that it is or lies in."""
        return next((spot for spot in (self, *self.around) if spot.level == level), None)


@dataclass(frozen=True, slots=True)
class Known:
    """What the record knows that the form does not say."""

    about: str
    organisation: str
    today: date
    spot: Chosen | None = None
    actor: str | None = None
    publisher: str | None = None
    attachment: str | None = None


def report(said: Answers, known: Known) -> Draft:
    """The report that somebody filled in; `said` are the cleaned values of `forms.ReportForm`."""
    body = {
        "text": said["words"],
        **_days(said["day"], said["sureness"], known.today),
        "time": f"{said['time']}{said['offset']}" if said["time"] else None,
        "place": _place(said, known.spot),
        **_type(said["what"]),
        "actors": _actors(said, known.actor),
        "casualties": _some({group: _count(said, group) for group in ("killed", "wounded")}),
        "observed": said["observed"],
    }
    source = _source(said, known)
    attributed_to = known.publisher if said["observed"] == "read" else None
    return Draft("report", known.about, _some(body), source, attributed_to)


def _some(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", {}, [])}


def _days(day: date, sureness: str, today: date) -> dict[str, Any]:
    """The first and the last day on which it may have happened; it did not happen after today."""
    date_prec, spread = WINDOWS[sureness]
    end = min(day + timedelta(spread), max(day, today))
    start = day - timedelta(spread)
    return {"start": start.isoformat(), "end": end.isoformat(), "date_prec": date_prec}


def _type(what: str) -> dict[str, str]:
    return {"event_type": PARENT[what], "sub_event_type": what} if what in PARENT else {"event_type": what}


def _place(said: Answers, spot: Chosen | None) -> dict[str, Any]:
    """What it is called and, unless that is not known, the area meant or the point: the one given, else the place's own."""
    precision = said["precision"]
    area = spot.area(precision) if spot and precision in AREAS else None
    place: dict[str, Any] = {"name": said["place_q"]}
    if named := area or spot:
        around = [one.name for one in named.around]
        place = {"name": named.name, "names": dict(named.names), "within": around}
    if precision == UNKNOWN:
        return _some(place)
    if area:
        place["area"] = f"place:{area.code}"
    point = (said["lon"], said["lat"])
    if named and (area or point[0] is None):
        point = (named.lon, named.lat)
    metres = METRES.get(precision, 0)
    where_prec = AREAS.get(precision) or (2 if metres else 1)
    radius = float(metres) if metres else None
    return _some({**place, "lon": point[0], "lat": point[1], "where_prec": where_prec, "radius_m": radius})


def _count(said: Answers, group: str) -> dict[str, int]:
    low, high = said[f"{group}_low"], said[f"{group}_high"]
    return {name: value for name, value in (("low", low), ("high", high)) if value is not None}


def _actors(said: Answers, actor: str | None) -> list[dict[str, str]]:
    if not said["actor"]:
        return []
    by = said["claimed_by"]
    return [
        _some({"name": said["actor"], "actor": actor, "claimed_by": by, "confidence": said["confidence"]})
    ]


def _source(said: Answers, known: Known) -> Source | None:
    """Where it comes from. A document of one's own names oneself, so that it counts as no second source."""
    if said["observed"] == "told" and said["publisher"]:
        return Source(said["publisher"], attachment=known.attachment)
    if said["observed"] == "read":
        day = said["published"].isoformat() if said["published"] else None
        return Source(
            said["publisher"],
            said["document"] or None,
            said["locator"] or None,
            day,
            attachment=known.attachment,
        )
    return Source(known.organisation, attachment=known.attachment) if known.attachment else None
