"""Who does what a verb says: the group of words before it, past adverbs, times and what stands between commas. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.tokens import Token

_LONGEST = 40  # tokens from the group to its verb
_OPENS = frozenset(("and", "but", "while", "as", "that", "when", "whereas", "although", "though", ";", ":", "–", "—", "-", "because",
                    "where", "after", "before", "or", "if", "since", "whether", "so", "yet"))  # fmt: skip
_RELATIVE = frozenset(("who", "which", "whose", "where", "whom", "that"))
_INSERTS = frozenset(
    [
        "who",
        "which",
        "whose",
        "speaking",
        "in",
        "at",
        "on",
        "during",
        "after",
        "citing",
        "quoting",
        "also",
        "quoted",
        "according",
        "when",
        "asked",
        "under",
        "meanwhile",
    ]
)


def subject(tokens: Sequence[Token], verb: int, words: Lexicon) -> tuple[tuple[Phrase, ...], int]:
    """Those who do what the verb at `verb` says, and the first token of the first of them; none and `verb` where it cannot be told."""
    at = _back(tokens, verb, words)
    if at < 0:
        return (), verb
    for end in _ends(tokens, at, words):
        found = _ending(tokens, end, words)
        loose = end == at and tokens[at].low == ","
        if found is not None and not (loose and (found.until != at or not _opens(tokens, found.first))):
            return _with_others(tokens, found, words)
    return (), verb


def _back(tokens: Sequence[Token], verb: int, words: Lexicon) -> int:
    """The last token before the verb that is no helping word, adverb or time."""
    i = verb - 1
    while i >= 0:
        low = tokens[i].low
        if (
            low in words.aux
            or (low == "each" and i > 0)
            or low in words.adverbs
            or (low.endswith("ly") and not tokens[i].cap)
            or (
                low in words.times
                or low in ("late", "early")
                or (low.isdigit() and i and _timed(tokens, i, words))
            )
            or (
                low in ("on", "in", "of", "last", "this", "at", "by", "since", "next")
                and _timed(tokens, i + 1, words)
            )
            or (
                low in ("week", "month", "year", "day")
                and tokens[i - 1].low
                in (
                    "last",
                    "this",
                    "next",
                    "past",
                    "same",
                    "the",
                )
            )
        ):
            i -= 1
        else:
            break
    return i


def _timed(tokens: Sequence[Token], i: int, words: Lexicon) -> bool:
    """Is the token one of a time, or a number beside one?"""
    near = tokens[max(0, i - 1) : i + 2]
    return any(one.low in words.times or one.low in ("week", "month", "year") for one in near)


def _ends(tokens: Sequence[Token], at: int, words: Lexicon) -> list[int]:
    """Ends of groups that may be the subject, the likeliest first: right here, or before what is inserted."""
    found = [at + 1] + [at] * (tokens[at].low == "," and at > 0)
    if tokens[at].low in ("who", "which") and at >= 1:
        found = [at - (tokens[at - 1].low == ",")]
    at_insert = at
    for _ in range(3):
        opened = _opened(tokens, at_insert)
        if opened is None:
            break
        inserted = tokens[opened + 1].low if opened + 1 < len(tokens) else ""
        if inserted not in _RELATIVE and _has_verb(tokens, opened + 1, at, words):
            break
        if tokens[at].low in (",", ")", "–", "—") or inserted in _INSERTS or inserted.endswith(("ing", "ed")):
            found.append(opened)
        at_insert = opened
    past = _past_places(tokens, at, words)
    return found + past + _before_unnamed(tokens, at)


def _has_verb(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> bool:
    """Does what is inserted stand by itself, and so is no insertion?"""
    return any(
        token.low in words.aux
        and token.low not in ("also", "not", "'s")
        and tokens[at - 1].low not in _RELATIVE
        for at, token in enumerate(tokens[start:end], start)
    ) and not any(token.low in _RELATIVE for token in tokens[start:end])


def _opened(tokens: Sequence[Token], at: int) -> int | None:
    """The comma or bracket at which what is inserted before `at` begins."""
    for i in range(at - 1, max(-1, at - _LONGEST), -1):
        if tokens[i].low in (",", "(", "–", "—") and i != at:
            return i
        if tokens[i].low in (";", ":") or (tokens[i].quote and i < at - 12):
            return None
    return None


def _past_places(tokens: Sequence[Token], at: int, words: Lexicon) -> list[int]:
    """“X in a statement said”: ends before “in …”, “at …”, “on …”."""
    found = []
    for i in range(at - 1, max(0, at - 14), -1):
        if not tokens[i].word:
            break
        if tokens[i].low in ("in", "at", "on", "during", "from", "after", "through", "via", "by", "of"):
            found.append(i - 1 if tokens[i - 1].low.endswith(("ed", "led")) else i)
    return found


def _before_unnamed(tokens: Sequence[Token], at: int) -> list[int]:
    """“X and its allies said”: the end of X."""
    own = ("its", "his", "her", "their", "other", "several", "some")
    return [
        i
        for i in range(at, max(0, at - 5), -1)
        if tokens[i].low == "and" and tokens[min(i + 1, at)].low in own
    ]


def _ending(tokens: Sequence[Token], end: int, words: Lexicon) -> Phrase | None:
    """The longest group at the head of its clause that ends right before the token `end`."""
    best: Phrase | None = None
    for start in range(end - 1, max(-1, end - _LONGEST), -1):
        token = tokens[start]
        if (token.quote and start < end - 1) or token.low in (";", ":"):
            break
        if not token.word or token.low in words.joiners or token.low in words.prepositions:
            continue
        if start and not _head(tokens, start, words):
            continue
        found = phrase(tokens, start, words)
        if found is not None and end in (found.end, found.until):
            best = found
        elif found is not None and best is None and found.sort == "pronoun":
            break
        if (
            best is not None
            and not (start and tokens[start - 1].low == "and")
            and _begins(tokens, start, words)
            and (start < 2 or tokens[start - 1].low != ",")
        ):
            break
    return best


def _head(tokens: Sequence[Token], start: int, words: Lexicon) -> bool:
    """May a subject begin here: not behind a preposition, nor in the middle of a group?"""
    before = tokens[start - 1]
    if before.low in words.prepositions and before.low not in ("after", "before", "since", "until", "as"):
        return False
    if not before.word:
        return True
    if (before.low in words.determiners and before.low != "that") or before.low == "'s":
        return False
    if before.cap and tokens[start].cap and before.low not in words.times:
        return False
    return not (before.low in words.modifiers or (before.low in words.offices and tokens[start].cap))


def _opens(tokens: Sequence[Token], start: int) -> bool:
    return start == 0 or tokens[start - 1].low in _OPENS


def _begins(tokens: Sequence[Token], start: int, words: Lexicon) -> bool:
    """Does a clause begin here?"""
    if start == 0:
        return True
    low = tokens[start - 1].low
    return low in _OPENS or low == "," or tokens[start - 1].quote or not tokens[start - 1].word


def _with_others(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> tuple[tuple[Phrase, ...], int]:
    """With X in “X and Y said”, where X stands at the head of the clause."""
    at = found.first - 1
    if at >= 1 and tokens[at].low == "and" and found.sort in ("person", "body", "role"):
        for start in range(at - 1, max(-1, at - 14), -1):
            if not tokens[start].word and tokens[start].low != ",":
                break
            if not _begins(tokens, start, words) or tokens[start].low in words.prepositions:
                continue
            one = phrase(tokens, start, words)
            if (
                one
                and one.until == at
                and (one.sort in ("person", "body", "role") or (one.sort == "stated" and one.owner))
            ):
                return (one, found), start
    return (found,), found.first
