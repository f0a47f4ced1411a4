"""How fast is the record checked and rebuilt?  python bench/record.py [statements]

Peers in the same run: `git fsck` over as many objects of the same bytes, and the hand-in of the same statements.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

HOME = Path(tempfile.mkdtemp(prefix="holdfire-bench-"))
os.environ["HOLDFIRE_HOME"] = str(HOME)
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfire.config.settings")

import django  # noqa: E402

django.setup()

from holdfire.record import rebuild, settingup  # noqa: E402
from holdfire.record.models import StatementRow  # noqa: E402
from holdfire.record.statement import Draft, Source  # noqa: E402
from holdfire.record.submit import submit  # noqa: E402
from holdfire.record.verify import verify  # noqa: E402

DESK = "organisation:desk"
ROUNDS = 3


class Took(NamedTuple):
    """Seconds by the wall, and of CPU in this process and those that it started: the second is the same on a busy machine."""

    wall: float
    cpu: float


def reports(count: int) -> Iterator[Draft]:
    """Reports of shelling, each at another place and with another toll."""
    for number in range(count):
        body = {
            "title": f"Shelling at post {number}",
            "start": f"2017-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            "date_prec": 1,
            "place": {
                "name": f"Post {number}",
                "lon": 36 + number % 997 / 500,
                "lat": 33 + number % 991 / 400,
                "where_prec": 1,
            },
            "event_type": "explosions",
            "casualties": {"killed": {"low": number % 7, "best": number % 7, "high": number % 9 + 7}},
        }
        yield Draft("report", f"report:bench/{number}", body, Source("bench", locator=str(number)))


def took(work: Callable[[], object], rounds: int = 1) -> Took:
    """The quickest of several rounds."""
    found = []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), sum(os.times()[:4])
        work()
        found.append(Took(time.perf_counter() - wall, sum(os.times()[:4]) - cpu))
    return min(found)


def fsck() -> Took:
    """How long git takes to check as many objects of the same bytes."""
    folder = HOME / "git"
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as importer:
        assert importer.stdin is not None
        importer.stdin.write(b"commit refs/heads/main\ncommitter b <b> 0 +0000\ndata 0\n")
        for number, data in enumerate(
            StatementRow.objects.order_by("seq").values_list("data", flat=True).iterator()
        ):
            importer.stdin.write(
                b"M 100644 inline %d/%d\ndata %d\n%s\n" % (number // 500, number, len(data), bytes(data))
            )
    command = ["git", "fsck", "--full", "--no-progress"]
    return took(lambda: subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL), ROUNDS)


def main(count: int) -> None:
    """Print one line for each figure with its ratio to the peer."""
    settingup.folder()
    settingup.tables()
    settingup.init("holdfire.example/bench", DESK)
    handed_in = took(lambda: submit(reports(count), organisation=DESK, by="operator"))
    checked = took(lambda: verify(readings=False), ROUNDS)
    told("verify before readings", count, checked, "git fsck of the same bytes", fsck())
    told("check of readings", count, took(rebuild.check), "the hand-in", handed_in)
    told("rebuild", count, took(rebuild.rebuild), "the hand-in", handed_in)
    assert verify().fault is None


def told(name: str, count: int, ours: Took, peer: str, theirs: Took) -> None:
    """One line."""
    print(
        f"record: {name} {count / ours.wall:,.0f} statements/s ({count / ours.cpu:,.0f} a second of CPU), "
        f"{theirs.wall / ours.wall:.2f} times {peer} ({count / theirs.wall:,.0f}/s); by CPU {theirs.cpu / ours.cpu:.2f} times"
    )


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
    finally:
        shutil.rmtree(HOME)
