"""From files to one submission: read, compared with what stands, checked, stored; or only looked at (dry run).

Rows stream: 316,818 take the memory of 2,000 and of their names. What the organisation already said is left alone, what changed
supersedes what it said before, a refused row is handed back with its line, and a cancelled import leaves nothing.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from holdfire.exchange import files, tables
from holdfire.exchange.format import Cells, Format, Origin
from holdfire.exchange.problems import HOPELESS, UNKNOWN_AREA, UNKNOWN_WORD
from holdfire.exchange.revise import State, revise
from holdfire.exchange.summary import Progress, RefusedRow, Summary
from holdfire.record.problems import Problem, Refused
from holdfire.record.ready import make_ready
from holdfire.record.rules import NOTHING
from holdfire.record.statement import Draft
from holdfire.record.submit import submit
from holdfire.record.tables import chunks

STEP = 2000
MOST_REFUSED = 100_000  # each is kept in memory, to be handed back with its reason
SHOWN = 20
_HASH = (1 << 64) - 1
_WORDS = {UNKNOWN_WORD.code, UNKNOWN_AREA.code}


def run(
    inputs: Sequence[Path | bytes],
    format: Format,
    *,
    organisation: str,
    by: str,
    names: Sequence[str] = (),
    dry_run: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Bring in tables as one submission of an organisation, or with `dry_run` say what would come of it.

    names: what inputs given as bytes are called. progress: called every 2,000 rows; it may raise Cancelled. Raises Refused where
    a file as a whole cannot be read; then nothing was stored.
    """
    called = [*names, *(files.name_of(input) for input in inputs[len(names) :])]
    job = _Job(list(zip(inputs, called, strict=True)), format, organisation, progress)
    if dry_run:
        job.look()
    else:
        job.store(by)
    job.settle()
    job.summary.refused.sort(key=lambda row: (row.input, row.line))
    job.summary.seconds = time.perf_counter() - job.started
    return job.summary


class _Job:
    """One pass over the inputs. A draft's `line` is counted through all of them; `starts` tells where each begins."""

    def __init__(
        self,
        inputs: Sequence[tuple[Path | bytes, str]],
        format: Format,
        organisation: str,
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self.inputs, self.format, self.organisation, self.progress = inputs, format, organisation, progress
        self.summary, self.started, self.starts = Summary(), time.perf_counter(), [0]
        self.summary.remarks += format.remarks
        self.seen: dict[Hashable, int] = {}  # line and hash of the content in one number: there are many
        self.repeated: list[tuple[int, int, int]] = []
        self.back: dict[int, Sequence[Problem]] = {}
        self.lines: dict[State, list[int]] = {State.CHANGED: [], State.AGAIN: []}

    def look(self) -> None:
        """Check every row as a submission would, and store nothing."""
        for draft, state in self._revised("checking"):
            try:
                make_ready(draft, self.organisation)
            except Refused as refused:
                self._refuse(draft.line or 0, refused.problems)
                continue
            if state is State.SAME:
                self.summary.unchanged += 1
            else:
                self.summary.accepted += 1
                self.summary.changed += state is State.CHANGED
                self.summary.again += state is State.AGAIN

    def store(self, by: str) -> None:
        """Hand all rows in as one submission."""
        drafts = (draft for draft, _ in self._revised("storing"))
        try:
            outcome = submit(drafts, organisation=self.organisation, by=by, keep_good=True)
        except Refused as refused:
            if not self.summary.refused or refused.problems[0].code != NOTHING.code:
                raise
            return  # not one row was left to hand in; their own refusals say why
        self.summary.accepted, self.summary.unchanged = outcome.accepted, outcome.unchanged
        self.summary.submission = outcome.receipt.submission if outcome.receipt else None
        for refusal in outcome.refused:
            self._refuse(refusal.line or 0, [refusal.problem])
        back = {refusal.line for refusal in outcome.refused}
        self.summary.changed, self.summary.again = (
            sum(line not in back for line in self.lines[state]) for state in (State.CHANGED, State.AGAIN)
        )

    def _revised(self, stage: str) -> Iterator[tuple[Draft, State]]:
        for number, (input, name) in enumerate(self.inputs):
            with tables.read(input, name, escaped=self.format.escaped) as table:
                table.names = self._names(table.columns)
                for rows in chunks(table, STEP):
                    drafts = list(self._drafts(rows, name))
                    revised = revise(drafts, self.organisation, self.format.same)
                    for draft, state in revised:
                        if state in self.lines:
                            self.lines[state].append(draft.line or 0)
                    yield from revised
                    self._tell(stage, (number + table.fraction()) / len(self.inputs))
                self.starts.append(self.starts[-1] + table.line)

    def _names(self, columns: Sequence[str]) -> list[str]:
        """What the cells of each column are called in a row: its field, else its own name."""
        fields = self.format.fields(columns)
        self.summary.columns |= {column: fields.get(column) for column in columns if column != tables.REASON}
        return [fields.get(column, column) for column in columns]

    def _drafts(self, rows: Sequence[tables.Row], name: str) -> Iterator[Draft]:
        origin = Origin(name, self.organisation)
        for row in rows:
            self.summary.read += 1
            line = self.starts[-1] + row.line
            try:
                if row.problem:
                    raise Refused([row.problem])
                drafts = self._whole(self.format.drafts(row.cells, origin))
                if self._once(drafts, row.cells, line):
                    yield from (replace(draft, line=line) for draft in drafts)
            except Refused as refused:
                self._refuse(line, refused.problems)

    def _whole(self, drafts: Sequence[Draft]) -> Sequence[Draft]:
        """A row goes in whole or comes back whole: what would be refused of several statements is found before any is stored."""
        if len(drafts) > 1:
            for draft in drafts:
                make_ready(draft, self.organisation)
        return drafts

    def _once(self, drafts: Sequence[Draft], cells: Cells, line: int) -> bool:
        """Is it the first row that says so? The same row twice is said once; another content is a slip of whoever made the file."""
        content = hash(self.format.content(cells, drafts)) & _HASH
        packed = self.seen.setdefault(self.format.same(drafts[0]), line << 64 | content)
        first = packed >> 64
        if packed & _HASH != content:
            sentence = f"What {self._place(first)} says of {drafts[0].about} is different."
            raise Refused([self.format.twice.at(sentence)])
        self.summary.statements += len(drafts)
        if first != line:
            self.repeated.append((line, first, len(drafts)))
            return False
        notices = self.format.notices(cells, drafts)
        self.summary.told += [(self._place(line), notice) for notice in notices]
        return True

    def settle(self) -> None:
        """A row that was repeated fares as the first one did, which is known only in the end."""
        for line, first, statements in self.repeated:
            if first in self.back:
                self._refuse(line, self.back[first])
            else:
                self.summary.unchanged += statements

    def _refuse(self, line: int, problems: Sequence[Problem]) -> None:
        if len(self.summary.refused) >= MOST_REFUSED:
            sentence = f"By line {line:,} more than {MOST_REFUSED:,} rows are refused; nothing was stored."
            first = [row.problem for row in self.summary.refused[:SHOWN]]
            raise Refused([HOPELESS.at(sentence), *first])
        self.back.setdefault(line, problems)
        number = bisect_right(self.starts, line - 1) - 1
        here = line - self.starts[number]
        for problem in problems:
            if problem.code in _WORDS:
                self.summary.unknown[problem.sentence.partition("”")[0].removeprefix("“")] += 1
            self.summary.refused.append(
                RefusedRow(number, here, replace(problem, where=self._where(problem, line)))
            )

    def _where(self, problem: Problem, line: int) -> str:
        """Line and column, with the name of the file where there are several."""
        where = problem.where or ""
        place = self._place(line)
        if where in self.format.paths:
            where = f"column {self.format.paths[where]}"
        return place if not where or where.startswith("line ") else f"{place}, {where}"

    def _place(self, line: int) -> str:
        """The line in its file, which is named where there are several."""
        number = bisect_right(self.starts, line - 1) - 1
        here = f"line {line - self.starts[number]}"
        return f"{self.inputs[number][1]}, {here}" if len(self.inputs) > 1 else here

    def _tell(self, stage: str, fraction: float) -> None:
        if self.progress:
            self.progress(Progress(stage, self.summary.read, fraction, time.perf_counter() - self.started))
