"""Numbers and days in the cells of a table, in any of three sets of digits (see `record.numerals`)."""

from __future__ import annotations

import re
from datetime import date

from holdfire.exchange.problems import NEEDED, NOT_A_COUNT, NOT_A_DAY, NOT_A_NUMBER
from holdfire.record import numerals
from holdfire.record.problems import Refused

# Newer releases of UCDP GED write a midnight behind the day.
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})([ T]00:00:00(\.0+)?)?")


def number(cell: str, column: str) -> float | None:
    """The number in a cell, None for an empty one; raises Refused (HF-6015) naming column and value."""
    try:
        return numerals.number(cell)
    except ValueError as error:
        raise Refused([NOT_A_NUMBER.at(str(error), f"column {column}")]) from None


def whole(cell: str, column: str) -> int | None:
    """The whole number in a cell, also where it is written 12.0; None for an empty one; raises Refused (HF-6015)."""
    plain = cell.removesuffix(".0")  # the common cases first: a file has millions of cells
    if plain.isdigit() and plain.isascii() and len(plain) <= 15:
        return int(plain)
    value = number(cell, column)
    if value is None:
        return None
    if not value.is_integer():
        raise Refused([NOT_A_NUMBER.at(f"“{cell[:40]}” is no whole number.", f"column {column}")])
    return int(value)


def needed(cell: str, column: str) -> int:
    """As `whole`, and an empty cell is refused (HF-6017)."""
    value = whole(cell, column)
    if value is None:
        raise Refused([NEEDED.at("The cell is empty.", f"column {column}")])
    return value


def count(cell: str, column: str) -> int | None:
    """The count in a cell, a whole number from 0 up; None for an empty one; raises Refused (HF-6015, HF-6022)."""
    value = number(cell, column)
    if value is None:
        return None
    if value < 0 or not value.is_integer():
        raise Refused([NOT_A_COUNT.at(f"“{cell[:40]}” is no count.", f"column {column}")])
    return int(value)


def amount(cell: str, column: str) -> float | int | None:
    """The amount in a cell, from 0 up, whole where it is written so; None for an empty one; raises Refused (HF-6015, HF-6022)."""
    value = number(cell, column)
    return value if value and value > 0 and not value.is_integer() else count(cell, column)


def day(cell: str, column: str) -> str | None:
    """The day in a cell as 2017-05-04, None for an empty one; raises Refused (HF-6016)."""
    text = numerals.to_ascii(cell)
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        date.fromisoformat(found[1] if found else "")
    except ValueError:
        raise Refused([NOT_A_DAY.at(f"“{cell[:40]}” is no day.", f"column {column}")]) from None
    return found[1] if found else None
