"""What a record knows by name, for a reader without a database. Pure.

A name is looked up by its folded form (`places.names.fold`), so that accents, hyphens, apostrophes and the Arabic article do
not matter, in any script. One name may mean several subjects: all of them are kept, none is chosen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from holdfire.places import names as spelling
from holdfire.places.matching import Verdict, Wanted, judge
from holdfire.places.names import exact, fold
from holdfire.places.sounds import skeleton, spoken_alike

_WHERE = ("place:", "zone:", "post:")
LONGEST = 200  # signs of a name that are looked at
WORDS = 12  # words of the longest name that is looked up
_DOUBLED = re.compile(r"(.)\1+")
_TOO_SHORT = 3  # sounds of a last name that too many others share


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """The form under which a name is looked up: its bare letters, each once where it is doubled.

    >>> key("Al-Bab"), key("Dar'a"), key("Daraa"), key("الباب") == key("باب")
    ('bab', 'dara', 'dara', True)
    """
    short = name[:LONGEST]
    return _single(fold(short)) or exact(short)


@lru_cache(maxsize=50_000)
def head(name: str) -> str:
    """The first bare word of a name, without the Arabic article; empty for a name without letters."""
    return _single(next(iter(spelling.words(name[:LONGEST])), "").replace("'", ""))


def _single(letters: str) -> str:
    return _DOUBLED.sub(r"\1", letters)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the record names, and the subject (an organisation) that he or she stands for."""

    name: str
    subject: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What a record knows. names: subjects (`place:…`, `zone:…`, `organisation:…`) by folded name; written: how the record writes it.

    starts: how many words the longest name has that begins with a word; people: by the sounds of the last name; subjects:
    those known without a name too (`round:astana/7`); beneath: more of the same.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()
    beneath: Gazetteer | None = None

    def known(self, name: str) -> tuple[str, ...]:
        """Every subject that answers to a name, in any spelling of the same letters."""
        below = self.beneath.known(name) if self.beneath else ()
        return tuple(dict.fromkeys((*self.names.get(key(name), ()), *below)))

    def has_place(self, name: str) -> bool:
        """Is a place, zone or post of the record called so?"""
        return any(subject.startswith(_WHERE) for subject in self.known(name))

    def as_written(self, name: str) -> str:
        """How the record writes a name that it knows; the name itself where it does not."""
        below = self.beneath.as_written(name) if self.beneath else name
        return self.written.get(key(name), below)

    def most(self, word: str) -> int:
        """How many words a name can have that begins with this one; 0: none does."""
        below = self.beneath.most(word) if self.beneath else 0
        return max(self.starts.get(head(word), 0), below)

    def heard(self, word: str) -> list[tuple[Person, Verdict]]:
        """Persons whose last name is written or sounds like this word, each with how well."""
        found = []
        for person in self.people.get(skeleton(word[:LONGEST]), ()):
            last = last_name(person.name)
            verdict = judge(Wanted(word[:LONGEST]), last, fold(last), skeleton(last))
            if verdict is not None:
                found.append((person, verdict))
        return sorted(found, key=lambda one: (one[1], one[0].name))


EMPTY = Gazetteer()


def last_name(name: str) -> str:
    """The last word of a person's name.

    >>> last_name("Anna de la Cruz")
    'Cruz'
    """
    return name.split()[-1] if name.split() else name


def of(
    pairs: Iterable[tuple[str, str]],
    people: Iterable[Person] = (),
    subjects: Iterable[str] = (),
    beneath: Gazetteer | None = None,
) -> Gazetteer:
    """A gazetteer of pairs of a name, in any script, and the subject that it names."""
    names: dict[str, tuple[str, ...]] = {}
    written: dict[str, str] = {}
    starts: dict[str, int] = {}
    for name, subject in pairs:
        words = spelling.words(name[:LONGEST])
        if not words or len(words) > WORDS:
            continue
        folded = _single("".join(words).replace("'", "")) or exact(name[:LONGEST])
        if subject not in names.get(folded, ()):
            names[folded] = (*names.get(folded, ()), subject)
        written.setdefault(folded, name)
        first = _single(words[0].replace("'", ""))
        starts[first] = max(starts.get(first, 0), len(name.split()), len(words))
    return Gazetteer(names, written, starts, _by_sound(people), frozenset(subjects), beneath)


def _by_sound(people: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    """Persons under every sound of their last name that an ear may take for it; a short one under its own alone."""
    found: dict[str, dict[Person, None]] = defaultdict(dict)
    for person in people:
        sounds = skeleton(last_name(person.name)[:LONGEST])
        alike = spoken_alike(sounds) if _TOO_SHORT < len(sounds) < LONGEST else frozenset()
        for one in {sounds, *alike} - {""}:
            found[one][person] = None
    return {sounds: tuple(known) for sounds, known in found.items()}
