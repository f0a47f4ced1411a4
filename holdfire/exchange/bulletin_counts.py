"""The counts in a row of bulletins: one for each monitor, and one that the print does not part between them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from holdfire.agreements.event_types import sub_event_type
from holdfire.exchange import numbers
from holdfire.exchange.bulletin_columns import OTHER
from holdfire.exchange.format import Cells
from holdfire.exchange.problems import AREA_TWICE, NOT_A_COUNT, NOT_A_SPLIT, UNKNOWN_WORD
from holdfire.exchange.words import clean
from holdfire.record.problems import Refused

Area = Callable[[str, str], str]  # a word for an area, the column it stands in → place:…; raises Refused

_SEMICOLONS = re.compile("[;؛]")
_WITH_PLACE = re.compile(r"(?P<printed>.+?)\s*\((?P<place>place:[^()]+)\)")
_WITH_TYPE = re.compile(r"(?P<printed>.+?)\s*\((?P<type>[^()]+)\)")
_ALL, _NOBODY = ("both", "all"), ("not named",)


def count(cells: Cells, prefix: str, prefixes: Sequence[str], area: Area) -> dict[str, Any]:
    """What the print gives for one monitor; nothing at all where it gives no number. Raises Refused."""
    found = _numbers(cells, prefix, area)
    confirmed = [
        (column, number)
        for other in (*prefixes, OTHER)
        if (column := f"{prefix}_confirmed_by_{other}") in cells
        and (number := numbers.count(cells[column], column)) is not None
    ]
    if len(confirmed) > 1 or (confirmed and not found):
        why = (
            "there is no count that it belongs to" if not found else f"{confirmed[0][0]} is filled in as well"
        )
        column, number = confirmed[-1]
        raise Refused([NOT_A_COUNT.at(f"“{number}” cannot be kept: {why}.", f"column {column}")])
    return found | ({"confirmed_by_other": confirmed[0][1]} if confirmed else {})


def unsplit(cells: Cells, monitors: Mapping[str, str], area: Area) -> dict[str, Any]:
    """A count that is given for several monitors together, or for nobody by name; raises Refused."""
    whose, found = clean(cells.get("unsplit_of", "")), _numbers(cells, "unsplit", area)
    if not whose and not found:
        return {}
    if not found:
        sentence = f"“{whose[:40]}” is said in unsplit_of, but neither a total nor an area is given."
        raise Refused([NOT_A_COUNT.at(sentence, "column unsplit_total")])
    return {"monitors": _several(whose, monitors), **found}


def uneven(cells: Cells, prefixes: Sequence[str] | Mapping[str, str]) -> list[str]:
    """A sentence for each split that does not add up to its total, and for each that was said to do otherwise than it does."""
    return [sentence for prefix in (*prefixes, "unsplit") for sentence in _uneven(cells, prefix)]


def _uneven(cells: Cells, prefix: str) -> Iterator[str]:
    total = numbers.count(cells.get(f"{prefix}_total", ""), "")
    parts = [number for _, number in _parts(cells.get(f"{prefix}_by_area", ""), "")]
    if total is None or not parts:
        return
    adds_up = sum(parts) == total
    if not adds_up:
        yield f"the areas of “{prefix}” add up to {sum(parts):,}, its total is {total:,}; both are kept as printed."
    said = numbers.whole(cells.get(f"{prefix}_sum_ok", ""), f"{prefix}_sum_ok")
    if said is not None and bool(said) != adds_up:
        yield f"{prefix}_sum_ok says “{said}”, but the areas {'do' if adds_up else 'do not'} add up to the total."


def _numbers(cells: Cells, prefix: str, area: Area) -> dict[str, Any]:
    total, column = numbers.count(cells.get(f"{prefix}_total", ""), f"{prefix}_total"), f"{prefix}_by_area"
    split = [_area(word, number, area, column) for word, number in _parts(cells.get(column, ""), column)]
    for at, one in enumerate(split):
        if twice := next((old for old in split[:at] if old["place"] == one["place"]), None):
            sentence = (
                f"“{twice['printed']}={twice['count']}” and “{one['printed']}={one['count']}” are one area."
            )
            raise Refused([AREA_TWICE.at(sentence, f"column {column}")])
    column = f"{prefix}_by_category"
    categories = [_category(word, number) for word, number in _parts(cells.get(column, ""), column)]
    found = {"total": total, "by_area": split or None, "by_category": categories or None}
    return {name: value for name, value in found.items() if value is not None}


def _parts(cell: str, column: str) -> Iterator[tuple[str, int]]:
    """The areas of a cell with their counts."""
    for part in filter(None, map(clean, _SEMICOLONS.split(cell))):
        word, equals, number = part.rpartition("=")
        found = numbers.count(number, column) if equals else None
        if found is None or not word.strip():
            sentence = f"“{part[:80]}” is no word with its number."
            raise Refused([NOT_A_SPLIT.at(sentence, f"column {column}")])
        yield word.strip(), found


def _area(word: str, number: int, area: Area, column: str) -> dict[str, Any]:
    told = _WITH_PLACE.fullmatch(word)
    printed, place = (told["printed"], told["place"]) if told else (word, word)
    return {"place": area(place, column), "printed": printed, "count": number}


def _category(word: str, number: int) -> dict[str, Any]:
    told = _WITH_TYPE.fullmatch(word)
    type = sub_event_type(told["type"]) if told else None
    if told is None or type is None:
        return {"printed": word, "count": number}
    return {"printed": told["printed"], "sub_event_type": type, "count": number}


def _several(whose: str, monitors: Mapping[str, str]) -> list[str]:
    word = whose.casefold()
    if word in _ALL:
        return list(monitors.values())
    if word in _NOBODY:
        return []
    named = [part.casefold() for part in map(clean, _SEMICOLONS.split(whose))]
    if not whose or set(named) - set(monitors):
        known = ", ".join([*_ALL, *_NOBODY, *monitors])
        raise Refused([UNKNOWN_WORD.at(f"“{whose[:40]}” is none of: {known}.", "column unsplit_of")])
    return [monitors[prefix] for prefix in named]
