"""Words as they come in cells, in the form in which the record keeps them."""

from __future__ import annotations

import re
import unicodedata

from holdfire.exchange.problems import NOT_A_NAME
from holdfire.record.problems import Refused

# Controls, and marks that turn the direction of writing around: they make a text read otherwise than it is stored.
_INVISIBLE = re.compile("[\u200b\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~/+-]{0,150}")


def clean(cell: str) -> str:
    """The words of a cell: Unicode NFC, single spaces, no controls.

    >>> clean("  Kafr\\r\\n Zita ")
    'Kafr Zita'
    """
    if cell.isascii() and cell.isprintable() and "  " not in cell:
        return cell.strip()
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _INVISIBLE.sub("", cell))).strip()


def listed(cell: str, separators: str = ";") -> tuple[str, ...]:
    """The parts of a cell, each once, in their order.

    >>> listed("SOHR;AFP; SOHR")
    ('SOHR', 'AFP')
    """
    parts = (clean(part) for part in re.split(f"[{separators}]", cell))
    return tuple(dict.fromkeys(part for part in parts if part))


def name(cell: str, column: str) -> str:
    """A cell that becomes part of a subject's name; raises Refused (HF-6019)."""
    text = clean(cell)
    if not _NAME.fullmatch(text):
        raise Refused([NOT_A_NAME.at(f"“{cell[:80]}” cannot be part of a name.", f"column {column}")])
    return text
