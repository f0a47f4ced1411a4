"""Reports as statements into reports as columns. Pure.

Names become numbers in the order in which they come, words become bits: the same word always the same bit, so that two reports
share a bit where they share a word (and now and then by chance: the rarity of a bit counts that in).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import cache, partial, reduce
from operator import or_

import numpy as np

from holdfire.agreements.event_types import PARENT
from holdfire.agreements.qualify import acts_mask
from holdfire.incidents.actors import Names
from holdfire.incidents.columns import TYPES, Reports
from holdfire.incidents.telling import Telling, names, telling
from holdfire.places.names import fold
from holdfire.record.statement import Statement

BITS = 63  # of a signed whole number
# Enough of a word to know it by in most languages whose words change at their end: Syria, Syrian, Syrians.
STEM = 5
EPOCH = 719_163  # the day number of 1970-01-01 in the calendar of `date.toordinal`
_WORD = re.compile(r"\w+")
# Words of targets that tell none from others.
_COMMON = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "near", "of", "on", "or", "the", "to", "with"]
)
_COUNTS = {"killed": ("killed_low", "killed_high"), "wounded": ("wounded_low", "wounded_high")}


class Numbers:
    """A number for each thing, in the order in which they come; -1 for nothing."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        return self._known.setdefault(name, len(self._known)) if name else -1


def tabulate(versions: Iterable[Statement], known: Names) -> Reports:
    """The columns of reports, one row for each, in their order. known: whom names of actors mean."""
    publishers, origins, places = Numbers(), Numbers(), Numbers()
    folded, called, hit = cache(fold), cache(partial(_called, known)), cache(_hit)  # few names, many reports
    columns: dict[str, list[float]] = {name: [] for name in TYPES}
    for statement in versions:
        said = telling(statement)
        row = _row(said) | {
            "source": publishers.of(folded(said["publisher"]) or said["holder"]),
            "origin": origins.of(folded((*said["first_sources"], "")[0])),
            "place": places.of(folded(said["place_name"])),
            "actors": reduce(
                or_,
                (called(one["name"], one.get("actor"), said["publisher"]) for one in said["actors"]),
                0,
            ),
            "targets": hit(statement.body.get("target", "")),
        }
        for name, value in row.items():
            columns[name].append(value)
    return Reports(**{name: np.array(values, TYPES[name]) for name, values in columns.items()})


def bits(words: Iterable[str]) -> int:
    """A set of words as bits, by their stems; the checksum is the same on every machine.

    >>> bits(["Syria".casefold()]) == bits(["syrian"])
    True
    """
    found = 0
    for word in words:
        stem = word if ":" in word else word[:STEM]
        found |= 1 << zlib.crc32(stem.encode()) % BITS
    return found


def _row(said: Telling) -> dict[str, float]:
    types, sub = said["types"], said["sub_event_type"]
    placed = said["lon"] is not None and said["lat"] is not None
    row: dict[str, float] = {
        "first": said["first_day"].toordinal() - EPOCH,
        "last": said["last_day"].toordinal() - EPOCH,
        "lon": said["lon"] if placed else np.nan,
        "lat": said["lat"] if placed else np.nan,
        "radius": np.nan if said["radius_m"] is None else said["radius_m"] / 1000,
        "where_prec": said["where_prec"] or 0,
        "acts": acts_mask([sub] if sub and types == (PARENT[sub],) else types),
    }
    for group, (low, high) in _COUNTS.items():
        row[low], row[high] = said[group] or (np.nan, np.nan)
    return row


def _called(known: Names, name: str, actor: str | None, publisher: str) -> int:
    """An actor by the words of its name, and by whom that means where somebody says so."""
    meant = known.meant(name, publisher, actor)
    said = {"name": name, "actor": actor}
    return bits(names(said) | {one.key for one in meant if one.key})


def _hit(target: str) -> int:
    return bits(set(_WORD.findall(target.casefold())) - _COMMON)
