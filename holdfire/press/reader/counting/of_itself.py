"""What a counted noun tells of itself: “27 violations”, “12 wounded soldiers”, “a 75-strong team”. Pure."""

from __future__ import annotations

from holdfire.press.reader.counting.evidence import FORCES, Evidence, fitting
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.sentence import Sentence


def of_itself(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """The noun tells it (“27 violations”), or a word in front of the noun (“12 wounded soldiers”)."""
    noun = counted.noun
    if noun and noun.quantity and not (noun.weak and counted.modifier >= 0):
        if noun.unit == "events" and _known_already(one, number):
            return None
        if noun.weak and one.word(number.first - 1) in one.words.small.met:
            return None
        quantity = noun.quantity
        if quantity == "attacks" and _from_the_air(one, counted):
            quantity = "airstrikes"
        return Evidence(quantity, "noun", counted.head, counted.last, frozenset((noun.unit, "share")))
    if counted.modifier >= 0:
        told = one.told[counted.modifier]
        cue = fitting(told.cues, "pds", counted)
        if cue:
            return Evidence(cue.quantity, "modifier", counted.modifier, told.last, cue.units)
    return _loaded(one, counted) or _apposed(one, number, counted) or _strength(one, number, counted)


def _loaded(one: Sentence, counted: Counted) -> Evidence | None:
    """“62 trucks with flour”, “21 lorries loaded with food”."""
    at = counted.last
    if counted.noun is None or counted.noun.unit != "vehicles" or one.word(at) not in one.words.small.loaded:
        return None
    if not any(one.word(step) in one.words.relief for step in range(at, at + 4)):
        return None
    return Evidence("aid", "noun", counted.head, at, frozenset(("vehicles",)))


def _apposed(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """“all violations reported this year, thirteen of them”: the noun stands in front."""
    if not (counted.partitive and counted.noun is None) or one.word(number.first - 1) not in (
        ",",
        "(",
        "–",
        "—",
    ):
        return None
    for at in range(number.first - 2, max(-1, number.first - 10), -1):
        noun = one.words.nouns.get((one.word(at),))
        if one.number(at):
            return None
        if noun and noun.quantity and noun.unit == "events":
            return Evidence(noun.quantity, "noun", at, counted.last, frozenset((noun.unit,)))
    return None


def times(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """“violated the truce 43 times”."""
    if counted.head < 0 or one.word(counted.head) != "times":
        return None
    if one.word(counted.last) in one.words.small.multiples:
        return None
    near = [one.word(at) for at in range(max(0, number.first - 10), number.first)]
    for quantity, (verbs, things) in one.words.small.repeated.items():
        if any(word in verbs for word in near) and (not things or any(word in things for word in near)):
            return Evidence(quantity, "noun", number.first, counted.last, frozenset(("events",)))
    return None


def _known_already(one: Sentence, number: Number) -> bool:
    """“The two attacks” speaks of what was told before; “one attack” tells no count."""
    lone = number.last - number.core == 1 and one.word(number.core) == "one"
    led = one.word(number.first - 1)
    recorded = any(one.word(at) in one.words.recorded for at in range(max(0, number.first - 4), number.first))
    return (lone and not recorded) or led in (
        "the",
        "these",
        "those",
        "both",
        "last",
        "first",
        "all",
        "previous",
    )


def _from_the_air(one: Sentence, counted: Counted) -> bool:
    if one.word(counted.last - 1) not in (
        "raids",
        "strikes",
        "raid",
        "strike",
        "bombings",
        "attacks",
        "bombing",
    ):
        return False
    words = {token.word for token in one.line[max(0, counted.head - 8) : counted.last + 4]}
    return bool(
        words & {"flew", "air", "planes", "jets", "aircraft", "warplanes", "aerial", "drone", "coalition"}
    )


def _strength(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """“a 75-strong team”, “his 2,000 men”, “UN peacekeepers number 888”."""
    at = number.first
    if one.word(counted.head) in one.words.strong and counted.head >= 0:
        return Evidence("strength", "noun", counted.head, counted.last, frozenset(("persons",)))
    noun = counted.noun
    forces = noun is not None and (noun.whose in FORCES or one.word(counted.last - 1) == "men")
    owned = one.word(at - 1) in one.words.possessives or one.word(at - 1).endswith(("'s", "s'"))
    if forces and owned and not counted.partitive:
        return Evidence("strength", "noun", counted.head, counted.last, frozenset(("persons",)))
    if one.word(at - 1) in ("number", "numbers", "numbered", "numbering", "totalling") and at > 1:
        before = at - 2
        while one.word(before) in (",", "who", "which", "that") or one.word(before) in one.words.adverbs:
            before -= 1
        led = one.words.nouns.get((one.word(before),))
        if (led and led.whose in FORCES) or one.word(before) in one.words.small.bodies_of_men:
            return Evidence("strength", "total", before, at, whose=led.whose if led else None)
    return None
