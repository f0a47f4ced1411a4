"""What the reader found in a text → proposals, in reading order, each under the name that its claim would bear. Pure.

A name is made of kind, paragraph and exact words, so that reading again, or confirming twice, makes no second claim.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from holdfire.press.reader import found
from holdfire.press.reader.found import Span
from holdfire.press.reader.text import Text

WORDS = 40  # of another's text that may stand in the record
SIGNS = 400
MOST = 400  # proposals of one text: more is no article, and nobody would look through them
OUTSIDE = "…"
Form = Literal["quote", "paraphrase"]
Some = TypeVar("Some", bound=Span)


class Speech(Protocol):
    """Who says what in a text."""

    @property
    def speakers(self) -> Sequence[found.Speaker]: ...
    @property
    def utterances(self) -> Sequence[found.Utterance]: ...


class Found(Protocol):
    """What `read` finds in a text."""

    @property
    def speech(self) -> Speech: ...
    @property
    def figures(self) -> Sequence[found.Figure]: ...
    @property
    def dates(self) -> Sequence[found.Date]: ...
    @property
    def places(self) -> Sequence[found.Place]: ...
    @property
    def rounds(self) -> Sequence[found.Round]: ...
    @property
    def agreements(self) -> Sequence[found.Agreement]: ...


@dataclass(frozen=True, slots=True)
class Proposal(Span):
    """Words of the text that may become a claim. name: eight hexadecimal digits; paragraph: from 1; sentence: what lights up.

    on: the day it was said, when: the time it is about, both ISO; places, rounds and agreements: those in the words.
    """

    name: str
    words: str
    paragraph: int
    sentence: Span
    form: Form
    speaker: found.Speaker | None = None
    through: tuple[str, ...] = ()
    on: str | None = None
    when: str | None = None
    places: tuple[str, ...] = ()
    rounds: tuple[found.Round, ...] = ()
    agreements: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()  # of the record, that the words name without a doubt
    figure: found.Figure | None = None

    @property
    def kind(self) -> Literal["claim", "figure"]:
        """The kind of statement that it would become."""
        return "figure" if self.figure else "claim"


def name(kind: str, paragraph: int, words: str) -> str:
    """What tells a claim of an article from its others; paragraph: from 1, words: to the letter, but for blanks."""
    told = f"{kind}\n{paragraph}\n{plain(words)}"
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()[:8]


def plain(words: str) -> str:
    """The words with single blanks: a line's end within a paragraph is the typesetter's."""
    return " ".join(words.split())


def shortened(words: str) -> str:
    """The words, or as many of their first ones as the record may hold, with a sign that more follow."""
    kept = plain(words).split(" ")[:WORDS]
    while len(" ".join(kept)) > SIGNS - 2 and len(kept) > 1:
        kept.pop()
    short = " ".join(kept)[: SIGNS - 2]
    return short if short == plain(words) else f"{short} {OUTSIDE}"


def quote(words: str) -> str:
    """The first words to the letter, as many as the record may hold."""
    return shortened(words).removesuffix(f" {OUTSIDE}")


def proposals(text: Text, read: Found) -> list[Proposal]:
    """The first 400 claims and figures in reading order; of two with one name the first."""
    every = [*(_claim(text, read, one) for one in read.speech.utterances)]
    every += [_figure(text, read, one) for one in read.figures]
    first: dict[str, Proposal] = {}
    for one in sorted(every, key=lambda one: (one.start, -one.end, one.kind)):
        first.setdefault(one.name, one)
    return list(first.values())[:MOST]


def _claim(text: Text, read: Found, said: found.Utterance) -> Proposal:
    words, paragraph = plain(text.words(said)), _paragraph(text, said)
    sentence = text.sentence(said.start)
    return Proposal(
        said.start,
        said.end,
        name("claim", paragraph, words),
        words,
        paragraph,
        Span(sentence.start, max(sentence.end, said.end)),
        said.form,
        _speaker(read, said.speaker),
        said.through,
        _said_on(read, said, sentence),
        next((one.iso for one in _within(read.dates, said) if one.iso), None),
        tuple(dict.fromkeys(one.name for one in _within(read.places, said) if not one.acts)),
        tuple(_within(read.rounds, said)),
        tuple(dict.fromkeys(one.name for one in _within(read.agreements, said))),
    )


def _figure(text: Text, read: Found, one: found.Figure) -> Proposal:
    words, paragraph = plain(text.words(one)), _paragraph(text, one)
    sentence = text.sentence(one.start)
    said = next((u for u in read.speech.utterances if u.speaker == one.said_by and u.holds(one)), None)
    speaker = _speaker(read, one.said_by)
    return Proposal(
        one.start,
        one.end,
        name("figure", paragraph, words),
        words,
        paragraph,
        Span(sentence.start, max(sentence.end, one.end)),
        "quote",
        speaker,
        said.through if said else speaker.through if speaker else (),
        figure=one,
    )


def _speaker(read: Found, at: int | None) -> found.Speaker | None:
    return read.speech.speakers[at] if at is not None and 0 <= at < len(read.speech.speakers) else None


def _said_on(read: Found, said: found.Utterance, sentence: Span) -> str | None:
    """The day that stands beside the words that give it to the speaker, not within what is said."""
    beside = (d for d in read.dates if sentence.holds(d) and not said.meets(d))
    return next((d.iso for d in beside if d.iso and len(d.iso) == 10 and d.iso[:1].isdigit()), None)


def _within(some: Sequence[Some], span: Span) -> Iterator[Some]:
    return (one for one in some if span.holds(one))


def _paragraph(text: Text, span: Span) -> int:
    return max(1, bisect_right(text.paragraphs, span.start, key=lambda one: one.start))
