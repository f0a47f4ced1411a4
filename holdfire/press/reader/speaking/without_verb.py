"""Words given to somebody without a verb of saying: “by X’s count”, “X has the number at 51”, “…,” X read from a paper. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.subjects import subject
from holdfire.press.reader.speaking.tokens import Token

Shape = Literal["before", "behind", "according", "passive", "colon", "going_on"]

_COUNTS = frozenset(
    (
        "estimates",
        "figures",
        "data",
        "numbers",
        "statistics",
        "count",
        "counts",
        "records",
        "tally",
        "reckoning",
        "estimate",
    )
)


LONGEST = 400  # tokens of a sentence that are looked at; no sentence that somebody wrote is longer
RESORT = "“”"  # `low` of an attribution that no word makes one


@dataclass(frozen=True, slots=True)
class Frame:
    """verb: index of the word of saying; first, end: the tokens of the whole attribution; who: those who speak, most often one.

    shape: the speaker stands before the verb or behind it, …; kind: what follows is said, or the verb with it is the statement.
    """

    verb: int
    first: int
    end: int
    shape: Shape
    kind: Literal["clause", "act", "counted", "cited", "carried"]
    who: tuple[Phrase, ...]
    cites: Phrase | None = None  # whom the subject quotes
    low: str = ""


def by_figures(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“…, by UN estimates.”"""
    found = phrase(tokens, at + 1, words)
    if (
        found is not None
        and found.sort == "body"
        and found.end < len(tokens)
        and tokens[found.end].low in _COUNTS
    ):
        return Frame(at, at, found.end + 1, "according", "clause", (found,), low="according")
    if found is None or found.sort != "stated" or found.owner is None or found.owner.sort != "body":
        return None
    counted = tokens[found.end - 1].low in _COUNTS
    return Frame(at, at, found.until, "according", "clause", (found,), low="according") if counted else None


def has_number(tokens: Sequence[Token], at: int, words: Lexicon) -> Frame | None:
    """“X has the number at 51”."""
    ahead = [token.low for token in tokens[at + 1 : at + 8]]
    if (
        ahead[0] not in ("the", "its")
        or "at" not in ahead
        or ahead[1] not in ("number", "toll", "figure", "total", "count")
    ):
        return None
    who, first = subject(tokens, at, words)
    return Frame(at, first, at + 1, "before", "act", who) if who else None


def told_by_place(tokens: Sequence[Token], words: Lexicon) -> list[Frame]:
    """“…,” X read from a paper; X “strongly condemned” it: a quote beside a person, whatever the verb."""
    for at, token in enumerate(tokens):
        if not token.quote:
            continue
        begin = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == ",")
        if at == 0 and begin < len(tokens) and token.end - token.start > 25:
            found = phrase(tokens, begin, words)
            if (
                found
                and found.sort in ("person", "role")
                and (found.sure or found.sort == "role")
                and found.until < len(tokens)
            ):
                return [Frame(found.end, begin, found.until, "behind", "clause", (found,))]
        who, first = subject(tokens, at, words)
        if who and who[0].sure and token.inside & words.speaking:
            return [Frame(at, first, at, "before", "act", who)]
    return []
