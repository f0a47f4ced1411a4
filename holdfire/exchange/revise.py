"""Saying again what was said before: the same stays the same statement, what changed supersedes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

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


def revise(drafts: Sequence[Draft], organisation: str) -> list[tuple[Draft, State]]:
    """Each draft as it is to be handed in, and what it is.

    A draft that says what a standing statement says becomes that statement, so that it adds nothing. One that differs supersedes
    it. One whose like was withdrawn supersedes the withdrawal, so that it stands again.
    """
    kinds = {draft.kind for draft in drafts}
    said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements_about({draft.about for draft in drafts}, kinds | {WITHDRAWAL}):
        if statement.organisation == organisation:
            for kind in kinds if statement.kind == WITHDRAWAL else (statement.kind,):
                said[statement.about, kind].append(statement)
    if not said:
        return [(draft, State.NEW) for draft in drafts]
    return [_against(draft, said.get((draft.about, draft.kind), []), organisation) for draft in drafts]


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
