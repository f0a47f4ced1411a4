"""The Figures board: how many do they say, who says so originally, and do they contradict one another?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from holdfire.parties import queries as parties
from holdfire.parties.access import needs
from holdfire.press import queries, words
from holdfire.press.board import Board, Pair, Row, board, quantities
from holdfire.press.compare_words import STATES, WAYS, Says, total
from holdfire.press.naming import place_names
from holdfire.press.summing import WAYS as ALL_WAYS
from holdfire.press.summing import Way
from holdfire.press.whiskers import Axis, axis, whisker
from holdfire.record import clocks
from holdfire.record.clock import opening_day
from holdfire.record.queries import leaf_at

PAIRS = 40  # comparisons that are written out


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. way: how to sum up; grader: whose gradings “best source” follows."""

    on: date
    leaf: int | None
    known: clocks.Known
    quantity: str
    unit: str
    whose: str
    territory: str
    way: Way
    grader: str


def asked(request: HttpRequest) -> Asked:
    """Read an address; what is on no list narrows nothing."""
    clock = clocks.read(request.GET, opening_day())
    way = request.GET.get("way", "")
    return Asked(
        on=clock.on,
        leaf=leaf_at(clock.known),
        known=clock.known,
        quantity=request.GET.get("quantity", ""),
        unit=request.GET.get("unit", ""),
        whose=request.GET.get("whose", ""),
        territory=request.GET.get("territory", ""),
        way=next((one for one in ALL_WAYS if one == way), "range"),
        grader=request.GET.get("grader", ""),
    )


@needs("read")
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Every figure for one quantity on one axis, by original voice, contradictions marked."""
    told = asked(request)
    offered = quantities(told.on, told.leaf)
    chosen = chosen_quantity(told, offered)
    context: dict[str, Any] = {"asked": told, "offered": _offered(offered, chosen), "ways": WAYS}
    if chosen:
        found = board(*chosen, told.on, told.leaf, told.whose, told.territory)
        context |= _shown(found, told)
    return render(request, "press/figures.html", context)


def chosen_quantity(told: Asked, offered: list[tuple[str, str, int]]) -> tuple[str, str] | None:
    """The quantity and unit that the address names, else the one with most figures; None where nobody gave any."""
    named = [one[:2] for one in offered if told.quantity in ("", one[0]) and told.unit in ("", one[1])]
    return named[0] if named else (offered[0][:2] if offered else None)


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
    labels = parties.labels(told.leaf)
    named = place_names({row.stated.territory for row in found.rows}, told.leaf)
    says = Says(named)
    drawn = axis([row.stated for row in found.rows], get_language_bidi())
    graders = _graders(found, told.leaf)
    letters = graders.get(told.grader) or next(iter(graders.values()), {})
    grader = told.grader if told.grader in graders else next(iter(graders), "")
    return {
        "board": found,
        "quantity": words.QUANTITIES.get(found.quantity, found.quantity),
        "unit": words.UNITS.get(found.unit, found.unit),
        "axis": [(x, words.number(value, found.unit)) for x, value in drawn.ticks],
        "voices": [
            {
                "key": key,
                "label": labels.get(key, key.partition(":")[2] or key),
                "is_organisation": key.startswith("organisation:"),
                "letter": letters.get(key, ""),
                "rows": [_row(row, found, drawn, says) for row in rows],
            }
            for key, rows in found.voices.items()
        ],
        "pairs": [_pair(pair, says) for pair in found.pairs[:PAIRS]],
        "more_pairs": max(0, len(found.pairs) - PAIRS),
        "contradicting": found.count("contradict"),
        "sums": [_sum(group, summed, says, found.unit) for group, summed in found.sums(told.way, letters)],
        "way": told.way,
        "way_word": WAYS[told.way],
        "graders": [(key, labels.get(key, key)) for key in graders],
        "grader": grader,
        "whose": [
            (key, words.WHOSE.get(key, key))
            for key in sorted({row.figure.whose for row in found.rows} - {""})
        ],
        "territories": sorted(named.items(), key=lambda one: one[1]),
    }


def _graders(found: Board, leaf: int | None) -> dict[str, dict[str, str]]:
    """The letters that each organisation gave these voices, by organisation; of several the best known last."""
    graded: dict[str, dict[str, str]] = {}
    for row in queries.gradings({row.stated.voice for row in found.rows}, leaf):
        graded.setdefault(row.holder, {})[row.key] = row.reliability
    return graded


def _row(row: Row, found: Board, drawn: Axis, says: Says) -> dict[str, Any]:
    of = row.figure
    return {
        "row": row,
        "amount": words.amount(of.low, of.best, of.high, of.unit),
        "whisker": whisker(row.stated, drawn),
        "anchor": "claim-" + of.key.rpartition("/")[2],
        "against": len(found.against(row)),
        "whose": says.whose(of.whose) if of.whose else "",
        "where": says.where(of.territory) if of.territory else "",
    }


def _pair(pair: Pair, says: Says) -> dict[str, Any]:
    code, word = STATES[pair.found.state]
    return {
        "pair": pair,
        "code": code,
        "word": word,
        "a": words.amount(*_numbers(pair.a), pair.a.figure.unit),
        "b": words.amount(*_numbers(pair.b), pair.b.figure.unit),
        "reasons": [says.reason(one) for one in pair.found.reasons],
    }


def _numbers(row: Row) -> tuple[float | None, float | None, float | None]:
    return row.figure.low, row.figure.best, row.figure.high


def _sum(group: Any, summed: Any, says: Says, unit: str) -> dict[str, Any]:
    return {
        "n": len(group),
        "voices": len({row.stated.voice for row in group}),
        "total": total(summed, unit),
        "used": len(summed.used),
        "reasons": [says.reason(one) for one in summed.reasons],
    }
