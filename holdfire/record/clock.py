"""The clock of the record: the only place where it is read."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """UTC to the millisecond, as it is written into the log."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
