"""An article's text cut into paragraphs, sentences and quotes. Pure.

Nothing is rewritten: each piece is a stretch of the very text, so that whatever is found can be shown to the letter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from holdfire.press.reader.found import Span
from holdfire.press.reader.splitting import quotes, sentence_spans

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*")


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence; paragraph: the index of its paragraph."""

    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is read. body: paragraphs parted by empty lines; published: the day relative words count from."""

    body: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]  # the words between quotation marks, the marks left out
    id: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    dateline: str | None = None
    language: str = "en"

    def words(self, span: Span) -> str:
        """The text of a stretch."""
        return self.body[span.start : span.end]

    def sentence(self, at: int) -> Sentence:
        """The sentence in which a sign stands; the one before it where it stands between two."""
        return self.sentences[max(0, bisect_right(self.sentences, at, key=lambda one: one.start) - 1)]

    def quoted(self, at: int) -> bool:
        """Does a sign stand between quotation marks?"""
        before = bisect_right(self.quotes, at, key=lambda one: one.start) - 1
        return before >= 0 and at < self.quotes[before].end


def beginning(text: Text, signs: int) -> Text:
    """The first paragraphs of a text, as many as fit into so many signs; of a longer first one that many signs.

    What is found in it stands at the same place in the whole.
    """
    if len(text.body) <= signs:
        return text
    ends = [one.end for one in text.paragraphs if one.end <= signs]
    body = text.body[: ends[-1] if ends else signs]
    return cut(
        body,
        id=text.id,
        title=text.title,
        outlet=text.outlet,
        author=text.author,
        published=text.published,
        dateline=text.dateline,
        language=text.language,
    )


def cut(
    body: str,
    *,
    id: str = "",
    title: str | None = None,
    outlet: str | None = None,
    author: str | None = None,
    published: date | None = None,
    dateline: str | None = None,
    language: str = "en",
) -> Text:
    """An article's text with what its head tells. Every stretch counts signs of `body` as handed in."""
    paragraphs = tuple(Span(one.start(), one.end()) for one in _PARAGRAPH.finditer(body))
    sentences = tuple(
        Sentence(start, end, index)
        for index, paragraph in enumerate(paragraphs)
        for start, end in sentence_spans(body, paragraph.start, paragraph.end)
    )
    marks = tuple(
        Span(*one) for paragraph in paragraphs for one in quotes(body, paragraph.start, paragraph.end)
    )
    return Text(
        body, paragraphs, sentences, marks, id, title, outlet, author, published, dateline, language
    )  # fmt: skip
