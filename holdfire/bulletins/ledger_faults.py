"""The faults of two ledgers as a list to work through: what is wrong before what is told, one sort at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator

from holdfire.bulletins.fault import NAMES, Fault
from holdfire.bulletins.fault_words import sentence, sort
from holdfire.bulletins.words import Names

SIZE = 20
ALL = ("wrong", "told")


def listed(faults: Sequence[Fault], asked: str, page: str, names: Names) -> dict[str, Any]:
    """A page of the faults. asked: a sort, "wrong" or "told"; anything else: what is wrong, or where nothing is, what is told."""
    by_name = Counter(one.name for one in faults)
    by_weight = Counter(one.severity for one in faults)
    known = asked in by_name or asked in ALL
    chosen = asked if known else "wrong" if by_weight["wrong"] or not faults else "told"
    shown = [one for one in faults if chosen in (one.name, one.severity)]
    page_of = Paginator(sorted(shown, key=lambda one: one.severity == "told"), SIZE).get_page(page)
    return {
        "chosen": chosen,
        "page": page_of,
        "weights": by_weight,
        "sorts": [(name, sort(name), by_name[name]) for name in NAMES if by_name[name]],
        "rows": told(list(page_of.object_list), names),
    }


def told(faults: Sequence[Fault], names: Names) -> list[dict[str, Any]]:
    """Each fault with its sentence and what its sort is called."""
    return [{"fault": one, "sort": sort(one.name), "said": sentence(one, names)} for one in faults]
