"""The words by which speakers are found, one language's a time; the lists themselves stand in the language's folder. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfire.press.reader import territories
from holdfire.press.reader.english import (
    agencies,
    bodies,
    carrying,
    offices,
    peoples,
    persons,
    speaking,
    world,
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists in small letters. The comments at the lists tell what each is for."""

    clause: frozenset[str]
    act: frozenset[str]
    counted: frozenset[str]
    needs: dict[str, frozenset[str]]
    needs_noun: dict[str, frozenset[str]]
    cited: frozenset[str]
    carried: frozenset[str]
    by: frozenset[str]
    hearer: frozenset[str]
    aux: frozenset[str]
    be: frozenset[str]
    adverbs: frozenset[str]
    stated: frozenset[str]
    papers: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    joiners: frozenset[str]
    pronouns: frozenset[str]
    others: frozenset[str]
    verbs: frozenset[str]
    platforms: frozenset[str]
    offices: frozenset[str]
    titles: frozenset[str]
    address: frozenset[str]
    short: frozenset[str]
    modifiers: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    any_office: frozenset[str]
    plain: frozenset[str]
    many: frozenset[str]
    sent: frozenset[str]
    spokes: frozenset[str]
    bodies: frozenset[str]
    body_names: frozenset[str]
    name_verbs: frozenset[str]
    outlet_words: frozenset[str]
    outlet_ends: frozenset[str]
    outlet_begins: frozenset[str]
    outlet_small: frozenset[str]
    press: frozenset[str]
    ranks: frozenset[str]
    given_too: frozenset[str]
    long: dict[str, str]
    outlets: frozenset[str]
    unsure: frozenset[str]
    views: frozenset[str]
    slot_joins: frozenset[str]
    passed_on: frozenset[str]
    asked: frozenset[str]
    talk: frozenset[str]
    writing: frozenset[str]
    reporters: frozenset[str]
    press_bodies: frozenset[str]
    programmes: frozenset[str]
    found_by: frozenset[str]
    countries: frozenset[str]
    capitals: frozenset[str]
    demonyms: dict[str, str]
    adjectives: frozenset[str]
    particles: frozenset[str]
    times: frozenset[str]
    time_words: frozenset[str]
    starters: frozenset[str]
    speaking: frozenset[str]  # clause, act, counted and cited together


def _low(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold().replace("’", "'").rstrip(".") for name in names)


ENGLISH = Lexicon(
    clause=speaking.CLAUSE,
    act=speaking.ACT,
    counted=speaking.COUNTED,
    needs=speaking.NEEDS,
    needs_noun=speaking.NEEDS_NOUN,
    cited=speaking.CITED,
    carried=speaking.CARRIED,
    by=speaking.BY,
    hearer=speaking.HEARER,
    aux=speaking.AUX,
    be=speaking.BE,
    adverbs=speaking.ADVERBS,
    stated=speaking.STATED,
    papers=speaking.PAPERS,
    determiners=speaking.DETERMINERS,
    prepositions=speaking.PREPOSITIONS,
    joiners=speaking.JOINERS,
    pronouns=speaking.PRONOUNS,
    others=speaking.OTHERS,
    verbs=speaking.VERBS,
    platforms=speaking.PLATFORMS,
    offices=offices.OFFICES,
    titles=offices.TITLES,
    address=offices.ADDRESS,
    short=offices.SHORT,
    modifiers=offices.MODIFIERS,
    female=offices.FEMALE,
    male=offices.MALE,
    any_office=offices.ANY_OFFICE,
    plain=offices.PLAIN,
    many=offices.MANY,
    sent=offices.SENT,
    spokes=offices.SPOKES,
    bodies=bodies.BODIES,
    body_names=bodies.BODY_NAMES,
    name_verbs=bodies.NAME_VERBS,
    outlet_words=agencies.OUTLET_WORDS,
    outlet_ends=agencies.OUTLET_ENDS,
    outlet_begins=agencies.OUTLET_BEGINS,
    outlet_small=agencies.SMALL,
    press=agencies.PRESS,
    ranks=offices.RANKS,
    given_too=offices.GIVEN_TOO,
    long=offices.LONG,
    outlets=agencies.OUTLETS,
    unsure=agencies.UNSURE,
    views=frozenset(("per", "in", "by", "for", "to", "if")),
    slot_joins=carrying.SLOT_JOINS,
    passed_on=carrying.PASSED_ON,
    asked=carrying.ASKED,
    talk=carrying.TALK,
    writing=carrying.WRITING,
    reporters=carrying.REPORTERS,
    press_bodies=carrying.PRESS_BODIES,
    programmes=carrying.PROGRAMMES,
    found_by=carrying.FOUND,
    countries=_low((*territories.names("en")[0], *world.COUNTRIES, *world.SHORT)),
    capitals=_low(world.CAPITALS),
    demonyms=persons.DEMONYMS,
    adjectives=_low(peoples.PEOPLES),
    particles=persons.PARTICLES,
    times=persons.TIMES,
    time_words=persons.TIME_WORDS,
    starters=persons.STARTERS,
    speaking=speaking.CLAUSE | speaking.ACT | speaking.COUNTED | speaking.CITED,
)


def office_end(low: str, words: Lexicon) -> bool:
    """Does the last part of a word tell an office: “vice-president”, “ex-minister”, but not “pro-rebel”?"""
    head, _, last = low.rpartition("-")
    return bool(head) and last in words.offices and not head.startswith(("pro", "anti"))
