"""Talks: which round is next, what came out of the last, who sat where; and one round with all that is told of it.

What articles say of rounds and agreed areas stands beside what the organisations state themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.http import require_safe

from holdfire.parties.access import needs
from holdfire.press import claimed
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at
from holdfire.talks import showing, told, words
from holdfire.talks.line import line


@dataclass(frozen=True, slots=True)
class Asked:
    """The day asked about, and what is known: a leaf, None for now."""

    on: date
    leaf: int | None


def _asked(request: HttpRequest) -> Asked:
    found = clocks.read(request.GET, opening_day())
    return Asked(found.on, leaf_at(found.known))


def _names(found: list[told.Process], leaf: int | None) -> words.Names:
    used = {key for process in found for one in process.rounds for key in one.each("place")}
    return words.Names(leaf, get_language() or "en", used)


@needs("read")
@require_safe
def talks(request: HttpRequest) -> HttpResponse:
    """Every process: its rounds on a line, who sat where, what came out."""
    asked = _asked(request)
    found = told.processes(asked.on, asked.leaf)
    names = _names(found, asked.leaf)
    said = claimed.of_talks(found, asked.on, asked.leaf)
    shown = [showing.process(one, asked.on, names, claimed.beside(one, said)) for one in found]
    rounds = [
        {**one, "press": said.get(one["told"].key, ())} for process in shown for one in process.pop("rounds")
    ]
    for process in shown:
        process["rounds"] = [one for one in rounds if one["told"].process == process["told"].key]
    context = {
        "processes": shown,
        "rounds": rounds,
        "head": showing.headline(rounds, asked.on),
        "lists": claimed.lists(asked.on, asked.leaf, get_language() or "en"),
        "asked": asked,
    }
    return render(request, "press/talks.html", context)


@needs("read")
@require_safe
def round_page(request: HttpRequest, name: str) -> HttpResponse:
    """One round: its days by every source, sessions, seats, positions, and what was planned beside what came out."""
    asked = _asked(request)
    found = told.processes(asked.on, asked.leaf)
    process = next((p for p in found if any(one.key == f"round:{name}" for one in p.rounds)), None)
    if process is None:
        raise Http404
    return render(request, "press/round.html", _one(process, name, asked))


def _one(process: told.Process, name: str, asked: Asked) -> dict[str, Any]:
    """What the page of one round shows, with the rounds before and after it."""
    names = _names([process], asked.leaf)
    rounds = [showing.round_(one, names) for one in process.rounds]
    at = next(i for i, one in enumerate(rounds) if one["name"] == name)
    one = process.rounds[at]
    seated = {seat.participant for seat in one.seats}
    said = claimed.of_talks([process], asked.on, asked.leaf)
    return {
        "round": rounds[at],
        "one": one,
        "before": rounds[at - 1] if at else None,
        "after": rounds[at + 1] if at + 1 < len(rounds) else None,
        "title": words.title(process.versions, process.key, get_language() or "en")[0],
        "press": said.get(one.key, ()),
        "line": line(
            [(one.number, one.days)], asked.on, get_language_bidi(), claimed.beside(process, said, one.number)
        ),
        "versions": [
            {"said": version, "place": names(version.place) if version.place else ""}
            for version in one.days.versions
        ],
        "sessions": [
            {"told": s, "type": words.SESSIONS[s.type], "format": words.FORMATS.get(s.format, "")}
            for s in one.sessions
        ],
        "planned_seats": any(seat.planned for seat in one.seats),
        "whole": [seat for seat in process.seats if seat.participant not in seated],
        "hosts": [seat.participant for seat in process.seats if "host" in seat.roles],
        "asked": asked,
    }


urlpatterns = [
    path("talks/", talks, name="talks"),
    path("talks/<path:name>/", round_page, name="round"),
]
