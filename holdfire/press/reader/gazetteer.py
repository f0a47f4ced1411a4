"""What a record knows by name, for a reader without a database. Pure.

A name is looked up by its folded form (`places.names.fold`), so that accents, hyphens, apostrophes and the Arabic article do
not matter, in any script. One name may mean several subjects: all of them are kept, none is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from holdfire.places.names import exact, fold

_WHERE = ("place:", "zone:", "post:")
LONGEST = 200


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """The form under which a name is looked up.

    >>> key("Al-Bab"), key("al Bab"), key("الباب") == key("الباب ")
    ('bab', 'bab', True)
    """
    short = name[:LONGEST]
    return fold(short) or exact(short)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """names: subjects (`place:…`, `zone:…`, `organisation:…`, `person:…` …) by folded name.

    sounds: folded names of persons and bodies by how they sound, see `alike`; written: a folded name as the record writes it.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    longest: int = 1  # words of the longest name

    def known(self, name: str) -> tuple[str, ...]:
        """Every subject that answers to a name, in any spelling of the same letters."""
        return self.names.get(key(name), ())

    def has_place(self, name: str) -> bool:
        """Is a place, zone or post of the record called so?"""
        return any(subject.startswith(_WHERE) for subject in self.known(name))


EMPTY = Gazetteer()


def of(pairs: Iterable[tuple[str, str]]) -> Gazetteer:
    """A gazetteer of pairs of a name, in any script, and the subject that it names."""
    names: dict[str, tuple[str, ...]] = {}
    written: dict[str, str] = {}
    longest = 1
    for name, subject in pairs:
        folded = fold(name[:LONGEST]) or exact(name[:LONGEST])
        if not folded:
            continue
        known = names.get(folded, ())
        if subject not in known:
            names[folded] = (*known, subject)
        written.setdefault(folded, name)
        longest = max(longest, name.count(" ") + name.count("-") + 1)
    return Gazetteer(names, {}, written, min(longest, 12))
