"""A number with what it counts and what tells its quantity; and whose it is, from the words behind. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting.evidence import Evidence
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Noun
from holdfire.press.reader.counting.sentence import Sentence, forward


@dataclass(slots=True)
class Tied:
    """A number, what it counts, and what tells its quantity. so: the text holds it as so; unit, whose: where the noun tells none."""

    number: Number
    counted: Counted
    evidence: Evidence | None
    so: bool
    unit: str = ""
    whose: str | None = None
    spare: Evidence | None = None  # what the noun tells, where the verb of the next one tells nothing


def fits(counted: Counted, evidence: Evidence) -> bool:
    """May what is counted have this said of it?"""
    unit = counted.noun.unit if counted.noun else ""
    return not unit or not evidence.units or unit in evidence.units


def whose_of(tied: Tied) -> str | None:
    return tied.counted.noun.whose if tied.counted.noun else None


def predicate(one: Sentence, at: int) -> Noun | None:
    """The noun that follows, past “were”, an article and up to three adjectives."""
    while one.word(at) in one.words.auxiliaries or one.word(at) in ("a", "an", "all", "the", ","):
        at += 1
    for step in range(at, min(at + 4, len(one.line))):
        if one.line[step].kind != "word" or one.word(step) in one.words.prepositions:
            return None
        phrase, _ = forward(one, step)
        for length in range(len(phrase), 0, -1):
            noun = one.words.nouns.get(tuple(phrase[:length]))
            if noun and noun.unit == "persons" and (noun.whose or noun.quantity is None):
                return noun
    return None


def stated(one: Sentence, tied: Tied) -> str | None:
    """Whose, from the noun that the part is said to be: “three of them children”, “of whom five were women”."""
    if tied.counted.noun is not None:
        return tied.counted.noun.whose
    noun = predicate(one, tied.counted.last)
    return noun.whose if noun else None


def say_whose(one: Sentence, tied: Tied) -> None:
    """“Four in five of the dead were civilians”, “12 people, all civilians”: whose is said behind."""
    noun = tied.counted.noun
    told = tied.evidence
    at = max(tied.counted.last, told.last if told is not None and told.way == "done" else 0)
    if (noun is None or (noun.whose is None and noun.unit == "persons")) and not tied.whose:
        part = tied.counted.partitive or (told is not None and told.way == "part")
        if part and one.word(at) in ("were", "was", "are"):
            said = predicate(one, at)
            tied.whose = said.whose if said else None
        elif one.word(at) == "," and one.word(at + 1) == "all":
            step = at + 2
            while one.word(step) in ("of", "them", "whom", "were"):
                step += 1
            said = predicate(one, step)
            tied.whose = said.whose if said else None
