"""A statement's body as lines to read: what each field is called, and what it says. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

LONGEST = 4000  # signs of one line


def body_lines(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Lines of (name, value) in the order of the body; names within names are joined.

    >>> list(body_lines({"date_prec": 1, "actors": [{"name": "A", "side": "a"}], "sources": ["x", "y"]}))
    [('date prec', '1'), ('actors 1 · name', 'A'), ('actors 1 · side', 'a'), ('sources', 'x, y')]
    >>> list(body_lines({"geometry": {"coordinates": [[[36.1, 34.5], [36.2, 34.5], [36.1, 34.5]]]}}))
    [('geometry · coordinates', '3 points')]
    """
    if isinstance(value, dict):
        for key, one in value.items():
            word = str(key).replace("_", " ")
            yield from body_lines(one, f"{name} · {word}" if name else word)
    elif isinstance(value, list) and any(isinstance(one, list) for one in value):
        yield name, f"{points(value)} points"
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, one in enumerate(value, start=1):
            yield from body_lines(one, f"{name} {number}")
    elif isinstance(value, list):
        yield name, ", ".join(str(one) for one in value)[:LONGEST]
    else:
        yield name, str(value)[:LONGEST]


def points(value: list[Any]) -> int:
    """How many positions there are in the coordinates of a geometry, however deep they lie."""
    return sum(points(one) if one and isinstance(one[0], list) else 1 for one in value)
