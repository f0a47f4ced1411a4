"""Numbers that take their quantity from another: parts (“three of them children”), lists, “12 on Monday and 8 on Tuesday”. Pure."""

from __future__ import annotations

from dataclasses import replace

from holdfire.press.reader.counting import loose
from holdfire.press.reader.counting.behind import behind
from holdfire.press.reader.counting.evidence import Evidence, before, fitting
from holdfire.press.reader.counting.held import held, pleaded
from holdfire.press.reader.counting.sentence import QUOTES, Sentence
from holdfire.press.reader.counting.tied import Tied, fits, say_whose, stated, whose_of

REACH = 30  # tokens between two numbers of which one takes from the other


def pass_on(one: Sentence, noted: list[Tied], last: Tied | None) -> None:
    """From the first to the last, a number without a quantity takes that of the one in front, where the words tie the two."""
    here, main = False, last
    for at, tied in enumerate(noted):
        if at and noted[at - 1].evidence is not None:
            last, here = noted[at - 1], True
            main = last if not _is_part(last) else main
        giver = main if main is not None and _compared(one, tied) else last
        if tied.evidence is not None:
            _of_victims(tied, giver)
            _further(one, tied, giver)
            if here and giver is not None:
                _borrow(one, tied, giver)
            say_whose(one, tied)
            continue
        if giver is None or giver.evidence is None or _dead_end(tied):
            continue
        near = _same_thing(one, tied) or (here and tied.number.first - giver.number.last <= REACH)
        _borrow(one, tied, giver)
        if tied.counted.noun is None and not here:
            near = near or _answers(one, tied, giver)
        near = near or _opening_part(one, tied)
        if _relative(one, tied):
            tied.evidence = loose.behind_it(one, tied)
        if tied.evidence is not None:
            tied.so = held(one, tied.number, tied.counted, tied.evidence)
        elif _part(one, tied, near):
            _take(one, tied, giver, tied.whose or stated(one, tied), part=True)
        elif (
            near
            and (fits(tied.counted, giver.evidence) or _other(one, tied, giver))
            and (_listed(one, tied, giver) or _elided(one, tied) or _answers(one, tied, giver))
        ):
            _take(one, tied, giver, None if tied.counted.noun else giver.whose or whose_of(giver), part=False)


def _other(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """“lost 17 soldiers and four tanks”: of another thing the same verb may tell another quantity."""
    verb = giver.evidence is not None and giver.evidence.way in ("object", "total")
    told = one.told.get(giver.evidence.first) if verb and giver.evidence else None
    if told is None or giver.evidence is None or fits(tied.counted, giver.evidence):
        return False
    cue = fitting(told.cues, "at", tied.counted)
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
    at = tied.number.first
    if one.phrase_before(at, one.words.same):
        return True
    pronoun = any(one.word(step) in one.words.small.pronouns for step in (at - 2, at - 3))
    said = one.word(at - 1) in ("at", "was", "is") and pronoun and tied.counted.noun is None
    return said and not tied.number.share


def _answers(one: Sentence, tied: Tied, giver: Tied) -> bool:
    """“How many? Sixty-eight.”, “the other side registered six.”: a number alone, or behind a verb of counting."""
    number = tied.number
    if tied.counted.noun is not None or not _left_out(one, number.last) or giver.evidence is None:
        return False
    ahead, closing = one.word(number.first - 1), one.word(number.last)
    if (ahead in one.words.recorded and ahead != "received") or ahead in ("another", "further"):
        return True
    alone = number.first == 0 or ahead in QUOTES or ahead == ":"
    return alone and closing in ("", ".", "”", '"') and number.last >= len(one.line) - 2


def _opening_part(one: Sentence, tied: Tied) -> bool:
    """“Three of them were children.”, “More than half went north.”: a part of what the sentence before counted."""
    number, what = tied.number, tied.counted
    if number.first > 1 or what.noun is not None:
        return False
    pronoun = what.partitive and one.word(what.last - 1) in one.words.pronouns
    if one.word(number.last + 1) == one.words.to:
        return False
    were = one.word(number.last) in ("were", "are") and stated(one, tied) is not None
    verb = number.share and not what.partitive and one.line[number.last : number.last + 1] != []
    goes = verb and (one.word(number.last) in one.words.auxiliaries or one.word(number.last).endswith("ed"))
    return pronoun or were or goes


def _further(one: Sentence, tied: Tied, giver: Tied | None) -> None:
    """“Another 60 sleep in the groves”: of what was counted before, families too."""
    noun = giver.counted.noun if giver is not None else None
    if tied.counted.noun is None and not tied.unit and noun is not None and noun.unit == "households":
        tied.unit = "households" if one.word(tied.number.first - 1) in ("another", "further") else ""


def _borrow(one: Sentence, tied: Tied, giver: Tied) -> None:
    """“wrecked 13 houses and burned down a further four”: its own verb, the noun of the number in front."""
    noun = giver.counted.noun
    bare = tied.counted.noun is None and not tied.counted.partitive and not _lone(one, tied)
    if noun is None or not bare or noun.unit in ("", "persons", "households", "bodies", "events"):
        return
    what = replace(tied.counted, noun=noun)
    found = before(one, tied.number, what) or behind(one, tied.number, what)
    if found is not None and found.way != "chained" and noun.unit in found.units:
        tied.evidence, tied.counted = found, what


def _lone(one: Sentence, tied: Tied) -> bool:
    """“all but one”, “for one”: no count."""
    return tied.number.last - tied.number.core == 1 and one.word(tied.number.core) == "one"


def _is_part(tied: Tied) -> bool:
    return tied.evidence is not None and (tied.evidence.way == "part" or tied.counted.partitive)


def _compared(one: Sentence, tied: Tied) -> bool:
    """“…, 3 of them children, down from 12 a day before”: set against the whole, not against the part."""
    return tied.counted.noun is None and bool(one.phrase_before(tied.number.first, one.words.compared))


def _relative(one: Sentence, tied: Tied) -> bool:
    """“a third of whom they had let go”."""
    pronoun = tied.counted.partitive and tied.counted.noun is None and one.word(tied.counted.last) != ","
    return pronoun and one.word(tied.counted.last - 1) in ("whom", "which")


def _dead_end(tied: Tied) -> bool:
    return tied.counted.noun is not None and not tied.counted.noun.unit


def _take(one: Sentence, tied: Tied, giver: Tied, whose: str | None, *, part: bool) -> None:
    assert giver.evidence is not None  # a giver has one
    other = None if part else tied.spare
    tied.evidence = other or Evidence(
        giver.evidence.quantity, "part" if part else "list", 0, 0, giver.evidence.units
    )
    tied.so = giver.so and not pleaded(one, tied.number)
    tied.whose = whose
    if tied.counted.noun is None or tied.counted.noun.unit == "":
        unit = giver.unit or (giver.counted.noun.unit if giver.counted.noun else "")
        tied.unit = "persons" if part and unit == "bodies" else unit


def _part(one: Sentence, tied: Tied, near: bool) -> bool:
    """“including three children”, “three of them children”, “of whom five were women”."""
    noun = tied.counted.noun
    if tied.number.share and noun is not None and noun.unit == "share":
        return near and one.word(tied.number.first - 1) in (",", "(", "-", "–", "—", "or", "is")
    if noun is not None and noun.unit not in ("persons", "households"):
        return False
    if noun is None and _opening_part(one, tied):
        return True
    if tied.counted.partitive and noun is None and one.word(tied.counted.last) == "who":
        return False  # “a third of those who …” speaks of others
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
    if (
        giver.evidence is not None
        and giver.evidence.quantity == "aid"
        and one.word(tied.number.last) == one.words.of
    ):
        return one.word(tied.number.last + 1) in one.words.relief
    if tied.counted.noun is None or giver.evidence is None:
        return False
    if giver.evidence.quantity == "exchanged" and one.word(tied.number.first - 1) == "for":
        return True
    if giver.evidence.way not in ("object", "of", "list", "total", "noun", "modifier", "part", "state"):
        return False
    if giver.evidence.way in ("noun", "modifier") and giver.counted.noun is not None:
        return False
    if giver.evidence.quantity == "exchanged" and one.word(tied.number.first - 1) == "for":
        return True
    if _verb_follows(one, tied.counted.last):
        return False
    since = giver.evidence.last if giver.evidence.way == "state" else giver.counted.last
    return _joint_before(one, tied) and not _verb_between(one, since, tied.number.first)


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
    if _lone(one, tied) and one.word(tied.number.first - 1) == "but":
        return False
    at, last = tied.number.first, tied.counted.last
    while one.word(at - 1) in ("just", "only", "another", "a", "the", "further"):
        at -= 1
    if not _left_out(one, last):
        return False
    before = one.word(at - 1)
    if at > 1 and one.line[at - 1].capital and one.word(at - 2) in (",", ";", "and"):
        return True  # “one has 5,400 soldiers there, Uganda 6,200”
    if _same_thing(one, tied):
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
