"""What people need not wait for while a long import holds SQLite's one writer's lock.

PostgreSQL locks rows; there nothing waits, and nothing here changes anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as InTheDatabase
from django.db import OperationalError, connection

SHORT = 50  # milliseconds
PASSING = {"seen"}  # what a session keeps that the next request would write again


@contextmanager
def in_passing() -> Iterator[None]:
    """A write that is worth no wait: where the lock is taken it is left out."""
    before = _wait(SHORT)
    try:
        yield
    except OperationalError as error:
        if not locked(error):
            raise
    finally:
        _wait(before)


def locked(error: Exception) -> bool:
    """Whether the database said that somebody else is writing."""
    return isinstance(error, OperationalError) and "locked" in str(error).lower()


def _wait(milliseconds: int) -> int:
    """Set how long a write waits for the lock, and tell how long it waited before."""
    if connection.vendor != "sqlite":
        return milliseconds
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {int(milliseconds)}")
    return int(before)


class SessionStore(InTheDatabase):
    """Sessions in the database; the stamp of the last use alone is written in passing."""

    def load(self) -> dict[str, Any]:
        """The session as it is kept."""
        found: dict[str, Any] = super().load()
        self._kept = dict(found)
        return found

    def save(self, must_create: bool = False) -> None:
        """Keep the session; raises UpdateError where it was ended meanwhile."""
        if must_create or not self._changed() <= PASSING:
            super().save(must_create)
            return
        try:
            with in_passing():
                super().save()
        except UpdateError as error:
            if not locked(error.__context__ or error):  # type: ignore[arg-type]
                raise

    def _changed(self) -> set[str]:
        now, kept = dict(self.items()), getattr(self, "_kept", {})
        return {name for name in {*now, *kept} if now.get(name) != kept.get(name)}
