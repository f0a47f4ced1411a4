"""Which subjects of the record a stretch of an article names, and by which words. Pure.

Nothing is chosen: where two subjects answer to one name both are told, each with the words and the reason, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from holdfire.places.matching import Tier
from holdfire.places.names import exact
from holdfire.press.reader.english.places import ENGLISH, PlaceWords
from holdfire.press.reader.found import Agreement, Place, Round, Span
from holdfire.press.reader.gazetteer import WORDS, Gazetteer, key
from holdfire.press.reader.placing.inflected import bases
from holdfire.press.reader.placing.named_words import WORD
from holdfire.press.reader.text import Text

_RESOLUTION = re.compile(r"[Rr]esolutions? (?:[Nn]o\.? ?)?(\d{3,4})\b")
_MOST_TEXTS = 3  # agreements that answer to one word such as “memorandum” before it tells nothing


class Why(StrEnum):
    """Why a subject is touched."""

    SAME_NAME = "same name"
    SAME_LETTERS = "same letters without marks"
    PERSON = "a person who stands for it"
    SOUNDS_LIKE = "sounds like a person who stands for it"
    ROUND = "numbered meeting"
    PROCESS = "name of the process"
    RESOLUTION = "number of the resolution"
    KIND_OF_TEXT = "kind of text"


@dataclass(frozen=True, slots=True)
class Touched(Span):
    """A subject with the words that name it. known_as: how the record writes what they name; recorded: the record has it."""

    subject: str
    words: str
    why: Why
    known_as: str
    recorded: bool = True


def touched(
    text: Text,
    span: Span,
    gazetteer: Gazetteer,
    rounds: Sequence[Round] = (),
    agreements: Sequence[Agreement] = (),
    places: Sequence[Place] = (),
    words: PlaceWords = ENGLISH,
) -> tuple[Touched, ...]:
    """Subjects that the stretch names, in its order, each once for every way in which it is known there.

    rounds, agreements, places: what was found in the whole text; those within the stretch count.
    """
    named = list(_named(text, span, gazetteer, words))
    found = [
        *named,
        *_met(text, span, gazetteer, rounds),
        *_processes(span, gazetteer, places),
        *_texts(text, span, gazetteer, agreements),
        *_resolutions(text, span, gazetteer),
        *_heard(text, span, gazetteer, named, words),
    ]
    once = {(one.subject, one.known_as): one for one in sorted(found, key=lambda one: -one.start)}
    return tuple(sorted(once.values(), key=lambda one: (one.start, -one.end, one.subject)))


def _named(text: Text, span: Span, gazetteer: Gazetteer, words: PlaceWords) -> Iterator[Touched]:
    """The longest names of the record at each word, one after the other."""
    said = list(WORD.finditer(text.body, span.start, span.end))
    at = 0
    while at < len(said):
        size, name, subjects = _longest(text.body, said, at, gazetteer, words)
        start, end = said[at].start(), _end(said[at + max(size, 1) - 1])
        known_as = gazetteer.as_written(name)
        why = Why.SAME_NAME if exact(name) == exact(known_as) else Why.SAME_LETTERS
        for subject in subjects:
            yield Touched(start, end, subject, text.body[start:end], why, known_as)
        at += max(size, 1)


def _longest(
    body: str, said: Sequence[re.Match[str]], at: int, gazetteer: Gazetteer, words: PlaceWords
) -> tuple[int, str, tuple[str, ...]]:
    """The longest name at a word: how many words it has, how it is written in full, and what it names."""
    first = _end(said[at])
    for form in bases(body[said[at].start() : first]):
        for size in range(min(gazetteer.most(form), WORDS, len(said) - at), 0, -1):
            name = form + body[first : max(first, _end(said[at + size - 1]))]
            if (size > 1 or _may_name(name, words)) and _is_named(name) and (found := gazetteer.known(name)):
                return size, name, found
    return 0, "", ()


def _is_named(name: str) -> bool:
    """Has it a capital, where its script has them?"""
    return any(sign.isupper() or (sign.isalpha() and sign.lower() == sign.upper()) for sign in name)


def _may_name(word: str, words: PlaceWords) -> bool:
    """A single common word names nothing."""
    low = word.casefold()
    return not (low in words.function or low in words.starters or low in words.side or word in words.never)


def _end(word: re.Match[str]) -> int:
    """Where a word ends without its 's."""
    return word.end() - 2 if len(word[0]) > 2 and word[0][-2:] in ("'s", "’s") else word.end()


def _met(text: Text, span: Span, gazetteer: Gazetteer, rounds: Sequence[Round]) -> Iterator[Touched]:
    for one in rounds:
        if span.meets(one):
            subject = f"round:{one.process}/{one.number}"
            known = subject in gazetteer.subjects
            yield Touched(one.start, one.end, subject, text.words(one), Why.ROUND, subject, known)


def _processes(span: Span, gazetteer: Gazetteer, places: Sequence[Place]) -> Iterator[Touched]:
    """“the Astana talks”: a place's name that acts, after which the record calls a process."""
    for one in places:
        subject = f"process:{key(one.name)}"
        if one.acts and span.holds(one) and subject in gazetteer.subjects:
            yield Touched(one.start, one.end, subject, one.name, Why.PROCESS, one.name)


def _resolutions(text: Text, span: Span, gazetteer: Gazetteer) -> Iterator[Touched]:
    for match in _RESOLUTION.finditer(text.body, span.start, span.end):
        name = f"resolution {match[1]}"
        for subject in gazetteer.known(name):
            yield Touched(
                match.start(), match.end(), subject, match[0], Why.RESOLUTION, gazetteer.as_written(name)
            )


def _texts(
    text: Text, span: Span, gazetteer: Gazetteer, agreements: Sequence[Agreement]
) -> Iterator[Touched]:
    """“the memorandum”: the agreements of the record whose title has all these words, if they are few."""
    for one in agreements:
        if not span.meets(one) or gazetteer.known(one.name):
            continue
        wanted = {key(word[0]) for word in WORD.finditer(one.name)}
        titles = [
            name for name, subjects in _titles(gazetteer) if wanted <= {key(word) for word in name.split()}
        ]
        found = dict.fromkeys((subject, name) for name in titles for subject in gazetteer.known(name))
        if len({subject for subject, _ in found}) <= _MOST_TEXTS:
            for subject, name in found:
                yield Touched(one.start, one.end, subject, text.words(one), Why.KIND_OF_TEXT, name)


def _titles(gazetteer: Gazetteer) -> Iterator[tuple[str, tuple[str, ...]]]:
    for folded, subjects in gazetteer.names.items():
        if any(subject.startswith("agreement:") for subject in subjects):
            yield gazetteer.written[folded], subjects


def _heard(
    text: Text, span: Span, gazetteer: Gazetteer, named: Sequence[Touched], words: PlaceWords
) -> Iterator[Touched]:
    """Persons of the record by their last name, also where it is misspelt."""
    for word in WORD.finditer(text.body, span.start, span.end):
        shown = text.body[word.start() : _end(word)]
        taken = any(one.start <= word.start() < one.end for one in named)
        if (
            taken
            or (shown == shown.casefold() and shown.upper() != shown)
            or shown.casefold() in words.function
        ):
            continue
        told: set[str] = set()
        for person, verdict in gazetteer.heard(shown):  # the best first
            if person.subject in told:
                continue
            told.add(person.subject)
            same = verdict.tier <= Tier.FOLDED
            yield Touched(
                word.start(),
                _end(word),
                person.subject,
                shown,
                Why.PERSON if same else Why.SOUNDS_LIKE,
                person.name,
            )
