"""Words given to somebody in the passive, and words that somebody passes on: “was stated by X”, “carried by Y”, “Y carried it”. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from holdfire.press.reader.speaking.fitting import next_low
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.subjects import subject
from holdfire.press.reader.speaking.tokens import Token
from holdfire.press.reader.speaking.without_verb import Frame

_SAID = frozenset(
    ("stated", "announced", "reported", "confirmed", "declared", "voiced", "expressed", "said", "documented")
)
_ON = frozenset(("carried", "broadcast", "aired", "published", "cited", "quoted"))
_PASSED = frozenset(
    ("summarised", "summarized", "reprinted", "carried", "quoted", "cited", "relayed", "aired", "broadcast", "run",
     "picked", "distributed")
)  # fmt: skip


def passively(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“was stated by X”; “X was quoted as saying”."""
    low = tokens[at].low
    if low in ("quoted", "cited", "reported") and next_low(tokens, at) in ("as", "by", "in", "on"):
        who, first = subject(tokens, at, words)
        ahead = [token.low for token in tokens[at + 1 : at + 10]]
        if who and ("saying" in ahead or low != "reported"):
            end = at + 2 + ahead.index("saying") if "saying" in ahead else at + 1
            return Frame(at, first, end, "before", "clause", who, low=low)
    by = at + 1
    for by in range(at + 1, min(at + 8, len(tokens))):
        if tokens[by].low == "by":
            break
        if not tokens[by].word:
            return None
    else:
        return None
    if low in words.carried and low not in words.speaking:
        return by_somebody(tokens, at, words, by)
    if low not in words.speaking | words.by:
        return None
    found = phrase(tokens, by + 1, words)
    if found is None or (low in words.hearer and by == at + 1 and found.sort == "outlet"):
        return None
    return Frame(at, at, found.until, "passive", "clause", (found,), low=low)


def by_somebody(tokens: Sequence[Token], at: int, words: Lexicon, by: int | None = None) -> Frame | None:
    """“carried by X”, “figures released by X”."""
    by = by if by is not None else at + 1
    low = tokens[at].low
    if (
        by + 1 >= len(tokens)
        or tokens[by].low not in ("by", "on", "in")
        or low not in words.by | words.carried
    ):
        return None
    if tokens[by].low != "by" and low not in _ON:
        return None
    found = phrase(tokens, by + 1, words)
    if found is None:
        return None
    passes = low in _PASSED
    plain = found.sort in ("body", "person") and found.office is None
    kind: Literal["carried", "clause"] = (
        "carried" if found.sort == "outlet" or (passes and plain) else "clause"
    )
    if kind == "clause" and (low not in _SAID or tokens[by].low != "by"):
        return None
    return Frame(at, at, found.until, "passive", kind, (found,), low=low)


def carries(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“and X carried it”."""
    who, first = subject(tokens, at, words)
    plain = (
        len(who) == 1 and who[0].sort in ("body", "person") and who[0].office is None and not who[0].definite
    )
    spokes = len(who) == 1 and who[0].sort == "person" and any(
        token.low in words.spokes for token in tokens[who[0].first : who[0].until]
    )  # fmt: skip
    if spokes and tokens[at].low == "relayed" and next_low(tokens, at) not in ("the", "a", "an"):
        return Frame(at, first, at + 1, "before", "carried", who, low="relayed")
    aired = tokens[at].low in ("replayed", "relayed", "aired", "broadcast", "reprinted", "carried", "picked")
    if len(who) == 1 and (who[0].sort == "outlet" or (plain and aired)):
        return Frame(at, first, at + 1, "before", "carried", who, low=tokens[at].low)
    return None
