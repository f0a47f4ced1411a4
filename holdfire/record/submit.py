"""The only writer: checks, signs and stores statements, grows the tree and brings the readings up to date.

All of it is one transaction: after a kill, a full disk or a refusal the record is as it was before, or as it is after.
Statements stream through in steps, so that an import of 300,000 rows needs the memory of one step. Handing in what is
already there adds nothing and gives the same receipt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import DatabaseError, connection, transaction

from holdfire.record import authority, disk, entries, keyfiles, queries
from holdfire.record.clock import now
from holdfire.record.collector import held_back
from holdfire.record.envelope import Envelope
from holdfire.record.header import Header, Receipt, stamp
from holdfire.record.makers import Makers
from holdfire.record.models import Submission
from holdfire.record.problems import Problem, Refused
from holdfire.record.ready import Ready, make_ready
from holdfire.record.repeated import Repeated, problem
from holdfire.record.rules import (
    ALREADY,
    BUSY,
    FULL,
    FUTURE,
    NOTHING,
    OTHER_LOG,
)
from holdfire.record.statement import Draft
from holdfire.record.tables import chunks
from holdfire.record.writer import Writer

STEP = 2000
MOST_TOLD = 20
SKEW = timedelta(minutes=10)  # how far the clock of whoever signed may run ahead of ours
WRITER = 0x401DF12E  # PostgreSQL advisory lock: one writer at a time keeps the order of leaves


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not stored: where it stood, and why."""

    line: int | None
    problem: Problem


@dataclass(slots=True)
class Outcome:
    """What came of a submission. `receipt` is None only where every row was refused.

    withdrawn: ids of those among the unchanged that were withdrawn, so that they do not count although they are there.
    """

    receipt: Receipt | None = None
    accepted: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)

    @property
    def leaf(self) -> int:
        """The leaf that holds the statements; 0 where nothing was stored."""
        return self.receipt.leaf if self.receipt else 0


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
    with _writing():
        return _submit(drafts, organisation, by, keep_good, progress)


def accept(envelope: Envelope) -> Outcome:
    """Take in what was signed elsewhere; handed in again it gives the same receipt. Raises Refused."""
    with _writing():
        return _accept(envelope)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        with transaction.atomic():
            disk.refuse_when_full()
            lock()
            yield
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
    log, key = queries.log(), keyfiles.load(organisation)
    entries.may_sign(organisation, key.public)
    makers = Makers(organisation, by, organisation == log.keeper)
    writer, outcome, seen, known = Writer(organisation), Outcome(), 0, 0
    repeated = Repeated(organisation)
    for step in held_back(chunks(drafts, STEP)):
        ready = _ready(step, makers, outcome, keep_good)
        fresh, old = writer.split(ready)
        makers.only_own(fresh)
        writer.add(fresh)
        outcome.accepted += len(fresh)
        outcome.unchanged += len(ready) - len(fresh)
        if len(fresh) < len(ready):
            new = {one.id for one in fresh}
            outcome.withdrawn += repeated.withdrawn([one for one in ready if one.id not in new])
        known = max([known, *old])
        seen += len(step)
        if progress:
            progress(seen)
    if outcome.refused and not keep_good:
        raise Refused([refusal.problem for refusal in outcome.refused])
    if not seen:
        raise Refused([NOTHING.at("The submission holds no statement.")])
    if outcome.withdrawn and not outcome.accepted and not keep_good and by != authority.OPERATOR:
        # The operator's own tools load the same things again and again; a person waits for what they said to count.
        raise Refused([problem(id) for id in outcome.withdrawn[:MOST_TOLD]])
    if outcome.accepted:
        header = Header(log.origin, organisation, by, key.public, now(), outcome.accepted, writer.root())
        outcome.receipt = writer.close(header, key.sign(header.to_sign()))
    elif known:
        outcome.receipt = entries.receipt(known)
    return outcome


def _accept(envelope: Envelope) -> Outcome:
    header, signature, sealed = envelope.header, envelope.signature, envelope.sealed
    log = queries.log()
    if header.origin != log.origin:
        raise Refused(
            [OTHER_LOG.at(f"It was signed for “{header.origin}”, this record is “{log.origin}”.", "origin")]
        )
    entries.check_signature(header, signature)
    known = Submission.objects.filter(id=header.id()).values_list("leaf", flat=True).first()
    if known:
        return Outcome(entries.receipt(known), unchanged=header.count)
    entries.may_sign(header.organisation, header.key)
    if header.said > now() + SKEW:
        raise Refused([FUTURE.at(f"It says {stamp(header.said)}, here it is {stamp(now())}.", "said")])
    makers = Makers(header.organisation, header.by, header.organisation == log.keeper)
    ready = [makers.allow(Ready(one.draft, one.id, one.data)) for one in sealed]
    writer = Writer(header.organisation)
    fresh, _ = writer.split(ready)
    if len(fresh) != len(ready):
        ids = {one.id for one in ready} - {one.id for one in fresh}
        raise Refused(
            [
                ALREADY.at(
                    f"Already there: {', '.join(sorted(id.hex()[:12] for id in ids)[:20])}.", "statements"
                )
            ]
        )
    makers.only_own(fresh)
    writer.add(fresh, [one.salt for one in sealed])
    return Outcome(writer.close(header, signature), accepted=len(fresh))


def lock() -> None:
    """One writer: SQLite's IMMEDIATE transaction is the lock already, PostgreSQL takes an advisory one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])


def _ready(drafts: list[Draft], makers: Makers, outcome: Outcome, keep_good: bool) -> list[Ready]:
    ready = []
    for draft in drafts:
        try:
            ready.append(makers.allow(make_ready(draft, makers.organisation)))
        except Refused as refused:
            outcome.refused += [Refusal(draft.line, problem) for problem in refused.problems]
    return ready if keep_good or not outcome.refused else []
