"""A process of its own over a real record, for faults that end the process: kill -9, a full disk, no memory, flipped bytes.

python -m holdfire.record.tests.driver kill 200      prints one line of JSON with what was found
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfire.config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from holdfire.record import entries, projection, queries, settingup, writer  # noqa: E402
from holdfire.record.models import StatementRow, Submission  # noqa: E402
from holdfire.record.problems import Refused  # noqa: E402
from holdfire.record.statement import Draft, Source  # noqa: E402
from holdfire.record.submit import submit  # noqa: E402
from holdfire.record.verify import verify  # noqa: E402

DESK = "organisation:desk"
ROWS = 40


def hand_in(number: int) -> int:
    """Submission number `number`: forty statements that no other one holds; gives its leaf."""
    drafts = (
        Draft(
            "key",
            f"organisation:o{number}",
            {"public_key": f"{number:032x}{row:032x}", "state": "announced"},
            Source("x"),
        )
        for row in range(ROWS)
    )
    return submit(drafts, organisation=DESK, by="operator").leaf


def state() -> tuple[int, int, int]:
    """Leaves, statements, and the highest leaf that a statement names."""
    last = StatementRow.objects.order_by("-leaf").values_list("leaf", flat=True).first() or 0
    return queries.size(), StatementRow.objects.count(), last


AFTER_COMMIT = "after commit"
POINTS: dict[str, tuple[Any, str]] = {
    "after statements": (writer, "insert"),
    "after readings": (projection, "run"),
    "after leaf": (entries, "_checkpoint"),
    "before answer": (entries, "append"),
}


def die_after(module: Any, name: str) -> None:
    """Let the process kill itself right after this function of the record has run."""
    real = getattr(module, name)

    def dying(*args: Any, **kwargs: Any) -> Any:
        real(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, name, dying)


def dying_hand_in(number: int, point: str | None) -> None:
    """Hand in, dying at a named point; without one the parent kills at a moment of its own."""
    if point in POINTS:
        die_after(*POINTS[point])
    hand_in(number)
    if point == AFTER_COMMIT:
        os.kill(os.getpid(), signal.SIGKILL)


def child(work: Callable[[], object]) -> tuple[int, int]:
    """Run `work` in a forked process that says 'done' when it has its receipt; gives its id and the pipe."""
    connection.close()
    out, into = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(out)
        code = 0
        try:
            work()
            os.write(into, b"done")
        except Refused as refused:
            os.write(into, f"refused {refused.problems[0].code}".encode())
        except MemoryError:
            os.write(into, b"refused memory")
        except BaseException as error:
            os.write(into, f"failed {type(error).__name__} {error}"[:300].encode())
            code = 1
        os._exit(code)
    os.close(into)
    return pid, out


def heard(pid: int, out: int) -> str:
    """What the child said before it ended."""
    os.waitpid(pid, 0)
    with os.fdopen(out, "rb") as pipe:
        return pipe.read().decode()


def kill(times: int) -> dict[str, Any]:
    """Kill a submission `times` times; counts partial states and receipts that were given and lost."""
    chance, found = random.Random(times), {"kills": 0, "partial": 0, "lost": 0, "committed": 0, "repairs": 0}
    took = timed(0)
    for number in range(1, times + 1):
        before = state()
        point = chance.choice([None, None, AFTER_COMMIT, *POINTS])
        pid, out = child(lambda n=number, p=point: dying_hand_in(n, p))  # type: ignore[misc]
        if point is None:
            time.sleep(chance.uniform(0, took * 2.5))
            os.kill(pid, signal.SIGKILL)
        said = heard(pid, out)
        after = state()
        grew = after != before
        found["kills"] += 1
        found["committed"] += grew
        found["partial"] += grew and (after != (before[0] + 1, before[1] + ROWS, before[0] + 1))
        found["lost"] += said == "done" and not grew
        found["retry"] = hand_in(
            number
        )  # the client asks again: same leaf where it was stored, a new one where not
        found["partial"] += state() != (before[0] + 1, before[1] + ROWS, before[0] + 1)
        if number % 50 == 0 and verify().fault:
            found["repairs"] += 1
    return found | {"fault": str(verify().fault or "")}


def timed(number: int) -> float:
    """Seconds that one submission takes here."""
    start = time.perf_counter()
    hand_in(number)
    return time.perf_counter() - start


def full(points: int) -> dict[str, Any]:
    """Let the disk end at `points` different lengths of the files; then lift it and hand in again."""
    found: dict[str, Any] = {"points": 0, "refused": 0, "partial": 0, "failed": []}
    home = Path(settings.HOME)
    for number in range(1, points + 1):
        before = state()
        largest = max(file.stat().st_size for file in home.glob("holdfire.sqlite3*"))
        limit = 4096 + (largest + 80_000) * number // points

        def limited(n: int = number, at: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (at, at))
            hand_in(n)

        said = heard(*child(limited))
        after = state()
        found["points"] += 1
        found["refused"] += said == "refused HF-1015"
        if said not in ("done", "refused HF-1015"):
            found["failed"].append(said)
        wanted = (before[0] + 1, before[1] + ROWS, before[0] + 1) if said == "done" else before
        found["partial"] += after != wanted
        hand_in(number)
    return found | {"fault": str(verify().fault or "")}


def memory(points: int) -> dict[str, Any]:
    """Let memory end at `points` different sizes."""
    found: dict[str, Any] = {"partial": 0, "points": 0}
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    for number in range(1, points + 1):
        before = state()

        def limited(n: int = number) -> None:
            at = now + n * 200_000
            resource.setrlimit(resource.RLIMIT_AS, (at, at))
            hand_in(n)

        said = heard(*child(limited))
        wanted = (before[0] + 1, before[1] + ROWS, before[0] + 1) if said == "done" else before
        found["partial"] += state() != wanted
        found["points"] += 1
        hand_in(number)
    return found | {"fault": str(verify().fault or "")}


def flips(times: int) -> dict[str, Any]:
    """Flip single bits of the database file; each is found and named, or changed nothing that anybody can read."""
    file = Path(settings.HOME) / "holdfire.sqlite3"
    for number in range(12):
        hand_in(number)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    good, wanted = file.read_bytes(), content()
    connection.close()
    chance, found = random.Random(times), {"flips": 0, "named": 0, "harmless": 0, "missed": 0}
    for _ in range(times):
        bit = chance.randrange(len(good) * 8)
        bad = bytearray(good)
        bad[bit // 8] ^= 1 << bit % 8
        file.write_bytes(bad)
        fault = verify().fault
        found["flips"] += 1
        outcome = "named" if fault else "harmless" if content() == wanted else "missed"
        found[outcome] += 1
        connection.close()
        for side in ("-wal", "-shm"):
            file.with_name(file.name + side).unlink(missing_ok=True)
    file.write_bytes(good)
    return found | {"fault": str(verify().fault or "")}


def truncate(times: int) -> dict[str, Any]:
    """Cut the database file off; the record says so in words and never answers that it holds."""
    file = Path(settings.HOME) / "holdfire.sqlite3"
    for number in range(12):
        hand_in(number)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    good, named = file.read_bytes(), 0
    for cut in range(1, times + 1):
        file.write_bytes(good[: len(good) * cut // (times + 1)])
        named += verify().fault is not None
        connection.close()
    file.write_bytes(good)
    return {"cuts": times, "named": named, "fault": str(verify().fault or "")}


def content() -> object:
    """All that the record's own tables say, or the error that reading them gives."""
    try:
        return [list(model.objects.order_by("pk").values_list()) for model in (Submission, StatementRow)]
    except Exception as error:
        return repr(error)


if __name__ == "__main__":
    settingup.folder()
    settingup.tables()
    settingup.init("holdfire.example/faults", DESK)
    print(json.dumps(globals()[sys.argv[1]](int(sys.argv[2]))))
