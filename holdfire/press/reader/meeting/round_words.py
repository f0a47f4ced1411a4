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
    only_of_talks: frozenset[str]  # a meeting only where talks follow: set of talks, phase of the talks
    bodies: frozenset[str]  # who meets, with one of peace_bodies in the name: commission, committee
    forums: frozenset[str]  # who meets to talk in any case: track, mechanism
    peace_bodies: frozenset[str]  # joint, ceasefire, follow-up
    parties: frozenset[str]  # who talks: delegations, sides
    meeting_verbs: frozenset[str]
    being: frozenset[str]  # was, in “was the third of its kind”
    stands_before: frozenset[str]  # behind an ordinal that stands alone: of, since
    spans_before: frozenset[str]  # in, in “in a month”
    spans: frozenset[str]  # month, week
    such: str
    joint_adjectives: frozenset[str]  # joint meeting
    such_as: str  # as, in “Minsk-2, as the agreement is called”
    weak_talks: frozenset[str]  # of talks: what others hold as well
    sittings: frozenset[str]  # meetings that only bodies and processes have
    evidence: frozenset[str]  # beside talks: what a text about negotiations speaks of
    sure_verbs: frozenset[str]  # what a meeting does: Geneva-4 opened
    contests: frozenset[str]  # of other: what makes every round of a sentence another's
    moving: frozenset[str]  # verbs and words before a town to which one goes for a meeting
    to_meet: frozenset[str]  # behind such a town: for, ahead
    elsewhere: frozenset[str]  # what other people's meetings are about
