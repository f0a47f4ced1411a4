"""Outlets that stand near words without the usual forms: “whom X caught”, “when X asked”, “X’s morning programme”. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.speaking.carrier import Carrier
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import LONGEST, RESORT, Frame

BEFORE = frozenset(
    ["to", "with", "on", "in", "via", "for", "by", "through", "from", "over"]
)  # an outlet's name


def around(tokens: Sequence[Token], found: Sequence[Frame], words: Lexicon) -> Iterator[Carrier]:
    """Outlets that do something with the words: “whom X caught”, “when X asked”, and any where no word of saying stands."""
    resort = any(frame.low == RESORT for frame in found)
    begins = min((frame.first for frame in found if frame.kind != "carried"), default=0)
    inner = {at for frame in found for one in frame.who for at in range(one.first, one.until)}
    for at, token in enumerate(tokens[:LONGEST]):
        before = tokens[at - 1] if at else None
        shown = _programme(tokens, at, words)
        if (
            not token.cap
            or at in inner
            or (before and not shown and (before.cap or before.low in _NOT_BEFORE))
        ):
            continue
        if shown:
            yield Carrier(1, at, Phrase(at, shown, shown, "outlet", (at, shown)))
            continue
        one = phrase(tokens, at, words)
        if one is None or one.sort != "outlet" or one.until >= len(tokens):
            continue
        if resort or _whom(tokens, at, one, words) or (one.first < begins and at < 2):
            yield Carrier(1 if before and before.low in BEFORE else 2, at, one)


def _whom(tokens: Sequence[Token], at: int, one: Phrase, words: Lexicon) -> bool:
    """“whom X caught”, “a letter that X read out”, “when X asked”."""
    back = at - 1 - (at > 0 and tokens[at - 1].low == "the")
    if back < 0 or one.end >= len(tokens):
        return False
    low = tokens[back].low
    if low == "that":
        said = back > 0 and tokens[back - 1].low in words.stated | words.talk | {"words", "remarks"}
        return said and tokens[one.end].low in words.found_by
    return low in ("whom", "which", "when", "as", "words")


def _programme(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """The end of X in “X’s morning programme”, X being an outlet; 0 for none."""
    for end in range(at + 1, min(at + 4, len(tokens))):
        if tokens[end].low == "'s":
            known = " ".join(token.low for token in tokens[at:end]) in words.outlets
            return (
                end
                if known and any(token.low in words.programmes for token in tokens[end + 1 : end + 4])
                else 0
            )
    return 0


_NOT_BEFORE = frozenset(
    ("of", "against", "near", "about", "between", "from", "like", "including", "'s", "at", "outside")
)
