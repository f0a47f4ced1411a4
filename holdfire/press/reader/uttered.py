"""What exactly is said: the inside of a quote, or the clause that a verb of saying gives to somebody. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.found import Span
from holdfire.press.reader.frames import Frame
from holdfire.press.reader.lexicon import Lexicon
from holdfire.press.reader.naming import phrase
from holdfire.press.reader.splitting import sentence_spans
from holdfire.press.reader.tokens import Token

_LEADING = frozenset((",", "that", ":", "–", "—", "-", "and", "but", "by", "how", "”", "as"))
_TRAILING = frozenset((",", ".", "–", "—", "-", ";", ":", "and", "but", "as", "while", "”", "(", "according"))
MOSTLY = 0.6  # share of a clause within quotation marks that makes it a quote

Said = tuple[Span, str]  # the words, and "quote" or "paraphrase"


def said(
    body: str, tokens: Sequence[Token], found: Sequence[Frame], index: int, words: Lexicon
) -> list[Said]:
    """What the attribution `index` of a sentence gives to its speaker."""
    frame = found[index]
    before = max((one.end for one in found[:index]), default=0)
    after = min((one.first for one in found[index + 1 :]), default=len(tokens))
    if frame.kind == "act" and frame.shape in ("before", "going_on"):
        quoted = _quotes(body, tokens, before, frame.first) if frame.first > before else []
        return quoted or _cut(body, tokens, frame.verb, after, words)
    pieces: list[Said] = []
    leads = frame.first > before and _ends_clause(tokens, frame.first)
    start = _past_hearer(tokens, frame, after, words)
    if frame.shape in ("behind", "passive") or leads:
        pieces += _cut(body, tokens, before, frame.first, words)
    if frame.shape in ("before", "going_on", "colon") and not pieces:
        pieces += _cut(body, tokens, start, after, words)
        if not pieces and frame.kind == "cited" and index + 1 < len(found):
            behind = found[index + 1]
            pieces += _cut(body, tokens, _past_hearer(tokens, behind, len(tokens), words), len(tokens), words)
    elif frame.shape == "according" and not pieces:
        pieces += _cut(body, tokens, frame.end, after, words) or _cut(
            body, tokens, before, frame.first, words
        )
    elif pieces:
        pieces += _quotes(body, tokens, frame.end, after)
    return pieces


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Do the words before the attribution stand by themselves: a comma or a quote ends them?"""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.quote:
        return True
    return before.low in (",", "–", "—", "-") and at >= 5 and not _opening(tokens, at - 1)


def _opening(tokens: Sequence[Token], comma: int) -> bool:
    """“In Geneva on Friday,”: nothing that could be said."""
    first = tokens[0].low
    heads = ("in", "on", "at", "speaking", "during", "after", "asked", "answering", "following", "meanwhile", "before",
             "addressing", "referring", "commenting", "for", "as", "earlier", "writing", "quoting", "citing", "but", "responding")  # fmt: skip
    return first in heads and not any(token.low == "," for token in tokens[:comma])


def _past_hearer(tokens: Sequence[Token], frame: Frame, after: int, words: Lexicon) -> int:
    """Past “(told) reporters in Geneva that”."""
    start = frame.end
    stop = min(after, start + 16, len(tokens))
    for at in range(start, stop):
        low = tokens[at].low
        if low == "that" or tokens[at].quote or low == ":":
            return at + (low in ("that", ":"))
        if low == "," and at > start:
            break
    if frame.low in words.hearer and start < after:
        told = phrase(tokens, start, words)
        return told.end if told is not None and told.end < after else start
    return start


def _cut(body: str, tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> list[Said]:
    """The clause between two tokens, trimmed: its quotes where it mostly consists of these, else the clause."""
    while start < end and tokens[start].low in _LEADING:
        start += 1
    while end > start and tokens[end - 1].low in _TRAILING:
        end -= 1
    if end - start < 1 or not any(token.word or token.quote for token in tokens[start:end]):
        return []
    quotes = [token for token in tokens[start:end] if token.quote]
    length = tokens[end - 1].end - tokens[start].start
    if quotes and sum(token.end - token.start for token in quotes) >= MOSTLY * length:
        return _quotes(body, tokens, start, end)
    if end - start < 2 and not quotes:
        return []
    return [(Span(tokens[start].start, tokens[end - 1].end), "paraphrase")]


def _quotes(body: str, tokens: Sequence[Token], start: int, end: int) -> list[Said]:
    found: list[Said] = []
    for token in tokens[start:end]:
        if token.quote:
            found.extend((span, "quote") for span in inside(body, token))
    return found


def inside(body: str, token: Token) -> Iterator[Span]:
    """The sentences within a quote, without its marks."""
    start, end = token.start + 1, token.end
    while end > start and body[end - 1] in '“”„"»« ,':
        end -= 1
    for a, b in sentence_spans(body, start, end):
        while a < b and body[a].isspace():
            a += 1
        if b > a and any(sign.isalnum() for sign in body[a:b]):
            yield Span(a, b)
