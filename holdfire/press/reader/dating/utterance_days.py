"""When something was said, where the text tells: “said on 30 October”. Relative words beside it count from that day. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from holdfire.press.reader.dating.days import as_day
from holdfire.press.reader.dating.seen import Seen
from holdfire.press.reader.text import Sentence, Text

DAYS = frozenset({"day", "weekday", "digits", "near", "today"})


class UtteranceDays:
    """The day on which each sentence's words were said, as far as the text tells."""

    def __init__(self, text: Text, base: date | None) -> None:
        self._text, self._base = text, base
        self._told: dict[
            int, tuple[int, date]
        ] = {}  # by the start of the sentence: which words tell it, and the day
        self._paragraphs: dict[int, date] = {}

    def note(self, seens: Iterable[tuple[str, Seen]], resolve: Callable[[str, Seen], str | None]) -> None:
        """Look through the dates of a text for those that a verb of speaking governs."""
        for means, seen in seens:
            quoted = self._text.quoted(seen.signs.starts[seen.first])
            if not seen.way.said or means not in DAYS or quoted or seen.sign(-1) == "o":
                continue
            sentence = self._sentence(seen)
            day = as_day(resolve(means, replace(seen, base=self._base)))
            if day and sentence.start not in self._told:
                self._told[sentence.start] = seen.first, day
                self._paragraphs.setdefault(sentence.paragraph, day)

    def of(self, seen: Seen) -> date | None:
        """The day from which a date counts; a quote that goes on through a paragraph was said on the day told before."""
        sentence = self._sentence(seen)
        told = self._told.get(sentence.start)
        if told:
            return self._base if told[0] == seen.first else told[1]
        if (
            sentence.paragraph in self._paragraphs
            and "W" not in seen.line
            and self._text.quoted(seen.signs.starts[seen.first])
        ):
            return self._paragraphs[sentence.paragraph]
        return self._base

    def _sentence(self, seen: Seen) -> Sentence:
        return self._text.sentence(seen.signs.starts[seen.first])
