"""Sharing work between processes: rows come back in order, and no fault is lost."""

import os
from typing import Any

import numpy as np
import pytest

from holdfire.zones import pool

pytestmark = pytest.mark.skipif(
    not pool.can_share(), reason="This system cannot fork; one process does it all."
)


def count_up(task: int) -> pool.Columns:
    return [np.arange(task, dtype=np.int32), np.full(task, task / 2), None]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_rows_come_in_the_order_of_the_tasks(workers: int) -> None:
    """Whatever process did a task, its rows stand where the task stood; columns keep their types, and none stays none."""
    tasks = [3, 0, 100_000, 1, 7]
    numbers, halves, nothing = pool.run(count_up, tasks, workers)
    assert nothing is None
    assert numbers is not None
    assert halves is not None
    assert numbers.dtype == np.int32
    assert numbers.tolist() == [n for task in tasks for n in range(task)]
    assert halves.tolist() == [task / 2 for task in tasks for _ in range(task)]


def test_no_rows_at_all() -> None:
    """Tasks that find nothing give empty columns."""
    numbers, _, _ = pool.run(count_up, [0, 0, 0], 2)
    assert numbers is not None
    assert len(numbers) == 0


def fail(task: int) -> pool.Columns:
    if task == 2:
        raise ValueError("event 2 lies outside the world")
    return count_up(task)


def die(task: int) -> Any:
    os._exit(9)


def test_an_error_is_raised_where_the_work_was_asked_for() -> None:
    """An error in one process is raised in the caller, in its own words."""
    with pytest.raises(ValueError, match="event 2 lies outside"):
        pool.run(fail, [0, 1, 2, 3], 2)


def test_a_process_that_dies_is_noticed() -> None:
    """A process that is killed ends the work with an error instead of a wait without end."""
    with pytest.raises(RuntimeError, match="ended too early"):
        pool.run(die, [1, 2], 2)
