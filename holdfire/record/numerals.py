"""Numbers as people type them, in any of three sets of digits; kept in ASCII. Pure.

Read are the digits 0-9, Arabic-Indic ٠-٩ and Persian ۰-۹ with their separators (decimal ٫, thousands ٬) and the marks of
direction that a copied text brings along. A comma is refused: 1,234 is a thousand in one country and one in another.
"""

from __future__ import annotations

import re

_DIGITS = {
    ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)
}
_SEPARATORS = {ord("٫"): ".", ord("٬"): "'", ord("−"): "-"}
_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_ASCII = str.maketrans({**_DIGITS, **_SEPARATORS, **_MARKS})
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")
_GROUPED = re.compile(r"([+-]?[0-9]{1,3})((?:'[0-9]{3})+)(\.[0-9]+)?")


def to_ascii(text: str) -> str:
    """Digits and separators of Arabic and Persian in their ASCII form, marks of direction left out, spaces cut off.

    >>> to_ascii("٢٠١٧-٠٥-٠٤"), to_ascii("۱٬۲۰۰٫۵")
    ('2017-05-04', "1'200.5")
    """
    return text.strip() if text.isascii() else text.translate(_ASCII).strip()


def number(text: str) -> float | None:
    """The number in a text, None for an empty one; raises ValueError for anything else.

    >>> number("٣٬٤٥٦"), number("−1.5"), number(" ")
    (3456.0, -1.5, None)
    """
    plain = to_ascii(text)
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = plain.replace("'", "")
    if not _NUMBER.fullmatch(plain):
        raise ValueError(f"“{text[:40]}” is no number.")
    return float(plain)
