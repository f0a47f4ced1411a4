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


def seconds(work: Callable[[], object]) -> float:
    """How long it took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fsck(count: int) -> float:
    """Seconds that git needs to check as many objects of the same bytes."""
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
    return seconds(lambda: subprocess.run(["git", "fsck", "--full", "--no-progress"], cwd=folder, check=True))


def main(count: int) -> None:
    """Print one line for each figure with its ratio to the peer."""
    settingup.folder()
    settingup.tables()
    settingup.init("holdfire.example/bench", DESK)
    handed_in = seconds(lambda: submit(reports(count), organisation=DESK, by="operator"))
    checked = seconds(lambda: verify(readings=False))
    peer = fsck(count)
    readings = seconds(rebuild.check)
    rebuilt = seconds(rebuild.rebuild)
    assert verify().fault is None
    print(
        f"verify before readings: {count / checked:,.0f} statements/s, {peer / checked:.2f} x git fsck ({count / peer:,.0f} objects/s)"
    )
    print(
        f"check of readings: {count / readings:,.0f} statements/s, {handed_in / readings:.2f} x the hand-in ({count / handed_in:,.0f}/s)"
    )
    print(f"rebuild: {count / rebuilt:,.0f} statements/s, {handed_in / rebuilt:.2f} x the hand-in")


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
    finally:
        shutil.rmtree(HOME)
