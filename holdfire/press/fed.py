"""Files and lines that a command is given → articles one by one; what cannot be read is told and the next one follows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from holdfire.press import jsonl
from holdfire.press.intake.opening import Opener
from holdfire.press.intake.problems import LARGEST, NO_FILE
from holdfire.press.intake.taken import Taken
from holdfire.record.problems import Problem, Refused

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Fed:
    """An article, where it comes from, the id that it was given there, and its file."""

    name: str
    taken: Taken
    id: str | int | None = None
    data: bytes = b""


def files(names: Iterable[str], published: date | None) -> Iterator[Fed | Problem]:
    """One article a file; `-` is standard input. Pages and PDFs of one call share a process that reads them."""
    with Opener() as opener:
        for name in names:
            called = "standard input" if name == STDIN else name
            try:
                data = _bytes(name)
                yield Fed(called, opener.open(data, called, published), data=data)
            except OSError as error:
                yield NO_FILE.at(f"{error.strerror or error}.", called)
            except Refused as refused:
                yield refused.problems[0]


def lines(name: str, published: date | None) -> Iterator[Fed | Problem]:
    """One article a line of JSON; the day that is given goes where a line has none."""
    called = "standard input" if name == STDIN else name
    try:
        with sys.stdin.buffer if name == STDIN else Path(name).open("rb") as stream:
            yield from _articles(stream, called, published)
    except OSError as error:
        yield NO_FILE.at(f"{error.strerror or error}.", called)


def _articles(stream: BinaryIO, called: str, published: date | None) -> Iterator[Fed | Problem]:
    for one in jsonl.articles(stream, called):
        if isinstance(one, Problem):
            yield one
            continue
        id, taken = one
        if taken.text.published is None and published is not None:
            taken = replace(taken, text=replace(taken.text, published=published))
        yield Fed(called, taken, id, taken.text.body.encode("utf-8", "replace"))


def _bytes(name: str) -> bytes:
    """The file, up to one byte more than is read of any, so that a larger one is refused for its size."""
    if name == STDIN:
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(name).open("rb") as file:
        return file.read(LARGEST + 1)
