"""True events to be told of, drawn from UCDP's rows for Syria (2016 to 2019), and the named places that these rows know.

Only rows whose place and day UCDP knows (`where_prec` 1 or 2, `date_prec` 1) are events here: the rest is vague telling, and that
is what is made up in `_told.py`. Events are taken in the order of their days from some day on, so that however few are taken, they lie
as dense in place and time as the rows do. More than there are rows come as further rounds of the same years behind one another;
in every round each event moves some days, and some move to the next named place: what has a point in common there keeps having one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np
from _ged import SYRIA
from _ged import rows as ged_rows
from numpy.typing import NDArray

from holdfire.places.names import fold

Row = dict[str, str]
Numbers = NDArray[np.int64]
DAY_OFF = 5.0  # standard deviation in days by which an event moves in every round
NEXT_PLACE = 0.3  # share of the events that move to one of the three places next to theirs
EPOCH = date(1970, 1, 1).toordinal()
MISSING = "reports: UCDP's rows are not beside this clone (../shared/data/ucdp); reports are not made up without them"

# The first that a row's headline speaks of is its sub-event type; UCDP has none of its own.
SPOKEN = (
    ("chemical-weapon", r"chemical|sarin|chlorine"),
    ("suicide-bomb", r"suicide|car bomb|booby"),
    ("remote-explosive-landmine-ied", r"explosi|mines?\b|\bied\b|detonat"),
    ("air-drone-strike", r"air|aerial|warplane|raid|helicopter|barrel|bombing"),
    ("shelling-artillery-missile-attack", r"shell|artillery|mortar|missile|rocket|bombard"),
    ("armed-clash", r"clash|battle|fight|advanc|attack|offensive"),
)
# Where it speaks of none: what is commonest in such violence, by UCDP's own types.
SILENT = {"1": "armed-clash", "2": "armed-clash", "3": "attack"}


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Named places as UCDP has them, p of them, with the points of their district and governorate."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    name: Numbers  # number of the folded name: some places share one
    near: Numbers  # (p, 8): the places next to each, the nearest first
    district: Numbers
    governorate: Numbers
    districts: NDArray[np.float64]  # (d, 2): longitude and latitude
    governorates: NDArray[np.float64]
    names: int


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """What happened: m events as columns. by, at: numbers in `SIDES`; killed: UCDP's best estimate."""

    day: Numbers
    place: Numbers
    act: Numbers  # number in `ACTS`
    by: Numbers
    at: Numbers
    killed: Numbers

    def __len__(self) -> int:
        return len(self.day)


ACTS = (*(name for name, _ in SPOKEN), "attack")
# Sides of a dyad, told apart as far as reports do.
SIDES = (
    "government",
    "isil",
    "sdf",
    "insurgents",
    "hts",
    "turkish-backed",
    "turkey",
    "coalition",
    "civilians",
    "others",
)
_SIDE = (
    ("government", "Government of Syria"),
    ("turkey", "Government of Turkey"),
    ("coalition", "United States"),
    ("civilians", "Civilians"),
    ("isil", r"^IS$"),
    ("sdf", "SDF|YPG"),
    ("hts", "HTS|Fateh al-Sham|Nusra"),
    ("turkish-backed", "Hawar Kilis|SNA|National Front"),
    ("insurgents", "insurgents|Jaysh|Ahrar|Front|Halab|Brigade|Rahman|Islam"),
)


def available() -> bool:
    return SYRIA.exists()


def draw(count: int, chance: np.random.Generator) -> tuple[Events, Places]:
    """So many true events and the places of the rows they come from."""
    rows = [row for row in ged_rows() if float(row["where_prec"]) <= 2 and float(row["date_prec"]) == 1]
    rows.sort(key=lambda row: (row["date_start"], float(row["id"])))
    places, at = _places(rows)
    day = np.array([date.fromisoformat(row["date_start"]).toordinal() - EPOCH for row in rows])
    taken = int(chance.integers(len(rows))) + np.arange(count)
    rounds, row = np.divmod(taken, len(rows))
    moved = chance.random(count) < NEXT_PLACE
    next_to = places.near[at[row], chance.integers(0, 3, count)]
    shift = np.rint(chance.normal(0, DAY_OFF, count)).astype(np.int64)
    act, by, target, killed = _columns(rows)
    events = Events(
        day=day[row] + rounds * (day[-1] - day[0] + 1) + shift,
        place=np.where(moved, next_to, at[row]),
        act=act[row],
        by=by[row],
        at=target[row],
        killed=killed[row],
    )
    return events, places


def _columns(rows: list[Row]) -> tuple[Numbers, ...]:
    cells = [
        (
            ACTS.index(_act(row)),
            SIDES.index(_side(row["side_a"])),
            SIDES.index(_side(row["side_b"])),
            round(float(row.get("best_est") or row.get("best") or 0)),
        )
        for row in rows
    ]
    act, by, at, killed = np.array(cells, np.int64).T
    return act, by, at, killed


def _act(row: Row) -> str:
    told = (row["source_headline"] or row["source_article"]).lower()
    found = [(match.start(), name) for name, words in SPOKEN if (match := re.search(words, told))]
    return min(found)[1] if found else SILENT[str(int(float(row["type_of_violence"])))]


def _side(name: str) -> str:
    return next((side for side, words in _SIDE if re.search(words, name)), "others")


def _places(rows: list[Row]) -> tuple[Places, Numbers]:
    """The places of the rows, and the place of each row."""
    keys = [(row["where_coordinates"], row["longitude"], row["latitude"]) for row in rows]
    number = {key: at for at, key in enumerate(sorted(set(keys)))}
    at = np.array([number[key] for key in keys])
    points = np.array([key[1:] for key in number], float)
    name = np.unique([fold(key[0]) for key in number], return_inverse=True)[1]
    district, districts = _areas(rows, at, points, "adm_1", "adm_2")
    governorate, governorates = _areas(rows, at, points, "adm_1")
    near = _nearest(points)
    lon, lat = points.T
    count = int(name.max()) + 1
    return Places(lon, lat, name, near, district, governorate, districts, governorates, count), at


def _areas(
    rows: list[Row], at: Numbers, points: NDArray[np.float64], *level: str
) -> tuple[Numbers, NDArray[np.float64]]:
    """The area of each place, and the middle of each area's places: near the centroid that a gazetteer gives."""
    said: dict[int, Counter[tuple[str, ...]]] = {}
    for place, row in zip(at.tolist(), rows, strict=True):
        said.setdefault(place, Counter())[tuple(row[name] for name in level)] += 1
    names = [said[place].most_common(1)[0][0] for place in range(len(points))]
    number = {name: order for order, name in enumerate(sorted(set(names)))}
    area = np.array([number[name] for name in names])
    return area, np.array([points[area == one].mean(axis=0) for one in range(len(number))])


def _nearest(points: NDArray[np.float64], count: int = 8) -> Numbers:
    """The next places, not those at the very same point."""
    found = np.empty((len(points), count), np.int64)
    for row, (lon, lat) in enumerate(points):
        away = np.hypot((points[:, 0] - lon) * np.cos(np.radians(lat)), points[:, 1] - lat)
        away[away < 0.005] = np.inf
        found[row] = np.argsort(away, kind="stable")[:count]
    return found
