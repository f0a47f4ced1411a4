"""A total leads up to its number: “the death toll rose to 85”, “put the dead at 85”, “violations recorded: 33”. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from holdfire.press.reader.evidence import Evidence, passed
from holdfire.press.reader.noun_phrases import Counted
from holdfire.press.reader.numbers import Number
from holdfire.press.reader.quantity_words import words_of
from holdfire.press.reader.sentence import Sentence

NEAR = 14  # tokens between a total and its number


def total(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """A total leads up to the number: “the death toll from the attack has risen to 85”, “violations recorded: 33”."""
    at = passed(one, number.first)
    joint = one.word(at - 1)
    if joint not in one.words.connectors and one.number(at) is None and not _at_noun(one, at):
        return None
    if number.first == number.core and joint not in one.words.connectors:
        return None
    told = list(_totals(one, at))
    for first, quantity, sure in sorted(told, key=lambda each: not each[2]):
        if sure or _counts(one, first, at, joint):
            return Evidence(quantity, "total", first, at)
    return None


def _at_noun(one: Sentence, at: int) -> bool:
    return any(told.last == at for told in one.told.values())


def _totals(one: Sentence, at: int) -> Iterator[tuple[int, str, bool]]:
    """Words for totals in front of a token, the nearest first; sure: it is one by itself (“toll”)."""
    for first in range(at - 1, max(-1, at - NEAR - 1), -1):
        word = one.word(first)
        if word == ";" or (word in one.words.breaks and first < at - 1 and word != "—"):
            return
        told = one.told.get(first)
        if told:
            for cue in told.cues:
                if "t" in cue.roles:
                    sure = one.word(told.last - 1) in ("toll", "count", "strength")
                    yield first, cue.quantity, sure
                    break
                if set("pdo") & set(cue.roles) and not cue.units & {"buildings", "devices", "vehicles"}:
                    yield first, cue.quantity, False
                    break
        else:
            noun = one.words.nouns.get((word,))
            if noun and noun.quantity and noun.unit:
                yield first, noun.quantity, False


def _counts(one: Sentence, first: int, at: int, joint: str) -> bool:
    """“the number of killed … to”, “put the dead at”, “deaths rose to”, “Killed: 12”."""
    if joint in (":", "=") and at - first <= 4:
        return True
    for step in range(max(0, first - 9), first):
        if one.word(step) in one.words.totals and one.word(step + 1) in ("of", "for"):
            return True
    if one.word(first - 1) == "the" and joint == "at" and at - first <= 3:
        return True
    return joint in ("to", "at") and any(one.word(step) in _CHANGED for step in range(first + 1, at))


_CHANGED = words_of(
    "rose rises risen rising climbed fell fallen increased decreased dropped stood stands jumped grew grown brought bringing up down"
)
