"""The same work in several processes. Pure: the results come back in order, whoever did them.

Processes are forked, so that columns are shared and not copied; where a system cannot fork, one process does it all.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_work: Callable[..., object] | None = None


def run(work: Callable[[Task], Result], tasks: Sequence[Task], workers: int) -> list[Result]:
    """work(task) for each task, in order, in so many processes.

    Call it from a process that runs no other threads, since only the calling thread lives on in a fork.
    """
    global _work
    if min(workers, len(tasks)) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work(task) for task in tasks]
    _work = work
    try:
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            return pool.map(_forked, tasks, chunksize=1)  # type: ignore[arg-type]
    finally:
        _work = None


def _forked(task: Task) -> object:
    assert _work is not None
    return _work(task)
