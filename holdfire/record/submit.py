"""The only writer: checks, signs and stores statements, grows the tree and brings the readings up to date.

All of it is one transaction: after a kill, a full disk or a refusal the record is as it was before, or as it is after.
Statements stream through in steps, so that an import of 300,000 rows needs the memory of one step. Handing in what is
already there adds nothing and gives the same receipt.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import orjson
from django.db import DatabaseError, connection, transaction

from holdfire.record import authority, canonical, disk, entries, keyfiles, merkle, projection, queries
from holdfire.record.entries import Header, Receipt
from holdfire.record.kinds import KINDS, check
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import AMBIGUOUS, BUSY, FULL, MAY_NOT, NOT_OWN, NOT_YOURS, NOTHING
from holdfire.record.statement import Draft, from_json, identify, to_bytes
from holdfire.record.tables import chunks, insert

STEP = 2000
COLUMNS = ("seq", "id", "leaf", "salt", "data", "kind", "about", "organisation")
WRITER = 0x401DF12E  # PostgreSQL advisory lock: one writer at a time keeps the order of leaves


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not stored: where it stood, and why."""

    line: int | None
    problem: Problem


@dataclass(slots=True)
class Outcome:
    """What came of a submission. `receipt` is None only where every row was refused."""

    receipt: Receipt | None = None
    accepted: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)

    @property
    def leaf(self) -> int:
        """The leaf that holds the statements; 0 where nothing was stored."""
        return self.receipt.leaf if self.receipt else 0


@dataclass(frozen=True, slots=True)
class _Ready:
    draft: Draft
    id: bytes
    data: bytes


@dataclass(slots=True)
class Makers:
    """Who hands in, for whom, and what they may; asked once per kind, not once per row."""

    organisation: str
    by: str
    keeper: bool
    allowed: dict[str, bool] = field(default_factory=dict)

    def refusal(self, draft: Draft) -> Problem | None:
        """Why this member may not say this for this organisation."""
        kind = KINDS[draft.kind]
        if kind.name not in self.allowed:
            self.allowed[kind.name] = authority.may(self.by, self.organisation, kind.permission)
        if not self.allowed[kind.name]:
            return MAY_NOT.at(f"{self.by} may not {kind.permission} for {self.organisation}.")
        if kind.own and not self.keeper and draft.about != self.organisation:
            return NOT_OWN.at(f"{self.organisation} cannot state a {kind.name} about {draft.about}.", "about")
        return None


def submit(
    drafts: Iterable[Draft],
    *,
    organisation: str,
    by: str,
    keep_good: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Outcome:
    """Hand statements in for an organisation, signed with its key on this machine.

    keep_good: store the good rows and hand back the refused ones (imports); else one refusal refuses all (forms).
    progress: called with the number of rows seen so far. Raises Refused; then nothing was stored.
    """
    try:
        with transaction.atomic():
            return _submit(drafts, organisation, by, keep_good, progress)
    except DatabaseError as error:
        raise _in_words(error) from error


def _in_words(error: DatabaseError) -> Exception:
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return Refused([BUSY.at("Another submission is being written.")])
    if "full" in text or "no space" in text or "disk i/o" in text:
        return Refused([FULL.at("The disk took no more.")])
    return error


def _submit(
    drafts: Iterable[Draft],
    organisation: str,
    by: str,
    keep_good: bool,
    progress: Callable[[int], None] | None,
) -> Outcome:
    disk.refuse_when_full()
    lock()
    log, key = queries.log(), keyfiles.load(organisation)
    entries.may_sign(organisation, key.public)
    makers = Makers(organisation, by, organisation == log.keeper)
    writer, outcome, seen, known = Writer(organisation), Outcome(), 0, 0
    for step in chunks(drafts, STEP):
        ready = _ready(step, makers, outcome, keep_good)
        fresh, old = writer.split(ready)
        _only_own(fresh, organisation)
        writer.add(fresh)
        outcome.accepted += len(fresh)
        outcome.unchanged += len(ready) - len(fresh)
        known = max([known, *old])
        seen += len(step)
        if progress:
            progress(seen)
    if outcome.refused and not keep_good:
        raise Refused([refusal.problem for refusal in outcome.refused])
    if not seen:
        raise Refused([NOTHING.at("The submission holds no statement.")])
    if outcome.accepted:
        header = Header(log.origin, organisation, by, key.public, now(), outcome.accepted, writer.root())
        outcome.receipt = writer.close(header, key.sign(header.to_sign()))
    elif known:
        outcome.receipt = entries.receipt(known)
    return outcome


def now() -> datetime:
    """The clock of the record, to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def lock() -> None:
    """One writer: SQLite's IMMEDIATE transaction is the lock already, PostgreSQL takes an advisory one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])


def _ready(drafts: list[Draft], makers: Makers, outcome: Outcome, keep_good: bool) -> list[_Ready]:
    ready = []
    for draft in drafts:
        problems = _prepare(draft, makers)
        if isinstance(problems, _Ready):
            ready.append(problems)
        else:
            outcome.refused += [Refusal(draft.line, problem) for problem in problems]
    return ready if keep_good or not outcome.refused else []


def _prepare(draft: Draft, makers: Makers) -> _Ready | list[Problem]:
    body, problems = check(draft, makers.organisation)
    if body is None:
        return problems
    refusal = makers.refusal(draft)
    if refusal:
        return [refusal]
    try:
        data = to_bytes(draft, body, makers.organisation)
    except canonical.Ambiguous as error:
        return [AMBIGUOUS.at(f"{error}.", "body")]
    return _Ready(draft, identify(data), data)


def _only_own(ready: list[_Ready], organisation: str) -> None:
    """Whoever supersedes or withdraws must have said it themselves, about the same subject."""
    changes = {bytes.fromhex(r.draft.supersedes): r.draft for r in ready if r.draft.supersedes}
    for ids in chunks(changes, 500):
        found = StatementRow.objects.filter(id__in=ids).values_list("id", "organisation", "about")
        for id, maker, about in found:
            draft = changes[bytes(id)]
            if maker != organisation or about != draft.about:
                sentence = f"{bytes(id).hex()[:12]} was said by {maker} about {about}, not by {organisation} about {draft.about}."
                raise Refused([NOT_YOURS.at(sentence, f"line {draft.line}" if draft.line else None)])


class Writer:
    """Adds statements to the leaf that is being written, then closes it."""

    def __init__(self, organisation: str) -> None:
        self.organisation = organisation
        self.leaf = queries.size() + 1
        self.received = max(
            [now(), *Submission.objects.filter(leaf=self.leaf - 1).values_list("received", flat=True)]
        )
        last = StatementRow.objects.order_by("-seq").values_list("seq", flat=True).first()
        self.next = (last or 0) + 1
        self.salted: list[bytes] = []

    def split(self, ready: list[_Ready]) -> tuple[list[_Ready], list[int]]:
        """Those that the record does not hold yet (each once), and the leaves of those that it does."""
        by_id = {statement.id: statement for statement in ready}
        old: dict[bytes, int] = {}
        for ids in chunks(by_id, 500):
            for id, leaf in StatementRow.objects.filter(id__in=ids).values_list("id", "leaf"):
                old[bytes(id)] = leaf
        fresh = [statement for id, statement in by_id.items() if id not in old]
        return fresh, [leaf for leaf in old.values() if leaf != self.leaf]

    def add(self, ready: list[_Ready], salts: list[bytes] | None = None) -> None:
        """Store statements and read them into every table that they touch."""
        if not ready:
            return
        salts = salts or [os.urandom(16) for _ in ready]
        first, rows, said = self.next, [], []
        for ready_one, salt in zip(ready, salts, strict=True):
            draft, id, data = ready_one.draft, ready_one.id, ready_one.data
            rows.append((self.next, id, self.leaf, salt, data, draft.kind, draft.about, self.organisation))
            # Read from the bytes, not from the draft, so that a rebuild cannot see anything else.
            said.append(from_json(orjson.loads(data), id, self.leaf, self.received))
            self.salted.append(merkle.leaf_hash(salt + id))
            self.next += 1
        insert(StatementRow, COLUMNS, rows)
        projection.run(projection.Batch(self.leaf, self.received, first, said))

    def root(self) -> bytes:
        """The Merkle root of the salted ids of this leaf's statements, 32 bytes."""
        return merkle.root(self.salted)

    def close(self, header: Header, signature: bytes) -> Receipt:
        """Write the leaf and its checkpoint."""
        return entries.append(header, signature, self.leaf, self.received)
