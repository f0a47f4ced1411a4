"""Numbers in a sentence, in digits and words, with what the wording makes of them: least, best and most. Pure.

“around 400” is a best, “more than 400” a least, “up to 400” a most, “300 to 400” a least and a most, “dozens” at least 24.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from holdfire.press.reader.counting.line import Token
from holdfire.press.reader.counting.number_words import NumberWords, Phrase
from holdfire.press.reader.counting.plain_numbers import Plain, plain
from holdfire.press.reader.english.numbers import ENGLISH

MOST = 100  # numbers in a piece: what has more is a table, no prose
LONGEST_PHRASE = 5
MOST_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its hedges: tokens first … last, the last left out; core: where the digits or number words begin.

    share: it is a part of 1. vague: a word such as “dozens”.
    """

    first: int
    core: int
    last: int
    low: float | None
    best: float | None
    high: float | None
    share: bool = False
    vague: bool = False


def find(line: list[Token], words: NumberWords = ENGLISH) -> list[Number]:
    """The numbers of a sentence in their order, one more than `MOST` at most; years, dates and times are left out."""
    found: list[Number] = []
    at = 0
    while at < len(line) and len(found) <= MOST:
        one = plain(line, at, words)
        if one is None:
            at += 1
            continue
        if not one.skipped:
            number = _hedged(line, one, found[-1].last if found else 0, words)
            found.append(number)
            at = number.last
        else:
            at = one.last
    return found


def _hedged(line: list[Token], one: Plain, floor: int, words: NumberWords) -> Number:
    """The number with the range that it begins and the hedges around it."""
    first, before = _before(line, one.first, floor, words)
    other = _range(line, one, words, first, floor)
    last, after = _after(line, other.last if other else one.last, words)
    if other:
        if first > floor and line[first - 1].word == words.between:
            first -= 1
        return Number(
            first, one.first, last, one.value, None, other.value, one.share, one.vague or other.vague
        )
    low, best, high = levels(one.value, before or after, one.vague)
    return Number(first, one.first, last, low, best, high, one.share, one.vague)


def levels(value: float, hedge: str, vague: bool = False) -> tuple[float | None, float | None, float | None]:
    """Least, best and most by the wording.

    >>> levels(300, ""), levels(300, "about"), levels(300, "nearly"), levels(300, "least"), levels(300, "most")
    ((300, 300, 300), (None, 300, None), (None, 300, 300), (300, None, None), (None, None, 300))
    """
    if vague or hedge == "least":
        return value, None, None
    if hedge == "about":
        return None, value, None
    if hedge == "nearly":
        return None, value, value
    if hedge == "most":
        return None, None, value
    return value, value, value


def _before(line: list[Token], first: int, floor: int, words: NumberWords) -> tuple[int, str]:
    """Where the hedges in front of a number begin, and the strongest of them; what says nothing may stand between them."""
    at, hedge, start = first, "", first
    for _ in range(4):
        length = _ends_with(line, at, floor, words.hedges)
        if length:
            if (
                at - length > floor
                and line[at - length].word in words.verbal
                and line[at - length - 1].word in words.phrasal
            ):
                break
            if line[at - 1].word in words.verbal_after and line[at - 2].word in words.no_verb:
                break
            kind = words.hedges[_phrase(line, at - length, at)]
            hedge = kind if hedge in ("", "about") else hedge
            at -= length
            start = at
            continue
        length = _ends_with(line, at, floor, words.passing)
        if not length:
            break
        at -= length
    return start, hedge


def _after(line: list[Token], last: int, words: NumberWords) -> tuple[int, str]:
    for length in range(LONGEST_PHRASE, 0, -1):
        kind = words.hedged_after.get(_phrase(line, last, last + length))
        if kind:
            return last + length, kind
    return last, ""


def _range(line: list[Token], one: Plain, words: NumberWords, first: int, floor: int) -> Plain | None:
    """The upper end of “40 to 50”, “40-50”, “between 40 and 50”, “30 or 40”; None where the number stands alone."""
    if one.last + 1 >= len(line) or one.vague:
        return None
    joint = line[one.last]
    between = first > floor and line[first - 1].word == words.between
    joined = joint.word in words.up_to or joint.word == words.either or (between and joint.word == words.both)
    if _changed(line, first, words):
        return None
    sign = joint.kind == "sign"
    if not joined or (sign and joint.glued != line[one.last + 1].glued):
        return None
    at = one.last + 1
    while at < len(line) and _ends_with(line, at + 1, at, words.hedges):
        at += 1
    other = plain(line, at, words)
    if other is None or other.skipped or (other.share and not one.share and one.value > MOST_PERCENT):
        return None
    return other if _lifted(one, other) else None


def _changed(line: list[Token], first: int, words: NumberWords) -> bool:
    if first < 2 or line[first - 1].word != words.origin:
        return False
    return any(token.word in words.changed for token in line[max(0, first - 5) : first - 1])


def _lifted(one: Plain, other: Plain) -> bool:
    """“2 to 3 million”: the lower end takes the scale of the upper."""
    if other.scale > 1 and one.scale == 1 and one.value < 1000 and other.value / other.scale > one.value:
        one.value *= other.scale
    if other.share and not one.share:
        one.value, one.share = one.value / 100, True
    return one.value < other.value


def _phrase(line: list[Token], first: int, last: int) -> Phrase:
    return tuple(token.word for token in line[first:last]) if last <= len(line) else ()


def _ends_with(line: list[Token], at: int, floor: int, phrases: Container[Phrase]) -> int:
    """How many tokens right before `at` are one of the phrases, the longest first; 0 for none."""
    for length in range(min(LONGEST_PHRASE, at - floor), 0, -1):
        if _phrase(line, at - length, at) in phrases:
            return length
    return 0
