"""A total leads up to its number: “the death toll rose to 85”, “put the dead at 85”, “violations recorded: 33”. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from holdfire.press.reader.counting.evidence import Evidence, passed
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.sentence import Sentence

FAR = 26  # tokens between a toll and its number
FEW = 3  # words in front of the subject of a sentence
COUNTED = frozenset(("persons", "households", "bodies", "share", "events"))
NEAR = 14  # tokens between a total and its number


def total(one: Sentence, number: Number, counted: Counted) -> Evidence | None:
    """A total leads up to the number: “the death toll from the attack has risen to 85”, “violations recorded: 33”."""
    at = passed(one, number.first)
    if (
        one.word(at - 1) == "from"
        and number.low is not None
        and number.high is not None
        and number.low < number.high
    ):
        at -= 1
    joint = one.word(at - 1)
    verb = one.word(number.first) in one.words.small.passing_verbs
    changed = joint in one.words.small.changed
    if (
        joint not in one.words.connectors
        and not changed
        and not (verb or (number.first != number.core and _at_noun(one, at)))
    ):
        return None
    told = list(_totals(one, at))
    for first, quantity, sure in sorted(told, key=lambda each: not each[2]):
        if sure or _counts(one, first, at, joint):
            return Evidence(quantity, "total", first, at, COUNTED, whose=_whose(one, first, at))
    return None


def _first_of_clause(one: Sentence, first: int) -> bool:
    """“110 have been freed: 70 by …” is no total: another number stands in front."""
    for step in range(first - 1, max(-1, first - NEAR), -1):
        if one.number(step):
            return False
        if one.word(step) in (";", "."):
            return True
    return True


def following(one: Sentence, number: Number) -> Evidence | None:
    """“brought to 47 the number of journalists killed this year”."""
    at = number.last
    brought = any(
        one.word(step) in one.words.small.brought for step in range(max(0, number.first - 4), number.first)
    )
    counting = one.word(at + 1) in one.words.totals and one.word(at + 2) == one.words.of
    if one.word(at) != "the" or not (counting or brought):
        return None
    for step in range(at + 1 + 2 * counting, min(at + 10, len(one.line))):
        told = one.told.get(step)
        noun = one.words.nouns.get((one.word(step),))
        if told and any(set("pdt") & cue.roles for cue in told.cues):
            return Evidence(told.cues[0].quantity, "total", at, told.last, whose=_whose(one, at, told.last))
        if noun and noun.quantity:
            return Evidence(noun.quantity, "total", at, step + 1, whose=_whose(one, at, step + 1))
    return None


def group(one: Sentence, number: Number) -> Evidence | None:
    """“Of the dead, 12 were women”: a part of whom the clause names first."""
    included = _included(one, number)
    if included:
        return included
    at = _since_clause(one, number.first - 1)
    if one.word(number.first - 1) != "," or one.word(at) not in ("of", "among", "out"):
        return None
    for step in range(at, number.first - 1):
        told = one.told.get(step)
        noun = one.words.nouns.get((one.word(step),))
        if one.number(step):
            return None
        if noun and noun.quantity and noun.unit == "persons":
            return Evidence(noun.quantity, "part", step, step + 1)
        if told and any("p" in cue.roles for cue in told.cues):
            return Evidence(told.cues[0].quantity, "part", step, told.last)
    return None


def _included(one: Sentence, number: Number) -> Evidence | None:
    """“The dead include 4 children”, “among the dead were 4 children”."""
    at = passed(one, number.first)
    verb = one.word(at - 1)
    if verb not in ("include", "includes", "included", "were", "are", "was"):
        return None
    for step in range(at - 2, max(-1, at - 7), -1):
        noun = one.words.nouns.get((one.word(step),))
        if noun and noun.quantity and noun.unit == "persons":
            among = any(one.word(place) == "among" for place in range(max(0, step - 3), step))
            fits = verb.startswith("include") or among
            return Evidence(noun.quantity, "part", step, step + 1) if fits else None
    return None


def _since_clause(one: Sentence, last: int) -> int:
    for at in range(last - 1, max(-1, last - 9), -1):
        if one.word(at) in (".", ";", ":", ","):
            return at + 1
    return max(0, last - 9) if last > 9 else 0


def _whose(one: Sentence, first: int, last: int) -> str | None:
    """“the number of civilians killed rose to”, “civilian deaths rose to”: told within the total or right in front of it."""
    for at in range(max(0, first - 2), last):
        noun = one.words.nouns.get((one.word(at),))
        whose = (noun.whose if noun else None) or one.words.adjectives.get(one.word(at))
        if whose and whose not in ("observers", "prisoners", "population"):
            return whose
    return None


def _at_noun(one: Sentence, at: int) -> bool:
    return any(told.last == at for told in one.told.values())


def _totals(one: Sentence, at: int) -> Iterator[tuple[int, str, bool]]:
    """Words for totals in front of a token, the nearest first; sure: it is one by itself (“toll”)."""
    for first in range(at - 1, max(-1, at - FAR - 1), -1):
        word = one.word(first)
        if word == ";" or (word in one.words.breaks and first < at - 1 and word != "—"):
            return
        told = one.told.get(first)
        if told:
            for cue in told.cues:
                if "t" in cue.roles:
                    sure = one.word(told.last - 1) in ("toll", "count", "strength")
                    if sure or at - first <= NEAR:
                        yield first, cue.quantity, sure
                    break
                if (
                    set("pdos") & set(cue.roles)
                    and cue.quantity != "strength"
                    and at - first <= NEAR
                    and "persons" in cue.units
                    and not (cue.needs or one.word(first) in one.words.auxiliaries)
                    and not cue.units & {"buildings", "devices", "vehicles"}
                ):
                    yield first, cue.quantity, False
                    break
        else:
            noun = one.words.nouns.get((word,))
            if noun and noun.quantity and noun.unit and at - first <= NEAR:
                yield first, noun.quantity, False


def _counts(one: Sentence, first: int, at: int, joint: str) -> bool:
    """“the number of killed … to”, “put the dead at”, “deaths rose to”, “Killed: 12”."""
    if joint in (":", "=") and at - first <= 4 and (first in one.told or first in (0, at - 2)):
        return _first_of_clause(one, first)
    if one.word(first - 2) in ("that", "those") and one.word(first - 1) == one.words.of:
        return True
    if joint in one.words.small.numbering:
        return True
    if one.word(at) in one.words.small.passing_verbs and (
        first <= FEW or all(one.word(step) in one.words.auxiliaries for step in range(first + 1, at))
    ):
        return True
    for step in range(max(0, first - 9), first):
        if one.word(step) in one.words.totals and one.word(step + 1) in ("of", "for"):
            return True
    if one.word(first - 1) == "the" and joint == "at" and at - first <= 3:
        return True
    if joint == "at" and any(
        one.word(step) in one.words.small.put for step in range(max(0, first - 4), first)
    ):
        return True
    if one.word(at) in one.words.small.passing_verbs and first <= 2:
        return True
    return (joint in ("to", "at", "past") or joint in one.words.small.changed) and any(
        one.word(step) in one.words.small.changed for step in range(first + 1, at + 1)
    )
