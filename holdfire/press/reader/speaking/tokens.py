"""A sentence as words and signs, each quote in it as one piece. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from holdfire.press.reader.found import Span
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.text import Text

_PIECE = re.compile(r"\d{1,3}(?:,\d{3}){1,5}|(?:[^\W\d_]\.){2,10}|[^\W_]+(?:[-'’‑/&.][^\W_]+)*|[^\w\s]")
_PREFIXED = re.compile(r"(?:[^\W\d_]{1,4})[-'’](?=[^\W\d_])")
QUOTE = "“”"


@dataclass(slots=True)
class Token:
    """low: in small letters; a quote's is “”. cap: written as a name is. word: letters or digits, not a sign."""

    start: int
    end: int
    low: str
    cap: bool
    word: bool
    mixed: bool = False  # with a capital within, as “TamilNet” has
    inside: frozenset[str] = frozenset()  # the first words of a quote
    loud: bool = False  # in capitals throughout, of two letters at least
    spoken: bool = False  # a quote of somebody's words rather than of a name

    @property
    def quote(self) -> bool:
        """Is it a whole quote?"""
        return self.low == QUOTE


class Line(list[Token]):
    """A sentence’s tokens. groups: what the finder of names has made out of them so far, by first token."""

    __slots__ = ("groups",)

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.groups: dict[int, Any] = {}


def sentences(text: Text, words: Lexicon) -> list[Line]:
    """The tokens of each sentence, a quote being one token with its marks."""
    known = _written_big(text)
    found, at, quotes = [], 0, text.quotes
    for one in text.sentences:
        while at < len(quotes) and quotes[at].start <= one.start - 2:
            at += 1
        end = at
        while end < len(quotes) and quotes[end].end <= one.end + 1:
            end += 1
        inside, at = list(quotes[at:end]), end
        found.append(_tokens(text.body, one, inside, words, known))
    return found


def within(text: Text, mark: Span, words: Lexicon) -> Line:
    """The tokens within a quote."""
    return _tokens(text.body, mark, [], words, frozenset())


def _written_big(text: Text) -> frozenset[str]:
    """Words that stand in small letters somewhere: with a capital at the start of a sentence they are no names."""
    return frozenset(re.findall(r"\b[^\W\d_A-Z][^\W\d_]+", text.body))


def _tokens(body: str, span: Span, inside: list[Span], words: Lexicon, small: frozenset[str]) -> Line:
    found = Line()
    at = span.start
    for mark in inside:
        if mark.start - 1 < at and found:
            continue
        found.extend(_plain(body, at, max(at, mark.start - 1), words))
        found.append(
            Token(
                max(at, mark.start - 1),
                min(mark.end + 1, span.end),
                QUOTE,
                False,
                False,
                inside=_begin(body, mark),
                spoken=_spoken(body, mark),
            )
        )
        at = mark.end + 1
    found.extend(_plain(body, at, span.end, words))
    _first(found, words, small)
    return found


def _begin(body: str, mark: Span) -> frozenset[str]:
    return frozenset(body[mark.start : min(mark.end, mark.start + 60)].casefold().split()[:3])


def _spoken(body: str, mark: Span) -> bool:
    """Is a quote longer than a word held at arm's length, and no title?"""
    words = body[mark.start : min(mark.end, mark.start + 200)].split()
    small = sum(word[0].islower() for word in words)
    return (len(words) > 3 and small * 2 >= len(words)) or (len(words) > 1 and words[-1][-1] in ".,!?")


def _plain(body: str, start: int, end: int, words: Lexicon) -> Iterator[Token]:
    last, done = "", start
    for piece in _PIECE.finditer(body, start, end):
        word, (at, until) = piece.group(), piece.span()
        if at < done:
            continue
        if not word[0].isalnum():
            if word == "." and until < end and (len(last) == 1 or last in words.short):
                continue  # of “Gen.” and “J.”
            last = ""
            yield Token(at, until, word, False, False)
            continue
        owned = len(word) > 2 and word[-1] == "s" and word[-2] in "'’"
        if owned:
            word, until = word[:-2], until - 2
        last = word.casefold().replace("’", "'").rstrip(".")
        if last == word and last not in words.outlet_small:
            yield Token(at, until, last, False, True)
        else:
            letters = word.replace(".", "")
            loud = len(letters) > 1 and letters.isupper()
            mixed = not loud and letters[1:] != letters[1:].lower()
            yield Token(at, until, last, _big(word) or last in words.outlet_small, True, mixed, loud=loud)
        if owned:
            yield Token(until, until + 2, "'s", False, True)
        elif until < end and body[until] in "'’" and last.endswith("s"):
            done = until + 1
            yield Token(until, done, "'s", False, True)


def _big(word: str) -> bool:
    if word[0].isupper():
        return True
    if word[0].islower() and not word.islower() and "-" not in word and "'" not in word and "’" not in word:
        return True  # “dzMM”
    prefix = _PREFIXED.match(word)
    return bool(prefix and word[prefix.end()].isupper() and not word[0].isdigit())


def _first(found: list[Token], words: Lexicon, small: frozenset[str]) -> None:
    """The capital of a sentence's first word tells nothing where the word is an everyday one."""
    for at, token in enumerate(found):
        if at and token.low in words.starters and found[at - 1].low in ("–", "—", "-", ":", ")"):
            token.cap = False  # behind a dateline
    for at, token in enumerate(found):
        if token.word:
            nxt = found[at + 1] if at + 1 < len(found) else None
            if nxt and nxt.cap and token.low in words.many and nxt.low in words.prepositions:
                return  # “Doctors Without …”
            if (
                token.low in words.starters
                or token.low.endswith("ly")
                or (token.low in small and not (nxt and nxt.cap))
            ):
                token.cap = False
            return
        if token.quote:
            return
