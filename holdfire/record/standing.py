"""Which statements still stand: their maker may supersede or withdraw them, nobody else can. Pure.

A withdrawal can itself be withdrawn: it has no effect then, and what it took back stands again. What was superseded stays
superseded, whatever becomes of the statement that took its place.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable

from holdfire.record.statement import Statement

WITHDRAWAL = "withdrawal"
Target = tuple[
    str, str, str | None
]  # maker, subject, id: nobody takes back what another said, or of something else


def standing(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that their own organisation neither superseded nor withdrew, in the order given; withdrawals never stand.

    The order of arrival does not matter: a withdrawal that came before what it withdraws takes effect all the same.
    """
    said = list(statements)
    dropped = {_target(s) for s in said if s.supersedes}
    if not dropped:
        return said
    if idle := idle_withdrawals(said):
        dropped = {_target(s) for s in said if s.supersedes and s.id not in idle}
    return [s for s in said if s.kind != WITHDRAWAL and (s.organisation, s.about, s.id) not in dropped]


def idle_withdrawals(statements: Iterable[Statement]) -> set[str]:
    """Ids of the withdrawals without effect: their own maker withdrew them by one that has effect.

    Decided from the ends of the chains inward, since a chain may be longer than Python calls deep.
    """
    takes: dict[Target, Statement] = {
        (s.organisation, s.about, s.id): s for s in statements if s.kind == WITHDRAWAL
    }
    waits = Counter(target for s in takes.values() if (target := _target(s)) in takes)
    idle: set[str] = set()
    if not waits:
        return idle
    effective = deque(s for own, s in takes.items() if own not in waits)
    while effective:
        undone = takes.get(_target(effective.popleft()))
        if undone is None or undone.id in idle:
            continue
        idle.add(undone.id)
        freed = _target(undone)
        waits[freed] -= 1
        if freed in takes and not waits[freed]:
            effective.append(takes[freed])
    return idle


def in_effect(statements: Iterable[Statement]) -> set[str]:
    """Ids of what can be taken back: whatever stands, and withdrawals with effect that nothing standing took the place of."""
    said = list(statements)
    stand = {s.id for s in standing(said)}
    replaced = {_target(s) for s in said if s.supersedes and s.id in stand}
    idle = idle_withdrawals(said)
    return stand | {
        s.id
        for s in said
        if s.kind == WITHDRAWAL and s.id not in idle and (s.organisation, s.about, s.id) not in replaced
    }


def _target(statement: Statement) -> Target:
    return statement.organisation, statement.about, statement.supersedes
