"""Which word tells what a number counts: in front of it, behind it, or the noun itself. Pure.

In front: “killed 85”, “deaths of 85”, “the toll rose to 85”. Behind: “85 people were killed”, “85 died”, “12 dead”.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Cue
from holdfire.press.reader.counting.sentence import Sentence

NEAR = 10  # tokens between a verb and “and”
FORCES = frozenset(("soldiers", "fighters", "peacekeepers", "police", "observers"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quantity, told by the tokens first … last. way: object, of, total, subject, done, state, noun, modifier, chained."""

    quantity: str
    way: str
    first: int
    last: int
    units: frozenset[str] = frozenset()
    chained: int = -1  # the number behind “and” that shares its verb
    whose: str | None = None  # where the evidence tells it


def fitting(cues: tuple[Cue, ...], roles: str, counted: Counted) -> Cue | None:
    """The first cue with one of the roles that applies to what is counted; prisoners and forces have cues of their own."""
    noun = counted.noun
    units = {noun.unit if noun else "persons"}
    if noun and noun.unit == "persons" and noun.whose in FORCES:
        units.add("forces")
    if noun and noun.unit == "persons" and noun.whose == "prisoners":
        units.add("prisoners")
    for cue in cues:
        if any(role in cue.roles for role in roles) and cue.units & units:
            return cue
    return None


def needed(one: Sentence, cue: Cue, at: int) -> bool:
    """Does a word that the cue asks for follow soon, in the same clause?"""
    if not cue.needs:
        return True
    wanted = one.words.needed[cue.needs]
    for step in range(at, min(at + 9, len(one.line))):
        if one.word(step) in wanted:
            return True
        if one.word(step) in one.words.breaks:
            return False
    return False


def met(one: Sentence, cues: tuple[Cue, ...], at: int) -> tuple[Cue, ...]:
    """The cues for which a word that they ask for stands behind."""
    return tuple(cue for cue in cues if needed(one, cue, at))


def before(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """A verb or noun right in front: “killed 85”, “the release of 85 prisoners”."""
    at = passed(one, number.first)
    ends = [("a", "object", number.first)] if at < number.first else []
    for roles, way, end in (*ends, ("a", "object", at), ("o", "of", at - 1)):
        if way == "of" and one.word(at - 1) != one.words.of:
            continue
        for first in range(end - 1, max(-1, end - 6), -1):
            told = one.told.get(first)
            if told and told.last == end:
                cue = fitting(met(one, told.cues, number.last), roles, counted)
                if cue and _lost_alone(one, first, counted):
                    return None
                if cue and not (counted.guessed and _loose(one, first, counted)):
                    cue = _with_bodies(one, first) or cue
                    return Evidence(cue.quantity, way, first, told.last, cue.units)
    return _joined(one, at, counted)


def _lost_alone(one: Sentence, first: int, counted: Counted) -> bool:
    """“lost four” is of men where the sentence speaks of the dead or hurt elsewhere; else of anything."""
    if counted.noun is not None or one.word(first) in one.words.small.holding:
        return counted.noun is None
    if one.word(first) not in one.words.small.lost:
        return False
    return not any(
        at != first and any(cue.quantity in ("killed", "wounded", "casualties") for cue in told.cues)
        for at, told in one.told.items()
    )


def _loose(one: Sentence, first: int, counted: Counted) -> bool:
    """“held 12 talks”, “lost 12 games”: of such verbs the object must be known, or a name."""
    return one.word(first) in one.words.small.loose_verbs and not one.line[counted.head].capital


def _with_bodies(one: Sentence, first: int) -> Cue | None:
    """“handed over the bodies of 22 soldiers”: what was done with the bodies."""
    if one.word(first) not in one.words.small.bodies:
        return None
    for at in range(first - 1, max(-1, first - 5), -1):
        told = one.told.get(at)
        cue = next((cue for cue in told.cues if cue.units == {"bodies"}), None) if told else None
        if cue:
            return cue
    return None


def _joined(one: Sentence, at: int, counted: Counted) -> Evidence | None:
    """“killed a commander and three of his men”: past a noun without a number, back to the verb."""
    joint = one.phrase_before(at, one.words.joints)
    if not joint or counted.noun is None:
        return None
    for first in range(at - joint - 1, max(-1, at - joint - NEAR), -1):
        word = one.word(first)
        told = one.told.get(first)
        if one.word(first - 1) in one.words.passive:
            return None
        of = one.word(told.last) == one.words.of if told else False
        if (
            told
            and (cue := fitting(told.cues, "ao" if of else "a", counted))
            and needed(one, cue, counted.last)
        ):
            return (
                Evidence(cue.quantity, "object", first, told.last, cue.units)
                if _begins(one, told.last + of)
                else None
            )
        if told or one.number(first) or word in one.words.auxiliaries or word in one.words.breaks:
            return None
        if one.line[first].kind != "word" or (word in one.words.prepositions and word != one.words.of):
            return None
    return None


def _begins(one: Sentence, at: int) -> bool:
    """Does a noun without a number begin here, so that the verb has its object?"""
    word = one.word(at)
    joint = (word,) in one.words.joints
    return not joint and word not in one.words.prepositions


def passed(one: Sentence, at: int) -> int:
    """Backwards past words that stand between a verb and its number and say nothing."""
    for _ in range(4):
        length = one.phrase_before(at, one.words.small.between)
        if not length:
            break
        at -= length
    return at
