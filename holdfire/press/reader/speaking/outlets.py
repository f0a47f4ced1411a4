"""Which words name a news agency, a broadcaster or a paper. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.tokens import Token


def outlet_in(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon, office: int | None, definite: bool
) -> tuple[str, tuple[int, int] | None] | None:
    """“the state news agency X”, “X television”, “the X newspaper”: which of the words are the outlet’s name; None for none."""
    last = tokens[end - 1]
    if office == end - 1 and not last.cap:
        return None
    begun = next((at + 1 for at in range(end - 1, start, -1) if tokens[at].low == "'s"), start)
    begins = end - begun > 1 and tokens[begun].cap and tokens[begun].low in words.outlet_begins
    if last.cap and (begins or last.low == "voice" or _corporate(tokens, begun, end, words)):
        return "outlet", (begun, end)
    known = _known(tokens, start, end, words, definite)
    if known is not None:
        return "outlet", (known, end)
    if last.low in words.outlet_words:
        other = last.low == "agency" and not _news(tokens, start, end, words)
        if other or (last.low in ("network", "media") and last.cap):
            return None
        return "outlet", (_proper_start(tokens, start, end, words), end)
    behind = _behind_kind(tokens, start, end, words)
    if behind is not None:
        return ("outlet", (behind, end)) if behind else None
    return _by_its_end(tokens, start, end, words)


def _corporate(tokens: Sequence[Token], begun: int, end: int, words: Lexicon) -> bool:
    """“X News Agency”, “X Broadcasting Corporation”."""
    kinds = ("agency", "association", "service", "corporation", "network", "group", "company")
    press = any(one.cap and one.low in words.press for one in tokens[begun : end - 1])
    return press and tokens[end - 1].low in kinds


def _known(tokens: Sequence[Token], start: int, end: int, words: Lexicon, definite: bool) -> int | None:
    """Where the name of an outlet that is listed begins, if the words end with one."""
    if not tokens[end - 1].cap:
        return None
    if definite and "the " + joined(tokens, start, end) in words.outlets:
        return start
    for at in range(max(start + 1, end - 3), end):
        name = joined(tokens, at, end)
        if tokens[at].cap and name in words.outlets and name not in words.unsure:
            before = tokens[at - 1]
            if not before.cap or before.low in words.adjectives | words.outlet_words:
                return at
    return None


def _behind_kind(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int | None:
    """Where the name begins in “the newspaper X”, “radio station X”; 0 where it is no outlet’s; None without such a word."""
    for at in range(end - 1, start, -1):
        kind = tokens[at - 1]
        if kind.low == "station" and at - 2 >= start and tokens[at - 2].low in words.press:
            return at
        if kind.low in words.outlet_words and not kind.cap and tokens[at].cap:
            news = kind.low != "agency" or _news(tokens, start, at, words)
            return at if news and all(one.cap for one in tokens[at:end]) else 0
    return None


def _by_its_end(
    tokens: Sequence[Token], start: int, end: int, words: Lexicon
) -> tuple[str, tuple[int, int] | None] | None:
    """“X Times”, “Post-Courier”."""
    last = tokens[end - 1]
    hyphened = "-" in last.low and last.low.rpartition("-")[2] in words.outlet_ends
    if not last.cap or not (last.low in words.outlet_ends or hyphened):
        return None
    if (end - start == 1 and not hyphened) or (end - start > 1 and not tokens[end - 2].cap):
        return None
    return "outlet", (_proper_start(tokens, start, end, words), end)


def _proper_start(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> int:
    """Past “semi-official”, “pro-…” and the nationality, where a name in capitals follows."""
    at = start
    kinds = words.outlet_words | words.outlet_ends | words.press
    while at + 1 < end and tokens[at + 1].cap and tokens[at + 1].low not in kinds and (
        (not tokens[at].cap and "-" in tokens[at].low) or tokens[at].low in words.adjectives or tokens[at].low.startswith(("pro-", "anti-"))
    ):  # fmt: skip
        at += 1
    return at


def _news(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> bool:
    """Is this agency one for news?"""
    before = joined(tokens, start, end - 1)
    return before.endswith("news") or "news" in before.split() or any(
        joined(tokens, at, end - 1) in words.outlets for at in range(start, end - 1)
    )  # fmt: skip


def shouted(token: Token) -> bool:
    return token.cap and token.end - token.start <= 5


def joined(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words in small letters."""
    return " ".join(token.low for token in tokens[start:end] if token.low != "'s")
