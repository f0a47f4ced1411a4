"""What is told of true events: accounts of first sources, with their errors, and reports of publishers that pass them on.

An error of a first source is in every report that passes its words on: such reports agree with each other and not with what happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from _events import ACTS, SIDES, Events, Places
from _parameters import FIRST_SOURCES, SOURCES, share
from numpy.typing import NDArray

from holdfire.agreements.event_types import PARENT
from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.precision import radius

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
Chance = np.random.Generator

KM = 111.2  # per degree of latitude
EXACT, NEXT, WITHIN, DISTRICT, GOVERNORATE, ASTRAY = range(6)
HONEST = np.array([1, 2, 2, 3, 4, 1])  # the where_prec that says it as it is
RADIUS = np.array([np.nan, *(radius(code) / 1000 for code in range(1, 8))])

# What a type is mistaken for. 2017: bomb for suicide bomb 33 times, air strike for chemical weapon 13, clash for attack 10.
NEIGHBOURS = {
    "chemical-weapon": ("air-drone-strike", "air-drone-strike"),
    "suicide-bomb": ("remote-explosive-landmine-ied", "attack"),
    "remote-explosive-landmine-ied": ("suicide-bomb", "shelling-artillery-missile-attack"),
    "air-drone-strike": ("shelling-artillery-missile-attack", "chemical-weapon"),
    "shelling-artillery-missile-attack": ("air-drone-strike", "armed-clash"),
    "armed-clash": ("attack", "shelling-artillery-missile-attack"),
    "attack": ("armed-clash", "abduction-forced-disappearance"),
}
# What each side is called, the commonest first. Some names share a word with another side's, as they do in the press.
NAMES = {
    "government": ("Syrian government forces", "Syrian army", "regime forces", "Assad regime", "pro-government militia"),
    "isil": ("ISIL", "Islamic State", "Daesh", "ISIS", "IS"),
    "sdf": ("SDF", "Syrian Democratic Forces", "YPG", "Kurdish forces", "PYD"),
    "insurgents": ("opposition fighters", "rebels", "insurgents", "armed groups", "terrorists"),
    "hts": ("Hayat Tahrir al-Sham", "HTS", "Jabhat al-Nusra", "Nusra Front", "terrorists"),
    "turkish-backed": ("Euphrates Shield", "Free Syrian Army", "FSA", "Turkish-backed rebels", "armed groups"),
    "turkey": ("Turkish army", "Turkey", "Turkish forces", "Turkish army", "Ankara"),
    "coalition": ("US-led coalition", "international coalition", "United States", "Washington", "US-led coalition"),
    "civilians": ("civilians", "residents", "people", "families", "civilians"),
    "others": ("unknown gunmen", "unidentified", "gunmen", "militia", "unknown"),
}  # fmt: skip


def bits_of(name: str) -> int:
    """A set of 64 bits in which each word of a name is one."""
    bits = 0
    for word in re.findall(r"\w+", name.casefold()):
        bits |= 1 << (crc32(word.encode()) % 64)
    return bits


NAMED = np.array([[bits_of(name) for name in NAMES[side]] for side in SIDES], np.uint64).view(np.int64)
MASK = np.array([acts_mask([act]) for act in ACTS])
WIDE = np.array([acts_mask([PARENT[act]]) for act in ACTS])
MISTAKEN = np.array([[acts_mask([other]) for other in NEIGHBOURS[act]] for act in ACTS])


@dataclass(frozen=True, slots=True, eq=False)
class Passed:
    """Who tells of what: n reports. origin: FIRST_SOURCES where nobody is named; account: one for all that pass on the same words."""

    event: Numbers
    source: Numbers
    origin: Numbers
    account: Numbers
    told: Numbers  # the event of each account


def passed(events: Events, chance: Chance) -> Passed:
    """Which sources tell of which events, and in whose words."""
    odds = np.array(share("coverage")) / (1 - np.array(share("coverage")))
    lift = share("doubling")[0] ** (np.log2(1 + events.killed) - 2)
    odds = odds * lift[:, None]
    event, source = np.nonzero(chance.random(odds.shape) < odds / (1 + odds))
    origin = pick(chance, len(event), share("passes_on"))
    origin = np.where(source == 0, 0, np.where((source == 3) & (chance.random(len(event)) < 0.7), 2, origin))
    own = np.where(origin == FIRST_SOURCES, FIRST_SOURCES + source, origin)
    keys, account = np.unique(event * (FIRST_SOURCES + SOURCES) + own, return_inverse=True)
    return Passed(event, source, origin, account, keys // (FIRST_SOURCES + SOURCES))


def pick(chance: Chance, count: int, shares: tuple[float, ...]) -> Numbers:
    """Numbers of the options, each with its share; the last takes what is left."""
    return np.minimum(np.searchsorted(np.cumsum(shares), chance.random(count), "right"), len(shares) - 1)


def days(events: Events, told: Passed, chance: Chance) -> tuple[Numbers, Numbers]:
    """First and last day of each report, by account."""
    day, n = events.day[told.told], len(told.told)
    kind = pick(chance, n, share("time"))
    length = np.choose(kind, [0, chance.integers(1, 4, n), 0, 0, 6, 29])
    off = np.choose(kind, [0, 0, chance.choice([-1, 1, 1], n), chance.integers(1, 4, n), 0, 0])
    first = day + off - np.rint(chance.random(n) * length).astype(np.int64)
    return first[told.account], (first + length)[told.account]


def places(events: Events, known: Places, told: Passed, chance: Chance) -> dict[str, NDArray[np.generic]]:
    """Point, radius, code and name of each report: the error is the account's, code and gazetteer are the publisher's."""
    truth, n = events.place[told.told], len(told.told)
    kind = pick(chance, n, share("place"))
    next_to = known.near[truth, chance.integers(0, known.near.shape[1], n)]
    named = np.select([kind == NEXT, kind == ASTRAY], [next_to, chance.integers(0, len(known.lon), n)], truth)
    point = np.stack([known.lon[named], known.lat[named]], axis=1)
    point[kind == WITHIN] += _disc(chance, point[kind == WITHIN], 25.0)
    vague = {
        DISTRICT: known.districts[known.district[truth]],
        GOVERNORATE: known.governorates[known.governorate[truth]],
    }
    for one, points in vague.items():
        point[kind == one] = points[kind == one]
    name = np.select(
        [kind == WITHIN, kind == DISTRICT, kind == GOVERNORATE],
        [
            -1,
            known.names + known.district[truth],
            known.names + len(known.districts) + known.governorate[truth],
        ],
        known.name[named],
    )
    return _published(known, told, chance, (kind, named, point, name))


def _published(
    known: Places, told: Passed, chance: Chance, account: tuple[Numbers, Numbers, Floats, Numbers]
) -> dict[str, NDArray[np.generic]]:
    kind, named, point, name = (column[told.account] for column in account)
    n = len(told.event)
    careless = chance.random(n) < np.array(share("careless"))[told.source]
    code = np.where(careless, 1, HONEST[kind])
    moved, km = share("gazetteer")
    offset = chance.normal(0, km, (SOURCES, len(known.lon), 2)) / KM
    offset *= chance.random((SOURCES, len(known.lon), 1)) < moved
    point = point + np.where((kind <= NEXT)[:, None], offset[told.source, named], 0.0)
    areas = known.names + len(known.districts) + len(known.governorates)
    name = np.where((kind <= NEXT) & (chance.random(n) < share("spelling")[0]), areas + named, name)
    lost = chance.random(n) < share("no_point")[0]
    point[lost] = np.nan
    code = np.where(lost, 0, code)
    return {"lon": point[:, 0], "lat": point[:, 1], "radius": RADIUS[code], "where_prec": code, "place": name}


def _disc(chance: Chance, points: Floats, km: float) -> Floats:
    """Steps in degrees, evenly over a disc."""
    far, turn = km * np.sqrt(chance.random(len(points))), chance.random(len(points)) * 2 * np.pi
    east, north = far * np.cos(turn) / KM, far * np.sin(turn) / KM
    return np.stack([east / np.cos(np.radians(points[:, 1])), north], axis=1)


def acts(events: Events, told: Passed, chance: Chance) -> Numbers:
    """The sub-event types that each report leaves open, by account."""
    act, n = events.act[told.told], len(told.told)
    kind = pick(chance, n, share("type"))
    other = MISTAKEN[act, chance.integers(0, 2, n)]
    return np.choose(kind, [MASK[act], other, WIDE[act], 0])[told.account]


def names(events: Events, told: Passed, chance: Chance) -> tuple[Numbers, Numbers]:
    """Who did it and whom it hit, as bits: the blame is the account's, the name the publisher's."""
    rival, unsaid, _ = share("actor")
    n = len(told.told)
    blamed = np.where(chance.random(n) < rival, chance.integers(0, len(SIDES), n), events.by[told.told])
    return (
        _called(chance, blamed[told.account], unsaid),
        _called(chance, events.at[told.event], share("target")[0]),
    )


def _called(chance: Chance, side: Numbers, unsaid: float) -> Numbers:
    n = len(side)
    other = chance.random(n) < share("actor")[2]
    form = np.where(other, chance.integers(1, NAMED.shape[1], n), 0)
    return np.where(chance.random(n) < unsaid, 0, NAMED[side, form])


def toll(true: Numbers, told: Passed, chance: Chance, unsaid: float) -> tuple[Floats, Floats]:
    """Bounds of a count of persons: the count is the account's, rounding and "at least" the publisher's."""
    n = len(told.told)
    kind = pick(chance, n, share("toll"))
    rival = chance.choice([-1, 1], n) * chance.exponential(share("rival")[0], n)
    grown = np.choose(kind, [0.0, chance.normal(0, share("near_toll")[0], n), rival])
    count = np.rint((true[told.told] + (kind == 2)) * np.exp(grown))[told.account]
    round_it = (count >= 10) & (chance.random(len(count)) < share("rounded")[0])
    count = np.where(round_it, np.rint(count / 5) * 5, count)
    high = np.where(chance.random(len(count)) < share("low_only")[0], np.inf, count)
    silent = chance.random(len(count)) < unsaid
    return np.where(silent, np.nan, count), np.where(silent, np.nan, high)
