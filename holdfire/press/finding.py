"""Articles, claims and those who are quoted, by any spelling: what the site's search finds of the press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from holdfire.places.names import fold, words
from holdfire.places.sounds import skeleton, spoken_alike
from holdfire.press import queries
from holdfire.press.spoken import Said, persons

MOST = 12
SOUNDS = 3  # sounds below which too much sounds alike


@dataclass(frozen=True, slots=True)
class Hit:
    """page, name: the route and what fills its gap; word: what it is called; why it was found."""

    page: str
    name: str
    what: str
    word: str
    why: str


def find(q: str, leaf: int | None) -> list[Hit]:
    """What bears these words or sounds: those who are quoted first, then articles, then claims."""
    if not fold(q):
        return []
    return [*_people(q, leaf), *_articles(q, leaf), *_claims(q, leaf)]


def _people(q: str, leaf: int | None) -> list[Hit]:
    said = {
        (row.speaker, row.office, row.speaks_for, tuple(row.also_written))
        for rows in (queries.claims(None, leaf), queries.figures(None, leaf))
        for row in rows.exclude(speaker="").only("speaker", "office", "speaks_for", "also_written")
    }
    wanted, sound = fold(q), skeleton(q)
    near = {sound, *spoken_alike(sound)} if len(sound) >= SOUNDS else set()
    found = []
    for one in persons(Said(name, office, of, also, "") for name, office, of, also in sorted(said)):
        every = [
            *one.spellings,
            *(also for name, _o, of, more in said if name in one.spellings for also in more),
        ]
        why = next(filter(None, (_why(name, wanted, near) for name in every)), "")
        if why:
            found.append(Hit("said-one", one.key, _("quoted"), one.name, why))
    return found[:MOST]


def _why(name: str, wanted: str, near: set[str]) -> str:
    if wanted in fold(name):
        return _("same letters")
    parts = [name, *words(name)]
    return _("sounds alike") if near & {skeleton(part) for part in parts} else ""


def _articles(q: str, leaf: int | None) -> Iterator[Hit]:
    plain = q.casefold()
    seen: set[str] = set()
    for row in queries.articles(leaf).only("key", "title", "published"):
        if plain in row.title.casefold() and row.key not in seen and len(seen) < MOST:
            seen.add(row.key)
            yield Hit("article", row.key.partition(":")[2], _("article"), row.title, _("in its title"))


def _claims(q: str, leaf: int | None) -> Iterator[Hit]:
    for row in queries.claims(None, leaf).filter(says__icontains=q)[:MOST]:
        yield Hit("claim", row.key.partition(":")[2], _("claim"), row.says, _("in its words"))
