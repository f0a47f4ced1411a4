"""What the record says of bulletins, as rows of the table that the import of bulletins reads: one row a print. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from holdfire.exchange.bulletin_columns import FIGURES, NOTE, OTHER, PRINT, SIDE
from holdfire.record.statement import Source, Statement

Row = dict[str, str]

SAID_BY, STATEMENTS = "said_by", "statements"
_COUNTED = ("total", "by_area", "by_category", f"confirmed_by_{OTHER}")
_UNSPLIT = ("unsplit_total", "unsplit_of", "unsplit_by_area", "unsplit_by_category")
_SIDE = {"settlements_total": "settlements_joined", "armed_groups_total": "armed_groups"}


def table(statements: Iterable[Statement], places: Mapping[str, str]) -> tuple[list[str], list[Row]]:
    """The columns and the rows of these prints and counts. places: the name of each place.

    A monitor's columns begin with its key, so that the table says whose they are. Behind those that the import reads stands one
    for each monitor and area, for whoever calculates with it.
    """
    prints = _prints(statements)
    monitors = sorted({key for found in prints.values() for one in found for key in _monitors(one)})
    areas = sorted({(key, area["place"]) for found in prints.values() for key, area in _areas(found)})
    of_areas = {pair: f"{pair[0].partition(':')[2]}: {places.get(pair[1], '')} ({pair[1]})" for pair in areas}
    columns = [*PRINT, *(f"{key}_{column}" for key in monitors for column in _COUNTED)]
    columns += [*SIDE, *FIGURES, *_UNSPLIT, *NOTE, *of_areas.values(), SAID_BY, STATEMENTS]
    rows = [row for found in prints.values() for row in _rows(found, of_areas)]
    return columns, sorted(rows, key=lambda row: [row.get(column, "") for column in PRINT])


def numeric(columns: Iterable[str]) -> frozenset[str]:
    """The columns that hold numbers alone."""
    ends = ("_total", f"_confirmed_by_{OTHER}", *FIGURES)
    return frozenset(column for column in columns if column.endswith(ends) or ": " in column)


def _prints(statements: Iterable[Statement]) -> dict[object, list[Statement]]:
    """What was said of one print: by one organisation, out of one source."""
    found: dict[object, list[Statement]] = defaultdict(list)
    for one in statements:
        whose = (one.organisation, one.attributed_to, one.source, one.body.get("edition", ""))
        found[one.about, *whose].append(one)
    return found


def _monitors(count: Statement) -> Sequence[str]:
    return list(count.body.get("monitors", ()))


def _areas(found: Iterable[Statement]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for one in found:
        if len(_monitors(one)) == 1:
            yield from ((_monitors(one)[0], area) for area in one.body.get("by_area", ()))


def _rows(found: Sequence[Statement], of_areas: Mapping[tuple[str, str], str]) -> list[Row]:
    """One row; a further count that the print does not part between monitors needs another one."""
    row, more = _print(found[0]), []
    for one in found:
        if one.kind == "bulletin":
            row |= _side(one.body)
        elif len(_monitors(one)) == 1:
            row |= _count(one.body, f"{_monitors(one)[0]}_")
        elif "unsplit_of" not in row:
            row |= _unsplit(one)
        else:
            more.append({**_print(one), **_unsplit(one), STATEMENTS: one.id})
    row |= {of_areas[key, area["place"]]: str(area["count"]) for key, area in _areas(found)}
    row[STATEMENTS] = " ".join(one.id for one in found)
    return [row, *more]


def _print(one: Statement) -> Row:
    source = one.source or Source("")
    return {
        "bulletin_date": one.body["day"],
        "period_start": one.body.get("start", ""),
        "publisher": one.body["publisher"],
        "outlet": source.publisher,
        "quoted_through": ";".join(source.quoted_through),
        "url": source.document or "",
        "published": source.date or "",
        "locator": source.locator or "",
        "attributed_to": one.attributed_to or one.organisation,
        "edition": one.body.get("edition", ""),
        SAID_BY: one.organisation,
    }


def _side(body: Mapping[str, Any]) -> Row:
    said = {"lang": "language", "same_print_as": "same_print_as", "note": "note", **_SIDE}
    said |= {name: name for name in FIGURES}
    return {column: str(body[name]) for column, name in said.items() if name in body}


def _count(body: Mapping[str, Any], prefix: str) -> Row:
    found = {
        "total": str(body.get("total", "")),
        "by_area": _split((f"{one['printed']} ({one['place']})", one) for one in body.get("by_area", ())),
        "by_category": _split((_category(one), one) for one in body.get("by_category") or ()),
        f"confirmed_by_{OTHER}": str(body.get("confirmed_by_other", "")),
    }
    return {f"{prefix}{column}": cell for column, cell in found.items() if cell}


def _unsplit(one: Statement) -> Row:
    whose = ";".join(_monitors(one)) or "not named"
    counted = _count(one.body, "unsplit_")
    return {"unsplit_of": whose} | {column: cell for column, cell in counted.items() if column in _UNSPLIT}


def _split(parts: Iterable[tuple[str, Mapping[str, Any]]]) -> str:
    return ";".join(f"{word}={one['count']}" for word, one in parts)


def _category(one: Mapping[str, Any]) -> str:
    read = one.get("sub_event_type")
    return f"{one['printed']} ({read})" if read else str(one["printed"])
