"""From a file of places to one submission: read, checked, signed, with every refused row handed back.

A row says what a place is called (kind place) and, where the file has outlines, what it covers (kind place.area). What
the same organisation said from the same file before is superseded where it changed, and left alone where it did not.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from holdfire.places import areas, columns, gazetteer, geojson, revision, shapefile
from holdfire.places.rules import BAD_CODE, EMPTY, NOT_PLACES
from holdfire.places.tables import Row, Table
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import NOTHING
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, Refusal, submit
from holdfire.record.tables import chunks

STEP = 500
_FORMATS: dict[str, tuple[str, Callable[[Path], Table]]] = {
    ".csv": ("CSV", gazetteer.read),
    ".tsv": ("CSV", gazetteer.read),
    ".zip": ("ZIP", shapefile.read),
    ".geojson": ("JSON", geojson.read),
    ".json": ("JSON", geojson.read),
}


@dataclass(slots=True)
class Summary:
    """What came of an import. `read` counts statements: a row that brings an outline makes two."""

    rows: int = 0
    read: int = 0
    accepted: int = 0
    unchanged: int = 0
    changed: int = 0
    refused: list[Refusal] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """The summary as `--json` prints it."""
        refused = [{"line": r.line, "reason": str(r.problem)} for r in self.refused]
        named = ("rows", "read", "accepted", "unchanged", "changed", "notices")
        return {name: getattr(self, name) for name in named} | {"refused": refused, "seconds": self.seconds}


def table(file: Path) -> Table:
    """The rows of a file by what is in it. Raises Refused where that is none of the formats, or not what its name says."""
    with file.open("rb") as stream:
        start = stream.read(1024)
    if not start.strip():
        raise Refused([EMPTY.at("The file is empty.")])
    held, read = _by_content(start)
    named, _ = _FORMATS.get(file.suffix.lower(), (held, read))
    if named != held:
        raise Refused([NOT_PLACES.at(f"“{file.name}” is called {file.suffix} but holds {held}.")])
    return read(file)


def _by_content(start: bytes) -> tuple[str, Callable[[Path], Table]]:
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _FORMATS[".zip"]
    if start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        return _FORMATS[".geojson"]
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused([NOT_PLACES.at("The file holds neither text nor a ZIP archive.")])
    return _FORMATS[".csv"]


def bring_in(
    found: Table,
    source: Source,
    *,
    organisation: str,
    by: str,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Summary:
    """Hand the rows in as one submission. dry_run: all of it is done and then taken back, so the figures are exact."""
    began = time.monotonic()
    reading = _Reading(found, source, organisation)
    with transaction.atomic():
        try:
            outcome = submit(reading.drafts(progress), organisation=organisation, by=by, keep_good=True)
        except Refused as refused:
            if not reading.summary.refused or refused.problems[0].code != NOTHING.code:
                raise
            outcome = Outcome()  # not one row was left to hand in; the refusals say why
        transaction.set_rollback(dry_run)
    return reading.close(outcome, time.monotonic() - began)


class _Reading:
    """One pass over a table: makes drafts, and notes what was refused and what was put right."""

    def __init__(self, found: Table, source: Source, organisation: str) -> None:
        self.found, self.source, self.organisation = found, source, organisation
        self.summary = Summary()
        self.swapped: dict[tuple[str, str], int] = {}
        self.mended = 0
        self.seen: dict[str, int] = {}

    def drafts(self, progress: Callable[[int], None] | None) -> Iterator[Draft]:
        """Statements of the rows that hold; known ones as they were said, changed ones superseding these."""
        for rows in chunks(self.found.rows, STEP):
            made = [draft for row in rows for draft in self._of(row)]
            revised, changed = revision.revise(made, self.organisation)
            self.summary.changed += changed
            self.summary.rows += len(rows)
            self.summary.read += len(made)
            yield from revised
            if progress:
                progress(self.summary.rows)

    def _of(self, row: Row) -> list[Draft]:
        problems = [row.problem] if row.problem else []
        if not problems:
            try:
                return self._statements(row)
            except Refused as refused:
                problems = list(refused.problems)
        self.summary.read += 1
        self.summary.refused += [Refusal(row.line, problem) for problem in problems]
        return []

    def _statements(self, row: Row) -> list[Draft]:
        place = columns.place(row.columns)
        self._only_once(place.code, row.line)
        for pair in columns.swapped(row.columns):
            self.swapped[pair] = self.swapped.get(pair, 0) + 1
        source = Source(self.source.publisher, self.source.document, date=place.date or self.source.date)
        about = f"place:{place.code}"
        said = [Draft("place", about, place.body, source, line=row.line)]
        if row.area is not None:
            self.mended += row.mended is not None
            area = {"polygons": areas.to_steps(row.area), "mended": row.mended}
            said.append(Draft("place.area", about, area, source, line=row.line))
        return said

    def _only_once(self, code: str, line: int) -> None:
        first = self.seen.setdefault(code, line)
        if first != line:
            raise Refused([BAD_CODE.at(f"“{code}” was the code of row {first} already.", "code")])

    def close(self, outcome: Outcome, seconds: float) -> Summary:
        """The figures of the whole import."""
        summary = self.summary
        summary.accepted, summary.unchanged = outcome.accepted, outcome.unchanged
        summary.refused = sorted(summary.refused + outcome.refused, key=lambda r: r.line or 0)
        summary.seconds = round(seconds, 3)
        for (one, other), rows in sorted(self.swapped.items()):
            summary.notices.append(f"Columns {one} and {other} hold each other’s script in {rows} rows.")
        if self.mended:
            summary.notices.append(f"Outlines whose lines cross were mended in {self.mended} rows.")
        ignored = [column for column in self.found.columns if not columns.understood(column)]
        if ignored:
            summary.notices.append(f"Columns not used: {', '.join(ignored)[:500]}.")
        return summary


def where(refusal: Refusal) -> Problem:
    """The problem with its row in front, unless it names one."""
    problem = refusal.problem
    if refusal.line is None or re.match(r"(line|feature) \d", problem.where or ""):
        return problem
    place = f"row {refusal.line}" + (f", {problem.where}" if problem.where else "")
    return Problem(problem.code, problem.sentence, place, problem.mend)
