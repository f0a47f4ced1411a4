"""The figures of a text: numbers for what a monitor follows, held by the text as so. Pure.

A number is tied to its quantity by grammar: the verb or noun in front of it, the verb or state behind it, or what it counts. A part
(“three of them children”) is a figure of its own, and so is a stated zero. The rules of wording stand in docs/reference/press.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from holdfire.press.reader.counting import inherited, loose, shared, zeros
from holdfire.press.reader.counting.behind import behind
from holdfire.press.reader.counting.evidence import Evidence, before
from holdfire.press.reader.counting.held import held
from holdfire.press.reader.counting.labelled import labelled
from holdfire.press.reader.counting.leading import led
from holdfire.press.reader.counting.noun_phrases import Counted, counted
from holdfire.press.reader.counting.numbers import MOST, Number
from holdfire.press.reader.counting.of_itself import of_itself, times
from holdfire.press.reader.counting.quantity_words import QuantityWords
from holdfire.press.reader.counting.sentence import Sentence, prepare, sentence
from holdfire.press.reader.counting.tied import Tied
from holdfire.press.reader.counting.totals import following, group, total
from holdfire.press.reader.english.quantities import ENGLISH
from holdfire.press.reader.found import Figure
from holdfire.press.reader.text import Text

LIGHT = ("strength", "displaced", "refugees")  # “has 300 wounded”, “left 300 dead”: the noun tells more
FORGOTTEN = 4  # sentences without a figure, after which nothing goes back to the last one
LONGEST = 3000  # signs of a sentence that are read together
EVENTS = ("violations", "attacks", "airstrikes", "shellings", "explosions", "clashes")
UNITS = dict.fromkeys(EVENTS, "events") | {
    "destroyed": "buildings",
    "damaged": "buildings",
    "cleared": "devices",
    "aid": "vehicles",
}  # where the text leaves the unit out


def find(text: Text, words: QuantityWords = ENGLISH) -> tuple[Figure, ...]:
    """The figures of a text in their order; territory, period and speaker are attached by `scope`."""
    found: list[Figure] = []
    last: Tied | None = None
    since = 0
    for start, end in _pieces(text):
        one = sentence(text.body, start, end, words)
        if len(one.numbers) > MOST or not (one.numbers or zeros.may_be(one)):
            continue
        prepare(one)
        tied = _tied(one, last)
        since = 0 if tied else since + 1
        last = tied[-1] if tied else last if since < FORGOTTEN else None
        parts = {
            one.line[each.number.first].start
            for each in tied
            if each.evidence and each.evidence.way == "list" and not each.counted.noun
        }
        found += _once([*(_figure(one, each) for each in tied), *zeros.find(one)], parts)
    return tuple(sorted(found, key=lambda figure: figure.start))


def _pieces(text: Text) -> Iterator[tuple[int, int]]:
    """The sentences; one beyond all measure comes in pieces."""
    for span in text.sentences:
        for start in range(span.start, span.end, LONGEST):
            yield start, min(start + LONGEST, span.end)


def _tied(one: Sentence, last: Tied | None) -> list[Tied]:
    """The numbers of a sentence with what tells their quantity."""
    noted = [_own(one, number) for number in one.numbers]
    shared.share(one, noted)
    shared.base(one, noted)
    shared.pairs(one, noted)
    shared.loads(one, noted)
    shared.respectively(one, noted)
    inherited.pass_on(one, noted, last)
    loose.tie(one, noted)
    inherited.pass_on(one, noted, last)
    return [each for each in noted if each.evidence is not None and each.so]


def _own(one: Sentence, number: Number) -> Tied:
    """A number with what its own words tell."""
    what = led(one, number, counted(one, number))
    if what.noun is not None and not what.noun.unit and not what.noun.quantity:
        often = times(one, number, what)
        return Tied(number, what, often, often is not None and held(one, number, what, often), "events")
    if _no_one(one, number) or _remains(one, number, what):
        return Tied(number, what, None, False)
    told = _told(one, number, what)
    if told is None:
        return Tied(number, what, None, True)
    spare = of_itself(one, number, what) if told.way == "chained" else None
    if told.quantity in EVENTS and told.way == "total":
        return Tied(number, what, told, held(one, number, what, told), "events")
    judged = spare or (None if told.way == "chained" else told)
    so = judged is None or (held(one, number, what, judged) and _relieved(one, judged))
    unit = "bodies" if told.way == "of" and one.word(told.first) in one.words.small.bodies else ""
    return Tied(number, what, told, so, unit, told.whose, spare)


def _chains(one: Sentence, number: Number) -> bool:
    """“Of 45,000 refugees, fewer than 20,000 have come back”: what is said of the second is not said of the first."""
    return one.word(number.first - 1) != one.words.of


def _no_one(one: Sentence, number: Number) -> bool:
    """“No one”, “any one”: no count."""
    lone = number.last - number.core == 1 and one.word(number.core) == "one"
    return lone and one.word(number.first - 1) in one.words.small.no_count | {"but"}


def _relieved(one: Sentence, told: Evidence) -> bool:
    """Trucks and tonnes are aid where the sentence says so, or says nothing of arms."""
    if told.way == "noun" and one.word(told.first) == "complaints":
        return any(token.word in one.words.small.truce for token in one.line)
    if told.quantity != "aid" or any(token.word in one.words.relief for token in one.line):
        return True
    words = {token.word for token in one.line}
    return bool(words & one.words.small.carriers) and not words & one.words.small.warlike


def _remains(one: Sentence, number: Number, what: Counted) -> bool:
    """“the remains of 89”, “a man of 24”, “boys aged 12”."""
    before = one.word(number.first - 1)
    of_whom = one.word(number.first - 2) in one.words.small.bodies and what.noun is not None
    return before == "aged" or (
        not of_whom and before == one.words.of and one.word(number.first - 2) in one.words.small.of_age
    )


def _told(one: Sentence, number: Number, what: Counted) -> Evidence | None:
    """The strongest evidence: a verb in front, a verb behind, a total, the noun."""
    front = before(one, number, what)
    if front and front.quantity not in LIGHT:
        return front
    if front and what.noun is not None and what.noun.quantity and not what.noun.weak:
        return of_itself(one, number, what) or front
    back = behind(one, number, what)
    if back and back.way != "chained" and not (back.quantity == "strength" and front):
        return back
    chained = back
    return (
        front
        or labelled(one, number, what)
        or (of_itself(one, number, what) if _plainly(what) else None)
        or total(one, number, what)
        or following(one, number)
        or group(one, number)
        or (
            chained
            if _chains(one, number) and (what.noun is None or not what.noun.quantity or what.noun.weak)
            else None
        )
        or of_itself(one, number, what)
    )


def _plainly(what: Counted) -> bool:
    """“1,948 injured”: persons of whom the noun alone tells it."""
    noun = what.noun
    return noun is not None and noun.quantity is not None and not noun.weak and noun.unit == "persons"


def _figure(one: Sentence, tied: Tied) -> Figure:
    start, end = _span(one, tied)
    number = tied.number
    noun = tied.counted.noun
    unit = (
        "share"
        if number.share
        else "events"
        if tied.evidence and tied.evidence.quantity in EVENTS
        else tied.unit or (noun.unit if noun else "")
    )
    whose = None if unit == "events" else tied.whose or (noun.whose if noun else None)
    assert tied.evidence is not None  # only such are kept
    return Figure(
        start,
        end,
        tied.evidence.quantity,
        number.low,
        number.best,
        number.high,
        unit or UNITS.get(tied.evidence.quantity, "persons"),
        None if whose == "observers" else whose,
    )


def _span(one: Sentence, tied: Tied) -> tuple[int, int]:
    """From the first to the last of number, noun and what tells the quantity, where these stand together."""
    number, told = tied.number, tied.evidence
    first, last = number.first, max(number.last, tied.counted.last)
    if told is not None and told.way in ("object", "of", "total") and 0 <= first - told.first <= NEAR:
        first = told.first
    if told is not None and told.way in ("subject", "done", "state") and 0 <= told.last - last <= NEAR:
        last = max(last, told.last)
    return one.line[first].start, one.line[min(last, len(one.line)) - 1].end


NEAR = 14


def _once(figures: list[Figure], parts: set[int]) -> Iterator[Figure]:
    """What one sentence says twice is one figure; equal parts of a list, at these places, are each one."""
    seen = set()
    for figure in figures:
        key = (figure.quantity, figure.low, figure.best, figure.high, figure.unit, figure.whose)
        if key not in seen or figure.start in parts:
            seen.add(key)
            yield figure
