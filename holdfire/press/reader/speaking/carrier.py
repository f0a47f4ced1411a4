"""One who carries words to the outlet: by what name, and whose words. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from holdfire.press.reader.speaking.cast import Figurant
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import Frame


@dataclass(frozen=True, slots=True)
class Carrier:
    """near: 0 a spokesman, 1 whom the speaker told, 2 who quotes these; at: the token; one: the group."""

    near: int
    at: int
    one: Phrase


def core(tokens: Sequence[Token], one: Phrase, words: Lexicon) -> tuple[int, int]:
    """The tokens of a carrier’s name: “the AFP news agency” → AFP, “Uganda’s Daily X” → Daily X."""
    start, end = one.name or (one.first, one.end)
    for at in range(end - 1, start, -1):
        if (
            tokens[at].low == "'s"
            and at < end - 1
            and " ".join(token.low for token in tokens[start:at]) not in words.outlets
        ):
            start = at + 1
            break
    while (
        start + 1 < end
        and tokens[start].low in words.outlet_words
        and not tokens[start].cap
        and tokens[start + 1].cap
    ):
        start += 1
    for at in range(start + 1, end):
        if tokens[at].cap or tokens[at].low not in words.outlet_words | {"news"}:
            continue
        if " ".join(token.low for token in tokens[start:at]) in words.outlets:
            return start, at
    return start, end


def belongs(frames: Sequence[tuple[Frame, Figurant]], carrier: Carrier) -> list[int]:
    """Which of the speakers’ frames a carrier carries: that which told it, or the nearest before it, else the first behind."""
    own = [at for at, (frame, _) in enumerate(frames) if frame.verb + 1 in (carrier.at, carrier.at - 1)]
    if own and carrier.near == 1:
        return own
    before = [at for at, (frame, _) in enumerate(frames) if frame.verb < carrier.at]
    return before or list(range(len(frames)))
