"""Numbers and days as people type them, in any of three sets of digits; kept in ASCII.

Read are the digits 0-9, Arabic-Indic ٠-٩ and Persian ۰-۹ with their separators (decimal ٫, thousands ٬) and the marks of
direction that a copied cell brings along. A comma is refused: 1,234 is a thousand in one country and one in another.
"""

from __future__ import annotations

import re
from datetime import date

from holdfire.exchange.problems import NEEDED, NOT_A_DAY, NOT_A_NUMBER
from holdfire.record.problems import Refused

_DIGITS = {
    ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)
}
_SEPARATORS = {ord("٫"): ".", ord("٬"): "'", ord("−"): "-"}
_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_ASCII = str.maketrans({**_DIGITS, **_SEPARATORS, **_MARKS})
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")
_GROUPED = re.compile(r"([+-]?[0-9]{1,3})((?:'[0-9]{3})+)(\.[0-9]+)?")
# Newer releases of UCDP GED write a midnight behind the day.
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})([ T]00:00:00(\.0+)?)?")


def to_ascii(text: str) -> str:
    """Digits and separators of Arabic and Persian in their ASCII form, marks of direction left out, spaces cut off.

    >>> to_ascii("٢٠١٧-٠٥-٠٤"), to_ascii("۱٬۲۰۰٫۵")
    ('2017-05-04', "1'200.5")
    """
    return text.strip() if text.isascii() else text.translate(_ASCII).strip()


def number(cell: str, column: str) -> float | None:
    """The number in a cell, None for an empty one; raises Refused (HF-6015) naming column and value."""
    text = to_ascii(cell)
    if not text:
        return None
    if _GROUPED.fullmatch(text):
        text = text.replace("'", "")
    if not _NUMBER.fullmatch(text):
        raise Refused([NOT_A_NUMBER.at(f"“{cell[:40]}” is no number.", f"column {column}")])
    return float(text)


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


def day(cell: str, column: str) -> str | None:
    """The day in a cell as 2017-05-04, None for an empty one; raises Refused (HF-6016)."""
    text = to_ascii(cell)
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        date.fromisoformat(found[1] if found else "")
    except ValueError:
        raise Refused([NOT_A_DAY.at(f"“{cell[:40]}” is no day.", f"column {column}")]) from None
    return found[1] if found else None
