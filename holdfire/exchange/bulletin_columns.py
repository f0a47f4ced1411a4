"""The columns of a table of bulletins: fixed ones, and for each monitor some that begin with a prefix of its own. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from holdfire.bulletins.kinds import Bulletin

# Every column with what goes into it; the order is that of the template, whose monitors are called a and b.
PRINT: Mapping[str, str] = {
    "bulletin_date": "day of the bulletin, 2017-05-04",
    "period_start": "first day, where it covers more than that day, its last",
    "publisher": "whose bulletin it is, organisation:… or a name; empty: the one said with the file",
    "lang": "language of the print: en, ar, fa",
    "outlet": "who printed it; empty: the host in the address, else the publisher itself",
    "quoted_through": "through whom it was quoted, from the outlet inward, parted by semicolons",
    "url": "address of the page",
    "published": "day of publication, where it is another",
    "locator": "page or line in the document",
    "attributed_to": "whose version it is, where it is not the outlet's",
    "edition": "the outlet's own, where it printed several: updated 14 February",
    "same_print_as": "the outlet whose text this one prints, organisation:… or a name",
}
MONITOR: Mapping[str, str] = {
    "total": "the count as printed; empty: the print gives none, which is not 0",
    "by_area": "its split, North=8;South=7; an area with its place: North (place:north)=8",
    "by_category": "its split by category, shelling=8; as a type of ACLED's list: shelling (air-drone-strike)=8",
    "sum_ok": "1 the split adds up to the total, 0 it does not; only compared",
}
CONFIRMED = "of these, how many the other confirmed"
SIDE: Mapping[str, str] = {
    "settlements_total": "settlements that had joined by then",
    "armed_groups_total": "armed groups that had signed up by then",
}
# The other side figures, as the record calls them: `_to_date` counters run on, `_in_period` are of the bulletin's own days.
FIGURES = tuple(name for name in Bulletin.model_fields if name.endswith(("_in_period", "_to_date")))
UNSPLIT: Mapping[str, str] = {
    "unsplit_total": "a count that the print does not part between the monitors",
    "unsplit_of": "whose it is: “both” (all monitors), “not named”, or prefixes parted by semicolons",
    "unsplit_by_area": "its split, as for one monitor",
    "unsplit_by_category": "its split by category, as for one monitor",
}
NOTE = {"note": "your own note, kept with the print"}
AREA_WORDS = ("area", "governorate", "province")
OTHER = "other"  # a confirmation by the other monitor, whoever that is

_OWN = re.compile(rf"(.+)_(?:total|sum_ok|by_(?:category|{'|'.join(AREA_WORDS)}))")
_BETWEEN = re.compile(r"(.+)_confirmed_by_(.+)")
_NOT_MONITORS = {"unsplit", *(column.removesuffix("_total") for column in SIDE)}


def prefixes(columns: Iterable[str]) -> list[str]:
    """The prefixes of a header, each once, in their order.

    >>> prefixes(["bulletin_date", "a_total", "a_by_area", "b_total", "b_confirmed_by_a", "settlements_total"])
    ['a', 'b']
    """
    found: dict[str, None] = {}
    for column in map(str.casefold, columns):
        if column in PRINT or column in NOTE:
            continue
        if between := _BETWEEN.fullmatch(column):
            found |= dict.fromkeys(prefix for prefix in between.groups() if prefix != OTHER)
        elif (own := _OWN.fullmatch(column)) and own[1] not in _NOT_MONITORS:
            found[own[1]] = None
    return list(found)


def explained(monitors: Iterable[str]) -> dict[str, str]:
    """Every column of a table with these prefixes, with what goes into it, in the order of the template."""
    several = list(monitors)
    columns = dict(PRINT)
    for prefix in several:
        columns |= {f"{prefix}_{column}": meaning for column, meaning in MONITOR.items()}
        columns |= {f"{prefix}_confirmed_by_{other}": CONFIRMED for other in several if other != prefix}
    side = {**SIDE} | {name: f"{name.replace('_', ' ')}, as printed" for name in FIGURES}
    return {**columns, **side, **UNSPLIT, **NOTE}


def names(monitors: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each field the names that its column may have."""
    several = list(monitors)
    fields = [*explained(several), *(f"{prefix}_confirmed_by_{OTHER}" for prefix in several)]
    return {field: _names(field) for field in fields}


def _names(field: str) -> tuple[str, ...]:
    before, found, _ = field.rpartition("_by_area")
    return tuple(f"{before}_by_{word}" for word in AREA_WORDS) if found else (field,)
