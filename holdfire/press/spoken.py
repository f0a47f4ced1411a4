"""Who is quoted: names that sound alike and speak for one organisation are one person; all else are different. Pure.

A person stands in an address by a short hash of one of the spellings, never by name; every spelling leads to the same page.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from holdfire.places import sounds
from holdfire.places.names import fold, words

DIGITS = 12
SOUND = 4  # sounds that a name must have for near misses to count


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """The sounds of a name, told once for all pages."""
    return sounds.skeleton(name)


@lru_cache(maxsize=50_000)
def near(sound: str) -> frozenset[str]:
    """The sounds that are often taken for these; of a short name none."""
    return sounds.spoken_alike(sound) if len(sound) > SOUND else frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """One claim's speaker, as written. claim: what it is about, anything that tells it from others."""

    name: str
    office: str
    organisation: str
    also: tuple[str, ...]
    claim: str


@dataclass(slots=True)
class Person:
    """One person, or a body that speaks without a name (name is then ""). spellings: how often each was written."""

    organisation: str
    spellings: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    claims: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The spelling that was written most often, the longest of those."""
        return min(self.spellings, key=lambda one: (-self.spellings[one], -len(one), one), default="")

    @property
    def office(self) -> str:
        """The office that was written most often."""
        return min(self.offices, key=lambda one: (-self.offices[one], one), default="")

    @property
    def key(self) -> str:
        """The hash of the first spelling by its letters."""
        return key(self.organisation, min(map(fold, self.spellings), default=fold(self.office)))

    @property
    def keys(self) -> set[str]:
        """The hash of each spelling: all of them lead here."""
        return {key(self.organisation, fold(one)) for one in self.spellings} | {self.key}


def key(organisation: str, folded: str = "") -> str:
    """What stands for a person or an organisation in an address."""
    return hashlib.sha256(f"{organisation}\n{folded}".encode(errors="surrogatepass")).hexdigest()[:DIGITS]


def persons(said: Iterable[Said]) -> list[Person]:
    """Those who are quoted, the most quoted first; a claim without name, office and organisation is the article's own."""
    by_whom: dict[str, list[Said]] = {}
    for one in said:
        if one.name or one.office:
            by_whom.setdefault(one.organisation, []).append(one)
    found = [person for organisation, some in by_whom.items() for person in _of_one(organisation, some)]
    return sorted(
        found, key=lambda one: (-len(one.claims), one.name.casefold(), one.office, one.organisation)
    )


def _of_one(organisation: str, said: Sequence[Said]) -> list[Person]:
    """The persons who speak for one organisation; who has no name is one by the letters of the office."""
    groups = _groups({one.name: one.also for one in said if one.name})
    found: dict[str, Person] = {}
    for one in said:
        whose = groups[one.name] if one.name else f"\n{fold(one.office)}"
        person = found.setdefault(whose, Person(organisation))
        if one.name:
            person.spellings.update([one.name])
        if one.office:
            person.offices.update([one.office])
        person.claims.append(one.claim)
    return list(found.values())


def _groups(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """For each spelling the one that stands for its group."""
    first: dict[str, str] = {name: name for name in sorted(names)}

    def head(name: str) -> str:
        while first[name] != name:
            name = first[name]
        return name

    heard: dict[str, list[str]] = {}
    for name in first:
        for other in _alike(name, names[name], heard):
            one, two = sorted((head(name), head(other)))
            first[two] = one
        for form in _forms(name, names[name]):
            heard.setdefault(form, []).append(name)
    _surnames(first, head)
    return {name: head(name) for name in first}


def _forms(name: str, also: Sequence[str]) -> set[str]:
    every = [name, *also]
    return {f"={fold(one)}" for one in every} | {
        found for one in every if len(found := skeleton(one)) >= SOUND
    }


def _alike(name: str, also: Sequence[str], heard: Mapping[str, list[str]]) -> set[str]:
    """Spellings met before that sound like this one, or are told to be the same."""
    wanted = _forms(name, also)
    wanted |= near(skeleton(name))
    return {other for form in wanted for other in heard.get(form, ())}


def _surnames(first: dict[str, str], head: object) -> None:
    """A name of one word is the only person's whose last name sounds so."""
    assert callable(head)
    last: dict[str, set[str]] = {}
    for name in first:
        if len(parts := words(name)) > 1 and (sound := skeleton(parts[-1])):
            last.setdefault(sound, set()).add(head(name))
    for name in first:
        heads = last.get(skeleton(name), set()) if len(words(name)) == 1 else set()
        if len(heads) == 1:
            one, two = sorted((head(name), next(iter(heads))))
            first[two] = one
