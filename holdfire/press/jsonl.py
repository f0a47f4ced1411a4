"""Articles as lines of JSON: each line is read by itself, so that a bad one, however long, costs no other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from pydantic import BaseModel, Field, ValidationError

from holdfire.press.intake.opening import from_text
from holdfire.press.intake.problems import BAD_LINE, LARGEST
from holdfire.press.intake.taken import Head, Taken
from holdfire.record.problems import Problem, Refused

Id = str | int | None


class Line(BaseModel):
    """One article. What else the line has is passed over."""

    id: Id = None
    title: str | None = Field(default=None, max_length=1000)
    outlet: str | None = Field(default=None, max_length=1000)
    author: str | None = Field(default=None, max_length=1000)
    published: date | None = None
    text: str


def articles(lines: BinaryIO, name: str) -> Iterator[tuple[Id, Taken] | Problem]:
    """Each line's article with its id, or what is wrong with the line; empty lines are passed over."""
    for number, line in _lines(lines):
        where = f"{name}, line {number}"
        if line is None:
            yield BAD_LINE.at(f"The line is longer than {LARGEST >> 20} MB.", where)
        elif line.strip():
            yield _read(line, where)


def _lines(lines: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one that is too long to be an article, of which only a part is held at a time."""
    number, whole = 1, True
    while part := lines.readline(LARGEST + 1):
        ends = part.endswith(b"\n")
        if len(part) > LARGEST and not ends and whole:
            yield number, None
            whole = False
        elif whole:
            yield number, part
        if ends:
            number, whole = number + 1, True


def _read(line: bytes, where: str) -> tuple[Id, Taken] | Problem:
    try:
        given = Line.model_validate_json(line.removeprefix(b"\xef\xbb\xbf"))
        head = Head(given.title, given.outlet, given.author, given.published)
        return given.id, from_text(given.text, where, id=str(given.id or ""), head=head)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        what = ".".join(map(str, first["loc"]))
        told = f"{what}: {first['msg']}" if what else first["msg"]
        return BAD_LINE.at(f"{told.rstrip('.')}.", where)
    except Refused as refused:
        return refused.problems[0]
