"""What comes out of a file. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfire.press.reader.text import Text
from holdfire.record.problems import Problem


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around a story: each as printed, None where it is not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    dateline: str | None = None
    language: str | None = None  # as the page declares it
    address: str | None = None  # as the page gives it


@dataclass(frozen=True, slots=True)
class Raw:
    """The lines of a page or a document in order, before anything is taken away, and what its head declares."""

    blocks: tuple[str, ...]
    head: Head = Head()


@dataclass(frozen=True, slots=True)
class Taken:
    """An article as taken in. sha256: of the file's bytes; marks: one a sentence that is long enough to have one."""

    text: Text
    media_type: str
    sha256: str
    marks: tuple[str, ...]
    encoding: str | None = None
    address: str | None = None
    # What was taken away from around the story, line by line, and what a person should know of the file.
    removed: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def language(self) -> str:
        """The language of the text, such as `en`; `und` where it cannot be told."""
        return self.text.language
