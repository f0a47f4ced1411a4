"""How others read talks. `leaf` asks for what was known right after that leaf; None: now. `key` narrows to one round."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import QuerySet

from holdfire.talks.days import Version, differ
from holdfire.talks.models import AgendaItem, Outcome, Participation, Position, Process, Round, Session


def processes(leaf: int | None = None) -> QuerySet[Process]:
    """Every version of every process."""
    return Process.objects.as_known(leaf).order_by("key", "part")


def rounds(process: str | None = None, leaf: int | None = None, key: str | None = None) -> QuerySet[Round]:
    """Every version of every round, of one process where it is named."""
    rows: QuerySet[Round] = Round.objects.as_known(leaf).order_by("process", "number", "part")
    rows = rows.filter(process=process) if process else rows
    return rows.filter(key=key) if key else rows


def sessions(key: str | None = None, leaf: int | None = None) -> QuerySet[Session]:
    """The meetings within rounds."""
    rows: QuerySet[Session] = Session.objects.as_known(leaf).order_by("on", "part")
    return rows.filter(key=key) if key else rows


def participants(key: str | None = None, leaf: int | None = None) -> QuerySet[Participation]:
    """Who sat in a round, or in a process as a whole, in which role, per source."""
    rows: QuerySet[Participation] = Participation.objects.as_known(leaf)
    return (rows.filter(key=key) if key else rows).order_by("role", "participant", "part")


def agenda(key: str | None = None, leaf: int | None = None) -> QuerySet[AgendaItem]:
    """The agendas of rounds."""
    rows: QuerySet[AgendaItem] = AgendaItem.objects.as_known(leaf).order_by("item", "part")
    return rows.filter(key=key) if key else rows


def positions(key: str | None = None, leaf: int | None = None) -> QuerySet[Position]:
    """Where participants stood."""
    rows: QuerySet[Position] = Position.objects.as_known(leaf).order_by("item", "participant", "part")
    return rows.filter(key=key) if key else rows


def outcomes(key: str | None = None, leaf: int | None = None) -> QuerySet[Outcome]:
    """What came out of rounds, planned and adopted."""
    rows: QuerySet[Outcome] = Outcome.objects.as_known(leaf).order_by("state", "title", "part")
    return rows.filter(key=key) if key else rows


def version(row: Round) -> Version:
    """A round's days as one statement gives them."""
    return Version(
        row.part,
        row.holder,
        row.organisation,
        row.publisher,
        row.state,
        row.starts,
        row.ends,
        row.place,
        row.host,
    )


def contested(leaf: int | None = None) -> list[str]:
    """Rounds to which sources give days that cannot both be right."""
    versions: dict[str, list[Version]] = defaultdict(list)
    for row in rounds(None, leaf):
        versions[row.key].append(version(row))
    return sorted(key for key, said in versions.items() if differ(said))
