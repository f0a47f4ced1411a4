"""Persons as they come up, and every mention of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfire.press.reader.found import Span
from holdfire.press.reader.speaking.cast import Cast, folded
from holdfire.press.reader.speaking.lexicon import Lexicon
from holdfire.press.reader.speaking.naming import phrase, simple
from holdfire.press.reader.speaking.phrases import Phrase
from holdfire.press.reader.speaking.referring import Meant
from holdfire.press.reader.speaking.tokens import Line, Token, within
from holdfire.press.reader.speaking.without_verb import Frame
from holdfire.press.reader.text import Text

_ACTS = frozenset(
    [
        "met",
        "attended",
        "signed",
        "arrived",
        "resigned",
        "visited",
        "flew",
        "leads",
        "led",
        "chairs",
        "chaired",
        "travelled",
        "traveled",
        "wants",
        "expects",
        "hopes",
        "thinks",
        "died",
        "who",
        "spoke",
        "refused",
        "agreed",
        "called",
        "heads",
        "headed",
        "took",
        "came",
        "did",
        "returned",
        "left",
        "won",
        "lost",
        "fled",
        "had",
        "has",
        "will",
        "was",
        "is",
    ]
)


def persons(line: Line, words: Lexicon) -> Iterator[Phrase]:
    """The groups of a sentence that name a person, from the left."""
    at = 0
    while at < len(line):
        token = line[at]
        starts = token.word and (
            token.cap
            or token.low in words.offices
            or token.low in words.determiners
            or token.low in words.modifiers
        )
        one = phrase(line, at, words) if starts else None
        if one is None or one.end <= at:
            at += 1
            continue
        yield from _in_office(line, one, words)
        if one.sort == "person":
            yield one
        at = max(one.end, at + 1)


def _in_office(line: Line, one: Phrase, words: Lexicon) -> Iterator[Phrase]:
    """“President X’s spokesman”: X."""
    if one.office is None:
        return
    start, end = one.office
    for at in range(start, end):
        if line[at].low == "'s" and at > start and line[at - 1].cap:
            inner = simple(line[: at + 1], start, words)
            if inner is not None and inner.sort == "person" and inner.end in (at, at + 1):
                yield inner


def first(line: Line, verb: int, words: Lexicon) -> Phrase | None:
    """Whom the sentence is about, before the verb: “X met Y, saying”."""
    for at in range(min(verb, 12)):
        one = phrase(line, at, words)
        if one is None:
            continue
        return one if one.sort in ("person", "body", "role", "pronoun", "stated", "outlet", "many") else None
    return None


def introduce(lines: Sequence[Line], found: Sequence[Sequence[Frame]], meant: Meant, words: Lexicon) -> None:
    """Brings up all persons told by an office, so that a later or earlier bare name is theirs."""
    for line in lines:
        for one in persons(line, words):
            if one.name and one.name[1] - one.name[0] > 1 and (one.sure or _placed(line, one)):
                meant.of(one, line)


def mentions(text: Text, lines: Sequence[Line], known: Cast, words: Lexicon) -> tuple[Span, ...]:
    """Every stretch of the text that names a person."""
    found: dict[int, int] = {}
    people = [one for one in known.known if one.kind == "person" and (one.said or one.sure)]
    tails = {one.words[-1] for one in people}
    for line in (*lines, *_quoted(text, words)):
        for one in persons(line, words):
            if one.name and (one.sure or _theirs(line, one, tails) or _acts(line, one, words)):
                span = _span(line, one.name)
                found[span.start] = max(span.end, found.get(span.start, 0))
        for token in line:
            if token.cap and token.start not in found and folded(text.body[token.start : token.end])[-1:] and (
                folded(text.body[token.start : token.end])[-1] in tails
            ):  # fmt: skip
                found[token.start] = token.end
    return _apart(found)


def _apart(found: dict[int, int]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, found[start]))
    return tuple(kept)


def _quoted(text: Text, words: Lexicon) -> Iterator[Line]:
    return (within(text, mark, words) for mark in text.quotes)


def _span(line: Sequence[Token], name: tuple[int, int]) -> Span:
    return Span(line[name[0]].start, line[name[1] - 1].end)


def _theirs(line: Line, one: Phrase, tails: set[str]) -> bool:
    assert one.name is not None
    return line[one.name[1] - 1].low in tails


def _placed(line: Line, one: Phrase) -> bool:
    """May it be a person by where it stands: not behind “in”, “from”, and at the head of a clause?"""
    before = line[one.first - 1] if one.first else None
    return before is None or before.low in (",", "–", "—", "and", "that", "but") or before.quote


def _acts(line: Line, one: Phrase, words: Lexicon) -> bool:
    """Two names or more that do what persons do: “X Y attended”."""
    if one.name is None or one.name[1] - one.name[0] < 2 or one.office is not None:
        return False
    before = line[one.first - 1].low if one.first else ""
    if before in (
        "in",
        "at",
        "near",
        "from",
        "around",
        "outside",
        "of",
        "to",
        "towards",
        "on",
        "across",
        "into",
        "and",
    ):
        return False
    after = line[one.until].low if one.until < len(line) else ""
    return after in _ACTS - {"has", "will", "was", "is", "had", "did", "left", "took", "lost", "won"} or (
        before == "by" and one.end - one.first >= 2
    )
