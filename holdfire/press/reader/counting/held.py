"""Does the text hold the number as so? Not what could be, is forecast, wished, denied, or set against the right one. Pure."""

from __future__ import annotations

from holdfire.press.reader.counting.evidence import Evidence
from holdfire.press.reader.counting.noun_phrases import Counted
from holdfire.press.reader.counting.numbers import Number
from holdfire.press.reader.counting.quantity_words import words_of
from holdfire.press.reader.counting.sentence import QUOTES, Sentence

FAR = 40  # tokens between a denial and the last of what is denied
_WISHED = words_of("released exchanged returned evacuated surrendered cleared aid strength detained")


def held(one: Sentence, number: Number, counted: Counted, evidence: Evidence) -> bool:
    """Is the number said to be so?"""
    return not (
        _against(one, number, counted)
        or _verb_unsaid(one, number, evidence)
        or _denied(one, number)
        or _demanded(one, number)
        or _on_condition(one, number)
        or _wished(one, evidence)
    )


def modal(one: Sentence, at: int) -> bool:
    """Is it a word of another mood? In “15 May” it is a month."""
    return one.word(at) in one.words.modals and not (one.word(at) == "may" and one.line[at].capital)


def pleaded(one: Sentence, number: Number) -> bool:
    """“had pleaded for seven”, “wants 12”: asked for."""
    at = number.first
    return any(one.word(step) in one.words.small.demands for step in range(max(0, at - 3), at))


def mooted(one: Sentence, number: Number, evidence: Evidence) -> bool:
    """Does a word of another mood, or one of wishing, stand in the clause in front of the number or between it and its cue?"""
    until = max(evidence.first, number.first)
    for at in range(until - 1, max(-1, until - FAR), -1):
        word = one.word(at)
        if at < number.first and word in (";", ".", ":"):
            return False
        unsaid = modal(one, at) or word in one.words.negations or word.endswith("n't")
        if (unsaid and not _guessed(one, at)) or word in one.words.wished or word in one.words.conditions:
            return True
    return False


def _against(one: Sentence, number: Number, counted: Counted) -> bool:
    """“not 300 but”, “rather than 300”, “the 500 that the enemy invents”."""
    at = number.first
    for _ in range(2):
        if one.word(at - 1) in one.words.determiners or one.word(at - 1) in QUOTES:
            at -= 1
    before = one.word(at - 1)
    if before in one.words.small.wants:
        return True
    if before in ("not", "nor") and one.word(at - 2) not in ("if", "or"):
        return True
    if (one.word(at - 2), before) in (("rather", "than"), ("instead", "of"), ("far", "from")):
        return True
    following = range(counted.last, min(counted.last + 6, len(one.line)))
    return one.word(counted.last) in ("that", "which") and any(
        one.word(step) in one.words.denials for step in following
    )


def _verb_unsaid(one: Sentence, number: Number, evidence: Evidence) -> bool:
    """A verb of another mood in front of the one that tells the quantity: could, would, will, not, to."""
    if evidence.way in ("noun", "modifier"):
        return _noun_unsaid(one, number)
    if evidence.way == "of":
        return any(
            one.word(at) in ("risk", "threat", "fear", "fears", "possible", "potential")
            for at in range(max(0, evidence.first - 3), evidence.first)
        )
    if evidence.way == "total":
        between = range(evidence.first, evidence.last)
        return any(one.word(at) in one.words.small.forecast for at in between)
    at = evidence.first - 1
    while at >= 0:
        word = one.word(at)
        if word in one.words.modals or word in one.words.negations or word.endswith("n't"):
            if _guessed(one, at):
                return False
            return word not in ("may",) or not one.line[at].capital
        if word == one.words.to:
            return not _governed(one, at)
        if not (
            word in one.words.auxiliaries or word in one.words.adverbs or word in ("people", "help", "and")
        ):
            return False
        at -= 1
    return False


def _guessed(one: Sentence, at: int) -> bool:
    """“may have died”, “were likely killed”: what is thought to have happened."""
    if one.word(at) == "likely":
        return one.word(at - 1) in ("was", "were", "been", "have", "had")
    return one.word(at) in ("may", "might", "must") and one.word(at + 1) == "have"


def _governed(one: Sentence, at: int) -> bool:
    """“managed to evacuate”, “believed to have been killed”, “claimed on Monday to have captured”: so, in spite of the “to”."""
    past = one.word(at + 1) in ("have", "having")
    for step in range(at - 1, max(-1, at - (6 if past else 10)), -1):
        word = one.word(step)
        if word in one.words.small.as_so or word in one.words.done:
            return True
        if word in one.words.modals or word in ("is", "are", "was", "were"):
            return False
    return past


def _noun_unsaid(one: Sentence, number: Number) -> bool:
    """“could cause 300 deaths”, “would free two captured policemen”: the verb right in front is of another mood."""
    first = max(0, number.first - 4)
    for at in range(number.first - 1, first - 1, -1):
        word = one.word(at)
        if word in one.words.breaks or word in (",", "of", "by"):
            return False
        if word in one.words.small.forecast or (
            word in ("to",) and not _governed(one, at) and at == number.first - 2
        ):
            return True
        if word in one.words.negations and word != "without":
            return True
    return False


def _denied(one: Sentence, number: Number) -> bool:
    """“denied that 40 had been killed”, “rejected reports of 200 dead”, up to where the sentence takes another turn."""
    for at in range(number.first - 1, max(-1, number.first - FAR), -1):
        word = one.word(at)
        if word in one.words.small.resumes:
            return False
        if word in one.words.denials:
            near = range(at + 1, min(at + 7, number.first + 1))
            straight = "that" in (one.word(at + 1), one.word(at + 2))
            return (
                straight
                or any(one.word(step) in one.words.small.told_of for step in near)
                or number.first - at <= 3
            )
    return False


def _demanded(one: Sentence, number: Number) -> bool:
    """“demands that 1,500 go free”, “it is not true that 137 died”: the clause hangs on a word that does not hold it."""
    for at in range(number.first, max(0, number.first - 12), -1):
        word, ahead = one.word(at), one.word(at - 1)
        if word in (";", ".", ":") or (word != "that" and ahead in one.words.breaks):
            return False
        if word == "that":
            span = range(max(0, at - 7), at)
            untrue = any(one.word(step) in one.words.negations for step in span) and any(
                one.word(step) in ("true", "case", "correct") for step in span
            )
            return ahead in one.words.small.demands or untrue
    return False


def _on_condition(one: Sentence, number: Number) -> bool:
    for at in range(number.first - 1, max(-1, number.first - 20), -1):
        word = one.word(at)
        if word in (",", ";", ":", "but"):
            return False
        if word in one.words.conditions:
            return one.word(at - 1) != "as"
    return False


def _wished(one: Sentence, evidence: Evidence) -> bool:
    """“demanded the release of 250 prisoners”: it has not happened."""
    if evidence.way != "of" or evidence.quantity not in _WISHED:
        return False
    for at in range(evidence.first - 1, max(-1, evidence.first - 9), -1):
        word = one.word(at)
        if word in one.words.wished or modal(one, at):
            return True
        if word in one.words.breaks or word == ".":
            return False
    return False
