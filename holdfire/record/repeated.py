"""What was handed in again although it had been withdrawn: by its words it is the statement that is there, which no longer counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from holdfire.record import queries
from holdfire.record.kinds import KINDS
from holdfire.record.models import StatementRow
from holdfire.record.problems import Problem
from holdfire.record.ready import Ready
from holdfire.record.rules import WITHDRAWN
from holdfire.record.standing import WITHDRAWAL, idle_withdrawals


class Repeated:
    """Asked about what an organisation handed in again; it looks no further where nothing of it was ever withdrawn."""

    def __init__(self, organisation: str) -> None:
        self.organisation = organisation

    @cached_property
    def subjects(self) -> set[str]:
        """What its withdrawals are about."""
        rows = StatementRow.objects.filter(kind=WITHDRAWAL, organisation=self.organisation)
        return set(rows.values_list("about", flat=True))

    def withdrawn(self, repeated: Sequence[Ready]) -> list[str]:
        """Ids of those that a withdrawal with effect takes back."""
        if not (subjects := {one.draft.about for one in repeated} & self.subjects):
            return []
        said = [s for s in queries.statements_about(subjects, KINDS) if s.organisation == self.organisation]
        idle = idle_withdrawals(said)
        gone = {(s.about, s.supersedes) for s in said if s.kind == WITHDRAWAL and s.id not in idle}
        return [one.id.hex() for one in repeated if (one.draft.about, one.id.hex()) in gone]


def problem(id: str) -> Problem:
    """Told to whoever says the same words again and would wait in vain for them to count."""
    return WITHDRAWN.at(f"Statement {id[:12]} says just this, and your organisation withdrew it.")
