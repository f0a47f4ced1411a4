"""Python's collector of reference cycles, held back while rows stream through.

It would look at every row of a step again and again and find no cycle: a third of the whole time of a large import.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

YOUNGER = 1  # generations 0 and 1: what this step and the one before it made


def held_back(steps: Iterable[T]) -> Iterator[T]:
    """The steps as they come; what cycles each has left are collected after it, so that memory stays that of one step."""
    running = gc.isenabled()
    gc.disable()
    try:
        for step in steps:
            yield step
            gc.collect(YOUNGER)
    finally:
        if running:
            gc.enable()
