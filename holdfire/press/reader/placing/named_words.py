"""The words of a text, and the runs of capitalised words in it that may be names. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from holdfire.press.reader.english.places import PlaceWords
from holdfire.press.reader.found import Span
from holdfire.press.reader.text import Text

WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-'’ʼ‘`]{1,2}\w+)*")
_ARTICLED = re.compile(r"(?:[aeu][lszrndt]h?|d|l|t)[-'’‘`]{1,2}(?=[^\W\d_])")
# “Moscow-backed”, “London-based”: words about a name, not names.
_ABOUT = re.compile(
    r"-(?:\w*ed|\w*ing|led|held|run|born|style|era|wide|made|like|language|proof|friendly|built|bound|free|only|loyal|area)$"
)
_OPENING = '“"«„('
_BLANK = frozenset((" ", "\n", "\u00a0", "  "))
_SHORT = frozenset(("St", "Mt", "Ft", "Ste", "Sts"))


class Word(NamedTuple):
    """A word of the text. name: capitalised as names are; opens: the first of a sentence or quote; own: with an 's.

    person: the number of the person whose name it is a part of, counted from 1; 0 for none.
    """

    start: int
    end: int
    text: str
    low: str
    name: bool
    opens: bool
    own: bool
    person: int


class Run(NamedTuple):
    """Words that stand together as one name: the first, and the one after the last."""

    first: int
    after: int


def words_of(text: Text, words: PlaceWords, people: Sequence[Span] = ()) -> list[Word]:
    """Every word of a text in order. people: stretches that are names of persons."""
    found, starts, at = [], [one.start for one in text.sentences], 0
    spans, over = sorted((one.start, one.end) for one in people), 0
    for match in WORD.finditer(text.body):
        start, end = match.span()
        opens = at < len(starts) and start >= starts[at]
        while at < len(starts) and start >= starts[at]:
            at += 1
        while over < len(spans) and spans[over][1] <= start:
            over += 1
        person = over + 1 if over < len(spans) and spans[over][0] < end else 0
        opens = opens or (start > 0 and text.body[start - 1] in _OPENING)
        found.append(_word(match[0], start, end, opens, person, words))
    return found


def _word(shown: str, start: int, end: int, opens: bool, person: int, words: PlaceWords) -> Word:
    own = len(shown) > 2 and shown[-1] == "s" and shown[-2] in "'’"
    if own:
        shown, end = shown[:-2], end - 2
    low = shown.casefold()
    name = low != shown and _is_name(shown, low, words)
    return Word(start, end, shown, low, name, opens, own, person)


def _is_name(shown: str, low: str, words: PlaceWords) -> bool:
    if shown in words.short:
        return True
    if low in words.function or shown in words.times or not shown[0].isalpha():
        return False
    if not shown[0].isupper():
        articled = _ARTICLED.match(shown)
        return articled is not None and shown[articled.end()].isupper()
    return "-" not in shown or _ABOUT.search(shown) is None


def runs_of(body: str, found: Sequence[Word], words: PlaceWords, joining: Collection[str]) -> Iterator[Run]:
    """The longest runs of name words; particles (“de”, “al”) join them, and “of” does after one of `joining`."""
    i = 0
    while i < len(found):
        if not found[i].name:
            i += 1
            continue
        after = i + 1
        while (step := _joined(body, found, after, words, joining)) > after:
            after = step
        yield Run(i, after)
        i = after


def _joined(body: str, found: Sequence[Word], at: int, words: PlaceWords, joining: Collection[str]) -> int:
    """The end of the run if it goes on at word `at`, else `at`."""
    if at < len(found) and found[at - 1].own and found[at].text in words.own_parts:
        return at + 1 if body[found[at - 1].end : found[at].start] in ("'s ", "’s ") else at
    if not _close(body, found, at) or found[at].opens or found[at].person != found[at - 1].person:
        return at
    if found[at].name:
        return at + 1
    reach = at
    allowed = ("of", "the") if found[at - 1].text in joining and found[at].low == "of" else words.particles
    while reach < min(at + 2, len(found)) and found[reach].low in allowed and _close(body, found, reach):
        reach += 1
    return reach + 1 if reach > at and _close(body, found, reach) and found[reach].name else at


def _close(body: str, found: Sequence[Word], at: int) -> bool:
    """Do only blanks stand between word `at` and the one before it?"""
    if at >= len(found) or found[at - 1].own:
        return False
    between = body[found[at - 1].end : found[at].start]
    return between in _BLANK or (between == ". " and found[at - 1].text in _SHORT)
