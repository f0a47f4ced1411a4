"""Saying again what was said before: the same stays the same statement, what changed supersedes it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from holdfire.record.kinds import check
from holdfire.record.queries import statements_about
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Draft, Source, Statement

Subject = tuple[str, str, str, str | None]  # about, kind, publisher, document


def revise(drafts: list[Draft], organisation: str) -> tuple[list[Draft], int]:
    """Drafts that know what the organisation said from the same document before, and how many of them change it.

    A draft with the same body as a standing statement takes over its words, so that it is that statement; one with
    another body supersedes it. What was withdrawn is said anew: the draft supersedes the withdrawal.
    """
    if not drafts:
        return [], 0
    kinds = {draft.kind for draft in drafts}
    found = statements_about({draft.about for draft in drafts}, {*kinds, WITHDRAWAL})
    own = [statement for statement in found if statement.organisation == organisation]
    stand, gone = _by_subject(standing(own)), _by_subject(own)
    withdrawn = {s.supersedes: s.id for s in own if s.kind == WITHDRAWAL}
    revised = []
    for draft in drafts:
        subject = _subject(draft.about, draft.kind, draft.source or Source(""))
        revised.append(_after(draft, stand[subject], gone[subject], withdrawn, organisation))
    return [draft for draft, _ in revised], sum(changes for _, changes in revised)


def _by_subject(said: list[Statement]) -> dict[Subject, list[Statement]]:
    found: dict[Subject, list[Statement]] = defaultdict(list)
    for statement in said:
        if statement.source and statement.kind != WITHDRAWAL:
            found[_subject(statement.about, statement.kind, statement.source)].append(statement)
    return found


def _subject(about: str, kind: str, source: Source) -> Subject:
    return about, kind, source.publisher, source.document


def _after(
    draft: Draft,
    stand: list[Statement],
    said: list[Statement],
    withdrawn: dict[str | None, str],
    organisation: str,
) -> tuple[Draft, bool]:
    body, _ = check(draft, organisation)
    if body is None or not said:
        return draft, False
    for old in stand:
        if old.body == body and old.source == draft.source:
            same = replace(
                draft, supersedes=old.supersedes, valid_from=old.valid_from, valid_until=old.valid_until
            )
            return same, False
    last = (stand or said)[-1].id
    return replace(draft, supersedes=withdrawn.get(last, last)), bool(stand)
