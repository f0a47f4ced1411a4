"""What a figure counts: whose, where, and over which time; and how two figures' scopes lie to each other. Pure.

Each question has five answers, seen from the first figure: the same, taken as the same (one of the two does not say), a part of
the other, the whole of which the other is a part, or something else.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Lies = Literal["same", "assumed", "part", "whole", "other"]
EVERYBODY = frozenset({"all", "population"})
# Groups of which one holds the other; two that are not in this relation may still share persons, so they are “other”.
PARTS = {"fighters": {"soldiers"}, "civilians": {"journalists", "aid_workers", "medical_staff"}}


@dataclass(frozen=True, slots=True)
class Time:
    """The days counted over. first: None where nobody says from when; last: None where nobody says until when.

    sure_first, sure_last: whether the end is said or was taken from elsewhere (the day of publication).
    """

    first: date | None
    last: date | None
    sure_last: bool = True


@lru_cache(maxsize=512)
def whose(a: str, b: str) -> Lies:
    """Whose deaths, whose homes: “” where the article does not say."""
    if a == b and a:
        return "same"
    if not a or not b:
        return "assumed"
    if {a, b} <= EVERYBODY:
        return "same"
    if b in EVERYBODY or a in PARTS.get(b, ()):
        return "part"
    if a in EVERYBODY or b in PARTS.get(a, ()):
        return "whole"
    return "other"


def territory(a: str, b: str, holds: Mapping[str, frozenset[str]]) -> Lies:
    """Where: keys of places, “” where the article does not say. holds: for each place all that it lies in."""
    if a == b and a:
        return "same"
    if not a or not b:
        return "assumed"
    if b in holds.get(a, ()):
        return "part"
    if a in holds.get(b, ()):
        return "whole"
    return "other"


def period(a: Time, b: Time) -> Lies:
    """Over which days. Where one figure gives no beginning, it is taken to begin where the other does; likewise its end."""
    first_a, first_b = a.first or b.first, b.first or a.first
    last_a, last_b = a.last or b.last, b.last or a.last
    if (first_a and last_b and last_b < first_a) or (first_b and last_a and last_a < first_b):
        return "other"
    starts = (first_a > first_b) - (first_a < first_b) if first_a and first_b else 0
    ends = (last_a < last_b) - (last_a > last_b) if last_a and last_b else 0
    if not starts and not ends:
        said = a.first and b.first and a.last and b.last and a.sure_last and b.sure_last
        return "same" if said else "assumed"
    if starts >= 0 and ends >= 0:
        return "part"
    if starts <= 0 and ends <= 0:
        return "whole"
    return "other"


def span(since: str, until: str, as_of: date | None, said: date | None) -> Time:
    """The days of a figure from its partial ISO dates (“” where not said). A running total ends when it was said at the latest."""
    last = _latest(until) or as_of
    return Time(_earliest(since), last or said, last is not None)


def _earliest(partial: str) -> date | None:
    year, month, day = _parts(partial)
    return date(year, month or 1, day or 1) if year else None


def _latest(partial: str) -> date | None:
    year, month, day = _parts(partial)
    return date(year, month or 12, day or monthrange(year, month or 12)[1]) if year else None


def _parts(partial: str) -> tuple[int, int, int]:
    """Year, month and day, 0 where not given. Of a day that no calendar has (2017-02-31, 2017-13) its month or year is kept."""
    found = [int(part) for part in partial.split("-")] if partial else []
    year, month, day = (*found, 0, 0, 0)[:3]
    if not 1 <= month <= 12:
        return year, 0, 0
    return year, month, day if year and 1 <= day <= monthrange(year, month)[1] else 0
