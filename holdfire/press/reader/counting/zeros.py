"""Stated zeros: “no casualties”, “nobody was hurt”, “did not record any violations”. That nothing was reported is silence. Pure."""

from __future__ import annotations

from holdfire.press.reader.counting.behind import behind
from holdfire.press.reader.counting.evidence import Evidence, before
from holdfire.press.reader.counting.held import held
from holdfire.press.reader.counting.labelled import label
from holdfire.press.reader.counting.noun_phrases import Counted, counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import Noun
from holdfire.press.reader.counting.sentence import Sentence
from holdfire.press.reader.found import Figure


def may_be(one: Sentence) -> bool:
    """Does a word for nothing stand in the sentence at all?"""
    return any(
        token.word in one.words.small.nobody
        or token.word in one.words.small.no
        or token.word in one.words.small.none_at_all
        or token.word == "single"
        for token in one.line
    )


def find(one: Sentence) -> list[Figure]:
    """The zeros that a sentence states."""
    return [figure for at in range(len(one.line)) for figure in _at(one, at)]


def _at(one: Sentence, at: int) -> list[Figure]:
    word = one.word(at)
    if word in one.words.small.none_at_all and (found := _labelled(one, at)):
        return found
    if (
        word in one.words.small.nobody
        or (word == "no" and one.word(at + 1) in ("one", "-"))
        or (word == "not" and one.word(at + 1) == "one")
    ):
        return _nobody(one, at)
    if word in one.words.small.no or (
        word == "not" and (one.word(at + 1), one.word(at + 2)) == ("a", "single")
    ):
        return _nothing(one, at)
    return []


def _labelled(one: Sentence, at: int) -> list[Figure]:
    """“Missing: none.”, “shooting, nil;”."""
    told = label(one, at)
    closed = at + 1 >= len(one.line) or one.line[at + 1].kind == "sign"
    if told is None or not closed:
        return []
    noun = one.words.nouns.get((one.word(told[0]),))
    unit = noun.unit if noun and noun.quantity == told[1] else "persons"
    return [Figure(one.line[told[0]].start, one.line[at].end, told[1], 0, 0, 0, unit, None)]


def _nobody(one: Sentence, at: int) -> list[Figure]:
    """“Nobody was hurt”, “no one has been killed”, “none of them died”."""
    last = at + (1 if one.word(at) in one.words.small.nobody else 3 if one.word(at + 1) == "-" else 2)
    number = Number(at, at, last, 0, 0, 0)
    what = counted(one, number) if one.word(last) == "of" else Counted(None, last)
    told = before(one, number, what) or behind(one, number, what)
    if (
        told is None
        or told.way == "chained"
        or not held(one, number, what, told)
        or told.quantity in ("in_need", "strength")
    ):
        return []
    whose = _whose(what)
    end = one.line[max(told.last, last) - 1].end
    return [Figure(one.line[min(at, told.first)].start, end, told.quantity, 0, 0, 0, "persons", whose)]


def _whose(what: Counted) -> str | None:
    whose = what.noun.whose if what.noun else None
    return None if whose == "observers" else whose


def _nothing(one: Sentence, at: int) -> list[Figure]:
    """“No casualties”, “not a single violation”, “did not record any violations”; not “no reports of casualties”."""
    word = one.word(at)
    last = at + (3 if word == "not" else 1)
    if word == "any" and not any(
        one.word(step) in one.words.small.not_so or one.word(step).endswith("n't")
        for step in range(max(0, at - 4), at)
    ):
        return []
    number = Number(at, at, last, 0, 0, 0)
    what = counted(one, number)
    if what.noun is None or what.guessed or one.word(last) in ("longer", "more"):
        return []
    told = _told(one, number, what, what.noun)
    if told is None or not _stated(one, at, what):
        return []
    end = max(what.last, told.last) if told.way in ("done", "subject", "state") else what.last
    start = one.line[at].start
    return [Figure(start, one.line[end - 1].end, told.quantity, 0, 0, 0, what.noun.unit, _whose(what))]


def _told(one: Sentence, number: Number, what: Counted, noun: Noun) -> Evidence | None:
    if noun.quantity and (not noun.weak or noun.unit == "bodies"):
        return Evidence(noun.quantity, "noun", what.head, what.last)
    told = before(one, number, what) or behind(one, number, what)
    if told is None or told.way in ("chained", "of") or told.quantity in ("strength", "in_need"):
        return None
    return told if held(one, number, what, told) else None


def _stated(one: Sentence, at: int, what: Counted) -> bool:
    """Said to be so, not merely not reported; a monitor that recorded none says so."""
    around = [one.word(step) for step in range(what.last, min(what.last + 5, len(one.line)))]
    before = [one.word(step) for step in range(max(0, at - 5), at)]
    if (
        what.noun is not None
        and what.noun.unit == "events"
        and any(word in one.words.small.watched for word in around + before)
    ):
        return True
    if any(
        word in one.words.modals or word in one.words.conditions or word in one.words.denials
        for word in before[-3:]
    ):
        return False
    return not any(word in one.words.small.unreported for word in around[:5]) and not any(
        word in one.words.small.unreported for word in before[-3:]
    )
