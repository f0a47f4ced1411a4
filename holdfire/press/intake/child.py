"""The process in which pages and PDFs are read: little memory, little time, no network, no other program, nothing written.

It takes one file after the other on its standard input and answers each on its standard output; what goes wrong in it ends it
alone. It is started by `apart`, knows no record, no database and no key, and is given an empty environment.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any, BinaryIO

from lxml import etree

from holdfire.press.intake import document, page
from holdfire.press.intake.frame import HEAD
from holdfire.press.intake.problems import MEMORY, NO_STORY, SECONDS, TOO_HEAVY
from holdfire.press.intake.taken import Raw
from holdfire.record.problems import Refused

READERS: dict[str, Callable[[bytes], Raw]] = {"html": page.read, "pdf": document.read}
FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.remove",
             "os.rename", "os.mkdir", "shutil.", "urllib.", "ctypes.")  # fmt: skip


def forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """Whatever a page talks a library into: nothing leaves this process but its answer."""
    if event.startswith(FORBIDDEN):
        raise PermissionError(f"{event} is not for reading an article")
    if (
        event == "open"
        and len(arguments) > 1
        and isinstance(arguments[1], str)
        and set(arguments[1]) & set("wax+")
    ):
        raise PermissionError("nothing is written while an article is read")


def answer(kind: str, data: bytes) -> dict[str, Any]:
    """What came out of one file, as JSON has it."""
    try:
        raw = READERS[kind](data)
    except Refused as refused:
        return {"code": refused.problems[0].code, "sentence": refused.problems[0].sentence}
    except MemoryError:
        return {
            "code": TOO_HEAVY.code,
            "sentence": f"Reading it takes more than {MEMORY >> 20} MB of memory.",
        }
    except RecursionError:
        return {"code": TOO_HEAVY.code, "sentence": "Its parts lie too deep in each other."}
    except (etree.LxmlError, ValueError) as fault:
        return {"code": NO_STORY.code, "sentence": f"The page holds no text ({type(fault).__name__})."}
    head = {**asdict(raw.head), "published": raw.head.published and raw.head.published.isoformat()}
    return {"blocks": raw.blocks, "head": head}


def confine() -> None:
    """No more memory, processor time or written bytes than an article needs."""
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for limit, most in limits.items():
        with suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(limit, (most, most))
    sys.addaudithook(forbid)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """A greeting once the libraries are loaded; then one answer a file, until there is no further one."""
    answers.write(HEAD.pack(b"here", 0))
    answers.flush()
    while len(head := questions.read(HEAD.size)) == HEAD.size:
        kind, size = HEAD.unpack(head)
        resource.setrlimit(resource.RLIMIT_CPU, (_used() + SECONDS + 1, resource.RLIM_INFINITY))
        said = json.dumps(answer(kind.decode().strip(), questions.read(size))).encode()
        answers.write(HEAD.pack(b"json", len(said)) + said)
        answers.flush()


def _used() -> int:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return int(spent.ru_utime + spent.ru_stime)


if __name__ == "__main__":
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not print into an answer
    confine()
    serve(sys.stdin.buffer, out)
