"""Private keys of this machine: one file a key in the folder `keys`, readable by its owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings

from holdfire.record.problems import Refused
from holdfire.record.rules import NO_KEY
from holdfire.record.signing import SigningKey

LOG = "log"


def path(name: str) -> Path:
    """Where the key of an organisation (or `log`) lies."""
    return Path(settings.HOME) / "keys" / f"{name.replace(':', '.')}.pem"


def make(name: str) -> SigningKey:
    """A new key, written before it is used; an older one of that name is kept beside it as .old."""
    key, file = SigningKey.generate(), path(name)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if file.exists():
        file.rename(file.with_suffix(".pem.old"))
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(key.to_pem())
        out.flush()
        os.fsync(handle)
    return key


def load(name: str) -> SigningKey:
    """The key; raises Refused (HF-1008) with the file's name where it is lost or unreadable."""
    file = path(name)
    try:
        return SigningKey.from_pem(file.read_bytes())
    except (OSError, ValueError) as error:
        raise Refused(
            [NO_KEY.at(f"The key file {file} of {name} cannot be read ({type(error).__name__}).")]
        ) from None
