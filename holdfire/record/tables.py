"""Many rows at once, the same on every engine: plain INSERTs through one prepared statement.

Django's bulk_create builds a model instance and a long SQL text for every batch; on imports of 300,000 rows this costs
more than everything else together.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import orjson
from django.db import connection, models

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """`items` in lists of at most `size`."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def present(
    model: type[models.Model], name: str, values: Iterable[Any], below: int | None = None
) -> list[Any]:
    """Those of `values` that occur in a column at all; with `below`, in rows whose primary key is below it.

    Nearly every key of an import is new. To ask that in plain SQL first, and the ORM only about the few that are there,
    is a third of the whole time of a large import.
    """
    quote = connection.ops.quote_name
    column = quote(_column(model, name))
    table, key = quote(model._meta.db_table), quote(str(model._meta.pk.column))
    only, last = ("", []) if below is None else (f" AND {key} < %s", [below])
    found: list[Any] = []
    with connection.cursor() as cursor:
        for step in chunks(values, 500):
            marks = ", ".join(["%s"] * len(step))
            sql = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IN ({marks}){only}"  # noqa: S608
            cursor.execute(sql, [*step, *last])
            found += [
                bytes(value) if isinstance(value, memoryview) else value for (value,) in cursor.fetchall()
            ]
    return found


def _column(model: type[models.Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.column)


def insert(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows whose values stand in the order of the fields `names`; values are the fields' Python values."""
    sql, adapters = _plan(model, tuple(names), connection.vendor)
    adapted: Any = rows if not adapters else [_adapt(row, adapters) for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(sql, adapted)


def _adapt(row: Sequence[Any], adapters: tuple[tuple[int, Callable[[Any], Any]], ...]) -> list[Any]:
    values = list(row)
    for at, adapter in adapters:
        if values[at] is not None:
            values[at] = adapter(values[at])
    return values


@functools.cache
def _plan(model: type[models.Model], names: tuple[str, ...], vendor: str) -> tuple[str, Any]:
    fields = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(_column(model, name)) for name in names)
    marks = ", ".join(["%s"] * len(fields))
    sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608 names are our own
    adapters = tuple((at, adapter) for at, field in enumerate(fields) if (adapter := _adapter(field, vendor)))
    return sql, adapters


def _adapter(field: Any, vendor: str) -> Callable[[Any], Any] | None:
    if isinstance(field, models.JSONField):
        return lambda value: orjson.dumps(value).decode()
    if vendor == "sqlite" and isinstance(field, models.DateTimeField):
        return connection.ops.adapt_datetimefield_value
    if vendor == "sqlite" and isinstance(field, models.DateField):
        return lambda value: value.isoformat()
    return None
