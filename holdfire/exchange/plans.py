"""Imports on their way: a file that was handed in, what would come of it, and what came of it once that was confirmed.

Kept in the memory of the one server process, as `record.jobs` are: a restart forgets them, and nothing half-done is left.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError, transaction

from holdfire.exchange.offered import OFFERED, Handed, Told
from holdfire.incidents import drafts
from holdfire.record import jobs, queries, uploads
from holdfire.record.jobs import Job
from holdfire.record.problems import Refused
from holdfire.record.rules import BUSY

KEPT = 20  # imports that can still be looked at


@dataclass(slots=True)
class Plan:
    """One import. `look` is its dry run, `store` the import itself; `again` the file of refused rows."""

    kind: str
    name: str
    upload: str
    member: int
    organisation: str
    by: str
    said: Mapping[str, str]
    id: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    look: Job | None = None
    store: Job | None = None
    again: str = ""
    leaf: int | None = None

    @property
    def job(self) -> Job:
        """The work that was begun last."""
        found = self.store or self.look
        assert found is not None
        return found

    @property
    def told(self) -> Told | None:
        """What the last work that came to an end says."""
        done = [job for job in (self.store, self.look) if job and job.state == "done"]
        return done[0].result if done else None

    @property
    def state(self) -> str:
        """looking, looked, storing, stored, failed, cancelled."""
        words = {"running": ("looking", "storing"), "done": ("looked", "stored")}
        pair = words.get(self.job.state)
        return pair[self.store is not None] if pair else self.job.state


_plans: dict[str, Plan] = {}
_lock = threading.Lock()


def begin(plan: Plan) -> Plan:
    """Look at the file, beside the pages; nothing is stored."""
    with _lock:
        ended = [old for old in _plans.values() if old.look and old.job.state != "running"]
        for old in ended[: max(0, len(ended) + 1 - KEPT)]:
            _forget(old)
        _plans[plan.id] = plan
    uploads.sweep(
        drafts.attachments() | {part for one in _plans.values() for part in (one.upload, one.again)}
    )
    plan.look = jobs.start(f"look {plan.id}", plan.by, lambda job: _work(plan, job, dry_run=True))
    return plan


def confirm(plan: Plan) -> None:
    """Do the import, once."""
    with _lock:
        if plan.state == "looked":
            plan.store = jobs.start(f"import {plan.id}", plan.by, lambda job: _work(plan, job, dry_run=False))


def find(id: str) -> Plan | None:
    """The import of this id, while it is kept."""
    return _plans.get(id)


def of(member: int, organisation: str) -> list[Plan]:
    """A member's imports for an organisation, the newest first."""
    return [
        one
        for one in reversed(list(_plans.values()))
        if (one.member, one.organisation) == (member, organisation)
    ]


def cancel(plan: Plan) -> None:
    """Stop the work, or let the file go that was only looked at; nothing of it is left."""
    plan.job.cancelled.set()
    if plan.job.state != "running":
        with _lock:
            _forget(plan)


def _forget(plan: Plan) -> None:
    uploads.drop(plan.upload)
    uploads.drop(plan.again)
    _plans.pop(plan.id, None)


def _work(plan: Plan, job: Job, dry_run: bool) -> Told:
    done = False
    try:
        told = _brought(plan, job, dry_run)
        done = True
        return told
    except DatabaseError as error:
        if "locked" in str(error).lower():
            raise Refused([BUSY.at("Another submission is being written.")]) from error
        raise
    finally:
        # The file is needed only as long as it can still be confirmed.
        if not (done and dry_run):
            uploads.drop(plan.upload)


def _brought(plan: Plan, job: Job, dry_run: bool) -> Told:
    with _named(plan) as file:
        handed = Handed(file, plan.organisation, plan.by, plan.said)
        bring = OFFERED[plan.kind].bring
        if dry_run:
            told = bring(handed, True, job.tell)
        else:
            with transaction.atomic():
                told = bring(handed, False, job.tell)
                # Nobody else writes until this is committed, so the last leaf is ours.
                plan.leaf = queries.size() if told.new + told.changed else None
                job.tell(job.stage, job.finished, job.total)  # until here one can still cancel all of it
        if told.refused:
            uploads.drop(plan.again)
            plan.again = uploads.write(told.again)
    return told


@contextmanager
def _named(plan: Plan) -> Iterator[Path]:
    """The file under the name that was given to it, by which importers judge it and which its statements name as their source."""
    stored = uploads.path(plan.upload)
    with tempfile.TemporaryDirectory(dir=stored.parent) as folder:
        file = Path(folder) / plan.name
        os.link(stored, file)
        yield file
