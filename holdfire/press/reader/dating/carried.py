"""The year that one date leaves to another, where the text makes that plain. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfire.press.reader.dating.seen import Seen
from holdfire.press.reader.text import Sentence, Text

LOOKED_AT = 12  # dates before this one
OPENING = 3  # words: “In 2014” so near to the head of a sentence gives its year to what follows
_ON = frozenset("cifb,(")


def carried(text: Text, before: Sequence[tuple[Seen, str | None]], seen: Seen) -> tuple[date | None, bool]:
    """A date with a year that stands before in the paragraph, and whether it is the bare year of the same sentence.

    Not where the words tell when something was said, or look ahead: that is the news of the day. before: what was found so far.
    """
    if seen.way.said or seen.way.towards > 0 or "Y" in seen.line or not set(seen.line) & set("MKm"):
        return None, False
    if text.quoted(seen.signs.starts[seen.first]):
        return None, False
    here = text.sentence(seen.signs.starts[seen.first])
    for other, iso in reversed(before[-LOOKED_AT:]):
        there = text.sentence(other.signs.starts[other.first])
        if there.paragraph != here.paragraph:
            return None, False
        if iso and "Y" in other.line and _tells_when(other, there):
            bare = not set(other.line) & set("MKm")
            return _first_day(iso.rpartition("/")[2]), bare and there == here
    return None, False


def _tells_when(other: Seen, sentence: Sentence) -> bool:
    """On 5 September 2014, or “In 2014” at the head of a sentence; not “since 2011”, “the truce of 2014”."""
    begins = other.signs.first_from(sentence.start)
    if other.sign(-1) not in _ON and other.first != begins:
        return False
    bare = not set(other.line) & set("MKm")
    return not bare or other.first - begins <= OPENING


def _first_day(iso: str) -> date | None:
    if iso.startswith("--"):
        return None
    year, month, day = (*(int(one) for one in iso.split("-")), 1, 1)[:3]
    return date(year, month, day)
