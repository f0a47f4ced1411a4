"""Numbers that share a verb: “five soldiers and three civilians were killed”, “12 of the 30 wounded died”. Pure."""

from __future__ import annotations

from itertools import pairwise

from holdfire.press.reader.counting.evidence import Evidence, fitting
from holdfire.press.reader.counting.sentence import Sentence
from holdfire.press.reader.counting.tied import Tied, fits, predicate, whose_of

REACH = 14  # tokens from what is said of a whole to what is said of its part


def share(one: Sentence, noted: list[Tied]) -> None:
    """“Five soldiers and three civilians were killed”: from the last to the first, each takes the verb of the one behind."""
    for at in range(len(noted) - 1, -1, -1):
        tied = noted[at]
        if tied.evidence is None or tied.evidence.way != "chained":
            continue
        other = noted[tied.evidence.chained] if tied.evidence.chained > at else None
        tied.evidence = tied.spare
        if (
            other is None
            or other.evidence is None
            or other.evidence.way not in ("done", "subject", "state", "noun")
        ):
            continue
        if other.evidence.way == "noun" and tied.counted.noun is not None:
            continue
        if not fits(tied.counted, other.evidence):
            told = one.told.get(other.evidence.first)
            cue = fitting(told.cues, "psd", tied.counted) if told else None
            if cue is not None:
                tied.evidence, tied.so = Evidence(cue.quantity, "shared", 0, 0, cue.units), other.so
        else:
            tied.evidence, tied.so = (
                Evidence(other.evidence.quantity, "shared", 0, 0, other.evidence.units),
                other.so,
            )
            tied.unit = other.unit or (
                other.counted.noun.unit if other.counted.noun and not tied.counted.noun else ""
            )


def pairs(one: Sentence, noted: list[Tied]) -> None:
    """“exchanged on the formula 222 for 150”, “103 for 103”: one number for another, of prisoners."""
    for tied, other in pairwise(noted):
        near = other.number.first - tied.number.last == 1 and one.word(tied.number.last) == "for"
        bare = tied.evidence is None and tied.counted.noun is None and other.counted.noun is None
        swap = any(cue.quantity == "exchanged" for told in one.told.values() for cue in told.cues)
        if near and bare and swap:
            tied.evidence = other.evidence = Evidence(
                "exchanged", "total", tied.number.first, tied.number.first
            )
            tied.so = other.so = True


def loads(one: Sentence, noted: list[Tied]) -> None:
    """“280 lorries with 1,856 tons aboard have arrived”: what is said of the load is said of what carries it."""
    for tied, other in pairwise(noted):
        units = {each.counted.noun.unit if each.counted.noun else "" for each in (tied, other)}
        near = (
            one.word(tied.counted.last) in one.words.small.loaded
            and other.number.first - tied.counted.last <= 3
        )
        told = tied.evidence or other.evidence
        if units == {"vehicles", "tonnes"} and near and told is not None and told.quantity == "aid":
            for each in (tied, other):
                each.evidence, each.so = (
                    each.evidence or Evidence("aid", "shared", 0, 0),
                    tied.so and other.so,
                )


def respectively(one: Sentence, noted: list[Tied]) -> None:
    """“12 killed and 30 hurt, of whom 3 and 8 respectively were children”: the first of the first, the second of the second."""
    for at in range(len(noted) - 3):
        first, second, third, fourth = noted[at : at + 4]
        if one.word(fourth.number.last) == "respectively" and first.evidence and second.evidence:
            said = predicate(one, fourth.number.last + 1)
            for part, whole in ((third, first.evidence), (fourth, second.evidence)):
                part.evidence, part.so = Evidence(whole.quantity, "part", 0, 0, whole.units), True
                part.whose = said.whose if said else None


def _own_verb(one: Sentence, tied: Tied, other: Tied, told: Evidence) -> Evidence | None:
    """“Eight of the ten men seized in the town have been freed”: what the verb behind all that says."""
    helped = False
    for at in range(max(told.last, other.counted.last), min(told.last + REACH, len(one.line))):
        word = one.word(at)
        if word in (",", ";", ".") or one.number(at):
            return None
        helped = helped or word in one.words.auxiliaries
        cues = one.told.get(at)
        cue = fitting(cues.cues, "spd", tied.counted) if cues and helped else None
        if cue is not None and cues is not None and cue.quantity != told.quantity and not cue.needs:
            return Evidence(cue.quantity, "done", at, cues.last, cue.units)
    return None


def base(one: Sentence, noted: list[Tied]) -> None:
    """“12 of the 30 people killed were children”: of the two the second has the verb, the first is a part of it."""
    for tied, other in pairwise(noted):
        based = (
            tied.counted.partitive
            and tied.counted.noun is None
            and 0 < other.number.first - tied.number.last <= 3
        )
        if not based:
            continue
        told = other.evidence
        if (
            told is not None
            and told.way == "noun"
            and other.counted.noun is not None
            and other.counted.noun.weak
        ):
            other.so = False
            tied.whose = tied.whose or whose_of(other)
            continue
        same = tied.evidence is None or (told is not None and tied.evidence.first == told.first)
        if told is not None and same and (own := _own_verb(one, tied, other, told)):
            tied.evidence, tied.so = own, other.so
            continue
        if tied.number.best == 1 and told is not None and told.way != "subject":
            tied.so = False
            continue
        if (
            told is not None
            and told.way in ("subject", "done", "state")
            and one.word(told.first - 1) in one.words.auxiliaries
        ):
            tied.evidence, tied.so = tied.evidence or told, other.so
            tied.whose = tied.whose or whose_of(other)
            other.evidence, other.so = None, False
        elif tied.evidence is None and told is not None:
            tied.evidence, tied.so = Evidence(told.quantity, "part", 0, 0, told.units), other.so
            said = predicate(one, told.last)
            tied.whose = said.whose if said else None
        elif tied.evidence is not None and other.evidence is not None and other.evidence.way == "subject":
            other.evidence, other.so = None, False
