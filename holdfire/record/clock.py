"""The clock of the record: the only place where it is read."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.conf import settings


def now() -> datetime:
    """UTC to the millisecond, as it is written into the log."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def opening_day() -> date:
    """The day that pages show when none is asked for: `opens_on` of record.toml, else today (UTC)."""
    return date.fromisoformat(settings.OPENS_ON) if settings.OPENS_ON else now().date()
