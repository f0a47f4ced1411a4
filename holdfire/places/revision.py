"""Saying again what was said before: the same stays the same statement, what changed supersedes it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from holdfire.record.kinds import check
from holdfire.record.queries import statements_about
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Source, Statement


def revise(drafts: list[Draft], organisation: str) -> tuple[list[Draft], int]:
    """Drafts that know what the organisation said from the same document before, and how many of them change it.

    A draft with the same body as a standing statement takes over its words, so that it is that statement; one with
    another body supersedes it.
    """
    if not drafts:
        return [], 0
    kinds = {draft.kind for draft in drafts}
    said: dict[tuple[str, str, str, str | None], list[Statement]] = defaultdict(list)
    for old in standing(statements_about({d.about for d in drafts}, {*kinds, WITHDRAWAL})):
        if old.organisation == organisation and old.source and old.kind in kinds:
            said[_place(old.about, old.kind, old.source)].append(old)
    revised = [
        _after(draft, said.get(_place(draft.about, draft.kind, draft.source or Source("")), []), organisation)
        for draft in drafts
    ]
    return [draft for draft, _ in revised], sum(changes for _, changes in revised)


def _place(about: str, kind: str, source: Source) -> tuple[str, str, str, str | None]:
    return about, kind, source.publisher, source.document


def _after(draft: Draft, earlier: list[Statement], organisation: str) -> tuple[Draft, bool]:
    body, _ = check(draft, organisation)
    if not earlier or body is None:
        return draft, False
    for old in earlier:
        if old.body == body and old.source == draft.source:
            same = replace(
                draft, supersedes=old.supersedes, valid_from=old.valid_from, valid_until=old.valid_until
            )
            return same, False
    return replace(draft, supersedes=earlier[-1].id), True
