"""Where sentences end and quotes stand, in scripts of either direction. Pure.

A rule of few parts, for news: a full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a
quote that goes on. Line breaks within a paragraph end nothing; a paragraph's end ends everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Stops of Latin, Cyrillic and Arabic scripts, with the quotation marks and brackets that close behind them.
_STOP = re.compile(r"[.!?؟۔…]+(?:[\"”’»)\]]| [”»](?=\s|$))*(?=\s|$)")
_FOLLOWING = re.compile(r"\s*(\S*)")
_SHORT = (
    "mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr rep sen gov amb hon rev st mt no nos art par para vs etc inc"
    " ltd corp co dept approx est fig vol pp jr sr messrs pres min spc sec al int'l gov't"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " г гг им ул тыс млн млрд др т.е т.к"
)
_ABBREVIATED = frozenset(_SHORT.split())
_ALSO_WORDS = frozenset({"no", "co", "art", "min", "par", "sun", "sat", "mar", "pres", "fig"})
# “J. Smith” and “U.S. Treasury” go on; “… in the U.S. The” does not.
_STARTERS = frozenset(
    ("The", "A", "An", "It", "He", "She", "They", "In", "On", "At", "But", "This", "That", "According")
)
_ROMAN = frozenset("IVXLCDM")
_LAST_WORD = re.compile(r"([^\s\"“”«»(\[]+)$")
_INITIALS = re.compile(r"(?:\w\.)*\w", re.UNICODE)
_OPENS = {"“": "”", "«": "»", "„": "“”"}


def sentence_spans(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as pairs of first sign and the one after the last.

    >>> text = "Gen. Ali said no. “We left. Twice.” It rained."
    >>> [text[a:b] for a, b in sentence_spans(text, 0, len(text))]
    ['Gen. Ali said no.', '“We left. Twice.”', 'It rained.']
    """
    inside = list(quotes(body, start, end))
    first, at = start, 0
    for stop in _STOP.finditer(body, start, end):
        while at < len(inside) and inside[at][1] <= stop.start():
            at += 1
        goes_on = at < len(inside) and inside[at][0] <= stop.start() and stop.end() < inside[at][1]
        following = _FOLLOWING.match(body, stop.end(), end)
        assert following is not None  # it matches the empty string
        if goes_on or not _ends(body, stop, first, following[1]):
            continue
        yield first, stop.end()
        first = following.start(1)
    if first < end:
        yield first, first + len(body[first:end].rstrip())


def _ends(body: str, stop: re.Match[str], first: int, following: str) -> bool:
    """Does this stop end the sentence that began at `first`? following: the word behind it."""
    if not following:
        return True
    closed = stop.group()[-1] in '"”’»'
    if following[0].islower() or (closed and following[0] in ",;"):
        return False
    if stop.group() != "." or closed:
        return True
    word = _LAST_WORD.search(body, max(first, stop.start() - 40), stop.start())
    if word is None:
        return True
    plain = word[1].casefold()
    if plain in _ABBREVIATED:
        if following[0].isdigit() or (len(following) > 1 and _ROMAN.issuperset(following.rstrip(".,;"))):
            return False  # “No. 5”
        return plain in _ALSO_WORDS and (word[1].islower() or plain == "no")
    return not (_INITIALS.fullmatch(word[1]) and word[1][0].isupper() and following not in _STARTERS)


def quotes(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks within a paragraph; a quote that nothing closes runs to the paragraph's end.

    Curly and angled marks pair by their shape. Straight marks, and shaped marks used the wrong way round, pair in turn.
    """
    opened: int | None = None
    closers = ""
    for at in range(start, end):
        sign = body[at]
        if opened is None and (
            sign in _OPENS or sign == '"' or (sign == "”" and _before_word(body, at, end))
        ):
            opened, closers = at + 1, _OPENS.get(sign, "”") + '"“'
        elif (
            opened is not None
            and sign in closers
            and not (sign == "“" and _before_word(body, at, end) and at > opened and body[at - 1].isspace())
        ):
            yield opened, at
            opened = None
        elif opened is not None and sign == "“":
            yield opened, at
            opened = at + 1
    if opened is not None and opened < end:
        yield opened, end


def _before_word(body: str, at: int, end: int) -> bool:
    return at + 1 < end and (body[at + 1].isalnum()) and (at == 0 or not body[at - 1].isalnum())
