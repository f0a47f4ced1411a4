"""A bulletin's text → what it says, as a proposal for a person to confirm. Pure.

Ministries write their bulletins in fixed phrases, and outlets copy, shorten, translate and garble them. What is read here is never
signed as it is: each figure comes with the words that it was read from, and what looks wrong is told. Whom and what the text may
name is handed in as data; the phrases of the two languages that are read (English and Russian) stand in `phrases`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from holdfire.bulletins import clauses, phrases, spotted
from holdfire.bulletins.clauses import AreaRead, Told
from holdfire.bulletins.printed_day import printed_day
from holdfire.bulletins.sentences import sentences
from holdfire.bulletins.spotted import Spot

LONGEST = 20_000  # signs that are read


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what a text may name: forms of the name, in any language, by the key of the monitor or the area."""

    monitors: Mapping[str, Iterable[str]]
    areas: Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Read:
    """Something that was read, and the words that it was read from: `text[start:end]`."""

    value: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Count:
    """What the text gives as one monitor's count; what it does not give is None, never 0."""

    monitor: str
    total: Read | None = None
    areas: tuple[AreaRead, ...] = ()
    confirmed: Read | None = None


@dataclass(frozen=True, slots=True)
class Warning:
    """What a person should look at before signing, and where in the text it stands; the page has the sentence for the name."""

    name: str
    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a text says. together: a number of several monitors that the text does not tell apart."""

    day: Read | None = None
    counts: tuple[Count, ...] = ()
    together: Read | None = None
    settlements_joined: Read | None = None
    armed_groups: Read | None = None
    warnings: tuple[Warning, ...] = ()


def read(text: str, names: Names, near: date) -> Proposal:
    """Day, counts by monitor and area, what the other side confirms, side figures, and warnings.

    near: the latest day that is meant where the text gives no year. Only the first 20,000 signs are read.
    """
    text = text[:LONGEST]
    told = _told(text, names)
    counts, warnings = _merged(told)
    loose = [spot for one in told for spot in one.loose]
    warnings += _loose(counts, loose)
    day = printed_day(text, near)
    if day is None:
        warnings.append(Warning("no_day", 0, 0))
    else:
        values = {"day": day.day.isoformat(), "weekday": day.weekday}
        if not day.dated:
            warnings.append(Warning("year_not_printed", day.start, day.end, values))
        if day.weekday is not None and day.weekday != day.day.weekday():
            warnings.append(Warning("other_weekday", day.start, day.end, values))
    both = next((one.joint for one in told if one.joint), None)
    return Proposal(
        day=Read(day.day, day.start, day.end) if day else None,
        counts=tuple(counts),
        together=None if counts or both is None else _as_read(both),
        settlements_joined=_counter(text, phrases.SETTLEMENTS),
        armed_groups=_counter(text, phrases.ARMED_GROUPS),
        warnings=tuple(sorted(warnings, key=lambda one: one.start)),
    )


def _as_read(spot: Spot) -> Read:
    return Read(spot.value, spot.start, spot.end)


def _told(text: str, names: Names) -> list[Told]:
    """What each sentence says of counts, in the order of the text."""
    monitors, areas = spotted.names(text, names.monitors), spotted.names(text, names.areas)
    found: list[Told] = []
    last = ""
    for start, end in sentences(text):
        one = clauses.told(text, start, end, _within(monitors, start, end), _within(areas, start, end), last)
        found.append(one)
        last = one.counts[-1].monitor if one.counts else last
    return found


def _within(spots: Iterable[Spot], start: int, end: int) -> list[Spot]:
    return [spot for spot in spots if start <= spot.start and spot.end <= end]


def _merged(told: list[Told]) -> tuple[list[Count], list[Warning]]:
    """One count a monitor: the one with the fullest split where the text gives several; with what is odd about it."""
    counts, warnings = [], [Warning(*odd) for one in told for odd in one.odd]
    said = [count for one in told for count in one.counts]
    confirmed = [pair for one in told for pair in one.confirmed]
    for monitor in dict.fromkeys(count.monitor for count in said):
        own = [count for count in said if count.monitor == monitor]
        best = max(own, key=lambda count: (len(count.areas), count.total is not None))
        total = best.total or next((count.total for count in own if count.total), None)
        values = sorted({int(count.total.value) for count in own if count.total})
        if len(values) > 1 and total:
            warnings.append(
                Warning("told_twice", total.start, total.end, {"monitor": monitor, "values": values})
            )
        kept, more = _split(monitor, best.areas, total)
        warnings += more
        yes = next((spot for by, spot in confirmed if by != monitor), None)
        counts.append(
            Count(monitor, _as_read(total) if total else None, kept, _as_read(yes) if yes else None)
        )
    return _confirmed_once(counts), warnings


def _confirmed_once(counts: list[Count]) -> list[Count]:
    """What a monitor confirms is another's; with more than two monitors the text does not tell whose."""
    if len(counts) > 2:
        return [replace(count, confirmed=None) for count in counts]
    return counts


def _split(
    monitor: str, areas: tuple[AreaRead, ...], total: Spot | None
) -> tuple[tuple[AreaRead, ...], list[Warning]]:
    """Each area once, and whether the parts add up to the total."""
    kept: dict[str, AreaRead] = {}
    warnings = []
    for area in areas:
        key = area.place or area.printed
        if key in kept:
            warnings.append(
                Warning("area_twice", area.start, area.end, {"monitor": monitor, "area": area.printed})
            )
        kept.setdefault(key, area)
        if not area.place:
            warnings.append(Warning("unknown_area", area.start, area.end, {"area": area.printed}))
    parts = sum(area.count for area in kept.values())
    if kept and total and parts != total.value:
        values = {"monitor": monitor, "sum": parts, "total": total.value}
        warnings.append(Warning("parts_do_not_add", total.start, total.end, values))
    return tuple(kept.values()), warnings


def _loose(counts: list[Count], loose: list[Spot]) -> list[Warning]:
    """A number of violations that is nobody's: both monitors' added, or one that no count gives."""
    totals = [int(count.total.value) for count in counts if count.total]
    if len(totals) < 2:
        return [Warning("one_count", 0, 0)] if len(counts) == 1 else []
    found = []
    for spot in loose:
        if spot.value == sum(totals):
            found.append(Warning("headline_sum", spot.start, spot.end, {"sum": spot.value}))
        elif spot.value not in totals:
            found.append(Warning("headline_differs", spot.start, spot.end, {"said": spot.value}))
    return found[:1]


def _counter(text: str, what: Any) -> Read | None:
    """The counter of settlements or groups that have joined: the last number that a total leads up to."""
    found = None
    for start, end in sentences(text):
        sentence = text[start:end]
        if not (what.search(sentence) and phrases.JOINED.search(sentence)):
            continue
        led = {one.end() for one in phrases.COUNTER.finditer(sentence)}
        for spot in spotted.numbers(sentence):
            if spot.start in led or sentence[: spot.start].rstrip().endswith(("–", "—", ":", "-", "(")):
                found = Read(spot.value, start + spot.start, start + spot.end)
    return found
