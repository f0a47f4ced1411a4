"""What confirmed claims say of rounds and agreed areas, put beside what the organisations state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfire.agreements.texts import texts
from holdfire.parties import queries as parties
from holdfire.press import queries
from holdfire.press.models import Article, Claim
from holdfire.press.naming import place_names
from holdfire.press.on_talks import Listed, OfRound, Stated, Words, of_round
from holdfire.press.on_talks import lists as listed
from holdfire.press.printed import Printed
from holdfire.talks.days import Days
from holdfire.talks.line import Told
from holdfire.talks.told import Process
from holdfire.zones import queries as zones


@dataclass(frozen=True, slots=True)
class Lists:
    """An agreement, its zones with their names, and the lists of areas that articles give for it. places: names by key."""

    key: str
    title: str
    zones: tuple[tuple[str, str], ...]
    rows: tuple[Listed, ...]
    places: Mapping[str, str]

    @property
    def differ(self) -> bool:
        """Does any of them leave out an area or a place that another source names?"""
        return any(row.left_out or row.others for row in self.rows)


def of_talks(processes: Iterable[Process], on: date, leaf: int | None) -> dict[str, tuple[OfRound, ...]]:
    """By round, what articles published up to a day say of it, with the difference to the organisations' days."""
    said, labels = list(_words(on, leaf)), parties.labels(leaf)
    found = {
        one.key: of_round(one.key, said, _stated(one.days, labels))
        for process in processes
        for one in process.rounds
    }
    return {key: rows for key, rows in found.items() if rows}


def _stated(days: Days, labels: Mapping[str, str]) -> list[Stated]:
    return [
        Stated(labels.get(one.holder, one.holder.partition(":")[2]), one.starts, one.ends) for one in days.versions
    ]  # fmt: skip


def beside(
    process: Process, said: Mapping[str, tuple[OfRound, ...]], only: int | None = None
) -> dict[int, list[Told]]:
    """Days that articles give and some source does not, for the line of time, by number of the round."""
    return {
        one.number: [(row.words.starts, row.words.ends) for row in said[one.key] if row.against]
        for one in process.rounds
        if one.key in said and only in (None, one.number)
    }


def lists(on: date, leaf: int | None, language: str) -> list[Lists]:
    """For each agreement with zones, what articles list as its areas; those with a difference first."""
    said, titles = list(_words(on, leaf)), texts(leaf, language)
    under: dict[str, dict[str, str]] = {}
    for zone in zones.zones(leaf):
        if zone.agreement:
            under.setdefault(zone.agreement, {})[zone.key] = zones.name(zone, language)
    found = []
    for key, of in sorted(under.items()):
        rows = listed(key, tuple(sorted(of)), said)
        if rows:
            title = titles[key]["title"] if key in titles else key.partition(":")[2]
            found.append(
                Lists(
                    key,
                    title,
                    tuple(sorted(of.items())),
                    rows,
                    place_names({one for row in rows for one in row.places}, leaf),
                )
            )
    return sorted(found, key=lambda one: not one.differ)


def _words(on: date, leaf: int | None) -> Iterable[Words]:
    """Claims of articles that were out by then; one whose day nobody gives is taken in."""
    articles = Printed.known(leaf)
    for claim in queries.claims(None, leaf):
        if articles.out(claim.article, claim.organisation, on):
            yield _one(claim, articles.of(claim.article, claim.organisation))


def _one(claim: Claim, article: Article | None) -> Words:
    return Words(
        key=claim.key,
        statement=claim.part,
        article=claim.article,
        outlet=article.outlet if article else "",
        speaker=claim.speaker,
        speaks_for=claim.speaks_for,
        says=claim.says,
        starts=claim.starts,
        ends=claim.ends,
        touches=tuple(claim.touches),
        where=tuple(claim.where),
        mark=claim.mark,
        title=article.title if article else "",
    )
