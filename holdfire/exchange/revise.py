"""Saying again what was said before: the same stays the same statement, what changed supersedes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from enum import Enum

from holdfire.exchange.format import subject
from holdfire.record.problems import Refused
from holdfire.record.queries import statements_about
from holdfire.record.ready import make_ready
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Statement


class State(Enum):
    """How a row relates to what the organisation said before; AGAIN: all of that was withdrawn."""

    NEW = "new"
    AGAIN = "again"
    CHANGED = "changed"
    SAME = "same"


Same = Callable[[Draft | Statement], Hashable]


def revise(drafts: Sequence[Draft], organisation: str, same: Same = subject) -> list[tuple[Draft, State]]:
    """Each draft as it is to be handed in, and what it is. same: what it shares with the statement whose place it takes.

    A draft that says what a standing statement says becomes that statement, so that it adds nothing. One that differs supersedes
    it. One whose like was withdrawn supersedes the withdrawal, so that it stands again.
    """
    said = _said(drafts, organisation, same)
    if not said:
        return [(draft, State.NEW) for draft in drafts]
    return [_against(draft, said.get(same(draft), []), organisation) for draft in drafts]


def _said(drafts: Sequence[Draft], organisation: str, same: Same) -> dict[Hashable, list[Statement]]:
    """What the organisation said before, with its withdrawals, under what each shares with what takes its place."""
    kinds = {draft.kind for draft in drafts} | {WITHDRAWAL}
    found = [
        statement
        for statement in statements_about({draft.about for draft in drafts}, kinds)
        if statement.organisation == organisation
    ]
    taken = {statement.id: statement.supersedes for statement in found if statement.kind == WITHDRAWAL}
    shared = {statement.id: same(statement) for statement in found if statement.id not in taken}
    said: dict[Hashable, list[Statement]] = defaultdict(list)
    for statement in found:
        # A withdrawal belongs to what it takes back in the end, in whatever order they came, and to nothing else.
        id: str | None = statement.id
        while id in taken:
            id = taken[id]
        if id in shared:
            said[shared[id]].append(statement)
    return said


def _against(draft: Draft, said: Sequence[Statement], organisation: str) -> tuple[Draft, State]:
    if not said:
        return draft, State.NEW
    standing_ones = [statement for statement in standing(said) if statement.kind != WITHDRAWAL]
    for old in standing_ones:
        again = replace(draft, supersedes=old.supersedes)
        if _id(again, organisation) == old.id:
            return again, State.SAME
    last = standing_ones[-1] if standing_ones else said[-1]
    return replace(draft, supersedes=last.id), State.CHANGED if standing_ones else State.AGAIN


def _id(draft: Draft, organisation: str) -> str | None:
    try:
        return make_ready(draft, organisation).id.hex()
    except Refused:
        return None  # it comes back with its reason when it is handed in
