"""How others read talks. `leaf` asks for what was known right after that leaf; None: now."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from holdfire.talks.models import AgendaItem, Outcome, Participation, Position, Process, Round, Session


def processes(leaf: int | None = None) -> QuerySet[Process]:
    """Every version of every process."""
    return Process.objects.as_known(leaf).order_by("key", "part")


def rounds(process: str | None = None, leaf: int | None = None) -> QuerySet[Round]:
    """Every version of every round, of one process where it is named."""
    rows: QuerySet[Round] = Round.objects.as_known(leaf).order_by("process", "number", "part")
    return rows.filter(process=process) if process else rows


def sessions(key: str, leaf: int | None = None) -> QuerySet[Session]:
    """The meetings within a round."""
    return Session.objects.as_known(leaf).filter(key=key).order_by("on", "part")


def participants(key: str, leaf: int | None = None) -> QuerySet[Participation]:
    """Who sat in a round, or in a process as a whole, in which role, per source."""
    return Participation.objects.as_known(leaf).filter(key=key).order_by("role", "participant", "part")


def agenda(key: str, leaf: int | None = None) -> QuerySet[AgendaItem]:
    """A round's agenda."""
    return AgendaItem.objects.as_known(leaf).filter(key=key).order_by("item", "part")


def positions(key: str, leaf: int | None = None) -> QuerySet[Position]:
    """Where participants stood."""
    return Position.objects.as_known(leaf).filter(key=key).order_by("item", "participant", "part")


def outcomes(key: str, leaf: int | None = None) -> QuerySet[Outcome]:
    """What came out of a round, planned and adopted."""
    return Outcome.objects.as_known(leaf).filter(key=key).order_by("state", "title", "part")


def contested(leaf: int | None = None) -> list[str]:
    """Rounds to which sources give days that cannot both be right: another first day, or another last day."""
    first: dict[str, set[date]] = defaultdict(set)
    last: dict[str, set[date]] = defaultdict(set)
    for key, starts, ends in rounds(None, leaf).values_list("key", "starts", "ends"):
        first[key].update([starts] if starts else [])
        last[key].update([ends] if ends else [])
    return sorted(key for key in first if len(first[key]) > 1 or len(last[key]) > 1)
