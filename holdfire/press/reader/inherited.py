"""Numbers that take their quantity from another: parts (“three of them children”), lists, “12 on Monday and 8 on Tuesday”. Pure."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from holdfire.press.reader.evidence import Evidence, fitting
from holdfire.press.reader.noun_phrases import Counted
from holdfire.press.reader.numbers import Number
from holdfire.press.reader.quantity_words import Noun, words_of
from holdfire.press.reader.sentence import QUOTES, Sentence, forward

REACH = 30  # tokens between two numbers of which one takes from the other


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
    for tied, other in itertools.pairwise(noted):
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
            tied.whose = tied.whose or _whose(other)
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
            tied.whose = tied.whose or _whose(other)
            other.evidence, other.so = None, False
        elif tied.evidence is None and told is not None:
            tied.evidence, tied.so = Evidence(told.quantity, "part", 0, 0, told.units), other.so
            said = predicate(one, told.last)
            tied.whose = said.whose if said else None
        elif tied.evidence is not None and other.evidence is not None and other.evidence.way == "subject":
            other.evidence, other.so = None, False


def fits(counted: Counted, evidence: Evidence) -> bool:
    """May what is counted have this said of it?"""
    unit = counted.noun.unit if counted.noun else ""
    return not unit or not evidence.units or unit in evidence.units


def pass_on(one: Sentence, noted: list[Tied], last: Tied | None) -> None:
    """From the first to the last, a number without a quantity takes that of the one in front, where the words tie the two."""
    here = False
    for at, tied in enumerate(noted):
        if at and noted[at - 1].evidence is not None:
            last, here = noted[at - 1], True
        giver = last
        if tied.evidence is not None:
            _predicate(one, tied)
            continue
        if giver is None or giver.evidence is None or _dead_end(tied):
            continue
        near = _same_thing(one, tied) or (here and tied.number.first - giver.number.last <= REACH)
        if _part(one, tied, near):
            _take(tied, giver, tied.whose or _stated(one, tied), part=True)
        elif (
            near
            and (fits(tied.counted, giver.evidence) or _other(one, tied, giver))
            and (_listed(one, tied, giver) or _elided(one, tied))
        ):
            _take(tied, giver, None if tied.counted.noun else giver.whose or _whose(giver), part=False)


def _other(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """“lost 17 soldiers and four tanks”: of another thing the same verb may tell another quantity."""
    told = one.told.get(giver.evidence.first) if giver.evidence and giver.evidence.way == "object" else None
    if told is None or giver.evidence is None or fits(tied.counted, giver.evidence):
        return False
    cue = fitting(told.cues, "a", tied.counted)
    tied.spare = Evidence(cue.quantity, "list", 0, 0, cue.units) if cue else None
    return cue is not None


def _same_thing(one: Sentence, tied: Tied) -> bool:
    """“Rebels put the figure at 300”: of what the sentence before counted."""
    return bool(one.phrase_before(tied.number.first, one.words.same))


def _dead_end(tied: Tied) -> bool:
    return tied.counted.noun is not None and not tied.counted.noun.unit


def _whose(tied: Tied) -> str | None:
    return tied.counted.noun.whose if tied.counted.noun else None


def _take(tied: Tied, giver: Tied, whose: str | None, *, part: bool) -> None:
    assert giver.evidence is not None  # a giver has one
    other = None if part else tied.spare
    tied.evidence = other or Evidence(
        giver.evidence.quantity, "part" if part else "list", 0, 0, giver.evidence.units
    )
    tied.so = giver.so
    tied.whose = whose
    if tied.counted.noun is None or tied.counted.noun.unit == "":
        tied.unit = giver.unit or (giver.counted.noun.unit if giver.counted.noun else "")


def _part(one: Sentence, tied: Tied, near: bool) -> bool:
    """“including three children”, “three of them children”, “of whom five were women”."""
    noun = tied.counted.noun
    if tied.number.share and noun is not None and noun.unit == "share":
        return near and one.word(tied.number.first - 1) in (",", "(", "-", "–", "—", "or")
    if noun is not None and noun.unit not in ("persons", "households"):
        return False
    if tied.counted.partitive and noun is None:
        return near and (tied.counted.last - tied.number.last >= 2)
    at = tied.number.first
    while one.word(at - 1) in one.words.determiners or one.word(at - 1) in QUOTES:
        at -= 1
    if (
        near
        and noun is not None
        and one.word(at - 1) in _OPENING
        and not _verb_follows(one, tied.counted.last)
    ):
        return True
    return near and bool(one.phrase_before(at, one.words.subsets)) and not tied.counted.guessed


_OPENING = words_of("( – — - :")


def _stated(one: Sentence, tied: Tied) -> str | None:
    """Whose, from the noun that the part is said to be: “three of them children”, “of whom five were women”."""
    if tied.counted.noun is not None:
        return tied.counted.noun.whose
    noun = predicate(one, tied.counted.last)
    return noun.whose if noun else None


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


def _predicate(one: Sentence, tied: Tied) -> None:
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


def _listed(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """The next thing of a list: “killed five soldiers in Idlib and three civilians in Homs”, “wounding four men and two women”."""
    if tied.counted.noun is None or giver.evidence is None:
        return False
    if giver.evidence.way not in ("object", "of", "list", "total", "noun", "modifier", "part"):
        return False
    if giver.evidence.way in ("noun", "modifier") and giver.counted.noun is not None:
        return False
    if _verb_follows(one, tied.counted.last):
        return False
    return _joint_before(one, tied) and not _verb_between(one, giver.counted.last, tied.number.first)


def _joint_before(one: Sentence, tied: Tied) -> bool:
    at = tied.number.first
    while at and (
        one.word(at - 1) in one.words.determiners
        or one.word(at - 1) in QUOTES
        or one.word(at - 1) in ("other", "further")
    ):
        at -= 1
    return bool(one.phrase_before(at, one.words.joints))


def _verb_follows(one: Sentence, at: int) -> bool:
    word = one.word(at)
    return word in one.words.auxiliaries or word in one.words.modals or (
        word.endswith("ed") and one.word(at + 1) not in one.words.prepositions
    )  # fmt: skip


def _verb_between(one: Sentence, first: int, last: int) -> bool:
    return any(one.word(at) in one.words.auxiliaries or at in one.told for at in range(first, last))


def _elided(one: Sentence, tied: Tied) -> bool:
    """The noun is left out: “12 on Monday and 8 on Tuesday”, “down from 40 a day earlier”, “Hama – 10”, “Homs (3)”."""
    if tied.counted.noun is not None or tied.counted.partitive or tied.counted.modifier >= 0:
        return False
    at, last = tied.number.first, tied.counted.last
    while one.word(at - 1) in ("just", "only", "another", "a", "the", "further"):
        at -= 1
    if not _left_out(one, last):
        return False
    before = one.word(at - 1)
    if one.phrase_before(at, one.words.same):
        return True
    if before in ("(", "–", "—", "-", ":"):
        return before == ":" or one.line[at - 2].capital if at > 1 else False
    return bool(one.phrase_before(at, one.words.compared))


def _left_out(one: Sentence, at: int) -> bool:
    """What follows is no noun: a preposition, a time, a sign, the end."""
    if at >= len(one.line):
        return True
    word = one.word(at)
    timely = word in ("a", "the", "last", "this", "yesterday", "today") and one.word(at + 1) in _TIMES | {
        "previous",
        "same",
    }
    return (
        (one.line[at].kind == "sign" and word not in QUOTES | {"-", "%", "$"})
        or (word in one.words.prepositions and word != one.words.of)
        or timely
        or word in ("yesterday", "today", "earlier", "previously", "and")
        or word in ("last", "this") 
    )  # fmt: skip


_TIMES = words_of("day days week month months year years night weeks hour hours day's quarter period")
