"""Numbers that share a verb: “five soldiers and three civilians were killed”, “12 of the 30 wounded died”. Pure."""

from __future__ import annotations

from itertools import pairwise

from holdfire.press.reader.evidence import Evidence
from holdfire.press.reader.sentence import Sentence
from holdfire.press.reader.tied import Tied, fits, predicate, whose_of


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
        if fits(tied.counted, other.evidence):
            tied.evidence, tied.so = (
                Evidence(other.evidence.quantity, "shared", 0, 0, other.evidence.units),
                other.so,
            )
            tied.unit = other.unit or (
                other.counted.noun.unit if other.counted.noun and not tied.counted.noun else ""
            )


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
        if tied.number.best == 1 and told is not None and told.way != "subject":
            tied.so = False
            continue
        if (
            told is not None
            and told.way in ("subject", "done")
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
