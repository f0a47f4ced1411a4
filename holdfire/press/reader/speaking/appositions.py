"""What stands behind a name between commas or in brackets, and where it ends. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from holdfire.press.reader.speaking.lexicon import Lexicon, office_end
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token


def closed(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Does an apposition end here?"""
    if at >= len(tokens):
        return True
    low = tokens[at].low
    return low in {",", ".", ")", "(", ";", ":", "–", "—", "who", "“”", "?", "!"} or (
        low in words.speaking or low in words.aux or low in words.adverbs or low in words.times
        or low in ("in", "on", "at", "and", "after", "during")
    )  # fmt: skip


def lone(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    """A single word between commas may as well begin a list; before a verb of saying it is the name."""
    if one.name is None or one.name[1] - one.name[0] > 1 or one.office is not None:
        return False
    return not speaks_next(tokens, one.end, words)


def titled(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> bool:
    office = one.office
    return office is not None and all(token.low in words.titles for token in tokens[office[0] : office[1]])


def past_times(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """“X, until Friday the head of Y”: past the time."""
    if tokens[at].low not in ("until", "since", "then", "now", "currently", "formerly", "once"):
        return at
    while at + 2 < len(tokens) and (tokens[at].low in words.times or tokens[at].low in words.adverbs
                                    or tokens[at].low in ("until", "since", "last", "currently", "formerly") or tokens[at].low.isdigit()):  # fmt: skip
        at += 1
    return at


def bracketed(tokens: Sequence[Token], found: Phrase) -> Phrase | None:
    """With “(OCHA)” behind it, which is another form of a body's name."""
    at = found.until
    for end in range(at + 1, min(at + 9, len(tokens))):
        if tokens[end].low == ")":
            short = end == at + 2 and tokens[at + 1].cap
            alias = (at + 1, end) if short and found.sort != "person" else found.alias
            until = end + 1
            return replace(found, end=until, until=until, alias=alias)
    return None


def big(tokens: Sequence[Token], one: Phrase) -> bool:
    return one.name is not None and tokens[one.name[0]].cap


def big_next(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    if tokens[at].low == "the" and at + 1 < len(tokens):
        at += 1
    return tokens[at].cap and tokens[at].low not in words.times


def speaks_next(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return at < len(tokens) and tokens[at].low in words.speaking


def tells(low: str, words: Lexicon) -> bool:
    """Does the word tell an office?"""
    return low in words.offices or low in words.titles or office_end(low, words)


def of_big(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].low == "of" and tokens[at + 1].cap


def named_from(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past “self-styled”, “rebel”, before a name in capitals."""
    while start + 1 < end and not tokens[start].cap and tokens[start].low != "'s" and tokens[start + 1].cap:
        start += 1
    return start
