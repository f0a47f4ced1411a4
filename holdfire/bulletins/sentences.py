"""A text cut into its sentences, with the place where each stands. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# A full stop, then something that begins a sentence; or an empty line.
# Nowhere may two parts of a pattern share a run of blanks: a text of blanks alone would be read for minutes.
_END = re.compile(r"[.!?…][\"”»’)\]]*(?=\s++[\"“«(\[—–-]?+\s*+[^\W\d_a-zа-я])|\n\s*\n")
_SHORT = re.compile(
    r"(?:\b(?:[^\W\d_]|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|gen|adm|maj|col|lt|no|st|гг?|им|тыс|ген)\.)$",
    re.IGNORECASE,
)
_FIRST_LINE = re.compile(r"\A\s*+[^\n]*[^\s,:;](?=[ \t]*+\n\s*+[^\W\d_a-zа-я])")


def sentences(text: str) -> list[tuple[int, int]]:
    """From where to where each sentence stands, the headline first; a name cut short ("Sept.") ends none."""
    cuts = sorted({*_ends(text), 0, len(text)})
    return [(start, end) for start, end in pairwise(cuts) if text[start:end].strip()]


def _ends(text: str) -> Iterator[int]:
    if headline := _FIRST_LINE.match(text):
        yield headline.end()
    for found in _END.finditer(text):
        if found[0].strip() and _SHORT.search(text, max(0, found.start() - 8), found.start() + 1):
            continue
        yield found.end()
