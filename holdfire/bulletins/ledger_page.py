"""Two ledgers face to face: how far apart are the two monitors, on which days, and what do their counts say together?"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.http import require_safe

from holdfire.bulletins import ledger_chart, ledger_faults, ledger_rows
from holdfire.bulletins.ledger_asked import SORTS, Asked, asked, ordered
from holdfire.bulletins.ledger_days import Pair
from holdfire.bulletins.ledgers import Ledgers, ledgers, pairs
from holdfire.bulletins.naming import names
from holdfire.bulletins.words import Names, agree
from holdfire.parties import queries as parties
from holdfire.parties.access import caller, needs
from holdfire.zones import queries as zones

SIZE = 25
SHAPES = range(5)  # that tell organisations apart


@needs("read")
@require_safe
def bulletins(request: HttpRequest) -> HttpResponse:
    """Two monitors' ledgers, the difference first."""
    told = asked(request.GET)
    monitors, pair = chosen(told)
    found = ledgers(pair, told.first, told.last, told.area, told.zone, told.leaf) if pair else None
    found = found if found and found.entries else None
    who = caller(request)
    context: dict[str, Any] = {
        "asked": told,
        "found": found,
        "may_enter": who is not None and who.may("report") and told.known is None,
        "sorts": SORTS,
    }
    if found:
        context |= _ledgers(request, told, found, monitors)
    elif pair:
        context |= _nothing(told, pair)
    return render(request, "bulletins/ledgers.html", context)


def chosen(told: Asked) -> tuple[list[str], Pair | None]:
    """Every monitor with a count, by label, and the two that are shown, in their order; None where nobody counted."""
    known = pairs(told.leaf)
    labels = parties.labels(told.leaf)
    monitors = sorted({key for pair, _ in known for key in pair if key}, key=lambda key: labels.get(key, key))
    if not known:
        return [], None
    wanted = [key for key in told.pair if key in monitors]
    candidates = [pair for pair, _ in known if not wanted or set(wanted) <= set(pair)] or [known[0][0]]
    return monitors, ordered(candidates[0], labels, told) or candidates[0]


def _ledgers(request: HttpRequest, told: Asked, found: Ledgers, monitors: list[str]) -> dict[str, Any]:
    called = names(found.pair, [one for entry in found.entries for one in entry.prints], told.leaf)
    by = ledger_chart.step(found, told.step)
    of_kind = ledger_rows.of_kind(found.entries, told.days, found.pair)
    entries = ledger_rows.ordered(found.entries if of_kind is None else of_kind, told.sort)
    page = Paginator(entries, SIZE).get_page(request.GET.get("page"))
    counted, total = found.coverage, found.total
    return {
        "sides": (drawn := sides(found.pair, called, told.leaf)),
        "sides_by_name": by_name(drawn),
        "total": total,
        "differing": (total.states.get("contested", 0), total.both - total.states.get("agreed", 0)),
        "rival": 0 if told.area or told.zone else _rival(found),
        "first": found.first,
        "last": found.last,
        "which": "" if of_kind is None else told.days,
        "undrawn": found.over(found.first, found.last).undrawn,
        "sums_apart": _between(total.a, total.b),
        "coverage": counted,
        "days": sum(counted.values()),
        "bulletins": sum(1 for one in found.entries if one.coverage != "none"),
        "agreement": found.agreement,
        "share": _share(found),
        "mean": found.agreement.apart and tuple(round(mean, 1) for mean in found.agreement.apart),
        "meaning": agree(found.agreement.alpha),
        "by": by,
        "chart": ledger_chart.chart(found, by, called, told.on, told.leaf, get_language_bidi()),
        "page": page,
        "rows": ledger_rows.rows(list(page.object_list), called),
        "faults": ledger_faults.listed(
            found.faults, told.fault, request.GET.get("faults", "1"), called
        ),
        "monitors": [(key, called.who(key), key in found.pair) for key in monitors] if len(monitors) > 2 else [],
        **_ground(told, called),
        "where": _where(told, called),
    }  # fmt: skip


def _nothing(told: Asked, pair: Pair) -> dict[str, Any]:
    """What to look at instead, where the days or the ground that were asked for hold no count."""
    whole = ledgers(pair, None, None, "", "", told.leaf)
    if whole is None or not whole.entries:
        return {}
    called = names(pair, [one for entry in whole.entries for one in entry.prints], told.leaf)
    return {
        "whole": whole,
        "first": told.first or whole.first,
        "last": told.last or whole.last,
        **_ground(told, called),
    }


def _ground(told: Asked, called: Names) -> dict[str, Any]:
    """The areas and zones to choose from."""
    return {
        "areas": sorted(((key, word) for key, word in called.areas.items()), key=lambda one: one[1]),
        "zones": list(zones.all_names(told.leaf, get_language() or "en").items()),
    }


def _rival(found: Ledgers) -> int:
    """Days on which prints of one bulletin give different counts."""
    return sum(1 for one in found.entries if one.joint.apart and one.joint.apart.low != one.joint.apart.high)


def sides(pair: Pair, called: Names, leaf: int | None) -> list[dict[str, Any]]:
    """Both monitors, with the number of the shape that each is drawn with: never the same one."""
    marks = parties.marks(leaf)
    drawn = [marks.get(key, at) % len(SHAPES) for at, key in enumerate(pair)]
    if drawn[0] == drawn[1]:
        drawn[1] = (drawn[0] + 1) % len(SHAPES)
    return [
        {"key": key, "label": label, "mark": mark, "name": key.partition(":")[2]}
        for key, label, mark in zip(pair, (called.a, called.b), drawn, strict=True)
    ]


def by_name(drawn: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Both sides by name, so that the switch does not move when it is used."""
    told = [{**one, "leads": at == 0} for at, one in enumerate(drawn)]
    return sorted(told, key=lambda one: (one["label"].casefold(), one["key"]))


def _between(a: Any, b: Any) -> tuple[int, int | None]:
    """How far two sums are apart, at least and at most."""
    if a.high is None or b.high is None:
        return max(0, a.low - b.high if b.high is not None else 0), None
    return max(0, a.low - b.high, b.low - a.high), max(a.high - b.low, b.high - a.low)


def _share(found: Ledgers) -> tuple[int, int] | None:
    """How many of a hundred days they agree on, at least and at most."""
    said = found.agreement
    if not said.days:
        return None
    return tuple(round(100 * n / said.days) for n in (said.agreed.low, said.agreed.high or 0))  # type: ignore[return-value]


def _where(told: Asked, called: Names) -> str:
    """The area or zone that is shown, in words; empty for all."""
    if told.zone:
        return zones.all_names(told.leaf, get_language() or "en").get(told.zone, told.zone)
    return called.where(told.area) if told.area else ""
