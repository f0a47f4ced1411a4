"""What the pages of talks show: the round that counts now, each round in words, who sat where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language, get_language_bidi

from holdfire.talks import words
from holdfire.talks.line import NOTHING, Told, line
from holdfire.talks.outcomes import ROLES, Outcome, Seat
from holdfire.talks.told import Process, Round

Shown = dict[str, Any]


def process(
    told: Process, on: date, names: words.Names, beside: Mapping[int, Collection[Told]] = NOTHING
) -> Shown:
    """A process with its line of time, its rounds in words and the table of seats. beside: see `line`."""
    title, others = words.title(told.versions, told.key, get_language() or "en")
    return {
        "told": told,
        "title": title,
        "others": others,
        "led_by": sorted({key for row in told.versions for key in row.led_by}),
        "beside": sorted({row.beside for row in told.versions if row.beside}),
        "line": line([(one.number, one.days) for one in told.rounds], on, get_language_bidi(), beside),
        "rounds": [{**round_(one, names), "process": title} for one in told.rounds],
        "seats": matrix(told),
    }


def round_(told: Round, names: words.Names) -> Shown:
    """A round in words."""
    code, word = words.state(told.days)
    return {
        "told": told,
        "name": told.key.partition(":")[2],
        "state": {"code": code, "word": word},
        "places": [names(key) for key in told.each("place")],
        "hosts": told.each("host"),
        "spans": [
            {"days": words.span(version), "planned": version.state == "planned"}
            for version in told.days.versions
        ],
        "outcomes": [outcome(one, names) for one in told.outcomes],
    }


def outcome(one: Outcome, names: words.Names) -> Shown:
    """An outcome with the names of what it leads to."""
    keys = one.links("agreement") + one.links("zone")
    return {
        "one": one,
        "type": words.TYPES[one.type],
        "links": [(key, names(key)) for key in keys],
        "groups": one.links("group"),
        "statements": one.links("link"),
    }


def matrix(told: Process) -> list[Shown]:
    """A row for each participant, by role and name; a cell for the process as a whole and one for each round.

    `seat` is None where nobody names them there; `stated` tells whether anybody is named there at all.
    """
    columns = [(None, told.seats), *((one.number, one.seats) for one in told.rounds)]
    first: dict[str, str] = {}
    for seat in _all(seats for _number, seats in columns):
        first.setdefault(seat.participant, seat.roles[0])
    ordered = sorted(first, key=lambda who: (ROLES.index(first[who]), who))
    return [{"participant": who, "role": first[who], "cells": _cells(who, columns)} for who in ordered]


def _all(columns: Iterable[list[Seat]]) -> list[Seat]:
    return [seat for seats in columns for seat in seats]


def _cells(who: str, columns: list[tuple[int | None, list[Seat]]]) -> list[Shown]:
    return [
        {
            "number": number,
            "seat": next((seat for seat in seats if seat.participant == who), None),
            "stated": bool(seats),
        }
        for number, seats in columns
    ]


def headline(rounds: list[Shown], on: date) -> Shown:
    """The round under way, the last one and the next one, of all processes; and how many days away the two are."""
    dated = [one for one in rounds if one["told"].days.first]
    by = {
        phase: [one for one in dated if one["told"].days.phase in phases]
        for phase, phases in (
            ("now", ("under_way",)),
            ("last", ("past", "begun", "disputed")),
            ("next", ("to_come", "open")),
        )
    }
    last = max(by["last"], key=_when, default=None)
    following = min(by["next"], key=_when, default=None)
    return {
        "now": min(by["now"], key=_when, default=None),
        "last": last,
        "next": following,
        "since": (on - last["told"].days.last).days if last else None,
        "until": (following["told"].days.first - on).days if following else None,
        "open": sum(len(one["told"].unsaid) for one in rounds),
        "dissent": sum(len(one["told"].dissent) for one in rounds),
    }


def _when(one: Shown) -> tuple[date, str]:
    return one["told"].days.first, one["name"]
