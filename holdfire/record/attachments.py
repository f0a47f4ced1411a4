"""Documents kept by their hash beside the log, so that erasing one leaves every proof valid."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction

from holdfire.record import disk
from holdfire.record.clock import now
from holdfire.record.models import Attachment, Private
from holdfire.record.problems import Problem, Refused
from holdfire.record.rules import BAD_ATTACHMENT, DAMAGED, HEX64, PRIVATE

LARGEST = 20 * 1024 * 1024  # bytes


def path(sha256: str) -> Path:
    """Where the document of this hash lies."""
    return Path(settings.HOME) / "documents" / sha256[:2] / sha256


def keep(data: bytes, media_type: str, sha256: str | None = None, private_to: str | None = None) -> str:
    """Keep a document and give its SHA-256 in hex; the same bytes twice are one document.

    sha256: what the sender says it is; other bytes are refused naming both hashes (HF-1020).
    private_to: the organisation to which alone it is given (another's text, which nobody may spread). A document that
    somebody keeps openly is open; one that several keep privately is given to each of them.
    """
    found = hashlib.sha256(data).hexdigest()
    if sha256 is not None and sha256 != found:
        raise Refused([BAD_ATTACHMENT.at(f"The file's SHA-256 is {found}, not {sha256}.")])
    if len(data) > LARGEST:
        raise Refused([BAD_ATTACHMENT.at(f"The file has {len(data)} bytes; {LARGEST} are the most.")])
    disk.refuse_when_full()
    file = path(found)
    if not file.exists():
        _write(file, data)
    with transaction.atomic():
        _row, new = Attachment.objects.get_or_create(
            sha256=found, defaults={"size": len(data), "media_type": media_type, "received": now()}
        )
        _whose(found, private_to, new)
    return found


def _whose(sha256: str, private_to: str | None, new: bool) -> None:
    held = Private.objects.filter(sha256=sha256)
    if private_to is None:
        held.delete()
    elif new or held.exists():
        held.get_or_create(sha256=sha256, organisation=private_to)


def given_to(sha256: str, organisation: str | None) -> bool:
    """May a member of this organisation (None: somebody of none) read the document?"""
    held = set(Private.objects.filter(sha256=sha256).values_list("organisation", flat=True))
    return not held or organisation in held


def withheld(organisation: str | None, several: Iterable[str]) -> set[str]:
    """Those of these documents that may not be given to a member of this organisation."""
    held: dict[str, set[str]] = {}
    for sha256, whose in Private.objects.filter(sha256__in=set(several)).values_list(
        "sha256", "organisation"
    ):
        held.setdefault(sha256, set()).add(whose)
    return {sha256 for sha256, all_of in held.items() if organisation not in all_of}


def read(sha256: str) -> bytes:
    """The document; raises Refused where it is missing or no longer what its name says."""
    if not HEX64.fullmatch(sha256):
        raise Refused([BAD_ATTACHMENT.at("A document is named by the 64 hexadecimal digits of its SHA-256.")])
    try:
        data = path(sha256).read_bytes()
    except OSError:
        raise Refused([BAD_ATTACHMENT.at(f"The document {sha256[:12]} is not here (yet).")]) from None
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise Refused(
            [DAMAGED.at(f"The document {sha256[:12]} hashes to {found[:12]}.", f"attachment {sha256[:12]}")]
        )
    return data


def read_for(organisation: str | None, sha256: str) -> bytes:
    """The document, where it may be given to a member of this organisation; raises Refused (HF-1029) where it may not."""
    if not given_to(sha256, organisation):
        raise Refused([PRIVATE.at(f"The document {sha256[:12]} stays with the organisation that added it.")])
    # A file lies here a moment before it is noted whose it is, and for good where the machine stopped in between.
    if HEX64.fullmatch(sha256) and not Attachment.objects.filter(sha256=sha256).exists():
        raise Refused([BAD_ATTACHMENT.at(f"The document {sha256[:12]} is not here (yet).")])
    return read(sha256)


def verify() -> Iterator[Problem | None]:
    """For each document None, or what is wrong with it."""
    for sha256, size in Attachment.objects.order_by("sha256").values_list("sha256", "size"):
        where = f"attachment {sha256[:12]}"
        try:
            found = read(sha256)
            yield (
                None
                if len(found) == size
                else DAMAGED.at(f"It has {len(found)} bytes, not {size}.", f"{where}, size")
            )
        except Refused as refused:
            yield DAMAGED.at(refused.problems[0].sentence, where)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    Path(out.name).rename(file)
