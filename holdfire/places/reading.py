"""What the record says of a place. Pure.

Several sources may speak of one place. The row shows, for level, parents, point and area each, the statement with the
latest date (valid from, else the date of its source; ties by statement id), and `differs` names those on which sources
disagree. Names are no rivals: all of them are kept. `statements` are the ids of all that was read, oldest date first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import shapely

from holdfire.places import areas
from holdfire.places.letters import script_of
from holdfire.places.names import exact, fold
from holdfire.places.sounds import skeleton
from holdfire.record.statement import Statement

START = 3  # letters of a folded name that are kept apart, to look up beginnings by
LONGEST = 200  # letters of a stored form; a few signs fold into many letters

_KINDS = {"official": 0, "variant": 1, "reference": 2}


def place(key: str, statements: list[Statement]) -> dict[str, Any]:
    """The row of one place from its standing statements of the kinds place and place.area, in any order."""
    said = sorted(statements, key=_date)
    bodies = [s.body for s in said if s.kind == "place"]
    outlines = [areas.to_wkb(areas.from_steps(s.body["polygons"])) for s in said if s.kind == "place.area"]
    found = names(bodies)
    views: dict[str, list[Any]] = {
        "level": [body["level"] for body in bodies],
        "parents": [body["parents"] for body in bodies if body["parents"]],
        "point": [(body["lon"], body["lat"]) for body in bodies if "lon" in body],
        "area": outlines,
    }
    parents = _last(views["parents"], [])
    lon, lat = _last(views["point"], (None, None))
    return {
        "name": _shown(found) or key.partition(":")[2],
        "names": found,
        "level": _last(views["level"], "other"),
        "parent": f"place:{parents[0]}" if parents else "",
        "parents": parents,
        "codes": {scheme: code for body in bodies for scheme, code in body["codes"].items()},
        "lon": lon,
        "lat": lat,
        "statements": [s.id for s in said],
        "differs": [name for name, values in views.items() if len({_SAME[name](v) for v in values}) > 1],
        **_outline(_last(outlines, None)),
    }


def place_names(key: str, statements: list[Statement]) -> list[dict[str, Any]]:
    """One row for each name of a place, with the forms by which a search finds it."""
    return [
        name | {"part": f"{name['lang']}:{name['text']}"} | search_forms(name["text"])
        for name in names([s.body for s in statements])
    ]


def search_forms(text: str) -> dict[str, str]:
    """The stored forms of a name: folded letters, their beginning, sounds."""
    folded = (fold(text) or exact(text))[:LONGEST]
    return {"folded": folded, "start": folded[:START], "skeleton": skeleton(text)[:LONGEST]}


def names(bodies: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every name once, official ones first, then by language and text; the best kind that any source gives it."""
    best: dict[tuple[str, str], str] = {}
    for body in bodies:
        for name in body["names"]:
            at = (name["lang"], name["text"])
            best[at] = min(best.get(at, name["kind"]), name["kind"], key=_KINDS.__getitem__)
    listed = sorted(best.items(), key=lambda item: (_KINDS[item[1]], item[0]))
    return [{"text": text, "lang": lang, "kind": kind} for (lang, text), kind in listed]


def _date(statement: Statement) -> tuple[str, str]:
    source = statement.source.date if statement.source else None
    return statement.valid_from or source or "", statement.id


def _last(values: list[Any], otherwise: Any) -> Any:
    return values[-1] if values else otherwise


def _point_at_a_kilometre(point: tuple[float, float]) -> object:
    return round(point[0], 2), round(point[1], 2)


# When two sources say the same: the nearest parent decides, and points of one town differ by some streets.
_SAME: dict[str, Callable[[Any], object]] = {
    "level": str,
    "parents": lambda parents: parents[0],
    "point": _point_at_a_kilometre,
    "area": bytes,
}


def _shown(found: list[dict[str, Any]]) -> str:
    """The name that lists show: the official English one, else the first in Latin letters, else the first."""
    english = [name["text"] for name in found if name["lang"] == "en"]
    latin = [name["text"] for name in found if script_of(name["text"]) == "latin"]
    return next(iter([*english, *latin, *(name["text"] for name in found)]), "")


def _outline(wkb: bytes | None) -> dict[str, Any]:
    if wkb is None:
        return dict.fromkeys(("wkb", "west", "south", "east", "north"))
    # These bytes were written by `areas.to_wkb` from checked numbers a moment ago.
    west, south, east, north = shapely.bounds(shapely.from_wkb(wkb)).tolist()
    return {"wkb": wkb, "west": west, "south": south, "east": east, "north": north}
