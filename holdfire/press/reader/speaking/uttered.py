"""What exactly is said: the inside of a quote, or the clause that a verb of saying gives to somebody. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.found import Span
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import Frame
from holdfire.press.reader.splitting import sentence_spans

_LEADING = frozenset((",", "that", ":", "–", "—", "-", "and", "but", "by", "how", "”", "as"))
_TRAILING = frozenset((",", ".", "–", "—", "-", ";", ":", "and", "but", "as", "while", "”", "(", "according"))
MOSTLY = 0.6  # share of a clause within quotation marks that makes it a quote, where it begins with one
ALMOST = 0.9  # where it does not

Said = tuple[Span, str]  # the words, and "quote" or "paraphrase"


def said(
    body: str, tokens: Sequence[Token], found: Sequence[Frame], index: int, words: Lexicon
) -> list[Said]:
    """What the attribution `index` of a sentence gives to its speaker."""
    frame = found[index]
    before = max((one.end for one in found[:index]), default=0)
    after = min((one.first for one in found[index + 1 :]), default=len(tokens))
    leads = frame.first > before and _leads(tokens, frame, before, after, words)
    if frame.kind == "act" and frame.shape in ("before", "going_on"):
        quoted = _quotes(body, tokens, before, frame.first) if leads else []
        return quoted or _cut(body, tokens, frame.verb, after, words)
    if frame.shape in ("behind", "passive") or leads:
        return _around(body, tokens, frame, before, after, words)
    if frame.shape == "according":
        inner = frame.first - before >= 2 and tokens[frame.first - 1].low == ","
        if inner and _goes_on(tokens, frame, after, words):
            return _cut(body, tokens, before, after, words)
        behind = _cut(body, tokens, frame.end, after, words)
        return behind or _cut(body, tokens, before, frame.first, words)
    pieces = _cut(body, tokens, past_hearer(tokens, frame, after, words), after, words)
    if not pieces and frame.first - before >= 4 and tokens[frame.first - 1].low == ",":
        return _cut(body, tokens, before, frame.first, words)
    if not pieces and frame.kind == "cited" and index + 1 < len(found):
        start = past_hearer(tokens, found[index + 1], len(tokens), words)
        return _cut(body, tokens, start, len(tokens), words)
    return pieces


def _around(
    body: str, tokens: Sequence[Token], frame: Frame, before: int, after: int, words: Lexicon
) -> list[Said]:
    """What stands before the attribution, with what goes on behind it."""
    if _goes_on(tokens, frame, after, words) and not any(token.quote for token in tokens[before:after]):
        return _cut(body, tokens, before, after, words)
    pieces = _cut(body, tokens, before, frame.first, words)
    return pieces + _quotes(body, tokens, frame.end, after) if pieces else pieces


def _goes_on(tokens: Sequence[Token], frame: Frame, after: int, words: Lexicon) -> bool:
    """“X, he says, will stay”: does the clause go on behind the attribution?"""
    at = frame.end - (frame.end < after and tokens[frame.end - 1].low == ",")
    if at + 1 >= after or tokens[at].low != ",":
        return False
    return tokens[at + 1].low in words.aux | words.verbs | {"and", "but"}


def _leads(tokens: Sequence[Token], frame: Frame, before: int, after: int, words: Lexicon) -> bool:
    """Does what is said stand before the attribution: a comma or a quote ends it, and nothing that is said follows?"""
    last = tokens[frame.first - 1]
    if frame.shape == "going_on":
        return False
    if last.quote:
        return True
    if last.low not in (",", "–", "—", "-") or frame.first - before < 4:
        return False
    start = past_hearer(tokens, frame, after, words)
    if (start > frame.end and tokens[start - 1].low == "that") or (
        frame.shape == "according" and before == 0 and frame.first < 3
    ):
        return False
    rest = sum(token.word or token.quote for token in tokens[start:after])
    finite = any(token.low in words.aux and token.low != "'s" for token in tokens[before : frame.first])
    if not finite and tokens[before].low in words.prepositions and rest:
        return False
    return rest < 4 or (finite and tokens[before].low not in _OPENING)


_OPENING = frozenset(
    (
        "asked",
        "when",
        "if",
        "after",
        "although",
        "though",
        "while",
        "as",
        "speaking",
        "despite",
        "because",
        "since",
    )
)
_MEANS = frozenset(("phone", "telephone", "interview", "statement", "email", "e-mail", "link", "message", "call", "tweet", "briefing",
                    "conference", "telegram", "twitter", "facebook", "x", "communique", "communiqué", "post", "speech", "address",
                    "letter", "remarks", "comments"))  # fmt: skip


def past_hearer(tokens: Sequence[Token], frame: Frame, after: int, words: Lexicon) -> int:
    """Past “(told) reporters in Geneva that”, “(said) on Monday”, “(said) in a statement”."""
    start = frame.end
    loose = start < after and (
        frame.low in words.hearer
        or tokens[start].low in words.prepositions | words.times | words.adverbs | words.time_words
    )
    for at in range(start, min(after, start + 16, len(tokens))):
        low, next_to = tokens[at].low, at == start or tokens[at - 1].low in (",", ":")
        if (low == "that" and (loose or next_to)) or low == ":":
            return at + 1
        if tokens[at].quote and next_to:
            return at
        if (low == "," and at > start and not (at + 1 < after and tokens[at + 1].quote)) or tokens[at].quote:
            break
    if frame.low in words.hearer and start < after:
        told = phrase(tokens, start, words)
        start = told.end if told is not None and told.end < after else start
    for _ in range(3):
        start = _past_manner(tokens, start, after, words)
    return start


def _past_manner(tokens: Sequence[Token], start: int, after: int, words: Lexicon) -> int:
    """Past one “on Monday”, “by phone”, “in a statement”, “late”."""
    at = start
    while at < min(after, start + 5) and tokens[at].word:
        low = tokens[at].low
        if low in words.times or low in _MEANS:
            at += 1
            while at < after and tokens[at].low.isdigit():
                at += 1
            return at
        if low not in ("on", "in", "by", "via", "at", "late", "early", "a", "an", "the", "last", "his", "her", "its", "news",
                       "press", "joint", "written", "televised", "video", "satellite", "text"):  # fmt: skip
            break
        at += 1
    return start


def _cut(body: str, tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> list[Said]:
    """The clause between two tokens, trimmed: its quotes where it mostly consists of these, else the clause."""
    if start == 0:
        start = _past_dateline(tokens, end)
    while start < end and tokens[start].low in _LEADING:
        start += 1
    while end > start and tokens[end - 1].low in _TRAILING:
        end -= 1
    if end - start < 1 or not any(token.word or token.quote for token in tokens[start:end]):
        return []
    quotes = [token for token in tokens[start:end] if token.quote]
    length = tokens[end - 1].end - tokens[start].start
    share = sum(token.end - token.start for token in quotes) / max(1, length)
    if quotes and share >= (MOSTLY if tokens[start].quote else ALMOST):
        return _quotes(body, tokens, start, end)
    if end - start < 2 and not quotes:
        return []
    return [(Span(tokens[start].start, tokens[end - 1].end), "paraphrase")]


def _past_dateline(tokens: Sequence[Token], end: int) -> int:
    """Past “GENEVA, May 2 (XYZ) -”."""
    for at in range(1, min(14, end)):
        if tokens[at].low in ("–", "—", "-") and (tokens[at - 1].low in (")", "-") or tokens[0].loud):
            return at + 1
        if tokens[at].quote:
            break
    return 0


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
