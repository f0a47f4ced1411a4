"""Where a sentence gives words to somebody: “X said”, “…,” said X, “according to X”, “was stated by X”, “X: “…””. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from holdfire.press.reader.speaking.fitting import fits, next_low, passive, quote_before, shut
from holdfire.press.reader.speaking.indirect import attitude, last_resort, viewed
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.passed_on import by_somebody, carries, passively
from holdfire.press.reader.speaking.passing import carried_on
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.subjects import subject
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import (
    LONGEST,
    Frame,
    Shape,
    by_figures,
    has_number,
    told_by_place,
)

_TWO = frozenset(("went", "pointed", "points", "pointing"))  # with “on”, “out”
_VOICED = frozenset(("boasting", "joking", "predicting", "suggesting", "remarking"))


def frames(tokens: Sequence[Token], words: Lexicon) -> list[Frame]:
    """All attributions of a sentence in the order of the text."""
    found: list[Frame] = []
    for at, token in enumerate(tokens[:LONGEST]):
        if not token.word:
            one = _colon(tokens, at, words) if token.low == ":" else None
        elif token.low == "according" and at + 2 < len(tokens) and tokens[at + 1].low == "to":
            one = _who(tokens, at, at + 2, "according", words)
        elif token.low == "by" and at + 1 < len(tokens):
            one = by_figures(tokens, at, words)
        elif token.low in ("has", "have") and at + 2 < len(tokens):
            one = has_number(tokens, at, words)
        elif token.low == "words" and at >= 2 and at + 2 < len(tokens) and tokens[at - 2].low == "in":
            one = _who(tokens, at - 2, at + 2, "according", words)
        elif (token.low in words.speaking and not token.cap) or (token.low in words.by and not token.cap):
            one = _verb(tokens, at, words, found)
        elif token.low in words.carried and not token.cap:
            one = by_somebody(tokens, at, words) or carries(tokens, at, words)
        else:
            one = None
        if one is None and token.low in words.views:
            one = viewed(tokens, at, words)
        elif one is None:
            one = attitude(tokens, at, words)
        if one is not None:
            found.append(one)
    found = carried_on(tokens, found, words)
    if not any(frame.kind != "carried" and not _outlets_only(frame) for frame in found):
        found += told_by_place(tokens, words) or last_resort(tokens, words)
        found.sort(key=lambda frame: frame.verb)
    return found


def _outlets_only(frame: Frame) -> bool:
    """Does the attribution name nobody but outlets?"""
    return bool(frame.who) and frame.cites is None and all(
        one.sort == "outlet" or (one.sort == "stated" and one.owner is not None and one.owner.sort == "outlet")
        for one in frame.who
    )  # fmt: skip


def _who(tokens: Sequence[Token], first: int, at: int, shape: Shape, words: Lexicon) -> Frame | None:
    found = phrase(tokens, at, words)
    if found is None:
        return None
    who = (found, *_coordinated(tokens, found, words))
    end = _past_clause(tokens, max(one.until for one in who))
    return Frame(first, first, end, shape, "clause", who, low=tokens[first].low)


def _past_clause(tokens: Sequence[Token], end: int) -> int:
    """Past “, who …,” behind a name."""
    if end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in ("who", "which", "whose"):
        for at in range(end + 2, min(end + 30, len(tokens))):
            if tokens[at].low == ",":
                return at + 1
    return end


def _coordinated(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> tuple[Phrase, ...]:
    """“X and Y” behind the verb."""
    at = found.until
    if at + 1 < len(tokens) and tokens[at].low == "and":
        more = phrase(tokens, at + 1, words)
        if more and more.sort in ("person", "body", "role", "outlet") and not (
            more.until < len(tokens) and (tokens[more.until].low in words.speaking | words.aux | words.verbs)
        ):  # fmt: skip
            return (more,)
    return ()


def _colon(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“X: “…””, “X, sounding tired: “…”” at the head of a sentence."""
    if at + 1 >= len(tokens) or at > 24 or not tokens[at + 1].quote:
        return None
    found = phrase(tokens, 0, words)
    if found is None or found.sort not in ("person", "body", "role") or found.until > at:
        return None
    if found.until == at or (
        found.until < at <= found.until + 12 and "," in (tokens[found.until].low, tokens[found.until - 1].low)
    ):
        return Frame(at, 0, at + 1, "colon", "clause", (found,))
    return None


def _verb(tokens: Sequence[Token], at: int, words: Lexicon, before: Sequence[Frame]) -> Frame | None:
    low = tokens[at].low
    if passive(tokens, at, words):
        return passively(tokens, at, words)
    if next_low(tokens, at) == "by":
        return by_somebody(tokens, at, words)
    if low not in words.speaking or not fits(tokens, at, words):
        return None
    kind = _kind(low, words)
    if low in ("claimed", "claims", "claiming") and next_low(tokens, at) in (
        "responsibility",
        "credit",
        "victory",
    ):
        kind = "act"
    if low in words.cited:
        return _citing(tokens, at, words)
    inverted = _inverted(tokens, at, words) if kind != "act" or low in words.clause else None
    if inverted is not None and (quote_before(tokens, at) or shut(tokens, inverted.end, words)):
        return inverted
    if low.endswith("ing") and not (at and tokens[at - 1].low in words.be):
        return _going_on(tokens, at, kind, before)
    who, first = subject(tokens, at, words)
    if who and low in _TWO:
        return Frame(at, first, at + 2, "before", "clause", who, low=low)
    if who:
        return Frame(at, first, at + 1, "before", kind, who, low=low)
    if inverted is not None:
        return inverted
    if at and tokens[at - 1].low in ("and", "but", "also", "then"):
        return _going_on(tokens, at, kind, before)
    return None


def _kind(low: str, words: Lexicon) -> Literal["clause", "act", "counted", "cited"]:
    if low in words.cited:
        return "cited"
    if low in words.clause:
        return "clause"
    return "act" if low in words.act else "counted"


def _inverted(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“…,” said X."""
    if at == 0 or not (tokens[at - 1].quote or tokens[at - 1].low in (",", "–", "—", "-")):
        return None
    low = tokens[at].low
    if (low in words.hearer and low not in ("warned", "warns")) or low in words.act or low.endswith("ing"):
        return None
    begin = at + 1
    while begin < len(tokens) and (tokens[begin].low in words.adverbs or tokens[begin].low.endswith("ly")):
        begin += 1
    if begin >= len(tokens):
        return None
    found = phrase(tokens, begin, words)
    if found is None or (found.sort == "other" and not tokens[found.end - 1].cap):
        return None
    behind = tokens[found.until].low if found.until < len(tokens) else ""
    if behind in words.aux | words.verbs | words.speaking and not behind.endswith("ing"):
        return None
    who = (found, *_coordinated(tokens, found, words))
    return Frame(at, at, max(one.until for one in who), "behind", _kind(low, words), who, low=low)


def _going_on(
    tokens: Sequence[Token],
    at: int,
    kind: Literal["clause", "act", "counted", "cited"],
    before: Sequence[Frame],
) -> Frame | None:
    """“…, adding that”, “said … and warned”: the speaker of the words before goes on; none as yet: whoever the sentence is about."""
    return Frame(at, at, at + 1, "going_on", kind, (), low=tokens[at].low)


def _citing(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“X quoted Y as saying”, “citing Y”."""
    begin = at + 1
    if begin >= len(tokens):
        return None
    cites = phrase(tokens, begin, words)
    if tokens[begin].low in ("him", "her", "them"):
        cites = Phrase(begin, begin + 1, begin + 1, "pronoun", definite=True)
    who, first = subject(tokens, at, words)
    if cites is None and not who:
        return None
    end, ahead = at + 1, tokens[at + 1 : at + 30]
    if cites is not None:
        end = cites.until
    for offset, token in enumerate(ahead):
        if (
            token.low.endswith("ing")
            and token.low in words.speaking | _VOICED
            and ahead[offset - 1].low == "as"
        ):
            end = at + 2 + offset
            break
    return Frame(at, min(first, at), end, "before", "cited", who, cites, tokens[at].low)
