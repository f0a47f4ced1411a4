"""A number that grammar ties to nothing takes the quantity of the best cue in its clause. Pure.

The last resort: only a number of persons, households or things may; not one that a preposition of doing leads (“by 12 gunmen”), not across
the end of the clause, and never a word that has its own number.
"""

from __future__ import annotations

from holdfire.press.reader.counting.evidence import FORCES, Evidence, fitting, met, passed
from holdfire.press.reader.counting.held import held, mooted
from holdfire.press.reader.counting.sentence import Sentence
from holdfire.press.reader.counting.tied import Tied

NEAR = 8  # tokens from “of whom” to its verb
MANY = 500  # soldiers
LEFT = 16  # tokens from a cue to the number behind it
RIGHT = 20  # tokens from a number to a cue behind it
_ENDS = frozenset((".", "?", "!", ";"))


def tie(one: Sentence, noted: list[Tied]) -> None:
    """Give the numbers without evidence what their clause tells."""
    used = {tied.evidence.first for tied in noted if tied.evidence is not None}
    for tied in noted:
        if tied.evidence is None and tied.so and _may(one, tied):
            found = _right(one, tied, used) or _left(one, tied, used) or _force(one, tied) or _load(one, tied)
            if found and not mooted(one, tied.number, found) and held(one, tied.number, tied.counted, found):
                tied.evidence = found


def _force(one: Sentence, tied: Tied) -> Evidence | None:
    """Of soldiers and fighters in great number, of whom nothing is said, the text tells how many there are."""
    noun, number = tied.counted.noun, tied.number
    least = min(value for value in (number.low, number.best, number.high) if value is not None)
    if noun is None or noun.whose not in FORCES or noun.unit != "persons" or least < MANY or number.share:
        return None
    ahead = one.word(number.first - 1)
    pledged = any(one.word(at) in one.words.modals for at in range(tied.counted.last, tied.counted.last + 3))
    if (
        pledged
        or one.word(number.last) == "more"
        or not (
            number.first == 0 or ahead in one.words.small.groups or ahead in (",", "with", "by", '"', "“")
        )
    ):
        return None
    return Evidence("strength", "noun", tied.counted.head, tied.counted.last, frozenset(("persons",)))


def _load(one: Sentence, tied: Tied) -> Evidence | None:
    """“with 5,500 tonnes of flour aboard”."""
    at, noun = tied.counted.last, tied.counted.noun
    if noun is None or noun.unit not in ("tonnes", "vehicles") or one.word(at) not in one.words.small.loaded:
        return None
    aid = any(one.word(step) in one.words.relief for step in range(at, at + 4))
    return Evidence("aid", "noun", tied.counted.head, at, frozenset((noun.unit,))) if aid else None


def _may(one: Sentence, tied: Tied) -> bool:
    """Is it a count of what could be in a figure at all, said here?"""
    number, what = tied.number, tied.counted
    noun = what.noun
    if noun is None and one.word(number.first - 1) == ":":
        return number.last >= len(one.line) or one.word(number.last) in (".", ";", ",")
    if noun is None or not noun.unit or noun.unit == "events":
        return False
    loaded = noun.unit == "tonnes" and one.word(number.first - 1) in one.words.small.loaded
    if (one.word(number.first - 1) in one.words.small.doers and not loaded) or _name(one, tied):
        return False
    if number.last - number.core == 1 and one.word(number.core) == "one":
        return False
    return not what.guessed or one.line[what.head].capital


def _name(one: Sentence, tied: Tied) -> bool:
    """“the Five Star group”: a capital within the sentence makes a name."""
    first = tied.number.core
    return (
        first > 0
        and one.line[first].kind == "word"
        and one.line[first].capital
        and one.word(first - 1) == "the"
    )


def behind_it(one: Sentence, tied: Tied) -> Evidence | None:
    """What is said of a part: “a third of whom they had let go”."""
    for at in range(tied.counted.last, min(tied.counted.last + NEAR, len(one.line))):
        told = one.told.get(at)
        if one.number(at) or _ends(one, at, at) or one.word(at) == ",":
            return None
        if told is not None:
            cue = fitting(met(one, told.cues, told.last), "spa", tied.counted)
            if cue is not None and not _object(one, told.last):
                return Evidence(cue.quantity, "done", at, told.last, cue.units)
    return None


def _right(one: Sentence, tied: Tied, used: set[int]) -> Evidence | None:
    """A cue behind, before the clause ends and before another number takes it."""
    since = tied.counted.last
    for at in range(since, min(since + RIGHT, len(one.line))):
        if _ends(one, at, since):
            return None
        told = one.told.get(at)
        if told is None or at in used or one.word(at - 1) in one.words.small.articles:
            if one.number(at) and at >= since:
                return None
            continue
        for roles, way in (("sd", "subject"), ("p", "done"), ("a", "done")):
            cue = fitting(met(one, told.cues, told.last), roles, tied.counted)
            if cue and not _object(one, told.last) and not _other_subject(one, tied, at, roles):
                return Evidence(cue.quantity, way, at, told.last, cue.units)
    return None


def _other_subject(one: Sentence, tied: Tied, at: int, roles: str) -> bool:
    """“500 people in a camp where gunmen killed”: a verb done to it follows its auxiliary, or “whom mines have”."""
    between = range(tied.counted.last, at)
    if roles == "a":
        return not any(one.word(step) in ("whom", "that", "which") for step in between)
    if roles == "p":
        return one.word(at).endswith("ing")
    return any(one.word(step) in ("where", "which") for step in between)


def _object(one: Sentence, at: int) -> bool:
    """Does the verb go on to what it is done to?"""
    return one.number(at) is not None or one.word(at) in one.words.determiners


def _left(one: Sentence, tied: Tied, used: set[int]) -> Evidence | None:
    """A cue in front: a verb with its object further on, or a noun of such a happening."""
    first = tied.number.first
    after_colon = one.word(first - 1) == ":"
    for at in range(first - 1, max(-1, first - LEFT - 1), -1):
        word = one.word(at)
        led = word in one.words.small.doers and not after_colon
        if word in _ENDS or (word in one.words.breaks and at < first - 1) or led:
            return None
        told = one.told.get(at)
        if one.number(at) is not None:
            return None
        if told is None or told.last > first or at in used:
            continue
        near = told.last >= passed(one, first) and not any(
            cue.needs or cue.quantity == "aid" for cue in told.cues
        )
        cue = fitting(
            met(one, told.cues, tied.number.last),
            "aopsd" if after_colon else "aos" if near else "ao",
            tied.counted,
        )
        led_on = (
            near or after_colon or "a" in (cue.roles if cue else "") or one.word(told.last) == one.words.of
        )
        if cue and led_on and (near or after_colon or not _passive(one, at, cue.roles)):
            return Evidence(cue.quantity, "object", at, told.last, cue.units)
        return None
    return None


def _passive(one: Sentence, at: int, roles: frozenset[str]) -> bool:
    """“was killed near 12 houses” has its subject in front."""
    return any(one.word(step) in one.words.passive for step in range(max(0, at - 3), at)) or not roles & {"a"}


def _ends(one: Sentence, at: int, since: int) -> bool:
    word = one.word(at)
    if word in _ENDS or word in one.words.breaks:
        return True
    return word == "," and at > since + 8
