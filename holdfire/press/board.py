"""Every figure for one quantity, by whose voice it originally is, held against all others.

A voice is the organisation that a speaker speaks for, else the speaker, else the outlet, which then says it itself. The same sentence
in several articles is one figure, reprinted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from holdfire.places import queries as places
from holdfire.places.names import fold
from holdfire.press import queries, spoken
from holdfire.press.compare import Comparison, Stated, compare
from holdfire.press.models import Article, Figure
from holdfire.press.summing import Summed, Way, alike, summed

MOST = 300  # figures that are held against one another; with more, the page asks to be narrowed
ORDER = {"contradict": 0, "overlap": 1, "agree": 2, "not_comparable": 3}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. article: the piece it stands in, None where nobody stated that; reprints: the same sentence elsewhere."""

    figure: Figure
    stated: Stated
    article: Article | None
    reprints: tuple[tuple[Figure, Article | None], ...] = ()

    @property
    def person(self) -> str:
        """What stands for the speaker in addresses, "" where the article says it itself."""
        of = self.figure
        if not (of.speaker or of.office or of.speaks_for):
            return ""
        return spoken.key(of.speaks_for, fold(of.speaker or of.office))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of which the first was named first, and what they are to each other."""

    a: Row
    b: Row
    found: Comparison


@dataclass(frozen=True, slots=True)
class Board:
    """Figures of one quantity in one unit. groups: those that can be compared, the largest first; pairs: contradictions first."""

    quantity: str
    unit: str
    rows: Sequence[Row]
    groups: Sequence[Sequence[Row]]
    pairs: Sequence[Pair]
    left_out: int = 0

    @property
    def voices(self) -> Mapping[str, list[Row]]:
        """The figures of each voice, the voice with the largest number first."""
        found: dict[str, list[Row]] = {}
        for row in sorted(self.rows, key=lambda one: (-one.stated.named, one.figure.key)):
            found.setdefault(row.stated.voice, []).append(row)
        return found

    def count(self, state: str) -> int:
        """How many pairs are so."""
        return sum(1 for pair in self.pairs if pair.found.state == state)

    def against(self, row: Row) -> list[Row]:
        """The figures that contradict one."""
        both = ((pair.a, pair.b) for pair in self.pairs if pair.found.state == "contradict")
        return [b if a is row else a for a, b in both if row in (a, b)]

    def sums(self, way: Way, letters: Mapping[str, str]) -> list[tuple[Sequence[Row], Summed]]:
        """What each group of two and more comes to; the only one where there is none."""
        several = [group for group in self.groups if len(group) > 1] or list(self.groups)[:1]
        return [(group, summed(way, [row.stated for row in group], letters)) for group in several]


def quantities(on: date, leaf: int | None) -> list[tuple[str, str, int]]:
    """Quantity, unit and number of figures, of what was published by a day, the most first."""
    articles = _articles(leaf)
    found = Counter(
        (row.quantity, row.unit) for row in queries.figures(None, leaf) if _out(articles.get(row.article), on)
    )
    return sorted(((*key, n) for key, n in found.items()), key=lambda one: (-one[2], one[0], one[1]))


def board(
    quantity: str, unit: str, on: date, leaf: int | None, whose: str = "", territory: str = ""
) -> Board:
    """All figures of a quantity in a unit that were published by a day. whose, territory: narrows to those that say so or say nothing."""
    articles = _articles(leaf)
    found = [
        row
        for row in queries.figures(quantity, leaf).filter(unit=unit)
        if _out(articles.get(row.article), on)
        and (not whose or row.whose in ("", whose))
        and (not territory or row.territory in ("", territory))
    ]
    rows = _rows(found, articles)
    shown = rows[:MOST]
    holds = _holds({row.stated.territory for row in shown}, leaf)
    by_key = {row.stated.key: row for row in shown}
    groups = [[by_key[one.key] for one in group] for group in alike([row.stated for row in shown], holds)]
    return Board(quantity, unit, shown, groups, _pairs(shown, holds), len(rows) - len(shown))


def _articles(leaf: int | None) -> dict[str, Article]:
    return {row.key: row for row in queries.articles(leaf)}


def _out(article: Article | None, on: date) -> bool:
    """Was it out by then? An article whose day nobody gives is taken in."""
    return article is None or article.published is None or article.published <= on


def _rows(figures: Iterable[Figure], articles: Mapping[str, Article]) -> list[Row]:
    """Figures of one sentence and the same words are one, under the article that came out first."""
    same: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        mark = figure.mark or figure.part
        same.setdefault((mark, figure.exact_words, figure.holder if not figure.mark else ""), []).append(
            figure
        )
    found = []
    for several in same.values():
        first, *others = sorted(several, key=lambda one: (_day(articles.get(one.article)), one.key, one.part))
        article = articles.get(first.article)
        again = {one.article: one for one in others if one.article != first.article}
        found.append(
            Row(
                first,
                stated(first, article),
                article,
                tuple((one, articles.get(key)) for key, one in again.items()),
            )
        )
    return sorted(found, key=lambda row: (-row.stated.named, row.figure.key))


def _day(article: Article | None) -> date:
    return (article.published if article else None) or date.max


def stated(figure: Figure, article: Article | None) -> Stated:
    """A figure as it is compared. Its key is its statement's, since two organisations may read one sentence differently."""
    voice = (
        figure.speaks_for
        or figure.speaker
        or figure.office
        or (article.outlet if article else figure.publisher)
    )
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
        voice=voice,
    )


def _holds(keys: Iterable[str], leaf: int | None) -> dict[str, frozenset[str]]:
    """For each place all that it lies in."""
    return {
        key: frozenset(f"place:{code}" for code in place.parents)
        for key, place in places.many(keys, leaf).items()
    }


def _pairs(rows: Sequence[Row], holds: Mapping[str, frozenset[str]]) -> list[Pair]:
    found = [Pair(a, b, compare(a.stated, b.stated, holds)) for a, b in combinations(rows, 2)]
    return sorted(
        found,
        key=lambda pair: (
            ORDER[pair.found.state],
            -(pair.found.apart or 0),
            pair.a.figure.key,
            pair.b.figure.key,
        ),
    )
