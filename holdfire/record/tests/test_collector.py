"""Python's collector of cycles while rows stream."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from holdfire.record.collector import held_back


@pytest.fixture(autouse=True)
def running() -> Iterator[None]:
    """Whatever a test does, the collector runs on after it."""
    yield
    gc.enable()


def test_the_collector_stands_still_while_rows_stream() -> None:
    """It is off within each step, and runs again after the last."""
    assert [(step, gc.isenabled()) for step in held_back([1, 2])] == [(1, False), (2, False)]
    assert gc.isenabled()


def test_the_collector_runs_again_whatever_ends_the_stream() -> None:
    """A refusal in the middle of an import leaves the collector as it was."""
    with pytest.raises(ValueError, match="refused"):
        for _ in held_back([1, 2]):
            raise ValueError("refused")
    assert gc.isenabled()


def test_whoever_switched_it_off_finds_it_off() -> None:
    """A program that runs without the collector goes on without it."""
    gc.disable()
    assert list(held_back([1])) == [1] and not gc.isenabled()


def test_cycles_that_a_step_leaves_are_collected_after_it() -> None:
    """Memory stays that of one step."""

    class Ring:
        alive = 0

        def __init__(self) -> None:
            self.me = self
            Ring.alive += 1

        def __del__(self) -> None:
            Ring.alive -= 1

    seen = []
    for _ in held_back(range(3)):
        seen.append(Ring.alive)
        Ring()
    assert seen == [0, 0, 0]
