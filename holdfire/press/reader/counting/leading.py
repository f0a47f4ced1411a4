"""The group that leads a clause lends its noun: “Of the town's houses, 655 are rubble”, “of 36 hospitals 24 have shut”. Pure."""

from __future__ import annotations

from dataclasses import replace

from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Noun
from holdfire.press.reader.counting.sentence import Sentence

NEAR = 9  # tokens from the group to the number


def led(one: Sentence, number: Number, what: Counted) -> Counted:
    """What is counted, with the noun of the group in front where the number has none of its own."""
    if what.noun is not None or what.partitive or what.modifier >= 0 or number.share:
        return what
    noun = _group(one, number.first)
    return replace(what, noun=noun) if noun else what


def _group(one: Sentence, at: int) -> Noun | None:
    """The thing of “Of the town's houses”, where such words open the sentence or the clause."""
    found = None
    for step in range(at - 1, max(-1, at - NEAR), -1):
        word = one.word(step)
        if word in one.words.small.groups and (step == 0 or one.line[step - 1].kind == "sign"):
            return found
        noun = one.words.nouns.get((word,))
        if found is None and noun is not None and noun.unit not in ("", "persons", "events"):
            found = noun
        if step in one.told or word in one.words.auxiliaries:
            return None
    return None
