"""Who has come up in a text: each person and body once, by all forms of the name. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from holdfire.press.reader.english.persons import PARTICLES
from holdfire.press.reader.speaking.lexicon import Lexicon

_SMALL = frozenset(("the", "of", "for", "and", "'"))
MOST = 12  # namesakes that are looked at
ALIKE = 0.72  # of two spellings of a family name


@dataclass(slots=True, eq=False)
class Figurant:
    """Somebody who came up. words: the name's, folded; kind anon: somebody whom the text does not name."""

    kind: Literal["person", "body", "outlet", "anon"]
    name: str = ""
    office: str | None = None
    offices: set[str] = field(default_factory=set)  # words of all that was said of the office
    words: tuple[str, ...] = ()
    forms: list[str] = field(default_factory=list)
    female: bool | None = None
    said: bool = False
    sure: bool = False
    through: list[str] = field(default_factory=list)
    at: int = 0  # the sentence of the last mention

    def form(self, words: str) -> None:
        """Another way in which the text names them."""
        if words != self.name and words not in self.forms:
            self.forms.append(words)


def folded(words: str) -> tuple[str, ...]:
    """The words of a name without accents, points and articles, in small letters."""
    plain = unicodedata.normalize("NFKD", words.casefold().replace("’", "'"))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    own = [one for one in kept.replace(".", "").replace("'s", " ").split() if one not in _SMALL]
    return tuple(own) or (kept.strip() or "?",)


@dataclass(slots=True)
class Cast:
    """All who came up so far, in the order of coming up; `recent` in the order of the last mention."""

    words: Lexicon
    known: list[Figurant] = field(default_factory=list)
    recent: list[Figurant] = field(default_factory=list)
    spoke: list[Figurant] = field(default_factory=list)
    now: int = 0  # the sentence that is read
    index: dict[str, list[Figurant]] = field(
        default_factory=dict
    )  # by the words of all forms, and by their sound
    person_words: set[str] = field(default_factory=set)

    def add(self, one: Figurant) -> Figurant:
        """Somebody new."""
        self.known.append(one)
        self.touch(one)
        self._file(one, one.words)
        return one

    def _file(self, one: Figurant, words: tuple[str, ...]) -> None:
        keys = {*words, *(_sound(word) for word in words)}
        if one.kind == "person":
            self.person_words.update(words)
        elif len(words) > 1:
            initials = "".join(word[0] for word in words)
            keys |= {"." + initials, "." + initials[1:], "." + initials[2:]}
        for key in keys:
            filed = self.index.setdefault(one.kind[0] + key, [])
            if not filed or filed[-1] is not one:
                filed.append(one)

    def _near(self, kind: str, words: tuple[str, ...]) -> list[Figurant]:
        """Those who may be meant by the words, the last mentioned first."""
        found: dict[int, Figurant] = {}
        keys = {*words, *(_sound(word) for word in words)}
        if kind == "b":
            keys |= (
                {"." + words[0]}
                if len(words) == 1
                else {"".join(word[0] for word in words)}
                if words
                else set()
            )
        for key in keys:
            for one in self.index.get(kind + key, ())[-MOST:]:
                found[id(one)] = one
        return sorted(found.values(), key=lambda one: -one.at)

    def touch(self, one: Figurant) -> None:
        """Is mentioned here."""
        if one in self.recent:
            self.recent.remove(one)
        self.recent.append(one)
        one.at = self.now
        del self.recent[:-60]

    def lately(self, kind: str, spoke: bool = False) -> Iterator[Figurant]:
        """Those of a kind, the last first."""
        return (one for one in reversed(self.spoke if spoke else self.recent) if one.kind == kind)

    def person(self, name: str, office: str | None, female: bool | None, sure: bool) -> Figurant:
        """The person of this name: one who came up, else a new one."""
        words = folded(name)
        found = self._same_person(words)
        if found is None:
            found = self.add(Figurant("person", name, office, words=words, female=female))
        self.touch(found)
        found.sure = found.sure or sure
        if len(words) > len(found.words) and words[-1] != found.words[-1] + "s":
            found.form(found.name)
            found.forms = [one for one in found.forms if one != name]
            found.name, found.words = name, words
            self._file(found, words)
        found.form(name)
        if office:
            found.offices.update(self.words.long.get(word, word) for word in folded(office))
            if found.office is None or len(found.office.split()) == 1 < len(office.split()):
                found.office = office
        found.female = female if found.female is None else found.female
        return found

    def named(self, words: tuple[str, ...]) -> Figurant | None:
        """The person who is meant by one word or more of the name, if there is one."""
        return self._same_person(words)

    def _same_person(self, words: tuple[str, ...]) -> Figurant | None:
        near = self._near("p", words)
        exact = (one for one in near if one.words[-1:] == words[-1:] and _same(one.words, words))
        return next(exact, None) or next((one for one in near if _same(one.words, words)), None)

    def body(self, name: str, alias: str | None = None, sure: bool = True) -> Figurant:
        """The body of this name: one who came up, else a new one."""
        words = folded(name)
        found = self._same_body(words) or (self._same_body(folded(alias)) if alias else None)
        if found is None:
            found = self.add(Figurant("body", name, words=words, sure=sure))
        self.touch(found)
        found.form(name)
        if alias:
            found.form(alias)
            self._file(found, folded(alias))
        return found

    def _same_body(self, words: tuple[str, ...]) -> Figurant | None:
        for one in self._near("b", words):
            if self._one_body(one.words, words):
                return one
            if any(len(form.split()) == 1 and folded(form) == words for form in one.forms):
                return one
        return None

    def _one_body(self, mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if mine == other:
            return True
        if (len(other) == 1 and len(mine) > 1) or (len(mine) == 1 and len(other) > 1):
            long, short = (mine, other[0]) if len(mine) > 1 else (other, mine[0])
            initials = "".join(word[0] for word in long)
            if (initials == short and len(short) > 1) or (len(short) > 2 and initials.endswith(short)):
                return True
            if long[-1] in self.words.outlet_words | self.words.bodies and len(long) == 2:
                return short == long[0] and short not in self.words.adjectives
            if len(long) == 2 and len(short) < 6:
                return False
            return len(long) == 2 and short == long[-1] and short not in self.words.bodies
        if len(mine) == 1 == len(other):
            return len(mine[0]) > 5 and _spelt_alike(mine[0], other[0])
        return (self._covers(mine, other) and self._covers(other, mine)) or (
            len(other) > 1 and set(other) < set(mine) and not set(mine) - set(other) & self.words.modifiers
        )  # fmt: skip

    def _covers(self, mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Has each word of the one its like in the other: “Kazakh” and “Kazakhstan”?"""
        return all(any(self._like(word, one) for one in other) for word in mine)

    def _like(self, word: str, other: str) -> bool:
        if word == other:
            return True
        stem = min(len(word), len(other), 4)
        places = self.words.adjectives | self.words.countries
        if word in places and other in places and stem >= 4 and word[:4] == other[:4]:
            return True
        demonyms = self.words.demonyms
        return other in demonyms.get(word, "").split() or word in demonyms.get(other, "").split()


def _same(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """One person? By the family name, given names and initials not gainsaying."""
    if not mine or not other:
        return False
    if mine == other:
        return True
    mine, other = _bare(mine), _bare(other)
    if len(mine) > 1 and len(other) > 1:
        first = mine[0][0] == other[0][0]
        return (
            first
            and (mine[-1] == other[-1] or _spelt_alike(mine[-1], other[-1]))
            and _given(mine[0], other[0])
        )
    short, long = (mine, other) if len(mine) <= len(other) else (other, mine)
    if long[0] in ("abu", "umm", "um", "abou") and len(long) == 2:
        return False
    if len(long) == 1:
        return len(short[0]) > 4 and _spelt_alike(short[0], long[0])
    return any(short[0] == word or (index and len(word) > 4 and _spelt_alike(short[0], word))
               for index, word in enumerate(long)) and len(short[0]) > 1  # fmt: skip


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the particles: “de la Calle” is Calle."""
    kept = tuple(one for one in words if one not in PARTICLES)
    return kept or words


_SOUNDS = str.maketrans("vqczjgwyieouah", "fkksk" + "kv" + "\0" * 7)


def _sound(word: str) -> str:
    """The first letter and two consonants behind it, alike for common spellings of one name.

    >>> _sound("lavrentiev") == _sound("lafrintev")
    True
    """
    kept, last = "", ""
    for sign in word[1:].translate(_SOUNDS):
        if sign != "\0" and sign != last:
            kept += sign
        last = sign
    return "~" + word[:1] + kept[:2]


def _given(mine: str, other: str) -> bool:
    return mine == other or len(mine) == 1 or len(other) == 1 or _spelt_alike(mine, other)


def _spelt_alike(mine: str, other: str) -> bool:
    """Two spellings of one name, near enough and with the same first letter."""
    if mine == other:
        return True
    if mine[0] != other[0] or abs(len(mine) - len(other)) > 3 or min(len(mine), len(other)) < 4:
        return False
    return SequenceMatcher(None, mine, other).ratio() >= ALIKE + (
        0.1 if min(len(mine), len(other)) < 6 else 0
    )
