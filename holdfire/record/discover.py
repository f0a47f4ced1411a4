"""Finds what a slice brings by the names of its files."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Iterator
from types import ModuleType


def modules(slices: Iterable[str], name: str) -> Iterator[ModuleType]:
    """The module `name` of every slice that has one, in the order of the slices."""
    for package in slices:
        path = f"{package}.{name}"
        if importlib.util.find_spec(path) is not None:
            yield importlib.import_module(path)
