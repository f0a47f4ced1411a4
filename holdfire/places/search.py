"""Finding places by any spelling of any of their names, at any number of names: a handful of looks into an index.

Each step of `matching.Tier` is one query for equal keys; a weaker step is only asked while better ones leave room.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from holdfire.places.kinds import LEVELS
from holdfire.places.matching import Tier, Verdict, Wanted, Why, judge
from holdfire.places.models import Place, PlaceName
from holdfire.places.reading import START

MOST = 1000  # names looked at in one step; short names sound like thousands
LONGEST = 200
COLUMNS = (
    "key",
    "name",
    "names",
    "level",
    "parent",
    "parents",
    "codes",
    "lon",
    "lat",
    "statements",
    "differs",
)

_RANK: dict[str, int] = {level: rank for rank, level in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True)
class Match:
    """A place that answers to what was typed: by which of its names, why, and how well (0 is best, see `Tier`)."""

    place: Place
    name: str
    why: Why
    rank: int


def search(text: str, limit: int = 20, as_known: int | None = None) -> list[Match]:
    """Places by name or code, the best first: by tier, nearness of sound, level from the country down, and key.

    text: in Latin, Arabic or Cyrillic script, any case; as_known: a leaf (see `record.queries.leaf_at`), None is now.
    """
    wanted = Wanted(" ".join(text.replace("\0", " ").split())[:LONGEST])
    if not wanted.folded:
        return []
    best: dict[str, tuple[Verdict, str]] = {}
    for step in _steps(wanted, as_known):
        for key, name, verdict in step:
            if key not in best or verdict < best[key][0]:
                best[key] = (verdict, name)
        if len(best) >= 4 * limit:
            break
    return _ordered(best, _by_code(wanted, as_known), limit, as_known)


def _steps(wanted: Wanted, as_known: int | None) -> Iterator[Iterator[tuple[str, str, Verdict]]]:
    """The queries from the strictest to the most generous, each asked only when it is come to."""
    names = PlaceName.objects.as_known(as_known)
    yield _judged(wanted, names.filter(folded=wanted.folded))
    if wanted.skeleton:
        yield _judged(wanted, names.filter(skeleton=wanted.skeleton))
    if len(wanted.folded) >= START:
        begins = names.filter(start=wanted.folded[:START], folded__startswith=wanted.folded)
        yield _judged(wanted, begins.order_by("folded"))
    if wanted.alike:
        yield _judged(wanted, names.filter(skeleton__in=wanted.alike))
    if wanted.mistyped:
        yield _judged(wanted, names.filter(skeleton__in=wanted.mistyped))


def _judged(wanted: Wanted, names: QuerySet[PlaceName]) -> Iterator[tuple[str, str, Verdict]]:
    for key, text, folded, skeleton in names.values_list("key", "text", "folded", "skeleton")[:MOST]:
        verdict = judge(wanted, text, folded, skeleton)
        if verdict:
            yield key, text, verdict


def _by_code(wanted: Wanted, as_known: int | None) -> Place | None:
    """The place whose code was typed instead of a name."""
    return _places([f"place:{wanted.text}", f"place:{wanted.text.upper()}"], as_known).first()


def _places(keys: Any, as_known: int | None) -> QuerySet[Place]:
    return Place.objects.as_known(as_known).filter(key__in=keys).only(*COLUMNS)


def _ordered(
    best: dict[str, tuple[Verdict, str]], coded: Place | None, limit: int, as_known: int | None
) -> list[Match]:
    nearest = sorted(best, key=lambda key: (*_quality(best[key][0]), key))[: 4 * limit]
    places = {place.key: place for place in _places(nearest, as_known)}
    order = sorted(places, key=lambda key: (*_quality(best[key][0]), _RANK[places[key].level], key))
    found = [Match(places[key], best[key][1], best[key][0].why, int(best[key][0].tier)) for key in order]
    if coded is not None:
        found = [Match(coded, coded.name, Why.SAME_CODE, 0), *(m for m in found if m.place.key != coded.key)]
    return found[:limit]


def _quality(verdict: Verdict) -> tuple[int, float]:
    # Exactly the same name and the same letters weigh alike: “Dara” finds Dar'a, which nobody types with its mark.
    return max(verdict.tier, Tier.FOLDED), verdict.distance
