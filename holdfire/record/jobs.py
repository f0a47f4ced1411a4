"""Long work beside the pages: it goes on when the page is closed, tells how far it is, and can be cancelled.

Kept in the memory of the one server process: a restart ends a job, and since every submission is one transaction, what
was not finished then has left nothing behind.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from holdfire.record.clock import now
from holdfire.record.problems import Problem, Refused, define

FAILED = define(
    "HF-7160", "Long work ended with a fault", "Try again; if it stays, tell whoever runs this record."
)
KEPT = 50  # finished jobs that can still be looked at


class Cancelled(Exception):
    """Somebody cancelled the job; its transaction is rolled back."""


@dataclass(slots=True)
class Job:
    """One piece of long work. state: running, done, failed, cancelled."""

    name: str
    owner: str
    id: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    stage: str = ""
    finished: int = 0
    total: int | None = None
    state: str = "running"
    result: Any = None
    problems: tuple[Problem, ...] = ()
    ended: Any = None
    started: float = field(default_factory=time.monotonic)
    cancelled: threading.Event = field(default_factory=threading.Event)

    def tell(self, stage: str, finished: int, total: int | None = None) -> None:
        """Called by the work itself; raises Cancelled once somebody asked for that."""
        if self.cancelled.is_set():
            raise Cancelled
        if stage != self.stage:
            self.stage, self.total, self.started = stage, None, time.monotonic()
        self.finished, self.total = finished, total or self.total

    def as_json(self) -> dict[str, Any]:
        """How far it is, for the page's script."""
        rate = self.finished / max(time.monotonic() - self.started, 0.001)
        left = (self.total - self.finished) / rate if self.total and rate else None
        words = f"{rate:,.0f}/s" + (f" · {left:,.0f} s" if left is not None else "")
        return {
            "stage": self.stage,
            "done": self.finished,
            "total": self.total,
            "rate": round(rate, 1),
            "left": left,
            "words": words,
            "state": self.state,
        }


_jobs: dict[str, Job] = {}
_lock = threading.Lock()


def start(name: str, owner: str, work: Callable[[Job], Any]) -> Job:
    """Run `work(job)` in a thread of its own and give the job at once."""
    job = Job(name, owner)
    with _lock:
        ended = [old for old in _jobs.values() if old.state != "running"]
        for old in ended[: max(0, len(ended) - KEPT)]:
            del _jobs[old.id]
        _jobs[job.id] = job
    threading.Thread(target=_run, args=(job, work), daemon=True, name=f"job {name}").start()
    return job


def find(id: str) -> Job | None:
    """The job of this id, while it is kept."""
    return _jobs.get(id)


def latest(name: str) -> Job | None:
    """The last job of that name."""
    return next((job for job in reversed(list(_jobs.values())) if job.name == name), None)


def _run(job: Job, work: Callable[[Job], Any]) -> None:
    try:
        job.result = work(job)
        job.state = "done"
    except Cancelled:
        job.state = "cancelled"
    except Refused as refused:
        job.problems, job.state = refused.problems, "failed"
    except Exception as error:
        job.problems, job.state = (FAILED.at(f"{type(error).__name__}: {error!s:.300}."),), "failed"
    finally:
        job.ended = now()
        connection.close()
