"""What an import tells: how far it has got, and what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from holdfire.record.problems import Problem

MOST_TOLD = 20  # notices on rows


class Cancelled(Exception):
    """Raised by a progress callback to stop an import; then nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has got. fraction: of the input, 0 to 1; the number of rows in it is known only at its end."""

    stage: str
    rows: int
    fraction: float
    seconds: float

    @property
    def total(self) -> int:
        """About how many rows there are."""
        return round(self.rows / self.fraction) if self.fraction else 0

    @property
    def left(self) -> float:
        """Seconds left at this rate."""
        return self.seconds * (1 - self.fraction) / self.fraction if self.fraction else 0.0


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not stored: number of its input, its line there, and why."""

    input: int
    line: int
    problem: Problem


@dataclass(slots=True)
class Summary:
    """What came of an import, or would come of it. `accepted` are the new and the changed; `unknown` counts (column, word).

    read: rows; a row may hold several statements, and everything else but `refused` counts those. again: of the new, those that
    had been said before and were withdrawn. remarks: of the whole file; told: of its rows, each with where it stands.
    """

    read: int = 0
    statements: int = 0
    accepted: int = 0
    unchanged: int = 0
    changed: int = 0
    again: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    columns: dict[str, str | None] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    submission: str | None = None
    seconds: float = 0.0

    @property
    def new(self) -> int:
        """What the organisation had said nothing about."""
        return self.accepted - self.changed

    @property
    def notices(self) -> list[str]:
        """What else whoever hands it in should know."""
        found = list(self.remarks)
        if self.again:
            found.append(
                f"{self.again:,} of the new rows are in the record but withdrawn: they are said anew."
            )
        found += [f"{where}: {sentence}" for where, sentence in self.told[:MOST_TOLD]]
        if len(self.told) > MOST_TOLD:
            found.append(f"… and {len(self.told) - MOST_TOLD:,} more notices of this kind.")
        return found

    def as_json(self) -> dict[str, Any]:
        """The summary as `--json` prints it."""
        refused = [{"line": row.line, "reason": str(row.problem)} for row in self.refused]
        counts = {"read": self.read, "accepted": self.accepted, "unchanged": self.unchanged}
        return {**counts, "refused": refused, "seconds": round(self.seconds, 3)}

    def plan_as_json(self) -> dict[str, Any]:
        """The same of a dry run: what would happen, the words that are on no list, and which columns are read as what."""
        return {
            "read": self.read,
            "new": self.new,
            "changed": self.changed,
            "withdrawn_before": self.again,
            "same": self.unchanged,
            "refused": self.as_json()["refused"],
            "unknown": dict(self.unknown),
            "columns": self.columns,
            "notices": self.notices,
            "seconds": round(self.seconds, 3),
        }
