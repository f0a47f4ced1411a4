"""Readings can be thrown away: they are replayed from the statements, leaf by leaf, and the same rows come back.

`check` replays into temporary tables that shadow the real ones (both engines look a bare name up among the temporary
tables first), so that a live record is checked without locking its writers out, and then compares the two in SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from holdfire.record import queries
from holdfire.record.collector import held_back
from holdfire.record.models import StatementRow, Submission
from holdfire.record.problems import Problem
from holdfire.record.projection import PROJECTIONS, Batch, run
from holdfire.record.readings import ReadingRow
from holdfire.record.rules import STALE
from holdfire.record.submit import STEP, lock
from holdfire.record.tables import chunks

Progress = Callable[[int], None]


def rebuild(progress: Progress | None = None) -> int:
    """Drop every reading and replay all statements, in one transaction; gives the number of statements."""
    with transaction.atomic():
        lock()
        for model in models():
            model.objects.all().delete()
        return _replay(progress)


def check(progress: Progress | None = None) -> Problem | None:
    """The first reading table that is not what its statements give, or None where all are. Writes nothing."""
    with _snapshot(), _shadows():
        _replay(progress)
        for model in models():
            fault = _compare(model)
            if fault:
                return fault
    return None


def models() -> list[type[ReadingRow]]:
    """Every table of readings."""
    return [model for projection in PROJECTIONS.values() for model in projection.models]


def _replay(progress: Progress | None) -> int:
    done = 0
    for leaf, received in Submission.objects.order_by("leaf").values_list("leaf", "received"):
        first = (
            StatementRow.objects.filter(leaf=leaf).order_by("seq").values_list("seq", flat=True).first() or 0
        )
        for statements in held_back(chunks(queries.statements(leaf=leaf), STEP)):
            run(Batch(leaf, received, first, statements))
            first += len(statements)
            done += len(statements)
            if progress:
                progress(done)
    return done


@contextmanager
def _snapshot() -> Iterator[None]:
    """One consistent view of the record for the whole check, without the writers' lock."""
    engine: Any = connection  # the SQLite engine alone has a mode
    mode = getattr(engine, "transaction_mode", None)
    if connection.vendor == "sqlite":
        engine.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            outermost = len(connection.savepoint_ids) == 0
            if connection.vendor == "postgresql" and outermost:
                _execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield
    finally:
        if connection.vendor == "sqlite":
            engine.transaction_mode = mode


@contextmanager
def _shadows() -> Iterator[None]:
    tables = [model._meta.db_table for model in models()]
    for model in models():
        _shadow(model)
    try:
        yield
    finally:
        for table in tables:
            _execute(f"DROP TABLE {_schemas()[1]}.{connection.ops.quote_name(table)}")


def _shadow(model: type[ReadingRow]) -> None:
    """On SQLite made from the program's own columns, not from the file's: a column there that takes A for a is found so."""
    table = model._meta.db_table
    quoted = connection.ops.quote_name(table)
    if connection.vendor == "postgresql":
        _execute(f"CREATE TEMPORARY TABLE {quoted} (LIKE {_schemas()[0]}.{quoted} INCLUDING ALL)")
        return
    editor = connection.schema_editor()
    editor.deferred_sql = []
    _execute(editor.table_sql(model)[0].replace("CREATE TABLE", "CREATE TEMPORARY TABLE", 1))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM main.sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL",
            [table],
        )
        indexes = cursor.fetchall()
    for (sql,) in indexes:
        _execute(sql.replace("INDEX ", "INDEX temp.", 1))


def _compare(model: type[ReadingRow]) -> Problem | None:
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    columns = ", ".join(
        quote(str(field.column)) for field in model._meta.concrete_fields if field.name != "id"
    )
    kept, fresh = (f"{schema}.{table}" for schema in _schemas())
    for left, right, fault in (
        (kept, fresh, "holds a row that its statements do not give"),
        (fresh, kept, "lacks a row that its statements give"),
    ):
        sql = f"SELECT {columns} FROM {left} EXCEPT SELECT {columns} FROM {right} LIMIT 1"  # noqa: S608 our own names
        with connection.cursor() as cursor:
            cursor.execute(sql)
            row = cursor.fetchone()
        if row:
            return STALE.at(
                f"The reading table {model._meta.db_table} {fault}: {row[0]}, leaf {row[2]}.", "readings"
            )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT (SELECT count(*) FROM {kept}), (SELECT count(*) FROM {fresh})")  # noqa: S608
        held, given = cursor.fetchone()
    if held != given:  # the same rows, but some of them several times
        sentence = (
            f"The reading table {model._meta.db_table} holds {held:,} rows, its statements give {given:,}."
        )
        return STALE.at(sentence, "readings")
    return None


def _schemas() -> tuple[str, str]:
    return ("public", "pg_temp") if connection.vendor == "postgresql" else ("main", "temp")


def _execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
