"""A new record: its keys, its name, and the first leaf, in which its keeper announces the key that signs it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from holdfire.record import authority, keyfiles
from holdfire.record.models import Log
from holdfire.record.statement import Draft, Source
from holdfire.record.submit import Outcome, submit


def folder() -> Path:
    """The folder of the record, made where it is missing, readable by its owner alone."""
    home = Path(settings.HOME)
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = home / "secret"
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(secrets.token_urlsafe(50))
    return home


def tables() -> None:
    """Make or bring up to date the tables."""
    call_command("migrate", verbosity=0, interactive=False)


def init(origin: str, keeper: str) -> bool:
    """Make the record, unless there is one already; True when it was made.

    origin: the record's name in its checkpoints, such as "holdfire.example/astana"; keeper: the organisation that keeps
    it, such as "organisation:desk".
    """
    if Log.objects.exists():
        return False
    with transaction.atomic():
        log_key, key = keyfiles.make(keyfiles.LOG), keyfiles.make(keeper)
        Log.objects.create(origin=origin, public_key=log_key.public, keeper=keeper)
        announce(keeper, key.public, by=keeper)
    return True


def announce(organisation: str, public: bytes, *, by: str) -> Outcome:
    """State that `organisation` signs with this key from now on; `by` is the organisation that says so."""
    draft = Draft(
        "key",
        organisation,
        {"public_key": public.hex(), "state": "announced"},
        source=Source(publisher=by),
        attributed_to=None if by == organisation else organisation,
    )
    return submit([draft], organisation=by, by=authority.OPERATOR)
