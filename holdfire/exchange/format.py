"""What the importer must know of a foreign format: its columns, and how a row of it becomes a statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from holdfire.exchange.problems import MISSING
from holdfire.record.problems import Refused
from holdfire.record.statement import Draft

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from: the name of the file, and the organisation that hands them in."""

    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `draft` turns the cells of one row, by field, into a statement, or raises Refused.

    columns: for each field the names that its column has had, the newest first; needed: fields that a file must have;
    numeric: fields that hold numbers; paths: the field behind each path in a body, for sentences; escaped: files of this format
    are written by us, so their cells are taken back to what they were.
    """

    name: str
    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str]
    numeric: frozenset[str]
    draft: Callable[[Cells, Origin], Draft]
    paths: Mapping[str, str] = field(default_factory=dict)
    escaped: bool = False

    def fields(self, columns: Sequence[str]) -> dict[str, str]:
        """The field of each column of a file that is read; raises Refused where a needed one is missing (HF-6011)."""
        known = {name: field for field, names in self.columns.items() for name in names}
        found = {column: known[column.casefold()] for column in columns if column.casefold() in known}
        missing = sorted(self.needed - set(found.values()))
        if missing:
            wanted = ", ".join(" or ".join(f"“{name}”" for name in self.columns[field]) for field in missing)
            raise Refused([MISSING.at(f"The first line does not name {wanted}.", "line 1")])
        return found
