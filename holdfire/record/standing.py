"""Which statements still stand: their maker may supersede or withdraw them, nobody else can."""

from __future__ import annotations

from collections.abc import Iterable

from holdfire.record.statement import Statement

WITHDRAWAL = "withdrawal"


def standing(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that their own organisation neither superseded nor withdrew, in the order given.

    The order of arrival does not matter: a withdrawal that came before what it withdraws takes effect all the same.
    """
    said = list(statements)
    dropped = {(s.organisation, s.supersedes) for s in said if s.supersedes}
    if not dropped:
        return said
    return [s for s in said if s.kind != WITHDRAWAL and (s.organisation, s.id) not in dropped]
