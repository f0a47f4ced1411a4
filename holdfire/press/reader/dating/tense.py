"""Does the text around a date look back or ahead? Pure.

The nearest word that tells it decides: first those before the date in its sentence, then those behind it. “Said on Friday that talks
will resume” looks back to Friday; “said talks will resume on Friday” looks ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.dating.signs import Signs
from holdfire.press.reader.dating.tense_words import TenseWords

REACH = 30  # words that are looked at on either side
FRONTED = 12  # words behind a date that opens a clause


@dataclass(frozen=True, slots=True)
class Way:
    """towards: -1 back, 1 ahead, 0 untold; said: the word that tells it is a verb of speaking; perfect: it is “had”."""

    towards: int
    said: bool = False
    perfect: bool = False


UNTOLD = Way(0)


def way(signs: Signs, first: int, end: int, bounds: tuple[int, int], tense: TenseWords) -> Way:
    """Which way the words first…end look. bounds: the first word of their sentence and the one behind its last."""
    deadline, meant_for = signs.word(first - 1) in tense.until, signs.word(first - 1) in tense.meant_for
    fronted = _fronted(signs, first, bounds[0], tense)
    if fronted:  # on August 30 they are to sign
        ahead = _first_told(signs, end, min(bounds[1], end + FRONTED), tense)
        if ahead is not None:
            return ahead
    to_come = False
    for at in range(first - 1, max(bounds[0], first - REACH) - 1, -1):
        told = _told(signs, at, tense, first)
        if told is None:
            to_come = to_come or (signs.words[at] in tense.begins and signs.word(at - 1) in tense.infinitive)
            continue
        if meant_for and told.towards < 0 and signs.word(at) not in tense.lasted:
            return Way(1)
        if deadline and told.towards < 0 and not told.said and not _over(signs, at, tense):
            return Way(1)
        return told
    if to_come:  # ministers to meet on Thursday
        return Way(1)
    told = _first_told(signs, end, min(bounds[1], end + REACH), tense)
    return told or (Way(1) if deadline else UNTOLD)


def _over(signs: Signs, at: int, tense: TenseWords) -> bool:
    """Had lasted until Friday, had arrived by Sunday: a past deadline; “extended until Friday” has one ahead."""
    helped = any(signs.word(back) in tense.perfect_helpers for back in range(at - 3, at))
    return helped or signs.word(at) in tense.lasted


def _fronted(signs: Signs, first: int, sentence: int, tense: TenseWords) -> bool:
    """Does the date open a sentence or a clause: on Friday they met, and on Saturday ...?"""
    at = first - 1
    if at >= sentence and signs.signs[at] in "cih":
        at -= 1
    elif at >= sentence:
        return False
    return at < sentence or signs.signs[at] in {",", "a", "p"}


def _first_told(signs: Signs, first: int, end: int, tense: TenseWords) -> Way | None:
    for at in range(first, end):
        told = _told(signs, at, tense, end)
        if told is not None:
            return told
    return None


def _told(signs: Signs, at: int, tense: TenseWords, end: int) -> Way | None:
    """What one word tells; its “to do” stands before `end`."""
    word = signs.words[at]
    if signs.signs[at] != "x":
        return None
    before = signs.word(at - 1)
    if before in tense.helpers:
        return None  # will address: the helper tells it
    if word in tense.ahead:
        return Way(1)
    if word in tense.ahead_with_to and _then_infinitive(signs, at, end, tense):
        return Way(1)
    if word in tense.said or word in tense.said_in:
        return None if before in tense.infinitive else Way(-1, said=True)
    if word in tense.passive:
        return Way(1) if before in tense.infinitive else None
    if before in tense.passive or signs.word(at - 2) in tense.passive:
        return None  # will be held
    if word in tense.have_to and signs.word(at + 1) in tense.infinitive:
        return Way(1)
    if word in tense.past:
        return Way(-1, perfect=word in tense.perfect)
    if word in tense.begins:
        return None if before in tense.infinitive or signs.sign(at - 1) == "h" else Way(1)
    if len(word) > 4 and tense.ahead_endings and word.endswith(tense.ahead_endings):
        return Way(1)
    if (
        len(word) > 4
        and tense.past_endings
        and word.endswith(tense.past_endings)
        and not _adjective(signs, at, tense)
    ):
        return Way(-1)
    return None


def _adjective(signs: Signs, at: int, tense: TenseWords) -> bool:
    """Three wounded soldiers, the besieged town; “shelling wounded three” is a verb."""
    word, before = signs.words[at], signs.sign(at - 1)
    if word in tense.never_past:
        return True
    return word in tense.adjectives and (before in set("hAnD#-ofia") or signs.capital(at))


def _then_infinitive(signs: Signs, at: int, end: int, tense: TenseWords) -> bool:
    """Does “to do” follow (agreed to meet), not “to the” or “to Geneva”?"""
    for step in range(1, min(8, end - at)):
        if signs.word(at + step) in tense.infinitive:
            return signs.sign(at + step + 1) == "x" and not signs.capital(at + step + 1)
        if signs.sign(at + step) not in {"x", "h", "A", ","}:
            return False
    return False
