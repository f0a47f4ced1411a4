"""What was handed in again although it had been withdrawn: by its words it is the statement that is there, which no longer counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from holdfire.record import queries
from holdfire.record.kinds import KINDS
from holdfire.record.models import StatementRow
from holdfire.record.problems import Problem, Refused
from holdfire.record.ready import Ready, make_ready
from holdfire.record.rules import WITHDRAWN
from holdfire.record.standing import WITHDRAWAL, idle_withdrawals
from holdfire.record.statement import Draft


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


def said_anew(drafts: Sequence[Draft], organisation: str) -> list[Draft]:
    """The drafts of a file: one whose very words were withdrawn takes the place of the withdrawal, so that it stands again."""
    said = [
        s
        for s in queries.statements_about({d.about for d in drafts}, KINDS)
        if s.organisation == organisation
    ]
    idle = idle_withdrawals(said)
    taken = {s.supersedes: s.id for s in said if s.kind == WITHDRAWAL and s.id not in idle}
    return [_anew(draft, organisation, taken) for draft in drafts]


def _anew(draft: Draft, organisation: str, taken: dict[str | None, str]) -> Draft:
    """What was said anew may itself have been withdrawn since, and so on."""
    try:
        while taken and (gone := taken.get(make_ready(draft, organisation).id.hex())):
            draft = replace(draft, supersedes=gone)
    except Refused:
        pass  # it comes back with its reason when it is handed in
    return draft


def problem(id: str) -> Problem:
    """Told to whoever says the same words again and would wait in vain for them to count."""
    return WITHDRAWN.at(f"Statement {id[:12]} says just this, and your organisation withdrew it.")
