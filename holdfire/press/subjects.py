"""What the record knows by the words of an article: organisations, zones, agreements, rounds and places, and what they are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holdfire.agreements import queries as agreements
from holdfire.parties import queries as parties
from holdfire.parties.reading import in_language
from holdfire.places import queries as places
from holdfire.places.kinds import LEVELS
from holdfire.places.names import fold, words
from holdfire.press import queries as press
from holdfire.talks import queries as talks
from holdfire.zones import queries as zones

LONGEST = 10  # words of a name
MOST = 8  # subjects of one claim
Phrase = tuple[str, ...]


def bare(text: str) -> list[str]:
    """The words of a name or a text without marks and case, and without the s of “the office's”."""
    return [one for word in words(text) if (one := word.removesuffix("'s").strip("'"))]


@dataclass(slots=True)
class Names:
    """The names that the record knows, each with what bears it; what two things bear is nobody's.

    alone: names that count only where nothing else is said.
    """

    labels: dict[str, str] = field(default_factory=dict)
    bearers: dict[Phrase, set[str]] = field(default_factory=lambda: defaultdict(set))
    alone: dict[Phrase, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, key: str, label: str, names: Iterable[str]) -> None:
        """A subject with what it is called here and with all its names."""
        self.labels[key] = label
        for name in names:
            if (phrase := tuple(bare(name))) and len(phrase) <= LONGEST:
                self.bearers[phrase].add(key)

    def add_by_others(self, names: Iterable[tuple[str, str]]) -> None:
        """What others call them, (key, name), after all that they call themselves: what somebody bears as his own is his.

        One word that is no abbreviation counts alone: an “envoy for” a country does not speak for its government.
        """
        own = {phrase for phrase, keys in self.bearers.items() if keys}
        for key, name in names:
            if (phrase := tuple(bare(name))) and len(phrase) <= LONGEST and phrase not in own:
                some = self.bearers if len(phrase) > 1 or name.isupper() else self.alone
                some[phrase].add(key)

    def named(self, text: str) -> list[str]:
        """The subjects that a text names, longest names first come, in the order of the text."""
        said = bare(text)
        found: dict[str, None] = {}
        at = 0
        while at < len(said):
            size, keys = self._longest(said, at)
            if len(keys) == 1:
                found.setdefault(next(iter(keys)))
            at += size
        return list(found)

    def _longest(self, said: list[str], at: int) -> tuple[int, set[str]]:
        for size in range(min(LONGEST, len(said) - at), 0, -1):
            if keys := self.bearers.get(tuple(said[at : at + size])):
                return size, keys
        return 1, set()

    def key(self, text: str) -> str | None:
        """The one subject that bears just this name, or that is called so in a list; None for none or two."""
        if text in self.labels:
            return text
        called = [key for key, label in self.labels.items() if label.casefold() == text.casefold()]
        phrase = tuple(bare(text))
        keys = called or sorted(self.bearers.get(phrase, set()) | self.alone.get(phrase, set()))
        return keys[0] if len(keys) == 1 else None


class Known:
    """What the record knows, read as it is asked for."""

    def __init__(self, leaf: int | None = None) -> None:
        self.leaf = leaf
        self.language = get_language() or "en"
        self._places: dict[str, str | None] = {}

    @cached_property
    def organisations(self) -> Names:
        """Organisations by all their names, but for those that one publisher alone uses or that cover others too."""
        made = Names()
        for row in parties.organisations(self.leaf):
            called = in_language(row.names, self.language)
            made.add(row.key, called, [row.label, *row.names.values()])
        others = parties.names(self.leaf).filter(used_by="", whole=True).values_list("key", "name")
        made.add_by_others((key, name) for key, name in others if key in made.labels)
        return made

    @cached_property
    def outlets(self) -> set[str]:
        """Organisations that do nothing but publish."""
        return {row.key for row in parties.organisations(self.leaf) if list(row.roles) == ["publisher"]}

    @cached_property
    def subjects(self) -> Names:
        """What a claim may be about: rounds, zones, agreements, and organisations that do more than publish."""
        made = Names()
        for zone in zones.zones(self.leaf):
            name = zones.name(zone, self.language)
            made.add(zone.key, _("%(name)s (zone)") % {"name": name}, zone.names.values())
        for row in agreements.agreements(self.leaf):
            made.add(row.key, row.title, [row.title, *row.names.values()])
        made.labels |= {row.key: row.title for row in talks.processes(self.leaf)}
        for one in talks.rounds(None, self.leaf):
            process = one.process.partition(":")[2]
            made.add(
                one.key,
                _("%(process)s, round %(n)s") % {"process": process.capitalize(), "n": one.number},
                (),
            )
        for key, label in self.organisations.labels.items():
            if key not in self.outlets:
                made.labels[key] = label
        for phrase, keys in self.organisations.bearers.items():
            made.bearers[phrase] |= keys - self.outlets
        for phrase, keys in self.organisations.alone.items():
            made.alone[phrase] |= keys
        return made

    def speaks_for(self, name: str | None, office: str | None) -> str | None:
        """Whom somebody speaks for: the organisation of that very name, else the one that the office names.

        Else the one for which all claims so far have that name speak.
        """
        if name and (key := self.organisations.key(name)):
            return key
        found = self.organisations.named(office or "") or sorted(self.speakers.get(fold(name or ""), ()))
        return found[0] if len(found) == 1 else None

    @cached_property
    def speakers(self) -> dict[str, set[str]]:
        """For whom the claims of the record have persons speak, by folded name."""
        found: dict[str, set[str]] = defaultdict(set)
        for rows in (press.claims(None, self.leaf), press.figures(None, self.leaf)):
            for name, key in (
                rows.exclude(speaker="").order_by().values_list("speaker", "speaks_for").distinct()
            ):
                found[fold(name)].add(key)
        return {name: keys - {""} for name, keys in found.items()}

    def place(self, name: str) -> str | None:
        """The one place of this name at the widest level that it has there; None for none or several."""
        if name not in self._places:
            self._places[name] = _widest(name, self.leaf)
        return self._places[name]


def _widest(name: str, leaf: int | None) -> str | None:
    if (coded := places.get(name, leaf)) is not None:
        return coded.key
    found = places.by_name_exact(name, None, leaf)
    best = min((LEVELS.index(place.level) for place in found), default=0)
    first = [place.key for place in found if LEVELS.index(place.level) == best]
    return first[0] if len(first) == 1 else None
