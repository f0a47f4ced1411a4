"""A plain text → its paragraphs, whichever of the usual ways they are parted in. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

WIDEST, NARROWEST = 120, 40  # signs of a line that somebody broke by hand or by program
ROOM = 12  # signs of room at a line's end in which the next word might not have fitted
MOST = 0.6  # share of a block's lines, the last left out, that are full where it was broken to a width


def blocks(text: str) -> list[str]:
    """The paragraphs of a text: a line each, or several lines that were broken to one width, parted by empty lines."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines if " " in line), default=0)
    found: list[str] = []
    for filled, block in groupby(lines, key=bool):
        if filled:
            found += _paragraphs(list(block), width)
    return found


def _paragraphs(block: list[str], width: int) -> Iterator[str]:
    """The lines of a block; joined where most of them end because the next word would not have fitted."""
    full = [len(line) + ROOM > width for line in block]
    if not NARROWEST <= width <= WIDEST or sum(full[:-1]) < MOST * max(1, len(block) - 1):
        yield from (line.strip() for line in block)
        return
    joined: list[str] = []
    for line, ends in zip(block, (not one for one in full), strict=True):
        if joined and line.startswith("  "):  # an indent begins a paragraph
            yield " ".join(joined)
            joined = []
        joined.append(line.strip())
        if ends:
            yield " ".join(joined)
            joined = []
    if joined:
        yield " ".join(joined)
