"""Room on the disk: warn early, refuse in words before a write could fail half-way."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings

from holdfire.record.problems import Refused
from holdfire.record.rules import FULL

WARN, REFUSE = 0.90, 0.95
ENOUGH = 2 * 1024**3  # bytes: on a large disk the last twentieth is still plenty


def used() -> float:
    """The share of the record's disk that is taken, 0 to 1; 0 while more than enough is free."""
    home = Path(settings.HOME)
    usage = shutil.disk_usage(home if home.exists() else home.anchor)
    return 0.0 if usage.free > ENOUGH else 1 - usage.free / usage.total


def warning() -> str | None:
    """A sentence from 90 % on."""
    share = used()
    return (
        f"The disk of the record is {share:.0%} full; from {REFUSE:.0%} on nothing can be handed in."
        if share >= WARN
        else None
    )


def refuse_when_full() -> None:
    """Raises Refused (HF-1015) from 95 % on."""
    share = used()
    if share >= REFUSE:
        raise Refused([FULL.at(f"The disk of the record is {share:.0%} full.")])
