"""The Figures board: how many do they say, who says so originally, and do they contradict one another?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from django.db.models import Max
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.press import queries as press
from holdfire.press import words
from holdfire.press.board import Board, board, quantities
from holdfire.press.compare_words import STATES, WAYS, Says, tick
from holdfire.press.figures_shown import GROUPS, Shown
from holdfire.press.graded import graded
from holdfire.press.naming import place_names
from holdfire.press.summing import WAYS as ALL_WAYS
from holdfire.press.summing import Way
from holdfire.press.whiskers import axis, closer
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

GRID = '<line class="grid" x1="{0}%" x2="{0}%" y1="0" y2="100%"/>'
PAIRS = 40  # comparisons that are written out


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. way: how to sum up; grader: whose gradings “best source” follows; upto: the axis's end."""

    on: date
    leaf: int | None
    quantity: str
    unit: str
    whose: str
    territory: str
    way: Way
    grader: str
    upto: float | None


def asked(given: QueryDict) -> Asked:
    """Read an address; what is on no list narrows nothing."""
    clock = clocks.read(given, opening_day())
    way = given.get("way", "")
    whose = given.get("whose", "")
    return Asked(
        on=clock.on,
        leaf=leaf_at(clock.known),
        quantity=given.get("quantity", ""),
        unit=given.get("unit", ""),
        whose=whose if whose in words.WHOSE else "",
        territory=given.get("territory", ""),
        way=next((one for one in ALL_WAYS if one == way), "range"),
        grader=given.get("grader", ""),
        upto=_number(given.get("upto", "")),
    )


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) and number > 0 else None


@needs("read")
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Every figure for one quantity on one axis, by original voice, contradictions marked."""
    told = asked(request.GET)
    offered = quantities(told.on, told.leaf)
    chosen = chosen_quantity(told, offered)
    context: dict[str, Any] = {"asked": told, "offered": _offered(offered, chosen), "ways": WAYS}
    context |= _later(told, offered)
    if chosen:
        found = board(*chosen, told.on, told.leaf, told.whose, told.territory)
        context |= _shown(found, told)
    return render(request, "press/figures.html", context)


def chosen_quantity(told: Asked, offered: list[tuple[str, str, int]]) -> tuple[str, str] | None:
    """The quantity and unit that the address names, else the one with most figures; None where nobody gave any."""
    named = [one[:2] for one in offered if told.quantity in ("", one[0]) and told.unit in ("", one[1])]
    return named[0] if named else (offered[0][:2] if offered else None)


def _later(told: Asked, offered: list[tuple[str, str, int]]) -> dict[str, Any]:
    """How many figures stand in articles that were not out by the day asked about, and the day by which all are."""
    every = quantities(date.max, told.leaf)
    last = press.articles(told.leaf).aggregate(last=Max("published"))["last"]
    return {"later": sum(n for *_, n in every) - sum(n for *_, n in offered), "last": last}


def _offered(offered: list[tuple[str, str, int]], chosen: tuple[str, str] | None) -> list[dict[str, Any]]:
    return [
        {
            "quantity": quantity,
            "unit": unit,
            "word": words.QUANTITIES.get(quantity, quantity),
            "unit_word": words.UNITS.get(unit, unit),
            "n": n,
            "chosen": (quantity, unit) == chosen,
        }
        for quantity, unit, n in offered
    ]


def _shown(found: Board, told: Asked) -> dict[str, Any]:
    labels, stated = parties.labels(told.leaf), [row.stated for row in found.rows]
    named = place_names({*found.territories, told.territory}, told.leaf)
    drawn = axis(stated, get_language_bidi(), told.upto)
    letters = graded({one.voice for one in stated}, told.leaf)
    grader = letters.chosen(told.grader)
    shown = Shown(found, Says(named), drawn, labels, letters, grader)
    return {
        "board": found,
        "quantity": words.QUANTITIES.get(found.quantity, found.quantity),
        "unit": words.UNITS.get(found.unit, found.unit),
        "side_by_side": shown.side_by_side(),
        "axis": [(x, tick(value, found.unit)) for x, value in drawn.ticks],
        # Written once: it stands behind each of up to 300 figures.
        "grid": format_html_join("", GRID, ((f"{x:g}",) for x, _value in drawn.ticks)),
        "voices": shown.voices(),
        "closer": None if told.upto else closer(stated),
        "graders": [(key, labels.get(key, key.partition(":")[2])) for key in letters.by],
        "grader": grader,
        **_verdict(found, shown),
        **_sums(found, shown, told),
        **_narrowed(found, told, named),
    }


def _verdict(found: Board, shown: Shown) -> dict[str, Any]:
    """Do they contradict? The pairs that are written out, and of the first the state as the word for all."""
    pairs = [shown.pair(one) for one in found.pairs[:PAIRS]]
    return {
        "pairs": pairs,
        "more_pairs": max(0, sum(found.states.values()) - PAIRS),
        "contradicting": found.states.get("contradict", 0),
        "states": [
            (*STATES[state], found.states[state])
            for state in ("contradict", "overlap", "agree", "not_comparable")
            if found.states.get(state)
        ],
    }


def _sums(found: Board, shown: Shown, told: Asked) -> dict[str, Any]:
    letters = shown.graded.by.get(shown.grader, {})
    choose = told.way == "sources" and not shown.grader and bool(shown.graded.by)
    every = found.sums(told.way, letters)
    return {
        "sums": [shown.sum(group, summed, choose) for group, summed in every[:GROUPS]],
        "more_sums": max(0, len(every) - GROUPS),
        "way": told.way,
        "way_word": WAYS[told.way],
    }


def _narrowed(found: Board, told: Asked, named: Mapping[str, str]) -> dict[str, Any]:
    """What may be chosen: who is counted and where, with what is chosen even where no figure says so."""
    whose = sorted((found.whose | {told.whose}) - {""})
    return {
        "whose": [(key, words.WHOSE.get(key, key)) for key in whose],
        "territories": sorted(named.items(), key=lambda one: one[1]),
        "narrowed": bool(told.whose or told.territory),
    }
