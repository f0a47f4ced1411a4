"""Numbers that take their quantity from another: parts (“three of them children”), lists, “12 on Monday and 8 on Tuesday”. Pure."""

from __future__ import annotations

from holdfire.press.reader.evidence import Evidence, fitting
from holdfire.press.reader.sentence import QUOTES, Sentence
from holdfire.press.reader.tied import Tied, fits, say_whose, stated, whose_of

REACH = 30  # tokens between two numbers of which one takes from the other


def pass_on(one: Sentence, noted: list[Tied], last: Tied | None) -> None:
    """From the first to the last, a number without a quantity takes that of the one in front, where the words tie the two."""
    here = False
    for at, tied in enumerate(noted):
        if at and noted[at - 1].evidence is not None:
            last, here = noted[at - 1], True
        giver = last
        if tied.evidence is not None:
            _of_victims(tied, giver)
            say_whose(one, tied)
            continue
        if giver is None or giver.evidence is None or _dead_end(tied):
            continue
        near = _same_thing(one, tied) or (here and tied.number.first - giver.number.last <= REACH)
        if _part(one, tied, near):
            _take(tied, giver, tied.whose or stated(one, tied), part=True)
        elif (
            near
            and (fits(tied.counted, giver.evidence) or _other(one, tied, giver))
            and (_listed(one, tied, giver) or _elided(one, tied))
        ):
            _take(tied, giver, None if tied.counted.noun else giver.whose or whose_of(giver), part=False)


def _other(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """“lost 17 soldiers and four tanks”: of another thing the same verb may tell another quantity."""
    told = one.told.get(giver.evidence.first) if giver.evidence and giver.evidence.way == "object" else None
    if told is None or giver.evidence is None or fits(tied.counted, giver.evidence):
        return False
    cue = fitting(told.cues, "a", tied.counted)
    tied.spare = Evidence(cue.quantity, "list", 0, 0, cue.units) if cue else None
    return cue is not None


def _of_victims(tied: Tied, giver: Tied | None) -> None:
    """“40 per cent of the victims”, where the text has spoken of the dead."""
    told = tied.evidence
    of_them = (
        told is not None and told.way == "noun" and told.quantity == "casualties" and tied.counted.partitive
    )
    weak = tied.counted.noun is not None and tied.counted.noun.weak
    if (
        of_them
        and weak
        and giver is not None
        and giver.evidence is not None
        and giver.evidence.quantity == "killed"
    ):
        tied.evidence = giver.evidence if told is None else Evidence("killed", "part", told.first, told.last)


def _same_thing(one: Sentence, tied: Tied) -> bool:
    """“Rebels put the figure at 300”: of what the sentence before counted."""
    return bool(one.phrase_before(tied.number.first, one.words.same))


def _dead_end(tied: Tied) -> bool:
    return tied.counted.noun is not None and not tied.counted.noun.unit


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
        and one.word(at - 1) in one.words.small.opening
        and not _verb_follows(one, tied.counted.last)
    ):
        return True
    return near and bool(one.phrase_before(at, one.words.subsets, 6)) and not tied.counted.guessed


def _listed(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """The next thing of a list: “killed five soldiers in Idlib and three civilians in Homs”, “wounding four men and two women”."""
    if tied.counted.noun is None or giver.evidence is None:
        return False
    if giver.evidence.quantity == "exchanged" and one.word(tied.number.first - 1) == "for":
        return True
    if giver.evidence.way not in ("object", "of", "list", "total", "noun", "modifier", "part"):
        return False
    if giver.evidence.way in ("noun", "modifier") and giver.counted.noun is not None:
        return False
    if giver.evidence.quantity == "exchanged" and one.word(tied.number.first - 1) == "for":
        return True
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
    timely = word in ("a", "the", "last", "this", "yesterday", "today") and one.word(
        at + 1
    ) in one.words.small.times | {
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
