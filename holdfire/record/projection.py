"""From statements to reading tables: runs in the same transaction as the submission, and again by `holdfire rebuild`.

A `Reading` binds one pure function to one table. A `Projection` is the free form, for judgements that look across
slices. Both are replayed leaf by leaf, so that a rebuild gives the rows that were there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from holdfire.record import queries, reading
from holdfire.record.kinds import KINDS
from holdfire.record.models import PublicKey
from holdfire.record.readings import ReadingRow
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks, insert, present

Row = dict[str, Any]
Rows = Row | list[Row] | None
STEP = 500  # keys a query: SQLite and PostgreSQL both take far more, but plans stay simple


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements of one leaf that have just been stored; `first` is the sequence number of the first of them."""

    leaf: int
    received: datetime
    first: int
    statements: Sequence[Statement]

    def about(self, keys: Iterable[str], kinds: frozenset[str]) -> dict[str, list[Statement]]:
        """Every standing statement of these kinds about each key, earlier ones and this batch's, in log order."""
        said = self.said(keys, kinds | {WITHDRAWAL})
        return {key: [s for s in standing(said[key]) if s.kind != WITHDRAWAL] for key in said}

    def said(self, keys: Iterable[str], kinds: frozenset[str]) -> dict[str, list[Statement]]:
        """Every statement of these kinds about each key, whether it stands or not, in log order."""
        said: dict[str, list[Statement]] = {key: [] for key in keys}
        for statement in queries.statements_about(said, kinds, self.first, self.received):
            said[statement.about].append(statement)
        for statement in self.statements:
            if statement.about in said and statement.kind in kinds:
                said[statement.about].append(statement)
        return said

    def subjects(self, kinds: frozenset[str]) -> set[str]:
        """What this batch's statements of these kinds are about, and its withdrawals of what can be of these kinds."""
        prefixes = {KINDS[kind].subject if kind in KINDS else None for kind in kinds}
        return {
            s.about
            for s in self.statements
            if s.kind in kinds
            or (s.kind == WITHDRAWAL and (None in prefixes or s.about.partition(":")[0] in prefixes))
        }


@dataclass(frozen=True, slots=True)
class Projection:
    """Keeps `models` up to date; `project` is called with each batch that holds one of `kinds` or a withdrawal."""

    name: str
    kinds: frozenset[str]
    models: tuple[type[ReadingRow], ...]
    project: Callable[[Batch], None]


PROJECTIONS: dict[str, Projection] = {}


def register_projection(projection: Projection) -> Projection:
    """Make a projection known; they run in the order of registration, slice by slice from left to right."""
    if projection.name in PROJECTIONS:
        raise ValueError(f"projection {projection.name} is registered twice")
    PROJECTIONS[projection.name] = projection
    return projection


@dataclass(frozen=True, slots=True)
class Bound:
    """One pure reading bound to one table."""

    model: type[ReadingRow]
    kinds: frozenset[str]
    read: Callable[[str, list[Statement]], Rows]

    def __call__(self, batch: Batch) -> None:
        said = batch.about(batch.subjects(self.kinds), self.kinds)
        store(self.model, batch.leaf, {key: self.read(key, said[key]) if said[key] else None for key in said})


def Reading(  # noqa: N802 reads as a noun where it is used
    *,
    name: str,
    model: type[ReadingRow],
    kinds: Iterable[str],
    read: Callable[[str, list[Statement]], Rows],
) -> Projection:
    """A projection of one pure function `read(key, standing statements about key)` onto one table."""
    wanted = frozenset(kinds)
    return Projection(name, wanted, (model,), Bound(model, wanted, read))


def run(batch: Batch) -> None:
    """Bring every reading up to date with a batch."""
    kinds = {statement.kind for statement in batch.statements}
    for projection in PROJECTIONS.values():
        if WITHDRAWAL in kinds or not kinds.isdisjoint(projection.kinds):
            projection.project(batch)


@dataclass(slots=True)
class _Change:
    fresh: list[list[Any]] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    dropped: list[int] = field(default_factory=list)


def store(model: type[ReadingRow], leaf: int, rows: Mapping[str, Rows]) -> None:
    """Write readings as known from `leaf` on: unchanged rows stay, changed ones are closed and written anew.

    rows: for each key its row, its rows (told apart by `part`), or None where nothing is read any more. A row is a dict of
    the model's own fields in their Python values; a field that is left out is null.
    """
    names = _names(model)
    change = _Change()
    for keys in chunks(rows, STEP):
        current = _current(model, present(model, "key", keys), names)
        for key in keys:
            _compare(change, key, current.get(key, {}), _by_part(rows[key], names), leaf)
    for ids in chunks(change.dropped, STEP):
        model.objects.filter(pk__in=ids).delete()
    for ids in chunks(change.closed, STEP):
        model.objects.filter(pk__in=ids).update(until=leaf)
    insert(model, ["key", "part", "since", *names], change.fresh)


def _names(model: type[ReadingRow]) -> list[str]:
    own = {"id", "key", "part", "since", "until"}
    return [f.attname for f in model._meta.concrete_fields if f.attname not in own]


def _by_part(rows: Rows, names: Sequence[str]) -> dict[str, list[Any]]:
    listed = [] if rows is None else [rows] if isinstance(rows, dict) else rows
    return {row.get("part", ""): [row.get(name) for name in names] for row in listed}


def _current(
    model: type[ReadingRow], keys: Sequence[str], names: Sequence[str]
) -> dict[str, dict[str, tuple[int, int, list[Any]]]]:
    found: dict[str, dict[str, tuple[int, int, list[Any]]]] = defaultdict(dict)
    if not keys:
        return found
    query = model.objects.now().filter(key__in=keys).values_list("key", "part", "id", "since", *names)
    for key, part, id, since, *values in query:
        plain = [bytes(v) if isinstance(v, memoryview) else v for v in values]
        found[key][part] = (id, since, plain)
    return found


def _compare(
    change: _Change,
    key: str,
    current: dict[str, tuple[int, int, list[Any]]],
    wanted: dict[str, list[Any]],
    leaf: int,
) -> None:
    for part, values in wanted.items():
        known = current.get(part)
        if known is None or known[2] != values:
            change.fresh.append([key, part, leaf, *values])
    for part, (id, since, values) in current.items():
        if wanted.get(part) != values:
            # A version that this same leaf wrote was never known to anybody: it is replaced, not closed.
            (change.dropped if since == leaf else change.closed).append(id)


KEY = frozenset({"key"})


def _keys(batch: Batch) -> None:
    """Keys are read from all that was ever said of them: a revocation taken back would let a stolen key sign again."""
    said = batch.said({s.about for s in batch.statements if s.kind in KEY}, KEY)
    store(PublicKey, batch.leaf, {key: reading.keys(key, said[key]) for key in said})


register_projection(Projection("record.keys", KEY, (PublicKey,), _keys))
