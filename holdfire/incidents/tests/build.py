"""Drafts for tests, one line each."""

from __future__ import annotations

from typing import Any

from holdfire.record.statement import Draft, Source

SOURCE = Source("SOHR", quoted_through=("AFP",))


def report(name: str, source: Source | None = SOURCE, **body: Any) -> Draft:
    """A report about an air strike on Saraqib on 5 May 2017; `place` and any field of the body can be given."""
    place = {"name": "Saraqib", "lon": 36.8, "lat": 35.86, "where_prec": 1, **body.pop("place", {})}
    return Draft(
        "report", f"report:{name}", {"start": "2017-05-05", "date_prec": 1, "place": place, **body}, source
    )


def describes(report: str, incident: str) -> Draft:
    """The report describes the incident."""
    return Draft("describes", f"report:{report}", {"incident": f"incident:{incident}"})


def pair(kind: str, a: str, b: str) -> Draft:
    """A decision about two reports: `same` or `distinct`."""
    return Draft(kind, f"report:{a}", {"other": f"report:{b}"})


def account(incident: str, **body: Any) -> Draft:
    """An account of an incident."""
    return Draft("account", f"incident:{incident}", body)


def assessment(incident: str, state: str) -> Draft:
    """An assessment of an incident."""
    return Draft("assessment", f"incident:{incident}", {"state": state, "reason": "two visits"})


def attribution(incident: str, name: str, *, denies: bool = False) -> Draft:
    """A claim that somebody did it, or the denial of one."""
    body = {"name": name, "role": "perpetrator", "confidence": "medium", "denies": denies}
    return Draft("attribution", f"incident:{incident}", body)


def zone(name: str, *, valid_from: str = "2017-05-04", ring: list[list[float]] | None = None) -> list[Draft]:
    """A zone and a line around it; without a ring a square degree around Saraqib."""
    square = ring or [[36.3, 35.3], [37.3, 35.3], [37.3, 36.3], [36.3, 36.3], [36.3, 35.3]]
    geometry = {"type": "Polygon", "coordinates": [square]}
    return [
        Draft("zone", f"zone:{name}", {"names": {"en": name}}),
        Draft(
            "boundary",
            f"zone:{name}",
            {"basis": "approximation", "geometry": geometry},
            valid_from=valid_from,
        ),
    ]
