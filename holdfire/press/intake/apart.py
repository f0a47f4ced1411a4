"""Reads pages and PDFs in a process of their own, so that one that hangs, swells or crashes takes nothing with it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Event, Lock, Timer
from typing import Any, Literal

import holdfire
from holdfire.press.intake.frame import HEAD
from holdfire.press.intake.problems import SECONDS, TOO_HEAVY
from holdfire.press.intake.taken import Head, Raw
from holdfire.record.problems import CATALOGUE, Refused

_HOUSE = str(Path(holdfire.__file__).resolve().parents[1])
_START = 60  # seconds that loading the libraries may take on a machine with other things to do
_LARGEST = 64 * 1024 * 1024  # bytes of an answer


class Apart:
    """The process, started with the first file and again after it was ended; one file at a time."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None
        self._one = Lock()

    def read(self, kind: Literal["html", "pdf"], data: bytes, name: str) -> Raw:
        """The lines of one page (in UTF-8) or PDF; raises Refused, HF-8321 where it took too long, or too much."""
        with self._one:
            process = self._ready()
            with _watched(process, self.seconds) as late:
                told = _ask(process, kind, data)
            if told is None:
                self._end()
                raise Refused([TOO_HEAVY.at(_why(late.is_set(), self.seconds), name)])
        if "code" in told:
            raise Refused([CATALOGUE[told["code"]].at(told["sentence"], name)])
        return _raw(told)

    def close(self) -> None:
        """End the process, if there is one."""
        with self._one:
            self._end()

    def _ready(self) -> subprocess.Popen[bytes]:
        if self.process is not None and self.process.poll() is None:
            return self.process
        self._end()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "holdfire.press.intake.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # No variable of ours, so no password or key, is known to what reads a stranger's file.
            env={"PYTHONPATH": _HOUSE, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            cwd="/",
        )
        assert self.process.stdout is not None
        with _watched(self.process, _START):
            if len(self.process.stdout.read(HEAD.size)) < HEAD.size:
                self._end()
                raise RuntimeError("the process that reads pages and PDFs does not start")
        return self.process

    def _end(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


@contextmanager
def _watched(process: subprocess.Popen[bytes], seconds: float) -> Iterator[Event]:
    """Ends the process after so many seconds; the event tells whether it had to."""
    late = Event()
    watch = Timer(seconds, lambda: late.set() or process.kill())  # type: ignore[func-returns-value]
    watch.start()
    try:
        yield late
    finally:
        watch.cancel()


def _why(late: bool, seconds: float) -> str:
    if late:
        return f"Reading it takes more than {seconds:g} seconds."
    return "Reading it takes more memory or time than an article does."


def _ask(process: subprocess.Popen[bytes], kind: str, data: bytes) -> dict[str, Any] | None:
    """The answer; None where the process ended before it gave one."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(HEAD.pack(kind.encode().ljust(4), len(data)))
        process.stdin.write(data)
        process.stdin.flush()
        head = process.stdout.read(HEAD.size)
        if len(head) < HEAD.size or (size := HEAD.unpack(head)[1]) > _LARGEST:
            return None
        told: dict[str, Any] = json.loads(process.stdout.read(size))
    except (OSError, ValueError):
        return None
    return told


def _raw(told: dict[str, Any]) -> Raw:
    published = told["head"]["published"]
    head = Head(**{**told["head"], "published": date.fromisoformat(published) if published else None})
    return Raw(tuple(told["blocks"]), head)
