"""The same work in several processes. Pure: rows come back in order, whoever made them.

Processes are forked, so that what they read is shared and not copied. What they find they first keep; when all are done, and it
is known how many rows there are, each copies its own into their place in memory that all share. So no row is sent through a
pipe, and the parent does nothing that they could do at the same time.
"""

from __future__ import annotations

import mmap
import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

Columns = list[NDArray[Any] | None]  # of equal length; None is a column that was not asked for
Work = Callable[[Any], Columns]


def can_share() -> bool:
    """Whether this system can fork; where it cannot, one process does it all."""
    return "fork" in multiprocessing.get_all_start_methods()


def run(work: Work, tasks: Sequence[Any], workers: int) -> Columns:
    """The rows of work(task) for all tasks, in order of the tasks, from so many processes.

    Call it from a process that runs no other threads, since only the calling thread lives on in a fork. An exception in
    `work` is raised here.
    """
    with _memory() as memory, _forked(work, tasks, workers, memory) as pipes:
        answers = [_answer(pipe) for pipe in pipes]
        kinds = next(kinds for kinds, _ in answers if kinds)
        counts = np.zeros(len(tasks) + 1, np.int64)
        for _, rows in answers:
            for task, count in rows.items():
                counts[task + 1] = count
        first_rows = np.cumsum(counts)
        starts = _starts(kinds, int(first_rows[-1]))
        os.ftruncate(memory, max(1, starts[-1]))
        for pipe in pipes:
            pipe.send((first_rows, starts))
        for pipe in pipes:
            _answer(pipe)
        return _columns(mmap.mmap(memory, max(1, starts[-1])), kinds, starts, int(first_rows[-1]))


@contextmanager
def _memory() -> Iterator[int]:
    """A file without a name, in memory where the system has that."""
    if hasattr(os, "memfd_create"):
        memory = os.memfd_create("rows")
    else:
        with tempfile.TemporaryFile() as file:
            memory = os.dup(file.fileno())
    try:
        yield memory
    finally:
        os.close(memory)


@contextmanager
def _forked(work: Work, tasks: Sequence[Any], workers: int, memory: int) -> Iterator[list[Connection]]:
    """Processes at work, each at the other end of a pipe; none is left behind."""
    fork = multiprocessing.get_context("fork")
    following = fork.Value("l", 0)
    processes, pipes = [], []
    for _ in range(min(workers, len(tasks))):
        ours, theirs = fork.Pipe()
        process = fork.Process(target=_main, args=(work, tasks, following, memory, theirs), daemon=True)
        process.start()
        theirs.close()
        processes.append(process)
        pipes.append(ours)
    try:
        yield pipes
    finally:
        for process, pipe in zip(processes, pipes, strict=True):
            pipe.close()
            process.terminate()
            process.join()


def _main(work: Work, tasks: Sequence[Any], following: Any, memory: int, pipe: Connection) -> None:
    """One process: takes tasks while there are any, tells how many rows they gave, and puts the rows in their place."""
    try:
        found: dict[int, Columns] = {}
        while (task := _take(following)) < len(tasks):
            found[task] = work(tasks[task])
        kinds = [None if c is None else c.dtype for c in next(iter(found.values()), [])]
        pipe.send(
            (kinds, {task: len(columns[0]) for task, columns in found.items() if columns[0] is not None})
        )
        first_rows, starts = pipe.recv()
        _put(found, first_rows, starts, memory)
        pipe.send(None)
    except Exception as error:
        pipe.send(error)


def _take(following: Any) -> int:
    with following.get_lock():
        task: int = following.value
        following.value += 1
    return task


def _put(found: dict[int, Columns], first_rows: NDArray[np.int64], starts: list[int], memory: int) -> None:
    for task, columns in found.items():
        for start, column in zip(starts, columns, strict=False):
            if column is not None:
                os.pwrite(
                    memory, np.ascontiguousarray(column).data, start + int(first_rows[task]) * column.itemsize
                )


def _answer(pipe: Connection) -> Any:
    try:
        answer = pipe.recv()
    except EOFError:
        raise RuntimeError("a process that shared the work has ended too early") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _starts(kinds: list[Any], rows: int) -> list[int]:
    """Where each column begins in the shared memory, in bytes, and where all end."""
    starts = [0]
    for kind in kinds:
        size = 0 if kind is None else rows * kind.itemsize
        starts.append(starts[-1] + -(-size // 64) * 64)
    return starts


def _columns(memory: mmap.mmap, kinds: list[Any], starts: list[int], rows: int) -> Columns:
    return [
        None if kind is None else np.frombuffer(memory, kind, rows, start)
        for kind, start in zip(kinds, starts, strict=False)
    ]
