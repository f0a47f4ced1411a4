"""A number that grammar ties to nothing takes the quantity of the best cue in its clause. Pure.

The last resort: only a number of persons, households or things may; not one that a preposition of doing leads (“by 12 gunmen”), not across
the end of the clause, and never a word that has its own number.
"""

from __future__ import annotations

from holdfire.press.reader.evidence import Evidence, fitting, met
from holdfire.press.reader.held import held, mooted
from holdfire.press.reader.sentence import Sentence
from holdfire.press.reader.tied import Tied

LEFT = 16  # tokens from a cue to the number behind it
RIGHT = 20  # tokens from a number to a cue behind it
_ENDS = frozenset((".", "?", "!", ";"))


def tie(one: Sentence, noted: list[Tied]) -> None:
    """Give the numbers without evidence what their clause tells."""
    used = {tied.evidence.first for tied in noted if tied.evidence is not None}
    for tied in noted:
        if tied.evidence is None and tied.so and _may(one, tied):
            found = _right(one, tied, used) or _left(one, tied, used)
            if found and not mooted(one, tied.number, found) and held(one, tied.number, tied.counted, found):
                tied.evidence = found


def _may(one: Sentence, tied: Tied) -> bool:
    """Is it a count of what could be in a figure at all, said here?"""
    number, what = tied.number, tied.counted
    noun = what.noun
    if noun is None or not noun.unit or noun.unit == "events":
        return False
    if one.word(number.first - 1) in one.words.small.doers or _name(one, tied):
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


def _right(one: Sentence, tied: Tied, used: set[int]) -> Evidence | None:
    """A cue behind, before the clause ends and before another number takes it."""
    since = tied.counted.last
    for at in range(since, min(since + RIGHT, len(one.line))):
        if _ends(one, at, since):
            return None
        told = one.told.get(at)
        if told is None or at in used:
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
    for at in range(first - 1, max(-1, first - LEFT - 1), -1):
        word = one.word(at)
        if word in _ENDS or (word in one.words.breaks and word != ":") or word in one.words.small.doers:
            return None
        told = one.told.get(at)
        if one.number(at) is not None:
            return None
        if told is None or told.last > first or at in used:
            continue
        cue = fitting(met(one, told.cues, tied.number.last), "ao", tied.counted)
        if cue and not _passive(one, at, cue.roles):
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
