"""What can be wrong, numbered: every refusal says what, where and how to mend it.

Codes by slice: 1 record, 2 parties, 3 places, 4 zones, 5 incidents, 6 import files, 7 pages and API, 8 agreements, talks,
bulletins, press. A code never changes its meaning, so that a sentence of two years ago can still be looked up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `sentence` says what, `where` points at it, `mend` says what to do."""

    code: str
    sentence: str
    where: str | None
    mend: str

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.sentence} {self.mend} ({self.code})"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the catalogue."""

    code: str
    title: str
    help: str

    def at(self, sentence: str, where: str | None = None) -> Problem:
        """The problem as it occurs once; `sentence` ends with a full stop."""
        return Problem(self.code, sentence, where, self.help)


CATALOGUE: dict[str, Entry] = {}


def define(code: str, title: str, help: str) -> Entry:
    """Add a line to the catalogue; a code given twice is a fault in the program."""
    if code in CATALOGUE:
        raise ValueError(f"problem {code} is defined twice")
    CATALOGUE[code] = entry = Entry(code, title, help)
    return entry


class Refused(Exception):
    """Nothing was stored; `problems` says why, one by one."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
