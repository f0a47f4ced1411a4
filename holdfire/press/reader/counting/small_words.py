"""The small words of a language by which numbers find what they count: the shape of a word list. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Sets of words in lower case; the comments at the fields tell what each is for."""

    lost: frozenset[str]  # verbs of losing, for men only where the sentence speaks of dead or hurt
    loose_verbs: frozenset[str]  # verbs whose object must be known
    between: frozenset[Phrase]  # what stands between a verb and its number
    days: frozenset[str]
    put: frozenset[str]  # verbs of reckoning a total
    passing_verbs: frozenset[str]  # verbs by which a total passes a number
    changed: frozenset[str]  # verbs by which a total changes
    loaded: frozenset[str]  # between a vehicle and its load
    repeated: Mapping[
        str, tuple[frozenset[str], frozenset[str]]
    ]  # by quantity: verbs, and what they need, of “… 43 times”
    met: frozenset[str]  # verbs that take or hold nobody
    bodies_of_men: frozenset[str]  # forces
    told_of: frozenset[str]  # reports that one denies
    resumes: frozenset[str]  # where a denial ends
    as_so: frozenset[str]  # verbs before “to” that say it happened
    forecast: frozenset[str]  # verbs of what may come
    nobody: frozenset[str]
    no: frozenset[str]
    not_so: frozenset[str]
    unreported: frozenset[str]  # signs that nothing was reported
    watched: frozenset[str]  # verbs of monitors
    of_age: frozenset[str]
    truce: frozenset[str]  # what complaints are about
    bodies: frozenset[str]
    no_count: frozenset[str]
    opening: frozenset[str]
    times: frozenset[str]
    of_kind: frozenset[str]  # “cases of”
    empty: frozenset[str]  # words between number and noun
    dashes: frozenset[str]
    numbering: frozenset[str]  # “hostages number nineteen”
    brought: frozenset[str]  # “brings to 12 the bodies found”
    carriers: frozenset[str]  # what brings aid
    warlike: frozenset[str]  # what is no aid
    groups: frozenset[str]  # “of”, “among”
    pronouns: frozenset[str]  # for what was counted before
    multiples: frozenset[str]  # “three times as many”
    demands: frozenset[str]
    none_at_all: frozenset[str]  # behind a label
    articles: frozenset[str]
    wants: frozenset[str]
    no_noun: frozenset[str]  # what follows it is no noun of the number: “12 the day before”, “12 this week”
    holding: frozenset[str]  # “the camp holds 27,000”
    doers: frozenset[str]  # prepositions that lead who does it, or what with
