"""Numbers behind their label, as bulletins write them: “dead (2,959)”, “Killed: 12”, “abductions, three”, “Missing: none”. Pure."""

from __future__ import annotations

from holdfire.press.reader.counting.evidence import Evidence
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.sentence import Sentence

FEW = 3  # words before a label that opens its line
SIGNS = frozenset("(:,–—-=")
CLOSING = frozenset("().,;:”\"'–—")


def labelled(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """What a number that counts nothing of its own takes from the label right in front of it."""
    if counted.noun is not None or counted.partitive or not _closed(one, number.last):
        return None
    told = label(one, number.first)
    return Evidence(told[1], "total", told[0], number.first) if told else None


def label(one: Sentence, at: int) -> tuple[int, str] | None:
    """Where the label in front of a token begins, and its quantity."""
    sign = one.word(at - 1)
    if sign not in SIGNS or one.line[at - 1].glued == (sign == "(") or (sign == "," and not _listing(one)):
        return None
    for first in range(at - 2, max(-1, at - 6), -1):
        told = one.told.get(first)
        if told and told.last == at - 1:
            cue = next((cue for cue in told.cues if set("pdto") & cue.roles and "persons" in cue.units), None)
            if cue and (sign == "(" or _opens(one, first)):
                return first, cue.quantity
    noun = one.words.nouns.get((one.word(at - 2),))
    if noun and noun.quantity and (sign != "(" or noun.unit == "events"):
        return (at - 2, noun.quantity) if _opens(one, at - 2) else None
    return None


def _opens(one: Sentence, first: int) -> bool:
    """The label stands at the head of its clause, with few words before it."""
    for step in range(first - 1, max(-1, first - FEW - 2), -1):
        if one.line[step].kind == "sign" and one.word(step) in ";.:,—–)•*":
            return True
        if one.number(step):
            return False
    return first <= FEW


def _listing(one: Sentence) -> bool:
    return any(token.word == ";" for token in one.line)


def _closed(one: Sentence, at: int) -> bool:
    return at >= len(one.line) or one.word(at) in CLOSING
