"""Attributions that only pass on another’s words: “…, said Y, according to X”, “Y said, X reported”. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import Frame

_REPORTS = frozenset(("reported", "reports", "writes", "wrote"))


def carried_on(tokens: Sequence[Token], found: Sequence[Frame], words: Lexicon) -> list[Frame]:
    """The frames, those of a bare name that nobody knows being only carried where somebody sure speaks in the sentence."""
    if len(found) < 2:
        return list(found)
    return [
        replace(frame, kind="carried") if _passes(tokens, at, found) else frame
        for at, frame in enumerate(found)
    ]


def _passes(tokens: Sequence[Token], at: int, found: Sequence[Frame]) -> bool:
    frame = found[at]
    if len(frame.who) != 1 or not _bare(tokens, frame.who[0]) or frame.kind in ("carried", "cited"):
        return False
    others = [one for other in (*found[:at], *found[at + 1 :]) for one in (*other.who, *_cited(other))]
    if not any(
        one.sort == "body" or (one.sort == "person" and one.sure) or one.sort == "role" for one in others
    ):
        return False
    behind = at > 0 and frame.first - found[at - 1].end <= 2
    if frame.shape == "according":
        return behind or frame.first == 0
    before = tokens[frame.first - 1].low if frame.first else ""
    if frame.low not in _REPORTS:
        return False
    return behind or before == "as" or (frame.shape == "passive" and tokens[frame.verb - 1].low == "as") or any(
        _cited(other) for other in found[at + 1 :]
    )  # fmt: skip


def _cited(frame: Frame) -> tuple[Phrase, ...]:
    return (frame.cites,) if frame.cites is not None else ()


def _bare(tokens: Sequence[Token], one: Phrase) -> bool:
    """A name in capitals without an office, a title or an apposition."""
    return one.sort == "person" and not one.sure and one.office is None and one.name is not None and one.first >= one.name[0] - 1  # fmt: skip
