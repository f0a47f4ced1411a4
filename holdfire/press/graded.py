"""Whose letters a board may follow: the gradings of its voices, by the organisation that grades."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from holdfire.press import queries
from holdfire.press.models import Grading


@dataclass(frozen=True, slots=True)
class Letter:
    """One grading of a voice. holds: whether it is its organisation's newest; transcribed: passed on by another."""

    row: Grading
    holds: bool
    transcribed: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """of: gradings by voice, those that hold first; by: the letter of each voice, by the organisation that grades."""

    of: Mapping[str, Sequence[Letter]]
    by: Mapping[str, Mapping[str, str]]

    def chosen(self, grader: str) -> str:
        """Whose gradings are followed: the one that was asked for, else the only one; "" where somebody has to choose."""
        if grader in self.by:
            return grader
        return next(iter(self.by)) if len(self.by) == 1 else ""


def graded(voices: Iterable[str], leaf: int | None) -> Graded:
    """What organisations think of these voices. Of several gradings by one the newest holds, and all are told.

    What an organisation signed itself holds before what another passed on as its word, whichever came later.
    """
    newest: dict[tuple[str, str], Grading] = {}
    rows = sorted(
        queries.gradings(voices, leaf), key=lambda row: (row.organisation == row.holder, row.since, row.part)
    )
    for row in rows:
        newest[row.holder, row.key] = row
    of: dict[str, list[Letter]] = {}
    by: dict[str, dict[str, str]] = {}
    for row in rows:
        holds = newest[row.holder, row.key] is row
        of.setdefault(row.key, []).append(Letter(row, holds, row.organisation != row.holder))
        # Nobody's own word on itself is followed, by whomever it was passed on.
        if holds and row.reliability and row.holder != row.key:
            by.setdefault(row.holder, {})[row.key] = row.reliability
    told = {
        key: sorted(several, key=lambda one: (not one.holds, one.row.holder)) for key, several in of.items()
    }
    return Graded(told, dict(sorted(by.items())))
