"""Where a group of words that may name somebody ends, and what sort of thing it names. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.speaking.lexicon import Lexicon, office_end
from holdfire.press.reader.speaking.tokens import Token

MOST = 20  # words of a group
_LOOSE = 5  # words in small letters between “the” and what it goes with


def base_end(tokens: Sequence[Token], at: int, words: Lexicon, loose: bool = False) -> int:
    """The end of the words that belong together from `at` on; `at` itself where none do. loose: any noun will do."""
    begun, behind = tokens[at].low in words.determiners, loose
    end, unknown, i = at, 0, at + begun
    loose = loose or begun
    while i < min(len(tokens), at + MOST):
        token = tokens[i]
        if token.low == "'s" and i > at:
            i += 1
            continue
        if token.low in ("both", "each") and i > at:
            break
        if not token.word and not (token.quote and begun and i > at + 1):
            break
        if heavy(tokens, i, words) and not _verb(tokens, i, end > at, words):
            end, unknown = i + 1, 0
        elif (
            token.low.isdigit()
            and end == i
            and i > at
            and f"{tokens[i - 1].low} {token.low}" in words.outlets
        ):
            end = i + 1  # “Rossiya 24”
        elif _particle(tokens, i, end, words):
            pass
        elif _stops(tokens, i, end > at, words):
            break
        elif end > at and not (_leads(tokens, i, words) or tokens[i - 1].low == "'s"):
            if behind and end == i and _closes(tokens, i, words):
                end = i + 1
                i += 1
                continue
            break
        elif end == at and not (
            loose or token.low in words.modifiers or "-" in token.low or token.low[:1].isdigit()
        ):
            break
        else:
            unknown += 1
            if unknown > _LOOSE:
                break
            if loose and end == i and not begun:
                end = i + 1 if not _verbal(token.low) else end
        i += 1
    if loose and end <= at + begun:
        return _plain_end(tokens, at + begun, words) if behind else at
    return end


def _closes(tokens: Sequence[Token], i: int, words: Lexicon) -> bool:
    """An everyday noun behind a name, at the end of a group: “(of) Kherson region, …”."""
    if not tokens[i - 1].cap or tokens[i].low.endswith("s"):
        return False
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    return nxt is None or not nxt.word or nxt.cap or nxt.low in words.speaking | words.aux


def two_part(tokens: Sequence[Token], at: int, end: int, words: Lexicon) -> int:
    """The end of “the Relief and Refugee Commission”: one body whose name has two parts."""
    last = tokens[end - 1]
    if (
        tokens[at].low != "the"
        or not last.cap
        or last.loud
        or last.low in words.bodies
        or end + 1 >= len(tokens)
    ):
        return end
    if tokens[end].low not in ("and", "&") or not tokens[end + 1].cap:
        return end
    if any(one.low in words.offices or one.low in words.outlet_words for one in tokens[at + 1 : end]):
        return end
    more = base_end(tokens, end + 1, words)
    return more if more > end + 2 and tokens[more - 1].cap and tokens[more - 1].low in words.bodies else end


def _plain_end(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """The end of a run of everyday nouns: “of international law”."""
    i = at
    while i < len(tokens) and tokens[i].word and i < at + 4 and not _stops(tokens, i, i > at, words):
        i += 1
    return i


def heavy(tokens: Sequence[Token], i: int, words: Lexicon) -> bool:
    """May a group end with this word: a name, an office, a body, something said?"""
    token = tokens[i]
    if token.cap:
        return not timely(tokens, i, words)
    low = token.low
    return (
        low in words.offices or low in words.bodies or low in words.outlet_words or low in words.stated
        or low in words.many or office_end(low, words)
    ) and low not in words.joiners and low not in words.others  # fmt: skip


def timely(tokens: Sequence[Token], i: int, words: Lexicon) -> bool:
    """Is it a weekday or month, and not a given name that sounds like one: “Jan”, “April”, “June”?"""
    low = tokens[i].low
    if low not in words.times:
        return False
    nxt, before = tokens[i + 1 : i + 2], tokens[i - 1 : i] if i else []
    if nxt and nxt[0].cap and nxt[0].low in words.outlet_ends:
        return False  # “The Sunday Times”
    given = (
        low in ("jan", "april", "june", "august", "mar", "jun")
        and nxt
        and nxt[0].cap
        and nxt[0].low not in words.times
    )
    return not (
        given and not (before and (before[0].low in words.prepositions or before[0].low[:1].isdigit()))
    )


def _verb(tokens: Sequence[Token], i: int, begun: bool, words: Lexicon) -> bool:
    """Is a word that may be noun or verb (“reports”, “claims”) the verb here?"""
    low = tokens[i].low
    if tokens[i].cap or low not in words.speaking or not begun or tokens[i - 1].low == "'s":
        return False
    if low in ("report", "release", "statement", "estimate", "count", "tally", "record", "post", "comment"):
        before = tokens[i - 1].low
        return low in ("report", "estimate", "count", "record", "post") and before in words.many
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    if low in ("estimates", "reports", "claims", "notes") and nxt is not None and nxt.low in (",", ";", "."):
        return tokens[i - 1].cap
    return (
        nxt is None
        or nxt.low in words.needs.get(low, frozenset(("that", "the", "a", "an", "“”")))
        or nxt.quote
    )


def _particle(tokens: Sequence[Token], i: int, end: int, words: Lexicon) -> bool:
    """“de”, “bin”, “al” between two words of a name; “the” in “Save the Children”."""
    if tokens[i].low == "the" and i and tokens[i - 1].cap and tokens[i - 1].low in words.name_verbs:
        return i + 1 < len(tokens) and tokens[i + 1].cap
    if tokens[i].low not in words.particles or (end != i and tokens[i - 1].low not in words.particles):
        return False
    nxt = tokens[i + 1 : i + 3]
    return i > 0 and bool(nxt) and (
        nxt[0].cap or (nxt[0].low in words.particles and len(nxt) > 1 and nxt[1].cap)
    ) and tokens[i - 1].low not in words.bodies  # fmt: skip


def _stops(tokens: Sequence[Token], i: int, begun: bool, words: Lexicon) -> bool:
    low = tokens[i].low
    if (
        timely(tokens, i, words)
        or low in words.prepositions
        or low in words.joiners
        or low in words.determiners
    ):
        return True
    if low in words.pronouns or low in words.others or (low in words.adverbs and low not in ("then", "now")):
        return True
    if low in words.aux or low in words.speaking or low in words.verbs:
        return low not in words.modifiers
    return (
        begun and _verbal(low) and tokens[i - 1].low != "'s" and "-" not in low and low not in words.modifiers
    )


def _verbal(low: str) -> bool:
    return low.endswith(("ed", "ing")) or low.endswith("ly")


def _leads(tokens: Sequence[Token], i: int, words: Lexicon) -> bool:
    """Does a small word within a group lead to a further noun of it: “security council press office”?"""
    if tokens[i].low in words.modifiers or "-" in tokens[i].low:
        ahead = tokens[i + 1 : i + 3]
        return any(heavy(ahead, k, words) for k in range(len(ahead)))
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    return bool(nxt and nxt.word and not nxt.cap and heavy(tokens, i + 1, words) and not _verbal(tokens[i].low)
                and not tokens[i].low.endswith("s"))  # fmt: skip
