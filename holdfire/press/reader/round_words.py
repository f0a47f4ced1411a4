"""What a language calls the meetings of a process by: the shape of a word list. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class RoundWords:
    """Words in lower case.

    ordinals: sixth; ordinal_endings: th, behind digits; numbers: six; rounds: meetings that are counted (round, cycle), one and many;
    meetings: those that need more to be one of a process (meeting, conference); talks: what the rounds are of; other: what else
    goes in rounds (elections, vaccinations); kinds: capital, city, resort in front of a name; hosts: verbs of the one who receives.
    """

    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    numbers: Mapping[str, int]
    rounds: Mapping[str, bool]  # True: many
    meetings: frozenset[str]
    talks: frozenset[str]
    formats: frozenset[str]  # what makes a name before them that of a process: process, track
    other: frozenset[str]
    not_adjectives: frozenset[str]
    of: frozenset[str]
    at: frozenset[str]
    by: str
    articles: frozenset[str]
    joining: frozenset[str]
    kinds: frozenset[str]
    hosts: frozenset[str]
    ending: frozenset[str]  # words at which the place of a meeting is sought no further
    peace: frozenset[str]  # adjectives that make a meeting one of a process
    before_talks: frozenset[str]  # further words between a name and its talks
    going_on: frozenset[str]  # verbs behind “a sixth” where it stands for a sixth round
    assemblies: frozenset[str]  # bodies whose sessions are no talks
    possessives: frozenset[str]
    after_number: frozenset[str]  # what may follow “round three” or “Geneva 4”
    people: frozenset[str]
    texts: frozenset[str]  # Minsk II is an agreement where the text calls it so
    never_names: frozenset[str]  # capitals that are no towns: months, weekdays, the UN
    particles: frozenset[str]  # el in Sharm el-Sheikh
    not_processes: frozenset[str]  # Phase 4, Article 5
