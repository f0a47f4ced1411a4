"""What the record says of an incident: a pure function of its reports and of what organisations say about it.

A report belongs to every incident that some organisation says it describes, and where nobody says so, to the incident that bears
its own name. No version wins: intervals run over all of them, and `contested` names the points on which they cannot all be right.
The most precise version lends the incident its title, its place on the map and its name of a place, for something must be drawn;
all others stay in `places` and on the incident's page. Nothing here depends on the order in which statements arrived.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from h3.api import basic_int as h3

from holdfire.agreements.event_types import to_mask
from holdfire.incidents import contest
from holdfire.incidents.telling import Telling, names_area, telling
from holdfire.record.statement import Statement

Row = dict[str, Any]
CELL_RESOLUTION = 6  # H3 cells of about 36 km²; coarser ones are their parents


def own_incident(report: str) -> str:
    """The incident that a report describes while nobody says otherwise: report:ucdp/7 describes incident:ucdp/7."""
    return "incident:" + report.partition(":")[2]


def own_report(incident: str) -> str:
    """The inverse of `own_incident`."""
    return "report:" + incident.partition(":")[2]


def decision(statement: Statement) -> Row:
    """The row of a `same` or `distinct`."""
    body = statement.body
    return {
        "part": statement.id,
        "other": body["other"],
        "verdict": statement.kind,
        "organisation": statement.organisation,
        "holder": statement.holder,
        "reason": body.get("reason", ""),
        "rules": body.get("rules", ""),
        "score": body.get("score"),
        "threshold": body.get("threshold"),
    }


def reports(statements: Iterable[Statement]) -> list[Telling]:
    """The standing versions of a report, each a row of its own, in the order of their ids."""
    return sorted((telling(s) for s in statements if s.kind == "report"), key=lambda row: str(row["part"]))


def incident(
    key: str,
    members: Mapping[str, Sequence[Telling]],
    said: Sequence[Statement] = (),
    disputed: Collection[str] = (),
) -> Row | None:
    """The row of an incident; None where nobody reports or tells of it.

    members: for each report that describes it, its versions; said: the standing accounts, assessments and attributions about it;
    disputed: the members of which organisations say different things. Columns: intervals run from the lowest to the highest number
    that any version leaves possible, null where it sets no bound; `killed_best` only where all that give one give the same;
    `killed_most` is the highest number that anybody states; n_sources counts publishers, n_first_sources who said it first.
    """
    accounts = [telling(s) for s in said if s.kind == "account"]
    tellings = [row for versions in members.values() for row in versions] + accounts
    if not tellings:
        return None
    tellings.sort(key=_precision)
    assessment = contest.assessment(s.body["state"] for s in said if s.kind == "assessment")
    row = _merged(tellings)
    points = contest.points(tellings, [s.body for s in said if s.kind == "attribution"])
    if assessment == contest.CONTESTED:
        points.append("assessment")
    if disputed:
        points.append("membership")
    row["n_reports"] = len(members)
    row["n_accounts"] = len(accounts)
    row["assessment"] = assessment
    row["contested"] = " ".join(points)
    return row


def _precision(row: Telling) -> tuple[Any, ...]:
    """Most precise first; equals by their content, never by when they came."""
    return (
        row["lon"] is None,
        row["where_prec"] or 9,
        row["radius_m"] or 0.0,
        row["date_prec"] or 9,
        row["part"],
    )


def _merged(tellings: Sequence[Telling]) -> Row:
    first = tellings[0]
    days = [(row["first_day"], row["last_day"]) for row in tellings if row["first_day"]]
    lon, lat = first["lon"], first["lat"]
    row: Row = {
        "title": _first(tellings, "title"),
        "place_name": _first(tellings, "place_name"),
        "first_day": min(day for day, _ in days) if days else None,
        "last_day": max(day for _, day in days) if days else None,
        "date_prec": min((row["date_prec"] for row in tellings if row["date_prec"]), default=None),
        "event_type": _agreed(tellings, "event_type"),
        "sub_event_type": _agreed(tellings, "sub_event_type"),
        "violence": _agreed(tellings, "violence"),
        "possible": to_mask(contest.possible_types(tellings)),
        "lon": lon,
        "lat": lat,
        "radius_m": first["radius_m"],
        "where_prec": first["where_prec"],
        "cell": None if lon is None else h3.latlng_to_cell(lat, lon, CELL_RESOLUTION),
        "places": _places(tellings),
        "killed_best": _agreed(tellings, "killed_best", None),
        "killed_most": max(_stated(tellings), default=None),
        "n_sources": len({row["publisher"] or row["holder"] for row in tellings}),
        "n_first_sources": len({name for row in tellings for name in row["first_sources"]}),
    }
    for group in ("killed", "wounded", "civilians"):
        row[f"{group}_low"], row[f"{group}_high"] = _hull([row[group] for row in tellings if row[group]])
    return row


def _first(tellings: Sequence[Telling], column: str) -> str:
    return next((str(row[column]) for row in tellings if row[column]), "")


def _agreed(tellings: Sequence[Telling], column: str, otherwise: Any = "") -> Any:
    """The value that all who give one give."""
    given = {row[column] for row in tellings if row[column] not in ("", None)}
    return given.pop() if len(given) == 1 else otherwise


def _stated(tellings: Sequence[Telling]) -> list[int]:
    columns = ("killed_low", "killed_best", "killed_high")
    return [row[column] for row in tellings for column in columns if row[column] is not None]


def _hull(all_bounds: Sequence[tuple[float, float]]) -> tuple[int | None, int | None]:
    if not all_bounds:
        return None, None
    low, high = min(low for low, _ in all_bounds), max(high for _, high in all_bounds)
    return (None if low == float("-inf") else int(low)), (None if high == float("inf") else int(high))


def _places(tellings: Sequence[Telling]) -> list[list[Any]] | None:
    """Where and when each version puts it: [lon, lat, radius_m, where_prec, area, within, first day, last day].

    None where one version says it all and means no area: then the incident's own columns are enough.
    """
    if len(tellings) == 1 and not names_area(tellings[0]):
        return None  # first of all, since nearly every row of an import is such a one
    found: list[list[Any]] = []
    for row in tellings:
        if row["first_day"] and (row["lon"] is not None or row["area"]):
            days = row["first_day"].isoformat(), row["last_day"].isoformat()
            spot = [
                row["lon"],
                row["lat"],
                row["radius_m"],
                row["where_prec"],
                row["area"],
                list(row["within"]),
                *days,
            ]
            if spot not in found:
                found.append(spot)
    return found or None
