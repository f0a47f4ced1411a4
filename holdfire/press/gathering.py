"""Figures as rows of a board: the same sentence read alike is one row, told by one voice, however often it was reprinted.

A voice is the organisation that a speaker speaks for, else the speaker by all spellings, else the outlet, which then says it itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from holdfire.places.names import fold
from holdfire.press import spoken
from holdfire.press.compare import Stated
from holdfire.press.models import Article, Figure
from holdfire.press.printed import Printed


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. article: the piece it stands in, None where nobody described that; reprints: the same sentence elsewhere.

    voice: what its voice is called where that is no organisation; confirmed: the organisations that read it so.
    """

    figure: Figure
    stated: Stated
    article: Article | None
    reprints: tuple[tuple[Figure, Article | None], ...] = ()
    voice: str = ""
    confirmed: tuple[str, ...] = ()
    articles_differ: bool = False

    @property
    def person(self) -> str:
        """What stands for the speaker in addresses, "" where the article says it itself."""
        of = self.figure
        if not (of.speaker or of.office or of.speaks_for):
            return ""
        return spoken.key(of.speaks_for, fold(of.speaker or of.office))

    @property
    def place(self) -> tuple[str, str]:
        """The words in their sentence: two rows of one place are two readings of one sentence."""
        return self.figure.mark or self.figure.key, number_in(self.figure.exact_words)


def rows(figures: Iterable[Figure], printed: Printed, most: int) -> tuple[list[Row], int]:
    """Rows, the largest number first, and how many there would be: with more than `most` everybody gets a turn."""
    same: dict[tuple[object, ...], list[Figure]] = {}
    for one in figures:
        same.setdefault(_reading(one), []).append(one)
    chosen = _turns(list(same.values()), most)
    voices = _voices([one for several in chosen for one in several])
    found = [_row(several, printed, voices) for several in chosen]
    return sorted(found, key=lambda row: (-row.stated.named, row.figure.key, row.figure.part)), len(same)


def _reading(one: Figure) -> tuple[object, ...]:
    """What makes two statements the same reading of the same words; whoever reads other numbers out of them stands apart."""
    scope = (one.whose, one.territory, one.counted_since, one.counted_until, one.as_of)
    printed = (one.mark or one.key, number_in(one.exact_words))
    return (*printed, *_whom(one), one.low, one.best, one.high, *scope)


def number_in(words: str) -> str:
    """What tells one number of a sentence from another: its digits, else the words; how much of the sentence is kept beside does not.

    >>> number_in("more than 330,000 people") == number_in("the lives of more than 330,000 people")
    True
    """
    return "".join(sign for sign in words if sign.isdigit()) or fold(words)


def _whom(one: Figure) -> tuple[str, str]:
    return one.speaks_for, "" if one.speaks_for else (one.speaker or one.office).casefold()


def _turns(several: Sequence[list[Figure]], most: int) -> list[list[Figure]]:
    """Each organisation that confirmed figures in turn, and of its figures each voice in turn, so that nobody crowds others out."""
    if len(several) <= most:
        return list(several)
    by_holder: dict[str, dict[object, list[list[Figure]]]] = {}
    for one in sorted(several, key=lambda some: (-_named(some[0]), some[0].key, some[0].part)):
        first = one[0]
        voice = _whom(first) if any(_whom(first)) else first.article
        by_holder.setdefault(first.organisation, {}).setdefault(voice, []).append(one)
    return _interleaved([_interleaved(list(voices.values())) for voices in by_holder.values()])[:most]


def _interleaved(several: Sequence[Sequence[list[Figure]]]) -> list[list[Figure]]:
    return [one for turn in zip_longest(*several) for one in turn if one is not None]


def _named(one: Figure) -> float:
    return next(number for number in (one.best, one.low, one.high) if number is not None)


def _voices(figures: Sequence[Figure]) -> dict[str, tuple[str, str]]:
    """Key and name of the person behind each statement whose speaker speaks for nobody that is named."""
    persons = spoken.persons(
        spoken.Said(one.speaker, one.office, "", tuple(one.also_written), one.part)
        for one in figures
        if not one.speaks_for
    )
    return {part: (f"person:{one.key}", one.name or one.office) for one in persons for part in one.claims}


def _row(several: Sequence[Figure], printed: Printed, voices: Mapping[str, tuple[str, str]]) -> Row:
    """The first printed is the figure; the other articles that print it are reprints."""
    found = [(one, printed.of(one.article, one.organisation)) for one in several]
    found.sort(key=lambda pair: (_day(pair[1]), pair[0].key, pair[0].part))
    (first, article), *others = found
    again = {one.article: (one, where) for one, where in others if one.article != first.article}
    voice, name = _voice(first, article, voices)
    return Row(
        first,
        replace(stated(first, article), voice=voice),
        article,
        tuple(again.values()),
        name,
        tuple(sorted({one.organisation for one in several})),
        printed.differ(first.article),
    )


def _day(article: Article | None) -> date:
    return (article.published if article else None) or date.max


def _voice(figure: Figure, article: Article | None, voices: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Key and name. What is no organisation of the record never has a key like one, whatever it is called."""
    if figure.speaks_for:
        return figure.speaks_for, ""
    if figure.part in voices:
        return voices[figure.part]
    return (article.outlet, "") if article else (f"publisher:{figure.publisher}", figure.publisher)


def stated(figure: Figure, article: Article | None) -> Stated:
    """A figure as it is compared. Its key is its statement's, since two organisations may read one sentence differently."""
    return Stated(
        key=figure.part,
        quantity=figure.quantity,
        unit=figure.unit,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        whose=figure.whose,
        territory=figure.territory,
        since=figure.counted_since,
        until=figure.counted_until,
        as_of=figure.as_of,
        said=article.published if article else None,
    )
