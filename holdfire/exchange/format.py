"""What the importer must know of a foreign format: its columns, and how a row of it becomes statements."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from holdfire.exchange.problems import MISSING, REPEATED
from holdfire.record.problems import Entry, Refused
from holdfire.record.statement import Draft, Statement

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from: the name of the file, and the organisation that hands them in."""

    name: str
    organisation: str


def subject(said: Draft | Statement) -> Hashable:
    """An organisation says one thing of a kind about a subject; when it says it again, that takes the place of the first."""
    return said.about, said.kind


def every_cell(cells: Cells, drafts: Sequence[Draft]) -> Hashable:
    """Two rows say the same when all their cells are the same."""
    return tuple(cells.values())


def nothing(cells: Cells, drafts: Sequence[Draft]) -> Sequence[str]:
    """Nothing to tell of a row that is taken."""
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `drafts` turns the cells of one row, by field, into one statement or several, or raises Refused.

    columns: for each field the names that its column has had, the newest first; needed: fields that a file must have;
    numeric: fields that hold numbers; paths: the field behind each path in a body, for sentences; escaped: files of this format
    are written by us, so their cells are taken back to what they were. same: what a statement shares with the earlier one of
    the organisation that it takes the place of; content: what must be equal where two rows of a file share that, else the second is refused as `twice`; notices: what
    whoever hands a row in should know though it is taken; remarks: the same of the whole file.
    """

    name: str
    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str]
    numeric: frozenset[str]
    drafts: Callable[[Cells, Origin], Sequence[Draft]]
    paths: Mapping[str, str] = field(default_factory=dict)
    escaped: bool = False
    same: Callable[[Draft | Statement], Hashable] = subject
    content: Callable[[Cells, Sequence[Draft]], Hashable] = every_cell
    twice: Entry = REPEATED
    notices: Callable[[Cells, Sequence[Draft]], Sequence[str]] = nothing
    remarks: Sequence[str] = ()

    def fields(self, columns: Sequence[str]) -> dict[str, str]:
        """The field of each column of a file that is read; raises Refused where a needed one is missing (HF-6011)."""
        known = {name: field for field, names in self.columns.items() for name in names}
        found = {column: known[column.casefold()] for column in columns if column.casefold() in known}
        missing = sorted(self.needed - set(found.values()))
        if missing:
            wanted = ", ".join(" or ".join(f"“{name}”" for name in self.columns[field]) for field in missing)
            raise Refused([MISSING.at(f"The first line does not name {wanted}.", "line 1")])
        return found
