"""Files that people hand in, on their way: in a private folder until somebody decides what becomes of them.

A file is streamed into HOLDFIRE_HOME/uploads as it arrives, never into memory, and no further than its limit. Whoever took
it drops it; what nobody dropped is swept away a day later.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from holdfire.record import disk
from holdfire.record.problems import Refused, define

TOO_LARGE = define(
    "HF-7161",
    "The file is too large",
    "Send a smaller file, or split it; `holdfire import` has no such limit.",
)
LEFT = 24 * 3600  # seconds after which a file that nobody dropped is swept away
_ID = re.compile(r"[0-9a-f]{32}")
View = Callable[..., HttpResponseBase]


def path(id: str) -> Path:
    """Where the file of this id lies; raises ValueError for what is no id."""
    if not _ID.fullmatch(id):
        raise ValueError(f"no id of an upload: {id[:40]!r}")
    return Path(settings.HOME) / "uploads" / id


def write(parts: Iterable[bytes]) -> str:
    """Put a file of our own there; gives its id."""
    id = secrets.token_hex(16)
    with _new(id) as out:
        out.writelines(parts)
    return id


def _new(id: str) -> IO[bytes]:
    file = path(id)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


def drop(id: str) -> None:
    """The file is no longer needed."""
    if id:
        path(id).unlink(missing_ok=True)


def sweep(keep: frozenset[str] = frozenset()) -> None:
    """Remove what was left behind, but for these."""
    folder, oldest = Path(settings.HOME) / "uploads", time.time() - LEFT
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.is_file() and file.name not in keep and file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)


class Upload(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs alone
    """A file that was handed in: `id` names it in the folder."""

    def __init__(self, id: str, name: str, size: int, content_type: str) -> None:
        super().__init__(None, name, content_type, size)
        self.id = id


class ToFolder(FileUploadHandler):
    """Streams each file into the folder; one that grows beyond the limit is given up and `refused` says so."""

    def __init__(self, request: HttpRequest, most: int) -> None:
        super().__init__(request)
        self.most, self.refused, self.id = most, False, ""
        self.out: IO[bytes] | None = None

    def limit(self) -> int:
        """The most bytes that a file may have."""
        return self.most

    def new_file(self, *given: Any, **named: Any) -> None:
        """Begin a file; raises Refused (HF-1015) where the disk is full."""
        super().new_file(*given, **named)
        disk.refuse_when_full()
        self.id = secrets.token_hex(16)
        self.out = _new(self.id)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write what came. What is too much is read past, so that the fields behind it still arrive."""
        assert self.out is not None
        if self.out.closed:
            return
        if start + len(raw_data) > self.limit():
            self._give_up()
            self.refused = True
        else:
            self.out.write(raw_data)

    def file_complete(self, file_size: int) -> Upload | None:
        """The finished file, or None where it was too large."""
        assert self.out is not None
        if self.out.closed:
            return None
        self.out.close()
        return Upload(self.id, self.file_name or "", file_size, self.content_type or "")

    def upload_interrupted(self) -> None:
        """Whoever sent it went away."""
        if self.out is not None and not self.out.closed:
            self._give_up()

    def _give_up(self) -> None:
        assert self.out is not None
        self.out.close()
        drop(self.id)


def takes_files(most: int) -> Callable[[View], View]:
    """A page whose form brings files of at most `most` bytes. Stands below `needs`, so that strangers' files are not read."""

    def decorate(view: View) -> View:
        checked = csrf_protect(view)

        @csrf_exempt
        @wraps(view)
        def opened(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
            # Set before anything reads the form, and the token's check reads it first.
            request.upload_handlers = [ToFolder(request, most)]
            return checked(request, *given, **named)

        return opened

    return decorate


def taken(request: HttpRequest, name: str) -> Upload | None:
    """The file of this field, None where none was chosen; raises Refused (HF-7161) where it was too large."""
    handler = request.upload_handlers[0]
    found = request.FILES.get(name)
    if isinstance(handler, ToFolder) and handler.refused:
        raise Refused([TOO_LARGE.at(f"The file has more than {handler.most // 1_000_000} MB.", name)])
    return found if isinstance(found, Upload) and found.name else None
