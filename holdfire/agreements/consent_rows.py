"""How long proposals, answers, rules and the statements that were put stood: rows and statements as spans for `consent`.

Everything is read at once: how often the database is asked does not depend on how much was put.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from holdfire.agreements.consent import Answer, Rule, Span
from holdfire.record import queries
from holdfire.record.models import StatementRow, Submission
from holdfire.record.readings import ReadingRow
from holdfire.record.standing import WITHDRAWAL, standing
from holdfire.record.statement import Statement
from holdfire.record.tables import chunks

STEP = 500
Received = Mapping[int, datetime]  # when each leaf was received


def by_part(rows: QuerySet[Any], leaf: int | None) -> dict[str, list[Any]]:
    """Every row of each statement that was known by a leaf, also of those taken back."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in (rows if leaf is None else rows.filter(since__lte=leaf)).order_by("since", "part"):
        found[row.part].append(row)
    return found


def received(rows: Iterable[ReadingRow]) -> Mapping[int, datetime]:
    """When each leaf that these rows name was received."""
    leaves = sorted({leaf for row in rows for leaf in (row.since, row.until) if leaf})
    found: dict[int, datetime] = {}
    for step in chunks(leaves, STEP):
        found |= dict(Submission.objects.filter(leaf__in=step).values_list("leaf", "received"))
    return found


def spans(rows: Sequence[ReadingRow], leaf: int | None, received: Received) -> tuple[Span, ...]:
    """When a statement stood, from its rows; what came after the leaf is not known yet."""
    return tuple(
        Span(
            received[row.since],
            received[row.until] if row.until and (leaf is None or row.until <= leaf) else None,
        )
        for row in rows
    )


def answer(rows: Sequence[Any], leaf: int | None, received: Received) -> Answer:
    """An answer, from its rows."""
    row = rows[0]
    return Answer(
        row.part,
        row.organisation,
        row.answer == "consents",
        row.reason,
        row.transcribed,
        spans(rows, leaf, received),
    )


def rule(rows: Sequence[Any], leaf: int | None, received: Received) -> Rule:
    """A decision rule, from its rows."""
    return Rule(rows[0].part, rows[0].key, tuple(rows[0].members), spans(rows, leaf, received))


def statements(
    ids: Collection[str], leaf: int | None
) -> tuple[dict[str, Statement], dict[str, tuple[Span, ...]]]:
    """The statements that were put, and when each of them stood."""
    wanted = [bytes.fromhex(id) for id in ids]
    rows = [
        pair
        for step in chunks(wanted, STEP)
        for pair in StatementRow.objects.filter(id__in=step).values_list("about", "kind")
    ]
    about: dict[str, list[Statement]] = defaultdict(list)
    for said in queries.statements_about({key for key, _ in rows}, {*(kind for _, kind in rows), WITHDRAWAL}):
        if leaf is None or said.leaf <= leaf:
            about[said.about].append(said)
    found = {said.id: said for group in about.values() for said in group if said.id in ids}
    after = {key: _after(group) for key, group in about.items()}
    return found, {id: _stood(said, after[said.about]) for id, said in found.items()}


def stood_from(said: Statement, about: Iterable[Statement]) -> tuple[Span, ...]:
    """When a statement stood, by what was said about the subject."""
    return _stood(said, _after(about))


def _after(about: Iterable[Statement]) -> dict[str, list[Statement]]:
    """What was said in the place of each statement, or to take it back."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in about:
        if one.supersedes:
            found[one.supersedes].append(one)
    return found


def _chain(said: Statement, after: Mapping[str, list[Statement]]) -> list[Statement]:
    """A statement and all on which it hangs whether it stands: what takes it back, what takes that back, and so on."""
    chain = {said.id: said}
    left = [said]
    while left:
        for one in after.get(left.pop().id, ()):
            if one.organisation == said.organisation and one.id not in chain:
                chain[one.id] = one
                left += [one] if one.kind == WITHDRAWAL else []
    return list(chain.values())


def _stood(said: Statement, after: Mapping[str, list[Statement]]) -> tuple[Span, ...]:
    """When a statement stood: its maker's later statements that bear on it are gone through leaf by leaf."""
    own = _chain(said, after)
    found: list[Span] = []
    for leaf, received in sorted(
        {(max(one.leaf, said.leaf), max(one.received, said.received)) for one in own}
    ):
        stands = said.id in {one.id for one in standing(one for one in own if one.leaf <= leaf)}
        running = bool(found) and found[-1].last is None
        if stands and not running:
            found.append(Span(received))
        elif running and not stands:
            found[-1] = Span(found[-1].first, received)
    return tuple(found)
