"""What the record knows by name, as a gazetteer for the reader: places, zones, rounds, agreements, organisations, groups, persons.

Built once for each state of the log; the places, which are many and change seldom, once for each state of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max

from holdfire.agreements import queries as agreements
from holdfire.parties import queries as parties
from holdfire.places import queries as places
from holdfire.press import queries as press
from holdfire.press.reader.gazetteer import EMPTY, Gazetteer, Person, of
from holdfire.record import queries as record
from holdfire.talks import queries as talks
from holdfire.zones import queries as zones

Pairs = Iterator[tuple[str, str]]

_RESOLUTION = re.compile(r"resolution (?:no\.? ?)?\d+", re.IGNORECASE)
# “Idlib area” is met as “Idlib”.
_KIND = re.compile(r"(?:^(?:зона|منطقة) |\s(?:area|zone)$|[«»])", re.IGNORECASE)


def gazetteer(leaf: int | None = None) -> Gazetteer:
    """All names that were known right after a leaf; None: now."""
    last = record.last(leaf)
    return EMPTY if last is None else _built(bytes(last.id), last.leaf)


@lru_cache(maxsize=4)
def _built(_submission: bytes, leaf: int) -> Gazetteer:
    """The id of a submission is a hash of what it says, so what was read after it is read for good."""
    pairs = [*_organisations(leaf), *_groups(leaf), *_zones(leaf), *_agreements(leaf), *_processes(leaf)]
    subjects = [row.key for row in talks.rounds(None, leaf)] + [row.key for row in talks.processes(leaf)]
    return of(pairs, set(_people(leaf)), {*subjects, *(subject for _, subject in pairs)}, _places(leaf))


def _places(leaf: int) -> Gazetteer:
    state = places.names(leaf).aggregate(n=Count("id"), last=Max("since"))
    first = record.last(state["last"] or 0)
    return EMPTY if first is None else _read_places(bytes(first.id), state["n"], leaf)


@lru_cache(maxsize=2)
def _read_places(_submission: bytes, _count: int, leaf: int) -> Gazetteer:
    """Places by every name; kept while no name came and none went."""
    return of(places.names(leaf).values_list("text", "key").iterator(chunk_size=5000))


def _organisations(leaf: int) -> Pairs:
    for row in parties.organisations(leaf):
        yield from ((name, row.key) for name in (*row.names.values(), row.label))
    # A name that one publisher alone uses, or that covers others too, names nobody in an article.
    yield from parties.names(leaf).filter(used_by="", whole=True).values_list("name", "key")


def _groups(leaf: int) -> Pairs:
    for row in parties.designations(leaf):
        yield from ((name, row.key) for name in row.names.values())


def _zones(leaf: int) -> Pairs:
    for row in zones.zones(leaf):
        for name in row.names.values():
            yield name, row.key
            if bare := _KIND.sub("", name).strip():
                yield bare, row.key
    for post in zones.posts(leaf=leaf):
        yield post.name, post.key


def _agreements(leaf: int) -> Pairs:
    for row in agreements.agreements(leaf):
        for name in (row.title, *row.names.values()):
            yield name, row.key
            if numbered := _RESOLUTION.search(name):
                yield numbered[0], row.key


def _processes(leaf: int) -> Pairs:
    for row in talks.processes(leaf):
        for name in (row.title, *row.names.values()):
            yield name, row.key
            yield name.partition(" on ")[0], row.key


def _people(leaf: int) -> Iterator[Person]:
    """Those who signed, and those who were quoted and speak for somebody."""
    for row in agreements.signatories(None, leaf):
        yield from _named((row.signed_by, *row.other_spellings), row.signer)
    for said in (*press.claims(None, leaf), *press.figures(None, leaf)):
        yield from _named((said.speaker, *said.also_written), said.speaks_for)


def _named(names: tuple[Any, ...], subject: str) -> Iterator[Person]:
    return (Person(name, subject) for name in names if name and subject)
